import { blockId, blockText, isLine } from './blockIdentity'
import { cutText, spellLine, type Piece } from './compareText'
import type { DocumentJson } from './document'
import { mergeUnits, unitsOf, type Unit, type WordUnit } from './mergeUnits'

type Nodes = readonly DocumentJson[]
type Build = (line: DocumentJson[]) => DocumentJson

/** A word, the beginning of a line, or a block that is taken or left as a whole. */
interface RunUnit extends Unit {
  readonly pieces?: WordUnit['pieces']
  readonly begins?: Build
  readonly whole?: DocumentJson
}

interface OpenLine {
  readonly shell: unknown
  readonly content: Nodes
  readonly build: Build
}

/** A line, or a point of a list that is one line, as its words and what is around them. */
function openLine(node: DocumentJson): OpenLine | null {
  const { content = [], ...shell } = node
  if (isLine(node))
    return { shell, content, build: (line) => (line.length > 0 ? { ...shell, content: line } : shell) }
  const inner = node.type === 'listItem' && content.length === 1 ? openLine(content[0]!) : null
  return (
    inner && {
      shell: [shell, inner.shell],
      content: inner.content,
      build: (line) => ({ ...shell, content: [inner.build(line)] })
    }
  )
}

/** A block counts by its id like a word: what one rewrote elsewhere and the other took out does not come back. */
const idOf = (node: DocumentJson) => {
  const id = blockId(node)
  return id === null ? [] : [`\0${id}`]
}

function runUnitsOf(nodes: Nodes): RunUnit[] {
  return nodes.flatMap((node): RunUnit[] => {
    const line = openLine(node)
    // No word begins like this, so that no text passes for the beginning of a line.
    if (!line)
      return [
        { key: `\0${JSON.stringify(node)}`, words: [...idOf(node), ...cutText(blockText(node))], whole: node }
      ]
    return [
      { key: `\0¶${JSON.stringify(line.shell)}`, words: idOf(node), begins: line.build },
      ...unitsOf(line.content)
    ]
  })
}

/** The blocks that a sequence spells, or null where words stand in none. */
function buildBlocks(units: readonly RunUnit[]): DocumentJson[] | null {
  const blocks: (() => DocumentJson)[] = []
  let line: Piece[] | null = null
  for (const { pieces = [], begins, whole } of units) {
    if (begins) {
      const words: Piece[] = []
      blocks.push(() => begins(spellLine(words)))
      line = words
    } else if (whole) {
      blocks.push(() => whole)
      line = null
    } else if (line) line.push(...pieces)
    else return null
  }
  return blocks.map((build) => build())
}

/**
 * Merges what two people made of some neighbouring blocks as one sequence of
 * words, in which the beginning of a block is a sign like others: one may
 * split or join paragraphs while the other writes in them.
 *
 * @returns null where a person must choose
 */
export function mergeRun(base: Nodes, ours: Nodes, theirs: Nodes): DocumentJson[] | null {
  const merged = mergeUnits(runUnitsOf(base), runUnitsOf(ours), runUnitsOf(theirs))
  return merged && buildBlocks(merged)
}
