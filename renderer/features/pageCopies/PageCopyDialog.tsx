import { useQuery } from '@tanstack/react-query'
import { ClipboardCheck, Copy, Image } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import type { Crop } from '@shared/document/figure'
import type { Size } from '@shared/document/framing'
import { checkLength } from '@shared/domain/lengthRule'
import { pageCrop, pageShape, type PagePicture } from '@shared/domain/pageCopy'
import { shortHash } from '@shared/document/revision'
import type { PageCopy } from '@shared/ipc/routes/pageCopies'
import { request } from '@renderer/api/client'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { useLengthWords } from '@renderer/ui/useLengthWords'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './PageCopy.module.css'
import { PagePreview } from './PagePreview'
import { PictureList, type PictureKey } from './PictureList'
import { PostedDialog } from './PostedDialog'

/** What cuts a photo to a shape; composed in by the app. */
export type RenderCrop = (given: {
  readonly photo: Size
  readonly media: string
  readonly angle: number
  readonly crop: Crop
  readonly shape: number
  readonly onChange: (crop: Crop) => void
}) => ReactNode

interface PageCopyDialogProps {
  readonly article: string
  /** The official page. */
  readonly product: string
  /** Puts what is typed on disk: an unsigned copy is made of that. */
  readonly onSettle: () => Promise<void>
  readonly renderCrop: RenderCrop
  readonly onClose: () => void
}

const nameOf = ({ photo, picture }: PictureKey) => `${photo} ${picture}`

function SignedNotice({ copy }: { copy: PageCopy }) {
  const t = useTranslate()
  if (copy.signed === null) return <Notice tone="warn">{t('pageCopies.unsigned')}</Notice>
  if (copy.isNewerThere) return <Notice tone="warn">{t('pageCopies.newer')}</Notice>
  return <Notice tone="good">{t('pageCopies.signed', { hash: shortHash(copy.signed) })}</Notice>
}

/** How long the words are against the page's rule, and all that is pasted. */
function Counter({ copy }: { copy: PageCopy }) {
  const t = useTranslate()
  const say = useLengthWords()
  const found = checkLength(copy.rule ?? undefined, copy.length)
  const wrong = found ? say.wrong(found) : ''
  return (
    <div className={styles.counter}>
      {found && <strong data-wrong={wrong !== ''}>{say.count(found)}</strong>}
      {wrong !== '' && <strong data-wrong>{wrong}</strong>}
      <span>{t('pageCopies.count', { count: formatCount([...copy.text].length) })}</span>
    </div>
  )
}

/** An article as it is posted on an official page: words to paste, pictures to save, and the note that it was posted. */
export function PageCopyDialog({ article, product, onSettle, renderCrop, onClose }: PageCopyDialogProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const { isSuccess: isSettled, error: settleError } = useQuery({
    queryKey: ['pageCopies settled', article],
    queryFn: () => onSettle().then(() => true),
    gcTime: 0,
    staleTime: Infinity
  })
  const {
    data: copy,
    error,
    refetch
  } = useRequest('pageCopies.read', { article, product }, { enabled: isSettled })
  const [crops, setCrops] = useState<Readonly<Record<string, Crop>>>({})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [framing, setFraming] = useState<PictureKey | null>(null)
  const [isPosting, setPosting] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const photos = copy?.photos
  const cropOf = useCallback(
    (photo: number, picture: PagePicture) =>
      crops[nameOf({ photo, picture })] ?? pageCrop(photos![photo]!, photos![photo]!, picture),
    [crops, photos]
  )
  const setCrop = (key: PictureKey, crop: Crop) => setCrops((all) => ({ ...all, [nameOf(key)]: crop }))
  const wanted = (photos ?? []).flatMap((each, photo) =>
    each.isRefused
      ? []
      : (['square', 'upright', 'wide'] as const)
          .map((picture) => ({ photo, picture }))
          .filter((key) => !left.has(nameOf(key)))
  )
  const copyWords = (text: string) =>
    void request('app.copyText', { text }).then(() => tell(t('pageCopies.copied')), tellError)
  const save = async () => {
    setSaving(true)
    try {
      const pictures = wanted.map((key) => ({ ...key, crop: cropOf(key.photo, key.picture) }))
      const saved = await request('pageCopies.save', { article, product, pictures })
      if (saved)
        tell(t('pageCopies.saved', { count: saved.files }), {
          label: t('pageCopies.openFolder'),
          run: () => void request('pageCopies.openFolder', {}).catch(tellError)
        })
    } catch (failure) {
      tellError(failure)
    }
    setSaving(false)
  }
  const failure = settleError ?? error
  const framed = framing && copy?.photos[framing.photo]

  return (
    <Dialog title={t('pageCopies.title')} description={t('pageCopies.text')} width="full" onClose={onClose}>
      {failure ? (
        <ErrorState error={failure} onRetry={() => void refetch()} />
      ) : !copy ? (
        <Skeleton lines={8} />
      ) : (
        <div className={styles.desk}>
          <SignedNotice copy={copy} />
          <div className={styles.columns}>
            <PagePreview copy={copy} cropOf={cropOf} />
            <div className={styles.side}>
              <section aria-label={t('pageCopies.pasted')}>
                <h3>{t('pageCopies.pasted')}</h3>
                <Counter copy={copy} />
                <p className={styles.hint}>
                  {t('pageCopies.alwaysAttributed')} <q>{copy.attribution}</q>
                </p>
                <Button
                  icon={Copy}
                  look={copy.signed ? 'primary' : 'plain'}
                  onClick={() => copyWords(copy.text)}
                >
                  {t('pageCopies.copy')}
                </Button>
              </section>
              <section aria-label={t('pageCopies.pictures')}>
                <h3>{t('pageCopies.pictures')}</h3>
                <PictureList
                  photos={copy.photos}
                  cropOf={cropOf}
                  isChosen={(key) => !left.has(nameOf(key))}
                  onChoose={(key, isChosen) =>
                    setLeft((now) => {
                      const next = new Set(now)
                      if (isChosen) next.delete(nameOf(key))
                      else next.add(nameOf(key))
                      return next
                    })
                  }
                  onFrame={setFraming}
                />
              </section>
            </div>
          </div>
          <div className={styles.acts}>
            <Button icon={Image} isBusy={isSaving} disabled={wanted.length === 0} onClick={() => void save()}>
              {t('pageCopies.save')}
            </Button>
            <Button
              icon={ClipboardCheck}
              disabled={copy.signed === null || !copy.mayPost}
              onClick={() => setPosting(true)}
            >
              {t('pageCopies.posted')}
            </Button>
          </div>
          {framing && framed && (
            <Dialog
              title={t('pageCopies.frame')}
              onClose={() => setFraming(null)}
              confirmLabel={t('pageCopies.frameDone')}
              cancelLabel={t('ui.close')}
              onConfirm={() => setFraming(null)}
            >
              {renderCrop({
                photo: framed,
                media: framed.media,
                angle: framed.angle,
                crop: cropOf(framing.photo, framing.picture),
                shape: pageShape(framing.picture),
                onChange: (crop) => setCrop(framing, crop)
              })}
              <div>
                <Button onClick={() => setCrop(framing, pageCrop(framed, framed, framing.picture))}>
                  {t('pageCopies.frameReset')}
                </Button>
              </div>
            </Dialog>
          )}
          {isPosting && copy.signed !== null && (
            <PostedDialog
              article={article}
              copy={copy}
              revision={copy.signed}
              onClose={() => setPosting(false)}
            />
          )}
        </div>
      )}
    </Dialog>
  )
}
