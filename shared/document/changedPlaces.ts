import { blockId, leavesOf } from './blockIdentity'
import type { ComparedBlock, Comparison } from './compare'
import type { DocumentJson } from './document'
import { spotTargets } from './spotTargets'

const idsOf = (node: DocumentJson): string[] =>
  [blockId(node), ...leavesOf(node).map(blockId)].filter((id) => id !== null)

function placesOf(block: ComparedBlock): string[] {
  switch (block.kind) {
    case 'same':
    case 'removed':
      return []
    case 'added':
      return block.after.type === 'figure' ? [spotTargets.photo] : idsOf(block.after)
    case 'regrouped':
      return block.after.flatMap(idsOf)
    case 'changed': {
      if (block.after.type === 'figure') return [spotTargets.photo]
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
 * {@link spotTargets}. What was taken out is told at the block after it.
 */
export function changedPlaces({ fields, blocks }: Comparison): string[] {
  const head = fields.map(({ field }) => spotTargets[field === 'lead' ? 'lead' : 'head'])
  const body = blocks.flatMap((block, index) => {
    if (block.kind !== 'removed') return placesOf(block)
    const next = nodeOf(blocks[index + 1]) ?? nodeOf(blocks[index - 1])
    return block.before.type === 'figure' ? [spotTargets.photo] : next === null ? [] : [next]
  })
  return [...new Set([...head, ...body])]
}
