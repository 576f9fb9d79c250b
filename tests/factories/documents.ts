import { Transform } from '@tiptap/pm/transform'
import type { Node } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { documentToJson, normalBody, parseDocument, type DocumentJson } from '@shared/document/document'
import { documentSchema } from '@shared/document/schema'

/** Any body of the schema as an editor leaves it: every block has an id of its own, adjacent text is joined. */

const words = ['quận', 'ủy', 'Bến', 'Thượng', 'hội', 'nghị', '21-KL/TW', '“ngày', 'hội”', 'tổng', 'kết', '…']

/** One to six syllables of office Vietnamese. */
export const someWords = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(' '))

type MarkJson = NonNullable<DocumentJson['marks']>[number]

const someMarks: fc.Arbitrary<MarkJson[]> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<MarkJson[]>([]) },
  fc.subarray<MarkJson>([{ type: 'bold' }, { type: 'italic' }], { minLength: 1 }),
  fc.constant<MarkJson[]>([{ type: 'link', attrs: { href: 'https://benthuong.gov.vn/' } }]),
  fc.constant<MarkJson[]>([{ type: 'superscript' }])
)

const someRun: fc.Arbitrary<DocumentJson> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(someWords, someMarks).map(([text, marks]) => ({ type: 'text', text, marks }))
  },
  fc.constant<DocumentJson>({ type: 'hardBreak' }),
  someWords.map((text): DocumentJson => ({ type: 'footnote', attrs: { text } }))
)

const someInline = fc.array(someRun, { maxLength: 4 })
const somePlain = fc.option(someWords).map((text) => (text === null ? [] : [{ type: 'text', text }]))

const someParagraph: fc.Arbitrary<DocumentJson> = someInline.map((content) => ({
  type: 'paragraph',
  content
}))

const someHeading: fc.Arbitrary<DocumentJson> = fc
  .tuple(someInline, fc.constantFrom(2, 3))
  .map(([content, level]) => ({ type: 'heading', attrs: { level }, content }))

const someMedia = fc.constantFrom('a', 'b', 'c').map((digit) => digit.repeat(64))

const someFigure: fc.Arbitrary<DocumentJson> = fc
  .tuple(someMedia, fc.oneof(fc.constant(''), someWords), somePlain, somePlain)
  .map(([media, alt, caption, credit]) => ({
    type: 'figure',
    attrs: { media, alt },
    content: [
      { type: 'caption', content: caption },
      { type: 'credit', content: credit }
    ]
  }))

const someList = (item: fc.Arbitrary<DocumentJson>): fc.Arbitrary<DocumentJson> =>
  fc
    .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), fc.option(fc.integer({ min: 1, max: 9 })))
    .map(([content, start]) =>
      start === null
        ? { type: 'bulletList', content }
        : {
            type: 'orderedList',
            attrs: { start, numbering: start % 2 === 0 ? 'alpha' : 'decimal' },
            content
          }
    )

const someItem: fc.Arbitrary<DocumentJson> = someParagraph.map((text) => ({
  type: 'listItem',
  content: [text]
}))

/** An item that may hold a list of its own. */
const someDeepItem: fc.Arbitrary<DocumentJson> = fc
  .tuple(someParagraph, fc.option(someList(someItem)))
  .map(([text, inner]) => ({ type: 'listItem', content: inner ? [text, inner] : [text] }))

const someTable: fc.Arbitrary<DocumentJson> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.boolean())
  .chain(([rows, columns, hasHead]) =>
    fc
      .array(fc.array(someParagraph, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows
      })
      .map((cells) => ({
        type: 'table',
        content: cells.map((row, index) => ({
          type: 'tableRow',
          content: row.map((text) => ({
            type: hasHead && index === 0 ? 'tableHeader' : 'tableCell',
            content: [text]
          }))
        }))
      }))
  )

const someBlock: fc.Arbitrary<DocumentJson> = fc.oneof(
  { weight: 6, arbitrary: someParagraph },
  someHeading,
  someFigure,
  someList(someDeepItem),
  someTable,
  fc.array(someParagraph, { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'blockquote', content })),
  fc.array(someParagraph, { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'boxedText', content }))
)

/** Gives every block an id of its own, in reading order: b1, b2… */
function numberBlocks(json: DocumentJson, next: () => string): DocumentJson {
  const hasId = documentSchema.nodes[json.type]!.spec.attrs?.['bid'] !== undefined
  const attrs = hasId ? { ...json.attrs, bid: next() } : json.attrs
  const content = json.content?.map((child) => numberBlocks(child, next))
  return { ...json, ...(attrs && { attrs }), ...(content && { content }) }
}

/** A body of one to eight blocks of every kind, nested lists and tables among them. */
export const someDocument: fc.Arbitrary<DocumentJson> = fc
  .array(someBlock, { minLength: 1, maxLength: 8 })
  .map((content) => {
    let count = 0
    const numbered = numberBlocks({ type: 'doc', content }, () => `b${++count}`)
    return normalBody(numbered)
  })

/** What a person does to a text. */
export const editKinds = [
  'type',
  'erase',
  'embolden',
  'unlink',
  'retitle',
  'split',
  'join',
  'insertBlock',
  'deleteBlock',
  'moveBlock',
  'swapPhoto'
] as const

/** One thing that somebody does. `place` and `reach` are shares of what there is, so that an edit fits any body. */
export interface Edit {
  readonly kind: (typeof editKinds)[number]
  readonly place: number
  readonly reach: number
  readonly text: string
}

const share = fc.integer({ min: 0, max: 9_999 }).map((part) => part / 10_000)

export const someEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...editKinds),
  place: share,
  reach: share,
  text: someWords
})

/** A few edits, one after the other. */
export const someEdits = fc.array(someEdit, { minLength: 1, maxLength: 6 })

interface Place {
  readonly node: Node
  readonly pos: number
}

function placesOf(doc: Node, fits: (node: Node) => boolean): Place[] {
  const places: Place[] = []
  doc.descendants((node, pos) => void (fits(node) && places.push({ node, pos })))
  return places
}

function blocksOf(doc: Node): Place[] {
  const places: Place[] = []
  doc.forEach((node, pos) => void places.push({ node, pos }))
  return places
}

const pick = <T>(items: readonly T[], at: number): T | undefined => items[Math.floor(at * items.length)]

function changeText(tr: Transform, { kind, place, reach, text }: Edit): void {
  const found = pick(
    placesOf(tr.doc, (node) => node.isTextblock),
    place
  )
  if (!found) return
  const at = (part: number) => found.pos + 1 + Math.floor(part * (found.node.content.size + 1))
  const [from, to] = [at(reach / 2), at((1 + reach) / 2)]
  if (kind === 'type') tr.insert(at(reach), documentSchema.text(text))
  if (kind === 'erase') tr.delete(from, to)
  if (kind === 'embolden') tr.addMark(from, to, documentSchema.mark('bold'))
}

function moveBlock(tr: Transform, { node, pos }: Place, reach: number): void {
  if (tr.doc.childCount < 2) return
  tr.delete(pos, pos + node.nodeSize)
  const boundaries = [0, ...blocksOf(tr.doc).map((each) => each.pos + each.node.nodeSize)]
  tr.insert(pick(boundaries, reach)!, node)
}

function changeBlock(tr: Transform, { kind, place, reach, text }: Edit, newId: () => string): void {
  const block = pick(blocksOf(tr.doc), place)!
  const { node, pos } = block
  const end = pos + node.nodeSize
  if (kind === 'retitle' && node.type.name === 'paragraph')
    tr.setNodeMarkup(pos, documentSchema.nodes.heading, { bid: node.attrs.bid as string, level: 2 })
  if (kind === 'split' && node.isTextblock) {
    const attrs = { ...node.attrs, bid: newId() }
    tr.split(pos + 1 + Math.floor(reach * (node.content.size + 1)), 1, [{ type: node.type, attrs }])
  }
  if (kind === 'join' && end < tr.doc.content.size) tr.join(end)
  if (kind === 'insertBlock')
    tr.insert(pos, documentSchema.node('paragraph', { bid: newId() }, documentSchema.text(text)))
  if (kind === 'deleteBlock' && tr.doc.childCount > 1) tr.delete(pos, end)
  if (kind === 'moveBlock') moveBlock(tr, block, reach)
}

function perform(tr: Transform, edit: Edit, newId: () => string): void {
  if (edit.kind === 'type' || edit.kind === 'erase' || edit.kind === 'embolden') changeText(tr, edit)
  else if (edit.kind === 'unlink') tr.removeMark(0, tr.doc.content.size, documentSchema.marks.link)
  else if (edit.kind === 'swapPhoto') {
    const photos = placesOf(tr.doc, (node) => node.type.name === 'figure')
    const photo = pick(photos, edit.place)
    if (photo) tr.setNodeAttribute(photo.pos, 'media', 'd'.repeat(64))
  } else changeBlock(tr, edit, newId)
}

/**
 * Carries edits out, each on what the one before left; one that does not fit is passed over.
 *
 * @param stem of the ids that new blocks get: two writers must not use the same
 * @returns the transform, for whoever needs its steps; `doc` is the new body
 */
export function performEdits(body: DocumentJson, edits: readonly Edit[], stem = 'n'): Transform {
  const tr = new Transform(parseDocument(normalBody(body)))
  let count = 0
  for (const edit of edits) {
    // Tried beside it first: an edit is carried out whole or not at all.
    const trial = new Transform(tr.doc)
    try {
      perform(trial, edit, () => `${stem}${++count}`)
      trial.doc.check()
    } catch {
      continue
    }
    for (const step of trial.steps) tr.step(step)
  }
  return tr
}

/** The body after these edits. */
export const afterEdits = (body: DocumentJson, edits: readonly Edit[], stem?: string): DocumentJson =>
  documentToJson(performEdits(body, edits, stem).doc)
