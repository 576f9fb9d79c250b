import { toRoman, type Numbering } from '@shared/text/numbering'
import type { WordStyles } from './wordStyles'
import { childElements, childValue } from './xmlElement'
import type { XmlElement } from './xmlTree'

/** The number or bullet that Word sets before a paragraph. */
export interface ListPlace {
  /** Which list: paragraphs of one list count on. */
  readonly list: string
  /** 0 to 8. */
  readonly level: number
  readonly ordered: boolean
  readonly number: number
  /** The article's nearest way to number. */
  readonly numbering: Numbering
  /** As Word prints it, such as "1.", "a)", "Điều 3."; empty for bullets. */
  readonly label: string
}

/** Counts the numbered paragraphs of one text, in reading order. */
export interface WordNumbering {
  /** The next paragraph's number; null when this list does not exist or prints nothing. */
  readonly next: (numId: string, level: string | undefined) => ListPlace | null
}

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
}

interface List {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  readonly restarts: ReadonlyMap<number, number>
}

const NUMBERING: Readonly<Record<string, Numbering>> = { lowerLetter: 'alpha', lowerRoman: 'roman' }

/** "a" to "z", then "aa": Word repeats the letter. */
function toLetters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)))
}

function formatNumber(value: number, format: string): string {
  if (value < 1 || value > 3999) return String(value)
  if (format === 'lowerRoman') return toRoman(value)
  if (format === 'upperRoman') return toRoman(value).toUpperCase()
  if (format === 'lowerLetter') return toLetters(value)
  if (format === 'upperLetter') return toLetters(value).toUpperCase()
  return format === 'decimalZero' && value < 10 ? `0${value}` : String(value)
}

/** A whole number from a file, or the fallback. */
function toInteger(text: string | undefined, fallback: number): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : fallback
}

function readLevels(parent: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const level of childElements(parent, 'w:lvl')) {
    levels.set(toInteger(level.attributes['w:ilvl'], 0), {
      format: childValue(level, 'w:numFmt') ?? 'decimal',
      text: childValue(level, 'w:lvlText') ?? '',
      start: toInteger(childValue(level, 'w:start'), 1)
    })
  }
  return levels
}

/** Reads `numbering.xml`: the lists by number. */
function readLists(root: XmlElement | null, styles: WordStyles): ReadonlyMap<string, List> {
  const lists = new Map<string, List>()
  if (!root) return lists
  const abstracts = new Map(
    childElements(root, 'w:abstractNum').map((entry) => [entry.attributes['w:abstractNumId'] ?? '', entry])
  )
  const nums = new Map(
    childElements(root, 'w:num').map((entry) => [entry.attributes['w:numId'] ?? '', entry])
  )
  for (const [numId, num] of nums) {
    let abstractId = childValue(num, 'w:abstractNumId') ?? ''
    const link = childValue(abstracts.get(abstractId), 'w:numStyleLink')
    if (link !== undefined) {
      const linked = nums.get(styles.numberingOf(link) ?? '')
      abstractId = childValue(linked, 'w:abstractNumId') ?? abstractId
    }
    const abstract = abstracts.get(abstractId)
    if (!abstract) continue
    const levels = readLevels(abstract)
    const restarts = new Map<number, number>()
    for (const override of childElements(num, 'w:lvlOverride')) {
      const at = toInteger(override.attributes['w:ilvl'], 0)
      for (const level of readLevels(override).values()) levels.set(at, level)
      const start = childValue(override, 'w:startOverride')
      if (start !== undefined) restarts.set(at, toInteger(start, 1))
    }
    lists.set(numId, { abstractId, levels, restarts })
  }
  return lists
}

/** Makes a counter over `numbering.xml`. */
export function createNumbering(root: XmlElement | null, styles: WordStyles): WordNumbering {
  const lists = readLists(root, styles)
  const counters = new Map<string, Map<number, number>>()
  const restarted = new Set<string>()

  function next(numId: string, levelText: string | undefined): ListPlace | null {
    const list = lists.get(numId)
    const at = Math.min(8, toInteger(levelText, 0))
    const level = list?.levels.get(at)
    if (!list || !level || level.format === 'none' || level.text === '') return null
    const counts = counters.get(list.abstractId) ?? new Map<number, number>()
    counters.set(list.abstractId, counts)
    const restart = list.restarts.get(at)
    const key = `${numId} ${at}`
    const isFirst = !restarted.has(key)
    restarted.add(key)
    const number =
      restart !== undefined && isFirst ? restart : (counts.get(at) ?? (restart ?? level.start) - 1) + 1
    counts.set(at, number)
    for (const deeper of counts.keys()) if (deeper > at) counts.delete(deeper)
    const ordered = level.format !== 'bullet'
    const numbering = NUMBERING[level.format] ?? 'decimal'
    return {
      list: numId,
      level: at,
      ordered,
      number,
      numbering,
      label: ordered ? formatLabel(list, level, counts) : ''
    }
  }

  return { next }
}

function formatLabel(list: List, level: Level, counts: ReadonlyMap<number, number>): string {
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const shown = list.levels.get(at)
      return formatNumber(counts.get(at) ?? shown?.start ?? 1, shown?.format ?? 'decimal')
    })
    .trim()
}
