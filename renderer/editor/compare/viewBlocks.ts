import type { BlockShell, ComparedBlock, ComparedPart } from '@shared/document/compare'
import type { DocumentJson } from '@shared/document/document'

/** Which of two texts is shown: each for itself, or both in one. */
export type Side = 'before' | 'after' | 'both'

/** A block as it is drawn. Lines have parts, other blocks have blocks in them. */
export interface ViewBlock {
  readonly kind: 'same' | 'added' | 'removed' | 'changed' | 'regrouped'
  readonly shell: BlockShell
  /** The kind and settings it had, where they changed. */
  readonly was?: BlockShell
  readonly difference?: number
  readonly isMoved?: boolean
  readonly parts?: readonly ComparedPart[]
  readonly children?: readonly ViewBlock[]
}

const LINES = new Set(['paragraph', 'heading', 'caption', 'credit', 'question', 'answer'])

const toParts = (
  { content = [] }: DocumentJson,
  kind: 'same' | 'added' | 'removed',
  difference: number | undefined
): ComparedPart[] =>
  content.map((node) => ({
    kind,
    text: node.text ?? (node.type === 'hardBreak' ? '\n' : ''),
    ...(node.marks && { marks: node.marks }),
    ...(node.type !== 'text' && { node }),
    ...(difference !== undefined && { difference })
  }))

/** A block that stands on one side only, or on both alike. */
export function viewNode(
  node: DocumentJson,
  kind: 'same' | 'added' | 'removed',
  difference?: number
): ViewBlock {
  const shell = { type: node.type, attrs: node.attrs ?? {} }
  if (LINES.has(node.type)) return { kind, shell, parts: toParts(node, kind, difference) }
  return { kind, shell, children: (node.content ?? []).map((child) => viewNode(child, kind, difference)) }
}

const partsOn = (parts: readonly ComparedPart[], side: Side): readonly ComparedPart[] => {
  if (side === 'both') return parts
  const hidden = side === 'before' ? 'added' : 'removed'
  return parts
    .filter((part) => part.kind !== hidden)
    .map((part) =>
      side === 'before' && part.kind === 'formatted' ? { ...part, marks: part.wasMarks ?? [] } : part
    )
}

/** What is drawn of a compared block on one side; null where that side has nothing of it. */
export function viewBlock(block: ComparedBlock, side: Side): ViewBlock | null {
  switch (block.kind) {
    case 'same':
      return viewNode(block.after, 'same')
    case 'added':
    case 'removed': {
      const node = block.kind === 'added' ? block.after : block.before
      if (side === (block.kind === 'added' ? 'before' : 'after')) return null
      const { difference, isMoved } = block
      return { ...viewNode(node, block.kind, difference), difference, isMoved }
    }
    case 'regrouped':
      return {
        kind: 'regrouped',
        shell: { type: 'regrouped', attrs: {} },
        difference: block.difference,
        ...(side !== 'both' && {
          children: (side === 'before' ? block.before : block.after).map((node) => viewNode(node, 'same'))
        }),
        ...(side === 'both' && { children: viewBlocks(block.lines, side) })
      }
    case 'changed':
      return {
        kind: 'changed',
        shell: side === 'before' ? block.before : block.after,
        ...(block.difference !== null && { was: block.before, difference: block.difference }),
        ...(block.parts && { parts: partsOn(block.parts, side) }),
        ...(block.children && { children: viewBlocks(block.children, side) })
      }
  }
}

/** What is drawn of compared blocks on one side. */
export const viewBlocks = (blocks: readonly ComparedBlock[], side: Side): ViewBlock[] =>
  blocks.flatMap((block) => viewBlock(block, side) ?? [])
