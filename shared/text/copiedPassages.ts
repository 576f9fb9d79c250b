import { passagePrints, placedWords, SHINGLE, shinglesOf, type PlacedWord } from './passagePrints'

/** A stretch of one text that stands in another too. */
export interface CopiedPassage {
  /** Line of my text, and the stretch in units of it. */
  readonly line: number
  readonly from: number
  readonly to: number
  /** Line of the other text in which most of it stands. */
  readonly otherLine: number
  /** How many words of the stretch are the same. */
  readonly words: number
  readonly prints: readonly number[]
}

/** Fewest words that count as copied: any office writes a dozen words the same way twice. */
const MIN_WORDS = 12
/** Most words in a row that may have been changed inside a copied stretch. */
const MAX_GAP = 6

interface Run {
  begin: number
  end: number
  shared: number
  lines: number[]
}

/** Joins words that stand in shared shingles into runs; a few changed words do not end one. */
function findRuns(words: readonly PlacedWord[], known: ReadonlyMap<number, number>): Run[] {
  const lineAt: (number | undefined)[] = words.map(() => undefined)
  for (const [at, shingle] of shinglesOf(words).entries()) {
    const line = known.get(shingle)
    if (line !== undefined) for (let word = at; word < at + SHINGLE; word++) lineAt[word] ??= line
  }
  const runs: Run[] = []
  for (const [at, line] of lineAt.entries()) {
    if (line === undefined) continue
    const last = runs.at(-1)
    if (last && at - last.end <= MAX_GAP) {
      last.end = at + 1
      last.shared++
      last.lines.push(line)
    } else runs.push({ begin: at, end: at + 1, shared: 1, lines: [line] })
  }
  return runs
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

/** Shingles of a text and the first line of each. */
export function indexShingles(lines: readonly string[]): Map<number, number> {
  const known = new Map<number, number>()
  for (const [line, text] of lines.entries())
    for (const shingle of shinglesOf(placedWords(text))) if (!known.has(shingle)) known.set(shingle, line)
  return known
}

/** Every stretch of some lines that stands in another text, in order, with words changed or moved. */
export function findCopiedPassages(lines: readonly string[], others: readonly string[]): CopiedPassage[] {
  const known = indexShingles(others)
  return lines.flatMap((text, line) => {
    const words = placedWords(text)
    return findRuns(words, known)
      .filter((run) => run.shared >= MIN_WORDS && run.shared * 2 >= run.end - run.begin)
      .map((run) => ({
        line,
        from: words[run.begin]!.from,
        to: words[run.end - 1]!.to,
        otherLine: mostFrequent(run.lines),
        words: run.shared,
        prints: passagePrints(words.slice(run.begin, run.end))
      }))
  })
}

/** Articles that make a print worth nothing: what stands in so many is an address, an imprint, a phrase of the trade. */
export const COMMON_PRINT = 24

/**
 * How much a copied passage tells, in words: what stands in many articles (an
 * address, an imprint, a closing line) weighs little, however long it is.
 *
 * @param articlesWith in how many other articles a print stands; undefined where that is not known.
 */
export function weighPassage(
  { prints, words }: CopiedPassage,
  articlesWith: (print: number) => number | undefined
): number {
  const counts = prints.map(articlesWith).filter((count) => count !== undefined)
  if (counts.length === 0) return words
  const rarities = counts.map((count) => (count > COMMON_PRINT ? 0 : 1 / Math.sqrt(Math.max(1, count))))
  return (words * rarities.reduce((sum, each) => sum + each, 0)) / counts.length
}

/** Least weight of all passages from one article that is worth a warning: a list of offices and titles is shorter. */
export const MIN_COPY_WEIGHT = 24
