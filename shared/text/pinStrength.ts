/** Fewest characters of a PIN, and most. */
export const PIN_LENGTH = { least: 6, most: 64 } as const

export type PinWeakness = 'short' | 'repeated' | 'sequence' | 'common' | 'date'

/** Typed on a wall of keys, or in every list of leaked PINs, though no sequence. */
const COMMON: ReadonlySet<string> = new Set([
  '112233',
  '147258',
  '147852',
  '159753',
  '789456',
  '123321',
  '654123',
  '102030',
  '010203'
])
const COMMON_WORDS: ReadonlySet<string> = new Set([
  'matkhau',
  'password',
  'qwerty',
  'iloveyou',
  'abc123',
  'admin',
  'toasoan'
])

const steps = (digits: string) =>
  [...digits].slice(1).map((digit, index) => Number(digit) - Number(digits[index]))

/** A day of birth as it is typed: 150882, 15081982, 19820815. */
function isBirthday(digits: string): boolean {
  const isDay = (day: string, month: string) =>
    Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
  const isYear = (year: string) => Number(year) >= 1930 && Number(year) <= 2035
  if (digits.length !== 8) return false
  const part = (from: number, to: number) => digits.slice(from, to)
  return (
    (isDay(part(0, 2), part(2, 4)) && isYear(part(4, 8))) ||
    (isYear(part(0, 4)) && isDay(part(6, 8), part(4, 6)))
  )
}

/**
 * Why a PIN or passphrase is too easily guessed; null when it will do. A guess
 * costs half a second on this PC, so what counts is not to be among the first.
 */
export function weaknessOf(pin: string): PinWeakness | null {
  if ([...pin].length < PIN_LENGTH.least) return 'short'
  if (/^(.{1,3})\1+$/su.test(pin)) return 'repeated'
  if (/^\d+$/.test(pin)) {
    const [first, ...rest] = steps(pin)
    if (rest.every((step) => step === first) && Math.abs(first!) === 1) return 'sequence'
    if (COMMON.has(pin)) return 'common'
    if (isBirthday(pin)) return 'date'
    return null
  }
  const plain = pin.toLowerCase().replaceAll(/[\s\d!@#$%.]+$/g, '')
  return COMMON_WORDS.has(plain) || COMMON_WORDS.has(pin.toLowerCase()) ? 'common' : null
}
