import { BookMarked, Newspaper, SearchX, UserRound, type LucideIcon } from 'lucide-react'
import { useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import type { OthersFound } from '@shared/ipc/routes/search'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, Skeleton } from '@renderer/ui/Notice'
import type { HitListActs } from './HitList'
import type { FoundKind } from './KindBar'
import styles from './OthersList.module.css'

/** Something that was found and is no article. */
export type OtherHit =
  | { readonly kind: 'directives'; readonly symbol: string }
  | { readonly kind: 'issues'; readonly id: string }
  | { readonly kind: 'people'; readonly name: string }

interface Line {
  readonly id: string
  readonly title: string
  readonly under: string
  readonly aside: string
  readonly icon: LucideIcon
  readonly hit: OtherHit
}

interface OthersListProps {
  readonly ref: Ref<HitListActs>
  readonly kind: Exclude<FoundKind, 'articles' | 'photos'>
  readonly found: OthersFound | undefined
  readonly onOpen: (hit: OtherHit) => void
  readonly onLeave: () => void
}

/** Documents, issues or people that were found: walked by keyboard, opened by Enter. */
export function OthersList({ ref, kind, found, onOpen, onLeave }: OthersListProps) {
  const t = useTranslate()
  const list = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState(0)
  const day = (date: string) => formatDay(fromWallTime(date))
  const lines = ((): readonly Line[] => {
    if (!found) return []
    if (kind === 'directives')
      return found.directives.rows.map(({ id, type, symbol, issuer, subject, date }) => ({
        id,
        title: `${type} ${symbol}`,
        under: [issuer, subject].filter(Boolean).join(' · '),
        aside: day(date),
        icon: BookMarked,
        hit: { kind, symbol }
      }))
    if (kind === 'issues')
      return found.issues.rows.map(({ id, number, productName, date, isPublished }) => ({
        id,
        title: t('search.issue', { number, product: productName }),
        under: isPublished ? t('articles.status.published') : '',
        aside: day(date),
        icon: Newspaper,
        hit: { kind, id }
      }))
    return found.people.rows.map(({ name, articles }) => ({
      id: name,
      title: name,
      under: t('search.articlesOf', { count: formatCount(articles) }),
      aside: '',
      icon: UserRound,
      hit: { kind, name }
    }))
  })()
  const total = found?.[kind].total ?? 0
  const chosen = Math.min(at, Math.max(0, lines.length - 1))
  const open = (index: number) => {
    const line = lines[index]
    if (line) onOpen(line.hit)
  }
  useImperativeHandle(ref, () => ({ open: () => open(chosen), focus: () => list.current?.focus() }))
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && chosen === 0)) onLeave()
    else if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, lines.length - 1))
    else if (event.key === 'ArrowUp') setAt(chosen - 1)
    else if (event.key === 'Home') setAt(0)
    else if (event.key === 'End') setAt(lines.length - 1)
    else if (event.key === 'Enter') open(chosen)
    else return
    event.preventDefault()
  }
  if (!found) return <Skeleton lines={6} />
  if (lines.length === 0)
    return (
      <EmptyState icon={SearchX} title={t(`search.noneOf.${kind}`)}>
        {t('search.noneOfText')}
      </EmptyState>
    )
  return (
    <ul
      ref={list}
      className={styles.lines}
      role="listbox"
      tabIndex={0}
      aria-label={t('search.results')}
      aria-activedescendant={`other-${chosen}`}
      onKeyDown={onKey}
    >
      {lines.map((line, index) => (
        <li
          key={line.id}
          id={`other-${index}`}
          role="option"
          aria-selected={index === chosen}
          ref={(element) => {
            if (index === chosen) element?.scrollIntoView({ block: 'nearest' })
          }}
          onClick={() => {
            setAt(index)
            open(index)
          }}
        >
          <line.icon size={18} aria-hidden />
          <span className={styles.words}>
            <strong>{line.title}</strong>
            {line.under && <span>{line.under}</span>}
          </span>
          <span className={styles.aside}>{line.aside}</span>
        </li>
      ))}
      {total > lines.length && (
        <li role="presentation" className={styles.more}>
          {t('search.more', { count: formatCount(total - lines.length) })}
        </li>
      )}
    </ul>
  )
}
