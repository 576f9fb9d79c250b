import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { createCompiler, inputsOf } from '@electron/export-worker/compile'
import { createPhotos, type Ink } from '@electron/export-worker/photos'
import { placePhotos } from '@electron/export-worker/placePhotos'
import { placedPhotos, toPrintData } from '@electron/export-worker/printData'
import { createWorker } from '@electron/export-worker/worker'
import type { PrintIssue } from '@shared/domain/printIssue'
import type { PhotoFiles } from '@shared/domain/printIssue'
import type { ExportReply, ExportSetup } from '@shared/ipc/exportWorker'
import { exportSetup } from '@tests/fixtures/exportSetup'
import { printIssue } from '@tests/fixtures/printIssue'
import { writePhotos } from '@tests/fixtures/printPhotos'

/**
 * One side of the bench, in a process of its own: Typst remembers what it has
 * set for the whole process, so two typesetters in one would help each other.
 */
export type IssueTask = 'retypeset' | 'export'
export interface SideReply {
  readonly ms: number
  readonly pages: number
  readonly bytes: number
}

interface Side {
  run(task: IssueTask, issue: PrintIssue): Promise<SideReply>
}

/** The article on page 3 with a word in the middle of its text changed, each time to another. */
function edited(issue: PrintIssue, count: number): PrintIssue {
  const id = 'boi-duong'
  const article = issue.articles[id]!
  const at = article.blocks.findIndex((block) => block.type === 'paragraph' && block.runs.length > 0)
  const block = article.blocks[at]!
  if (block.type !== 'paragraph') throw new Error('the article has no paragraph to edit')
  const [first, ...rest] = block.runs
  const words = first!.text.split(' ')
  words[Math.floor(words.length / 2)] = `lần${count}`
  const runs = [{ ...first!, text: words.join(' ') }, ...rest]
  const blocks = article.blocks.map((each, index) => (index === at ? { ...block, runs } : each))
  return { ...issue, articles: { ...issue.articles, [id]: { ...article, blocks } } }
}

const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const begin = performance.now()
  const result = await work()
  return [performance.now() - begin, result]
}

function createOurs(setup: ExportSetup, photos: PhotoFiles, folder: string): Side {
  let last: ExportReply | null = null
  const worker = createWorker(setup, (reply) => (last = reply))
  let id = 0
  return {
    async run(task, issue) {
      const output = path.join(folder, `ours-${++id}.pdf`)
      const request =
        task === 'retypeset'
          ? { task: 'preview' as const, id, issue, photos }
          : { task: 'press' as const, id, issue, photos, output, title: 'bench', created: 0 }
      const [ms, reply] = await timed(async () => {
        await worker.answer(request)
        return last!
      })
      if (reply.kind === 'preview')
        return {
          ms,
          pages: reply.pages.length,
          bytes: reply.pages.reduce((sum, page) => sum + page.length, 0)
        }
      if (reply.kind === 'pressed') return { ms, pages: reply.pages, bytes: reply.bytes }
      throw new Error(`the worker answered ${JSON.stringify(reply).slice(0, 300)}`)
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
  const ready = new Set<Ink>()

  async function preparePhotos(issue: PrintIssue, ink: Ink) {
    // Names the photos in the data; the pictures themselves are mapped once, as a designer's folder would hold them.
    const placed = await placePhotos(ownCompiler, photos, issue, files, ink)
    if (ready.has(ink)) return placed
    for (const each of placedPhotos(issue)) {
      const photo = await photos.prepare(each, files, ink)
      compiler.mapShadow(path.join(setup.templates, 'photos', photo.name), photo.bytes)
    }
    ready.add(ink)
    return placed
  }

  return {
    async run(task, issue) {
      const ink = task === 'retypeset' ? 'rgb' : '4c'
      const data = toPrintData(issue, await preparePhotos(issue, ink))
      const [ms, reply] = await timed(async () => {
        compiler.mapShadow(path.join(setup.templates, 'issue.json'), Buffer.from(JSON.stringify(data)))
        const compiled = compiler.compile({
          mainFilePath: path.join(setup.templates, 'issue.typ'),
          inputs: inputsOf(data, ink)
        })
        if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics))
        const pages = compiled.result.numOfPages
        const made =
          task === 'retypeset'
            ? compiler.plainSvg(compiled.result)
            : compiler.pdf(compiled.result, { pdfStandard: '1.6', pdfTags: false })
        return { pages, bytes: made.length }
      })
      compiler.evictCache(10)
      return { ms, ...reply }
    }
  }
}

async function serve(name: string, folder: string): Promise<void> {
  const photos = await writePhotos(path.join(folder, 'photos'))
  const setup = exportSetup({ cache: path.join(folder, 'cache') })
  const issue = await printIssue()
  const side = name === 'ours' ? createOurs(setup, photos, folder) : createBare(setup, photos)
  let count = 0
  const answer = async (task: IssueTask) => process.send!(await side.run(task, edited(issue, ++count)))
  process.on('message', (task: IssueTask) => {
    answer(task).catch((error: unknown) => {
      process.stderr.write(`${name}: ${String(error)}\n`)
      process.exit(1)
    })
  })
  process.send!('ready')
}

await serve(process.argv[2]!, process.argv[3]!)
