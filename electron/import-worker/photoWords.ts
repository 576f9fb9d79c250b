import type { Metadata } from 'sharp'
import { readTiffTags, type TiffTags } from './tiffTags'
import { descendants } from './xmlElement'
import { parseXml, type XmlElement } from './xmlTree'

/** What a photo's file states for people. Empty where it does not. */
export interface PhotoWords {
  readonly caption: string
  readonly credit: string
  /** Who holds the rights, or how the photo may be used. */
  readonly rights: string
  /** Day on which it was taken, "2026-11-16". */
  readonly taken: string
}

const MAX_BLOCK = 1_000_000

/** What cameras and programs write where a caption belongs. */
const MACHINE_CAPTION =
  /^(olympus|sony|samsung|dcim|dsc|canon|nikon|kodak|fujifilm|minolta|image|img|screenshot|default|untitled|picture|file written by)(?!\p{L})|^[^\p{L}]*$/iu

/** Reads words and day from IPTC, XMP or EXIF, the first that has them. Never throws: they are only a help. */
export function readPhotoWords(metadata: Metadata): PhotoWords {
  const iptc = readIptc(bounded(metadata.iptc))
  const xmp = readXmp(bounded(metadata.xmp))
  const exif = readTiffTags(bounded(metadata.exif))
  const captions = [
    iptc.get(120),
    xmpText(xmp, 'dc:description'),
    exifText(exif, 0x010e),
    wideText(exif, 0x9c9f),
    wideText(exif, 0x9c9c)
  ]
  const credits = [
    iptc.get(80),
    xmpText(xmp, 'dc:creator'),
    exifText(exif, 0x013b),
    wideText(exif, 0x9c9d),
    iptc.get(110)
  ]
  const rights = [iptc.get(116), xmpText(xmp, 'dc:rights'), exifText(exif, 0x8298)]
  const days = [
    exifText(readTiffTags(bounded(metadata.exif), 0x8769), 0x9003),
    iptc.get(55),
    xmpText(xmp, 'photoshop:DateCreated'),
    exifText(exif, 0x0132)
  ]
  return {
    caption: cut(captions.map(clean).find((text) => text !== '' && !MACHINE_CAPTION.test(text)) ?? '', 1000),
    credit: cut(credits.map(clean).find((text) => text !== '') ?? '', 200),
    rights: cut(rights.map(clean).find((text) => text !== '') ?? '', 500),
    taken: days.map(readDay).find((day) => day !== '') ?? ''
  }
}

/** "2026:11:16 08:15:00" of EXIF, "20261116" of IPTC and "2026-11-16T08:15" of XMP as one day. */
function readDay(text: string | undefined): string {
  const found = /^\s*(\d{4})[:-]?(\d{2})[:-]?(\d{2})(?!\d)/.exec(text ?? '')
  if (!found) return ''
  const day = `${found[1]}-${found[2]}-${found[3]}`
  // A day that is none, as cameras without a set clock write it.
  const isDay = new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false
  return isDay && day >= '1826-01-01' ? day : ''
}

function bounded(block: Buffer | undefined): Buffer {
  return block && block.length <= MAX_BLOCK ? block : Buffer.alloc(0)
}

function clean(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Surrogate}\ufffd\s]+/gu, ' ')
    .trim()
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(/\p{Surrogate}$/u, '')
}

/**
 * UTF-8 when it is valid, else the one-byte letters of old programs: in Vietnam those of
 * Windows-1258, whose letters with marks are those of Latin-1 and whose tones stand apart.
 */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes)
  }
}

function exifText(tags: TiffTags, tag: number): string | undefined {
  const bytes = tags.get(tag)
  return bytes && decode(bytes)
}

/** Windows keeps its own fields in UTF-16. */
function wideText(tags: TiffTags, tag: number): string | undefined {
  return tags.get(tag)?.toString('utf16le')
}

/** The datasets of IPTC record 2 (IIM 4.2, chapter 3), the first of each number. */
function readIptc(block: Buffer): ReadonlyMap<number, string> {
  const fields = new Map<number, string>()
  for (let at = block.indexOf('1c02', 0, 'hex'); at >= 0 && at + 5 <= block.length;) {
    if (block[at] !== 0x1c) break
    const length = block.readUInt16BE(at + 3)
    const end = at + 5 + length
    if (length >= 0x8000 || end > block.length) break
    const number = block[at + 2]!
    if (block[at + 1] === 2 && !fields.has(number)) fields.set(number, decode(block.subarray(at + 5, end)))
    at = end
  }
  return fields
}

function readXmp(block: Buffer): XmlElement | null {
  if (block.length === 0) return null
  try {
    const text = block.toString('utf8')
    const start = text.indexOf('<x:xmpmeta')
    const end = text.indexOf('</x:xmpmeta>')
    return start < 0 || end < 0 ? null : parseXml(Buffer.from(text.slice(start, end + 12)))
  } catch {
    return null
  }
}

function xmpText(root: XmlElement | null, name: string): string | undefined {
  const field = root ? descendants(root, name)[0] : undefined
  if (!field) return undefined
  const items = descendants(field, 'rdf:li').flatMap((item) =>
    item.children.filter((child) => typeof child === 'string')
  )
  if (items.length > 0) return name === 'dc:creator' ? items.join(', ') : items[0]
  return field.children.find((child) => typeof child === 'string')
}
