import { blockId, blockText, contentKey, isLine, leavesOf } from './blockIdentity'
import { compareInline, compareText, countWordsIn, type ComparedPart } from './compareText'
import { normalBody, type DocumentJson } from './document'
import { matchBlocks } from './matchBlocks'
import { articleMetaSchema, fieldText, type ArticleContent, type ArticleMeta } from './revision'

export type { ComparedPart } from './compareText'

/** A block without what is in it: its kind and its settings. */
export interface BlockShell {
  readonly type: string
  readonly attrs: Readonly<Record<string, unknown>>
}

/**
 * One block of the comparison. `changed` blocks stand on both sides: they have
 * `parts` where they hold a line of text, `children` where they hold blocks.
 * `regrouped` blocks were put together otherwise, as when paragraphs become a list.
 */
export type ComparedBlock =
  | { readonly kind: 'same'; readonly after: DocumentJson }
  | {
      readonly kind: 'added'
      readonly after: DocumentJson
      readonly difference: number
      readonly isMoved: boolean
    }
  | {
      readonly kind: 'removed'
      readonly before: DocumentJson
      readonly difference: number
      readonly isMoved: boolean
    }
  | {
      readonly kind: 'changed'
      readonly before: BlockShell
      readonly after: BlockShell
      /** Of the shell alone; null where only what is inside differs. */
      readonly difference: number | null
      readonly parts: readonly ComparedPart[] | null
      readonly children: readonly ComparedBlock[] | null
    }
  | {
      readonly kind: 'regrouped'
      readonly before: readonly DocumentJson[]
      readonly after: readonly DocumentJson[]
      readonly difference: number
      readonly lines: readonly ComparedBlock[]
    }

export interface ComparedField {
  readonly field: keyof ArticleMeta
  readonly parts: readonly ComparedPart[]
}

/** What became of an article between two revisions, word by word. */
export interface Comparison {
  /** Only the fields that differ. */
  readonly fields: readonly ComparedField[]
  readonly blocks: readonly ComparedBlock[]
  /** Words that came in, and words that went out. */
  readonly added: number
  readonly removed: number
  /** How many places differ; parts and blocks carry their number. */
  readonly differences: number
}

type Count = () => number

/** The outside of a block. */
export function shellOf({ type, attrs = {} }: DocumentJson): BlockShell {
  return { type, attrs }
}

/** What a person can see of it: the id of a block is not to be seen. */
const shellKey = ({ type, attrs }: BlockShell) =>
  JSON.stringify({ type, attrs: { ...attrs, bid: undefined } })

/** Gives parts their numbers: what touches is one difference. */
function numberParts(parts: readonly ComparedPart[], count: Count): ComparedPart[] {
  let current: number | null = null
  return parts.map((part) => {
    if (part.kind === 'same') {
      current = null
      return part
    }
    current ??= count()
    return { ...part, difference: current }
  })
}

function compareBlock(before: DocumentJson, after: DocumentJson, count: Count): ComparedBlock {
  if (contentKey(before) === contentKey(after)) return { kind: 'same', after }
  const shells = { before: shellOf(before), after: shellOf(after) }
  const difference = shellKey(shells.before) === shellKey(shells.after) ? null : count()
  const [olds, news] = [before.content ?? [], after.content ?? []]
  return {
    kind: 'changed',
    ...shells,
    difference,
    parts: isLine(after) ? numberParts(compareInline(olds, news), count) : null,
    children: isLine(after) ? null : compareBlocks(olds, news, after.type, count)
  }
}

/** The lines of regrouped blocks: they are not grouped again. */
const LINES = 'lines'

/** Whether blocks of one side live on in blocks of another shape: a paragraph in a list, a list item as a paragraph. */
function areRegrouped(before: readonly DocumentJson[], after: readonly DocumentJson[]): boolean {
  const ids = new Set(before.flatMap(leavesOf).map(blockId))
  return after.flatMap(leavesOf).some((leaf) => blockId(leaf) !== null && ids.has(blockId(leaf)))
}

function compareGap(
  before: readonly DocumentJson[],
  after: readonly DocumentJson[],
  { parent, moved, count }: { parent: string; moved: ReadonlySet<string>; count: Count }
): ComparedBlock[] {
  const isMoved = (node: DocumentJson) => moved.has(contentKey(node))
  const [olds, news] = [before.filter((each) => !isMoved(each)), after.filter((each) => !isMoved(each))]
  const isWhole = olds.length === before.length && news.length === after.length
  if (parent !== LINES && isWhole && areRegrouped(before, after)) {
    const difference = count()
    const leaves = [before.flatMap(leavesOf), after.flatMap(leavesOf)] as const
    return [{ kind: 'regrouped', before, after, difference, lines: compareBlocks(...leaves, LINES, count) }]
  }
  return [
    ...before.map((node) => ({
      kind: 'removed' as const,
      before: node,
      difference: count(),
      isMoved: isMoved(node)
    })),
    ...after.map((node) => ({
      kind: 'added' as const,
      after: node,
      difference: count(),
      isMoved: isMoved(node)
    }))
  ]
}

/** Blocks that only went to another place: on both sides, word for word, and found again on neither. */
function movedKeys(
  before: readonly DocumentJson[],
  after: readonly DocumentJson[],
  matches: ReturnType<typeof matchBlocks>
): Set<string> {
  const lefts = new Set(matches.map(([left]) => left))
  const rights = new Set(matches.map(([, right]) => right))
  const gone = before.filter((node, index) => !lefts.has(index) && blockText(node).trim() !== '')
  const keys = new Set(gone.map(contentKey))
  return new Set(
    after
      .filter((_, index) => !rights.has(index))
      .map(contentKey)
      .filter((key) => keys.has(key))
  )
}

function compareBlocks(
  before: readonly DocumentJson[],
  after: readonly DocumentJson[],
  parent: string,
  count: Count
): ComparedBlock[] {
  const matches = matchBlocks(before, after, parent)
  const gap = { parent, moved: movedKeys(before, after, matches), count }
  const blocks: ComparedBlock[] = []
  let [left, right] = [0, 0]
  for (const [i, j] of matches) {
    blocks.push(...compareGap(before.slice(left, i), after.slice(right, j), gap))
    blocks.push(compareBlock(before[i]!, after[j]!, count))
    ;[left, right] = [i + 1, j + 1]
  }
  blocks.push(...compareGap(before.slice(left), after.slice(right), gap))
  return blocks
}

/** Fields that are chosen from a list: one value goes, another comes. */
const CHOSEN: ReadonlySet<keyof ArticleMeta> = new Set(['kind', 'product', 'rubric', 'eventDate'])

function compareField(field: keyof ArticleMeta, before: string, after: string): ComparedPart[] {
  if (!CHOSEN.has(field)) return compareText(before, after)
  const parts: ComparedPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after }
  ]
  return parts.filter((part) => part.text !== '')
}

function countWords(blocks: readonly ComparedBlock[], kind: 'added' | 'removed'): number {
  const inBlock = (block: ComparedBlock): number => {
    if (block.kind === 'added')
      return kind === 'added' ? countWordsIn(compareText('', blockText(block.after)), kind) : 0
    if (block.kind === 'removed')
      return kind === 'removed' ? countWordsIn(compareText(blockText(block.before), ''), kind) : 0
    if (block.kind === 'regrouped') return countWords(block.lines, kind)
    if (block.kind === 'changed')
      return block.parts ? countWordsIn(block.parts, kind) : countWords(block.children ?? [], kind)
    return 0
  }
  return blocks.reduce((sum, block) => sum + inBlock(block), 0)
}

/** Compares a few blocks of two texts, as they stand in a normal body. */
export function compareNodes(
  before: readonly DocumentJson[],
  after: readonly DocumentJson[]
): ComparedBlock[] {
  let differences = 0
  return compareBlocks(before, after, 'doc', () => differences++)
}

/**
 * Compares two contents of one article: fields, text, looks, captions, photos, table cells.
 *
 * @throws DocumentError when a body does not fit the schema.
 */
export function compareContents(before: ArticleContent, after: ArticleContent): Comparison {
  let differences = 0
  const count = () => differences++
  const names = Object.keys(articleMetaSchema.shape) as (keyof ArticleMeta)[]
  const fields = names
    .filter((field) => fieldText(before.meta, field) !== fieldText(after.meta, field))
    .map((field) => ({
      field,
      parts: numberParts(
        compareField(field, fieldText(before.meta, field), fieldText(after.meta, field)),
        count
      )
    }))
  const bodies = [normalBody(before.body).content ?? [], normalBody(after.body).content ?? []] as const
  const blocks = compareBlocks(...bodies, 'doc', count)
  const total = (kind: 'added' | 'removed') =>
    countWords(blocks, kind) + fields.reduce((sum, each) => sum + countWordsIn(each.parts, kind), 0)
  return { fields, blocks, added: total('added'), removed: total('removed'), differences }
}
