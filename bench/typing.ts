import { buildBareEditor } from './bareEditor'
import { startElectron } from './electronRun'
import { makeEmptyProfile, makeProfile, root } from './folders'
import { CHANGES, makeLongArticle, THREADS, WORDS } from './longArticle'
import { round, summarise } from './measure'
import { compare, note, print } from './report'
import { OFFICE_PIN, staff } from './seedOffice'

const KEYS = 240
const WARM_UP = 40
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
/** Between two keys, in milliseconds: a fast hand. */
const EVERY = 60
/** One frame at 60 Hz. */
const FRAME = 16

/** A frame is drawn when it is ready and does not wait for the screen: what is measured is work. */
const switches = ['--disable-gpu-vsync', '--disable-frame-rate-limit']

const bareEditor = await buildBareEditor()
const { office, article, body } = await makeLongArticle()

async function typeIn(app: string, profile: string, signIn: object | null): Promise<number[]> {
  const input = { signIn, article, body, keys: KEYS, warmUp: WARM_UP, every: EVERY }
  const run = startElectron<{ times: number[] }>({ app, profile, script: 'typeKeys.cjs', input, switches })
  try {
    return (await run.result).page.times
  } finally {
    await run.close()
  }
}

const ours: number[] = []
const baseline: number[] = []
for (let count = 0; count < ROUNDS; count++) {
  note(`typing, round ${count + 1} of ${ROUNDS} …`)
  baseline.push(...(await typeIn(bareEditor, makeEmptyProfile(), null)))
  const signIn = { name: staff.editor.name, pin: OFFICE_PIN }
  ours.push(...(await typeIn(root, makeProfile(office), signIn)))
}

const part = compare(summarise(ours), summarise(baseline), 'the same text in bare ProseMirror with undo')
const p95Ratio = round(part.ours.p95 / part.baseline.p95)
const isInFrame = part.ours.p95 <= FRAME || part.baseline.p95 > FRAME

print({
  bench: 'typing',
  unit: 'ms',
  what: `key pressed until its frame is painted, in an article of ${WORDS} words with ${CHANGES} open changes and ${THREADS} remarks`,
  ...part,
  p95Ratio,
  aim: `p95 <= 1.5 x, and <= ${FRAME} ms where the baseline allows`,
  met: p95Ratio <= 1.5 && isInFrame,
  n: ours.length
})
