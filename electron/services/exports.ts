import { stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { issueName, type IssueState } from '@shared/domain/issues'
import type { PrintWords } from '@shared/domain/issueToPrint'
import { can, type Actor } from '@shared/domain/permissions'
import { mediaOf } from '@shared/domain/printIssue'
import type { OutputKind, PrintPreset } from '@shared/domain/printPreset'
import type { FileEvidence, PassedFinding, Statement } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { safeFileName } from '@shared/text/fileName'
import { readArticleRows } from '@electron/store/articles'
import { readIssue } from '@electron/store/issues'
import { readSetting, writeSetting } from '@electron/store/settings'
import type { Signer } from '@electron/store/signing'
import { askInJob } from './askTypesetter'
import type { OfficeContext } from './context'
import type { Issues, PrintItem } from './issues'
import type { JobReport, Jobs } from './jobs'
import type { Media } from './media'
import type { Preflight } from './preflight'
import type { Presses } from './presses'
import { tellRefused } from './refusedFile'
import { inWorkFolder, refuseUnwritable, removeUnless, renameFree, sweepLeftovers } from './workFolder'
import type { WorkerClient } from './workerClient'

const FOLDER = 'exports.folder'

/** What is stated together with the finished file, such as the end of a schedule entry: both or neither. */
export type StateAlso = (done: { file: FileEvidence; items: readonly PrintItem[] }) => readonly Statement[]

/** In whose name a job works, where that is not whoever sits at this PC now. */
export interface WorksFor {
  readonly actor: Actor
  readonly signer: Signer
}

export interface ExportOptions {
  /** What is passed over, with reasons. */
  readonly passed?: readonly PassedFinding[]
  /** The reason for passing over what is not among them and asks for one. */
  readonly reason?: string | undefined
  /** Which preset of today's profile it is made for; the last one of the product where none is named. */
  readonly preset?: string | undefined
  readonly also?: StateAlso
  readonly by?: WorksFor
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
    const photos = await media.photoFiles(mediaOf(print))
    return inWorkFolder(target, async (work) => {
      const output = path.join(work, 'print.pdf')
      const message = {
        task: 'press',
        issue: print,
        photos,
        press: preset.press,
        ...(profileFile !== undefined && { profileFile }),
        output,
        title: path.basename(name, '.pdf'),
        created: clock()
      } as const
      const reply = await tellRefused(print, askInJob(worker, message, 'pressed', report))
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
      const evidence = { size: reply.bytes, sha256: reply.sha256 }
      const written = await renameFree(output, target, name, (free) =>
        report.handingOver({ name: free, ...evidence })
      )
      return { file: { name: written, ...evidence }, items }
    })
  }

  /** Everything up to the work of a print job. @throws as `start` */
  async function prepare(
    id: string,
    { passed = [], reason, preset: presetId, also, by }: ExportOptions = {}
  ) {
    if (!can(by?.actor ?? session.actor(), 'exports.run')) throw new OfficeError('forbidden')
    const issue = await readIssue(db, id)
    const product = await issues.productOf(id)
    const preset = await presses.find(product, presetId)
    const passes = await preflight.pass(id, passed, preset.id, reason)
    const target = await folder()
    await refuseUnwritable(target)
    await sweepLeftovers(target, clock()).catch(() => {})
    const title = issueName(product.name, issue.number)
    const parts = [title, issue.date, preset.house].filter((part) => part !== '')
    const name = safeFileName(`${parts.join(' – ')}.pdf`)
    const work = async (report: JobReport, signer: Signer) => {
      const done = await press(issue, preset, target, name, report)
      const payload = {
        issue: id,
        items: [...done.items],
        file: done.file,
        preset: { name: preset.name, press: preset.press },
        ...(passes.length > 0 && { passed: passes })
      }
      const statements: Statement[] = [
        { kind: 'exports.finish', subject: id, payload },
        ...(also?.(done) ?? [])
      ]
      // A text may have been written anew meanwhile.
      await removeUnless(record({ statements }, signer), path.join(target, done.file.name))
      return done.file
    }
    return { title: `${title} · ${preset.name}`, target, work }
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

    prepare,

    /**
     * Starts the print job of an issue that has passed the check before printing.
     *
     * @throws OfficeError `forbidden`, `presetGone`, `preflightMust`, `preflightReasons`, `folderReadOnly`
     */
    async start(id: string, options: ExportOptions = {}): Promise<string> {
      const { title, target, work } = await prepare(id, options)
      return jobs.startSigned('print', id, title, target, work, options.by?.signer)
    }
  }
}
export type Exports = ReturnType<typeof createExports>
