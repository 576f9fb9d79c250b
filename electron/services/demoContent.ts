import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { DocumentJson } from '@shared/document/document'
import { articleMetaSchema } from '@shared/document/revision'
import { assignmentSchema } from '@shared/domain/assignment'
import { directiveFactsSchema } from '@shared/domain/directive'
import { lengthRuleSchema } from '@shared/domain/lengthRule'
import { productKinds, unitSchema, roleSchema } from '@shared/domain/office'
import { pagePlanSchema } from '@shared/domain/pagePlan'

const runSchema = z.strictObject({
  t: z.string(),
  b: z.boolean().optional(),
  i: z.boolean().optional(),
  sup: z.boolean().optional(),
  link: z.string().optional()
})
const paragraphSchema = z.strictObject({ p: z.union([z.string(), z.array(runSchema)]) })
const headingSchema = z.strictObject({ h: z.string() })
const listSchemas = [
  z.strictObject({ ul: z.array(z.string()) }),
  z.strictObject({ ol: z.array(z.string()) })
] as const
const simpleSchema = z.union([paragraphSchema, headingSchema, ...listSchemas])
const blockSchema = z.union([
  simpleSchema,
  z.strictObject({ quote: z.string(), by: z.string() }),
  z.strictObject({ box: z.array(simpleSchema) }),
  z.strictObject({
    table: z.strictObject({ head: z.array(z.string()), rows: z.array(z.array(z.string())) })
  }),
  z.strictObject({ photo: z.string(), caption: z.string(), credit: z.string(), alt: z.string() })
])
type Block = z.infer<typeof blockSchema>

const articleSchema = z.strictObject({
  id: z.string(),
  meta: articleMetaSchema,
  unit: z.string(),
  author: z.string(),
  body: z.array(blockSchema).min(1),
  state: z.enum(['drafting', 'submitted1', 'submitted2', 'returned', 'approved', 'published']),
  issue: z.number().int().optional(),
  returnReason: z.string().optional(),
  /** Why it was withdrawn after it had come out. */
  withdrawn: z.string().optional(),
  archived: z.boolean().optional(),
  comments: z
    .array(z.strictObject({ by: z.string(), quote: z.string(), text: z.string(), blocking: z.boolean() }))
    .optional()
})
export type DemoArticle = z.infer<typeof articleSchema>

const officeSchema = z.strictObject({
  office: z.strictObject({ name: z.string(), parent: z.string(), place: z.string() }),
  units: z.array(unitSchema),
  products: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.enum(productKinds),
      length: lengthRuleSchema.optional(),
      abbreviation: z.string(),
      rubrics: z.array(z.string()),
      tagline: z.string(),
      publisher: z.string(),
      firstYear: z.number(),
      webAddress: z.string().optional(),
      imprint: z.array(z.strictObject({ label: z.string(), text: z.string() }))
    })
  ),
  members: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      title: z.string(),
      unit: z.string(),
      roles: z.array(roleSchema)
    })
  )
})

const issuesSchema = z.object({
  issues: z.array(
    z.strictObject({
      product: z.string(),
      number: z.number().int(),
      total: z.number().int(),
      date: z.string(),
      plan: pagePlanSchema
    })
  )
})

const directivesSchema = z.strictObject({
  directives: z.array(
    directiveFactsSchema.extend({
      validUntil: directiveFactsSchema.shape.validUntil.default(null),
      replacedBy: directiveFactsSchema.shape.replacedBy.default('')
    })
  )
})

const assignmentsSchema = z.strictObject({
  assignments: z.array(
    assignmentSchema.omit({ due: true, observance: true, campaign: true }).extend({
      template: assignmentSchema.shape.template.default(null),
      /** Working days from today. */
      due: z.number().int().optional(),
      /** Symbols of the register. */
      sources: z.array(z.string()),
      by: z.string(),
      member: z.string().optional(),
      article: z.string().optional(),
      dropped: z.string().optional()
    })
  )
})

/** The demo office as written in `resources/demo`. */
export interface DemoContent
  extends
    z.infer<typeof officeSchema>,
    z.infer<typeof issuesSchema>,
    z.infer<typeof directivesSchema>,
    z.infer<typeof assignmentsSchema> {
  readonly articles: readonly DemoArticle[]
  /** Photo files by name. */
  readonly photos: ReadonlyMap<string, string>
}

/** Reads the demo's files. They ship with the app, so a mistake in them is a bug and throws. */
export async function readDemoContent(folder: string): Promise<DemoContent> {
  const readJson = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(folder, file), 'utf8'))
  const names = (await readdir(path.join(folder, 'articles'))).filter((name) => name.endsWith('.json')).sort()
  const articles = await Promise.all(
    names.map(async (name) => articleSchema.parse(await readJson(`articles/${name}`)))
  )
  const photos = (await readdir(path.join(folder, 'photos'))).filter((name) => name.endsWith('.jpg')).sort()
  return {
    ...officeSchema.parse(await readJson('office.json')),
    ...issuesSchema.parse(await readJson('issues.json')),
    ...directivesSchema.parse(await readJson('directives.json')),
    ...assignmentsSchema.parse(await readJson('assignments.json')),
    articles,
    photos: new Map(photos.map((name) => [path.parse(name).name, path.join(folder, 'photos', name)]))
  }
}

const text = (value: string): DocumentJson[] => (value === '' ? [] : [{ type: 'text', text: value }])
const paragraph = (value: string): DocumentJson => ({ type: 'paragraph', content: text(value) })

function runs(items: z.infer<typeof runSchema>[]): DocumentJson[] {
  return items.map((run) => {
    const marks = [
      ...(run.link ? [{ type: 'link', attrs: { href: run.link } }] : []),
      ...(run.b ? [{ type: 'bold' }] : []),
      ...(run.i ? [{ type: 'italic' }] : []),
      ...(run.sup ? [{ type: 'superscript' }] : [])
    ]
    return { type: 'text', text: run.t, ...(marks.length > 0 ? { marks } : {}) }
  })
}

function list(type: 'bulletList' | 'orderedList', items: readonly string[]): DocumentJson {
  return { type, content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) }
}

function tableRow(type: 'tableHeader' | 'tableCell', cells: readonly string[]): DocumentJson {
  return { type: 'tableRow', content: cells.map((cell) => ({ type, content: [paragraph(cell)] })) }
}

function toNode(block: Block, mediaOf: (photo: string) => string): DocumentJson {
  if ('p' in block) {
    return typeof block.p === 'string' ? paragraph(block.p) : { type: 'paragraph', content: runs(block.p) }
  }
  if ('h' in block) return { type: 'heading', attrs: { level: 2 }, content: text(block.h) }
  if ('ul' in block) return list('bulletList', block.ul)
  if ('ol' in block) return list('orderedList', block.ol)
  if ('quote' in block) {
    const source = block.by === '' ? [] : [paragraph(`— ${block.by}`)]
    return { type: 'blockquote', content: [paragraph(block.quote), ...source] }
  }
  if ('box' in block) return { type: 'boxedText', content: block.box.map((each) => toNode(each, mediaOf)) }
  if ('table' in block) {
    const rows = block.table.rows.map((row) => tableRow('tableCell', row))
    return { type: 'table', content: [tableRow('tableHeader', block.table.head), ...rows] }
  }
  return {
    type: 'figure',
    attrs: { media: mediaOf(block.photo), alt: block.alt },
    content: [
      { type: 'caption', content: text(block.caption) },
      { type: 'credit', content: text(block.credit) }
    ]
  }
}

const BLOCKS_WITH_ID = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'boxedText',
  'figure',
  'table'
])

/** The article's body as the editor would have made it, block ids included. */
export function toDemoBody(article: DemoArticle, mediaOf: (photo: string) => string): DocumentJson {
  let count = 0
  const withIds = (node: DocumentJson): DocumentJson => ({
    ...node,
    ...(BLOCKS_WITH_ID.has(node.type)
      ? { attrs: { ...node.attrs, bid: `${article.id.slice(0, 12)}-${++count}` } }
      : {}),
    ...(node.content ? { content: node.content.map(withIds) } : {})
  })
  return { type: 'doc', content: article.body.map((block) => withIds(toNode(block, mediaOf))) }
}
