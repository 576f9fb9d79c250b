import { ClipboardList, SearchX } from 'lucide-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { MAX_LISTED, type AssignmentListing } from '@shared/ipc/routes/assignments'
import type { MemberView } from '@shared/ipc/routes/members'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Skeleton } from '@renderer/ui/Notice'
import { useNow } from '@renderer/ui/useNow'
import { AssignmentLine } from './AssignmentLine'
import styles from './AssignmentsScreen.module.css'

/** What a list is narrowed to; empty for all. */
export interface AssignmentNarrowing {
  readonly member: string
  readonly unit: string
  readonly product: string
}

const PAGE = 100

interface AssignmentListProps {
  readonly view: AssignmentListing
  readonly narrowing: AssignmentNarrowing
  readonly member: MemberView
  readonly onOpen: (assignment: string) => void
  readonly onClear: () => void
  readonly onNew: ReactNode
}

/** Assignments, the soonest first: walked over by arrows, opened by Enter. */
export function AssignmentList({ view, narrowing, member, onOpen, onClear, onNew }: AssignmentListProps) {
  const t = useTranslate()
  const now = useNow()
  const [limit, setLimit] = useState(PAGE)
  const list = useRef<HTMLUListElement>(null)
  const { data, error, refetch } = useRequest(
    'assignments.list',
    { view, ...narrowing, limit },
    // The list before stays until the next one is there, so that nothing flickers.
    { placeholderData: (before) => before }
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target as HTMLElement).hasAttribute('data-row')) return
    const rows = [...list.current!.querySelectorAll<HTMLElement>('[data-row]')]
    const at = rows.indexOf(event.target as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus()
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  if (data.rows.length === 0) {
    const isNarrowed = narrowing.member + narrowing.unit + narrowing.product !== ''
    return isNarrowed ? (
      <EmptyState
        icon={SearchX}
        title={t('assignments.none.filtered')}
        action={<Button onClick={onClear}>{t('assignments.none.clear')}</Button>}
      >
        {t('assignments.none.filteredText')}
      </EmptyState>
    ) : (
      <EmptyState icon={ClipboardList} title={t(`assignments.none.${view}`)} action={onNew}>
        {t(`assignments.none.${view}Text`)}
      </EmptyState>
    )
  }
  const left = Math.min(data.total, MAX_LISTED) - data.rows.length
  return (
    <div className={styles.frame}>
      <ul ref={list} className={styles.list} aria-label={t('assignments.list')} onKeyDown={onKeyDown}>
        {data.rows.map((assignment) => (
          <AssignmentLine
            key={assignment.id}
            assignment={assignment}
            member={member}
            now={now}
            onOpen={() => onOpen(assignment.id)}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button look="quiet" onClick={() => setLimit(Math.min(MAX_LISTED, limit + PAGE))}>
          {t('assignments.more', { count: left })}
        </Button>
      )}
    </div>
  )
}
