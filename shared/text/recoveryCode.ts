/** Crockford's alphabet: no I, L, O, U, so that nothing printed is taken for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SEED_BYTES = 32
/** Lines of the sheet; each holds eight bytes in thirteen letters and two that check them. */
export const RECOVERY_LINES = 4
const LINE_BYTES = SEED_BYTES / RECOVERY_LINES
const DATA_LETTERS = 13
export const LINE_LETTERS = DATA_LETTERS + 2
const GROUP = 5

/** Doubling in GF(32) with the primitive polynomial x⁵ + x² + 1. */
const double = (value: number) => (value & 16 ? (value << 1) ^ 0b100101 : value << 1)

/** Two letters over the others: any one wrong letter, any two, and any two that changed places are told. */
function checkOf(line: number, letters: readonly number[]): [number, number] {
  let [sum, weighted] = [0, 0]
  for (const letter of [line + 1, ...letters]) {
    sum ^= letter
    weighted = double(weighted) ^ letter
  }
  return [sum, double(weighted)]
}

function lettersOf(bytes: Uint8Array): number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('') + '0'
  return Array.from({ length: DATA_LETTERS }, (_letter, index) =>
    Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)
  )
}

/**
 * A seed as it stands on the recovery sheet: four lines of three groups of five letters.
 *
 * @param seed 32 bytes
 */
export function writeRecoveryLines(seed: Uint8Array): string[] {
  return Array.from({ length: RECOVERY_LINES }, (_line, line) => {
    const letters = lettersOf(seed.subarray(line * LINE_BYTES, (line + 1) * LINE_BYTES))
    const text = [...letters, ...checkOf(line, letters)].map((each) => ALPHABET[each]).join('')
    return text.match(/.{5}/g)!.join(' ')
  })
}

/** What somebody typed of a line, without blanks and dashes, with O and I read as they were meant. */
function tidyLine(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}

/** Typed letters in groups of five, as the sheet prints them. */
export function groupLine(typed: string): string {
  return (tidyLine(typed).match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join(' ')
}

/** How many letters of a line were typed, blanks left aside. */
export function countLetters(typed: string): number {
  return tidyLine(typed).length
}

/** How a typed line stands: `short` while letters are missing, `wrong` when its check fails. */
export function judgeLine(line: number, typed: string): 'short' | 'wrong' | 'good' {
  const text = tidyLine(typed)
  if (text.length < LINE_LETTERS) return 'short'
  const letters = [...text].map((letter) => ALPHABET.indexOf(letter))
  if (letters.length > LINE_LETTERS || letters.includes(-1)) return 'wrong'
  const [sum, weighted] = checkOf(line, letters.slice(0, DATA_LETTERS))
  return letters[DATA_LETTERS] === sum && letters[DATA_LETTERS + 1] === weighted ? 'good' : 'wrong'
}

/** The seed of typed lines; null unless every line is good. The caller wipes it. */
export function readRecoveryLines(lines: readonly string[]): Uint8Array | null {
  if (lines.length !== RECOVERY_LINES || lines.some((each, line) => judgeLine(line, each) !== 'good'))
    return null
  const seed = new Uint8Array(SEED_BYTES)
  lines.forEach((each, line) => {
    const bits = [...tidyLine(each)]
      .slice(0, DATA_LETTERS)
      .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
      .join('')
    for (let byte = 0; byte < LINE_BYTES; byte++)
      seed[line * LINE_BYTES + byte] = Number.parseInt(bits.slice(byte * 8, byte * 8 + 8), 2)
  })
  return seed
}
