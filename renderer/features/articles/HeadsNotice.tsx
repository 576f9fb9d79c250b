import { useLocation } from 'wouter'
import { findHead } from '@shared/domain/revisionTree'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { formatMoment } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'

/** Two texts of one article: the one that is open comes second, as the newer does. */
export interface HeadPair {
  readonly before: string
  readonly after: string
}

interface HeadsNoticeProps {
  readonly article: ArticleView
  /** The revision that the open text was made from. */
  readonly base: string | null
  readonly onCompare: (pair: HeadPair) => void
}

/** Says which of an article's parallel texts is open, whose the others are, and what can be done. */
export function HeadsNotice({ article, base, onCompare }: HeadsNoticeProps) {
  const t = useTranslate()
  const [, go] = useLocation()
  const { heads, revisions } = article
  const [newest, next] = heads
  if (!newest || !next) return null
  const open = findHead(revisions, heads, base)
  const nameOf = (head: string) => {
    const { member: name, at, note } = revisions.find((each) => each.id === head)!
    return note === ''
      ? t('articles.heads.saved', { name, moment: formatMoment(at) })
      : t('articles.heads.named', { name, note })
  }
  const others = heads.filter((head) => head !== open)
  const said = { count: heads.length, others: others.map(nameOf).join(', ') }
  const pair = open === null ? { before: next, after: newest } : { before: others[0]!, after: open }
  return (
    <Notice
      tone="warn"
      actions={
        <>
          <Button onClick={() => onCompare(pair)}>{t('articles.heads.compare')}</Button>
          {article.mayWrite && (
            <Button look="primary" onClick={() => go(paths.merge(article.row.id))}>
              {t('merge.open')}
            </Button>
          )}
        </>
      }
    >
      {open === null
        ? t('articles.heads.unclear', said)
        : t(open === newest ? 'articles.heads.newest' : 'articles.heads.older', {
            ...said,
            open: nameOf(open)
          })}{' '}
      {t('articles.heads.rest')}
    </Notice>
  )
}
