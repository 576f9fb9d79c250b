import { expect, test } from 'vitest'
import { runTorture } from './torture'

const ROUNDS = 20

test(
  'no key that the screen called saved is gone after the app was killed while typing',
  async () => {
    const totals = await runTorture(ROUNDS)
    process.stderr.write(`[crash] ${JSON.stringify(totals)}\n`)
    expect(totals).toMatchObject({ rounds: ROUNDS, lost: 0, integrityFailures: 0, notShown: 0 })
    // The run must have had something to lose.
    expect(totals.marks).toBeGreaterThan(ROUNDS / 2)
    expect(totals.recoveryScreens).toBeGreaterThan(ROUNDS / 2)
  },
  ROUNDS * 12_000
)
