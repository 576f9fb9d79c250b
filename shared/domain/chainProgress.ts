import type { Chain } from './chains'
import type { Level } from './level'

const HOUR = 60 * 60 * 1000

/** What one signature means for a chain's progress. */
export interface ProgressSignature {
  readonly level: number
  readonly at: number
}

/** How far a level of a running chain has come. Times are in milliseconds since 1970. */
export interface LevelProgress<Signed extends ProgressSignature> {
  readonly level: Level
  readonly state: 'signed' | 'waiting' | 'ahead'
  readonly signatures: readonly Signed[]
  /** How many more are needed. */
  readonly missing: number
  /** When it could first be signed; null as long as it cannot. */
  readonly since: number | null
  /**
   * When it should be signed at the latest: so many hours by the clock after it could first be
   * signed, nights and Sundays included. For a level ahead: if those before take all their time.
   * Null where it, or a level before it, has no time target.
   */
  readonly due: number | null
  readonly isLate: boolean
}

/** Nights and Sundays count: what is due is due at a moment that everybody can read off a clock. */
function addHours(moment: number, hours: number | undefined): number | null {
  return hours === undefined ? null : moment + hours * HOUR
}

/**
 * The levels of a chain that was handed over at a moment, with who has signed, which wait and what is due.
 * Signed late is late too.
 *
 * @param counting signatures of this run that count, in their order.
 * @param submittedAt null: nothing was handed over; every level is ahead, and due times count from `now`.
 */
export function followChain<Signed extends ProgressSignature>(
  { levels, order }: Pick<Chain, 'levels' | 'order'>,
  counting: readonly Signed[],
  submittedAt: number | null,
  now: number
): LevelProgress<Signed>[] {
  /** When the level before was, or will be, through. */
  let through: number | null = submittedAt ?? now
  let isReached = submittedAt !== null
  return levels.map((level, at) => {
    const quorum = level.quorum ?? 1
    const signatures = counting.filter((each) => each.level === at)
    const missing = Math.max(0, quorum - signatures.length)
    const begins: number | null = order === 'anyOrder' ? (submittedAt ?? now) : through
    const isOpen = submittedAt !== null && (order === 'anyOrder' || isReached)
    const due = begins === null ? null : addHours(begins, level.hours)
    const isSigned = isOpen && missing === 0
    const last = signatures.at(-1)?.at ?? now
    if (!isSigned) isReached = false
    through = isSigned ? last : due
    return {
      level,
      state: isSigned ? 'signed' : isOpen ? 'waiting' : 'ahead',
      signatures,
      missing,
      since: isOpen ? begins : null,
      due,
      isLate: due !== null && isOpen && (isSigned ? last : now) > due
    }
  })
}
