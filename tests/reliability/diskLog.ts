import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One thing that a process did to a folder. Paths are below that folder; `''` is the folder itself. */
export type DiskEvent =
  | { readonly kind: 'write'; readonly path: string; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | { readonly kind: 'create' | 'unlink' | 'flush' | 'flushFolder'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }

/** Whether this machine can record what a process does to the disk. */
export const canRecord =
  process.platform === 'linux' && spawnSync('gcc', ['--version'], { stdio: 'ignore' }).status === 0

const KINDS = { C: 'create', U: 'unlink', S: 'flush', D: 'flushFolder' } as const

function toEvent(kind: string, file: string, to: string, offset: number, data: Buffer): DiskEvent {
  if (kind === 'W') return { kind: 'write', path: file, offset, data }
  if (kind === 'T') return { kind: 'truncate', path: file, size: offset }
  if (kind === 'R') return { kind: 'rename', path: file, to }
  return { kind: KINDS[kind as keyof typeof KINDS], path: file }
}

const HEADER = 17

/** Reads what `diskLog.c` wrote down. */
function readLog(file: string): DiskEvent[] {
  const log = readFileSync(file)
  const events: DiskEvent[] = []
  for (let at = 0; at < log.length;) {
    const kind = String.fromCharCode(log[at]!)
    const [pathLength, toLength] = [log.readUInt16LE(at + 1), log.readUInt16LE(at + 3)]
    const offset = Number(log.readBigUInt64LE(at + 5))
    const length = log.readUInt32LE(at + 13)
    const text = at + HEADER
    const data = text + pathLength + toLength
    const name = log.toString('utf8', text, text + pathLength)
    const to = log.toString('utf8', text + pathLength, data)
    events.push(toEvent(kind, name, to, offset, log.subarray(data, data + length)))
    at = data + length
  }
  return events
}

function compile(target: string): void {
  const source = path.join(root, 'tests/reliability/diskLog.c')
  const built = spawnSync('gcc', ['-O1', '-shared', '-fPIC', '-o', target, source, '-ldl'], {
    encoding: 'utf8'
  })
  if (built.status !== 0) throw new Error(`gcc: ${built.stderr}`)
}

async function run(script: string, watched: string, preload: NodeJS.ProcessEnv): Promise<void> {
  const args = ['--import', 'tsx', path.join(root, 'tests/reliability', script), watched]
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Writes that a ring hands to the kernel could not be seen.
    env: { ...process.env, ...preload, UV_USE_IO_URING: '0' }
  })
  let said = ''
  child.stderr.on('data', (data: Buffer) => (said += data.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}: ${said}`)
}

/** Runs a program of this folder on an empty folder to its end, and gives everything it did there, in order. */
export async function recordDisk(script: string): Promise<DiskEvent[]> {
  const work = mkdtempSync(path.join(os.tmpdir(), 'toa-soan-record-'))
  try {
    const [watched, recorder, log] = ['profile', 'diskLog.so', 'disk.log'].map((name) =>
      path.join(work, name)
    )
    mkdirSync(watched!)
    compile(recorder!)
    await run(script, watched!, { LD_PRELOAD: recorder, DISK_LOG: log, DISK_LOG_FOLDER: watched })
    return readLog(log!)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
