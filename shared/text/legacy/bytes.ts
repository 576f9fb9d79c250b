/** What windows-1252 has in 0x80–0x9f; letters of the old encodings arrive under these characters. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * The byte that a character of a text in an old encoding stands for: by windows-1252, by Latin-1, or
 * by the private codes U+F020–U+F0FF that Word gives to symbol fonts. Null for any other character.
 */
export function byteOf(character: string): number | null {
  const code = character.charCodeAt(0)
  if (code < 256) return code
  if (code >= 0xf020 && code <= 0xf0ff) return code - 0xf000
  const place = FROM_80.indexOf(character)
  return place < 0 ? null : 0x80 + place
}

/** A byte as Windows shows it to a program that expects Western text. */
export function characterOf(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? FROM_80[byte - 0x80]! : String.fromCharCode(byte)
}
