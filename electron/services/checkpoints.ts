import type { RecordPayload } from '@shared/domain/records'
import { can } from '@shared/domain/permissions'
import { OfficeError } from '@shared/ipc/errors'
import { readLogEnd } from '@electron/store/heads'
import { countSinceCheckpoint } from '@electron/store/logView'
import type { OfficeContext } from './context'
import type { LogGuard } from './logGuard'

/** Records after which the signed-in member's key states what the log is. At signing out it does so in any case. */
const EVERY = 200
/** Somebody may write between reading the heads and stating them. */
const TRIES = 3

/**
 * Signed checkpoints: each names the newest record of every key, so that the
 * end of one person's chain cannot be cut off without another's signature
 * saying that it was there.
 */
export function createCheckpoints({ db, session, record, logError }: OfficeContext, guard: LogGuard) {
  async function state(lost?: RecordPayload<'log.checkpoint'>['lost']): Promise<void> {
    for (let left = TRIES; ; left--) {
      const { records, heads } = await readLogEnd(db)
      const payload = { records, heads: [...heads], ...(lost && { lost }) }
      try {
        await record({ statements: [{ kind: 'log.checkpoint', subject: 'log', payload }] })
        return
      } catch (error) {
        if (!(error instanceof OfficeError && error.code === 'impossible') || left === 1) throw error
      }
    }
  }

  let isDue = false

  const isSignedIn = () => session.current() !== null

  return {
    /** After every act: the copy outside the database follows, and now and then a checkpoint is due. */
    async follow(): Promise<void> {
      guard.follow()
      if (isDue || !isSignedIn() || guard.report().missing) return
      // Several acts at once make one checkpoint due, not several.
      isDue = true
      try {
        if ((await countSinceCheckpoint(db)) >= EVERY) await state()
      } finally {
        isDue = false
      }
    },

    /** Before a member leaves the PC. Nothing keeps anybody from signing out. */
    async beforeSignOut(): Promise<void> {
      if (!isSignedIn() || guard.report().missing) return
      try {
        if ((await countSinceCheckpoint(db)) > 0) await state()
      } catch (error) {
        logError('checkpoint', error)
      }
    },

    /** A backup was restored: whoever may do so and signs in next puts on record what is gone. */
    async afterSignIn(): Promise<void> {
      const { missing } = guard.report()
      if (!missing?.isRestored || !isSignedIn()) return
      if (!can(session.actor(), 'backups.restore')) return
      await state({ records: missing.records, why: 'restored' })
      await guard.accept()
    },

    /**
     * Goes on without records that are gone, knowingly and on record.
     *
     * @throws OfficeError `forbidden`, `impossible` when nothing is missing.
     */
    async acceptLoss(): Promise<void> {
      const { missing } = guard.report()
      if (!missing) throw new OfficeError('impossible')
      await state({ records: missing.records, why: 'continued' })
      await guard.accept()
    }
  }
}
export type Checkpoints = ReturnType<typeof createCheckpoints>
