import { NEVER_REVOKED } from '@shared/domain/members'
import { OfficeError } from '@shared/ipc/errors'
import { listKeys, resealKey, type KeyringRow } from '@electron/store/keyring'
import { readMembership } from '@electron/store/members'
import { clearPinTries, readPinTries, writePinTries } from '@electron/store/pinTries'
import type { Db } from '@electron/store/schema'
import type { KeySafe } from './keySafe'
import { lockSeal, openSeed, requireReachable, sealSeed } from './sealing'

/** Member id of the office's root key in the keyring. */
export const ROOT = 'root'

/** Wrong PINs in a row before the first wait. */
const FREE_TRIES = 5
const FIRST_WAIT = 30_000
const LONGEST_WAIT = 60 * 60_000

/** Slips of the finger, which nobody needs to hear of; more are told and recorded. */
export const SLIPS = 2

/** Wrong PINs before somebody got in, and since when. */
export interface Refused {
  readonly wrong: number
  /** Milliseconds since 1970. */
  readonly since: number
}

export interface Unlocked {
  readonly key: string
  /** To be wiped by whoever asked. */
  readonly seed: Uint8Array
  /** What is to be told; null after a slip or two. */
  readonly refused: Refused | null
}

/** How long a member waits after so many wrong PINs in a row, in milliseconds. */
export function waitAfter(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE_TRIES))
}

/** Members whose key on this PC counts, each with the newest such key; the office's root key too. */
export async function listUsableKeys(db: Db): Promise<Map<string, KeyringRow>> {
  const { keys } = await readMembership(db)
  const isUsable = ({ key, member }: KeyringRow) =>
    member === ROOT || (keys.get(key)?.member === member && keys.get(key)?.lastGood === NEVER_REVOKED)
  // Oldest first, so that the newest wins.
  return new Map((await listKeys(db)).filter(isUsable).map((row) => [row.member, row]))
}

/**
 * Opens keys of this PC with their PINs. Wrong tries are counted on disk:
 * neither starting the program again nor asking many at once makes them cheaper.
 */
export function createUnlocking(db: Db, clock: () => number, safe: KeySafe) {
  let turn: Promise<unknown> = Promise.resolve()

  /** Counted before it is known to be wrong, one after the other. */
  async function count(member: string): Promise<Refused | null> {
    const now = clock()
    const past = (await readPinTries(db, member)) ?? { wrong: 0, since: now, waitUntil: 0 }
    // A clock that was set back makes nobody wait longer than the longest wait.
    const wait = Math.min(past.waitUntil - now, LONGEST_WAIT)
    if (wait > 0) throw new OfficeError('tooManyTries', { seconds: Math.ceil(wait / 1000) })
    const wrong = past.wrong + 1
    await writePinTries(db, member, { ...past, wrong, waitUntil: now + waitAfter(wrong) })
    return past.wrong > SLIPS ? { wrong: past.wrong, since: past.since } : null
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }

  return {
    /**
     * @throws OfficeError `wrongPin`, `tooManyTries` with `seconds` to wait, `keyElsewhere`, `notFound`
     */
    async unlock(member: string, pin: string): Promise<Unlocked> {
      const row = (await listUsableKeys(db)).get(member)
      if (!row) throw new OfficeError('notFound')
      requireReachable(row.sealed, safe)
      const refused = await inTurn(() => count(member))
      const seed = await openSeed(row.sealed, pin, safe)
      if (!seed) throw new OfficeError('wrongPin')
      await clearPinTries(db, member)
      const sealed = lockSeal(row.sealed, safe)
      // Sealed before this PC's safe was used, or was there.
      if (sealed !== row.sealed) await resealKey(db, row.key, sealed)
      return { key: row.key, seed, refused }
    },

    /**
     * Puts a key under another PIN; it stays the same key.
     *
     * @throws OfficeError as `unlock`, for the old PIN.
     */
    async changePin(member: string, old: string, pin: string, cost: number): Promise<void> {
      const { key, seed } = await this.unlock(member, old)
      try {
        await resealKey(db, key, await sealSeed(seed, pin, cost, safe))
      } finally {
        seed.fill(0)
      }
    }
  }
}
export type Unlocking = ReturnType<typeof createUnlocking>
