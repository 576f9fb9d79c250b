import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { issueName } from '@shared/domain/issues'
import type { PrintWords } from '@shared/domain/issueToPrint'
import type { OutputOrder } from '@shared/domain/outputOrder'
import { can } from '@shared/domain/permissions'
import { mediaOf } from '@shared/domain/printIssue'
import { reachesStem } from '@shared/domain/printerReach'
import type { FileEvidence, PassedFinding } from '@shared/domain/records'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { safeFileName } from '@shared/text/fileName'
import { readIssue } from '@electron/store/issues'
import { readProfile } from '@electron/store/office'
import { askInJob, type TypesetRequest } from './askTypesetter'
import type { OfficeContext } from './context'
import { coverNote } from './coverNote'
import { dossierTitle } from './dossierParts'
import type { Dossiers } from './dossiers'
import { flushFile } from './durableFile'
import type { Exports } from './exports'
import { hashFile } from './hashFile'
import type { IssueForPrint, Issues, PrintItem } from './issues'
import { issueTitle } from './issueTitle'
import type { JobReport, Jobs } from './jobs'
import type { Media } from './media'
import type { PaperFiles } from './paperFile'
import type { Preflight } from './preflight'
import { inWorkFolder, refuseUnwritable, removeUnless, renameFree, sweepLeftovers } from './workFolder'
import type { WorkerClient } from './workerClient'

/** What is typeset anew and leaves the office: only signed texts, and on record. */
type Copy = Extract<OutputOrder, { kind: 'archive' | 'pages' | 'booklet' }>
type Note = Extract<OutputOrder, { kind: 'note' }>
const isCopy = (order: OutputOrder): order is Copy => ['archive', 'pages', 'booklet'].includes(order.kind)

const two = (page: number) => String(page).padStart(2, '0')

/** Gives a folder of finished files a free name: "So-47", "So-47 (2)". An earlier one is never added to. */
async function renameFolderFree(from: string, folder: string, name: string): Promise<string> {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name} (${n})`
    const target = path.join(folder, candidate)
    try {
      await mkdir(target)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw error
    }
    // An empty folder gives way on Linux; Windows wants it gone first.
    await rm(target, { recursive: true })
    await rename(from, target)
    return candidate
  }
}

interface OutputParts {
  readonly issues: Issues
  readonly media: Media
  readonly jobs: Jobs
  readonly preflight: Preflight
  readonly exports: Exports
  readonly dossiers: Dossiers
  readonly paperFiles: PaperFiles
}

/** Everything that is made of an issue besides the print file: each a job of its own, read back before it is done. */
export function createOutputs(
  { db, clock, session, record }: OfficeContext,
  { issues, media, jobs, preflight, exports, dossiers, paperFiles }: OutputParts,
  worker: WorkerClient<ExportReply>,
  words: PrintWords
) {
  // Files are named in Vietnamese whatever the screen speaks.
  const t = createTranslator('vi')

  /** The issue as it is printed, with the photos that it needs. @throws OfficeError `notSigned` */
  async function readSigned(issue: string) {
    const signed = await issues.toPrint(issue, 'press', words)
    if (signed.unsigned.length > 0) throw new OfficeError('notSigned')
    return { ...signed, photos: await media.photoFiles(mediaOf(signed.print)) }
  }

  const nameOf = ({ product, issue: { number, date } }: Pick<IssueForPrint, 'product' | 'issue'>) => ({
    title: issueName(product.name, number),
    date
  })

  function requestFor(
    order: Copy,
    title: string,
    work: string,
    signed: Awaited<ReturnType<typeof readSigned>>
  ): TypesetRequest {
    const base = { issue: signed.print, photos: signed.photos }
    const output = path.join(work, 'copy.pdf')
    if (order.kind === 'archive') return { task: 'archive', ...base, output, created: clock() }
    if (order.kind === 'booklet')
      return { task: 'booklet', ...base, output, title, imposition: order.imposition, created: clock() }
    const ending = order.pictures.format === 'png' ? 'png' : 'jpg'
    const outputs = signed.print.pages.map((_, index) =>
      path.join(work, `${t('outputs.page', { page: two(index + 1) })}.${ending}`)
    )
    return { task: 'pictures', ...base, setup: order.pictures, outputs }
  }

  /** Makes the files in a hidden folder, looks at each, and gives them their names. */
  async function makeCopy(
    order: Copy,
    issue: string,
    target: string,
    report: JobReport
  ): Promise<{ files: FileEvidence[]; items: readonly PrintItem[]; place: string }> {
    const signed = await readSigned(issue)
    const { title, date } = nameOf(signed)
    return inWorkFolder(target, async (work) => {
      const made = await askInJob(worker, requestFor(order, title, work, signed), 'made', report)
      if (made.reports.some((each) => each.overset > 0)) throw new OfficeError('overset')
      await report.verifying()
      const files: FileEvidence[] = []
      for (const { name, bytes, sha256 } of made.files) {
        const file = path.join(work, name)
        const isSame = (await stat(file)).size === bytes && (await hashFile(file, report.signal)) === sha256
        if (!isSame) throw new OfficeError('export_write')
        await flushFile(file)
        files.push({ name, size: bytes, sha256 })
      }
      if (report.signal.aborted) throw new OfficeError('cancelled')
      const name = safeFileName(t(`outputs.file.${order.kind}`, { title, date }))
      if (order.kind === 'pages') {
        const place = await renameFolderFree(work, target, name)
        return {
          files: files.map((file) => ({ ...file, name: `${place}/${file.name}` })),
          items: signed.items,
          place
        }
      }
      const place = await renameFree(path.join(work, files[0]!.name), target, name, (free) =>
        report.handingOver({ ...files[0]!, name: free })
      )
      return { files: [{ ...files[0]!, name: place }], items: signed.items, place }
    })
  }

  async function startCopy(
    order: Copy,
    issue: string,
    target: string,
    passed: readonly PassedFinding[]
  ): Promise<string> {
    const heading = t(`outputs.job.${order.kind}`, { title: await issueTitle(db, issue) })
    return jobs.startSigned(order.kind, issue, heading, target, async (report, signer) => {
      const { files, items, place } = await makeCopy(order, issue, target, report)
      const payload = {
        issue,
        output: order.kind,
        items: [...items],
        files,
        ...(passed.length > 0 && { passed: [...passed] })
      }
      const recorded = record({ statements: [{ kind: 'exports.copy', subject: issue, payload }] }, signer)
      await removeUnless(recorded, path.join(target, place))
      const [first, ...others] = files
      return others.length > 0 ? { ...first!, others } : first!
    })
  }

  /** The files that the printing house gets: of these jobs, or the newest print file on record. */
  async function handedOver(issue: string, made: readonly string[]): Promise<readonly FileEvidence[]> {
    if (made.length > 0) return Promise.all([...new Set(made)].map((job) => jobs.requireDone(job)))
    const newest = (await readIssue(db, issue)).files.at(-1)
    if (!newest) throw new OfficeError('noPrintFile')
    return [newest]
  }

  async function writeNote(
    order: Note,
    issue: string,
    target: string,
    print: string | null,
    report: JobReport
  ) {
    const { product, print: pages, issue: state } = await issues.toPrint(issue, 'press', words)
    const { title, date } = nameOf({ product, issue: state })
    const files = await handedOver(issue, [...(print === null ? [] : [print]), ...order.jobs])
    const { member } = session.require()
    const created = clock()
    const facts = {
      profile: await readProfile(db, state.date),
      name: pages.issue.name,
      number: state.number,
      date,
      pages: pages.pages.length,
      format: pages.format,
      spot: pages.style.spot.name,
      preset: order.preset,
      files,
      member: { name: member.name, title: member.title },
      at: created
    }
    return inWorkFolder(target, async (work) => {
      report.progress('sheets', 0, 1)
      const output = path.join(work, 'note.pdf')
      await paperFiles.write({ paper: coverNote(facts, t), created, output, signal: report.signal })
      await report.verifying()
      await flushFile(output)
      const evidence = { size: (await stat(output)).size, sha256: await hashFile(output) }
      if (report.signal.aborted) throw new OfficeError('cancelled')
      const name = safeFileName(t('outputs.file.note', { title, date }))
      return { name: await renameFree(output, target, name), ...evidence }
    })
  }

  async function startOne(
    order: OutputOrder,
    issue: string,
    target: string,
    print: string | null,
    passed: readonly PassedFinding[]
  ): Promise<string> {
    if (isCopy(order)) return startCopy(order, issue, target, passed)
    if (order.kind === 'dossier') return dossiers.startDossier({ kind: 'issue', id: issue }, target, print)
    const heading = t('outputs.job.note', { title: await issueTitle(db, issue) })
    return jobs.start('note', issue, heading, target, (report) =>
      writeNote(order, issue, target, print, report)
    )
  }

  return {
    /**
     * Starts a job for each of these. What is typeset anew passes the check before printing first.
     *
     * @param print the job of the print file that is made in the same go, of which note and dossier speak.
     * @param passed what is passed over, with reasons.
     * @throws OfficeError `forbidden`, `preflightMust`, `preflightReasons`, `folderReadOnly`, `dossierNothing`
     */
    async start(
      issue: string,
      orders: readonly OutputOrder[],
      { print, passed }: { readonly print: string | null; readonly passed: readonly PassedFinding[] }
    ) {
      const actor = session.actor()
      if (!can(actor, 'exports.run')) throw new OfficeError('forbidden')
      const hasDossier = orders.some((order) => order.kind === 'dossier')
      if (hasDossier && !reachesStem(actor.roles, 'dossiers')) throw new OfficeError('forbidden')
      // Refused before anything is begun, not after half of it.
      if (hasDossier && print === null) await dossierTitle(db, { kind: 'issue', id: issue })
      const passes = orders.some(isCopy) ? await preflight.pass(issue, passed) : []
      const target = await exports.folder()
      await refuseUnwritable(target)
      await sweepLeftovers(target, clock()).catch(() => {})
      const started: { kind: OutputOrder['kind']; job: string }[] = []
      for (const order of orders)
        started.push({ kind: order.kind, job: await startOne(order, issue, target, print, passes) })
      return started
    }
  }
}
export type Outputs = ReturnType<typeof createOutputs>
