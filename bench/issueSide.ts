import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { createCompiler, inputsOf } from '@electron/export-worker/compile'
import { createPhotos, type Ink } from '@electron/export-worker/photos'
import { placePhotos } from '@electron/export-worker/placePhotos'
import { onlyPage, placedPhotos, toPrintData, type PrintData } from '@electron/export-worker/printData'
import { createWorker } from '@electron/export-worker/worker'
import type { PhotoFiles, PrintIssue } from '@shared/domain/printIssue'
import type { ExportReply, ExportRequest, ExportSetup } from '@shared/ipc/exportWorker'
import { exportSetup } from '@tests/fixtures/exportSetup'
import { edited, makeBook, type BenchIssue } from './issueData'

/**
 * One side of the bench, in a process of its own: Typst remembers what it has
 * set for the whole process, so two typesetters in one would help each other.
 *
 * `first`: all pages, cold. `edit`: one word of an article that was not touched
 * lately, and the picture of its page. `typing`: one more word of the same
 * article. `editWhole`: the same, with all pages set and drawn. `export`: the
 * print file. `book`: 200 pages as a print file.
 */
export type IssueTask = 'first' | 'edit' | 'typing' | 'editWhole' | 'export' | 'book'
export interface SideReply {
  readonly ms: number
  /** Pages that were drawn or written. */
  readonly pages: number
  readonly bytes: number
  /** Resident memory afterwards, in MB. */
  readonly rss: number
  readonly steps: Readonly<Record<string, number>>
}

interface Side {
  run(task: IssueTask, issue: PrintIssue, page: number): Promise<Omit<SideReply, 'rss'>>
}

function createOurs(setup: ExportSetup, photos: PhotoFiles, folder: string): Side {
  let last: ExportReply | null = null
  let steps: Record<string, number> = {}
  let since = 0
  let step = ''
  const mark = (next: string) => {
    if (next === step) return
    if (step !== '') steps[step] = performance.now() - since
    step = next
    since = performance.now()
  }
  const worker = createWorker(setup, (reply) => {
    if (reply.kind === 'progress') mark(reply.step)
    // As the port of the process does with what it carries.
    else last = structuredClone(reply)
  })
  const held = new Set<string>()
  let id = 0

  async function ask(request: Record<string, unknown>): Promise<[number, ExportReply]> {
    steps = {}
    step = ''
    const begin = performance.now()
    await worker.answer({ ...request, id: ++id, photos } as unknown as ExportRequest)
    mark('')
    return [performance.now() - begin, last!]
  }

  return {
    async run(task, issue) {
      if (task === 'export' || task === 'book') {
        const output = path.join(folder, `ours-${id}.pdf`)
        const [ms, reply] = await ask({ task: 'press', issue, output, title: 'bench', created: 0 })
        if (reply.kind === 'pressed') return { ms, pages: reply.pages, bytes: reply.bytes, steps }
        throw new Error(`the worker answered ${JSON.stringify(reply).slice(0, 300)}`)
      }
      const [ms, reply] = await ask({ task: 'live', issue, held: [...held] })
      if (reply.kind !== 'live') throw new Error(`the worker answered ${JSON.stringify(reply).slice(0, 300)}`)
      held.clear()
      for (const page of reply.pages) held.add(page.picture)
      const drawn = reply.pages.flatMap((page) => page.svg ?? [])
      return { ms, pages: drawn.length, bytes: drawn.reduce((sum, svg) => sum + svg.length, 0), steps }
    }
  }
}

/** Typst and nothing else: the same template, data and converted photos. */
function createBare(setup: ExportSetup, files: PhotoFiles): Side {
  const compiler = NodeCompiler.create({
    workspace: setup.templates,
    fontArgs: [{ fontPaths: [...setup.fonts] }]
  })
  const ownCompiler = createCompiler(setup)
  const photos = createPhotos(setup)
  const ready = new Map<Ink, Awaited<ReturnType<typeof placePhotos>>>()

  /** Names the photos in the data; the pictures themselves are mapped once, as a designer's folder would hold them. */
  async function preparePhotos(issue: PrintIssue, ink: Ink) {
    const known = ready.get(ink)
    if (known) return known
    const placed = await placePhotos(ownCompiler, photos, issue, files, ink)
    for (const each of placedPhotos(issue)) {
      const photo = await photos.prepare(each, files, ink)
      compiler.mapShadow(path.join(setup.templates, 'photos', photo.name), photo.bytes)
    }
    ready.set(ink, placed)
    return placed
  }

  function compile(data: PrintData, ink: Ink) {
    const write = (file: string, value: unknown) =>
      compiler.mapShadow(path.join(setup.templates, file), Buffer.from(JSON.stringify(value)))
    const articles = Object.fromEntries(Object.keys(data.articles).map((id) => [id, `articles/${id}.json`]))
    for (const [id, article] of Object.entries(data.articles)) write(articles[id]!, article)
    write('issue.json', { ...data, articles })
    write('inputs.json', inputsOf(data, ink))
    const compiled = compiler.compile({ mainFilePath: path.join(setup.templates, 'issue.typ') })
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics))
    return compiled.result
  }

  return {
    async run(task, issue, page) {
      const ink = task === 'export' || task === 'book' ? '4c' : 'rgb'
      const whole = toPrintData(issue, await preparePhotos(issue, ink))
      const data = task === 'edit' || task === 'typing' ? onlyPage(whole, page) : whole
      const begin = performance.now()
      const document = compile(data, ink)
      const made =
        ink === 'rgb'
          ? compiler.plainSvg(document)
          : compiler.pdf(document, { pdfStandard: '1.6', pdfTags: false })
      const ms = performance.now() - begin
      compiler.evictCache(10)
      return { ms, pages: document.numOfPages, bytes: made.length, steps: {} }
    }
  }
}

/** What the bench made before, so that no side spends its time on it. */
const readMade = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as BenchIssue

async function serve(name: string, folder: string, made: string, cache: string): Promise<void> {
  const { issue, files } = readMade(made)
  const setup = exportSetup({ cache })
  const side = name === 'ours' ? createOurs(setup, files, folder) : createBare(setup, files)
  // As somebody works: each edit stays.
  let text = issue
  let count = 0
  const answer = async (task: IssueTask) => {
    const given = task === 'book' ? await makeBook() : null
    if (task === 'typing') count += 40
    else if (task.startsWith('edit')) count++
    const isEdit = task === 'typing' || task.startsWith('edit')
    const next = isEdit ? edited(text, count) : { issue: text, page: 0 }
    text = next.issue
    const reply = await side.run(task, given?.issue ?? text, next.page)
    // Where finalisers run: without it no typesetter gives memory back.
    await turn()
    process.send!({ ...reply, rss: process.memoryUsage().rss / 2 ** 20 } satisfies SideReply)
  }
  process.on('message', (task: IssueTask) => {
    answer(task).catch((error: unknown) => {
      process.stderr.write(`${name}: ${String(error)}\n`)
      process.exit(1)
    })
  })
  process.send!('ready')
}

const [name, folder, made, cache] = process.argv.slice(2)
await serve(name!, folder!, made!, cache!)
