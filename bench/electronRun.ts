import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './folders'

export const bareElectron = path.join(root, 'bench/bareElectron')

export interface ElectronStart {
  /** Folder of the app to run: ours, or the bare one. */
  readonly app: string
  readonly profile: string
  /** File in `bench/page` whose function runs in the page. */
  readonly script: string
  readonly input?: unknown
  /** Switches of Chromium, the same for both sides. */
  readonly switches?: readonly string[]
}

interface Marks {
  readonly [moment: string]: number
}

/** What the page's script returned, and when things happened in main. Moments are milliseconds since 1970. */
export interface ElectronResult<Page> {
  readonly page: Page
  readonly marks: Marks
  readonly modules: readonly { readonly module: string; readonly ms: number }[]
}

export interface ElectronRun<Page> {
  readonly pid: number
  /** The moment the process was asked for. */
  readonly begun: number
  readonly result: Promise<ElectronResult<Page>>
  /** Ends the app as a person does, and waits until it is gone. */
  close(): Promise<void>
}

const DEADLINE = 120_000

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/**
 * Starts a new Electron process the same way for both sides, with nothing of a
 * test driver in it.
 *
 * @throws when it was not started through `scripts/electronRuntime.mjs`.
 */
export function startElectron<Page>({
  app,
  profile,
  script,
  input = {},
  switches = []
}: ElectronStart): ElectronRun<Page> {
  const binary = process.env.ELECTRON_EXEC_PATH
  if (!binary) throw new Error('start through "npm run bench"')
  const sandbox = process.env.ELECTRON_NO_SANDBOX === '1' ? ['--no-sandbox'] : []
  const begun = performance.timeOrigin + performance.now()
  const child = spawn(binary, ['--disable-gpu', ...switches, ...sandbox, app], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      ELECTRON_RENDERER_URL: '',
      NODE_OPTIONS: `--require ${JSON.stringify(path.join(root, 'bench/electronHook.cjs'))}`,
      TOA_SOAN_PROFILE: profile,
      XDG_DOCUMENTS_DIR: path.join(profile, 'home'),
      BENCH_SCRIPT: path.join(root, 'bench/page', script),
      BENCH_INPUT: JSON.stringify(input)
    }
  })
  const result = new Promise<ElectronResult<Page>>((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error(`${script}: nothing after ${DEADLINE} ms`)), DEADLINE)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${script}: Electron ended with ${code}`)))
    createInterface({ input: child.stdout! }).on('line', (line) => {
      if (!line.startsWith('BENCH ')) return
      clearTimeout(deadline)
      const said = JSON.parse(line.slice(6)) as ElectronResult<Page> & { error?: string }
      if (said.error === undefined) resolve(said)
      else reject(new Error(`${script}: ${said.error}`))
    })
  })
  // A failure is told to whoever waits for the result; the other promise must not end the bench first.
  result.catch(() => {})
  return {
    pid: child.pid!,
    begun,
    result,
    async close() {
      child.kill('SIGTERM')
      const forced = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended(child)
      clearTimeout(forced)
    }
  }
}
