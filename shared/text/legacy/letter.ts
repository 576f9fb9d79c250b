/** A letter read from a text in an old encoding, and how many characters it took there. */
export interface ReadLetter {
  readonly letter: string
  readonly length: number
}

/** One encoding, letter by letter. */
export interface LetterCode {
  /** Reads the letter at a place. What is no letter of the encoding is itself. */
  readonly read: (text: string, at: number) => ReadLetter
  /** Writes one composed letter; null where the encoding has no sign for it. */
  readonly write: (letter: string) => string | null
}

/** A letter and its tone: "ế" is "ê" and an acute. Letters without a tone come back whole. */
export function splitTone(letter: string): { readonly base: string; readonly mark: string } {
  const apart = letter.normalize('NFD')
  const mark = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart)?.[0] ?? ''
  return { base: mark === '' ? letter : apart.replace(mark, '').normalize('NFC'), mark }
}
