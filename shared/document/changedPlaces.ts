import { blockId, leavesOf } from './blockIdentity'
import type { ComparedBlock, Comparison } from './compare'
import type { DocumentJson } from './document'

/** Places of a text on paper beside its blocks: what stands over it, and its lead. */
const HEAD = '@head'
const LEAD = '@lead'
const PHOTO = '@photo'

const idsOf = (node: DocumentJson): string[] =>
  [blockId(node), ...leavesOf(node).map(blockId)].filter((id) => id !== null)

function placesOf(block: ComparedBlock): string[] {
  switch (block.kind) {
    case 'same':
    case 'removed':
      return []
    case 'added':
      return block.after.type === 'figure' ? [PHOTO] : idsOf(block.after)
    case 'regrouped':
      return block.after.flatMap(idsOf)
    case 'changed': {
      if (block.after.type === 'figure') return [PHOTO]
      const { bid } = block.after.attrs
      const own = typeof bid === 'string' ? [bid] : []
      return [...own, ...(block.children ?? []).flatMap(placesOf)]
    }
  }
}

const nodeOf = (block: ComparedBlock | undefined): string | null =>
  block && (block.kind === 'same' || block.kind === 'added') ? blockId(block.after) : null

/**
 * Where a newer text differs from an older one, by ids of its blocks and the
 * places `@head`, `@lead` and `@photo`. What was taken out is told at the block after it.
 */
export function changedPlaces({ fields, blocks }: Comparison): string[] {
  const head = fields.map(({ field }) => (field === 'lead' ? LEAD : HEAD))
  const body = blocks.flatMap((block, index) => {
    if (block.kind !== 'removed') return placesOf(block)
    const next = nodeOf(blocks[index + 1]) ?? nodeOf(blocks[index - 1])
    return block.before.type === 'figure' ? [PHOTO] : next === null ? [] : [next]
  })
  return [...new Set([...head, ...body])]
}
