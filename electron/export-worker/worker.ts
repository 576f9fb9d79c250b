import type { PrintIssue } from '@shared/domain/printIssue'
import {
  exportSetupSchema,
  type ExportReply,
  type ExportRequest,
  type ExportSetup
} from '@shared/ipc/exportWorker'
import { createArchiveJob } from './archive'
import { writeBookFile } from './book/bookFile'
import { createBooklets } from './booklet'
import { createCompiler } from './compile'
import { asExportError, ExportError } from './exportError'
import { cutPhotos } from './cutPhotos'
import { createFontLetters } from './fontLetters'
import { createHouseColours } from './houseColours'
import type { OnStep } from './madeFiles'
import { createPapers } from './paper'
import { inspectPages } from './inspect'
import { createPhotos } from './photos'
import { createPictures } from './pictures'
import { createPressJob } from './pressJob'
import { createPreview } from './preview'
import { createProofs } from './proof'
import { createRounds } from './round'
import { createTrials } from './trial'
import { writeWordFile, writeWordPaper, writeWordPlan } from './word/wordFile'

type Reply = (reply: ExportReply) => void

/** Answers requests one after another. Nothing thrown inside reaches the caller. */
export function createWorker(setup: ExportSetup, reply: Reply) {
  const compiler = createCompiler(setup)
  const photos = createPhotos(setup)
  const preview = createPreview(compiler, photos)
  const proofs = createProofs(compiler, photos)
  const rounds = createRounds(compiler, photos)
  const papers = createPapers(compiler)
  const pressJob = createPressJob(setup, compiler)
  const archives = createArchiveJob(compiler, photos)
  const pictures = createPictures(compiler, photos)
  const booklets = createBooklets(compiler, photos)
  const houseColours = createHouseColours(setup.profiles.fogra39)
  const trials = createTrials(setup, compiler)
  const letters = createFontLetters(setup.fonts)

  const findMissing = (issue: PrintIssue) =>
    Object.fromEntries(
      Object.entries(issue.articles)
        .map(([article, text]) => [article, letters.missing(text)] as const)
        .filter(([, missing]) => missing !== '')
    )

  const tellStep =
    (id: number): OnStep =>
    (step, done, of) =>
      reply({ kind: 'progress', id, step, done, of })

  async function fulfil(request: ExportRequest): Promise<ExportReply> {
    const { id, package: own = null } = request
    if ('issue' in request && request.issue.template !== undefined && !own)
      throw new ExportError('typeset', 'the template package of the issue is missing')
    compiler.holdPackage(own)
    switch (request.task) {
      case 'live':
        return { kind: 'live', id, ...(await preview.follow(request)) }
      case 'proof':
        return {
          kind: 'proofed',
          id,
          pages: await proofs.write(request.proof, request.photos, request.output)
        }
      case 'round': {
        const { issue, photos: files, marks, output } = request
        return { kind: 'made', id, ...(await rounds.write(issue, files, marks, output)) }
      }
      case 'paper':
        return { kind: 'paper', id, ...(await papers.write(request.paper, request.created, request.output)) }
      case 'proofPages':
        return { kind: 'drawn', id, pages: await proofs.draw(request.proof, request.photos) }
      case 'measure':
        return {
          kind: 'measured',
          id,
          reports: await preview.measure(request.issue, request.photos),
          lettersMissing: findMissing(request.issue)
        }
      case 'inspect':
        return { kind: 'inspected', id, report: await inspectPages(setup, compiler, request) }
      case 'press':
        return { kind: 'pressed', id, ...(await pressJob.run(request, tellStep(id))) }
      case 'archive':
        return { kind: 'made', id, ...(await archives.run(request, tellStep(id))) }
      case 'pictures':
        return { kind: 'made', id, ...(await pictures.run(request, tellStep(id))) }
      case 'crops':
        return { kind: 'made', id, pages: 0, reports: [], files: await cutPhotos(request.crops) }
      case 'booklet':
        return { kind: 'made', id, ...(await booklets.run(request, tellStep(id))) }
      case 'colours':
        return { kind: 'colours', id, colours: await houseColours.convert(request.asked) }
      case 'trial':
        return { kind: 'tried', id, faults: await trials.run(request.issues, own) }
      case 'book':
        return { kind: 'written', id, ...(await writeBookFile(request, { compiler, photos }, tellStep(id))) }
      case 'word':
        return { kind: 'written', id, ...(await writeWordFile(request)) }
      case 'wordPlan':
        return { kind: 'written', id, ...(await writeWordPlan(request)) }
      case 'wordPaper':
        return { kind: 'written', id, ...(await writeWordPaper(request)) }
      case 'webSurvey':
      case 'webPhotos':
      case 'webPages':
      case 'webLists':
      case 'webKeep':
      case 'webLinks':
      case 'portal': {
        const { carryOutWeb } = await import('./web/webTasks')
        return carryOutWeb(request)
      }
      default:
        throw new ExportError('crashed', 'a task that the worker does not know')
    }
  }

  return {
    /** Ends in exactly one final reply, whatever happens. */
    async answer(request: ExportRequest): Promise<void> {
      const final = await fulfil(request).catch((error: unknown): ExportReply => {
        const { failure, message } = asExportError(error, 'typeset')
        return { kind: 'failed', id: request.id, failure, detail: message }
      })
      reply(final)
      compiler.forget()
    }
  }
}

/** Where messages come from and go to: the parent port of a utility process, or a test's stand-in. */
export interface WorkerPort {
  readonly on: (event: 'message', listen: (message: { readonly data: unknown }) => void) => unknown
  readonly postMessage: (reply: ExportReply) => void
}

/** Serves a port: the first message is the setup, every other one a request. */
export function serveWorker(port: WorkerPort): void {
  let worker: ReturnType<typeof createWorker> | null = null
  let last: Promise<void> = Promise.resolve()
  port.on('message', ({ data }) => {
    if (!worker) {
      const setup = exportSetupSchema.safeParse(data)
      if (!setup.success) {
        port.postMessage({ kind: 'failed', id: 0, failure: 'crashed', detail: setup.error.message })
        return
      }
      worker = createWorker(setup.data, (reply) => port.postMessage(reply))
      port.postMessage({ kind: 'ready' })
      return
    }
    const { answer } = worker
    // Main builds requests from its own store, in this very shape.
    last = last.then(() => answer(data as ExportRequest))
  })
}
