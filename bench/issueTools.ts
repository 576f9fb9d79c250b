import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync, existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PrintBlock } from '@shared/document/printBlocks'
import type { BenchIssue } from './issueData'
import { root } from './folders'
import { round, summarise, type Summary } from './measure'
import { note } from './report'

/** Others that make pages of the same words and photos, each a whole process from nothing to a PDF. */
interface Tool {
  readonly name: string
  /** Null where it is not on this machine. */
  readonly find: () => string | null
  readonly args: (page: string, output: string) => readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const which = (name: string) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim() || null
const chromium = () => which('chromium') ?? which('google-chrome') ?? which('chrome')
const noSandbox = process.env.ELECTRON_NO_SANDBOX === '1' ? ['--no-sandbox'] : []

const TOOLS: readonly Tool[] = [
  {
    name: 'LibreOffice (from HTML; it does not set columns)',
    find: () => which('soffice'),
    args: (page, output) => [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(path.join(path.dirname(output), 'profile')).toString()}`,
      '--convert-to',
      'pdf:writer_web_pdf_Export',
      '--outdir',
      path.dirname(output),
      page
    ]
  },
  {
    name: "Chromium (the app's own Electron, CSS columns)",
    find: () => process.env.ELECTRON_EXEC_PATH ?? null,
    args: (page, output) => [
      '--disable-gpu',
      ...noSandbox,
      path.join(root, 'bench/printPage.cjs'),
      page,
      output
    ],
    env: { NODE_OPTIONS: '' }
  },
  {
    name: 'Chromium (headless, CSS columns)',
    find: chromium,
    args: (page, output) => [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--print-to-pdf=${output}`,
      pathToFileURL(page).toString()
    ]
  },
  { name: 'WeasyPrint', find: () => which('weasyprint'), args: (page, output) => [page, output] },
  {
    name: 'pagedjs',
    find: () => (chromium() ? which('pagedjs-cli') : null),
    args: (page, output) => [page, '-o', output, '--browserArgs', '--no-sandbox']
  },
  {
    name: 'Vivliostyle',
    find: () => (chromium() ? which('vivliostyle') : null),
    args: (page, output) => ['build', page, '-o', output, '--executable-browser', chromium() ?? '']
  }
]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const toHtml = (block: PrintBlock) =>
  block.type === 'paragraph' ? `<p>${escaped(block.runs.map((run) => run.text).join(''))}</p>` : ''

function writePage({ issue, files }: BenchIssue, folder: string): string {
  const articles = Object.values(issue.articles).map(
    ({ title, lead, photos, blocks }) =>
      `<h2>${escaped(title)}</h2><img src="${pathToFileURL(files[photos[0]!.media]!.path).toString()}"><p><b>${escaped(lead)}</b></p>${blocks.map(toHtml).join('')}`
  )
  const style = `@page { size: A4; margin: 20mm 14mm }
    body { columns: 3; column-gap: 5mm; font: 10pt/13pt 'Source Serif 4', serif; text-align: justify }
    h2 { font-size: 16pt; line-height: 19pt; break-after: avoid } img { width: 100% } p { margin: 0 }`
  const file = path.join(folder, 'issue.html')
  writeFileSync(
    file,
    `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${style}</style><body>${articles.join('')}</body></html>`
  )
  return file
}

function runOnce(tool: Tool, binary: string, page: string, output: string): Promise<number> {
  rmSync(output, { force: true })
  const begin = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(binary, tool.args(page, output), {
      stdio: 'ignore',
      env: { ...process.env, ...tool.env },
      timeout: 60_000
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      const ms = performance.now() - begin
      if (code === 0 && existsSync(output)) resolve(ms)
      else reject(new Error(`ended with ${code}`))
    })
  })
}

export interface ToolTimes {
  readonly tool: string
  /** Milliseconds of whole runs; null where it is not installed or failed, with the reason. */
  readonly cold: Summary | null
  readonly note?: string
}

/** Lets each tool that is installed make its PDF a few times. */
export async function measureTools(made: BenchIssue, folder: string, rounds: number): Promise<ToolTimes[]> {
  const page = writePage(made, folder)
  const times: ToolTimes[] = []
  for (const [index, tool] of TOOLS.entries()) {
    const binary = tool.find()
    if (!binary) {
      times.push({ tool: tool.name, cold: null, note: 'not installed' })
      continue
    }
    note(`${tool.name} …`)
    const own = path.join(folder, `tool-${index}`)
    mkdirSync(own)
    const output = path.join(own, 'issue.pdf')
    try {
      const runs: number[] = []
      for (let count = 0; count < rounds; count++) runs.push(await runOnce(tool, binary, page, output))
      times.push({ tool: tool.name, cold: summarise(runs.map(round)) })
    } catch (error) {
      times.push({ tool: tool.name, cold: null, note: error instanceof Error ? error.message : 'failed' })
    }
  }
  return times
}
