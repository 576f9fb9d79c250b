/** An operand of a page description (ISO 32000-1, 7.8.2): a number, a `/name`, the bytes of a string, or a list. */
export type Operand = number | string | Buffer | readonly Operand[]

/** One operator with its operands and where both stand in the stream. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly Operand[]
  /** First byte of the first operand. */
  readonly start: number
  /** Byte after the operator. */
  readonly end: number
}

const SPACES = new Set([0, 9, 10, 12, 13, 32])
const DELIMITERS = new Set([...'()<>[]{}/%'].map((letter) => letter.charCodeAt(0)))
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/

const isRegular = (byte: number | undefined) =>
  byte !== undefined && !SPACES.has(byte) && !DELIMITERS.has(byte)

function readLiteral(bytes: Buffer, from: number): { value: Buffer; end: number } {
  const out: number[] = []
  let depth = 1
  let at = from + 1
  while (at < bytes.length) {
    const byte = bytes[at]!
    if (byte === 0x5c) {
      const octal = /^[0-7]{1,3}/.exec(bytes.toString('latin1', at + 1, at + 4))
      if (octal) {
        out.push(Number.parseInt(octal[0], 8) & 255)
        at += 1 + octal[0].length
      } else {
        const letter = String.fromCharCode(bytes[at + 1] ?? 0)
        if (letter !== '\n' && letter !== '\r') out.push(ESCAPES[letter] ?? letter.charCodeAt(0))
        at += 2
      }
      continue
    }
    if (byte === 0x28) depth++
    if (byte === 0x29 && --depth === 0) return { value: Buffer.from(out), end: at + 1 }
    out.push(byte)
    at++
  }
  return { value: Buffer.from(out), end: at }
}

function readHex(bytes: Buffer, from: number): { value: Buffer; end: number } {
  const close = bytes.indexOf(0x3e, from)
  const end = close < 0 ? bytes.length : close
  const digits = bytes.toString('latin1', from + 1, end).replace(/[^0-9a-f]/gi, '')
  return { value: Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex'), end: end + 1 }
}

function skipDictionary(bytes: Buffer, from: number): number {
  let depth = 0
  let at = from
  do {
    const pair = bytes.toString('latin1', at, at + 2)
    if (pair === '<<' || pair === '>>') {
      depth += pair === '<<' ? 1 : -1
      at += 2
    } else if (bytes[at] === 0x28) {
      at = readLiteral(bytes, at).end
    } else {
      at++
    }
  } while (depth > 0 && at < bytes.length)
  return at
}

function readWord(bytes: Buffer, from: number): { value: string; end: number } {
  let end = from + 1
  while (isRegular(bytes[end])) end++
  return { value: bytes.toString('latin1', from, end), end }
}

/** Walks through a page description. Unknown operators are passed on; nothing throws. */
export function* operations(bytes: Buffer): Generator<Operation> {
  let operands: Operand[] = []
  let list: Operand[] | null = null
  let start = -1
  let at = 0
  const push = (operand: Operand, from: number) => {
    if (start < 0) start = from
    ;(list ?? operands).push(operand)
  }
  while (at < bytes.length) {
    const byte = bytes[at]!
    const from = at
    if (SPACES.has(byte)) {
      at++
    } else if (byte === 0x25) {
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++
    } else if (byte === 0x28 || (byte === 0x3c && bytes[at + 1] !== 0x3c)) {
      const text = byte === 0x28 ? readLiteral(bytes, at) : readHex(bytes, at)
      push(text.value, from)
      at = text.end
    } else if (byte === 0x3c) {
      at = skipDictionary(bytes, at)
      push([], from)
    } else if (byte === 0x5b) {
      if (start < 0) start = from
      list = []
      at++
    } else if (byte === 0x5d) {
      if (list) operands.push(list)
      list = null
      at++
    } else {
      const word = readWord(bytes, at)
      at = word.end
      if (NUMBER.test(word.value)) push(Number(word.value), from)
      else if (word.value.startsWith('/')) push(word.value, from)
      else {
        yield { operator: word.value, operands, start: start < 0 ? from : start, end: at }
        if (word.value === 'ID') at = endOfInlineImage(bytes, at)
        operands = []
        list = null
        start = -1
      }
    }
  }
}

function endOfInlineImage(bytes: Buffer, from: number): number {
  const end = bytes.indexOf('EI', from, 'latin1')
  return end < 0 ? bytes.length : end
}
