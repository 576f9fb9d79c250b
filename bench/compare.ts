import { readdirSync } from 'node:fs'
import path from 'node:path'
import { diffArrays } from 'diff'
import { compareContents } from '@shared/document/compare'
import type { ArticleContent } from '@shared/document/revision'
import { countWords } from '@shared/text/words'
import { startElectron } from './electronRun'
import { makeEmptyProfile, root } from './folders'
import { interleave, round, summarise, time } from './measure'
import { createDice, createWriter } from './officeWords'
import { compare, print } from './report'

const WORDS = 10_000
const CHANGES = 300
const ROUNDS = 40
const WARM_UP = 5
/** Milliseconds after which a person would notice that the comparison is not there yet. */
const AIM = 300

const dice = createDice(300)
const { meta } = createWriter(dice).write('compare', 'tuan-tin', '')

/** Paragraphs of a long article. */
function writeLines(): string[] {
  const writer = createWriter(dice)
  const lines: string[] = []
  for (let words = 0; words < WORDS;) {
    const { body } = writer.write(`p${lines.length}`, 'tuan-tin', '')
    const line = body.content!.map((block) => block.content![0]!.text).join(' ')
    lines.push(line)
    words += countWords(line)
  }
  return lines
}

/** One change: in which line, at which word, and how many words go and which come. */
type Edit = readonly [line: number, at: number, gone: number, come: readonly string[]]

const KINDS: readonly (readonly [number, readonly string[]])[] = [
  [1, ['khác']],
  [0, ['thêm', 'vào']],
  [1, []]
]

/** Words replaced, put in and taken out, each at a place of its own; the last of a line first. */
function planEdits(lines: readonly string[]): Edit[] {
  const perLine = Math.ceil(CHANGES / lines.length)
  return Array.from({ length: CHANGES }, (_, count): Edit => {
    const line = count % lines.length
    const step = Math.floor(lines[line]!.split(' ').length / perLine)
    const nth = perLine - 1 - Math.floor(count / lines.length)
    return [line, nth * step + Math.floor(step / 2), ...KINDS[count % KINDS.length]!]
  })
}

function carryOut(lines: readonly string[], edits: readonly Edit[]): string[] {
  const changed = lines.map((line) => line.split(' '))
  for (const [line, at, gone, come] of edits) changed[line]!.splice(at, gone, ...come)
  return changed.map((words) => words.join(' '))
}

const contentOf = (lines: readonly string[]): ArticleContent => ({
  meta,
  body: {
    type: 'doc',
    content: lines.map((text, index) => ({
      type: 'paragraph',
      attrs: { bid: `b${index}` },
      content: [{ type: 'text', text }]
    }))
  }
})

const before = writeLines()
const edits = planEdits(before)
const after = carryOut(before, edits)
const [older, newer] = [contentOf(before), contentOf(after)]
const wordsOf = (lines: readonly string[]) => lines.join('\n').match(/\S+|\s+/g)!
const [oldWords, newWords] = [wordsOf(before), wordsOf(after)]

const { ours, baseline } = await interleave(
  {
    ours: () => time(() => compareContents(older, newer)),
    baseline: () => time(() => diffArrays(oldWords, newWords))
  },
  ROUNDS,
  WARM_UP
)

interface Measured {
  readonly times: number[]
  readonly first: number
  readonly differences: number
  readonly longestStall: number
}

/** The same comparison asked for by the page, in the app's own worker. */
async function measureInWindow(): Promise<Measured> {
  const assets = readdirSync(path.join(root, 'out/renderer/assets'))
  const worker = assets.find((name) => name.startsWith('compareWorker-'))
  if (!worker) throw new Error('the build has no worker that compares')
  const run = startElectron<Measured>({
    app: root,
    profile: makeEmptyProfile(),
    script: 'compareRounds.cjs',
    input: { worker: `/assets/${worker}`, meta, before, edits, rounds: ROUNDS, warmUp: WARM_UP }
  })
  try {
    return (await run.result).page
  } finally {
    await run.close()
  }
}

const page = await measureInWindow()
const inWindow = summarise(page.times)
const part = compare(summarise(ours), summarise(baseline), 'bare diffArrays of the words of the same texts')
print({
  bench: 'compare',
  unit: 'ms',
  what: `two revisions of ${countWords(before.join('\n'))} words with ${page.differences} differences, compared block by block and word by word`,
  ...part,
  inWindow: {
    ...inWindow,
    what: 'from question to answer in the app, in its worker',
    firstWithStart: round(page.first),
    longestStall: round(page.longestStall)
  },
  aim: `<= ${AIM} ms off the main thread`,
  met: inWindow.p95 <= AIM,
  n: ours.length
})
