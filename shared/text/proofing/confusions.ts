import { toKey } from './syllable'
import { LETTER_CONFUSIONS } from './words/letterConfusions'
import { TONE_CONFUSIONS } from './words/toneConfusions'

/** A phrase that is written for another one. */
export interface Confusion {
  readonly wrong: string
  readonly right: string
  /** Right uses of the same syllables. */
  readonly but: readonly string[]
  /** Syllables of the wrong phrase, as keys. */
  readonly keys: readonly string[]
  /** Keys after which, and before which, the phrase is right. */
  readonly notAfter: ReadonlySet<string>
  readonly notBefore: ReadonlySet<string>
}

const toKeys = (phrase: string) => phrase.toLowerCase().split(' ').map(toKey)

function readRow(row: string): Confusion {
  const [pair, rest] = row.split(' but ')
  const [wrong, right] = pair!.split(' → ') as [string, string]
  const but = rest ? rest.split(', ') : []
  const [notAfter, notBefore] = [new Set<string>(), new Set<string>()]
  for (const phrase of but) {
    const at = phrase.toLowerCase().indexOf(wrong)
    const [before, after] = [phrase.slice(0, at).trim(), phrase.slice(at + wrong.length).trim()]
    if (before !== '') notAfter.add(toKeys(before).at(-1)!)
    if (after !== '') notBefore.add(toKeys(after)[0]!)
  }
  return { wrong, right, but, keys: toKeys(wrong), notAfter, notBefore }
}

/** Every confusion that the program knows. */
export const CONFUSIONS: readonly Confusion[] = `${TONE_CONFUSIONS}${LETTER_CONFUSIONS}`
  .split('\n')
  .filter((row) => row !== '')
  .map(readRow)

const byFirst = new Map<string, Confusion[]>()
for (const confusion of CONFUSIONS) {
  const first = confusion.keys[0]!
  byFirst.set(first, [...(byFirst.get(first) ?? []), confusion])
}

/** The confusion that begins at a place in a row of keys, the longest where several do.. */
export function findConfusion(keys: readonly string[], at: number, end: number): Confusion | null {
  let found: Confusion | null = null
  for (const each of byFirst.get(keys[at]!) ?? []) {
    const stop = at + each.keys.length
    if (stop > end || (found && found.keys.length >= each.keys.length)) continue
    if (each.keys.some((key, index) => keys[at + index] !== key)) continue
    if (at > 0 && each.notAfter.has(keys[at - 1]!)) continue
    if (stop < keys.length && each.notBefore.has(keys[stop]!)) continue
    found = each
  }
  return found
}
