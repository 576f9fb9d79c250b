import { parseDocument } from '../document/document'
import { documentToPrint } from '../document/printBlocks'
import type { ArticleContent } from '../document/revision'
import { formatMasthead } from '../text/dates'
import type { IssueState } from './issues'
import { readCalendar } from './calendarDays'
import { readChart } from './chart'
import { firstTable } from './dataTable'
import { rubricColour, standardStyle, type HouseStyle } from './houseStyle'
import { looks } from './looks'
import type { Product } from './office'
import { listPlacements, lookOf, slotsOf, type PagePlan, type Placement } from './pagePlan'
import { type ListSlot, type Slot } from './pageSlots'
import { pageTemplate } from './pageTemplates'
import { formatPeriod, periodOf, type Period } from './period'
import type { PrintArticle, PrintFrame, PrintIssue } from './printIssue'
import { dataSetting, listSetting, storySetting } from './slotSettings'

/** Words that stand on paper, handed in from `shared/i18n`. */
export interface PrintWords extends Readonly<Omit<PrintIssue['words'], 'week'>> {
  /** What stands before the time that an issue is for: "Tuần lễ", "Tháng". */
  readonly periods: Readonly<Record<Period, string>>
  /** "Năm thứ {{year}}" */
  readonly volume: (year: number) => string
  readonly listHeadings: Readonly<Record<ListSlot['style'], string>>
}

/** An article for one typesetting: the text to set, and the unit it came from. */
export interface ArticleForPrint {
  readonly content: ArticleContent
  readonly unit: string
}

function toPrintArticle({ content, unit }: ArticleForPrint, style: HouseStyle): PrintArticle {
  const { kicker, title, deck, lead, byline, rubric } = content.meta
  const colour = rubricColour(style, rubric)
  const words = { kicker, title, deck, lead, byline, unit, ...(colour && { colour }) }
  return { ...words, ...documentToPrint(parseDocument(content.body)) }
}

/** Hands an article's photos out to its frames in reading order, each photo once. */
function createPhotoDealer(articles: ReadonlyMap<string, PrintArticle>) {
  const dealt = new Map<string, number>()
  return (article: string): number | null => {
    const next = dealt.get(article) ?? 0
    if (next >= (articles.get(article)?.photos.length ?? 0)) return null
    dealt.set(article, next + 1)
    return next
  }
}

/** Articles in the contents box: the first story of each page after the front, then the rest, as many as fit. */
const CONTENTS_ITEMS = 7

function listContents(placements: readonly Placement[], plan: PagePlan): { article: string; page: number }[] {
  const isStory = (placement: Placement) =>
    pageTemplate(plan.pages[placement.page - 1]!.template).slots.some(
      (slot) => slot.id === placement.slot && slot.kind === 'story'
    )
  const begun = placements.filter(
    (placement) => placement.part === 1 && placement.page > 1 && isStory(placement)
  )
  const firstOfPage = begun.filter((each) => begun.find((other) => other.page === each.page) === each)
  const others = begun.filter((each) => !firstOfPage.includes(each))
  return [...firstOfPage, ...others]
    .slice(0, CONTENTS_ITEMS)
    .sort((a, b) => a.page - b.page)
    .map(({ article, page }) => ({ article, page }))
}

/**
 * Turns an issue into the one value that the page template takes.
 *
 * Articles without a text here leave their slot empty; whether that is allowed is the export's question.
 */
export function issueToPrint(
  issue: Pick<IssueState, 'number' | 'total' | 'date' | 'plan'>,
  product: Product,
  texts: ReadonlyMap<string, ArticleForPrint>,
  words: PrintWords
): PrintIssue {
  const style = product.style ?? standardStyle
  const articles = new Map([...texts].map(([id, text]) => [id, toPrintArticle(text, style)]))
  const placements = listPlacements(issue.plan).filter((placement) => articles.has(placement.article))
  const dealPhoto = createPhotoDealer(articles)
  const [year, month, day] = issue.date.split('-').map(Number) as [number, number, number]

  const partAt = (article: string, part: number) =>
    placements.find((each) => each.article === article && each.part === part && isStorySlot(each))
  const isStorySlot = (placement: Placement) =>
    pageTemplate(issue.plan.pages[placement.page - 1]!.template).slots.find(
      (slot) => slot.id === placement.slot
    )?.kind === 'story'

  function toFrame(slot: Slot, page: number): PrintFrame | null {
    const { x, y, width, height } = slot
    const box = { x, y, width, height }
    const standing = (issue.plan.pages[page - 1]!.slots[slot.id] ?? []).filter((id) => articles.has(id))
    const [article] = standing
    const settings = issue.plan.pages[page - 1]!.settings?.[slot.id]
    switch (slot.kind) {
      case 'masthead':
        return { ...box, kind: 'masthead', form: looks[lookOf(issue.plan)].masthead }
      case 'imprint':
        return { ...box, kind: 'imprint' }
      case 'contents':
        return { ...box, kind: 'contents', items: listContents(placements, issue.plan) }
      case 'list': {
        const heading = words.listHeadings[slot.style]
        const isOfPeople = slot.style === 'people'
        return {
          ...box,
          kind: 'list',
          slot: slot.id,
          style: slot.style,
          heading,
          columns: slot.columns,
          ...(slot.boxed && { boxed: slot.boxed }),
          articles: standing,
          photos: standing.map((id) => (isOfPeople ? dealPhoto(id) : null)),
          ...listSetting(slot.style, settings)
        }
      }
      case 'picture': {
        const photoIndex = article === undefined ? null : dealPhoto(article)
        if (article === undefined || photoIndex === null) return null
        const isTitled = !placements.some(
          (each) => each.article === article && each.page === page && each.slot !== slot.id
        )
        const { bleed } = slot
        return { ...box, kind: 'picture', slot: slot.id, article, photoIndex, bleed, isTitled }
      }
      case 'data': {
        const text = article === undefined ? undefined : articles.get(article)
        if (article === undefined || !text) return null
        const chart = slot.style === 'chart' ? readChart(text) : null
        if (slot.style === 'chart' ? !chart : !firstTable(text)) return null
        return {
          ...box,
          kind: 'data',
          slot: slot.id,
          article,
          style: slot.style,
          chart,
          ...dataSetting(settings)
        }
      }
      case 'calendar': {
        const text = article === undefined ? undefined : articles.get(article)
        const days = text ? readCalendar(text) : []
        if (article === undefined || days.length === 0) return null
        return { ...box, kind: 'calendar', slot: slot.id, article, columns: slot.columns, days }
      }
      case 'story': {
        if (article === undefined) return null
        const { part } = placements.find((each) => each.page === page && each.slot === slot.id)!
        return {
          ...box,
          kind: 'story',
          slot: slot.id,
          style: slot.style,
          article,
          part,
          nextPage: partAt(article, part + 1)?.page ?? 0,
          previousPage: part > 1 ? (partAt(article, part - 1)?.page ?? 0) : 0,
          columns: slot.columns,
          headline: slot.headline,
          rule: slot.rule,
          showDeck: slot.showDeck,
          photo: slot.photo,
          photoIndex: slot.photo ? dealPhoto(article) : null,
          ...storySetting(settings)
        }
      }
    }
  }

  const { volume, periods, listHeadings: _, ...templateWords } = words
  const period = periodOf(product)
  const time = formatPeriod(period, issue.date)
  return {
    format: looks[lookOf(issue.plan)].format,
    inks: product.inks ?? '4c',
    style,
    ...(product.template !== undefined && { template: product.template }),
    issue: {
      name: style.masthead?.name.trim() || product.name,
      tagline: product.tagline,
      publisher: product.publisher,
      abbreviation: product.abbreviation,
      number: issue.number,
      total: issue.total,
      volume: product.firstYear > 0 ? volume(year - product.firstYear + 1) : '',
      date: formatMasthead(issue.date),
      week: time,
      runningWeek: period === 'month' || period === 'quarter' ? `${periods[period]} ${time}` : time,
      isoDate: [year, month, day],
      imprint: product.imprint
    },
    words: { ...templateWords, week: periods[period] },
    pages: issue.plan.pages.map((page, index) => {
      const { rules } = pageTemplate(page.template)
      const frames = slotsOf(page)
        .map((slot) => toFrame(slot, index + 1))
        .filter((frame) => frame !== null)
      const colour = rubricColour(style, page.section)
      return { section: page.section, ...(colour && { colour }), frames, rules }
    }),
    articles: Object.fromEntries(articles)
  }
}
