import type { Unit } from './office'
import { foldText } from '../text/fold'
import { countWords } from '../text/words'

/** Who a text seems to come from. Empty where nothing says so, or more than one thing does. */
export interface ImportGuess {
  /** Id of a unit of the office. */
  readonly unit: string
  readonly contributor: string
}

/** What is known of a file that may tell its sender. */
export interface SenderTraces {
  /** Names of the folders above it, the nearest first. */
  readonly folders: readonly string[]
  /** Short lines from the top and the end of the text, and its byline. */
  readonly lines: readonly string[]
}

/** A line that names a sender is short; a ward that is named in a sentence is what the sentence is about. */
const SENDER_WORDS = 12

const KIND = '(?:phuong|xa|thi tran|dac khu|p|x|tt)'
const PREFIX = new RegExp(`^${KIND} `)

/** Words without marks, case and punctuation; "P.03" and "phường 3" read the same. */
function plain(text: string): string {
  return ` ${foldText(text.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(phuong|p)(?= ?\d)/g, 'phuong ')
    .replace(/\b0+(?=\d)/g, '')
    .replace(/ +/g, ' ')
    .trim()} `
}

interface UnitName {
  readonly id: string
  /** "phuong hoa lam" */
  readonly full: string
  /** "hoa lam"; empty for a name that is only a kind and a number. */
  readonly bare: string
  readonly isWard: boolean
}

function nameUnit({ id, name, kind }: Unit): UnitName {
  const full = plain(name).trim()
  const bare = full.replace(PREFIX, '')
  return { id, full, bare: /^\d+$/.test(bare) ? '' : bare, isWard: kind === 'ward' }
}

/** The longest of the names that a text holds: "Hòa Lãm Đông" is not "Hòa Lãm". Null when two are as long. */
function longest(found: readonly UnitName[]): UnitName | null {
  const most = Math.max(...found.map(({ full }) => full.length))
  const best = found.filter(({ full }) => full.length === most)
  return best.length === 1 ? best[0]! : null
}

/** Names that stand in a text and are no part of another that stands there too. */
function unitsIn(units: readonly UnitName[], text: string, isFolder: boolean): UnitName[] {
  const words = plain(text)
  const found = units.filter(({ full, bare, isWard }) => {
    if (full === '') return false
    if (words.includes(` ${full} `)) return true
    if (!isWard || bare === '') return false
    return isFolder ? words.includes(` ${bare} `) : new RegExp(` (?:p|x|tt) ${bare} `).test(words)
  })
  return found.filter(
    (each) =>
      !found.some((other) => other !== each && ` ${other.full} `.includes(` ${each.bare || each.full} `))
  )
}

function guessUnit(units: readonly Unit[], { folders, lines }: SenderTraces): string {
  const names = units.map(nameUnit)
  for (const folder of folders) {
    const found = unitsIn(names, folder, true)
    if (found.length > 0) return longest(found)?.id ?? ''
  }
  const named = new Set(
    lines
      .filter((line) => countWords(line) <= SENDER_WORDS)
      .flatMap((line) => unitsIn(names, line, false).map(({ id }) => id))
  )
  return named.size === 1 ? [...named][0]! : ''
}

const NAME = String.raw`\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*){0,5}`
const LABELLED = new RegExp(
  String.raw`(?:\bctv|cộng tác viên|thông tin viên|người viết|người gửi|tác giả)(?:\s+(?:phường|xã)\s+[\p{L}\d]+)?\s*[.:–-]?\s*(${NAME})`,
  'iu'
)
const NAME_ONLY = new RegExp(`^${NAME}$`, 'u')

function nameAfterLabel(line: string): string {
  // The label in any case, the name with capitals: the flag "i" would take small words for a name.
  const name = LABELLED.exec(line)?.[1] ?? ''
  const capitals = new RegExp(`^${NAME}`, 'u').exec(name)?.[0] ?? ''
  return /^(Phường|Xã|Quận|Huyện|Thị)(\s|$)/u.test(capitals) ? '' : capitals.trim()
}

function guessContributor(traces: SenderTraces, byline: string): string {
  const lines = [
    byline,
    ...traces.lines.filter((line) => countWords(line) <= SENDER_WORDS),
    ...traces.folders
  ]
  for (const line of lines) {
    const name = nameAfterLabel(line.normalize('NFC'))
    if (name !== '') return name
  }
  const own = byline
    .normalize('NFC')
    .replace(/^(?:tin|bài|ảnh|bài viết|thực hiện)(?:\s*(?:,|và|&|\/|-)\s*(?:tin|bài|ảnh))*\s*:\s*/iu, '')
    .trim()
  return NAME_ONLY.test(own) ? own : ''
}

/**
 * Guesses ward and contributor from the folders a file stood in and the lines that name a sender
 * ("Phường 3", "CTV Nguyễn Văn A"). The nearest folder counts before the text; in doubt it says nothing.
 */
export function guessSender(units: readonly Unit[], traces: SenderTraces, byline: string): ImportGuess {
  return { unit: guessUnit(units, traces), contributor: guessContributor(traces, byline).slice(0, 120) }
}
