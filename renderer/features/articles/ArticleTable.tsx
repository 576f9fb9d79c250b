import { FileSearch, Files } from 'lucide-react'
import { useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useLocation } from 'wouter'
import type { Input } from '@shared/ipc/contract'
import { request } from '@renderer/api/client'
import { paths } from '@renderer/api/paths'
import { ARTICLE_PAGE, useRequest } from '@renderer/api/queries'
import { usePages } from '@renderer/api/usePages'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Skeleton } from '@renderer/ui/Notice'
import { useChosenRow, useLongList } from '@renderer/ui/useLongList'
import type { ArticleFilter } from './ArticleFilters'
import { ArticleLine } from './ArticleLine'
import styles from './ArticleTable.module.css'
import type { Selection } from './useSelection'

const ROW_HEIGHT = 50
const PAGE_KEYS = 10

function toInput(filter: ArticleFilter, offset: number): Input<'articles.list'> {
  return {
    offset,
    limit: ARTICLE_PAGE,
    ...(filter.query.trim() ? { query: filter.query.trim() } : {}),
    ...(filter.status ? { status: filter.status } : {}),
    ...(filter.product ? { product: filter.product } : {}),
    ...(filter.rubric ? { rubric: filter.rubric } : {}),
    ...(filter.mine ? { mine: true } : {})
  }
}

interface ArticleTableProps {
  readonly filter: ArticleFilter
  readonly isEmptyOffice: boolean
  readonly onNew: () => void
  readonly onClear: () => void
  readonly selection: Selection
}

/** The list itself: any length, walked by keyboard, opened by Enter. */
export function ArticleTable({ filter, isEmptyOffice, onNew, onClear, selection }: ArticleTableProps) {
  const t = useTranslate()
  const [, go] = useLocation()
  const [range, setRange] = useState({ first: 0, last: 30 })
  const {
    begin: { data },
    errors: [error],
    refetch,
    rowAt
  } = usePages({
    size: ARTICLE_PAGE,
    range,
    queryOf: (offset) => ({
      queryKey: ['articles.list', toInput(filter, offset)],
      queryFn: () => request('articles.list', toInput(filter, offset))
    }),
    rowsOf: ({ rows }) => rows
  })
  const total = data?.total
  const list = useLongList({ count: total ?? 0, height: ROW_HEIGHT, range, onSeen: setRange })
  const { chosen, setChosen, move, rowFor } = useChosenRow(total ?? 1, list, filter)
  const { scroller, virtualizer } = list
  const { data: profile } = useRequest('office.profile', {})
  const productNames = new Map(profile?.products.map((product) => [product.id, product.name]))

  const open = (index: number) => {
    const row = rowAt(index)
    if (row) go(paths.article(row.id))
  }
  const toggle = (index: number) => {
    const row = rowAt(index)
    if (row) selection.toggle(row.id)
  }
  const selectRange = (from: number, to: number) => {
    const ids: string[] = []
    for (let index = Math.min(from, to); index <= Math.max(from, to); index++) {
      const row = rowAt(index)
      if (row) ids.push(row.id)
    }
    selection.add(ids)
  }
  const choose = (index: number, event: MouseEvent) => {
    if (event.shiftKey) selectRange(chosen, index)
    else if (event.ctrlKey || event.metaKey) toggle(index)
    setChosen(index)
  }
  const onKey = (event: KeyboardEvent) => {
    const to = rowFor(event.key, PAGE_KEYS)
    if (to !== null) {
      if (event.shiftKey && event.key !== 'Home' && event.key !== 'End') selectRange(chosen, to)
      move(to)
    } else if (event.key === ' ') toggle(chosen)
    else if (event.key === 'Escape') selection.clear()
    else if (event.key === 'Enter') open(chosen)
    else return
    event.preventDefault()
  }

  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (total === undefined) return <Skeleton lines={10} />
  if (total === 0) {
    return isEmptyOffice ? (
      <EmptyState
        icon={Files}
        title={t('articles.noneTitle')}
        action={
          <Button look="primary" onClick={onNew}>
            {t('commands.newArticle')}
          </Button>
        }
      >
        {t('articles.noneText')}
      </EmptyState>
    ) : (
      <EmptyState
        icon={FileSearch}
        title={t('articles.nothingFound')}
        action={<Button onClick={onClear}>{t('articles.clearFilter')}</Button>}
      >
        {t('articles.nothingFoundText')}
      </EmptyState>
    )
  }

  return (
    <div
      className={styles.frame}
      role="grid"
      tabIndex={0}
      aria-label={t('articles.title')}
      aria-multiselectable
      aria-rowcount={total + 1}
      aria-activedescendant={`article-row-${chosen}`}
      onKeyDown={onKey}
    >
      <div className={styles.head} role="row">
        <span role="columnheader">
          <span className="visually-hidden">{t('replacing.select')}</span>
        </span>
        <span role="columnheader">{t('articles.meta.title')}</span>
        <span role="columnheader">{t('articles.state')}</span>
        <span role="columnheader">{t('articles.place')}</span>
        <span role="columnheader">{t('articles.owner')}</span>
        <span role="columnheader" className={styles.number}>
          {t('articles.words')}
        </span>
        <span role="columnheader" className={styles.number}>
          {t('articles.updated')}
        </span>
      </div>
      <div ref={scroller} className={styles.scroller} role="rowgroup">
        <div className={styles.space} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => (
            <ArticleLine
              key={item.key}
              index={item.index}
              row={rowAt(item.index)}
              productName={productNames.get(rowAt(item.index)?.product ?? '') ?? ''}
              isChosen={item.index === chosen}
              top={item.start}
              height={item.size}
              isSelected={selection.has(rowAt(item.index)?.id ?? '')}
              onSelect={() => toggle(item.index)}
              onChoose={(event) => choose(item.index, event)}
              onOpen={() => open(item.index)}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
