import { clockJump } from './logGroups'
import { GRACE, isOverdue, type ScheduleState } from './schedule'
import type { MissCause } from './scheduleCauses'

/** How long nobody may look at the clock before watching counts as interrupted, in milliseconds; a look is taken every half minute. */
export const MAX_GAP = 3 * 60 * 1000

/** A time in which a PC did not watch. */
interface Gap {
  readonly until: number
  readonly cause: 'off' | 'asleep' | 'clock'
}

/** So many gaps are kept; the first, in which the program was closed, always is. */
const MAX_GAPS = 40

/** What a PC knows of its own watching. */
export interface Watch {
  /** Since when it has watched without a gap. What was due earlier is never made by itself. */
  readonly since: number
  /** When it could not watch, oldest first: until when, and why. */
  readonly gaps: readonly Gap[]
  /** The latest look, by the wall clock. */
  readonly seen: number
}

/** The first look after the program began. */
export function beginWatch(now: number): Watch {
  return { since: now, gaps: [{ until: now, cause: 'off' }], seen: now }
}

/** Watching begins anew. */
export function interrupt({ gaps }: Watch, now: number, cause: Gap['cause']): Watch {
  const [first, ...others] = [...gaps, { until: now, cause }]
  return { since: now, gaps: [first!, ...others.slice(-MAX_GAPS)], seen: now }
}

/**
 * A further look at the clock.
 *
 * @param elapsed milliseconds since the look before by a clock that nobody can set (it may stand still while the PC sleeps).
 * @param hasWoken whether the system says that the PC woke just now.
 */
export function lookAgain(watch: Watch, now: number, elapsed: number, hasWoken: boolean): Watch {
  const step = now - watch.seen
  if (step >= 0 && step <= MAX_GAP) return { ...watch, seen: now }
  const hasSlept = step > 0 && (hasWoken || elapsed > MAX_GAP)
  return interrupt(watch, now, hasSlept ? 'asleep' : 'clock')
}

/**
 * Whether a person must say that the clock is right before anything rests on it.
 *
 * @param latest the latest moment that this PC is known to have lived through; null before any.
 * @returns by how much it jumped, in milliseconds, negative for back; null where it is believed.
 */
export const clockDoubt = clockJump

/** What is known of an open entry, besides what the records say, when the clock is looked at. */
export interface WatchedEntry {
  readonly entry: ScheduleState
  /** Whether everything in it is signed and there is something in it. */
  readonly isComplete: boolean
  /** Whether its product says that it is made at its moment, and the program can make it. */
  readonly isMade: boolean
  /** Whether it is being made now. */
  readonly isRunning: boolean
  /** Whether it was tried since this PC began to watch, and failed. */
  readonly hasFailed: boolean
}

export interface WatchWorld {
  readonly watch: Watch
  readonly now: number
  /** Whether the clock is in doubt: then nothing is made and nothing is stated. */
  readonly isDoubted: boolean
  readonly isPaused: boolean
  /** Since when somebody has been there in whose name a record can be signed, and who may; null while nobody is. */
  readonly signerSince: number | null
  /** Whether this PC was told to make what is due. */
  readonly keepsWatch: boolean
}

export type WatchAct =
  | { readonly kind: 'make'; readonly entry: ScheduleState }
  | { readonly kind: 'miss'; readonly entry: ScheduleState; readonly cause: MissCause }
  /** It was called missed by a clock that was ahead; its moment is still to come. */
  | { readonly kind: 'reopen'; readonly entry: ScheduleState }

function causeOf({ entry, isComplete, hasFailed }: WatchedEntry, world: WatchWorld): MissCause {
  if (entry.due < world.watch.since) {
    // A clock that was put back can leave a moment that no gap covers.
    return world.watch.gaps.find(({ until }) => entry.due < until)?.cause ?? 'clock'
  }
  if (entry.due + GRACE < (world.signerSince ?? world.now)) return 'nobody'
  if (entry.isHeld) return 'held'
  if (world.isPaused) return 'paused'
  if (!isComplete) return 'unsigned'
  return hasFailed ? 'failed' : 'unanswered'
}

/**
 * What one look at the clock leads to. Nothing that was due before this PC
 * began to watch is made by itself, and nothing is dropped: an entry that is
 * overdue is stated as missed as soon as somebody is there who may state it.
 */
export function judgeWatch(entries: readonly WatchedEntry[], world: WatchWorld): WatchAct[] {
  if (world.isDoubted || world.signerSince === null) return []
  return entries.flatMap((each): WatchAct[] => {
    const { entry } = each
    if (each.isRunning) return []
    if (entry.outcome === 'missed') return world.now < entry.due ? [{ kind: 'reopen', entry }] : []
    if (entry.outcome !== 'open' || world.now < entry.due) return []
    if (isOverdue(entry, world.now)) return [{ kind: 'miss', entry, cause: causeOf(each, world) }]
    const isFree = !entry.isHeld && !world.isPaused && entry.due >= world.watch.since
    const isReady = each.isMade && each.isComplete && !each.hasFailed
    return isFree && isReady && world.keepsWatch ? [{ kind: 'make', entry }] : []
  })
}
