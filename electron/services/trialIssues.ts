import type { DocumentJson } from '@shared/document/document'
import { issueToPrint, type ArticleForPrint, type PrintWords } from '@shared/domain/issueToPrint'
import type { LookId } from '@shared/domain/looks'
import type { Product } from '@shared/domain/office'
import { slotCapacity, type PlanPage } from '@shared/domain/pagePlan'
import { pageTemplate, templatesOf } from '@shared/domain/pageTemplates'
import type { Slot } from '@shared/domain/pageSlots'
import type { PrintIssue } from '@shared/domain/printIssue'
import { readDemoContent, toDemoBody, type DemoArticle } from './demoContent'

const DATE = '2026-11-20'
/** Briefs, notices and pieces of wards in a list. */
const IN_A_LIST = 3

const WEEK = [
  'Thứ Hai, 23/11: 8 giờ: Giao ban tuần; 14 giờ: Tiếp dân',
  'Thứ Tư, 25/11: 8 giờ 30: Họp Ban biên tập'
]
const TABLE = {
  head: ['Phường', 'Lượt người'],
  rows: [
    ['An Khúc', '1.240'],
    ['Lò Rèn', '860'],
    ['Tân Lạng', '415']
  ]
}

/** What every slot may need: an article of its own kind, without photos, whose inks are another matter. */
function withoutPhotos(body: DocumentJson): DocumentJson {
  return { ...body, content: (body.content ?? []).filter(({ type }) => type !== 'figure') }
}

/**
 * One issue for each look with all its page templates, every slot filled with texts of the demo office,
 * which comes with the program: what an office's own template package is tried on.
 *
 * @param folder of the demo office.
 */
export async function makeTrialIssues(
  folder: string,
  looks: readonly LookId[],
  words: PrintWords
): Promise<PrintIssue[]> {
  const { articles, products } = await readDemoContent(folder)
  const byLength = [...articles].sort((a, b) => a.body.length - b.body.length)
  const short = byLength.slice(0, 12)
  const long = byLength.slice(12)
  const base = products[0]!
  const rubric = base.rubrics[0] ?? ''

  function makeIssue(look: LookId): PrintIssue {
    const texts = new Map<string, ArticleForPrint>()
    const count = { short: 0, long: 0 }
    const add = (slot: Slot, place: string): string => {
      const isShort = slot.kind === 'list'
      const pool = isShort ? short : long
      const article = pool[count[isShort ? 'short' : 'long']++ % pool.length]!
      const own: DemoArticle =
        slot.kind === 'data'
          ? { ...article, body: [{ table: TABLE }] }
          : slot.kind === 'calendar'
            ? { ...article, body: WEEK.map((p) => ({ p })) }
            : article
      const body = withoutPhotos(toDemoBody(own, () => '0'.repeat(64)))
      const { meta } = article
      const kicker = meta.kicker || rubric
      const byline = meta.byline || base.publisher
      texts.set(place, { content: { meta: { ...meta, kicker, byline }, body }, unit: 'Phường An Khúc' })
      return place
    }
    const pages = templatesOf(look).map((template): PlanPage => {
      const open = pageTemplate(template).slots.filter(
        (slot) => slotCapacity(slot) > 0 && slot.kind !== 'picture'
      )
      const slots = open.map((slot) => {
        const many = slotCapacity(slot) > 1 ? IN_A_LIST : 1
        const ids = Array.from({ length: many }, (_, at) => add(slot, `${template}-${slot.id}-${at}`))
        return [slot.id, ids] as const
      })
      return { template, section: rubric, slots: Object.fromEntries(slots) }
    })
    const product: Product = {
      ...base,
      look,
      pages: 2,
      chain: [{ label: 'Lãnh đạo Ban', role: 'approver' }],
      slot: { weekday: 5, hour: 7, minute: 0 }
    }
    return issueToPrint({ number: 47, total: 1312, date: DATE, plan: { pages } }, product, texts, words)
  }

  return looks.map(makeIssue)
}
