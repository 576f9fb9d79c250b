import type { PastedRun } from './pastedTree'

/** The lines of a paragraph: composed letters, single blanks and none at the ends; two breaks make two of one. */
export function cleanLines(runs: readonly PastedRun[]): PastedRun[][] {
  return splitLines(runs)
    .map(trimLine)
    .filter((line) => line.length > 0)
}

function splitLines(runs: readonly PastedRun[]): PastedRun[][] {
  const lines: PastedRun[][] = [[]]
  let breaks: PastedRun[] = []
  for (const run of runs) {
    const isBlank = run.text !== '\n' && run.text.trim() === ''
    if (run.text === '\n') breaks.push(run)
    else if (breaks.length > 0 && isBlank) continue
    else {
      if (breaks.length > 1) lines.push([])
      else lines.at(-1)!.push(...breaks)
      breaks = []
      lines.at(-1)!.push(run)
    }
  }
  return lines
}

const BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u3000]+/gu
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu

function trimLine(line: readonly PastedRun[]): PastedRun[] {
  const clean: PastedRun[] = []
  let pending = false
  for (const run of line) {
    if (run.text === '\n') {
      if (clean.length > 0) clean.push(run)
      pending = false
      continue
    }
    const text = run.text.replace(UNSEEN, '').replace(BLANKS, ' ')
    const last = clean.at(-1)
    const opens = last === undefined || last.text === '\n'
    const words = text.trim()
    if (words === '') {
      pending ||= text !== '' && !opens
      continue
    }
    let lead = !opens && (pending || text.startsWith(' ')) ? ' ' : ''
    pending = text.endsWith(' ')
    // A blank between two looks belongs to the plainer one: bold begins with a letter.
    if (lead !== '' && last && countMarks(last) < countMarks(run)) {
      clean[clean.length - 1] = { ...last, text: last.text + lead }
      lead = ''
    }
    const next = { ...run, text: lead + words }
    const before = clean.at(-1)
    // A mark may come in a run of its own: composed with its letter it is one.
    if (before && before.text !== '\n' && isSameLook(before, next))
      clean[clean.length - 1] = { ...before, text: (before.text + next.text).normalize('NFC') }
    else clean.push({ ...next, text: next.text.normalize('NFC') })
  }
  while (clean.at(-1)?.text === '\n') clean.pop()
  return clean
}

const isSameLook = (one: PastedRun, other: PastedRun) =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.script === other.script &&
  one.href === other.href

const countMarks = ({ bold, italic, script, href }: PastedRun) =>
  Number(bold) + Number(italic) + Number(script !== null) + Number(href !== null)
