/** What is known of the colour profile of a printing condition (ICC.1:2010, 7.2 and 9.2.41). */
export interface ColourProfile {
  /** As its maker calls it. */
  readonly description: string
  /** Name in the registry of printing conditions, or "Custom". */
  readonly condition: string
}

/** Why a file is no profile to print with: cut short or something else altogether; of a screen or of other inks than four. */
export type ProfileFault = 'damaged' | 'notPress'

/** The largest profile that is taken in, in bytes; those of printing houses have one to three millions. */
export const MAX_PROFILE = 8_000_000

const HEADER = 128
const ENTRY = 12
/** The registered profiles have about twenty. */
const MAX_TAGS = 200
const MAX_DESCRIPTION = 120
const KNOWN_CONDITIONS = ['FOGRA39', 'FOGRA51', 'FOGRA52', 'FOGRA47', 'FOGRA29']

interface Tag {
  readonly offset: number
  readonly size: number
}

const ascii = (view: DataView, from: number, length: number) =>
  Array.from({ length }, (_, index) => String.fromCharCode(view.getUint8(from + index))).join('')

/** Where everything in the file stands; null when anything is said to stand outside it. */
function readTags(view: DataView): Map<string, Tag> | null {
  const count = view.getUint32(HEADER)
  if (count > MAX_TAGS || HEADER + 4 + count * ENTRY > view.byteLength) return null
  const tags = new Map<string, Tag>()
  for (let index = 0; index < count; index++) {
    const at = HEADER + 4 + index * ENTRY
    const [offset, size] = [view.getUint32(at + 4), view.getUint32(at + 8)]
    if (offset + size > view.byteLength) return null
    tags.set(ascii(view, at, 4), { offset, size })
  }
  return tags
}

/** The name in a tag of version 2 (letters of one byte) or 4 (UTF-16; the first language will do). */
function readDescription(view: DataView, { offset, size }: Tag): string {
  const type = size >= 12 ? ascii(view, offset, 4) : ''
  if (type === 'desc') {
    const length = Math.min(view.getUint32(offset + 8), size - 12, MAX_DESCRIPTION)
    return ascii(view, offset + 12, Math.max(0, length))
  }
  if (type !== 'mluc' || size < 28) return ''
  const from = view.getUint32(offset + 24)
  const units = Math.floor(Math.min(view.getUint32(offset + 20), size - from) / 2)
  const length = Math.max(0, Math.min(units, MAX_DESCRIPTION))
  const letter = (_: unknown, index: number) => String.fromCharCode(view.getUint16(offset + from + index * 2))
  return Array.from({ length }, letter).join('')
}

/** Reads what a profile is, of bytes that may be anything. */
export function readColourProfile(bytes: Uint8Array): ColourProfile | ProfileFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < HEADER + 4 || view.getUint32(0) !== view.byteLength) return 'damaged'
  if (ascii(view, 36, 4) !== 'acsp') return 'damaged'
  if (ascii(view, 12, 4) !== 'prtr' || ascii(view, 16, 4) !== 'CMYK') return 'notPress'
  const tags = readTags(view)
  // Without it no colour can be turned into inks.
  if (!tags?.has('B2A0')) return 'damaged'
  const tag = tags.get('desc')
  const letters = tag ? readDescription(view, tag) : ''
  const description = letters
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .trim()
    .normalize('NFC')
  const upper = description.toUpperCase()
  return { description, condition: KNOWN_CONDITIONS.find((each) => upper.includes(each)) ?? 'Custom' }
}
