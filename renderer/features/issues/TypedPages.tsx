import { useEditorState } from '@tiptap/react'
import { ExternalLink, Newspaper } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { ArticleMeta } from '@shared/document/revision'
import { looks } from '@shared/domain/looks'
import { lookOf } from '@shared/domain/pagePlan'
import { spotsOfPage } from '@shared/domain/pageSpots'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { IconButton } from '@renderer/ui/Button'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, Notice, Skeleton } from '@renderer/ui/Notice'
import { PageSheet } from './PageSheet'
import styles from './TypedPages.module.css'
import { pixels, usePageLook } from './usePageLook'
import { useTypedPages } from './useTypedPages'
import { ZoomButtons } from './ZoomButtons'

interface TypedPagesProps {
  readonly article: string
  readonly editor: TiptapEditor
  readonly meta: ArticleMeta
  /** Goes to a place of this very text. */
  readonly onGo: (target: string) => void
}

/** The block in which the caret stands: its own id or that of the nearest block around it. */
function caretBlock({ state }: TiptapEditor): string {
  const { $head } = state.selection
  for (let depth = $head.depth; depth > 0; depth--) {
    const bid = $head.node(depth).attrs.bid as string | null | undefined
    if (bid) return bid
  }
  return ''
}

/** The printed pages of a text, beside it and following every word; the paragraph with the caret is marked and kept in view. */
export function TypedPages({ article, editor, meta, onGo }: TypedPagesProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [, go] = useLocation()
  const [sheets, setSheets] = useState<HTMLDivElement | null>(null)
  const look = usePageLook(sheets, 'typed-page-look', 34)
  const { typed, error, isStale } = useTypedPages(article, editor, meta)
  const current = useEditorState({ editor, selector: ({ editor: now }) => caretBlock(now) })
  const { data: issue } = useRequest(
    'issues.read',
    { issue: typed?.issue ?? '' },
    { enabled: Boolean(typed) }
  )

  const isShown = typed?.spots.some((spot) => spot.article === article && spot.target === current) ?? false
  useEffect(() => {
    if (isShown)
      sheets?.querySelector(`[data-current="${CSS.escape(current)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [sheets, current, isShown])

  if (error && !typed) return <Notice tone="bad">{errorText(error)}</Notice>
  if (typed === null) {
    return (
      <EmptyState icon={Newspaper} title={t('pages.liveNone')}>
        {t('pages.liveNoneText')}
      </EmptyState>
    )
  }
  if (!typed || !issue) return <Skeleton lines={8} />
  const { format } = looks[lookOf(issue.plan)]
  const titleOf = (id: string) =>
    (id === article ? meta.title : issue.placed.find((row) => row.id === id)?.title) || t('articles.untitled')
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <span className={styles.where} role="status">
          {t('pages.liveIssue', { number: typed.number })}
          {' · '}
          {isStale
            ? t('pages.liveFollowing')
            : typed.pages.map(({ page }) => t('issues.pageNumber', { page })).join(', ')}
        </span>
        <ZoomButtons look={look} className={styles.percent} />
        <IconButton
          icon={ExternalLink}
          label={t('pages.liveOpen')}
          onClick={() => go(paths.issue(typed.issue))}
        />
      </div>
      {error && (
        <div className={styles.notice}>
          <Notice tone="bad">{errorText(error)}</Notice>
        </div>
      )}
      <div ref={setSheets} className={styles.pages} tabIndex={0}>
        {typed.pages.map(({ page, address }) => (
          <PageSheet
            key={page}
            number={page}
            page={issue.plan.pages[page - 1]}
            format={format}
            picture={address}
            spots={spotsOfPage(typed.spots, page)}
            width={pixels(format.width, look.percent)}
            current={{ article, target: current }}
            ways={{
              titleOf,
              onOpen: (spot) =>
                spot.article === article ? onGo(spot.target) : go(paths.articleAt(spot.article, spot.target))
            }}
          />
        ))}
      </div>
    </div>
  )
}
