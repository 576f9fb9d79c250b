import { Check, X } from 'lucide-react'
import type { OpenChange } from '@shared/document/openChanges'
import type { Verdict } from '@shared/document/trackedDecision'
import type { TrackedField } from '@shared/document/trackedJson'
import type { ArticleMeta } from '@shared/document/revision'
import { decideTransaction, goToChange } from '@renderer/editor/tracking/decideChanges'
import { hueOf } from '@renderer/editor/tracking/decorations'
import { IconButton } from '@renderer/ui/Button'
import { formatAgo } from '@renderer/ui/formatAgo'
import { useTranslate } from '@renderer/ui/Language'
import { useNow } from '@renderer/ui/useNow'
import type { ArticleDesk } from './ArticlePage'
import styles from './ChangesPanel.module.css'

interface CardProps {
  readonly author: string
  readonly at: number
  readonly what: string
  readonly before: string
  readonly after: string
  readonly isEditable: boolean
  readonly onDecide: (verdict: Verdict) => void
  readonly onShow?: () => void
}

/** A blank alone would be invisible. */
const showBlanks = (text: string) => (text.trim() === '' ? text.replace(/\s/g, '␣') : text)

function Card({ author, at, what, before, after, isEditable, onDecide, onShow }: CardProps) {
  const t = useTranslate()
  const now = useNow()
  return (
    <li className={styles.card} data-hue={hueOf(author)}>
      <header>
        <p>
          <strong>{author || t('changes.nobody')}</strong> {at > 0 && <span>{formatAgo(at, now, t)}</span>}
        </p>
        {isEditable && (
          <>
            <IconButton icon={Check} label={t('changes.accept')} onClick={() => onDecide('accept')} />
            <IconButton icon={X} label={t('changes.reject')} onClick={() => onDecide('reject')} />
          </>
        )}
      </header>
      <button type="button" className={styles.text} disabled={!onShow} onClick={onShow}>
        <span className={styles.what}>{what}</span>
        {before !== '' && <del>{showBlanks(before)}</del>}
        {after !== '' && <ins>{showBlanks(after)}</ins>}
      </button>
    </li>
  )
}

/** Every open change of an article: what, by whom, when; accepted or rejected one by one. */
export function ChangesPanel({ desk }: { desk: ArticleDesk }) {
  const t = useTranslate()
  const { editor, changes, fields, isEditable, meta, decideField } = desk
  const decide = (change: OpenChange, verdict: Verdict) => {
    const tr = editor && decideTransaction(editor.state, [change], verdict)
    if (tr) editor.view.dispatch(tr)
  }
  if (!editor || (changes.length === 0 && fields.length === 0))
    return <p className={styles.none}>{t('changes.none')}</p>
  const fieldCard = (field: TrackedField) => (
    <Card
      key={field.field}
      author={field.author}
      at={field.at}
      what={t(`articles.meta.${field.field}`)}
      before={field.before}
      after={meta[field.field satisfies keyof ArticleMeta]}
      isEditable={isEditable}
      onDecide={(verdict) => decideField(field, verdict)}
    />
  )
  return (
    <ul className={styles.cards}>
      {fields.map(fieldCard)}
      {changes.map((change) => (
        <Card
          key={change.id}
          author={change.author}
          at={change.at}
          what={t(`changes.kind.${change.kind}`)}
          before={change.kind === 'formatted' ? '' : change.before}
          after={change.after}
          isEditable={isEditable}
          onDecide={(verdict) => decide(change, verdict)}
          onShow={() => {
            goToChange(editor.view, change)
            editor.view.focus()
          }}
        />
      ))}
    </ul>
  )
}
