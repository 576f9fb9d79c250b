import { GitCompare, RotateCcw } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { shortHash } from '@shared/document/revision'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { formatMoment } from '@shared/text/dates'
import { useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import { CompareRevisions } from './CompareRevisions'
import styles from './RevisionsPanel.module.css'

interface RevisionsPanelProps {
  readonly article: ArticleView
  readonly isEditable: boolean
  readonly onSave: (note: string) => Promise<unknown>
  /** Puts what is typed on disk: it must not come after the text that replaces it. */
  readonly onSettle: () => Promise<void>
  /** The text on the screen has changed under the editor. */
  readonly onRestored: () => void
}

/** The article's past: every text it has had, comparable and never lost. */
export function RevisionsPanel({ article, isEditable, onSave, onSettle, onRestored }: RevisionsPanelProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [note, setNote] = useState('')
  const [shown, setShown] = useState<string | null>(null)
  const newestFirst = [...article.revisions].reverse()
  const restore = useAction('revisions.restore', {
    onSuccess: () => {
      tell(t('revisions.restored'))
      onRestored()
    },
    onError: tellError
  })
  const goBackTo = (revision: string) =>
    onSettle().then(() => restore.mutate({ article: article.row.id, revision }), tellError)
  const save = (event: FormEvent) => {
    event.preventDefault()
    void onSave(note).then(() => setNote(''))
  }
  const signedIn = (revision: string) =>
    article.signatures.filter((each) => each.revision === revision && each.verdict === 'signed')

  return (
    <div className={styles.panel}>
      {isEditable && (
        <form className={styles.save} onSubmit={save}>
          <TextField
            label={t('revisions.name')}
            placeholder={t('revisions.nameHint')}
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button type="submit">{t('commands.saveRevision')}</Button>
        </form>
      )}
      <ol className={styles.list}>
        {newestFirst.map((revision) => (
          <li key={revision.id} data-head={revision.id === article.head}>
            <p>
              <strong>{revision.note || formatMoment(revision.at)}</strong>
              {revision.id === article.head && <span className={styles.head}>{t('revisions.head')}</span>}
            </p>
            <p className={styles.under}>
              {revision.note && `${formatMoment(revision.at)} · `}
              {revision.member} · <code>{shortHash(revision.id)}</code>
            </p>
            {signedIn(revision.id).map((signature) => (
              <p key={signature.record} className={signature.counts ? styles.counts : styles.void}>
                {t(signature.counts ? 'revisions.signedBy' : 'revisions.signedByVoid', {
                  name: signature.member
                })}
              </p>
            ))}
            <div className={styles.acts}>
              {revision.parents.length > 0 && (
                <Button look="quiet" icon={GitCompare} onClick={() => setShown(revision.id)}>
                  {t('revisions.compare')}
                </Button>
              )}
              {isEditable && revision.id !== article.head && (
                <Button
                  look="quiet"
                  icon={RotateCcw}
                  isBusy={restore.isPending}
                  onClick={() => void goBackTo(revision.id)}
                >
                  {t('revisions.restore')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {shown && (
        <Dialog title={t('revisions.compareTitle')} width="large" onClose={() => setShown(null)}>
          <CompareRevisions revisions={article.revisions} initial={shown} />
        </Dialog>
      )}
    </div>
  )
}
