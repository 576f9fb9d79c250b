import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { importDocument } from '@electron/import-worker/documentArticle'
import { createCompiler } from '@electron/export-worker/compile'
import { createPhotos } from '@electron/export-worker/photos'
import { placePhotos } from '@electron/export-worker/placePhotos'
import { toPrintData } from '@electron/export-worker/printData'
import { toDemoBody, type DemoArticle } from '@electron/services/demoContent'
import { parseDocument } from '@shared/document/document'
import { readProofText } from '@shared/document/proofText'
import { articleMetaSchema } from '@shared/document/revision'
import { listPlacements, openSlots, placedArticles, type PagePlan } from '@shared/domain/pagePlan'
import { createProofreader } from '@shared/text/proofing/proofRead'
import { defaultProofSettings } from '@shared/text/proofing/proofSettings'
import { countWords } from '@shared/text/words'
import { demoIssue, demoIssues } from '@tests/fixtures/demoIssue'
import { exportSetup } from '@tests/fixtures/exportSetup'

const folder = fileURLToPath(new URL('../resources/demo/', import.meta.url))
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
const namesIn = (inside: string, extension: string) =>
  readdirSync(path.join(folder, inside))
    .filter((name) => name.endsWith(extension))
    .map((name) => path.basename(name, extension))

const runSchema = z.strictObject({
  t: z.string().min(1),
  b: z.literal(true).optional(),
  i: z.literal(true).optional(),
  sup: z.literal(true).optional(),
  link: z
    .string()
    .regex(/^https:\/\/([a-z-]+\.)*example\.vn(\/|$)/)
    .optional()
})
const photoSchema = z.strictObject({
  photo: z.string().min(1),
  caption: z.string().min(20),
  credit: z.string().regex(/^Ảnh(: .+| minh họa.*)$/),
  alt: z.string().min(40)
})
const textBlockSchemas = [
  z.strictObject({ p: z.union([z.string().min(1), z.array(runSchema).min(1)]) }),
  z.strictObject({ h: z.string().min(1) }),
  z.strictObject({ ul: z.array(z.string().min(1)).min(2) }),
  z.strictObject({ ol: z.array(z.string().min(1)).min(2) })
] as const
const blockSchema = z.union([
  ...textBlockSchemas,
  z.strictObject({ quote: z.string().min(1), by: z.string().min(1) }),
  z.strictObject({ box: z.array(z.union(textBlockSchemas)).min(1) }),
  z.strictObject({
    table: z.strictObject({ head: z.array(z.string()), rows: z.array(z.array(z.string())) })
  }),
  photoSchema
])
type Block = z.infer<typeof blockSchema>

const articleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  meta: articleMetaSchema,
  unit: z.string(),
  author: z.string(),
  body: z.array(blockSchema).min(1),
  state: z.enum(['drafting', 'submitted1', 'submitted2', 'returned', 'approved', 'published']),
  issue: z.number().int().optional(),
  returnReason: z.string().min(20).optional(),
  withdrawn: z.string().min(20).optional(),
  archived: z.boolean().optional(),
  comments: z
    .array(
      z.strictObject({
        by: z.string(),
        quote: z.string().min(1),
        text: z.string().min(1),
        blocking: z.boolean()
      })
    )
    .optional()
})
const officeSchema = z.object({
  units: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(['board', 'ward', 'body']) })),
  products: z.array(z.object({ id: z.string(), rubrics: z.array(z.string()) })),
  members: z.array(z.object({ id: z.string(), unit: z.string(), roles: z.array(z.string()).min(1) }))
})
const files = namesIn('articles', '.json')
const articles = files.map((name) => articleSchema.parse(readJson(`articles/${name}.json`)))
const office = officeSchema.parse(readJson('office.json'))
const allIssues = demoIssues()
const issues = allIssues.filter(({ number }) => number !== 47)
const { plan: plan47 } = allIssues.find(({ number }) => number === 47)!
const photos = namesIn('photos', '.jpg')

const idsOf = (list: readonly { readonly id: string }[]) => list.map((each) => each.id)
const byId = new Map(articles.map((article) => [article.id, article]))
const inIssue = (number: number) => articles.filter((article) => article.issue === number)
const inState = (state: string) => articles.filter((article) => article.state === state)
const photosOf = (body: readonly Block[]) => body.filter((block) => 'photo' in block)

/** The words of a block; those of a photo are not part of the text. */
function blockLines(block: Block): string[] {
  if ('p' in block) return [typeof block.p === 'string' ? block.p : block.p.map((run) => run.t).join('')]
  if ('h' in block) return [block.h]
  if ('ul' in block) return block.ul
  if ('ol' in block) return block.ol
  if ('quote' in block) return [block.quote, block.by]
  if ('box' in block) return block.box.flatMap(blockLines)
  if ('table' in block) return [block.table.head, ...block.table.rows].flat()
  return []
}

type Article = (typeof articles)[number]
const bodyLines = (article: Article) => article.body.flatMap(blockLines)
const countArticle = (article: Article) => countWords([article.meta.lead, ...bodyLines(article)].join('\n'))
const bandOf = (words: number) =>
  words >= 45 && words <= 290
    ? 'short'
    : words > 290 && words <= 600
      ? 'medium'
      : words >= 700 && words <= 1100
        ? 'long'
        : `none (${words})`

/** Every string anywhere in a value. */
function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allStrings) : []
}

describe('the demo articles', () => {
  it('are of two past issues, a newsletter and the week, each in a file of its own name', () => {
    expect(articles).toHaveLength(80)
    expect(idsOf(articles)).toEqual(files)
  })

  it('are spread over three past issues and the current week', () => {
    const count = (states: readonly string[]) => states.map((state) => inState(state).length)
    expect([11, 45, 46].map((number) => inIssue(number).length)).toEqual([10, 12, 10])
    expect(count(['drafting', 'submitted1', 'submitted2', 'returned', 'approved'])).toEqual([3, 2, 1, 2, 40])
    for (const article of articles) {
      expect(article.issue !== undefined).toBe(article.state === 'published')
      expect(article.returnReason !== undefined).toBe(article.state === 'returned')
    }
  })

  it('are in every state that an article can have', () => {
    expect(articles.filter((article) => article.withdrawn)).toHaveLength(1)
    expect(articles.filter((article) => article.archived)).toHaveLength(1)
  })

  it('name products, rubrics, units and authors of the demo office', () => {
    for (const { id, meta, unit, author, comments = [] } of articles) {
      const product = office.products.find((each) => each.id === meta.product)
      expect(product?.rubrics, id).toContain(meta.rubric)
      expect(idsOf(office.units), id).toContain(unit)
      expect(idsOf(office.members), id).toContain(author)
      for (const comment of comments) expect(idsOf(office.members), id).toContain(comment.by)
    }
  })

  it('are six long, eighteen medium and fifty-six short ones', () => {
    const bands = articles.map((article) => bandOf(countArticle(article)))
    const count = (band: string) => bands.filter((each) => each === band).length
    expect([count('long'), count('medium'), count('short')]).toEqual([6, 18, 56])
  })

  it('have a title, a lead and a byline, the longer ones a kicker and a deck too', () => {
    for (const article of articles) {
      const { title, lead, byline, kicker, deck } = article.meta
      const needed =
        bandOf(countArticle(article)) === 'short'
          ? [title, lead, byline]
          : [title, lead, byline, kicker, deck]
      expect(needed, article.id).not.toContain('')
    }
  })

  it('offer enough signed text with photos for the coming issue', () => {
    const signed = inState('approved').map((article) => ({
      band: bandOf(countArticle(article)),
      photos: photosOf(article.body).length
    }))
    const withPhoto = (band: string) => signed.filter((each) => each.band === band && each.photos > 0).length
    expect([withPhoto('long'), withPhoto('medium')]).toEqual([2, 4])
    expect(signed.filter((each) => each.band === 'short').length).toBeGreaterThan(24)
  })

  it('show photos that are there, each of them somewhere', () => {
    const shown = articles.flatMap((article) => photosOf(article.body).map((block) => block.photo))
    expect([...new Set(shown)].sort()).toEqual([...photos].sort())
  })

  it('have comments on words that stand in their bodies', () => {
    const commented = articles.filter((article) => article.comments)
    expect(commented.length).toBeGreaterThan(5)
    for (const article of commented)
      for (const { quote } of article.comments!)
        expect(
          bodyLines(article).some((line) => line.includes(quote)),
          `${article.id}: ${quote}`
        ).toBe(true)
  })
})

describe('the words of the demo', () => {
  const words = new Map([
    ['office.json', allStrings(readJson('office.json'))],
    ...articles.map(({ id, meta, body, returnReason, comments }) => {
      return [id, allStrings({ meta, body, returnReason, comments })] as const
    })
  ])
  const findingsOf = (pattern: RegExp) =>
    [...words].flatMap(([id, lines]) =>
      lines.filter((line) => pattern.test(line)).map((line) => `${id}: ${line}`)
    )

  it('are composed letters without stray white', () => {
    for (const [id, lines] of words) for (const line of lines) expect(line, id).toBe(line.normalize('NFC'))
    for (const article of articles)
      for (const line of [...Object.values(article.meta), ...bodyLines(article)])
        expect(line, article.id).toBe(line?.trim())
    expect(findingsOf(/\s\s|[\t\n\u00a0\u200b]/)).toEqual([])
    expect(findingsOf(/\s[,.;:!?…)”]|[(“]\s/)).toEqual([])
    expect(findingsOf(/\p{Ll}[.,;:]\p{Lu}/u)).toEqual([])
  })

  it.each([
    ['hyphens for dashes', /\s-\s|\d-\d/],
    ['rows of dots', /\.\.|…\./],
    ['a picture announced but not there', /\(ảnh\)/i],
    ['straight quotation marks', /["']/],
    ['numbers of five digits and more without a point', /(?<![\d/.,])\d{5,}/],
    ['tone marks of the new fashion', /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/iu],
    ['known slips', /sơ sở|nổ lực|công tác viên|Ctr\/|(?<!\p{L})quận \d/u]
  ])('have no %s', (_, pattern) => {
    expect(findingsOf(pattern)).toEqual([])
  })

  it('spell an abbreviation out before they use it', () => {
    const known = {
      UBND: 'Ủy ban nhân dân (UBND)',
      HĐND: 'Hội đồng nhân dân (HĐND)',
      MTTQ: 'Mặt trận Tổ quốc (MTTQ)'
    }
    for (const article of articles) {
      const body = bodyLines(article).join('\n')
      for (const [short, full] of Object.entries(known)) {
        const first = body.search(new RegExp(`(?<![\\p{L}/-])${short}`, 'u'))
        if (first >= 0)
          expect(body.indexOf(full) + full.length, `${article.id}: ${short}`).toBe(first + short.length + 1)
        expect(article.meta.lead, article.id).not.toContain(short)
      }
    }
  })
})

const proof = createProofreader(defaultProofSettings)

describe('the proofreader', () => {
  it.each(articles.map((article) => [article.id, article] as const))('finds nothing in %s', (_, article) => {
    const doc = parseDocument(toDemoBody(article as DemoArticle, () => 'a'.repeat(64)))
    const { text } = readProofText(article.meta, doc, null)
    expect(proof(text).map(({ rule, words }) => `${rule}: ${words}`)).toEqual([])
  })
})

describe('the demo issues', () => {
  const plans = allIssues.map(({ number, plan }) => ({ number, plan }))

  it('are numbers 45 and 46, a newsletter, and pages for number 47', () => {
    expect(issues.map(({ product, number, total, date }) => [product, number, total, date])).toEqual([
      ['tuan-tin', 45, 1310, '2026-11-06'],
      ['tuan-tin', 46, 1311, '2026-11-13'],
      ['to-tin', 11, 175, '2026-11-15']
    ])
    expect(plans.map(({ plan }) => plan.pages.length)).toEqual([8, 4, 2, 8])
  })

  it.each(plans)('of number $number place articles only where the page has a slot', ({ plan }) => {
    for (const page of plan.pages) {
      expect(page.section).not.toBe('')
      const open = openSlots(page).map((slot) => slot.id)
      for (const slot of Object.keys(page.slots)) expect(open).toContain(slot)
    }
    for (const { article } of listPlacements(plan)) expect([...byId.keys()]).toContain(article)
  })

  it('place every article published in them and no other', () => {
    for (const { number, plan } of issues)
      expect(placedArticles(plan).sort()).toEqual(idsOf(inIssue(number)).sort())
  })

  it('suggest for number 47 what is signed, of the bulletin itself', () => {
    for (const id of placedArticles(plan47)) {
      expect(byId.get(id)).toMatchObject({ state: 'approved', meta: { product: 'tuan-tin' } })
    }
  })
})

/** Lines too many in number 47: a report that has to be cut and signed again. */
const TO_FIT = [['hoi-dien-nghe-thuat-quan-chung', 2]]

describe('the demo issues on paper', () => {
  const setup = exportSetup()
  const compiler = createCompiler(setup)
  const photoMaker = createPhotos(setup)

  async function typeset(product: string, number: number, total: number, date: string, plan: PagePlan) {
    const { print, photos: photoFiles } = await demoIssue({ number, total, date, plan }, product)
    const placed = await placePhotos(compiler, photoMaker, print, photoFiles, 'rgb')
    return compiler.typeset(toPrintData(print, placed), 'rgb')
  }

  it.each(allIssues)(
    'of number $number fit to the line, but for what the secretary is to fit',
    async ({ product, number, total, date, plan }) => {
      const { pages, reports } = await typeset(product, number, total, date, plan)
      expect(pages).toBe(plan.pages.length)
      const over = reports.filter((report) => report.overset > 0)
      expect(over.map(({ article, overset }) => [article, overset])).toEqual(number === 47 ? TO_FIT : [])
    }
  )
})

describe('the Word file for the demo of importing', () => {
  it('arrives whole: title, lead, crossheads, list, table, two photos with their words, byline', async () => {
    const taken = await mkdtemp(path.join(tmpdir(), 'toa-soan-word-'))
    const name = 'hoi-nghi-ngay-hoi-doc-sach.docx'
    const article = await importDocument(path.join(folder, name), name, taken)
    const kinds = article.body.content!.map((block) => block.type)
    const many = (kind: string) => kinds.filter((each) => each === kind).length
    expect(article.meta).toMatchObject({
      title: 'Mỗi nhà góp một cuốn sách cho Ngày hội đọc sách',
      byline: 'Mai Khuê'
    })
    expect(article.meta.lead).toMatch(/^Sáng 19\/11, .+ nhà văn hóa khu phố\.$/)
    expect(['heading', 'bulletList', 'table', 'figure'].map(many)).toEqual([3, 1, 1, 2])
    expect(article.photos.map(({ width }) => width)).toEqual([1600, 1600])
    expect(article.report.findings).toEqual([])
  })
})
