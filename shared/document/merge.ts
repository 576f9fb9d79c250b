import { blockId, familyOf } from './blockIdentity'
import { emptyDocument, normalBody, type DocumentJson } from './document'
import { mergeBlocks, type MergedBlock, type MergeOrigin } from './mergeBlocks'
import { mergeLine } from './mergeLine'
import { articleMetaSchema, fieldText, tidyMeta, type ArticleContent, type ArticleMeta } from './revision'

/** What a person decides where two people wrote at the same place. */
export type MergeChoice = 'ours' | 'theirs' | 'both'

/** A field of two merged articles. */
export type MergedField =
  | {
      readonly kind: 'settled'
      readonly field: keyof ArticleMeta
      readonly value: string
      readonly from: MergeOrigin
    }
  | {
      readonly kind: 'conflict'
      readonly field: keyof ArticleMeta
      readonly base: string
      readonly ours: string
      readonly theirs: string
      /** Both, one after the other; null where a field holds only one. */
      readonly both: string | null
    }

/** Two versions of one article, merged as far as no person is needed. */
export interface Merge {
  readonly fields: readonly MergedField[]
  readonly blocks: readonly MergedBlock[]
}

/** Decisions by the id of what they decide; see {@link conflictsOf}. */
export type MergeChoices = ReadonlyMap<string, MergeChoice>

const fieldNames = Object.keys(articleMetaSchema.shape) as (keyof ArticleMeta)[]

/** Long enough to be merged by words; a title of two people's words is nobody's. */
const BY_WORDS: ReadonlySet<keyof ArticleMeta> = new Set(['deck', 'lead'])
const JOINTS: Readonly<Partial<Record<keyof ArticleMeta, string>>> = {
  kicker: ' – ',
  title: ' – ',
  deck: ' ',
  lead: ' ',
  byline: ', '
}

const asLine = (text: string): DocumentJson[] => (text === '' ? [] : [{ type: 'text', text }])

function mergeField(field: keyof ArticleMeta, base: string, ours: string, theirs: string): MergedField {
  const settle = (value: string, from: MergeOrigin): MergedField => ({ kind: 'settled', field, value, from })
  const fits = (value: string) => articleMetaSchema.shape[field].safeParse(value).success
  if (ours === theirs) return settle(ours, ours === base ? 'base' : 'both')
  if (theirs === base) return settle(ours, 'ours')
  if (ours === base) return settle(theirs, 'theirs')
  const line = BY_WORDS.has(field) ? mergeLine(asLine(base), asLine(ours), asLine(theirs)) : null
  const merged = line?.map((node) => node.text).join('')
  if (merged !== undefined && fits(merged)) return settle(merged, 'both')
  const joint = JOINTS[field]
  const both = joint === undefined ? null : [ours, theirs].filter((each) => each !== '').join(joint)
  return { kind: 'conflict', field, base, ours, theirs, both: both !== null && fits(both) ? both : null }
}

/**
 * Merges what two people made of one text. Edits that are apart are taken
 * together; where both wrote at the same place, both are kept for a person to choose.
 *
 * @param base what both began from; null where they have nothing in common
 * @throws DocumentError when a body does not fit the schema
 */
export function mergeContents(
  base: ArticleContent | null,
  ours: ArticleContent,
  theirs: ArticleContent
): Merge {
  const [before, left, right] = [base?.body ?? emptyDocument, ours.body, theirs.body].map(
    (body) => normalBody(body).content ?? []
  ) as [DocumentJson[], DocumentJson[], DocumentJson[]]
  return {
    fields: fieldNames.map((field) =>
      mergeField(
        field,
        base ? fieldText(base.meta, field) : '',
        fieldText(ours.meta, field),
        fieldText(theirs.meta, field)
      )
    ),
    blocks: mergeBlocks(before, left, right, 'doc')
  }
}

type FieldConflict = Extract<MergedField, { kind: 'conflict' }>
type BlockConflict = Extract<MergedBlock, { kind: 'conflict' }>

/** A place where a person must choose, in reading order. */
export interface Conflict {
  readonly id: string
  readonly at: FieldConflict | BlockConflict
}

/** Id of the field's decision. */
export const fieldConflictId = (field: keyof ArticleMeta): string => `field.${field}`
/** Id of a block's decision, by its way from the top: "2" or "2.0.1". */
export const childConflictId = (parent: string, index: number): string =>
  parent === '' ? String(index) : `${parent}.${index}`

function blockConflicts(blocks: readonly MergedBlock[], parent: string): Conflict[] {
  return blocks.flatMap((block, index) => {
    const id = childConflictId(parent, index)
    if (block.kind === 'inside') return blockConflicts(block.children, id)
    return block.kind === 'conflict' ? [{ id, at: block }] : []
  })
}

/** Everything that a person must decide, in reading order. */
export function conflictsOf({ fields, blocks }: Merge): Conflict[] {
  const inFields = fields.flatMap((each) =>
    each.kind === 'conflict' ? [{ id: fieldConflictId(each.field), at: each }] : []
  )
  return [...inFields, ...blockConflicts(blocks, '')]
}

const withoutId = (node: DocumentJson): DocumentJson =>
  node.attrs && 'bid' in node.attrs ? { ...node, attrs: { ...node.attrs, bid: null } } : node

/** Ours and then theirs. Two blocks of one id would be one to whoever looks for it: the second gets none. */
function bothOf({ ours, theirs }: BlockConflict): DocumentJson[] {
  // A table has no room for a second cell: its paragraphs go into the one there is.
  if (ours.length > 0 && ours.every((node) => familyOf(node) === 'cell'))
    return ours.map((cell, index) => ({
      ...cell,
      content: [...(cell.content ?? []), ...(theirs[index]?.content ?? []).map(withoutId)]
    }))
  const taken = new Set(ours.map(blockId))
  return [...ours, ...theirs.map((node) => (taken.has(blockId(node)) ? withoutId(node) : node))]
}

function resolveBlocks(
  blocks: readonly MergedBlock[],
  choices: MergeChoices,
  parent: string
): DocumentJson[] {
  return blocks.flatMap((block, index) => {
    const id = childConflictId(parent, index)
    switch (block.kind) {
      case 'settled':
        return [block.node]
      case 'gone':
        return []
      case 'inside': {
        const content = resolveBlocks(block.children, choices, id)
        return content.length > 0 ? [{ ...block.shell, content }] : []
      }
      case 'conflict': {
        const choice = choices.get(id)
        return choice === 'both' ? bothOf(block) : choice === 'theirs' ? [...block.theirs] : [...block.ours]
      }
    }
  })
}

function resolveField(field: MergedField, choice: MergeChoice | undefined): string {
  if (field.kind === 'settled') return field.value
  if (choice === 'both' && field.both !== null) return field.both
  return choice === 'theirs' ? field.theirs : field.ours
}

/**
 * The merged text, once everything is decided.
 *
 * @returns null while a decision is missing
 */
export function resolveMerge(merge: Merge, choices: MergeChoices): ArticleContent | null {
  if (conflictsOf(merge).some(({ id }) => !choices.has(id))) return null
  const meta = Object.fromEntries(
    merge.fields.map((each) => [each.field, resolveField(each, choices.get(fieldConflictId(each.field)))])
  )
  const content = resolveBlocks(merge.blocks, choices, '')
  return {
    // Each field has a value of one of the two, or both joined where that fits.
    meta: tidyMeta(meta as ArticleMeta),
    body: content.length > 0 ? { type: 'doc', content } : emptyDocument
  }
}
