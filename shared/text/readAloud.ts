import { codeRules, dateRules, numberRules, phoneRules, romanRules, timeRules } from './spoken/figureRules'
import type { Speech } from './spoken/spokenNumbers'
import type { SpokenPlace, SpokenRule } from './spoken/spokenPlace'
import { signRules, unitRules } from './spoken/unitRules'
import { abbreviationRules, addressRules, ownRule, symbolRules, unknownRules } from './spoken/wordRules'

/** How a text is turned into words. */
export interface ReadingManner {
  readonly speech: Speech
  /** Writings and how they are said here, before every rule: of the office, and of this script. */
  readonly readings: ReadonlyMap<string, string>
}

/** A line of a script. */
export interface SpokenLine {
  /** The line as it is written, in NFC; places count in it. */
  readonly written: string
  /** In order, none over another. */
  readonly places: readonly SpokenPlace[]
  /** The line as it is read. */
  readonly text: string
}

const RULES: readonly SpokenRule[] = [
  ...addressRules,
  ...symbolRules,
  ...phoneRules,
  ...dateRules,
  ...timeRules,
  ...romanRules,
  ...unitRules,
  ...codeRules,
  ...abbreviationRules,
  ...numberRules,
  ...unknownRules,
  ...signRules
]

const overlaps = (places: readonly SpokenPlace[], start: number, end: number) =>
  places.some((place) => place.start < end && start < place.end)

/** Finds what this rule says something of, where no rule before it did. */
function applyRule(rule: SpokenRule, line: string, speech: Speech, taken: SpokenPlace[]): void {
  const pattern = new RegExp(rule.pattern.source, rule.pattern.flags)
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    const start = match.index
    const end = start + match[0].length
    if (end === start) {
      pattern.lastIndex += 1
      continue
    }
    const isFree = !overlaps(taken, start, end)
    const said = isFree
      ? rule.say(match, {
          before: line.slice(Math.max(0, start - 60), start),
          after: line.slice(end, end + 60),
          speech
        })
      : null
    if (said === null) {
      // A shorter one may begin inside.
      pattern.lastIndex = start + 1
      continue
    }
    const { spoken, isDoubtful = false } = typeof said === 'string' ? { spoken: said } : said
    taken.push({ kind: rule.kind, start, end, original: match[0], spoken, isDoubtful })
  }
}

/** A word would run into what stands beside it. */
const TOUCHES = /[\p{L}\p{N}]$/u
const TOUCHED = /^[\p{L}\p{N}]/u

/** Whether nothing, or the end of a sentence, stands before: the dot of "Q. 3" is said with its word. */
function startsSentence(written: string, at: number, places: readonly SpokenPlace[]): boolean {
  const before = written.slice(Math.max(0, at - 12), at).replace(/["“«(]$/u, '')
  const end = before.replace(/["”»)]{0,2}\s{1,3}$/u, '')
  if (end === '') return at === 0 || before === '' || at <= 12
  const sign = at - (written.slice(Math.max(0, at - 12), at).length - end.length) - 1
  return end !== before && /[.!?…]$/u.test(end) && !overlaps(places, sign, sign + 1)
}

const capitalise = (text: string) => {
  const at = text.search(/\p{L}/u)
  return at < 0 ? text : text.slice(0, at) + text[at]!.toLocaleUpperCase('vi') + text.slice(at + 1)
}

/** A line as it is said over a loudspeaker. The article is not touched: this is derived, each place known. */
export function readLineAloud(line: string, manner: ReadingManner): SpokenLine {
  const written = line.normalize('NFC')
  const found: SpokenPlace[] = []
  for (const rule of [...ownRule(manner.readings), ...RULES]) applyRule(rule, written, manner.speech, found)
  const places = found
    .sort((a, b) => a.start - b.start)
    .map((place) =>
      startsSentence(written, place.start, found) ? { ...place, spoken: capitalise(place.spoken) } : place
    )
  const padded: SpokenPlace[] = []
  let text = ''
  let at = 0
  for (const place of places) {
    text += written.slice(at, place.start)
    at = place.end
    const isMet = TOUCHES.test(text.slice(-2)) && TOUCHED.test(place.spoken)
    const meets =
      TOUCHES.test(place.spoken) &&
      TOUCHED.test(written.slice(at)) &&
      !places.some(({ start }) => start === at)
    const spoken = `${isMet ? ' ' : ''}${place.spoken}${meets ? ' ' : ''}`
    padded.push({ ...place, spoken })
    text += spoken
  }
  return { written, places: padded, text: text + written.slice(at) }
}

/**
 * Syllables read in a minute over a loudspeaker. An assumption: announcers of Vietnamese radio are
 * counted at about 180–220, and the ward's loudspeakers, which echo, want the slow end.
 */
export const LOUDSPEAKER_PACE = 180
export const PACE_LIMITS = { least: 120, most: 260, step: 10 } as const

/** Syllables of words that are said; each part of "ki-lô-mét" is one. */
export const countSyllables = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0

/** Seconds that a text takes at this pace, half a second of breath for each line. */
export function readingSeconds(lines: readonly string[], pace: number): number {
  const said = lines.filter((line) => countSyllables(line) > 0)
  const syllables = said.reduce((sum, line) => sum + countSyllables(line), 0)
  return Math.round((syllables * 60) / pace + said.length * 0.5)
}
