import { blockText, isLine, leavesOf } from './blockIdentity'
import type { ComparedBlock, Comparison } from './compare'
import type { ArticleMeta } from './revision'

/** What a comparison comes to, counted as a person would: so many paragraphs, photos, captions. */
export interface ChangeSummary {
  /** Fields of the head that differ, such as the title. */
  readonly fields: readonly (keyof ArticleMeta)[]
  /** Paragraphs, headings and items of lists. */
  readonly edited: number
  readonly added: number
  readonly removed: number
  readonly moved: number
  readonly photosSwapped: number
  readonly photosAdded: number
  readonly photosRemoved: number
  /** Photos that are cut, turned or described otherwise. */
  readonly photosAdjusted: number
  readonly captionsAdded: number
  /** Captions and credits that say something else. */
  readonly captionsEdited: number
  readonly tables: number
}

type Counts = { -readonly [Name in Exclude<keyof ChangeSummary, 'fields'>]: number }

const words = (block: ComparedBlock): boolean =>
  block.kind === 'changed' && (block.parts ?? []).some((part) => part.kind !== 'same')

/** Whether the line that changed held nothing before. */
const wasEmpty = (block: ComparedBlock): boolean =>
  block.kind === 'changed' && (block.parts ?? []).every((part) => part.kind === 'added')

function countFigure(block: Extract<ComparedBlock, { kind: 'changed' }>, counts: Counts): void {
  const { before, after, difference, children } = block
  if (before.attrs['media'] !== after.attrs['media']) counts.photosSwapped++
  else if (difference !== null) counts.photosAdjusted++
  for (const child of (children ?? []).filter(words)) {
    if (child.kind !== 'changed') continue
    if (child.after.type === 'caption' && wasEmpty(child)) counts.captionsAdded++
    else counts.captionsEdited++
  }
}

function countWhole(block: Extract<ComparedBlock, { kind: 'added' | 'removed' }>, counts: Counts): void {
  const node = block.kind === 'added' ? block.after : block.before
  // What went elsewhere is met twice: where it was, and where it is.
  if (block.isMoved) {
    if (block.kind === 'added') counts.moved++
    return
  }
  if (node.type === 'table') {
    counts.tables++
    return
  }
  for (const leaf of leavesOf(node)) {
    if (leaf.type === 'figure') counts[block.kind === 'added' ? 'photosAdded' : 'photosRemoved']++
    else if (blockText(leaf).trim() !== '') counts[block.kind]++
  }
}

function countBlock(block: ComparedBlock, counts: Counts): void {
  if (block.kind === 'same') return
  if (block.kind === 'added' || block.kind === 'removed') return countWhole(block, counts)
  if (block.kind === 'regrouped') {
    const changed = block.lines.filter((line) => line.kind !== 'same').length
    counts.edited += Math.max(1, changed)
    return
  }
  if (block.after.type === 'figure') return countFigure(block, counts)
  if (block.after.type === 'table') {
    counts.tables++
    return
  }
  if (block.parts || isLine({ type: block.after.type })) {
    counts.edited++
    return
  }
  if (block.difference !== null) counts.edited++
  for (const child of block.children ?? []) countBlock(child, counts)
}

/** Counts what a comparison shows. */
export function summariseChanges({ fields, blocks }: Comparison): ChangeSummary {
  const counts: Counts = {
    edited: 0,
    added: 0,
    removed: 0,
    moved: 0,
    photosSwapped: 0,
    photosAdded: 0,
    photosRemoved: 0,
    photosAdjusted: 0,
    captionsAdded: 0,
    captionsEdited: 0,
    tables: 0
  }
  for (const block of blocks) countBlock(block, counts)
  return { fields: fields.map((each) => each.field), ...counts }
}
