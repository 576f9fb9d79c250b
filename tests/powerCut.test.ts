import { beforeAll, describe, expect, test } from 'vitest'
import { cutPower } from './reliability/cuts'
import { canRecord, recordDisk, type DiskEvent } from './reliability/diskLog'

const CUTS = Number(process.env.POWER_CUTS ?? 120)
const SEED = Number(process.env.POWER_SEED ?? 20_261_122)

if (!canRecord) process.stderr.write('[power cut] skipped: recording the disk needs Linux and gcc\n')

describe.skipIf(!canRecord)('a power cut in the middle of an office day (needs Linux and gcc)', () => {
  let day: DiskEvent[] = []

  beforeAll(async () => {
    day = await recordDisk('officeDay.ts')
  })

  test.each([
    ['on a disk that keeps names in order', 'ordered'],
    ['on a disk that keeps a name only when its folder is flushed', 'loose']
  ] as const)('%s takes nothing that was called saved, and damages nothing', async (_where, names) => {
    const { cuts, promises, faults } = await cutPower(day, { count: CUTS, names, seed: SEED })
    expect(faults).toEqual([])
    expect(cuts).toBe(CUTS)
    // There was something to lose.
    expect(promises).toBeGreaterThan(20 * CUTS)
  })

  // Without these the tests above would prove nothing: a cut after a flush that never happened must be seen.
  test.each([
    ['the journal of the store', /-wal$/, /"kind":"(text|records|media)"|blocked|malformed/],
    ['the store itself', /office\.db$/, /blocked|malformed|not kept|reopening/],
    ['the folders', /^(office|office\/media\/..|)$/, /first-run|not kept|founding|reopening|notFound/]
  ])('on a disk that only says it has flushed %s is noticed', async (_what, file, loss) => {
    const isIgnored = (flush: DiskEvent) => file.test(flush.path)
    const { faults } = await cutPower(day, { count: 60, names: 'loose', seed: SEED, isIgnored })
    expect(faults.filter((fault) => loss.test(fault)).length).toBeGreaterThan(2)
  })
})
