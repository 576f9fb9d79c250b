import type { IssueState } from './issues'
import type { OfficeProfile, Product } from './office'
import { openSlots, placedArticles, slotCapacity, type PagePlan, type PlanPage } from './pagePlan'
import type { Slot } from './pageSlots'

/** Most editions that one issue has: an office of 200 units is the largest that a profile holds. */
export const MAX_EDITIONS = 200

/** "Tờ tin phường" of Phường 7 is "Tờ tin Phường 7"; any other name has the unit behind it. */
export function editionName(name: string, unit: string): string {
  const [word] = unit.split(' ')
  const begin = name.slice(0, name.length - (word ?? '').length)
  const isSameWord = name.slice(begin.length).toLocaleLowerCase('vi') === word?.toLocaleLowerCase('vi')
  return isSameWord && begin.endsWith(' ') ? begin + unit : `${name} – ${unit}`
}

/** The product as an issue shows it: on the nameplate of a ward's edition stands the ward. */
export function productOfIssue(
  product: Product,
  { unit }: Pick<IssueState, 'unit'>,
  { units }: Pick<OfficeProfile, 'units'>
): Product {
  const name = units.find((each) => each.id === unit)?.name
  if (name === undefined) return product
  const { style } = product
  const printed = style?.masthead?.name.trim()
  return {
    ...product,
    name: editionName(product.name, name),
    ...(style?.masthead &&
      printed && {
        style: { ...style, masthead: { ...style.masthead, name: editionName(printed, name) } }
      })
  }
}

/** Slots of running text that the master leaves to the wards; pictures and tables follow the stories. */
const isOwn = (page: PlanPage, slot: Slot) =>
  (slot.kind === 'story' || slot.kind === 'list') && (page.slots[slot.id] ?? []).length === 0

/**
 * The plan of a ward's edition: the master's pages and shared articles, and of
 * the ward's own articles those that stand in slots which the master leaves free.
 * A list holds the shared ones first, then the ward's, as many as have room.
 *
 * @param withdrawn articles that were shared and are so no more: they leave the edition, too.
 */
export function editionPlan(
  master: PagePlan,
  own: PagePlan,
  withdrawn: ReadonlySet<string> = new Set()
): PagePlan {
  const shared = new Set([...placedArticles(master), ...withdrawn])
  return {
    pages: master.pages.map((page, index) => {
      const ward = own.pages[index]
      if (!ward || ward.template !== page.template) return page
      const slots: Record<string, string[]> = {}
      const placeholders = { ...page.placeholders }
      for (const slot of openSlots(page)) {
        const common = page.slots[slot.id] ?? []
        const added = (ward.slots[slot.id] ?? []).filter((article) => !shared.has(article))
        const all = slot.kind === 'list' ? [...common, ...added] : common.length > 0 ? common : added
        const kept = all.slice(0, slotCapacity(slot))
        if (kept.length === 0) continue
        slots[slot.id] = kept
        delete placeholders[slot.id]
      }
      const { placeholders: _, ...rest } = page
      return { ...rest, slots, ...(Object.keys(placeholders).length > 0 && { placeholders }) }
    })
  }
}

/**
 * What the master shared once and shares no more, as far as it still stands in
 * several editions: in one alone it was given to that ward.
 */
export function withdrawnFrom(
  master: PagePlan,
  everShared: Iterable<string>,
  editions: readonly PagePlan[]
): Set<string> {
  const shared = new Set(placedArticles(master))
  const standing = editions.map((plan) => new Set(placedArticles(plan)))
  return new Set(
    [...everShared].filter(
      (article) => !shared.has(article) && standing.filter((each) => each.has(article)).length > 1
    )
  )
}

/** How many of the slots that the master leaves to the wards an edition has filled. */
export function ownSlots(master: PagePlan, edition: PagePlan): { filled: number; of: number } {
  const left = master.pages.flatMap((page, index) =>
    openSlots(page)
      .filter((slot) => isOwn(page, slot))
      .map((slot) => edition.pages[index]?.slots[slot.id] ?? [])
  )
  return { filled: left.filter((articles) => articles.length > 0).length, of: left.length }
}

/** Whether an edition lacks what its master has by now. */
export function isBehind(
  master: PagePlan,
  edition: PagePlan,
  withdrawn: ReadonlySet<string> = new Set()
): boolean {
  const keyOf = (plan: PagePlan) =>
    JSON.stringify(
      plan.pages.map(({ template, section, slots, settings }) => [
        template,
        section,
        Object.entries(slots)
          .filter(([, articles]) => articles.length > 0)
          .sort(([a], [b]) => a.localeCompare(b)),
        Object.entries(settings ?? {}).sort(([a], [b]) => a.localeCompare(b))
      ])
    )
  return keyOf(editionPlan(master, edition, withdrawn)) !== keyOf(edition)
}
