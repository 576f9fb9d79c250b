import { z } from 'zod'
import { actorOfMember } from '@shared/domain/members'
import { findProduct, type Product } from '@shared/domain/office'
import { can, type Actor } from '@shared/domain/permissions'
import { GRACE, type ScheduleState } from '@shared/domain/schedule'
import {
  beginWatch,
  clockDoubt,
  interrupt,
  judgeWatch,
  lookAgain,
  type Watch,
  type WatchAct
} from '@shared/domain/scheduleWatch'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import { toIsoDay } from '@shared/text/dates'
import { listMembers } from '@electron/store/members'
import { readProfile } from '@electron/store/office'
import { listMissed, listOpenBefore, readPause } from '@electron/store/schedule'
import { readSetting, writeSetting } from '@electron/store/settings'
import type { OfficeContext } from './context'
import type { WorksFor } from './exports'
import type { ScheduleRuns } from './scheduleRuns'
import { countMissing, toScheduleViews } from './scheduleViews'
import type { Lease } from './session'

/** The latest moment that this PC is known to have lived through, milliseconds since 1970. */
const SEEN = 'schedule.seen'
/** How often that is written down, in milliseconds. */
const NOTED_EVERY = 5 * 60 * 1000

const t = createTranslator('vi')

/** Issues and pages of web channels are made by this program, where their product says so; all else is done by people. */
const isMadeAtDue = ({ target }: ScheduleState, product: Product | undefined) =>
  product?.atDue === 'make' && (target.kind === 'issue' || product.kind === 'web')

/**
 * This PC's eye on the clock. It never makes what was due while nobody looked,
 * never states anything by a clock that jumped, and lets no entry go by in silence.
 *
 * @param elapsed milliseconds by a clock that nobody can set.
 */
export function createScheduleWatch(
  { db, clock, session, record, publish }: OfficeContext,
  runs: ScheduleRuns,
  elapsed: () => number
) {
  // It watches from the moment the office is open.
  let watch: Watch = beginWatch(clock())
  let looked = elapsed()
  let noted: number | null = null
  let keeper: { readonly member: string; readonly name: string; readonly lease: Lease } | null = null
  let signerSince: number | null = null
  let wasDoubted = false
  let isLooking = false

  const latest = async () => (noted ??= await readSetting(db, SEEN, z.number().nullable(), null))

  async function note(now: number): Promise<void> {
    noted = now
    await writeSetting(db, SEEN, now)
  }

  function release(): void {
    keeper?.lease.giveBack()
    keeper = null
  }

  /** In whose name this PC may act now: whoever sits here, else whoever told it to keep watch. */
  async function worker(): Promise<(WorksFor & { isKeeper: boolean }) | null> {
    const mayWrite = (actor: Actor) => can(actor, 'schedule.write')
    if (keeper) {
      const member = (await listMembers(db)).find((each) => each.id === keeper?.member && each.active)
      const actor = member && actorOfMember(member, toIsoDay(clock()))
      if (actor && mayWrite(actor) && can(actor, 'exports.run'))
        return { actor, signer: keeper.lease.signer, isKeeper: true }
      release()
      publish('schedule.changed', '')
    }
    if (!session.current() || !mayWrite(session.actor())) return null
    return { actor: session.actor(), signer: session.require().signer, isKeeper: false }
  }

  async function carryOut(act: WatchAct, by: WorksFor): Promise<void> {
    const subject = act.entry.id
    if (act.kind === 'make') return runs.startUnasked(act.entry, by)
    const { due } = act.entry
    const statement =
      act.kind === 'miss'
        ? ({ kind: 'schedule.miss', subject, payload: { since: due, cause: act.cause } } as const)
        : ({ kind: 'schedule.move', subject, payload: { due, reason: t('schedule.clockWasAhead') } } as const)
    await record({ statements: [statement] }, by.signer)
  }

  /** What the look led to; nothing where the clock is in doubt or nobody is there. */
  async function judge(open: readonly ScheduleState[], now: number, isDoubted: boolean): Promise<void> {
    const by = await worker()
    signerSince = by ? (signerSince ?? now) : null
    const missed = (await listMissed(db)).filter((entry) => now < entry.due)
    const entries = [...open, ...missed]
    if (!by || entries.length === 0) return
    const states = await runs.about(entries)
    const views = await toScheduleViews(db, entries, now, states)
    const profile = await readProfile(db, toIsoDay(now))
    const known = entries.map((entry, index) => ({
      entry,
      isComplete: countMissing(views[index]!) === 0,
      isMade: isMadeAtDue(entry, findProduct(profile, entry.product)),
      isRunning: views[index]!.isRunning,
      hasFailed: states.get(entry.id)?.wasTried === true
    }))
    const acts = judgeWatch(known, {
      watch,
      now,
      isDoubted,
      isPaused: (await readPause(db)) !== null,
      signerSince,
      keepsWatch: by.isKeeper
    })
    for (const act of acts) await carryOut(act, by)
  }

  async function look(hasWoken: boolean): Promise<void> {
    const now = clock()
    const before = watch.seen
    const since = elapsed() - looked
    looked = elapsed()
    watch = lookAgain(watch, now, since, hasWoken)
    const isDoubted = clockDoubt(await latest(), now) !== null
    if (!isDoubted && (noted === null || Math.abs(now - noted) >= NOTED_EVERY)) await note(now)
    const open = await listOpenBefore(db, now + 1)
    await judge(open, now, isDoubted)
    const hasPassed = (moment: number) => before < moment && moment <= now
    const hasTurned = open.some(({ due }) => hasPassed(due) || hasPassed(due + GRACE + 1))
    if (hasTurned || isDoubted !== wasDoubted) publish('schedule.changed', '')
    wasDoubted = isDoubted
  }

  return {
    /**
     * One look at the clock; taken every half minute and when the PC wakes.
     *
     * @param hasWoken whether the system said just now that the PC woke.
     */
    async tick(hasWoken = false): Promise<void> {
      if (isLooking) return
      isLooking = true
      try {
        await look(hasWoken)
      } finally {
        isLooking = false
      }
    },

    /** Whether the list is kept back, whether this PC makes what is due, and whether its clock is believed. */
    async state() {
      const pause = await readPause(db)
      const names = new Map((await listMembers(db)).map((member) => [member.id, member.name]))
      const seen = await latest()
      return {
        pause: pause && { ...pause, member: names.get(pause.member) ?? pause.member },
        keeper: keeper?.name ?? null,
        clock: clockDoubt(seen, clock()) === null ? null : { seen: seen!, now: clock() }
      }
    },

    /** Whether this PC was told to make what is due. */
    keepsWatch: (): boolean => keeper !== null,

    /**
     * From now on this PC makes what is due, in the name of whoever sits here now, also while it is locked.
     *
     * @throws OfficeError `forbidden`, `signedOut`
     */
    keep(): void {
      const actor = session.actor()
      if (!can(actor, 'schedule.write') || !can(actor, 'exports.run')) throw new OfficeError('forbidden')
      const { member } = session.require()
      const lease = session.lend()
      release()
      keeper = { member: member.id, name: member.name, lease }
      publish('schedule.changed', '')
    },

    /** This PC asks again instead of making. */
    stopKeeping(): void {
      release()
      publish('schedule.changed', '')
    },

    /** Somebody looked at the clock and says that it is right. What was due meanwhile was not watched. */
    async trustClock(): Promise<void> {
      session.require()
      await note(clock())
      watch = interrupt(watch, clock(), 'clock')
      publish('schedule.changed', '')
    }
  }
}
