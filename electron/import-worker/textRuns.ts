import type { TextRun } from './wordBlock'

/** Text as an article has it: one paragraph may come to several when blank lines cut it. */
export interface CleanText {
  readonly segments: readonly (readonly TextRun[])[]
  /** Spaces or tabs stood in for an indent or a column. */
  readonly hadLayout: boolean
  /** Letters were written as base and mark apart. */
  readonly wasDecomposed: boolean
}

const SPACE = '[ \\t\\r\\f\\v\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]'
const TOKENS = new RegExp(
  `\\n|\\u2028|${SPACE}+|[^\\n\\u2028 \\t\\r\\f\\v\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]+`,
  'gu'
)
const IS_SPACE = new RegExp(`^${SPACE}+$`, 'u')

/**
 * Cleans the runs of one paragraph: composed letters (NFC), single spaces, no spaces at
 * the ends, no zero-width characters, breaks only between words.
 */
export function cleanRuns(runs: readonly TextRun[]): CleanText {
  const composed = composeRuns(runs)
  const segments: TextRun[][] = []
  let current: TextRun[] = []
  let space = ''
  let breaks = 0
  let hadLayout = false

  function emit(text: string, run: TextRun): void {
    if (breaks > 1 && current.length > 0) {
      segments.push(current)
      current = []
    }
    const lead = current.length === 0 ? '' : breaks > 0 ? '\n' : space
    space = ''
    breaks = 0
    const last = current.at(-1)
    // A space between two looks belongs to the plainer one: links and bold end with a letter.
    if (last && !last.isNote && (run.isNote || last.marks.length < run.marks.length)) {
      append(current, { ...last, text: lead })
      append(current, { ...run, text })
    } else append(current, { ...run, text: lead + text })
  }

  for (const run of composed.runs) {
    for (const [token] of run.text.matchAll(TOKENS)) {
      if (token === '\n' || token === '\u2028') breaks++
      else if (!IS_SPACE.test(token)) emit(token, run)
      else {
        hadLayout ||= isLayout(token, current.length === 0 || breaks > 0 || space !== '')
        space = token === '\u00a0' && /\d$/.test(current.at(-1)?.text ?? '') ? token : ' '
      }
    }
  }
  if (current.length > 0) segments.push(current)
  return { segments, hadLayout, wasDecomposed: composed.changed }
}

/** One space between words is a space; anything more, or one that opens a line, is layout. */
function isLayout(token: string, opensLine: boolean): boolean {
  return token.length > 1 || token === '\t' || (opensLine && token !== ' ')
}

function append(runs: TextRun[], run: TextRun): void {
  const last = runs.at(-1)
  if (last && !last.isNote && !run.isNote && sameMarks(last, run))
    runs[runs.length - 1] = { ...last, text: last.text + run.text }
  else runs.push(run)
}

function sameMarks(one: TextRun, other: TextRun): boolean {
  return JSON.stringify(one.marks) === JSON.stringify(other.marks)
}

function composeRuns(runs: readonly TextRun[]): {
  readonly runs: readonly TextRun[]
  readonly changed: boolean
} {
  const joined: TextRun[] = []
  let changed = false
  for (const run of runs) {
    // Word may cut a run between a letter and its tone mark.
    const mark = /^\p{M}+/u.exec(run.text)?.[0] ?? ''
    const last = joined.at(-1)
    if (mark !== '' && last) {
      joined[joined.length - 1] = { ...last, text: last.text + mark }
      joined.push({ ...run, text: run.text.slice(mark.length) })
    } else joined.push(run)
  }
  const composed = joined.map((run) => {
    const text = run.text.normalize('NFC')
    changed ||= text !== run.text
    return { ...run, text: text.replace(/[\u200b\u2060\ufeff]/gu, '') }
  })
  return { runs: composed.filter((run) => run.text !== ''), changed }
}
