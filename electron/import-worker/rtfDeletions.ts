/** Rich text without what its tracked changes took out. */
export interface SettledRtf {
  readonly bytes: Buffer
  /** Stretches that were taken out, and put in, while changes were tracked. */
  readonly deletions: number
  readonly insertions: number
}

const [OPEN, CLOSE, ESCAPE] = [0x7b, 0x7d, 0x5c]
const DELETED = /^deleted(?!\d|[a-z])/
const REVISED = /^revised(?!\d|[a-z])/
const BINARY = /^bin(\d{1,9})/
/** Deeper than any real file; groups beyond it are only counted. */
const MAX_DEPTH = 2000

/**
 * Takes groups out that somebody deleted with changes tracked (`\deleted`, RTF 1.9.1, "Revision marks"):
 * a reader of RTF that does not know the word shows both texts, one after the other.
 */
export function settleRtfChanges(bytes: Buffer): SettledRtf {
  const open: { readonly start: number; isDeleted: boolean }[] = []
  const gone: { readonly start: number; readonly end: number }[] = []
  let insertions = 0
  for (let at = 0; at < bytes.length; at++) {
    const sign = bytes[at]
    if (sign === OPEN) {
      if (open.length < MAX_DEPTH) open.push({ start: at, isDeleted: false })
    } else if (sign === CLOSE) {
      const group = open.pop()
      if (group?.isDeleted && !open.some(({ isDeleted }) => isDeleted))
        gone.push({ start: group.start, end: at + 1 })
    } else if (sign === ESCAPE) {
      const word = bytes.toString('latin1', at + 1, at + 16)
      const binary = BINARY.exec(word)
      if (binary) at += binary[0].length + Number(binary[1])
      else if (DELETED.test(word) && open.length > 1) open.at(-1)!.isDeleted = true
      else if (REVISED.test(word)) insertions++
      else at++
    }
  }
  return { bytes: cutOut(bytes, gone), deletions: gone.length, insertions }
}

function cutOut(bytes: Buffer, gone: readonly { readonly start: number; readonly end: number }[]): Buffer {
  if (gone.length === 0) return bytes
  const kept: Buffer[] = []
  let from = 0
  for (const { start, end } of gone) {
    kept.push(bytes.subarray(from, start))
    from = end
  }
  return Buffer.concat([...kept, bytes.subarray(from)])
}
