import type { ComparedBlock } from '@shared/document/compare'

/** Blocks in reading order: those near a difference, and unchanged stretches that fold away. */
export interface Stretch {
  readonly isFolded: boolean
  /** Place of its first block among all. */
  readonly from: number
  readonly blocks: readonly ComparedBlock[]
}

/** Unchanged blocks that stay beside a difference. */
const CONTEXT = 1
/** What is shorter is no longer than the line that would stand for it. */
const SHORTEST = 3

/** Gathers unchanged blocks that are far from any difference. */
export function foldSame(blocks: readonly ComparedBlock[]): Stretch[] {
  const isNear = (index: number) =>
    blocks.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((block) => block.kind !== 'same')
  const stretches: { isFolded: boolean; from: number; blocks: ComparedBlock[] }[] = []
  blocks.forEach((block, index) => {
    const isFolded = !isNear(index)
    const last = stretches.at(-1)
    if (last?.isFolded === isFolded) last.blocks.push(block)
    else stretches.push({ isFolded, from: index, blocks: [block] })
  })
  return stretches.map((each) => (each.blocks.length < SHORTEST ? { ...each, isFolded: false } : each))
}
