import type { ArchiveQuery, QueryField, QueryTerm } from '@shared/text/archiveQuery'
import { foldText, hasDiacritics } from '@shared/text/fold'
import { foldedWords } from '@shared/text/searchWords'
import type { Db } from './schema'

/** A query in the index's own language: every part names what it may match, and nothing typed is an operator. */
export interface SearchExpressions {
  /** Every word, with tones or without; null when only conditions were asked. */
  readonly all: string | null
  /** The same, with the tones that were typed; null when none were. */
  readonly exact: string | null
  /** All words in the title; null when something else was asked too. */
  readonly title: string | null
  /** The words beside each other as they were typed; null for fewer than two. */
  readonly phrase: string | null
  /** What must not stand in it, where nothing is said that must; otherwise the others leave it out. */
  readonly excluded: string | null
}

/** Words that an unfinished one may become, the commonest first. More would not make a search better, only slower. */
const MAX_ENDINGS = 40
/** Above every letter. */
const LAST = '\u{10ffff}'

async function findEndings(db: Db, beginning: string): Promise<string[]> {
  const rows = await db
    .selectFrom('search_words')
    .select('word')
    .where('word', '>=', beginning)
    .where('word', '<', beginning + LAST)
    .orderBy('docs', 'desc')
    .orderBy('word')
    .limit(MAX_ENDINGS)
    .execute()
  return [...new Set([beginning, ...rows.map((row) => row.word)])]
}

type Endings = (beginning: string) => Promise<readonly string[]>

/** Asks for the endings of each beginning once. */
function createEndings(db: Db): Endings {
  const known = new Map<string, Promise<string[]>>()
  return (beginning) => {
    const endings = known.get(beginning) ?? findEndings(db, beginning)
    known.set(beginning, endings)
    return endings
  }
}

/** A phrase, or several where its last word is unfinished. A word holds letters and digits only, so quotes hold it. */
async function writePhrase(endingsOf: Endings, words: readonly string[], isPrefix: boolean): Promise<string> {
  const begin = words.slice(0, -1)
  const last = words.at(-1)!
  const endings = isPrefix ? await endingsOf(last) : [last]
  const phrases = endings.map((ending) => `"${[...begin, ending].join(' ')}"`)
  return phrases.length === 1 ? phrases[0]! : `(${phrases.join(' OR ')})`
}

const fold = (words: readonly string[]) => words.map(foldText)

/** Columns of the index that a condition looks into; the others are conditions on the article's row. */
const COLUMNS: Readonly<Partial<Record<QueryField, string>>> = {
  author: 'authors',
  symbol: 'symbols',
  photo: 'photos'
}

/** A symbol is typed from its number on, and words of photos as any others. */
const PREFIXED: ReadonlySet<QueryField> = new Set(['symbol', 'photo'])

async function writeFilters(endingsOf: Endings, query: ArchiveQuery, isExcluded: boolean): Promise<string[]> {
  const parts: string[] = []
  for (const filter of query.filters) {
    const column = COLUMNS[filter.field]
    if (!column || filter.isExcluded !== isExcluded) continue
    // Whoever asks for a person has finished the name.
    parts.push(
      `${column} : ${await writePhrase(endingsOf, foldedWords(filter.value), PREFIXED.has(filter.field) && !isExcluded)}`
    )
  }
  return parts
}

const joinParts = (parts: readonly string[], word: string) =>
  parts.length > 0 ? parts.join(` ${word} `) : null

/** Longest run of words that is looked for as it stands: more are never written the same twice. */
const MAX_RUN = 6

/** The words as they stand beside each other. The last is taken as it is: its endings would be as many phrases. */
function writeRun(terms: readonly QueryTerm[]): string | null {
  if (terms.length < 2 || terms.length > MAX_RUN || terms.some((term) => term.words.length > 1)) return null
  return `folded : "${fold(terms.flatMap((term) => term.words)).join(' ')}"`
}

/** Writes a query in the language of FTS5. Reads only the list of words. */
export async function writeExpressions(db: Db, query: ArchiveQuery): Promise<SearchExpressions> {
  const endingsOf = createEndings(db)
  const wanted = query.terms.filter((term) => !term.isExcluded)
  const folded: string[] = []
  const exact: string[] = []
  for (const { words, isPrefix } of wanted) {
    const plain = await writePhrase(endingsOf, fold(words), isPrefix)
    const isMarked = words.some(hasDiacritics)
    folded.push(plain)
    exact.push(isMarked ? `exact : ${await writePhrase(endingsOf, words, isPrefix)}` : `folded : ${plain}`)
  }
  const filters = await writeFilters(endingsOf, query, false)
  const excluded = query.terms
    .filter((term) => term.isExcluded)
    .map(({ words }) =>
      words.some(hasDiacritics) ? `exact : "${words.join(' ')}"` : `folded : "${words.join(' ')}"`
    )
  const unwanted = joinParts([...excluded, ...(await writeFilters(endingsOf, query, true))], 'OR')
  const without = (expression: string | null) =>
    expression === null || unwanted === null ? expression : `(${expression}) NOT (${unwanted})`
  const hasTones = wanted.some((term) => term.words.some(hasDiacritics))
  const isPlain = filters.length === 0 && unwanted === null && wanted.length > 0
  const all = joinParts([...folded.map((each) => `folded : ${each}`), ...filters], 'AND')
  return {
    all: without(all),
    exact: hasTones ? without(joinParts([...exact, ...filters], 'AND')) : null,
    title: isPlain ? all : null,
    phrase: isPlain ? writeRun(wanted) : null,
    excluded: all === null ? unwanted : null
  }
}

/** Words asked for in titles alone, as an expression on `search_titles`; null for none. */
export function writeTitles(query: ArchiveQuery, isExcluded: boolean): string | null {
  const titles = query.filters.filter(
    (filter) => filter.field === 'title' && filter.isExcluded === isExcluded
  )
  return joinParts(
    titles.map((filter) => `folded : "${foldedWords(filter.value).join(' ')}"`),
    isExcluded ? 'OR' : 'AND'
  )
}
