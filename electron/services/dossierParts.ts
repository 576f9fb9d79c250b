import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { toCanonical } from '@shared/document/canonical'
import {
  dossierManifestSchema,
  dossierPaths,
  toLogLine,
  type ChainHead,
  type DossierItem,
  type DossierManifest
} from '@shared/domain/dossier'
import { fileEvidenceSchema, type FileEvidence, type OfficeRecord } from '@shared/domain/records'
import type { Translate } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { listJobs } from '@electron/store/jobs'
import { readRecordsOf } from '@electron/store/log'
import { readProfile, readRootKey } from '@electron/store/office'
import { readRevision } from '@electron/store/revisions'
import type { Db } from '@electron/store/schema'
import { sha256 } from '@electron/store/signing'
import { countRecords, readWholeLog } from '@electron/store/wholeLog'
import { dossierIndex } from './dossierIndex'
import { measurePart, type ZipPart } from './dossierZip'
import { isFile } from './durableFile'
import { hashFile } from './hashFile'
import { issueTitle } from './issueTitle'
import type { JobReport } from './jobs'
import { readSheetFacts } from './sheetFacts'

/** What a dossier is of: a printed issue, or an article that was published by itself. */
export interface DossierSubject {
  readonly kind: 'issue' | 'article'
  readonly id: string
}

/** What gathering needs besides the store. */
export interface DossierSources {
  readonly db: Db
  readonly t: Translate
  readonly mediaFile: (hash: string) => string
  /** Makes the sheet of a signed text; resolves to its file. */
  readonly makeSheet: (article: string, revision: string, before: number) => Promise<string>
}

/** A dossier that is ready to be sealed and written. */
export interface DossierParts {
  readonly manifest: string
  readonly parts: readonly ZipPart[]
}

type Came = Extract<OfficeRecord, { kind: 'exports.finish' | 'schedule.finish' }>

interface WholeLog {
  readonly lines: readonly string[]
  readonly heads: readonly ChainHead[]
  /** Lamport number of the last record. */
  readonly lam: number
}

/**
 * The log up to now, without the seals of dossiers at its end: what a dossier
 * states is nothing that it holds, and the same facts give the same dossier.
 */
async function gatherLog(db: Db, report: JobReport): Promise<WholeLog> {
  const lines: string[] = []
  const places: { author: string; seq: number; hash: string; lam: number; isSeal: boolean }[] = []
  const total = await countRecords(db)
  for await (const rows of readWholeLog(db)) {
    if (report.signal.aborted) throw new OfficeError('cancelled')
    for (const row of rows) {
      const signature = Buffer.from(row.signature).toString('base64url')
      lines.push(toLogLine({ canonical: row.canonical, signature }))
      const { author, seq, hash, lam, kind } = row
      places.push({ author, seq, hash, lam, isSeal: kind === 'dossiers.make' })
    }
    report.progress('log', lines.length, total)
  }
  while (places.at(-1)?.isSeal) {
    places.pop()
    lines.pop()
  }
  const heads = new Map<string, ChainHead>()
  for (const { author, seq, hash } of places) heads.set(author, { key: author, seq, hash })
  const sorted = [...heads.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  return { lines, heads: sorted, lam: places.at(-1)?.lam ?? 0 }
}

/** The newest record of what came out. @throws OfficeError `dossierNothing` when nothing did. */
async function findCame(db: Db, subject: DossierSubject): Promise<Came> {
  const records = await readRecordsOf(db, subject.id)
  const came = records.filter((record): record is Came =>
    subject.kind === 'issue'
      ? record.kind === 'exports.finish' && record.payload.issue === subject.id
      : record.kind === 'schedule.finish' &&
        record.payload.target.kind === 'article' &&
        record.payload.target.article === subject.id
  )
  const last = came.at(-1)
  if (!last) throw new OfficeError('dossierNothing')
  return last
}

/** The printed file where a job of this PC has put it, if it is still the one. */
async function findPrinted(db: Db, file: FileEvidence): Promise<string | null> {
  for (const job of await listJobs(db, 1000)) {
    const result = job.result === '' ? null : fileEvidenceSchema.safeParse(JSON.parse(job.result))
    if (!result?.success || result.data.sha256 !== file.sha256) continue
    const place = path.join(job.folder, result.data.name)
    if ((await isFile(place)) && (await hashFile(place)) === file.sha256) return place
  }
  return null
}

/** The title under which a dossier goes. */
export async function dossierTitle(db: Db, subject: DossierSubject): Promise<string> {
  const came = await findCame(db, subject)
  if (subject.kind === 'article') return (await readRevision(db, came.payload.items[0]!.revision)).meta.title
  return issueTitle(db, subject.id)
}

const fileOfCame = (came: Came): FileEvidence | null =>
  came.kind === 'exports.finish' ? came.payload.file : (came.payload.files[0] ?? null)

async function readTexts(db: Db, article: string, upTo: number): Promise<ZipPart[]> {
  const saved = new Set<string>()
  for (const record of await readRecordsOf(db, article))
    if (record.kind === 'revisions.save' && record.lam <= upTo) saved.add(record.payload.revision)
  const rows = await db
    .selectFrom('revisions')
    .select(['id', 'canonical'])
    .where('article', '=', article)
    .orderBy('id')
    .execute()
  return rows
    .filter((row) => saved.has(row.id))
    .map(({ id, canonical }) => ({
      path: dossierPaths.revision(id),
      source: { bytes: Buffer.from(canonical, 'utf8') }
    }))
}

/**
 * Gathers everything of a dossier and writes its manifest.
 *
 * @throws OfficeError `dossierNothing`, `notSigned`, `storeDamaged`, `cancelled`, and what making sheets throws.
 */
export async function gatherDossier(
  { db, t, mediaFile, makeSheet }: DossierSources,
  subject: DossierSubject,
  report: JobReport
): Promise<DossierParts> {
  const came = await findCame(db, subject)
  const log = await gatherLog(db, report)
  const parts = new Map<string, ZipPart>()
  const put = (part: ZipPart) => void parts.set(part.path, part)
  const items: DossierItem[] = []
  const facts: Parameters<typeof dossierIndex>[0]['items'][number][] = []
  const stated = [...came.payload.items].sort((a, b) => (a.article < b.article ? -1 : 1))
  for (const { article, revision } of stated) {
    if (report.signal.aborted) throw new OfficeError('cancelled')
    report.progress('sheets', items.length, stated.length)
    const { meta, media } = await readRevision(db, revision)
    for (const part of await readTexts(db, article, log.lam)) put(part)
    for (const photo of media) put({ path: dossierPaths.media(photo), source: { file: mediaFile(photo) } })
    const sheet = dossierPaths.sheet(article)
    put({ path: sheet, source: { bytes: await readFile(await makeSheet(article, revision, log.lam + 1)) } })
    items.push({ article, revision, title: meta.title, sheet, media: [...media] })
    facts.push(await readSheetFacts(db, article, revision, log.lam + 1))
  }
  const file = fileOfCame(came)
  const printed = file && (await findPrinted(db, file))
  if (printed) put({ path: dossierPaths.printed, source: { file: printed } })
  put({ path: dossierPaths.log, source: { bytes: Buffer.from(`${log.lines.join('\n')}\n`, 'utf8') } })

  const profile = await readProfile(db, toIsoDay(came.at))
  const rootKey = await readRootKey(db)
  const head = {
    subject,
    title: await dossierTitle(db, subject),
    office: profile.name,
    parent: profile.parent
  }
  const index = dossierIndex({ ...head, at: came.at, file, isEnclosed: printed !== null, items: facts }, t)
  put({ path: dossierPaths.index, source: { bytes: Buffer.from(index, 'utf8') } })
  const sorted = [...parts.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  const files: DossierManifest['files'] = []
  for (const part of sorted) {
    report.progress('zip', files.length, sorted.length)
    files.push(
      await measurePart(part, report.signal).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'ENOENT' ? new OfficeError('export_photo', { detail: part.path }) : error
      })
    )
  }
  const manifest: DossierManifest = {
    v: 1,
    ...head,
    rootKey: rootKey ?? '',
    log: { records: log.lines.length, heads: [...log.heads] },
    printed: { record: came.hash, file, path: printed ? dossierPaths.printed : null },
    items,
    files
  }
  return { manifest: toCanonical(dossierManifestSchema.parse(manifest)), parts: sorted }
}

/** The hash under which a manifest is sealed. */
export const manifestHash = (manifest: string): string => sha256(manifest)
