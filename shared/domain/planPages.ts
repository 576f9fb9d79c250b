import { looks, type PageCount } from './looks'
import { lookOf, newPagePlan, withPage, type PagePlan, type PlanPage } from './pagePlan'
import { refill } from './planSlots'

/** Numbers of the pages that lie side by side when the paper is opened: the first alone, then in twos, the last alone. */
export function listSpreads(plan: PagePlan): number[][] {
  const last = plan.pages.length
  const inner = Array.from({ length: last - 2 }, (_, index) => index + 2)
  const pairs = inner.flatMap((_, index) => (index % 2 === 0 ? [inner.slice(index, index + 2)] : []))
  return [[1], ...pairs, [last]]
}

/** Whether a page may be moved or taken out: the first and the last keep their places. */
export function isInner(plan: PagePlan, page: number): boolean {
  return page > 1 && page < plan.pages.length
}

/** Page counts that a plan may be changed to: those of its look. */
export function countsOf(plan: PagePlan): readonly PageCount[] {
  return looks[lookOf(plan)].pageCounts
}

/** Moves an inner page to the place of another; those between make room. Everything on it goes along. */
export function movePage(plan: PagePlan, from: number, to: number): PagePlan {
  if (from === to || !isInner(plan, from) || !isInner(plan, to)) return plan
  const moved = plan.pages[from - 1]!
  const others = plan.pages.filter((page) => page !== moved)
  return { pages: [...others.slice(0, to - 1), moved, ...others.slice(to - 1)] }
}

const emptied = ({ template, section, settings }: PlanPage): PlanPage => ({
  template,
  section,
  slots: {},
  ...(settings && { settings })
})

/** Takes everything off a page; its template, section and what was changed of slots stay. */
export function clearPage(plan: PagePlan, page: number): PagePlan {
  return withPage(plan, page, emptied)
}

/** Adds empty pages behind an inner page or the first one, with the usual templates, up to a count of pages. */
export function addPages(plan: PagePlan, count: PageCount, after: number): PagePlan {
  const missing = count - plan.pages.length
  if (missing <= 0 || after < 1 || after >= plan.pages.length) return plan
  const usual = newPagePlan(count, lookOf(plan)).pages.slice(after, after + missing)
  return { pages: [...plan.pages.slice(0, after), ...usual, ...plan.pages.slice(after)] }
}

/** Takes inner pages out, with what stands on them. */
export function removePages(plan: PagePlan, pages: readonly number[]): PagePlan {
  const isKept = (page: number) => !isInner(plan, page) || !pages.includes(page)
  return { pages: plan.pages.filter((_, index) => isKept(index + 1)) }
}

/** Inner pages that would be missed least: those with the fewest articles, later ones first. In the order of the pages. */
export function emptiestPages(plan: PagePlan, count: number): number[] {
  const filled = (page: number) =>
    Object.values(plan.pages[page - 1]!.slots).flat().length * 2 +
    Object.keys(plan.pages[page - 1]!.placeholders ?? {}).length
  return plan.pages
    .map((_, index) => index + 1)
    .filter((page) => isInner(plan, page))
    .sort((a, b) => filled(a) - filled(b) || b - a)
    .slice(0, count)
    .sort((a, b) => a - b)
}

/** The plan of an issue made up like another: its templates, sections and what was changed of slots, without articles. */
export function likePlan(model: PagePlan): PagePlan {
  return { pages: model.pages.map(emptied) }
}

/**
 * Makes a plan up like that of another issue of the same look. What stands on a
 * page keeps a slot of its kind on the page of the same number, or is left out.
 */
export function adoptPlan(plan: PagePlan, model: PagePlan): PagePlan {
  if (lookOf(plan) !== lookOf(model)) return plan
  return {
    pages: likePlan(model).pages.map((empty, index) => {
      const page = plan.pages[index]
      return page ? refill(page, empty) : empty
    })
  }
}
