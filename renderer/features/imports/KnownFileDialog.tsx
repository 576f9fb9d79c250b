import type { ImportOutcomeView } from '@shared/ipc/routes/imports'
import { formatMoment } from '@shared/text/dates'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import styles from './KnownFileDialog.module.css'

interface KnownFileDialogProps {
  readonly known: Extract<ImportOutcomeView, { kind: 'known' }>
  readonly onOpen: () => void
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** The same file came before: its article, another article, or nothing. */
export function KnownFileDialog({ known, onOpen, onAgain, onClose }: KnownFileDialogProps) {
  const t = useTranslate()
  const title = known.title || t('articles.untitled')
  return (
    <Dialog
      title={t('batches.knownTitle')}
      description={t('batches.knownText', { name: known.name, moment: formatMoment(known.at), title })}
      width="small"
      onClose={onClose}
    >
      <div className={styles.choices}>
        <Button onClick={onClose}>{t('batches.skip')}</Button>
        <Button onClick={onAgain}>{t('batches.importNew')}</Button>
        <Button look="primary" autoFocus onClick={onOpen}>
          {t('batches.openKnown')}
        </Button>
      </div>
    </Dialog>
  )
}
