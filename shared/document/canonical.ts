import canonicalize from 'canonicalize'

/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hex digits. Passed in: `shared` does no crypto. */
export type Sha256 = (text: string) => string

/** A value that has no canonical form, such as a fraction or `undefined` in a list. */
export class CanonicalError extends Error {
  override readonly name = 'CanonicalError'
}

/** Half of a UTF-16 pair: has no UTF-8 form, so two programs would hash it differently. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** A text as canonical JSON has it. */
export const cleanText = (text: string) => text.replace(LONE_SURROGATE, '\uFFFD').normalize('NFC')

function clean(value: unknown, path: string): unknown {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return cleanText(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new CanonicalError(`${path} is not a whole number`)
    return value
  }
  // Array.from also visits holes, which `map` would leave open.
  if (Array.isArray(value)) return Array.from(value, (item, index) => clean(item, `${path}[${index}]`))
  // Dates, maps and bytes are objects too, and would be written as if they were empty.
  if (Object.prototype.toString.call(value) === '[object Object]') {
    const entries = Object.entries(value as object).filter(([, item]) => item !== undefined)
    const cleaned = entries.map(([key, item]) => [cleanText(key), clean(item, `${path}.${key}`)] as const)
    if (new Set(cleaned.map(([key]) => key)).size < cleaned.length)
      throw new CanonicalError(`${path} has one key twice`)
    return Object.fromEntries(cleaned)
  }
  throw new CanonicalError(`${path} cannot be written as JSON`)
}

/**
 * The one text form of a value: NFC strings, whole numbers only, keys in RFC 8785 order.
 * Hashes and signatures are taken over this text, which is stored and never written again to be verified.
 *
 * @throws CanonicalError for fractions, NaN, functions, dates and the like.
 */
export function toCanonical(value: unknown): string {
  return canonicalize(clean(value, '$'))!
}

/** Whether the text is already in canonical form. Foreign text that is not is refused, never repaired. */
export function isCanonical(text: string): boolean {
  try {
    return toCanonical(JSON.parse(text)) === text
  } catch {
    return false
  }
}
