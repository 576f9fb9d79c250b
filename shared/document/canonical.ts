import canonicalize from 'canonicalize'

/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hex digits. Passed in: `shared` does no crypto. */
export type Sha256 = (text: string) => string

/** A value that has no canonical form, such as a fraction or `undefined` in a list. */
export class CanonicalError extends Error {
  override readonly name = 'CanonicalError'
}

/** Half of a UTF-16 pair: has no UTF-8 form, so two programs would hash it differently. */
const LONE_SURROGATE = /\p{Surrogate}/gu

function clean(value: unknown, path: string): unknown {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return value.replace(LONE_SURROGATE, '\uFFFD').normalize('NFC')
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new CanonicalError(`${path} is not a whole number`)
    return value
  }
  if (Array.isArray(value)) return value.map((item, index) => clean(item, `${path}[${index}]`))
  if (typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    return Object.fromEntries(
      entries.map(([key, item]) => [key.normalize('NFC'), clean(item, `${path}.${key}`)])
    )
  }
  throw new CanonicalError(`${path} cannot be written as JSON`)
}

/**
 * The one text form of a value: NFC strings, whole numbers only, keys in RFC 8785 order.
 * Hashes and signatures are taken over this text, which is stored and never written again to be verified.
 *
 * @throws CanonicalError for fractions, NaN, functions and the like.
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
