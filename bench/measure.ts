import { readFileSync } from 'node:fs'
import os from 'node:os'

/** What many timings come to: milliseconds unless the bench says otherwise. */
export interface Summary {
  readonly median: number
  readonly p95: number
  readonly min: number
  readonly max: number
}

/** Three significant places after the point are more than two noisy cores can tell. */
export const round = (value: number) => Math.round(value * 1000) / 1000

/** @throws when there is nothing to summarise or a value is not a number: a bench never guesses. */
export function summarise(values: readonly number[]): Summary {
  if (values.length === 0 || values.some((value) => !Number.isFinite(value)))
    throw new Error('a measurement is missing')
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!
  return { median: round(at(0.5)), p95: round(at(0.95)), min: round(sorted[0]!), max: round(sorted.at(-1)!) }
}

/** Milliseconds that a piece of work takes. */
export async function time(work: () => unknown): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

export interface Sides {
  readonly ours: () => Promise<number>
  readonly baseline: () => Promise<number>
}

/**
 * Measures both sides in turns, so that a busy moment of the machine hits both.
 * Who goes first changes every round. The first rounds only warm up.
 */
export async function interleave(sides: Sides, rounds: number, warmUp: number) {
  const ours: number[] = []
  const baseline: number[] = []
  for (let count = -warmUp; count < rounds; count++) {
    const isOursFirst = count % 2 === 0
    const first = isOursFirst ? await sides.ours() : await sides.baseline()
    const second = isOursFirst ? await sides.baseline() : await sides.ours()
    if (count < 0) continue
    ours.push(isOursFirst ? first : second)
    baseline.push(isOursFirst ? second : first)
  }
  return { ours, baseline }
}

const load = () => {
  try {
    return Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0])
  } catch {
    return round(os.loadavg()[0]!)
  }
}
const loadAtStart = load()

/** Where it was measured, and how busy that machine was before and after. */
export function describeMachine() {
  const cpus = os.cpus()
  return {
    cpu: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memoryGB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.platform()} ${os.arch()}`,
    node: process.versions.node,
    load: [loadAtStart, load()]
  }
}
