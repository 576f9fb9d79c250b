import { BookmarkPlus, Search, X } from 'lucide-react'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { SearchHit } from '@shared/ipc/routes/search'
import { searchOrders, type SearchOrder } from '@shared/domain/archiveConditions'
import { MAX_ARCHIVE_QUERY, formatFilter, toPhotoQuery } from '@shared/text/archiveQuery'
import { request } from '@renderer/api/client'
import { useCommand } from '@renderer/api/commands'
import { queryClient } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { Page } from '@renderer/ui/Page'
import { FacetList } from './FacetList'
import { HitList, type HitListActs } from './HitList'
import { KeepDialog } from './KeepDialog'
import { KindBar, type FoundKind } from './KindBar'
import { OthersList, type OtherHit } from './OthersList'
import { SearchStart } from './SearchStart'
import styles from './SearchScreen.module.css'
import { useOthers, type Sought } from './useSearch'

const nothing: Sought = { query: '', order: 'best', isPast: false }
/** What was looked for last stays when the screen is left; it goes when the member signs out. */
const KEPT = ['search.kept'] as const

/** Whoever opens a result or presses Enter meant the search; what was typed on the way is not noted. */
function remember(query: string): void {
  const meant = query.trim()
  if (meant === '') return
  void request('search.remember', { query: meant })
    .then(() => queryClient.invalidateQueries({ queryKey: ['search.recent'] }))
    .catch(() => {})
}

interface SearchScreenProps {
  /** What another room asked to look for; empty for what was looked for last. */
  readonly query: string
  readonly onOpen: (hit: SearchHit) => void
  readonly onOpenIssue: (issue: string) => void
  readonly onOpenDirective: (symbol: string) => void
}

/** Search over everything: what is typed, what it finds, and how that is spread. */
export function SearchScreen({ query, onOpen, onOpenIssue, onOpenDirective }: SearchScreenProps) {
  const t = useTranslate()
  const [sought, setSought] = useState<Sought>(() =>
    query ? { ...nothing, query } : (queryClient.getQueryData<Sought>(KEPT) ?? nothing)
  )
  const { query: text, order, isPast } = sought
  const deferred = useDeferredValue(text)
  const [kind, setKind] = useState<FoundKind>('articles')
  const { data: others } = useOthers(deferred)
  const shown = useMemo<Sought>(
    () => ({ query: kind === 'photos' ? toPhotoQuery(deferred) : deferred, order, isPast }),
    [deferred, order, isPast, kind]
  )
  const [isKeeping, setKeeping] = useState(false)
  const [count, setCount] = useState<{ total: number | undefined; isCut: boolean }>({
    total: undefined,
    isCut: false
  })
  const tellCount = useCallback((total: number | undefined, isCut: boolean) => setCount({ total, isCut }), [])
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HitListActs>(null)
  const set = (part: Partial<Sought>) => setSought((now) => ({ ...now, ...part }))
  useCommand('find', () => field.current?.select())
  useEffect(() => void queryClient.setQueryData(KEPT, sought), [sought])

  const isAsked = text.trim() !== ''
  const look = (next: string) => {
    set({ query: next })
    field.current?.focus()
  }
  const openOther = (hit: OtherHit) => {
    remember(text)
    if (hit.kind === 'issues') onOpenIssue(hit.id)
    else if (hit.kind === 'directives') onOpenDirective(hit.symbol)
    else {
      setKind('articles')
      look(formatFilter('author', hit.name))
    }
  }
  const isOfArticles = kind === 'articles' || kind === 'photos'
  const subtitle =
    isAsked && isOfArticles && count.total !== undefined
      ? t(count.isCut ? 'search.countCut' : 'search.count', { count: formatCount(count.total) })
      : t('search.subtitle')

  return (
    <Page
      title={t('search.title')}
      subtitle={<span role="status">{subtitle}</span>}
      actions={
        <Button icon={BookmarkPlus} disabled={!isAsked} onClick={() => setKeeping(true)}>
          {t('search.keep')}
        </Button>
      }
    >
      <div className={styles.bar}>
        <div className={styles.field}>
          <Search size={18} aria-hidden />
          <TextField
            ref={field}
            label={t('search.field')}
            isLabelHidden
            autoFocus
            role="searchbox"
            placeholder={t('search.hint')}
            maxLength={MAX_ARCHIVE_QUERY}
            value={text}
            onChange={(event) => set({ query: event.target.value })}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Escape') set({ query: '' })
              else if (event.key === 'ArrowDown') list.current?.focus()
              else if (event.key === 'Enter') list.current?.open()
              else return
              event.preventDefault()
            }}
          />
          {isAsked && <IconButton icon={X} label={t('search.clear')} onClick={() => look('')} />}
        </div>
        <div className={styles.order}>
          <SelectField
            label={t('search.order')}
            isLabelHidden
            value={order}
            onChange={(value) => set({ order: value as SearchOrder })}
            options={searchOrders.map((each) => ({ value: each, label: t(`search.${each}`) }))}
          />
        </div>
        <CheckField label={t('search.past')} isChecked={isPast} onChange={(next) => set({ isPast: next })} />
      </div>
      {isAsked && <KindBar kind={kind} found={others} onChange={setKind} />}
      {isAsked && !isOfArticles && (
        <OthersList
          key={kind}
          ref={list}
          kind={kind}
          found={others}
          onOpen={openOther}
          onLeave={() => field.current?.focus()}
        />
      )}
      {isAsked && isOfArticles && (
        <div className={styles.columns}>
          <HitList
            ref={list}
            sought={shown}
            onCount={tellCount}
            onOpen={(hit) => {
              remember(text)
              onOpen(hit)
            }}
            onLeave={() => field.current?.focus()}
            onClear={() => look('')}
          />
          {kind === 'articles' && <FacetList query={deferred} onChange={look} />}
        </div>
      )}
      {!isAsked && <SearchStart onChoose={look} />}
      {isKeeping && <KeepDialog query={text.trim()} onClose={() => setKeeping(false)} />}
    </Page>
  )
}
