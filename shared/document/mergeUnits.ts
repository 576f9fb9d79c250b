import { diff3Merge } from 'node-diff3'
import { tokensOf, type Piece } from './compareText'
import type { DocumentJson } from './document'

/** What is taken or left as a whole when two texts are merged: mostly a word with the blanks behind it. */
export interface Unit {
  /** By which it is found again, looks included. */
  readonly key: string
  /** What it says: one word, none, or those of a whole block. */
  readonly words: readonly string[]
}

/** A word in its line: two words side by side touch, and changing both is no merge. */
export interface WordUnit extends Unit {
  readonly pieces: readonly Piece[]
}

/** The words of a line, each with the blanks behind it. */
export function unitsOf(line: readonly DocumentJson[]): WordUnit[] {
  const units: { words: string[]; pieces: Piece[] }[] = []
  let isAfterWord = false
  for (const { key, pieces } of tokensOf(line)) {
    const isBlank = /^\s+$/.test(key)
    const said = pieces[0]?.node ? JSON.stringify(pieces[0].node) : key
    if (isBlank && isAfterWord) units.at(-1)!.pieces.push(...pieces)
    else units.push({ words: isBlank ? [] : [said], pieces: [...pieces] })
    isAfterWord = !isBlank
  }
  return units.map(({ words, pieces }) => ({ key: JSON.stringify(pieces), words, pieces }))
}

function countWords(units: readonly Unit[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of units.flatMap((unit) => unit.words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** How often a word may stand in a merged text, given how often it stood in the three others. */
function mayStand(count: number, base: number, ours: number, theirs: number): boolean {
  if (ours === base) return count === theirs
  if (theirs === base) return count === ours
  const all = [ours, theirs, ours + theirs - base]
  return count >= Math.min(...all) && count <= Math.max(...all)
}

/** A word that one took to another place must not come back where the other took it out, nor stand twice. */
function addsUp(merged: readonly Unit[], sides: readonly (readonly Unit[])[]): boolean {
  const counts = sides.map(countWords)
  const result = countWords(merged)
  return [...new Set([...counts, result].flatMap((each) => [...each.keys()]))].every((word) => {
    const [base, ours, theirs] = counts.map((each) => each.get(word) ?? 0) as [number, number, number]
    return mayStand(result.get(word) ?? 0, base, ours, theirs)
  })
}

/**
 * Merges what two people made of one sequence.
 *
 * @returns null where they changed the same units or neighbouring ones, or where
 * a word would be lost or stand twice: then a person must choose
 */
export function mergeUnits<U extends Unit>(
  base: readonly U[],
  ours: readonly U[],
  theirs: readonly U[]
): U[] | null {
  const known = new Map([...base, ...ours, ...theirs].map((unit) => [unit.key, unit]))
  const keysOf = (units: readonly U[]) => units.map((unit) => unit.key)
  const merged: U[] = []
  for (const { ok } of diff3Merge<string>(keysOf(ours), keysOf(base), keysOf(theirs))) {
    if (!ok) return null
    merged.push(...ok.map((key) => known.get(key)!))
  }
  return addsUp(merged, [base, ours, theirs]) ? merged : null
}
