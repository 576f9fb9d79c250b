import { fork, type ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundleSide } from './bundleSide'
import { makeFolder } from './folders'
import { makeIssue } from './issueData'
import type { IssueTask, SideReply } from './issueSide'
import { measureTools } from './issueTools'
import { interleave, round, summarise } from './measure'
import { compare, note, print, worstOf } from './report'

const PAGES = 24
const EDITS = 1_000
const ROUNDS = { cold: 5, edit: 80, typing: 80, editWhole: 10, export: 3, tools: 3 }
/** Every article once, so that each page has been set with a word changed. */
const WARM_UP = { edit: 40, typing: 4, editWhole: 2, export: 1 }
const MOST_MEMORY = 400

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

const work = makeFolder('issue')
const cache = path.join(work, 'cache')
const made = path.join(work, 'issue.json')
const sideFile = await bundleSide('issueSide')
const sides = new Set<ChildProcess>()
let count = 0

async function startSide(name: 'ours' | 'bare'): Promise<ChildProcess> {
  const folder = path.join(work, `${name}-${++count}`)
  mkdirSync(folder)
  const side = fork(sideFile, [name, folder, made, cache], { execArgv: [] })
  sides.add(side)
  await answerOf(side)
  return side
}

function stopSide(side: ChildProcess): void {
  sides.delete(side)
  side.kill()
}

/** @param pages how many pages must have been made. */
async function run(side: ChildProcess, task: IssueTask, pages: number): Promise<SideReply> {
  const answer = answerOf<SideReply>(side)
  side.send(task)
  const reply = await answer
  if (reply.pages !== pages || reply.bytes === 0)
    throw new Error(`${task}: ${reply.pages} pages, ${reply.bytes} bytes`)
  return reply
}

/** A process from nothing to all pages, and within it the pages alone. */
async function runCold(name: 'ours' | 'bare'): Promise<{ whole: number; pages: number }> {
  const begin = performance.now()
  const side = await startSide(name)
  const { ms } = await run(side, 'first', PAGES)
  const whole = performance.now() - begin
  stopSide(side)
  return { whole, pages: ms }
}

async function measureMemory() {
  const side = await startSide('ours')
  await run(side, 'first', PAGES)
  const seen: number[] = []
  for (let edit = 1; edit <= EDITS; edit++) {
    const { rss } = await run(side, 'edit', 1)
    if (edit % 100 === 0) seen.push(round(rss))
  }
  stopSide(side)
  const most = Math.max(...seen)
  // After the first hundred, which fill what is remembered, it must not grow any more.
  const growth = round(seen.at(-1)! / seen[1]!)
  return { edits: EDITS, every100: seen, most, growth, met: most <= MOST_MEMORY && growth <= 1.1 }
}

try {
  note('making 24 pages, 40 articles, 40 photos …')
  const issue = await makeIssue(work)
  writeFileSync(made, JSON.stringify(issue))
  const ours = await startSide('ours')
  const bare = await startSide('bare')
  // Converts the photos once for both.
  await run(ours, 'first', PAGES)
  await run(bare, 'first', PAGES)

  note('cold …')
  const insides = { ours: [] as number[], bare: [] as number[] }
  const coldOf = (name: 'ours' | 'bare') => async () => {
    const { whole, pages } = await runCold(name)
    insides[name].push(pages)
    return whole
  }
  const cold = await interleave({ ours: coldOf('ours'), baseline: coldOf('bare') }, ROUNDS.cold, 0)

  note('edits …')
  const times = async (
    task: 'edit' | 'typing' | 'editWhole' | 'export',
    pagesOurs: number,
    pagesBare: number
  ) =>
    interleave(
      {
        ours: async () => (await run(ours, task, pagesOurs)).ms,
        baseline: async () => (await run(bare, task, pagesBare)).ms
      },
      ROUNDS[task],
      WARM_UP[task]
    )
  const edit = await times('edit', 1, 1)
  const typing = await times('typing', 1, 1)
  const editWhole = await times('editWhole', 1, PAGES)
  note('print files …')
  const { steps } = await run(ours, 'export', PAGES)
  const exported = await times('export', PAGES, PAGES)

  const parts = {
    edit: compare(
      summarise(edit.ours),
      summarise(edit.baseline),
      'bare Typst: compile of that page alone and its SVG'
    ),
    typing: compare(
      summarise(typing.ours),
      summarise(typing.baseline),
      'bare Typst: the same, word after word in one article'
    ),
    editWhole: compare(
      summarise(editWhole.ours),
      summarise(editWhole.baseline),
      'bare Typst: compile of the issue and one SVG of it'
    ),
    cold: compare(
      summarise(cold.ours),
      summarise(cold.baseline),
      'bare Typst: a process from nothing to one SVG of the issue'
    )
  }
  const [worst, part] = worstOf(parts)

  note(`memory over ${EDITS} edits …`)
  const memory = await measureMemory()
  note('a book of 200 pages …')
  const writer = await startSide('ours')
  const { ms, rss, steps: bookSteps } = await run(writer, 'book', 200)
  stopSide(writer)
  const tools = (await measureTools(issue, work, ROUNDS.tools)).map(({ cold: whole, ...tool }) => ({
    ...tool,
    cold: whole,
    timesOursCold: whole && round(whole.median / parts.cold.ours.median),
    timesOursEdit: whole && round(whole.median / parts.edit.ours.median)
  }))
  const isAhead = tools.every(
    (tool) => tool.cold === null || (tool.timesOursCold! > 1 && tool.timesOursEdit! >= 100)
  )

  print({
    bench: 'issue',
    unit: 'ms',
    what: `${PAGES} pages, 40 articles, 40 photos; one word edited before each round, each in another article than the one before, a new picture of its page after; the worst is ${worst}`,
    ours: part.ours,
    baseline: part.baseline,
    ratio: part.ratio,
    parts,
    pagesAlone: { ours: summarise(insides.ours), bare: summarise(insides.bare) },
    export: {
      ...compare(
        summarise(exported.ours),
        summarise(exported.baseline),
        'bare Typst: compile and PDF; no inks, no boxes, nothing read back'
      ),
      steps
    },
    memory,
    book: { pages: 200, ms: round(ms), rss: round(rss), steps: bookSteps },
    tools,
    aim: 'edit p95 <= 100 ms, <= 1.2 of bare Typst, others behind cold and 100 times behind an edit, memory <= 400 MB and flat',
    met:
      parts.edit.ours.p95 <= 100 &&
      Object.values(parts).every((each) => each.ratio <= 1.2) &&
      isAhead &&
      memory.met,
    n: ROUNDS[worst as keyof typeof parts]
  })
} finally {
  for (const side of sides) side.kill()
}
