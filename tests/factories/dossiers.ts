import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { importReplySchema, type ImportReply } from '@shared/ipc/importWorker'
import type { ExportReply, ExportRequest } from '@shared/ipc/exportWorker'
import { printWords } from '@shared/i18n/translator'
import { createWorker } from '@electron/export-worker/worker'
import { answerRequest } from '@electron/import-worker/importRequest'
import { createDossiers } from '@electron/services/dossiers'
import { createExports } from '@electron/services/exports'
import { createOutputs } from '@electron/services/outputs'
import { createPaperFiles } from '@electron/services/paperFile'
import { createPreflight } from '@electron/services/preflight'
import { createWorkerClient } from '@electron/services/workerClient'
import { readArticle } from '@electron/store/articles'
import { articleContent, body, figure, whenOver } from '../factories'
import { exportSetup } from '../fixtures/exportSetup'
import { buildPlainPicture } from '../fixtures/photoFile'
import { reasonsFor } from './printing'
import { openServices } from './services'
import { createWorkers } from './workers'

const PDF = '%PDF-1.7 bản in của số báo'
const hashOf = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

/**
 * An office that has printed an issue of two articles, one with a photo, one returned before it was
 * signed, and can make sheets and dossiers with the workers' own code. Only the press file is a stand-in.
 */
export async function openPrintedOffice() {
  const desk = await openServices()
  const folder = path.join(desk.folder, 'Bản in')
  const office = createWorker(exportSetup(), (reply) => send(reply))
  let send: (reply: ExportReply) => void = () => {}
  const exportProcess = createWorkers(async ({ message, reply }) => {
    if (message.task === 'press') {
      writeFileSync(String(message.output), PDF)
      const facts = { pages: 4, bytes: Buffer.byteLength(PDF), sha256: hashOf(PDF), reports: [], checks: [] }
      return reply({ kind: 'pressed', ...facts })
    }
    if (message.task === 'measure') return reply({ kind: 'measured', reports: [], lettersMissing: {} })
    send = reply
    await office.answer(message as unknown as ExportRequest)
  })
  const writer = createWorkerClient<ExportReply>({
    start: exportProcess.start,
    deadline: 60_000,
    idle: 60_000,
    parse: (message) => message as ExportReply
  })
  const importProcess = createWorkers(async ({ message, reply }) =>
    reply(await answerRequest(message, reply))
  )
  const reader = createWorkerClient<ImportReply>({
    start: importProcess.start,
    deadline: 60_000,
    idle: 60_000,
    parse: (message) => importReplySchema.parse(message)
  })
  whenOver(() => writer.close())
  whenOver(() => reader.close())
  const temporary = path.join(desk.folder, 'incoming')
  const { context, issues, jobs } = desk
  const openPackage = () => Promise.reject(new Error('no office of these tests has a template package'))
  const looked = { issues, media: desk.media, presses: desk.presses, jobs, openPackage }
  const preflight = createPreflight(context, looked, writer, printWords())
  const exports = createExports(
    context,
    issues,
    desk.media,
    jobs,
    writer,
    preflight,
    desk.presses,
    printWords(),
    folder
  )
  const dossiers = createDossiers(desk.context, desk, writer, reader, temporary)
  const parts = { ...desk, preflight, exports, dossiers, paperFiles: createPaperFiles(writer, reader) }
  const outputs = createOutputs(context, parts, writer, printWords())

  const photo = await buildPlainPicture(800, 600)
  const media = hashOf(photo)
  const place = desk.media.fileOf(media)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, photo)
  const row = {
    sha256: media,
    bytes: photo.length,
    type: 'image/jpeg',
    width: 800,
    height: 600,
    colours: 'rgb'
  }
  await desk.addMedia(row)

  const { acts } = desk
  await acts.begin('bai-1', articleContent({ body: body('Khai mạc Ngày hội đọc sách.', figure({ media })) }))
  await acts.signOff('bai-1')
  await acts.begin('bai-2', articleContent(), 'huy')
  await acts.submit('bai-2', 'huy')
  const payload = {
    revision: (await readArticle(desk.db, 'bai-2')).heads[0]!,
    level: 0,
    reason: 'Thiếu số liệu'
  }
  await desk.say('mai', { kind: 'approvals.return', subject: 'bai-2', payload })
  await acts.write('bai-2', 'Hơn 300 người ra quân vớt rác trên kênh.', 'huy')
  await acts.submit('bai-2', 'huy')
  await acts.sign('bai-2', 'thuan')
  await acts.sign('bai-2', 'van')
  await acts.makeIssue('so-1', 1, 'bai-1', 'bai-2')
  await desk.as('thuan')

  /** Waits for a job to end well, and gives its file's place. */
  async function fileOf(job: string): Promise<string> {
    for (;;) {
      const ended = (await desk.jobs.list()).find((each) => each.id === job)!
      if (ended.status === 'done') return path.join(ended.folder, ended.file!.name)
      if (ended.status === 'failed' || ended.status === 'cancelled')
        throw new Error(`${ended.status}: ${ended.failure} ${ended.detail}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const reasons = () => reasonsFor(preflight, 'so-1')
  const print = async () => fileOf(await exports.start('so-1', { passed: await reasons() }))
  const makeDossier = async (into = folder) =>
    fileOf(await dossiers.startDossier({ kind: 'issue', id: 'so-1' }, into))
  return {
    ...desk,
    dossiers,
    exports,
    outputs,
    reasons,
    printFolder: folder,
    photo: media,
    fileOf,
    print,
    makeDossier
  }
}
export type PrintedOffice = Awaited<ReturnType<typeof openPrintedOffice>>
