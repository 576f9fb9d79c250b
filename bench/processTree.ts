import { readdirSync, readFileSync } from 'node:fs'

/** Memory of one process in kB: its share of shared pages counted in (PSS), and what is its alone (USS). */
export interface ProcessMemory {
  readonly pid: number
  /** What Chromium calls it: `browser`, `renderer`, `zygote`, `gpu-process`, `utility`. */
  readonly type: string
  readonly pss: number
  readonly uss: number
}

const read = (pid: number, file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8')

function parentOf(pid: number): number {
  // The name in parentheses may hold anything; the parent is the second field after it.
  const [, parent] = read(pid, 'stat')
    .slice(read(pid, 'stat').lastIndexOf(')') + 2)
    .split(' ')
  return Number(parent)
}

/** A process and everything it started, directly or not. */
export function treeOf(rootPid: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid)) continue
    try {
      const parent = parentOf(pid)
      children.set(parent, [...(children.get(parent) ?? []), pid])
    } catch {
      // It ended meanwhile.
    }
  }
  const collect = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(collect)]
  return collect(rootPid)
}

function typeOf(pid: number): string {
  // A forked process writes its whole command line into the first argument.
  const command = read(pid, 'cmdline')
  const type = /--type=([a-z-]+)/.exec(command)?.[1]
  const service = /--utility-sub-type=[a-z_.]*?(\w+)[\0 ]/i.exec(command)?.[1]
  return service ? `utility ${service}` : (type ?? 'browser')
}

/**
 * Reads the memory of a whole process tree.
 *
 * @throws where the system does not let this user read it, as with another user's processes.
 */
export function readMemory(rootPid: number): ProcessMemory[] {
  return treeOf(rootPid).map((pid) => {
    const rollup = read(pid, 'smaps_rollup')
    const field = (name: string) => {
      const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)
      if (!found) throw new Error(`smaps_rollup of ${pid} has no ${name}`)
      return Number(found[1])
    }
    return { pid, type: typeOf(pid), pss: field('Pss'), uss: field('Private_Clean') + field('Private_Dirty') }
  })
}
