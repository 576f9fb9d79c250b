import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { dossierPaths, readSheetCode, toLogLine } from '@shared/domain/dossier'
import type { DossierReport } from '@shared/domain/dossierReport'
import { can } from '@shared/domain/permissions'
import type { FileEvidence } from '@shared/domain/records'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { ImportReply } from '@shared/ipc/importWorker'
import { safeFileName } from '@shared/text/fileName'
import { readArticle } from '@electron/store/articles'
import { findSeal } from '@electron/store/dossiers'
import type { OfficeContext } from './context'
import {
  dossierTitle,
  gatherDossier,
  manifestHash,
  type DossierParts,
  type DossierSubject
} from './dossierParts'
import { writeZip } from './dossierZip'
import { flushFile, moveDurably } from './durableFile'
import { hashFile } from './hashFile'
import { issueTitle } from './issueTitle'
import type { JobReport, Jobs } from './jobs'
import type { Media } from './media'
import { createPaperFiles } from './paperFile'
import { readSheetFacts } from './sheetFacts'
import { findSheets } from './sheetSearch'
import { signOffSheet } from './signOffSheet'
import { inWorkFolder, refuseUnwritable, renameFree, sweepLeftovers } from './workFolder'
import { WorkerError, type WorkerClient } from './workerClient'

/** Evidence that leaves the office: sign-off sheets and dossiers, and the check of those that come back. */
export function createDossiers(
  { db, clock, session, record }: OfficeContext,
  { media, jobs }: { media: Media; jobs: Jobs },
  writer: WorkerClient<ExportReply>,
  reader: WorkerClient<ImportReply>,
  temporary: string
) {
  // Paper speaks Vietnamese whatever the screen does.
  const t = createTranslator('vi')
  const paperFiles = createPaperFiles(writer, reader)
  let checking: AbortController | null = null

  async function signedRevision(article: string): Promise<string> {
    const state = await readArticle(db, article)
    const revision = state.signedRevision ?? state.publications.at(-1)?.revision
    if (!revision) throw new OfficeError('notSigned')
    return revision
  }

  /** Writes a sheet and reads it back: every word that it should have stands in the file. */
  async function writeSheet(
    article: string,
    revision: string,
    before: number,
    output: string,
    signal: AbortSignal
  ): Promise<void> {
    const { paper, at } = signOffSheet(await readSheetFacts(db, article, revision, before), t)
    await paperFiles.write({ paper, created: at, output, signal })
  }

  /** The seal of a manifest: the record that is there, or a new one in the name of whoever makes the dossier. */
  async function sealOf(subject: DossierSubject, manifest: string): Promise<Buffer> {
    const hash = manifestHash(manifest)
    const { signer } = session.require()
    if (!(await findSeal(db, subject.id, hash)))
      await record(
        { statements: [{ kind: 'dossiers.make', subject: subject.id, payload: { manifest: hash } }] },
        signer
      )
    return Buffer.from(`${toLogLine((await findSeal(db, subject.id, hash))!)}\n`, 'utf8')
  }

  async function check(
    file: string,
    root: string,
    signal: AbortSignal,
    onProgress: (done: number, of: number) => void
  ): Promise<DossierReport> {
    await mkdir(temporary, { recursive: true })
    const folder = await mkdtemp(path.join(temporary, 'dossier-'))
    try {
      const message = { task: 'dossier', file, fileName: path.basename(file), folder, root }
      const reply = await reader.request(message, {
        signal,
        onProgress: (each) =>
          each.kind === 'progress' && each.step === 'log' && onProgress(each.done, each.of)
      })
      const name = path.basename(file).normalize('NFC')
      if (reply.kind === 'failed')
        throw new OfficeError(reply.failure === 'bomb' ? 'bomb' : 'dossierUnreadable', { name })
      if (reply.kind !== 'dossier') throw new OfficeError('crashed')
      return reply.report
    } catch (error) {
      if (!(error instanceof WorkerError)) throw error
      throw new OfficeError(error.failure === 'cancelled' ? 'cancelled' : error.failure)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  async function writeDossier(
    subject: DossierSubject,
    target: string,
    name: string,
    report: JobReport
  ): Promise<FileEvidence> {
    const { signal } = report
    return inWorkFolder(target, async (work) => {
      let sheets = 0
      const makeSheet = async (article: string, revision: string, before: number) => {
        const output = path.join(work, `sheet-${++sheets}.pdf`)
        await writeSheet(article, revision, before, output, signal)
        return output
      }
      const gathered: DossierParts = await gatherDossier(
        { db, t, mediaFile: media.fileOf, makeSheet },
        subject,
        report
      )
      const seal = { path: dossierPaths.seal, source: { bytes: await sealOf(subject, gathered.manifest) } }
      const bytes = Buffer.from(gathered.manifest, 'utf8')
      const parts = [{ path: dossierPaths.manifest, source: { bytes } }, seal, ...gathered.parts]
      const output = path.join(work, 'dossier.zip')
      await writeZip(output, parts, signal)
      await report.verifying()
      const found = await check(output, '', signal, (done, of) => report.progress('verify', done, of))
      const first = found.faults[0]
      if (first)
        throw new OfficeError('dossierBroken', { detail: t(`dossierFaults.${first.code}`, first.data) })
      await flushFile(output)
      const evidence = { size: (await stat(output)).size, sha256: await hashFile(output, signal) }
      if (signal.aborted) throw new OfficeError('cancelled')
      return { name: await renameFree(output, target, name), ...evidence }
    })
  }

  return {
    /** The name that is proposed for an article's sheet. @throws OfficeError `notSigned` */
    async sheetName(article: string): Promise<string> {
      const { revision } = await readSheetFacts(db, article, await signedRevision(article))
      return safeFileName(t('sheet.file', { title: revision.meta.title || t('articles.untitled') }))
    },

    /**
     * Starts the job that writes an article's sign-off sheet to this place; what stood there stays
     * until the sheet has been read back.
     *
     * @throws OfficeError `notSigned`, `folderReadOnly`
     */
    async startSheet(article: string, target: string): Promise<string> {
      const revision = await signedRevision(article)
      const { revision: text } = await readSheetFacts(db, article, revision)
      const folder = path.dirname(target)
      await refuseUnwritable(folder)
      const title = t('dossiers.jobSheet', { title: text.meta.title || t('articles.untitled') })
      return jobs.start('sheet', article, title, folder, (report) =>
        inWorkFolder(folder, async (work) => {
          report.progress('sheets', 0, 1)
          const output = path.join(work, 'sheet.pdf')
          await writeSheet(article, revision, Infinity, output, report.signal)
          await report.verifying()
          await flushFile(output)
          const evidence = { size: (await stat(output)).size, sha256: await hashFile(output) }
          if (report.signal.aborted) throw new OfficeError('cancelled')
          await moveDurably(output, target)
          return { name: path.basename(target), ...evidence }
        })
      )
    },

    /**
     * Starts the job that makes a dossier in a folder. It has its name only once it was read back and found whole.
     *
     * @param print the job of the print file that is made in the same go: the dossier is of what that one makes.
     * @throws OfficeError `forbidden`, `dossierNothing`, `folderReadOnly`
     */
    async startDossier(
      subject: DossierSubject,
      folder: string,
      print: string | null = null
    ): Promise<string> {
      if (!can(session.actor(), 'exports.run')) throw new OfficeError('forbidden')
      const title = await (print === null ? dossierTitle(db, subject) : issueTitle(db, subject.id))
      await refuseUnwritable(folder)
      await sweepLeftovers(folder, clock()).catch(() => {})
      const name = safeFileName(t('dossiers.fileName', { title }))
      return jobs.start(
        'dossier',
        subject.id,
        t('dossiers.jobDossier', { title }),
        folder,
        async (report) => {
          if (print !== null) await jobs.requireDone(print)
          return writeDossier(subject, folder, name, report)
        }
      )
    },

    /**
     * What the office knows of a sheet, from the first characters of its hash or the text of its code.
     *
     * @throws OfficeError `badInput` for what is no code.
     */
    async find(typed: string) {
      const prefix = readSheetCode(typed)
      if (prefix === null) throw new OfficeError('badInput')
      return findSheets(db, prefix)
    },

    /** Checks a dossier. One at a time: a new one stops the one before. */
    async check(file: string, root: string): Promise<{ name: string; report: DossierReport }> {
      checking?.abort()
      const controller = new AbortController()
      checking = controller
      try {
        const name = path.basename(file).normalize('NFC')
        return { name, report: await check(file, root, controller.signal, () => {}) }
      } finally {
        if (checking === controller) checking = null
      }
    },

    /** Checks a dossier that came as bytes, such as one that was dropped on the window. */
    async checkBytes(name: string, bytes: Uint8Array, root: string) {
      await mkdir(temporary, { recursive: true })
      const folder = await mkdtemp(path.join(temporary, 'dropped-'))
      try {
        const file = path.join(folder, safeFileName(name))
        await writeFile(file, bytes)
        return await this.check(file, root)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },

    stopCheck: () => checking?.abort()
  }
}
export type Dossiers = ReturnType<typeof createDossiers>
