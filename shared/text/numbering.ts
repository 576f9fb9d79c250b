/** Ways to number a list: 1 2 3, a b c d đ, i ii iii. */
export const NUMBERINGS = ['decimal', 'alpha', 'roman'] as const
export type Numbering = (typeof NUMBERINGS)[number]

/**
 * Letters of list items in the order of Vietnamese laws and circulars: "đ" follows "d", there is no
 * f, j, w or z, and ă, â, ê, ô, ơ and ư are passed over.
 */
export const LIST_LETTERS = [...'abcdđeghiklmnopqrstuvxy']

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]
const LAST_ROMAN = 3999

/** Letters of the nth item, from 1: a, b, c, d, đ … y, and beyond them aa, ab, ac… Zero has none and stays "0". */
export function toLetters(position: number): string {
  let letters = ''
  for (let rest = position; rest > 0; rest = Math.floor((rest - 1) / LIST_LETTERS.length))
    letters = LIST_LETTERS[(rest - 1) % LIST_LETTERS.length]! + letters
  return letters || String(position)
}

/** Small Roman numeral from 1 to 3999; other numbers stay figures. */
export function toRoman(position: number): string {
  if (position < 1 || position > LAST_ROMAN) return String(position)
  let rest = position
  let numeral = ''
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      numeral += letters
      rest -= value
    }
  }
  return numeral
}

/** What stands before an item: "1.", "đ)", "iv.". */
export function listMarker(numbering: Numbering, position: number): string {
  if (numbering === 'alpha') return `${toLetters(position)})`
  return `${numbering === 'roman' ? toRoman(position) : position}.`
}
