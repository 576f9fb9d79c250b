import type { WordKey } from '@shared/i18n/translator'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import { useTranslate } from '@renderer/ui/Language'
import { SlotPiece } from './SlotPiece'

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
  const mark = row === undefined ? null : placedMark(row)
  return (
    <SlotPiece
      id={`placed-${page}-${slot}-${article}`}
      drag={{ kind: 'article', article, title, from: { page, slot } }}
      title={title}
      mark={mark && t(mark)}
      hint={mark ? `${title} · ${t(mark)}` : title}
      isEditable={isEditable}
      removeLabel={t('issues.remove', { title })}
      onRemove={onRemove}
    />
  )
}
