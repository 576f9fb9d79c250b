import { bareElectron, startElectron } from './electronRun'
import { makeEmptyProfile, makeProfile, root } from './folders'
import { interleave, round, summarise } from './measure'
import { compare, note, print } from './report'
import { OFFICE_PIN, seededOffice, staff } from './seedOffice'

const ARTICLES = 10_000
const ROUNDS = 12
const WARM_UP = 2

interface ListPage {
  readonly begun: number
  readonly usable: number
  readonly sent: number
  readonly signedIn: number
  readonly shown: number
  readonly rows: number
}

const profile = makeProfile(await seededOffice(ARTICLES))
const bareProfile = makeEmptyProfile()

const steps: Record<string, number>[] = []

async function startOurs(): Promise<number> {
  const run = startElectron<ListPage>({
    app: root,
    profile,
    script: 'openList.cjs',
    input: { name: staff.editor.name, pin: OFFICE_PIN }
  })
  try {
    const { page, marks, modules } = await run.result
    if (page.rows === 0) throw new Error('the list is empty')
    const since = (moment: number | undefined) => moment! - run.begun
    steps.push({
      node: since(marks['hook']),
      mainLoaded: since(marks['hook']) + (modules.at(-1)?.ms ?? 0),
      ready: since(marks['ready']),
      window: since(marks['window']),
      page: since(page.begun),
      domReady: since(marks['domReady']),
      signInUsable: since(page.usable),
      signInShare: page.signedIn - page.sent,
      signedIn: since(page.signedIn),
      list: since(page.shown)
    })
    if (process.env.BENCH_TRACE) note(JSON.stringify({ begun: run.begun, page, marks, modules }))
    return since(page.shown)
  } finally {
    await run.close()
  }
}

async function startBare(): Promise<number> {
  const run = startElectron<{ shown: number }>({
    app: bareElectron,
    profile: bareProfile,
    script: 'showLine.cjs'
  })
  try {
    return (await run.result).page.shown - run.begun
  } finally {
    await run.close()
  }
}

const { ours, baseline } = await interleave({ ours: startOurs, baseline: startBare }, ROUNDS, WARM_UP)
const measured = steps.slice(WARM_UP)
const medianOf = (step: string) => round(summarise(measured.map((each) => each[step]!)).median)
const moments = Object.fromEntries(Object.keys(measured[0]!).map((step) => [step, medianOf(step)]))
const bare = summarise(baseline)
const part = compare(summarise(ours), bare, 'a bare Electron window until its one line is painted')
const { signInShare, ...until } = moments

print({
  bench: 'startup',
  unit: 'ms',
  what: `new process until the first rows of ${ARTICLES} articles are painted, signing in by the form on the way`,
  ...part,
  signInUsable: { median: moments['signInUsable'], ratio: round(moments['signInUsable']! / bare.median) },
  signInShare,
  momentsFromStart: until,
  aim: '<= 1.6',
  met: part.ratio <= 1.6,
  n: ours.length
})
