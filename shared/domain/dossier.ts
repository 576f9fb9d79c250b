import { z } from 'zod'
import { fileEvidenceSchema } from './records'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const id = z.string().min(1).max(60)
const path = z
  .string()
  .max(200)
  .regex(/^[a-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9._-]+)?$/)

/** Where things stand in a dossier. Names are ours, never a title: a zip travels between systems. */
export const dossierPaths = {
  manifest: 'manifest.json',
  /** The manifest's hash as a signed record of whoever made the dossier. */
  seal: 'seal.ndjson',
  log: 'records.ndjson',
  index: 'index.html',
  printed: 'printed.pdf',
  revision: (revision: string) => `revisions/${revision}.json`,
  media: (sha256: string) => `media/${sha256}`,
  sheet: (article: string) => `sheets/${article.replace(/[^A-Za-z0-9-]/g, '-')}.pdf`
} as const

/** One place in a chain of signed records. */
export const headSchema = z.strictObject({ key, seq: z.number().int().positive(), hash })
export type ChainHead = z.infer<typeof headSchema>

/**
 * What a dossier (hồ sơ số báo) holds. It is canonical JSON whose hash is
 * signed as a record, so that nothing in the zip can be put in another's place.
 * It says nothing that changes from one making to the next: the same facts
 * give the same bytes.
 */
export const dossierManifestSchema = z.strictObject({
  v: z.literal(1),
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('issue'), id }),
    z.strictObject({ kind: z.literal('article'), id })
  ]),
  /** "Tuần tin quận – Số 47", or the title of the article. */
  title: z.string().max(400),
  office: z.string().max(160),
  parent: z.string().max(160),
  /** The key that founded the office. */
  rootKey: key,
  /** How far the log went: a log that was cut off at its end is not this one. */
  log: z.strictObject({ records: z.number().int().positive(), heads: z.array(headSchema).max(5000) }),
  /** The record that says what was printed or published, and the file. Path: null where the file is no longer there. */
  printed: z.strictObject({
    record: hash,
    file: fileEvidenceSchema.nullable(),
    path: path.nullable()
  }),
  items: z
    .array(
      z.strictObject({
        article: id,
        revision: hash,
        title: z.string().max(400),
        sheet: path,
        media: z.array(hash).max(500)
      })
    )
    .min(1)
    .max(400),
  /** Every other file of the zip, in the order of their paths. */
  files: z.array(z.strictObject({ path, size: z.number().int().nonnegative(), sha256: hash })).max(20_000)
})
export type DossierManifest = z.infer<typeof dossierManifestSchema>
export type DossierItem = DossierManifest['items'][number]

/** A record as it is carried: its canonical text and its signature, base64url of 64 bytes. */
export interface LogEntry {
  readonly canonical: string
  readonly signature: string
}

const OPEN = '{"record":'
const BETWEEN = ',"signature":"'
const CLOSE = '"}'
const SIGNATURE = 86

/** A record as one line of JSON. The signed text stands in it as it is, never written again. */
export const toLogLine = ({ canonical, signature }: LogEntry): string =>
  OPEN + canonical + BETWEEN + signature + CLOSE

/** Reads a line; null when it is not exactly one that {@link toLogLine} writes. */
export function parseLogLine(line: string): LogEntry | null {
  const end = line.length - CLOSE.length
  const at = end - SIGNATURE
  const cut = at - BETWEEN.length
  const isLine =
    line.startsWith(OPEN) && line.endsWith(CLOSE) && cut > OPEN.length && line.slice(cut, at) === BETWEEN
  const signature = line.slice(at, end)
  if (!isLine || !/^[A-Za-z0-9_-]{86}$/.test(signature)) return null
  return { canonical: line.slice(OPEN.length, cut), signature }
}

const HEX_GROUP = 4

/** A hash or key as groups of four, to be compared by eye: "7F3A 91C2 …". */
export function groupHex(hex: string): string {
  return (
    hex
      .toUpperCase()
      .match(new RegExp(`.{1,${HEX_GROUP}}`, 'g'))
      ?.join(' ') ?? ''
  )
}

/** First word of what a sign-off sheet's QR code says; the number is its version. */
const SHEET_CODE = 'TOASOAN-PHIEU'

/** What the QR code of a sign-off sheet says: the revision's whole hash, short enough for a phone. */
export const sheetCode = (revision: string): string => `${SHEET_CODE}:1:${revision.toUpperCase()}`

/**
 * Reads what somebody typed or scanned from a sheet: the code itself, or the first characters of
 * the hash with any blanks and dashes.
 *
 * @returns at least 6 lower-case hex digits, or null when it is neither.
 */
export function readSheetCode(typed: string): string | null {
  const given = typed.trim().toUpperCase()
  const code = given.startsWith(`${SHEET_CODE}:1:`) ? given.slice(SHEET_CODE.length + 3) : given
  const hex = code.replace(/[\s–—-]/g, '')
  return /^[0-9A-F]{6,64}$/.test(hex) ? hex.toLowerCase() : null
}
