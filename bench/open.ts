import { buildBareEditor } from './bareEditor'
import { startElectron } from './electronRun'
import { makeEmptyProfile, makeProfile, root } from './folders'
import { CHANGES, makeLongArticle, THREADS, WORDS } from './longArticle'
import { summarise } from './measure'
import { compare, note, print } from './report'
import { OFFICE_PIN, staff } from './seedOffice'

const TIMES = 8
const WARM_UP = 2
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)

const bareEditor = await buildBareEditor()
const { office, article, body } = await makeLongArticle()

async function openIn(app: string, profile: string, signIn: object | null): Promise<number[]> {
  const input = { signIn, article, body, rounds: TIMES, warmUp: WARM_UP }
  const run = startElectron<{ times: number[] }>({ app, profile, script: 'openText.cjs', input })
  try {
    return (await run.result).page.times
  } finally {
    await run.close()
  }
}

const ours: number[] = []
const baseline: number[] = []
for (let count = 0; count < ROUNDS; count++) {
  note(`opening, round ${count + 1} of ${ROUNDS} …`)
  baseline.push(...(await openIn(bareEditor, makeEmptyProfile(), null)))
  const signIn = { name: staff.editor.name, pin: OFFICE_PIN }
  ours.push(...(await openIn(root, makeProfile(office), signIn)))
}

const part = compare(
  summarise(ours),
  summarise(baseline),
  'the same text, already in the page, shown in bare ProseMirror'
)
print({
  bench: 'open',
  unit: 'ms',
  what: `from the desk until the text of an article of ${WORDS} words with ${CHANGES} open changes and ${THREADS} remarks is painted`,
  ...part,
  aim: '<= 2',
  met: part.ratio <= 2,
  n: ours.length
})
