import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly profile: string
  close(): Promise<void>
}

/** An empty folder that the app's user may write to, even when the tests run as root. */
export function makeFolder(prefix: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), `toa-soan-${prefix}-`))
  giveToElectron(folder)
  return folder
}

/** Lets the user that Electron runs as own a path. */
export function giveToElectron(target: string): void {
  const uid = Number(process.env.ELECTRON_UID ?? 0)
  if (uid > 0 && existsSync(target)) chownSync(target, uid, uid)
}

export interface LaunchOptions {
  /** Profile to open; a new one by default. */
  readonly profile?: string
  readonly env?: Record<string, string>
  /** A folder that starts the built checkout in its own way, instead of the checkout itself. */
  readonly starter?: string
  /** A packaged app's binary, instead of the built checkout. */
  readonly executable?: string
  readonly width?: number
  readonly height?: number
  /** Scaling of the screen, as Windows has 125 % or 150 %. */
  readonly scale?: number
}

/** Starts the real app in a real window, sandbox on. */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const profile = options.profile ?? makeFolder('profile')
  const executablePath = options.executable ?? process.env.ELECTRON_EXEC_PATH
  if (!executablePath) throw new Error('start through "node scripts/electronRuntime.mjs -- …"')
  const scale = options.scale ? [`--force-device-scale-factor=${options.scale}`] : []
  const start = () =>
    _electron.launch({
      executablePath,
      // Playwright would switch Chromium's sandbox off.
      chromiumSandbox: process.env.ELECTRON_NO_SANDBOX !== '1',
      args: ['--disable-gpu', ...scale, ...(options.executable ? [] : [options.starter ?? root])],
      env: {
        ...(process.env as Record<string, string>),
        ELECTRON_RENDERER_URL: '',
        TOA_SOAN_PROFILE: profile,
        ...options.env
      }
    })
  const { app, page } = await openWindow(start, profile)
  page.setDefaultTimeout(20_000)
  if (options.width && options.height) {
    const size = { width: options.width, height: options.height }
    const resize = app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]!.setContentSize(width, height)
    }, size)
    await inTime(resize, STARTING, 'the window was not given its size')
  }
  return { app, page, profile, close: () => closeInTime(app) }
}

async function openWindow(start: () => Promise<ElectronApplication>, profile: string) {
  for (let attempt = 1; ; attempt++) {
    const open = async () => {
      const app = await start()
      return { app, page: await app.firstWindow() }
    }
    try {
      return await inTime(open(), STARTING, `the driver had no window (try ${attempt})`)
    } catch (error) {
      // On a busy machine the driver now and then misses the window of an app that is up.
      const ended = await endAppsOf(profile)
      process.stderr.write(`${String(error)}; there was ${ended.join(', ') || 'no process'}\n`)
      if (attempt === STARTS) throw error
    }
  }
}

/** Ends what runs on a profile that this test made, where the driver has lost it, and says what it was. */
async function endAppsOf(profile: string): Promise<string[]> {
  const mark = `TOA_SOAN_PROFILE=${profile}\0`
  const ended: string[] = []
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark)) continue
      const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1')
      ended.push(/--type=([\w-]+)/.exec(command)?.[1] ?? 'main')
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // Ended meanwhile, or somebody else's.
    }
  }
  await sleep(1_000)
  return ended
}

/** So long the driver may take for what has no limit of its own, in milliseconds. */
const STARTING = 30_000
/** So often an app is started whose window the driver misses. */
const STARTS = 3
/** So long an app may take to put its text away and end, in milliseconds. */
const CLOSING = 40_000

/**
 * Waits for what has no limit of its own.
 *
 * @throws with `late` as its message when it takes longer than so many milliseconds.
 */
export async function inTime<T>(work: Promise<T>, limit: number, late: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${late} within ${limit / 1000} s`)), limit)
  })
  try {
    return await Promise.race([work, end])
  } finally {
    clearTimeout(timer)
  }
}

/** Closes the app; one that does not end is ended, and the test that closed it fails. */
async function closeInTime(app: ElectronApplication): Promise<void> {
  try {
    await inTime(app.close(), CLOSING, 'the app did not end')
  } catch (error) {
    app.process().kill('SIGKILL')
    throw error
  }
}

/** Ends the app as a power cut would. */
export async function kill({ app }: RunningApp): Promise<void> {
  const pid = await app.evaluate(() => process.pid)
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  process.kill(pid, 'SIGKILL')
  await ended
}
