import { foldText } from '../text/fold'

/** Hashes, public keys and ids made by the program: nobody looks for them as words. */
const NO_WORDS = /^(?:[0-9a-f]{64}|[A-Za-z0-9_-]{43}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Longer lists of words, as of a whole profile, are cut: what is looked for stands in front. */
const MAX_LENGTH = 8000

function collect(value: unknown, into: string[]): void {
  if (typeof value === 'string') {
    if (/\p{L}|\p{N}/u.test(value) && !NO_WORDS.test(value)) into.push(value)
  } else if (Array.isArray(value)) {
    for (const each of value) collect(each, into)
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) collect(each, into)
  }
}

/** What a record's payload says in words, folded for search: reasons, remarks, names, numbers. */
export function recordWords(payload: unknown): string {
  const words: string[] = []
  collect(payload, words)
  return foldText(words.join(' ').slice(0, MAX_LENGTH))
}
