import { useDraggable } from '@dnd-kit/core'
import { X } from 'lucide-react'
import type { WordKey } from '@shared/i18n/translator'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import { useTranslate } from '@renderer/ui/Language'
import type { Drag } from './drag'
import styles from './SlotBox.module.css'

/** What stands before the title of an article that may not be printed as it is, or that came out and was not right. */
function placedMark({ status, purpose, voided, isSigned }: ArticleRowView): WordKey | null {
  if (status === 'withdrawn') return 'articles.status.withdrawn'
  if (status === 'published') return null
  if (purpose === 'withdraw') return 'chains.marks.withdrawal'
  if (purpose === 'correct') return 'chains.marks.correction'
  if (voided > 0) return 'chains.marks.voided'
  return isSigned ? null : 'issues.notSigned'
}

interface PlacedArticleProps {
  readonly page: number
  readonly slot: string
  readonly article: string
  readonly row: ArticleRowView | undefined
  readonly isEditable: boolean
  readonly onRemove: () => void
}

/** An article in its slot: dragged elsewhere, or taken off the page. */
export function PlacedArticle({ page, slot, article, row, isEditable, onRemove }: PlacedArticleProps) {
  const t = useTranslate()
  const title = row?.title || t('articles.untitled')
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    attributes: { roleDescription: t('flatplan.draggable') },
    id: `placed-${page}-${slot}-${article}`,
    data: { kind: 'article', article, title, from: { page, slot } } satisfies Drag,
    disabled: !isEditable
  })
  const mark = row === undefined ? null : placedMark(row)
  return (
    <div ref={setNodeRef} className={styles.placed} data-dragging={isDragging}>
      <button
        type="button"
        className={styles.title}
        data-unsigned={mark !== null}
        title={mark ? `${title} · ${t(mark)}` : title}
        {...listeners}
        {...attributes}
      >
        <span className={styles.clamp}>
          {/* Before the title, of which a low slot shows only the beginning. */}
          {mark && <span className={styles.unsigned}>{t(mark)} · </span>}
          {title}
        </span>
      </button>
      {isEditable && (
        <button
          type="button"
          className={styles.remove}
          aria-label={t('issues.remove', { title })}
          onClick={onRemove}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  )
}
