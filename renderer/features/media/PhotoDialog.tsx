import { ImageUp } from 'lucide-react'
import { useState } from 'react'
import type { Figure } from '@shared/document/document'
import { normalCrop } from '@shared/document/framing'
import type { PhotoView } from '@shared/ipc/routes/media'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { CropDesk } from './CropDesk'
import styles from './PhotoDialog.module.css'
import { PhotoFacts } from './PhotoFacts'
import { PhotoFields } from './PhotoFields'
import { PrintSizes } from './PrintSizes'

interface PhotoDialogProps {
  readonly article: string
  readonly figure: Figure
  /** Brings another photo in; null where none came. */
  readonly onReplace: () => Promise<PhotoView | null>
  readonly onDone: (figure: Figure) => void
  readonly onClose: () => void
}

const composed = (text: string) => text.normalize('NFC').trim()

/** People without a name are nobody; words are stored composed. */
function tidy(figure: Figure): Figure {
  return {
    ...figure,
    crop: figure.crop && normalCrop(figure.crop),
    caption: composed(figure.caption),
    credit: composed(figure.credit),
    alt: composed(figure.alt),
    rights: composed(figure.rights),
    people: figure.people
      .map((person) => ({ ...person, name: composed(person.name) }))
      .filter((person) => person.name !== '')
  }
}

/** A photo of an article: what of it is shown, what is said of it, how it prints, where else it stands. */
export function PhotoDialog({ article, figure, onReplace, onDone, onClose }: PhotoDialogProps) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const [draft, setDraft] = useState(figure)
  const change = (part: Partial<Figure>) => setDraft((now) => ({ ...now, ...part }))
  const { data: facts, error, refetch } = useRequest('media.read', { media: draft.media }, { staleTime: 0 })

  const replace = async () => {
    try {
      const photo = await onReplace()
      // Its words stay: they are often right for the next photo of the same event.
      if (photo) change({ media: photo.media, crop: null, angle: 0 })
    } catch (failure) {
      tellError(failure)
    }
  }

  return (
    <Dialog
      title={t('media.editTitle')}
      width="large"
      onClose={onClose}
      confirmLabel={t('media.apply')}
      onConfirm={() => onDone(tidy(draft))}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!facts && !error && <Skeleton lines={8} />}
      {facts && (
        <div className={styles.desk}>
          <div className={styles.column}>
            <CropDesk key={draft.media} photo={facts} figure={draft} onChange={change} />
            <PrintSizes article={article} photo={facts} framing={draft} />
          </div>
          <div className={styles.column}>
            <PhotoFields figure={draft} onChange={change} />
            <PhotoFacts
              article={article}
              media={draft.media}
              facts={facts}
              onLeave={() => onDone(tidy(draft))}
            >
              <Button icon={ImageUp} onClick={() => void replace()}>
                {t('media.replace')}
              </Button>
            </PhotoFacts>
          </div>
        </div>
      )}
    </Dialog>
  )
}
