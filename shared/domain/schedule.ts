import { actorOf, type Membership } from './members'
import { can } from './permissions'
import type { MissCause } from './scheduleCauses'
import type { FileEvidence, OfficeRecord, ScheduleTarget } from './records'

/** Where something was posted by hand, and the moment that the person named. */
export interface Posted {
  readonly url: string
  readonly at: number
}

/** What the records say of an entry. Ready and due are not said by anyone: see {@link entryStatus}. */
export interface ScheduleState {
  readonly id: string
  readonly product: string
  readonly target: ScheduleTarget
  /** Moment of publication, milliseconds since 1970 (UTC); shown at UTC+7. */
  readonly due: number
  /** Where it goes: "Nhà in Bến Thượng", "Trang thông tin điện tử". */
  readonly place: string
  readonly outcome: 'open' | 'missed' | 'done' | 'cancelled'
  /** Kept back by somebody: nothing makes it come out before it is let go. */
  readonly isHeld: boolean
  /** Why it was missed; null where nobody said, or it was not. */
  readonly cause: MissCause | null
  readonly reason: string
  readonly finishedAt: number | null
  readonly items: readonly { readonly article: string; readonly revision: string }[]
  readonly files: readonly FileEvidence[]
  /** Where a person posted it by hand, and when; null for everything else. */
  readonly posted: Posted | null
}

export const scheduleStatuses = ['planned', 'ready', 'due', 'done', 'missed', 'cancelled'] as const
export type ScheduleStatus = (typeof scheduleStatuses)[number]

function applyRecord(entry: ScheduleState | null, record: OfficeRecord): ScheduleState | null {
  if (!entry) {
    if (record.kind !== 'schedule.plan') return null
    const { product, target, due, place } = record.payload
    const blank = {
      isHeld: false,
      cause: null,
      reason: '',
      finishedAt: null,
      items: [],
      files: [],
      posted: null
    }
    return { id: record.subject, product, target, due, place, outcome: 'open', ...blank }
  }
  if (entry.outcome === 'done' || entry.outcome === 'cancelled') return entry
  switch (record.kind) {
    case 'schedule.move':
      return {
        ...entry,
        due: record.payload.due,
        reason: record.payload.reason,
        outcome: 'open',
        cause: null
      }
    case 'schedule.miss':
      return { ...entry, outcome: 'missed', cause: record.payload.cause ?? null }
    case 'schedule.hold':
      return { ...entry, isHeld: true, reason: record.payload.reason }
    case 'schedule.release':
      return { ...entry, isHeld: false, reason: '' }
    case 'schedule.cancel':
      return { ...entry, outcome: 'cancelled', reason: record.payload.reason, finishedAt: record.at }
    case 'schedule.finish': {
      const { items, files, posted = null } = record.payload
      return { ...entry, outcome: 'done', items, files, posted, finishedAt: record.at }
    }
    default:
      return entry
  }
}

/** Folds the records of one entry, in Lamport order. An entry ends once: done and cancelled are final. */
export function foldScheduleEntry(
  records: readonly OfficeRecord[],
  membership: Membership
): ScheduleState | null {
  return records.reduce<ScheduleState | null>((entry, record) => {
    const actor = actorOf(membership, record)
    return actor && can(actor, 'schedule.write') ? applyRecord(entry, record) : entry
  }, null)
}

/** What a record of the whole list is about. */
export const WHOLE_SCHEDULE = 'schedule'

/** Whether the whole list is kept back: by whom, since when, and why. */
export interface SchedulePause {
  readonly member: string
  readonly since: number
  readonly reason: string
}

/** Folds the records of {@link WHOLE_SCHEDULE}, in Lamport order; null where the list goes on. */
export function foldPause(records: readonly OfficeRecord[], membership: Membership): SchedulePause | null {
  return records.reduce<SchedulePause | null>((pause, record) => {
    if (record.kind !== 'schedule.pause' && record.kind !== 'schedule.resume') return pause
    const actor = actorOf(membership, record)
    if (!actor || !can(actor, 'schedule.write')) return pause
    if (record.kind === 'schedule.resume') return null
    return pause ?? { member: actor.member, since: record.at, reason: record.payload.reason }
  }, null)
}

/** How long after its moment an open entry is still "due" and not yet missed, in milliseconds. */
export const GRACE = 30 * 60 * 1000

/**
 * The state that people see. An open entry is planned until all its articles
 * are signed, then ready; at its moment it is due, and missed when nobody
 * published it within {@link GRACE}.
 */
export function entryStatus(
  entry: Pick<ScheduleState, 'outcome' | 'due'>,
  unsigned: number,
  now: number
): ScheduleStatus {
  if (entry.outcome !== 'open') return entry.outcome
  if (isOverdue(entry, now)) return 'missed'
  if (now >= entry.due) return 'due'
  return unsigned === 0 ? 'ready' : 'planned'
}

/** Whether an open entry's moment has passed so long ago that it must be asked about, never carried out silently. */
export function isOverdue(entry: Pick<ScheduleState, 'outcome' | 'due'>, now: number): boolean {
  return entry.outcome === 'open' && now > entry.due + GRACE
}
