/** How numbers are said: "linh" and "nghìn" as in the north, or "lẻ" and "ngàn" as in the south. */
export const SPEECHES = ['north', 'south'] as const
export type Speech = (typeof SPEECHES)[number]

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const WORDS = {
  north: { none: 'linh', thousand: 'nghìn' },
  south: { none: 'lẻ', thousand: 'ngàn' }
} as const

/** Longest number that is read as a whole; longer ones are read digit by digit. */
const MAX_DIGITS = 15

function sayUnder100(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return DIGITS[ones]!
  const head = tens === 1 ? 'mười' : `${DIGITS[tens]!} mươi`
  if (ones === 0) return head
  if (ones === 5) return `${head} lăm`
  if (tens > 1 && ones === 1) return `${head} mốt`
  if (tens > 1 && ones === 4) return `${head} tư`
  return `${head} ${DIGITS[ones]!}`
}

/** `isFull`: higher groups stand before it, so hundreds are said even when there are none. */
function sayUnder1000(value: number, isFull: boolean, speech: Speech): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  if (hundreds === 0 && !isFull) return sayUnder100(rest)
  const head = `${DIGITS[hundreds]!} trăm`
  if (rest === 0) return head
  return rest < 10 ? `${head} ${WORDS[speech].none} ${DIGITS[rest]!}` : `${head} ${sayUnder100(rest)}`
}

function sayUnderBillion(value: number, isFull: boolean, speech: Speech): string[] {
  const groups = [
    [Math.floor(value / 1_000_000), 'triệu'],
    [Math.floor(value / 1000) % 1000, WORDS[speech].thousand],
    [value % 1000, '']
  ] as const
  const said: string[] = []
  for (const [group, scale] of groups) {
    if (group === 0) continue
    const words = sayUnder1000(group, isFull || said.length > 0, speech)
    said.push(scale === '' ? words : `${words} ${scale}`)
  }
  return said
}

/** Each digit by itself: telephone numbers, codes. Anything else in the text is left out. */
export function sayDigits(text: string): string {
  return [...text]
    .filter((sign) => sign >= '0' && sign <= '9')
    .map((sign) => DIGITS[Number(sign)]!)
    .join(' ')
}

/**
 * A whole number in words: "105" is "một trăm linh năm".
 *
 * @param digits ASCII digits. More than 15, or a zero before two others, are read one by one.
 */
export function sayWhole(digits: string, speech: Speech = 'north'): string {
  if (digits.length > MAX_DIGITS || (digits.length > 2 && digits.startsWith('0'))) return sayDigits(digits)
  const value = Number(digits)
  if (value === 0) return DIGITS[0]
  const billions = Math.floor(value / 1e9)
  const head = billions > 0 ? [...sayUnderBillion(billions, false, speech), 'tỷ'] : []
  return [...head, ...sayUnderBillion(value % 1e9, billions > 0, speech)].join(' ')
}

/** What stands after the comma: zeros by themselves, then the rest as a number. */
function sayDecimals(digits: string, speech: Speech): string {
  const zeros = /^0*/.exec(digits)![0].length
  const rest = digits.slice(zeros)
  const said = rest.length > 3 ? sayDigits(rest) : rest === '' ? '' : sayWhole(rest, speech)
  return [...Array.from({ length: zeros }, () => DIGITS[0]), said].filter((word) => word !== '').join(' ')
}

/** A number as offices write it: dots between thousands, a comma before decimals: "1.250,5". */
export function sayNumber(written: string, speech: Speech = 'north'): string {
  const [whole = '', decimals] = written.replaceAll('.', '').split(',')
  const said = sayWhole(whole, speech)
  return decimals === undefined ? said : `${said} phẩy ${sayDecimals(decimals, speech)}`
}

/** A number that counts a month, a share or a place: four is "tư", and the first is "nhất" where it is a rank. */
export function sayOrdinal(value: number, isRank: boolean, speech: Speech = 'north'): string {
  if (value === 4) return 'tư'
  return isRank && value === 1 ? 'nhất' : sayWhole(String(value), speech)
}
