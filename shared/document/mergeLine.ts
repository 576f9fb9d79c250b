import { diff3Merge } from 'node-diff3'
import { spellLine, tokensOf, type Piece } from './compareText'
import type { DocumentJson } from './document'

/** A word with the blanks behind it: two words side by side touch, and changing both is no merge. */
interface Unit {
  readonly key: string
  readonly pieces: readonly Piece[]
}

function unitsOf(line: readonly DocumentJson[]): Unit[] {
  const units: Piece[][] = []
  let isAfterWord = false
  for (const { key, pieces } of tokensOf(line)) {
    const isBlank = /^\s+$/.test(key)
    if (isBlank && isAfterWord) units[units.length - 1]!.push(...pieces)
    else units.push([...pieces])
    isAfterWord = !isBlank
  }
  return units.map((pieces) => ({ key: JSON.stringify(pieces), pieces }))
}

/**
 * Merges what two people made of one line, word by word, looks included.
 *
 * @returns the line with both people's words, or null where they changed the
 * same words or neighbouring ones: then a person must choose
 */
export function mergeLine(
  base: readonly DocumentJson[],
  ours: readonly DocumentJson[],
  theirs: readonly DocumentJson[]
): DocumentJson[] | null {
  const [before, left, right] = [unitsOf(base), unitsOf(ours), unitsOf(theirs)]
  const known = new Map([...before, ...left, ...right].map((unit) => [unit.key, unit]))
  const keysOf = (units: readonly Unit[]) => units.map((unit) => unit.key)
  const pieces: Piece[] = []
  for (const { ok } of diff3Merge<string>(keysOf(left), keysOf(before), keysOf(right))) {
    if (!ok) return null
    for (const key of ok) pieces.push(...known.get(key)!.pieces)
  }
  return spellLine(pieces)
}
