import { useState, type FormEvent } from 'react'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { request } from '@renderer/api/client'
import { useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import { CompareDialog } from './CompareDialog'
import { NameDialog } from './NameDialog'
import { RevisionLine } from './RevisionLine'
import type { RevisionView } from './revisionName'
import styles from './RevisionsPanel.module.css'
import { workingCopyOf } from './useComparison'

interface RevisionsPanelProps {
  readonly article: ArticleView
  readonly isEditable: boolean
  readonly onSave: (note: string) => Promise<unknown>
  /** Puts what is typed on disk: it must not come after the text that replaces it. */
  readonly onSettle: () => Promise<void>
  /** The text on the screen has changed under the editor. */
  readonly onRestored: () => void
}

/** The text before a revision: what it was made from, else the one that came before it. */
function beforeOf({ revisions }: ArticleView, revision: RevisionView): string {
  const earlier = revisions[revisions.indexOf(revision) - 1]
  return revision.parents[0] ?? earlier?.id ?? revision.id
}

/** The article's past: every text it has had, what happened to it, comparable and never lost. */
export function RevisionsPanel({ article, isEditable, onSave, onSettle, onRestored }: RevisionsPanelProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const [note, setNote] = useState('')
  const [compared, setCompared] = useState<{ before: string; after: string } | null>(null)
  const [named, setNamed] = useState<RevisionView | null>(null)
  const id = article.row.id
  const newestFirst = [...article.revisions].reverse()

  const goBack = async (replaced: string) => {
    try {
      await onSettle()
      await request('revisions.restore', { article: id, revision: replaced })
      tell(t('revisions.wentBack'))
      onRestored()
    } catch (error) {
      tellError(error)
    }
  }
  const restore = useAction('revisions.restore', {
    onSuccess: ({ replaced }) => {
      tell(t('revisions.restored'), { label: t('menu.undo'), run: () => void goBack(replaced) })
      onRestored()
    },
    onError: tellError
  })
  const bringBack = (revision: string) =>
    onSettle().then(() => restore.mutate({ article: id, revision }), tellError)
  const openCompare = (revision: RevisionView) =>
    onSettle().then(
      () =>
        setCompared(
          // Of the first text there is none before: it is held against the newest.
          revision.parents.length === 0
            ? { before: revision.id, after: isEditable ? workingCopyOf(id) : (article.head ?? revision.id) }
            : { before: beforeOf(article, revision), after: revision.id }
        ),
      tellError
    )
  const save = (event: FormEvent) => {
    event.preventDefault()
    void onSave(note).then(() => setNote(''))
  }

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
      <ol className={styles.list} aria-label={t('revisions.timeline')}>
        {newestFirst.map((revision) => (
          <RevisionLine
            key={revision.id}
            article={article}
            revision={revision}
            isEditable={isEditable}
            isRestoring={restore.isPending}
            onCompare={() => void openCompare(revision)}
            onName={() => setNamed(revision)}
            onRestore={() => void bringBack(revision.id)}
          />
        ))}
      </ol>
      {compared && (
        <CompareDialog
          article={article}
          initial={compared}
          hasWorkingCopy={isEditable}
          onClose={() => setCompared(null)}
        />
      )}
      {named && <NameDialog article={id} revision={named} onClose={() => setNamed(null)} />}
    </div>
  )
}
