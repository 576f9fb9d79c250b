import { specialCharacters, type SpecialCharacter } from '@shared/text/characters'

const KEY = 'recentCharacters'
const MOST = 12

/** Characters that were put in lately on this PC, the newest first. */
export function readRecent(): readonly SpecialCharacter[] {
  const signs = [...(localStorage.getItem(KEY) ?? '')].slice(0, MOST)
  return signs.flatMap((sign) => specialCharacters.find((each) => each.sign === sign) ?? [])
}

/** Remembers that a character was put in. */
export function rememberRecent(sign: string): void {
  const others = readRecent().map((each) => each.sign)
  localStorage.setItem(KEY, [sign, ...others.filter((other) => other !== sign)].slice(0, MOST).join(''))
}
