import { access, constants, mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { IssueState } from '@shared/domain/issues'
import type { PrintWords } from '@shared/domain/issueToPrint'
import { can } from '@shared/domain/permissions'
import type { OutputKind, PrintPreset } from '@shared/domain/printPreset'
import type { FileEvidence, PassedFinding } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { DAY } from '@shared/text/dates'
import { safeFileName } from '@shared/text/fileName'
import { readArticleRows } from '@electron/store/articles'
import { readIssue } from '@electron/store/issues'
import { readSetting, writeSetting } from '@electron/store/settings'
import type { Signer } from '@electron/store/signing'
import type { OfficeContext } from './context'
import type { Issues, PrintItem } from './issues'
import type { JobReport, Jobs } from './jobs'
import type { Media } from './media'
import type { Preflight } from './preflight'
import type { Presses } from './presses'
import { WorkerError, type WorkerClient } from './workerClient'

const FOLDER = 'exports.folder'

/** What is done with a finished file besides noting it, such as ending a schedule entry. */
export type AfterExport = (done: {
  file: FileEvidence
  items: readonly PrintItem[]
  /** Whoever started the job, even if somebody else sits at the PC when it ends. */
  signer: Signer
}) => Promise<void>

export interface ExportOptions {
  /** What is passed over, with reasons. */
  readonly passed?: readonly PassedFinding[]
  /** Which preset of today's profile it is made for; the last one of the product where none is named. */
  readonly preset?: string | undefined
  readonly after?: AfterExport
}

/** Working folders of exports, hidden beside the file that they become. */
export const WORK = '.toa-soan-'
const WORK_NAME = /^\.toa-soan-[A-Za-z0-9]{6}$/

/** Removes working folders that a killed export left a day ago or earlier; a younger one may be another PC's. */
export async function sweepLeftovers(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!WORK_NAME.test(name)) continue
    const left = path.join(folder, name)
    const { mtimeMs } = await stat(left)
    if (mtimeMs < now - DAY) await rm(left, { recursive: true, force: true })
  }
}

export async function refuseUnwritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    // Windows answers "writable" for folders that are not: only trying tells.
    await rm(await mkdtemp(path.join(folder, WORK)), { recursive: true })
  } catch {
    throw new OfficeError('folderReadOnly')
  }
}

/** Renames onto a free name: "So-47.pdf", "So-47 (2).pdf". An earlier file is never overwritten. */
export async function renameFree(from: string, folder: string, name: string): Promise<string> {
  const { name: stem, ext } = path.parse(name)
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${stem} (${n})${ext}`
    const target = path.join(folder, candidate)
    const isFree = await open(target, 'wx').then(
      (handle) => handle.close().then(() => true),
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false
        throw error
      }
    )
    if (!isFree) continue
    await rename(from, target)
    return candidate
  }
}

/** Print files for the printing house, made as jobs from signed revisions only. */
export function createExports(
  { db, clock, session, record }: OfficeContext,
  issues: Issues,
  media: Media,
  jobs: Jobs,
  worker: WorkerClient<ExportReply>,
  preflight: Preflight,
  presses: Presses,
  words: PrintWords,
  defaultFolder: string
) {
  const folder = () => readSetting(db, FOLDER, z.string().min(1), defaultFolder)

  async function press(
    issue: IssueState,
    preset: PrintPreset,
    target: string,
    name: string,
    report: JobReport
  ) {
    const profileFile = await presses.profileFile(preset)
    const { print, items, unsigned } = await issues.toPrint(issue.id, 'press', words)
    if (unsigned.length > 0) throw new OfficeError('notSigned')
    const hashes = Object.values(print.articles).flatMap((article) =>
      article.photos.map((photo) => photo.media)
    )
    const photos = await media.photoFiles([...new Set(hashes)])
    const work = await mkdtemp(path.join(target, WORK))
    try {
      const output = path.join(work, 'print.pdf')
      const message = {
        task: 'press',
        issue: print,
        photos,
        press: preset.press,
        ...(profileFile !== undefined && { profileFile }),
        output,
        title: name,
        created: clock()
      }
      const reply = await worker.request(message, {
        signal: report.signal,
        onProgress: (each) => {
          if (each.kind !== 'progress') return
          if (each.step === 'verify') void report.verifying()
          else report.progress(each.step, each.done, each.of)
        }
      })
      if (reply.kind === 'failed') throw new OfficeError(`export_${reply.failure}`, { detail: reply.detail })
      if (reply.kind !== 'pressed') throw new OfficeError('export_crashed')
      const over = reply.reports.filter((each) => each.overset > 0)
      if (over.length > 0) {
        const rows = await readArticleRows(
          db,
          over.map((each) => each.article)
        )
        const named = over.map(
          (each) => `${rows.get(each.article)?.title ?? ''} (${each.page}): ${each.overset}`
        )
        throw new OfficeError('overset', { detail: named.join('; ') })
      }
      const broken = reply.checks.find((check) => !check.ok)
      if (broken) throw new OfficeError('export_verify', { detail: `${broken.rule}: ${broken.detail}` })
      const { size } = await stat(output)
      if (size !== reply.bytes) throw new OfficeError('export_write')
      const written = await renameFree(output, target, name)
      return { file: { name: written, size: reply.bytes, sha256: reply.sha256 }, items }
    } catch (error) {
      throw toExportError(error)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }

  return {
    folder,

    /** What an export of the issue begins with. */
    async choice(id: string) {
      return presses.choice(await issues.productOf(id))
    },

    /** Keeps on this PC what was chosen for the product of an issue. */
    async remember(id: string, preset: string, outputs: readonly OutputKind[]): Promise<void> {
      const { product } = await readIssue(db, id)
      await presses.remember(product, preset, outputs)
    },

    async setFolder(chosen: string): Promise<void> {
      await writeSetting(db, FOLDER, chosen)
    },

    /**
     * Starts the print job of an issue that has passed the check before printing.
     *
     * @throws OfficeError `forbidden`, `presetGone`, `preflightMust`, `preflightReasons`, `folderReadOnly`
     */
    async start(id: string, { passed = [], preset: presetId, after }: ExportOptions = {}): Promise<string> {
      if (!can(session.actor(), 'exports.run')) throw new OfficeError('forbidden')
      const issue = await readIssue(db, id)
      const product = await issues.productOf(id)
      const preset = await presses.find(product, presetId)
      const passes = await preflight.pass(id, passed, preset.id)
      const target = await folder()
      await refuseUnwritable(target)
      await sweepLeftovers(target, clock()).catch(() => {})
      const title = `${product.name} – Số ${issue.number}`
      const parts = [title, issue.date, preset.house].filter((part) => part !== '')
      const name = safeFileName(`${parts.join(' – ')}.pdf`)
      const { signer, giveBack } = session.lend()
      const work = async (report: JobReport) => {
        const done = await press(issue, preset, target, name, report)
        const payload = {
          issue: id,
          items: [...done.items],
          file: done.file,
          preset: { name: preset.name, press: preset.press },
          ...(passes.length > 0 && { passed: passes })
        }
        // A text may have been written anew meanwhile: what is not on record must not lie ready for the printing house.
        await record({ statements: [{ kind: 'exports.finish', subject: id, payload }] }, signer).catch(
          async (error: unknown) => {
            await rm(path.join(target, done.file.name), { force: true })
            throw error
          }
        )
        await after?.({ ...done, signer })
        return done.file
      }
      return jobs.start('print', id, title, target, work, giveBack).catch((error: unknown) => {
        giveBack()
        throw error
      })
    }
  }
}
export type Exports = ReturnType<typeof createExports>

/** The error of an export as a person is told it. */
export function toExportError(error: unknown): unknown {
  if (error instanceof WorkerError) {
    return new OfficeError(error.failure === 'cancelled' ? 'cancelled' : `export_${error.failure}`)
  }
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC') return new OfficeError('diskFull')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new OfficeError('folderReadOnly')
  return error
}
