import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { makeFolder, root } from './folders'
import type { IssueTask, SideReply } from './issueSide'
import { interleave, summarise } from './measure'
import { compare, print, worstOf } from './report'

const PAGES = 8
const ROUNDS = { retypeset: 30, export: 12 }
const WARM_UP = { retypeset: 4, export: 2 }

/** The next message of a side; rejects when it ends instead. */
function answerOf<T>(side: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`a side of the bench ended with ${code}`))
    side.once('exit', fail)
    side.once('message', (message) => {
      side.off('exit', fail)
      resolve(message as T)
    })
  })
}

async function startSide(name: string): Promise<ChildProcess> {
  const folder = path.join(work, name)
  mkdirSync(folder)
  const side = fork(path.join(root, 'bench/issueSide.ts'), [name, folder])
  await answerOf(side)
  return side
}

async function run(side: ChildProcess, task: IssueTask): Promise<number> {
  const answer = answerOf<SideReply>(side)
  side.send(task)
  const { ms, pages, bytes } = await answer
  if (pages !== PAGES || bytes === 0) throw new Error(`${pages} pages, ${bytes} bytes`)
  return ms
}

const work = makeFolder('issue')
const ours = await startSide('ours')
const bare = await startSide('bare')
try {
  const measure = async (task: IssueTask, what: string) => {
    const cold = { ours: await run(ours, task), baseline: await run(bare, task) }
    const sides = { ours: () => run(ours, task), baseline: () => run(bare, task) }
    const times = await interleave(sides, ROUNDS[task], WARM_UP[task])
    return { ...compare(summarise(times.ours), summarise(times.baseline), what), first: cold }
  }
  const parts = {
    retypeset: await measure('retypeset', 'bare Typst: compile and one SVG of the document'),
    export: await measure('export', 'bare Typst: compile and PDF, photos converted before')
  }
  const [worst, part] = worstOf(parts)
  print({
    bench: 'issue',
    unit: 'ms',
    what: `${PAGES} pages, warm, one word edited before each round; the worst is ${worst}`,
    ours: part.ours,
    baseline: part.baseline,
    ratio: part.ratio,
    parts,
    aim: '<= 1.3',
    met: Object.values(parts).every((each) => each.ratio <= 1.3),
    n: ROUNDS[worst as IssueTask]
  })
} finally {
  ours.kill()
  bare.kill()
}
