import { foldText } from './fold'

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Words of a text as the index has them: composed, lower case, in order. What is neither letter nor digit parts them. */
export function searchWords(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? []
}

/** The same words without tone and vowel marks. */
export function foldedWords(text: string): string[] {
  return foldText(text).match(WORD) ?? []
}
