import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import type { FrameReport } from '@shared/domain/printIssue'
import type { ExportRequest, PressCheck, PressStep } from '@shared/ipc/exportWorker'
import type { Compiler } from './compile'
import { asExportError, ExportError } from './exportError'
import { readPressProfile } from './iccProfile'
import { writeDurably } from './madeFiles'
import type { Photos } from './photos'
import { placePhotos } from './placePhotos'
import { toPressFile } from './press'
import { readPressFile } from './pressFile'
import { describePress } from './pressMetadata'
import { toPrintData } from './printData'
import { verifyPress } from './verify'

export type PressRequest = Extract<ExportRequest, { task: 'press' }>

/** A press file that was written and read back without a fault. */
export interface PressedFile {
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  readonly reports: readonly FrameReport[]
  readonly checks: readonly PressCheck[]
}

type OnProgress = (step: PressStep, done: number, of: number) => void

async function verifyWritten(request: PressRequest, reports: readonly FrameReport[], profile: Buffer) {
  const written = await readFile(request.output)
  const file = await readPressFile(written)
  const checks = verifyPress(file, { issue: request.issue, reports, profile })
  const faults = checks.filter((check) => !check.ok)
  if (faults.length > 0)
    throw new ExportError('verify', faults.map((fault) => `${fault.rule}: ${fault.detail}`).join('\n'))
  return { checks, bytes: written.length, sha256: createHash('sha256').update(written).digest('hex') }
}

/** Makes the file for the printing house and proves it by reading it back. */
export function createPressJob(setup: { readonly profile: string }, compiler: Compiler, photos: Photos) {
  async function typeset(request: PressRequest, onProgress: OnProgress) {
    const placed = await placePhotos(compiler, photos, request.issue, request.photos, '4c', (done, of) =>
      onProgress('photos', done, of)
    )
    onProgress('typeset', 0, 1)
    // Setting blocks this thread: let the message go out first.
    await turn()
    const document = compiler.typeset(toPrintData(request.issue, placed), '4c')
    const pdf = document.toPdf()
    onProgress('typeset', 1, 1)
    return { pages: document.pages, reports: document.reports, pdf }
  }

  async function press(request: PressRequest, pdf: Buffer, onProgress: OnProgress): Promise<Buffer> {
    onProgress('press', 0, 1)
    await turn()
    try {
      const profile = readPressProfile(await readFile(setup.profile))
      const author = request.issue.issue.publisher
      const metadata = describePress({ title: request.title, author, created: request.created, content: pdf })
      await writeDurably(request.output, await toPressFile(pdf, metadata, profile))
      onProgress('press', 1, 1)
      return profile.bytes
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
    async run(request: PressRequest, onProgress: OnProgress): Promise<PressedFile> {
      const { pages, reports, pdf } = await typeset(request, onProgress)
      try {
        const profile = await press(request, pdf, onProgress)
        onProgress('verify', 0, 1)
        await turn()
        const verified = await verifyWritten(request, reports, profile)
        onProgress('verify', 1, 1)
        return { pages, reports, ...verified }
      } catch (error) {
        await rm(request.output, { force: true }).catch(() => {})
        throw asExportError(error, 'verify')
      }
    }
  }
}
