import { setTimeout as wait } from 'node:timers/promises'
import { bareElectron, startElectron, type ElectronRun } from './electronRun'
import { makeEmptyProfile, root } from './folders'
import { interleave, round, summarise } from './measure'
import { readMemory, type ProcessMemory } from './processTree'
import { compare, note, print } from './report'

const ROUNDS = 3
/** After the list is there: what is loaded late has come, and garbage has been collected. */
const IDLE = 20_000
/** PIN and a person of the demo office, as its sign-in screen says. */
const DEMO = { name: 'Tạ Ngọc Diệp', pin: '123456' }

const profile = makeEmptyProfile()
const bareProfile = makeEmptyProfile()

const kept: Record<'ours' | 'baseline', ProcessMemory[][]> = { ours: [], baseline: [] }
const sum = (processes: readonly ProcessMemory[], field: 'pss' | 'uss') =>
  processes.reduce((total, each) => total + each[field], 0) / 1024

async function measure(side: keyof typeof kept, run: ElectronRun<unknown>): Promise<number> {
  try {
    await run.result
    await wait(IDLE)
    const processes = readMemory(run.pid)
    if (!processes.some((each) => each.type === 'renderer')) throw new Error('there is no page to measure')
    kept[side].push(processes)
    return sum(processes, 'pss')
  } finally {
    await run.close()
  }
}

/** Median of each kind of process, in MB: says where the memory is. */
function byType(runs: readonly ProcessMemory[][]): Record<string, number> {
  const types = new Set(runs.flat().map((each) => each.type))
  const amounts = [...types].map((type): [string, number] => {
    const each = runs.map((run) =>
      sum(
        run.filter((process) => process.type === type),
        'pss'
      )
    )
    return [type, round(summarise(each).median)]
  })
  return Object.fromEntries(amounts.sort((a, b) => b[1] - a[1]))
}

note('writing the demo office …')
const setUp = startElectron({ app: root, profile, script: 'openDemo.cjs' })
try {
  await setUp.result
} finally {
  await setUp.close()
}

const { ours, baseline } = await interleave(
  {
    ours: () => measure('ours', startElectron({ app: root, profile, script: 'openList.cjs', input: DEMO })),
    baseline: () =>
      measure('baseline', startElectron({ app: bareElectron, profile: bareProfile, script: 'showLine.cjs' }))
  },
  ROUNDS,
  0
)
const part = compare(summarise(ours), summarise(baseline), 'a bare Electron window with one line of text')
const own = (runs: readonly ProcessMemory[][]) => summarise(runs.map((run) => sum(run, 'uss'))).median
print({
  bench: 'memory',
  unit: 'MB',
  what: `PSS of the whole process tree, ${IDLE / 1000} s after the list of the demo office was painted`,
  ...part,
  byProcess: { ours: byType(kept.ours), baseline: byType(kept.baseline) },
  uss: {
    ours: own(kept.ours),
    baseline: own(kept.baseline),
    ratio: round(own(kept.ours) / own(kept.baseline))
  },
  aim: '<= 1.8',
  met: part.ratio <= 1.8,
  n: ours.length
})
