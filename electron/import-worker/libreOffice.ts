import { spawn, type ChildProcess } from 'node:child_process'
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Leaves time for another way before the whole import is ended. */
const DEADLINE = 30_000
const MAX_RESULT = 60_000_000

/** Where LibreOffice is on Windows and macOS; on Linux it is found by its name. */
const PLACES = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice'
]

/**
 * Finds LibreOffice on this PC; null when it is not installed.
 *
 * @param searchPath folders to look in, as in `PATH`.
 */
export async function findLibreOffice(searchPath = process.env.PATH ?? ''): Promise<string | null> {
  const named = searchPath
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
    .flatMap((folder) => ['soffice', 'libreoffice'].map((name) => path.join(folder, name)))
  for (const place of [...named, ...PLACES]) {
    const isThere = await access(place).then(
      () => true,
      () => false
    )
    if (isThere) return place
  }
  return null
}

/**
 * Has LibreOffice write an old Word file as .docx. It gets a copy and a profile of its own in the
 * folder, so that it meets no settings of a person and writes nowhere else; macros do not run.
 *
 * @returns null when it does not manage in time.
 */
export async function convertToDocx(program: string, bytes: Buffer, folder: string): Promise<Buffer | null> {
  const work = path.join(folder, 'libreoffice')
  const from = path.join(work, 'tep.doc')
  await mkdir(path.join(work, 'ra'), { recursive: true })
  await writeFile(from, bytes)
  const profile = pathToFileURL(path.join(work, 'ho-so')).href
  const isDone = await run(program, [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--norestore',
    '--nolockcheck',
    '--nodefault',
    '--convert-to',
    'docx',
    '--outdir',
    path.join(work, 'ra'),
    from
  ])
  if (!isDone) return null
  const result = await readFile(path.join(work, 'ra', 'tep.docx')).catch(() => null)
  return result && result.length > 0 && result.length <= MAX_RESULT ? result : null
}

function run(program: string, options: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    // A process group of its own: what starts here starts others.
    const child = spawn(program, options, { stdio: 'ignore', detached: process.platform !== 'win32' })
    const timer = setTimeout(() => endGroup(child), DEADLINE)
    const settle = (isDone: boolean) => {
      clearTimeout(timer)
      resolve(isDone)
    }
    child.once('error', () => settle(false))
    child.once('exit', (code) => settle(code === 0))
  })
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended by itself in the meantime.
  }
}
