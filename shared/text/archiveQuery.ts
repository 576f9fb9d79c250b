import { isIsoDay, type IsoDay } from './dates'
import { searchWords } from './searchWords'

/** What a query may ask of an article besides its words. */
export const queryFields = [
  'title',
  'product',
  'rubric',
  'unit',
  'author',
  'status',
  'from',
  'until',
  'event',
  'issue',
  'symbol',
  'photo'
] as const
export type QueryField = (typeof queryFields)[number]

/** How each field is written, the name that we write ourselves first. */
const NAMES: Readonly<Record<QueryField, readonly string[]>> = {
  title: ['tiêu đề', 'tieu de', 'tựa', 'title'],
  product: ['ấn phẩm', 'an pham', 'product'],
  rubric: ['chuyên mục', 'chuyen muc', 'rubric'],
  unit: ['đơn vị', 'don vi', 'phường', 'phuong', 'unit'],
  author: ['tác giả', 'tac gia', 'author'],
  status: ['trạng thái', 'trang thai', 'status'],
  from: ['từ', 'tu', 'from'],
  until: ['đến', 'den', 'until'],
  event: ['ngày sự kiện', 'ngay su kien', 'sự kiện', 'su kien', 'event'],
  issue: ['số', 'so', 'issue'],
  symbol: ['văn bản', 'van ban', 'document'],
  photo: ['ảnh', 'anh', 'photo']
}

/** Words that must stand beside each other; a single word is a phrase of one. */
export interface QueryTerm {
  /** Composed and in lower case, with their tones. */
  readonly words: readonly string[]
  /** The last word may be unfinished. */
  readonly isPrefix: boolean
  readonly isExcluded: boolean
}

/** A condition on a field. `from` and `until` hold a day, `event` a day, a month or a year as typed, `issue` a number, the others words. */
export interface QueryFilter {
  readonly field: QueryField
  readonly value: string
  readonly isExcluded: boolean
}

export interface ArchiveQuery {
  readonly terms: readonly QueryTerm[]
  readonly filters: readonly QueryFilter[]
}

/** Longest query that is looked at: units, words of its terms, and conditions. */
export const MAX_ARCHIVE_QUERY = 400
const MAX_WORDS = 16
const MAX_FILTERS = 12
const MAX_WORD = 64

const pattern = (source: string) => new RegExp(source, 'iuy')
const names = Object.values(NAMES)
  .flat()
  .sort((a, b) => b.length - a.length)
const FIELD = pattern(`(-?)(${names.join('|')}):(?:"([^"]*)("?)|([^\\s"]+))`)
const PHRASE = pattern('(-?)"([^"]*)("?)')
const WORD = pattern('(-?)([^\\s"]+)')
const BLANKS = pattern('\\s+')

const fieldOf = (name: string): QueryField =>
  queryFields.find((field) => NAMES[field].includes(name.toLowerCase()))!

const two = (digits: string) => digits.padStart(2, '0')

/** The first or last day that a year, a month or a day names; null where it names none. */
function toDay(value: string, isEnd: boolean): IsoDay | null {
  const parts = value.split(/[/.-]/)
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null
  const [day, month, year] = /^\d{4}$/.test(parts[0]!) ? [...parts].reverse() : parts
  const [yearOnly, monthOnly] =
    parts.length === 1 ? [day!, null] : parts.length === 2 ? [month!, day!] : [year!, month!]
  if (!/^\d{4}$/.test(yearOnly)) return null
  if (parts.length === 3) return [`${yearOnly}-${two(monthOnly!)}-${two(day!)}`].find(isIsoDay) ?? null
  const inMonth = monthOnly === null ? (isEnd ? '12' : '01') : two(monthOnly)
  const days = isEnd ? ['31', '30', '29', '28'] : ['01']
  return days.map((each) => `${yearOnly}-${inMonth}-${each}`).find(isIsoDay) ?? null
}

/** The days of a year, a month or a day as somebody typed it, the first and the last; null where it is none. */
export function periodOf(value: string): { readonly from: IsoDay; readonly until: IsoDay } | null {
  const [from, until] = [toDay(value, false), toDay(value, true)]
  return from && until ? { from, until } : null
}

/** A field's value in the form in which it is asked for; null where it makes no sense there. */
function readValue(field: QueryField, written: string): string | null {
  const value = written.trim()
  if (field === 'from' || field === 'until') return toDay(value, field === 'until')
  if (field === 'event') return toDay(value, false) === null ? null : value
  if (field === 'issue') return /^\d{1,5}$/.test(value) ? String(Number(value)) : null
  return searchWords(value).length > 0 ? value : null
}

interface Reading {
  readonly text: string
  at: number
}

function take(reading: Reading, expression: RegExp): RegExpExecArray | null {
  expression.lastIndex = reading.at
  const found = expression.exec(reading.text)
  if (found) reading.at += found[0].length
  return found
}

function readFilter(reading: Reading): QueryFilter | null {
  const begin = reading.at
  const found = take(reading, FIELD)
  if (!found) return null
  const field = fieldOf(found[2]!)
  const value = readValue(field, found[3] ?? found[5]!)
  if (value !== null) return { field, value, isExcluded: found[1] === '-' }
  // "Kết luận số:" is no question about an issue: it is read as words.
  reading.at = begin
  return null
}

interface Words {
  readonly words: readonly string[]
  readonly isClosed: boolean
  readonly isExcluded: boolean
}

function readWords(reading: Reading): Words {
  const phrase = take(reading, PHRASE)
  if (phrase)
    return { words: searchWords(phrase[2]!), isClosed: phrase[3] === '"', isExcluded: phrase[1] === '-' }
  // A quote begins a phrase and everything else a word, so one of the two is always there.
  const word = take(reading, WORD)!
  return { words: searchWords(word[2]!), isClosed: false, isExcluded: word[1] === '-' }
}

const isSingleLetter = (word: string) => [...word].length === 1 && !/\p{N}/u.test(word)

/**
 * The word at the caret may be unfinished. One letter of it would stand for a
 * tenth of all words: it counts as soon as another is there.
 */
function finishLast(terms: readonly QueryTerm[]): QueryTerm[] {
  const last = terms.at(-1)
  if (!last?.isPrefix || !isSingleLetter(last.words.at(-1)!)) return [...terms]
  const others = terms.slice(0, -1)
  const words = last.words.slice(0, -1)
  if (words.length > 0) return [...others, { ...last, words, isPrefix: false }]
  return others.length > 0 ? others : [{ ...last, isPrefix: false }]
}

/**
 * Reads what somebody typed into a search. Never throws, and nothing typed is
 * an operator of the index: only words come out of it.
 *
 * @example parseArchiveQuery('"nắp cống" -ảnh phường:"Đông Rạch" từ:2025')
 */
export function parseArchiveQuery(typed: string): ArchiveQuery {
  const text = typed
    .normalize('NFC')
    .slice(0, MAX_ARCHIVE_QUERY)
    .replace(/[“”„«»]/g, '"')
  const reading: Reading = { text, at: 0 }
  const terms: QueryTerm[] = []
  const filters: QueryFilter[] = []
  let left = MAX_WORDS
  while (reading.at < text.length && left > 0) {
    if (take(reading, BLANKS)) continue
    const filter = readFilter(reading)
    if (filter) {
      if (filters.length < MAX_FILTERS) filters.push(filter)
      continue
    }
    const { words, isClosed, isExcluded } = readWords(reading)
    const kept = words.slice(0, left).map((word) => [...word].slice(0, MAX_WORD).join(''))
    if (kept.length === 0) continue
    left -= kept.length
    const isPrefix = !isClosed && !isExcluded && reading.at === text.length && kept.length === words.length
    terms.push({ words: kept, isPrefix, isExcluded })
  }
  return { terms: finishLast(terms), filters }
}

/** Whether a query asks for anything at all. */
export const isEmptyQuery = ({ terms, filters }: ArchiveQuery): boolean =>
  terms.length === 0 && filters.length === 0

/**
 * The same question, asked of the words of photos alone: captions, credits, people, descriptions.
 * Conditions stay; what must not stand there must not stand there.
 */
export function toPhotoQuery(typed: string): string {
  const { terms, filters } = parseArchiveQuery(typed)
  const asked = (field: QueryField, value: string, isExcluded: boolean) =>
    `${isExcluded ? '-' : ''}${formatFilter(field, value)}`
  return [
    ...filters.map(({ field, value, isExcluded }) => asked(field, value, isExcluded)),
    ...terms.map(({ words, isExcluded }) => asked('photo', words.join(' '), isExcluded))
  ]
    .slice(0, MAX_FILTERS)
    .join(' ')
}

/** The words that somebody looks for, without conditions; empty where a condition speaks of articles alone. */
export function plainWords(typed: string): string {
  const { terms, filters } = parseArchiveQuery(typed)
  if (filters.some(({ isExcluded }) => !isExcluded)) return ''
  return terms
    .filter(({ isExcluded }) => !isExcluded)
    .map(({ words }) => words.join(' '))
    .join(' ')
}

/** A condition as one types it. */
export function formatFilter(field: QueryField, value: string): string {
  const plain = value
    .replace(/["“”„«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `${NAMES[field][0]}:${/\s/.test(plain) ? `"${plain}"` : plain}`
}

/** Takes every condition on a field out of what was typed, and puts another in; null for none. */
export function replaceFilter(typed: string, field: QueryField, value: string | null): string {
  const own = new RegExp(`(^|\\s)-?(?:${NAMES[field].join('|')}):(?:"[^"]*"?|[^\\s"]+)`, 'giu')
  const rest = typed
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .replace(own, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [rest, value === null ? '' : formatFilter(field, value)].filter(Boolean).join(' ')
}
