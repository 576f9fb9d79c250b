import { useDraggable } from '@dnd-kit/core'
import { CircleCheck, GripVertical, Image, Plus, Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { openSlots, placedArticles, type PagePlan } from '@shared/domain/pagePlan'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import { useRequest } from '@renderer/api/queries'
import { IconButton } from '@renderer/ui/Button'
import { TextField } from '@renderer/ui/Field'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import { SignOffMarks } from '@renderer/ui/SignOffMarks'
import { ArticleStatusMark } from '@renderer/ui/Status'
import styles from './Candidates.module.css'
import { ComingPiece } from './ComingPiece'
import type { Drag, Place } from './drag'

interface CandidateProps {
  readonly row: ArticleRowView
  readonly places: readonly (Place & { readonly label: string })[]
  readonly onPlace: (place: Place) => void
}

function Candidate({ row, places, onPlace }: CandidateProps) {
  const t = useTranslate()
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    attributes: { roleDescription: t('flatplan.draggable') },
    id: `candidate-${row.id}`,
    data: { kind: 'article', article: row.id, title: row.title, from: null } satisfies Drag
  })
  return (
    <li ref={setNodeRef} className={styles.candidate} data-dragging={isDragging}>
      <button
        type="button"
        className={styles.grip}
        aria-label={t('issues.drag', { title: row.title })}
        {...listeners}
        {...attributes}
      >
        <GripVertical size={16} aria-hidden />
      </button>
      <div className={styles.text} {...listeners}>
        <strong>{row.title || t('articles.untitled')}</strong>
        <span>
          {row.isSigned ? (
            <CircleCheck
              className={styles.signed}
              size={15}
              role="img"
              aria-label={t('articles.status.approved')}
            />
          ) : (
            <ArticleStatusMark status={row.status} level={row.level} levels={row.levels} />
          )}
          <SignOffMarks article={row} />
          {t('articles.wordCount', { count: formatCount(row.words) })}
          {row.photos > 0 && (
            <span className={styles.photos} title={t('articles.photos', { count: row.photos })}>
              <Image size={13} aria-hidden /> {row.photos}
            </span>
          )}
        </span>
      </div>
      <Menu
        trigger={<IconButton icon={Plus} label={t('issues.place', { title: row.title })} />}
        items={places.map((place) => ({
          id: `${place.page}-${place.slot}`,
          label: place.label,
          onSelect: () => onPlace(place)
        }))}
      />
    </li>
  )
}

interface CandidatesProps {
  readonly issue: string
  readonly plan: PagePlan
  readonly onPlace: (article: string, place: Place) => void
  /** Asks what is to come into a slot. */
  readonly onKeep: (place: Place) => void
}

/** Articles that may go into the issue: signed ones first. */
export function Candidates({ issue, plan, onPlace, onKeep }: CandidatesProps) {
  const t = useTranslate()
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query.trim())
  const { data: rows } = useRequest('issues.candidates', { issue, query: sought })
  const placed = new Set(placedArticles(plan))
  const places = plan.pages.flatMap((page, index) =>
    openSlots(page).map((slot) => ({
      page: index + 1,
      slot: slot.id,
      label: t('issues.slotOn', { page: index + 1, slot: t(`issues.slot.${slot.id as 'main'}`) })
    }))
  )
  const free = rows?.filter((row) => !placed.has(row.id)) ?? []
  return (
    <aside className={styles.panel} aria-label={t('issues.candidates')}>
      <header>
        <h2>{t('issues.candidates')}</h2>
        <div className={styles.search}>
          <Search size={15} aria-hidden />
          <TextField
            label={t('articles.search')}
            isLabelHidden
            placeholder={t('issues.searchHint')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
      </header>
      <ComingPiece
        places={places.filter(({ page, slot }) => !plan.pages[page - 1]!.slots[slot])}
        onKeep={onKeep}
      />
      <ul className={styles.list}>
        {free.map((row) => (
          <Candidate key={row.id} row={row} places={places} onPlace={(place) => onPlace(row.id, place)} />
        ))}
        {rows && free.length === 0 && <li className={styles.none}>{t('issues.noCandidates')}</li>}
      </ul>
    </aside>
  )
}
