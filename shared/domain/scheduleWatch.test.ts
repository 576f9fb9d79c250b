import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE, MORNING } from '@tests/factories'
import { GRACE, type ScheduleState } from './schedule'
import {
  beginWatch,
  clockDoubt,
  interrupt,
  judgeWatch,
  lookAgain,
  type Watch,
  type WatchedEntry,
  type WatchWorld
} from './scheduleWatch'

const entryAt = (due: number, change: Partial<ScheduleState> = {}): ScheduleState => ({
  id: `dot-${due}`,
  product: 'tuan-tin',
  target: { kind: 'issue', issue: 'so-47' },
  due,
  place: 'Nhà in',
  outcome: 'open',
  isHeld: false,
  cause: null,
  reason: '',
  finishedAt: null,
  items: [],
  files: [],
  posted: null,
  ...change
})

const watched = (entry: ScheduleState, change: Partial<WatchedEntry> = {}): WatchedEntry => ({
  entry,
  isComplete: true,
  isMade: true,
  isRunning: false,
  hasFailed: false,
  ...change
})

const worldAt = (now: number, change: Partial<WatchWorld> = {}): WatchWorld => ({
  watch: { ...beginWatch(MORNING - HOUR), seen: now },
  now,
  isDoubted: false,
  isPaused: false,
  signerSince: MORNING - HOUR,
  keepsWatch: true,
  ...change
})

const act = (each: Partial<WatchedEntry>, world: Partial<WatchWorld> = {}, entry = entryAt(MORNING)) =>
  judgeWatch([watched(entry, each)], worldAt(MORNING, world))[0]?.kind

describe('what is due', () => {
  test('is made at its moment where the PC was told to and all is signed', () => {
    expect(act({})).toBe('make')
    expect(judgeWatch([watched(entryAt(MORNING + 1))], worldAt(MORNING))).toEqual([])
  })

  test.each<[string, Partial<WatchedEntry>, Partial<WatchWorld>, Partial<ScheduleState>]>([
    ['the PC only asks', {}, { keepsWatch: false }, {}],
    ['its product asks', { isMade: false }, {}, {}],
    ['a text is not signed', { isComplete: false }, {}, {}],
    ['it is being made', { isRunning: true }, {}, {}],
    ['it was tried and failed', { hasFailed: true }, {}, {}],
    ['the list is paused', {}, { isPaused: true }, {}],
    ['the clock is in doubt', {}, { isDoubted: true }, {}],
    ['nobody is there', {}, { signerSince: null }, {}],
    ['nobody looked at its moment', {}, { watch: beginWatch(MORNING + 1) }, {}],
    ['it is held back', {}, {}, { isHeld: true }],
    ['it is done', {}, {}, { outcome: 'done' }],
    ['it is cancelled', {}, {}, { outcome: 'cancelled' }]
  ])('is not made by itself while %s', (_name, each, world, change) => {
    expect(act(each, world, entryAt(MORNING, change))).toBeUndefined()
  })

  test.each<[string, Partial<WatchedEntry>, Partial<WatchWorld>, Partial<ScheduleState>]>([
    ['off', {}, { watch: beginWatch(MORNING + HOUR) }, {}],
    ['asleep', {}, { watch: interrupt(beginWatch(MORNING - HOUR), MORNING + HOUR, 'asleep') }, {}],
    ['clock', {}, { watch: interrupt(beginWatch(MORNING - HOUR), MORNING + HOUR, 'clock') }, {}],
    ['nobody', {}, { signerSince: MORNING + HOUR }, {}],
    ['held', {}, {}, { isHeld: true }],
    ['paused', {}, { isPaused: true }, {}],
    ['unsigned', { isComplete: false }, {}, {}],
    ['failed', { hasFailed: true }, {}, {}],
    ['unanswered', { isMade: false }, {}, {}]
  ])('is missed after the grace, and says why: %s', (cause, each, world, change) => {
    const [first] = judgeWatch([watched(entryAt(MORNING, change), each)], worldAt(MORNING + GRACE + 1, world))
    expect(first).toMatchObject({ kind: 'miss', cause })
  })

  test('is open again when a clock that was ahead had called it missed', () => {
    const entry = entryAt(MORNING + HOUR, { outcome: 'missed' })
    expect(judgeWatch([watched(entry)], worldAt(MORNING))).toMatchObject([{ kind: 'reopen' }])
    expect(judgeWatch([watched(entry)], worldAt(MORNING + 2 * HOUR))).toEqual([])
  })
})

describe('watching', () => {
  const seen = (watch: Watch, step: number, elapsed = step, hasWoken = false) =>
    lookAgain(watch, watch.seen + step, elapsed, hasWoken)

  test('goes on over short steps', () => {
    expect(seen(beginWatch(MORNING), MINUTE)).toEqual({ ...beginWatch(MORNING), seen: MORNING + MINUTE })
  })

  test.each([
    ['a sleep that the steady clock counted', 2 * HOUR, 2 * HOUR, false, 'asleep'],
    ['a sleep that the system told', 2 * HOUR, MINUTE, true, 'asleep'],
    ['a clock put forward', 2 * HOUR, MINUTE, false, 'clock'],
    ['a clock put back', -2 * HOUR, MINUTE, false, 'clock'],
    ['a clock put back while the PC slept', -2 * HOUR, HOUR, true, 'clock']
  ] as const)('begins anew after %s', (_name, step, elapsed, hasWoken, cause) => {
    const watch = beginWatch(MORNING)
    expect(seen(watch, step, elapsed, hasWoken)).toEqual(interrupt(watch, MORNING + step, cause))
  })

  test('remembers each gap: what was due while the program was closed was not missed by a later sleep', () => {
    const watch = interrupt(beginWatch(MORNING), MORNING + 3 * HOUR, 'asleep')
    const causes = [MORNING - HOUR, MORNING + HOUR].map(
      (due) => judgeWatch([watched(entryAt(due))], worldAt(MORNING + 4 * HOUR, { watch }))[0]
    )
    expect(causes).toMatchObject([{ cause: 'off' }, { cause: 'asleep' }])
  })

  test('a PC that sleeps all the time keeps few gaps, and the first', () => {
    let watch = beginWatch(MORNING)
    for (let n = 1; n < 500; n++) watch = interrupt(watch, MORNING + n * HOUR, 'asleep')
    expect(watch.gaps.length).toBeLessThan(50)
    expect(watch.gaps[0]).toEqual({ until: MORNING, cause: 'off' })
  })

  test('a clock two hours back or a year ahead is doubted, a weekend is not', () => {
    expect(clockDoubt(MORNING, MORNING - 2 * HOUR)).toBe(-2 * HOUR)
    expect(clockDoubt(MORNING, MORNING + 365 * 24 * HOUR)).toBe(365 * 24 * HOUR)
    expect(clockDoubt(MORNING, MORNING + 72 * HOUR)).toBeNull()
    expect(clockDoubt(null, MORNING)).toBeNull()
  })
})

/**
 * One PC through a day with outages: off, asleep, killed while it makes
 * something, its clock moved. Time goes in steps of two minutes.
 */
const STEP = 2 * MINUTE
const STEPS = 180

interface Outage {
  readonly kind: 'off' | 'asleep' | 'locked' | 'ahead' | 'back' | 'far' | 'killed'
  readonly at: number
  readonly length: number
}

interface Given {
  readonly dues: readonly { at: number; signedAt: number; isMade: boolean; isHeld: boolean }[]
  readonly outages: readonly Outage[]
  readonly makingTakes: number
}

interface Known {
  entry: ScheduleState
  signedAt: number
  isMade: boolean
  /** When what is being made will be ready, in steps. */
  ready: number[]
  outputs: number
  madeAt: number[]
  /** In which steps it was begun. */
  begunIn: number[]
  said: string[]
}

const SHIFT = { ahead: 90 * MINUTE, back: -2 * HOUR, far: 366 * 24 * HOUR } as const

function live({ dues, outages, makingTakes }: Given): Known[] {
  const all: Known[] = dues.map(({ at, signedAt, isMade, isHeld }, index) => ({
    entry: { ...entryAt(MORNING + at * STEP, { isHeld }), id: `dot-${index}` },
    signedAt,
    isMade,
    ready: [],
    outputs: 0,
    madeAt: [],
    begunIn: [],
    said: []
  }))
  let watch: Watch | null = null
  let steady = 0
  let looked = 0
  let latest: number | null = null
  let signerSince: number | null = null
  const calm = STEPS + 40 + GRACE / STEP
  for (let step = 0; step < calm; step++) {
    const now = outages.filter((each) => each.at <= step && step < each.at + each.length && step < STEPS)
    const is = (kind: Outage['kind']) => now.some((each) => each.kind === kind)
    const began = (kind: Outage['kind']) => now.some((each) => each.kind === kind && each.at === step)
    if (is('off') || began('killed')) {
      // What was being made leaves nothing: its file is taken back at the next start.
      watch = null
      signerSince = null
      for (const known of all) known.ready = []
      continue
    }
    if (is('asleep')) continue
    steady += STEP
    const shift = now.reduce(
      (sum, { kind }) => sum + (kind in SHIFT ? SHIFT[kind as keyof typeof SHIFT] : 0),
      0
    )
    const clock = MORNING + step * STEP + shift
    watch = watch ? lookAgain(watch, clock, steady - looked, false) : beginWatch(clock)
    looked = steady
    // At the end somebody looks at the clock and says that it is right.
    if (step === STEPS) latest = clock
    const isDoubted = clockDoubt(latest, clock) !== null
    if (!isDoubted) latest = clock
    signerSince = is('locked') ? null : (signerSince ?? clock)
    for (const known of all) {
      const done = known.ready.filter((at) => at <= step).length
      if (done === 0) continue
      known.ready = known.ready.filter((at) => at > step)
      known.outputs += done
      known.entry = { ...known.entry, outcome: 'done' }
    }
    const acts = judgeWatch(
      all.map(({ entry, signedAt, isMade, ready }) => ({
        entry,
        isComplete: signedAt <= step,
        isMade,
        isRunning: ready.length > 0,
        hasFailed: false
      })),
      { watch, now: clock, isDoubted, isPaused: false, signerSince, keepsWatch: true }
    )
    for (const each of acts) {
      const known = all.find(({ entry }) => entry.id === each.entry.id)!
      known.said.push(each.kind)
      if (each.kind === 'make') {
        known.ready.push(step + makingTakes)
        known.madeAt.push(clock)
        known.begunIn.push(step)
      }
      if (each.kind === 'miss') known.entry = { ...known.entry, outcome: 'missed', cause: each.cause }
      if (each.kind === 'reopen') known.entry = { ...known.entry, outcome: 'open', cause: null }
    }
  }
  return all
}

const given: fc.Arbitrary<Given> = fc.record({
  dues: fc.array(
    fc.record({
      at: fc.integer({ min: 1, max: STEPS - 1 }),
      signedAt: fc.integer({ min: 0, max: STEPS }),
      isMade: fc.boolean(),
      isHeld: fc.boolean()
    }),
    { minLength: 1, maxLength: 4 }
  ),
  outages: fc.array(
    fc.record({
      kind: fc.constantFrom('off', 'asleep', 'locked', 'ahead', 'back', 'far', 'killed'),
      at: fc.integer({ min: 0, max: STEPS - 1 }),
      length: fc.integer({ min: 1, max: 60 })
    }),
    { maxLength: 6 }
  ),
  makingTakes: fc.integer({ min: 1, max: 3 })
})

test('through any outages every entry comes out once or is told as missed; never twice, never in silence', () => {
  fc.assert(
    fc.property(given, (world) => {
      const isAway = ({ kind }: Outage) => kind === 'off' || kind === 'asleep'
      const isMoved = ({ kind }: Outage) => kind in SHIFT
      const lived = live(world)
      for (const [index, { entry, outputs, madeAt, begunIn }] of lived.entries()) {
        expect(['done', 'missed']).toContain(entry.outcome)
        expect(outputs).toBe(entry.outcome === 'done' ? 1 : 0)
        if (entry.isHeld) expect(entry.outcome).toBe('missed')
        if (entry.outcome === 'missed') expect(entry.cause).not.toBeNull()
        for (const at of madeAt) expect(at).toBeGreaterThanOrEqual(entry.due)
        // Nothing by stealth: whoever was away at its moment, even for four minutes, is asked.
        if (world.outages.some(isMoved)) continue
        const { at } = world.dues[index]!
        for (const step of begunIn)
          for (const away of world.outages.filter(isAway))
            expect(away.at <= step && at < away.at + away.length && away.at <= at).toBe(false)
      }
    }),
    { numRuns: Number(process.env.FC_RUNS ?? 10_000) }
  )
}, 120_000)

test('a day without outages makes everything that was signed in time, at its moment', () => {
  const [early, late] = live({
    dues: [
      { at: 30, signedAt: 0, isMade: true, isHeld: false },
      { at: 30, signedAt: 40, isMade: true, isHeld: false }
    ],
    outages: [],
    makingTakes: 1
  })
  expect(early!.madeAt).toEqual([MORNING + 30 * STEP])
  // Signed within the grace: made when it was.
  expect(late!.madeAt).toEqual([MORNING + 40 * STEP])
})
