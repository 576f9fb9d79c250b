import { freeStorySlots, listPlacements, openSlots, type Placement } from './pagePlan'
import { pageTemplate } from './pageTemplates'
import type { Slot } from './pageSlots'
import { countsOf } from './planPages'
import { listPlaceholders } from './planSlots'
import { finding, type Finding, type PreflightFacts, type PreflightRule } from './preflightFinding'

/** Empty lines in a frame from which on it looks unfinished; fewer are filled out by the typesetter. */
export const LEAST_UNDERSET = 4

const isStory = ({ issue }: PreflightFacts, { page, slot }: Placement) =>
  pageTemplate(issue.plan.pages[page - 1]!.template).slots.find((each) => each.id === slot)?.kind === 'story'

const titleOf = ({ articles }: PreflightFacts, article: string) => articles.get(article)?.title ?? ''

function fitRules(facts: PreflightFacts): Finding[] {
  const { issue, reports } = facts
  return reports.flatMap((report) => {
    const { article, page, slot, overset, free, capacity, part } = report
    const at = { page, slots: [slot], article }
    const title = titleOf(facts, article)
    if (overset > 0) {
      const [room] = freeStorySlots(issue.plan, page + 1)
      const isInStory = isStory(facts, report)
      const fix = room && isInStory ? ({ kind: 'continue', article, ...room } as const) : null
      return [finding('overset', { ...at, values: { title, lines: overset }, fix })]
    }
    if (part > 1 && free >= capacity)
      return [
        finding('runOnEmpty', { ...at, values: { title }, fix: { kind: 'remove', page, slot, article } })
      ]
    return free >= LEAST_UNDERSET ? [finding('underset', { ...at, values: { title, lines: free } })] : []
  })
}

function unfitRule(slot: Slot): PreflightRule | null {
  if (slot.kind === 'picture') return 'pictureEmpty'
  if (slot.kind === 'calendar') return 'calendarEmpty'
  if (slot.kind !== 'data') return null
  return slot.style === 'table' ? 'tableEmpty' : 'chartEmpty'
}

function emptySlotRules(facts: PreflightFacts): Finding[] {
  const { issue, print } = facts
  return issue.plan.pages.flatMap((page, index) => {
    const frames = print.pages[index]?.frames ?? []
    const isFilled = (id: string) =>
      frames.some(
        (frame) =>
          'slot' in frame && frame.slot === id && (frame.kind !== 'list' || frame.articles.length > 0)
      )
    const open = openSlots(page).filter((slot) => !isFilled(slot.id))
    const isEmpty = (id: string) => (page.slots[id] ?? []).length === 0 && !page.placeholders?.[id]
    const slots = open.map((slot) => slot.id).filter(isEmpty)
    // An article without a photo that is left over, a table, numbers or days leaves such a place white.
    const unfit = open.flatMap((slot) => {
      const [article] = page.slots[slot.id] ?? []
      const rule = unfitRule(slot)
      if (!rule || article === undefined || !print.articles[article]) return []
      const fix = { kind: 'remove', page: index + 1, slot: slot.id, article } as const
      const values = { title: titleOf(facts, article) }
      return [finding(rule, { page: index + 1, slots: [slot.id], article, values, fix })]
    })
    return [...(slots.length > 0 ? [finding('emptySlot', { page: index + 1, slots })] : []), ...unfit]
  })
}

function placeholderRules({ issue }: PreflightFacts): Finding[] {
  return listPlaceholders(issue.plan).map(({ page, slot, title }) =>
    finding('placeholder', { page, slots: [slot], values: { title } })
  )
}

/** An article stands once as a story, however many frames it runs over; its picture, table and chart may go with it. */
function twiceRules(facts: PreflightFacts): Finding[] {
  const { issue } = facts
  const standing = listPlacements(issue.plan).filter((placement) => {
    const template = pageTemplate(issue.plan.pages[placement.page - 1]!.template)
    const kind = template.slots.find((slot) => slot.id === placement.slot)?.kind
    return kind !== 'picture' && kind !== 'data'
  })
  const extra = standing.filter((placement, index) => {
    const before = standing.slice(0, index).filter((each) => each.article === placement.article)
    return before.length > 0 && !(isStory(facts, placement) && before.every((each) => isStory(facts, each)))
  })
  return extra.map(({ article, page, slot }) =>
    finding('articleTwice', {
      page,
      slots: [slot],
      article,
      values: { title: titleOf(facts, article) },
      fix: { kind: 'remove', page, slot, article }
    })
  )
}

/** The line that leads a reader to the page where a story goes on: it leads to the same page, or is not printed. */
function runOnRules(facts: PreflightFacts): Finding[] {
  return facts.print.pages.flatMap(({ frames }, index) =>
    frames.flatMap((frame) => {
      if (frame.kind !== 'story' || frame.nextPage === 0) return []
      const page = index + 1
      const at = { page, slots: [frame.slot], article: frame.article }
      const title = titleOf(facts, frame.article)
      if (frame.nextPage === page) return [finding('runOnSamePage', { ...at, values: { title } })]
      const fix = { kind: 'jumps', page, slot: frame.slot, article: frame.article } as const
      return frame.showJumps
        ? []
        : [finding('jumpHidden', { ...at, values: { title, next: frame.nextPage }, fix })]
    })
  )
}

/** What of the page plan and of the typeset frames is not ready for print. */
export function pageRules(facts: PreflightFacts): Finding[] {
  const { plan } = facts.issue
  if (listPlacements(plan).length === 0) return [finding('emptyIssue')]
  const count = plan.pages.length
  return [
    ...(countsOf(plan).some((each) => each === count) ? [] : [finding('pageCount', { values: { count } })]),
    ...fitRules(facts),
    ...emptySlotRules(facts),
    ...placeholderRules(facts),
    ...twiceRules(facts),
    ...runOnRules(facts)
  ]
}
