import { readFile, rm } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import { isBundled, standardPress, type PressSetup } from '@shared/domain/pressSetup'
import type { FrameReport, PrintIssue } from '@shared/domain/printIssue'
import type { ExportRequest, ExportSetup, PressCheck } from '@shared/ipc/exportWorker'
import type { Compiler } from './compile'
import { asExportError, ExportError } from './exportError'
import { readPressProfile, type PressProfile } from './iccProfile'
import { evidenceOf, writeDurably, type OnStep } from './madeFiles'
import { createPhotos } from './photos'
import { placePhotos } from './placePhotos'
import { toPressFile } from './press'
import { readPressFile } from './pressFile'
import { describePress } from './pressMetadata'
import { toPrintData } from './printData'
import { verifyPress, type PressExpectation } from './verify'

export type PressRequest = Extract<ExportRequest, { task: 'press' }>

/** A press file that was written and read back without a fault. */
export interface PressedFile {
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  readonly reports: readonly FrameReport[]
  readonly checks: readonly PressCheck[]
}

async function verifyWritten(output: string, expected: PressExpectation) {
  const written = await readFile(output)
  const file = await readPressFile(written, expected.press.totalInk)
  const checks = verifyPress(file, expected)
  const faults = checks.filter((check) => !check.ok)
  if (faults.length > 0)
    throw new ExportError('verify', faults.map((fault) => `${fault.rule}: ${fault.detail}`).join('\n'))
  const { bytes, sha256 } = evidenceOf(output, written)
  return { checks, bytes, sha256 }
}

/** What one file is made from. */
interface PressTask {
  readonly request: PressRequest
  /** In the inks of the press. */
  readonly issue: PrintIssue
  readonly press: PressSetup
  readonly profile: PressProfile
  readonly profileFile: string
}

/** Makes the file for the printing house and proves it by reading it back. */
export function createPressJob(setup: ExportSetup, compiler: Compiler) {
  async function prepare(request: PressRequest): Promise<PressTask> {
    const press = request.press ?? standardPress(request.issue.inks)
    const issue = { ...request.issue, inks: press.inks }
    const profileFile = isBundled(press.profile) ? setup.profiles[press.profile] : (request.profileFile ?? '')
    try {
      const profile = readPressProfile(await readFile(profileFile))
      if (!isBundled(press.profile) && profile.sha256 !== press.profile)
        throw new ExportError('press', 'the colour profile is not the one that was chosen')
      return { request, issue, press, profile, profileFile }
    } catch (error) {
      throw asExportError(error, 'press')
    }
  }

  async function typeset({ request, issue, press, profileFile }: PressTask, onProgress: OnStep) {
    const photos = createPhotos(setup, { profile: profileFile, totalInk: press.totalInk })
    const placed = await placePhotos(compiler, photos, issue, request.photos, '4c', (done, of) =>
      onProgress('photos', done, of)
    )
    onProgress('typeset', 0, 1)
    // Setting blocks this thread: let the message go out first.
    await turn()
    const document = compiler.typeset(toPrintData(issue, placed), '4c', press)
    const pdf = document.toPdf()
    onProgress('typeset', 1, 1)
    return { pages: document.pages, reports: document.reports, pdf }
  }

  async function write({ request, issue, press, profile }: PressTask, pdf: Buffer, onProgress: OnStep) {
    onProgress('press', 0, 1)
    await turn()
    try {
      const { title, created } = request
      const author = issue.issue.publisher
      const metadata = describePress({ title, author, created, content: pdf, press })
      const target = { press, profile, spot: issue.style.spot }
      await writeDurably(request.output, await toPressFile(pdf, metadata, target))
      onProgress('press', 1, 1)
    } catch (error) {
      throw asExportError(error, 'press')
    }
  }

  return {
    /**
     * Writes `request.output` and reads it back. Nothing is left there after a failure.
     *
     * @throws ExportError with the step that failed.
     */
    async run(request: PressRequest, onProgress: OnStep): Promise<PressedFile> {
      const task = await prepare(request)
      const { pages, reports, pdf } = await typeset(task, onProgress)
      try {
        await write(task, pdf, onProgress)
        onProgress('verify', 0, 1)
        await turn()
        const { issue, press, profile } = task
        const expected = { issue, reports, press, profile: profile.bytes }
        const verified = await verifyWritten(request.output, expected)
        onProgress('verify', 1, 1)
        return { pages, reports, ...verified }
      } catch (error) {
        await rm(request.output, { force: true }).catch(() => {})
        throw asExportError(error, 'verify')
      }
    }
  }
}
