import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A program of `tests/factories/children` in a process of its own. */
export interface Child {
  /** Waits until it has written this line. */
  saidLine(line: string): Promise<void>
  /** kill -9, and waits until it is gone. */
  killNow(): Promise<void>
  /** Waits for its own end; gives all it has written. */
  ended(): Promise<string>
}

function start(script: string, args: readonly string[], as?: { uid: number }): ChildProcess {
  const command = [
    process.execPath,
    '--import',
    'tsx',
    path.join(root, 'tests/factories/children', script),
    ...args
  ]
  const [program, ...rest] = as
    ? ['setpriv', `--reuid=${as.uid}`, `--regid=${as.uid}`, '--clear-groups', ...command]
    : command
  return spawn(program!, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
}

export async function openChild(script: string, ...args: string[]): Promise<Child> {
  return follow(start(script, args))
}

/** Runs a program to its end and gives what it wrote. */
export const runChild = async (script: string, ...args: string[]) => follow(start(script, args)).ended()

/** The same as another, powerless user. Only root can. */
export const runChildAs = async (uid: number, script: string, ...args: string[]) =>
  follow(start(script, args, { uid })).ended()

function follow(child: ChildProcess): Child {
  let output = ''
  const waiting = new Set<() => void>()
  const heard = (data: Buffer) => {
    output += data.toString()
    for (const look of waiting) look()
  }
  child.stdout!.on('data', heard)
  child.stderr!.on('data', heard)
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await closed
  })
  return {
    saidLine: (line) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!output.split('\n').includes(line)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
        void closed.then(() => reject(new Error(`ended without ${line}: ${output}`)))
      }),
    async killNow() {
      child.kill('SIGKILL')
      await closed
    },
    async ended() {
      await closed
      return output
    }
  }
}
