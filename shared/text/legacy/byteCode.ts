import { byteOf, characterOf } from './bytes'
import type { LetterCode } from './letter'

/** Makes a code in which each letter is one byte. Where two bytes mean one letter, the first written is used. */
export function createByteCode(letters: ReadonlyMap<number, string>): LetterCode {
  const bytes = new Map<string, number>()
  for (const [byte, letter] of letters) if (!bytes.has(letter)) bytes.set(letter, byte)
  const taken = new Set([...letters].filter(([byte]) => byte >= 0x80).map(([byte]) => characterOf(byte)))
  return {
    read: (text, at) => {
      const character = text[at]!
      const byte = byteOf(character)
      return { letter: (byte === null ? undefined : letters.get(byte)) ?? toPlain(character), length: 1 }
    },
    write: (letter) => {
      const byte = bytes.get(letter)
      if (byte !== undefined) return characterOf(byte)
      // A sign whose place a letter took cannot be written.
      return byteOf(letter) === null || taken.has(letter) || letter.length > 1 ? null : letter
    }
  }
}

/** Digits and signs of a symbol font are those of ASCII. */
export function toPlain(character: string): string {
  const code = character.charCodeAt(0)
  return code >= 0xf020 && code <= 0xf0ff ? characterOf(code - 0xf000) : character
}
