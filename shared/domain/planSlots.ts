import { openSlots, withoutPlaceholder, withPage, type PagePlan, type PlanPage } from './pagePlan'
import type { Slot } from './pageSlots'
import { pageTemplate } from './pageTemplates'
import type { SlotSettings } from './slotSettings'

const openSlot = (page: PlanPage | undefined, slot: string): Slot | undefined =>
  page && openSlots(page).find((each) => each.id === slot)

/** Sets what is changed of a slot on one page, as a whole; without settings it is as its template has it. */
export function adjustSlot(plan: PagePlan, page: number, slot: string, settings: SlotSettings): PagePlan {
  if (!openSlot(plan.pages[page - 1], slot)) return plan
  return withPage(plan, page, ({ settings: all, ...rest }) => {
    const { [slot]: _, ...others } = all ?? {}
    const given = Object.entries(settings).filter(([, value]) => value !== undefined)
    const next = given.length > 0 ? { ...others, [slot]: Object.fromEntries(given) } : others
    return Object.keys(next).length > 0 ? { ...rest, settings: next } : rest
  })
}

/** Keeps an empty slot for an article that is still to come, under a title of at most 200 letters; a blank one gives the place up. */
export function keepPlace(plan: PagePlan, page: number, slot: string, title: string): PagePlan {
  const planPage = plan.pages[page - 1]
  if (!openSlot(planPage, slot) || planPage!.slots[slot]) return plan
  const kept = title.trim().slice(0, 200).trim()
  return withPage(plan, page, (each) =>
    kept === ''
      ? withoutPlaceholder(each, slot)
      : { ...each, placeholders: { ...each.placeholders, [slot]: kept } }
  )
}

/** Moves what is to come to another empty slot. */
export function movePlaceholder(
  plan: PagePlan,
  from: { page: number; slot: string },
  to: { page: number; slot: string }
): PagePlan {
  const title = plan.pages[from.page - 1]?.placeholders?.[from.slot]
  const target = plan.pages[to.page - 1]
  if (title === undefined || !openSlot(target, to.slot) || target!.slots[to.slot]) return plan
  return keepPlace(keepPlace(plan, from.page, from.slot, ''), to.page, to.slot, title)
}

/** Places that are kept for articles still to come, in reading order. */
export function listPlaceholders(plan: PagePlan): { page: number; slot: string; title: string }[] {
  return plan.pages.flatMap((page, index) =>
    openSlots(page).flatMap((slot) => {
      const title = page.slots[slot.id] ? undefined : page.placeholders?.[slot.id]
      return title === undefined ? [] : [{ page: index + 1, slot: slot.id, title }]
    })
  )
}

/**
 * What stands on a page, put into an empty page of the same look: into the slot of
 * the same name and kind, else into a free one of its kind. What has no room is left out.
 */
export function refill(page: PlanPage, empty: PlanPage): PlanPage {
  const before = openSlots(page)
  const after = openSlots(empty)
  const slots: Record<string, string[]> = {}
  const placeholders: Record<string, string> = {}
  const fill = (slot: Slot, target: Slot | undefined) => {
    const kept = page.placeholders?.[slot.id]
    if (target && page.slots[slot.id]) slots[target.id] = [...page.slots[slot.id]!]
    else if (target && kept !== undefined) placeholders[target.id] = kept
  }
  const twin = (slot: Slot) => after.find((each) => each.id === slot.id && each.kind === slot.kind)
  for (const slot of before) fill(slot, twin(slot))
  const isFree = (slot: Slot) => !slots[slot.id] && placeholders[slot.id] === undefined
  for (const slot of before.filter((each) => !twin(each))) {
    fill(
      slot,
      after.find((each) => each.kind === slot.kind && isFree(each))
    )
  }
  return { ...empty, slots, ...(Object.keys(placeholders).length > 0 && { placeholders }) }
}

/** Changes the template of a page to another of its look. Articles keep a slot of their kind where there is one; what was changed of slots goes. */
export function changeTemplate(plan: PagePlan, page: number, template: PlanPage['template']): PagePlan {
  const before = plan.pages[page - 1]
  if (!before || before.template === template) return plan
  if (pageTemplate(template).look !== pageTemplate(before.template).look) return plan
  return withPage(plan, page, (each) => refill(each, { section: each.section, template, slots: {} }))
}
