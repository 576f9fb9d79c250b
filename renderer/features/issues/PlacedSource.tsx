import { ImagePlus } from 'lucide-react'
import { listPlacements, type PagePlan } from '@shared/domain/pagePlan'
import type { Slot } from '@shared/domain/pageSlots'
import type { ArticleRowView } from '@shared/ipc/routes/articles'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import type { Place } from './drag'
import styles from './SlotBox.module.css'

interface PlacedSourceProps {
  readonly place: Place
  readonly slot: Slot
  readonly plan: PagePlan
  readonly articles: ReadonlyMap<string, ArticleRowView>
  readonly onTake: (article: string) => void
}

/** What an empty picture or data slot may take from articles whose text stands in the issue already; those of its page come first. */
export function PlacedSource({ place, slot, plan, articles, onTake }: PlacedSourceProps) {
  const t = useTranslate()
  const placements = listPlacements(plan)
  const ids = [
    ...placements.filter(({ page }) => page === place.page),
    ...placements.filter(({ page }) => page !== place.page)
  ].map(({ article }) => article)
  const rows = [...new Set(ids)].flatMap((id) => articles.get(id) ?? [])
  const sources = slot.kind === 'picture' ? rows.filter((row) => row.photos > 0) : rows
  if (sources.length === 0) return null
  const name = t('issues.slotOn', { page: place.page, slot: t(`issues.slot.${place.slot as 'main'}`) })
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className={styles.source}
          aria-label={t('flatplan.fromPlaced', { place: name })}
        >
          <ImagePlus size={13} aria-hidden />
        </button>
      }
      items={sources.map((row) => ({
        id: row.id,
        label: row.title || t('articles.untitled'),
        onSelect: () => onTake(row.id)
      }))}
    />
  )
}
