import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findFaults } from './aftermath'
import { createDisk, type Cut } from './disk'
import type { DiskEvent } from './diskLog'
import { PROMISES, readPromises } from './promises'

/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
export function createDice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface CutReport {
  readonly cuts: number
  /** Promises that were looked at, over all cuts. */
  readonly promises: number
  readonly faults: readonly string[]
}

export interface CutPlan {
  readonly count: number
  readonly names: Cut['names']
  readonly seed: number
  /** Flushes that the disk only says it has done. */
  readonly isIgnored?: (flush: DiskEvent) => boolean
}

const SURVIVALS = [0, 0.5, 0.9, 1]

/** Takes so many of a list by chance. */
function draw(from: readonly number[], count: number, dice: () => number): number[] {
  const left = [...from]
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(Math.floor(dice() * left.length), 1)[0]!
  )
}

/** Moments worth a cut. Half stand right before or after a flush or a change of names, where a mistake would show. */
function momentsOf(events: readonly DiskEvent[], count: number, dice: () => number): Set<number> {
  const isTurn = ({ kind }: DiskEvent) => kind !== 'write' && kind !== 'truncate' && kind !== 'create'
  const turns = events.flatMap((event, at) => (isTurn(event) ? [at, at + 1] : []))
  const drawn = new Set(draw([...new Set(turns)], count / 2, dice))
  const others = Array.from({ length: events.length + 1 }, (_, at) => at).filter((at) => !drawn.has(at))
  return new Set([...drawn, ...draw(others, count - drawn.size, dice)])
}

/** Cuts the power at many moments of a recorded session, and looks each time at what is left. */
export async function cutPower(
  events: readonly DiskEvent[],
  { count, names, seed, isIgnored = () => false }: CutPlan
): Promise<CutReport> {
  const dice = createDice(seed)
  const moments = momentsOf(events, count, dice)
  const disk = createDisk()
  const faults: string[] = []
  let [cuts, promised] = [0, 0]

  async function cut(at: number): Promise<void> {
    const survival = SURVIVALS[cuts++ % SURVIVALS.length]!
    const folder = mkdtempSync(path.join(os.tmpdir(), 'toa-soan-cut-'))
    try {
      disk.writeRemains(folder, { survival, names, dice })
      const promises = readPromises(String(disk.read(PROMISES) ?? ''))
      promised += promises.length
      const found = await findFaults(folder, promises).catch((error: unknown) => [String(error)])
      const where = `cut before event ${at} of ${events.length}, survival ${survival}, names ${names}, seed ${seed}`
      faults.push(...found.map((fault) => `${fault} (${where})`))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  for (let at = 0; at <= events.length; at++) {
    if (moments.has(at)) await cut(at)
    const event = events[at]
    const isFlush = event?.kind === 'flush' || event?.kind === 'flushFolder'
    if (!event || (isFlush && isIgnored(event))) continue
    disk.apply(event)
    if (isFlush && names === 'ordered') disk.settleAllNames()
  }
  return { cuts, promises: promised, faults }
}
