import { addDays, DAY, fromWallTime, isIsoDay, toIsoDay, VIETNAM_OFFSET, type IsoDay } from '../text/dates'

/** Something that stands in a calendar file: whole days, or a moment. */
export interface IcsEvent {
  /** The same for the same thing in every file, so that a calendar that takes it twice has it once. */
  readonly uid: string
  readonly title: string
  readonly note: string
  readonly place: string
  readonly when:
    | { readonly kind: 'days'; readonly first: IsoDay; readonly last: IsoDay }
    | { readonly kind: 'moment'; readonly at: number }
}

/** RFC 5545, 3.1: no line is longer than this, in octets of UTF-8, its break not counted. */
const MAX_LINE = 75

const octetsOf = (letter: string) => {
  const code = letter.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** Folds a line between letters, never within one; what is folded begins with a blank, which counts. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > MAX_LINE) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return folded
}

const escape = (text: string) =>
  text
    // oxlint-disable-next-line no-control-regex -- no such letter may stand in a calendar file
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .replace(/([\\;,])/g, '\\$1')
    .replace(/\r\n|\r|\n/g, '\\n')

const basicDay = (day: IsoDay) => day.replaceAll('-', '')
const basicMoment = (moment: number) =>
  new Date(moment)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}Z$/, 'Z')

function writeEvent({ uid, title, note, place, when }: IcsEvent, stamp: number): string[] {
  const time =
    when.kind === 'days'
      ? [`DTSTART;VALUE=DATE:${basicDay(when.first)}`, `DTEND;VALUE=DATE:${basicDay(addDays(when.last, 1))}`]
      : [`DTSTART:${basicMoment(when.at)}`]
  return [
    'BEGIN:VEVENT',
    `UID:${escape(uid)}`,
    `DTSTAMP:${basicMoment(stamp)}`,
    ...time,
    `SUMMARY:${escape(title)}`,
    ...(note === '' ? [] : [`DESCRIPTION:${escape(note)}`]),
    ...(place === '' ? [] : [`LOCATION:${escape(place)}`]),
    // Whoever takes it in is not busy because of it.
    'TRANSP:TRANSPARENT',
    'END:VEVENT'
  ]
}

/**
 * A calendar file by RFC 5545. Moments stand in UTC, which every program reads alike.
 *
 * @param stamp when it is written, milliseconds since 1970.
 */
export function writeIcs(name: string, events: readonly IcsEvent[], stamp: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Toa Soan//Ke hoach//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    ...events.flatMap((event) => writeEvent(event, stamp)),
    'END:VCALENDAR'
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** So many events of one file are taken, and none longer. */
export const MAX_ICS_EVENTS = 1000
/** Largest calendar file that is read, in bytes. */
export const MAX_ICS_BYTES = 2_000_000

/** Something that a calendar file says. */
export interface ReadEvent {
  readonly title: string
  readonly note: string
  readonly first: IsoDay
  readonly last: IsoDay
  /** Minutes since midnight in Vietnam; null for whole days. */
  readonly minute: number | null
}

export interface ReadIcs {
  readonly events: readonly ReadEvent[]
  /** What was not taken, and why: titles; one that repeats, in a zone that is not known, or unreadable. */
  readonly left: readonly {
    readonly title: string
    readonly why: 'repeats' | 'zone' | 'broken' | 'tooMany'
  }[]
}

/** Zones whose clocks are Vietnam's, as other programs call them. */
const OUR_ZONES: ReadonlySet<string> = new Set([
  'Asia/Ho_Chi_Minh',
  'Asia/Saigon',
  'Asia/Bangkok',
  'Asia/Jakarta',
  'SE Asia Standard Time'
])

interface Property {
  readonly name: string
  readonly params: ReadonlyMap<string, string>
  readonly value: string
}

/** Name and parameters together are no longer than this; values may be. */
const MAX_HEAD = 1000

/** Where a line's value begins, and where its parameters part: what stands within quotes parts nothing. */
function partsOf(line: string): string[] | null {
  const parts: string[] = []
  let isQuoted = false
  let begins = 0
  for (let at = 0; at < Math.min(line.length, MAX_HEAD); at++) {
    const letter = line[at]
    if (letter === '"') isQuoted = !isQuoted
    if (isQuoted || (letter !== ';' && letter !== ':')) continue
    parts.push(line.slice(begins, at))
    begins = at + 1
    if (letter === ':') return [...parts, line.slice(begins)]
  }
  return null
}

function readProperty(line: string): Property | null {
  const parts = partsOf(line)
  if (!parts) return null
  const [name = '', ...rest] = parts
  const params = new Map<string, string>()
  for (const part of rest.slice(0, -1)) {
    const [key = '', ...value] = part.split('=')
    params.set(key.toUpperCase(), value.join('=').replaceAll('"', ''))
  }
  return { name: name.toUpperCase(), params, value: rest.at(-1) ?? '' }
}

const unescape = (text: string, most: number) =>
  text
    .replace(/\\([nN\\;,])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))
    .trim()
    .slice(0, most)

type When = { readonly day: IsoDay; readonly minute: number | null }

/** A day or a moment as the office's calendar has it. */
function readWhen({ params, value }: Property): When | 'zone' | 'broken' {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(value.trim())
  if (!found) return 'broken'
  const [, year, month, date, hour, minute, , utc] = found
  const day = `${year}-${month}-${date}`
  if (!isIsoDay(day) || Number(year) < 1902 || Number(year) > 2197) return 'broken'
  if (hour === undefined || minute === undefined) return { day, minute: null }
  if (Number(hour) > 23 || Number(minute) > 59) return 'broken'
  const zone = params.get('TZID')
  if (utc === undefined && zone !== undefined && !OUR_ZONES.has(zone)) return 'zone'
  // Without a zone it is meant where it is read.
  const moment = fromWallTime(day, Number(hour), Number(minute)) + (utc === undefined ? 0 : VIETNAM_OFFSET)
  const local = toIsoDay(moment)
  return { day: local, minute: Math.round((moment - fromWallTime(local)) / 60_000) }
}

function readEvent(
  properties: readonly Property[]
): ReadEvent | { title: string; why: 'repeats' | 'zone' | 'broken' } {
  const one = (name: string) => properties.find((each) => each.name === name)
  const title = unescape(one('SUMMARY')?.value ?? '', 200)
  if (one('RRULE') || one('RDATE')) return { title, why: 'repeats' }
  const start = one('DTSTART')
  const begins = start ? readWhen(start) : 'broken'
  const end = one('DTEND')
  const ends = end ? readWhen(end) : null
  if (begins === 'zone' || ends === 'zone') return { title, why: 'zone' }
  if (title === '' || begins === 'broken' || ends === 'broken') return { title, why: 'broken' }
  // The end of whole days is the day after the last.
  const last = ends === null ? begins.day : ends.minute === null ? addDays(ends.day, -1) : ends.day
  return {
    title,
    note: unescape(one('DESCRIPTION')?.value ?? '', 300),
    first: begins.day,
    last: last < begins.day ? begins.day : last,
    minute: begins.minute
  }
}

/**
 * Reads a calendar file, which may say anything: what is not an event that a
 * calendar of days can have is named, never guessed. Rules of repetition are not taken.
 *
 * @returns null where it is no calendar file.
 */
export function readIcs(text: string): ReadIcs | null {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines.find((line) => line.trim() !== '') ?? '')) return null
  const events: ReadEvent[] = []
  const left: ReadIcs['left'][number][] = []
  let open: Property[] | null = null
  // An alarm within an event has properties of its own.
  let depth = 0
  for (const line of lines) {
    const property = line === '' ? null : readProperty(line)
    if (!property) continue
    const about = property.value.trim().toUpperCase()
    if (property.name === 'BEGIN' && open) depth++
    else if (property.name === 'BEGIN' && about === 'VEVENT') open = []
    else if (property.name === 'END' && open && depth > 0) depth--
    else if (property.name === 'END' && open && about === 'VEVENT') {
      const read = readEvent(open)
      if ('why' in read) left.push(read)
      else if (events.length < MAX_ICS_EVENTS) events.push(read)
      else left.push({ title: read.title, why: 'tooMany' })
      open = null
    } else if (open && depth === 0 && open.length < 100) open.push(property)
  }
  return { events, left: left.slice(0, MAX_ICS_EVENTS) }
}

/** How many days an event lasts, at least one. */
export const lengthOf = ({ first, last }: Pick<ReadEvent, 'first' | 'last'>) =>
  Math.round((Date.parse(last) - Date.parse(first)) / DAY) + 1
