import { z } from 'zod'
import type { LookId, PageCount } from './looks'
import type { Slot } from './pageSlots'
import { pageTemplate, pageTemplateIds, type PageTemplateId } from './pageTemplates'
import { applySettings, slotSettingsSchema } from './slotSettings'

const slotKey = z.string().min(1).max(40)

export const pagePlanSchema = z.strictObject({
  pages: z
    .array(
      z.strictObject({
        template: z.enum(pageTemplateIds),
        /** Name in the running head, usually the rubric of the page. */
        section: z.string().max(60),
        /** Article ids by slot id, in reading order. A story slot holds one. */
        slots: z.record(slotKey, z.array(z.string().min(1).max(60)).max(40)),
        /** What was changed of slots of the template, by slot id. */
        settings: z.record(slotKey, slotSettingsSchema).optional(),
        /** What is to come into a slot that is still empty, by slot id. */
        placeholders: z.record(slotKey, z.string().trim().min(1).max(200)).optional()
      })
    )
    .min(2)
    .max(16)
    .refine((pages) => new Set(pages.map((page) => pageTemplate(page.template).look)).size === 1, 'one look')
})

/** Which article runs where in an issue (ma-két). A plain value: every change makes a new one. */
export type PagePlan = z.infer<typeof pagePlanSchema>
export type PlanPage = PagePlan['pages'][number]

/** Where an article stands in a plan. Pages count from 1; parts of a running article from 1. */
export interface Placement {
  readonly article: string
  readonly page: number
  readonly slot: string
  readonly part: number
}

/** The usual sequence of page templates: the first page, the inner ones as often as needed, the last. */
const STARTING_TEMPLATES: Readonly<
  Record<
    LookId,
    {
      first: PageTemplateId
      inner: Readonly<Partial<Record<PageCount, readonly PageTemplateId[]>>>
      last: PageTemplateId
    }
  >
> = {
  bulletin: {
    first: 'front',
    inner: {
      4: ['two', 'three'],
      8: ['two', 'single', 'picture', 'three', 'wards', 'two'],
      12: ['two', 'single', 'picture', 'three', 'wards', 'two', 'three', 'single', 'two', 'three'],
      16: [
        ...(['two', 'single', 'picture', 'three', 'wards', 'two', 'three'] as const),
        ...(['single', 'two', 'picture', 'three', 'two', 'single', 'three'] as const)
      ]
    },
    last: 'back'
  },
  tabloid: {
    first: 'a3Front',
    inner: {
      4: ['a3Three', 'a3Two'],
      8: ['a3Two', 'a3Feature', 'a3Picture', 'a3Three', 'a3Wards', 'a3Four']
    },
    last: 'a3Back'
  },
  booklet: {
    first: 'a5Front',
    inner: {
      4: ['a5Text', 'a5Two'],
      8: ['a5Text', 'a5Single', 'a5Two', 'a5Picture', 'a5Wards', 'a5Text']
    },
    last: 'a5Back'
  },
  sheet: { first: 'sheetFront', inner: {}, last: 'sheetBack' }
}

/** An empty plan with the usual sequence of page templates. */
export function newPagePlan(pages: PageCount, look: LookId = 'bulletin'): PagePlan {
  const { first, inner, last } = STARTING_TEMPLATES[look]
  const repeated = inner[pages] ?? inner[8] ?? [first]
  const middle = Array.from({ length: pages - 2 }, (_, index) => repeated[index % repeated.length]!)
  return { pages: [first, ...middle, last].map((template) => ({ template, section: '', slots: {} })) }
}

/** The look that a plan is made up in. */
export const lookOf = (plan: PagePlan): LookId => pageTemplate(plan.pages[0]!.template).look

/** The slots of a page, as its template has them and as they were changed. */
export function slotsOf(page: PlanPage): Slot[] {
  return pageTemplate(page.template).slots.map((slot) => applySettings(slot, page.settings?.[slot.id]))
}

/** Slots of a page that take articles. */
export function openSlots(page: PlanPage): readonly Slot[] {
  return slotsOf(page).filter((slot) => slotCapacity(slot) > 0)
}

/** How many articles a slot takes: 0 for masthead, contents and imprint. */
export function slotCapacity(slot: Slot): number {
  if (slot.kind === 'list') return 20
  return slot.kind === 'masthead' || slot.kind === 'contents' || slot.kind === 'imprint' ? 0 : 1
}

/** Empty slots for running text from a page on, where a story that is too long may go on. */
export function freeStorySlots(plan: PagePlan, from: number): { page: number; slot: string }[] {
  return plan.pages.flatMap((page, index) =>
    index + 1 < from
      ? []
      : openSlots(page)
          .filter((slot) => slot.kind === 'story' && slot.style === 'plain' && !page.slots[slot.id])
          .map((slot) => ({ page: index + 1, slot: slot.id }))
  )
}

/** Every placement in reading order: page, then the template's slot order. */
export function listPlacements(plan: PagePlan): Placement[] {
  const parts = new Map<string, number>()
  const placements: Placement[] = []
  plan.pages.forEach((page, index) => {
    for (const slot of openSlots(page)) {
      for (const article of page.slots[slot.id] ?? []) {
        const part = slot.kind === 'story' ? (parts.get(article) ?? 0) + 1 : 1
        if (slot.kind === 'story') parts.set(article, part)
        placements.push({ article, page: index + 1, slot: slot.id, part })
      }
    }
  })
  return placements
}

/** Ids of all articles in the plan, each once, in reading order. */
export function placedArticles(plan: PagePlan): string[] {
  return [...new Set(listPlacements(plan).map((placement) => placement.article))]
}

/** The plan with one of its pages as `change` makes it. */
export function withPage(plan: PagePlan, page: number, change: (page: PlanPage) => PlanPage): PagePlan {
  return { pages: plan.pages.map((each, index) => (index + 1 === page ? change(each) : each)) }
}

/** A page without what was to come into a slot. */
export function withoutPlaceholder(page: PlanPage, slot: string): PlanPage {
  const { placeholders, ...rest } = page
  const { [slot]: _, ...others } = placeholders ?? {}
  return Object.keys(others).length > 0 ? { ...rest, placeholders: others } : rest
}

function withSlot(plan: PagePlan, page: number, slot: string, articles: readonly string[]): PagePlan {
  return withPage(plan, page, (each) => {
    const { [slot]: _, ...others } = each.slots
    if (articles.length === 0) return { ...each, slots: others }
    return { ...withoutPlaceholder(each, slot), slots: { ...others, [slot]: [...articles] } }
  })
}

/** Puts an article into a slot, in the place of what was to come there. A full story slot gives up its article; a list takes one more until it is full. */
export function placeArticle(plan: PagePlan, page: number, slot: string, article: string): PagePlan {
  const planPage = plan.pages[page - 1]
  const target = planPage && openSlots(planPage).find((each) => each.id === slot)
  if (!planPage || !target) return plan
  const standing = planPage.slots[slot] ?? []
  if (standing.includes(article)) return plan
  const capacity = slotCapacity(target)
  if (capacity === 1) return withSlot(plan, page, slot, [article])
  return standing.length < capacity ? withSlot(plan, page, slot, [...standing, article]) : plan
}

/** Takes an article out of a slot. */
export function removeArticle(plan: PagePlan, page: number, slot: string, article: string): PagePlan {
  const standing = plan.pages[page - 1]?.slots[slot] ?? []
  return withSlot(
    plan,
    page,
    slot,
    standing.filter((each) => each !== article)
  )
}

/** Names the section in a page's running head. */
export function nameSection(plan: PagePlan, page: number, section: string): PagePlan {
  return withPage(plan, page, (each) => ({ ...each, section }))
}

/**
 * Moves an article from one slot to another in one step, so that one undo takes
 * it back. Two stories, or two photos, change places.
 */
export function moveArticle(
  plan: PagePlan,
  article: string,
  from: { page: number; slot: string },
  to: { page: number; slot: string }
): PagePlan {
  const slotAt = ({ page, slot }: { page: number; slot: string }) =>
    plan.pages[page - 1] && openSlots(plan.pages[page - 1]!).find((each) => each.id === slot)
  const [source, target] = [slotAt(from), slotAt(to)]
  if (!source || !target) return plan
  const isSingle = slotCapacity(target) === 1
  if (from.page === to.page && from.slot === to.slot && isSingle) return plan
  const lifted = removeArticle(plan, from.page, from.slot, article)
  const placed = placeArticle(lifted, to.page, to.slot, article)
  if (placed === lifted) return plan
  const [displaced] = isSingle ? (plan.pages[to.page - 1]!.slots[to.slot] ?? []) : []
  return displaced !== undefined && displaced !== article && source.kind === target.kind
    ? placeArticle(placed, from.page, from.slot, displaced)
    : placed
}
