import { spellLine } from './compareText'
import type { DocumentJson } from './document'
import { mergeUnits, unitsOf } from './mergeUnits'

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
  const merged = mergeUnits(unitsOf(base), unitsOf(ours), unitsOf(theirs))
  return merged && spellLine(merged.flatMap((unit) => unit.pieces))
}
