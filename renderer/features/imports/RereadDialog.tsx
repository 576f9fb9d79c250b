import { useState } from 'react'
import type { ImportReport } from '@shared/domain/importReport'
import { decodeLegacy } from '@shared/text/legacy/legacyText'
import { encodingChoices, type EncodingChoice } from '@shared/text/textEncodings'
import { request } from '@renderer/api/client'
import { useAction } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './RereadDialog.module.css'

/** A file that an article came from. */
export interface RereadSource {
  readonly media: string
  readonly name: string
  readonly report: ImportReport
}

interface RereadDialogProps {
  readonly article: string
  readonly source: RereadSource
  /** A few words of the text as it stands, for a file in which no old letters were found. */
  readonly example: string
  /** Puts what is typed on disk first. */
  readonly onSettle: () => Promise<void>
  /** The article has another text now. */
  readonly onRead: () => void
  readonly onClose: () => void
}

/** Lets the editor say what letters a file is written in, and makes a new revision of it. */
export function RereadDialog({ article, source, example, onSettle, onRead, onClose }: RereadDialogProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [chosen, setChosen] = useState<EncodingChoice>(source.report.encoding?.chosen ?? 'auto')
  const sample = source.report.encoding?.samples[0]?.before ?? example
  const goBack = async (replaced: string) => {
    try {
      await onSettle()
      await request('revisions.restore', { article, revision: replaced })
      onRead()
    } catch (error) {
      tellError(error)
    }
  }
  const reread = useAction('imports.reread', {
    onSuccess: ({ replaced }) => {
      tell(t('imports.encoding.done'), { label: t('menu.undo'), run: () => void goBack(replaced) })
      onRead()
      onClose()
    },
    onError: tellError
  })
  const confirm = () => {
    const note = t('imports.encoding.note', { encoding: t(`imports.encoding.name.${chosen}`) })
    void onSettle().then(
      () => reread.mutate({ article, media: source.media, encoding: chosen, note }),
      tellError
    )
  }
  return (
    <Dialog
      title={t('imports.encoding.rereadTitle')}
      description={source.name}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={t('imports.encoding.confirm')}
      isBusy={reread.isPending}
    >
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">{t('imports.encoding.found')}</legend>
        {encodingChoices.map((each) => (
          <label key={each} className={styles.choice}>
            <input
              type="radio"
              name="encoding"
              checked={each === chosen}
              onChange={() => setChosen(each)}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog opens to choose
              autoFocus={each === chosen}
            />
            <span>
              {t(`imports.encoding.name.${each}`)}
              {sample !== '' && each !== 'auto' && (
                <span className={styles.sample}>{decodeLegacy(sample, each).replaceAll('\u00ad', '-')}</span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <p className={styles.hint}>{t('imports.encoding.rereadHint')}</p>
    </Dialog>
  )
}
