import type { ImportFinding, ImportReport } from '@shared/domain/importReport'

type FindingKind = ImportReport['findings'][number]['kind']

/** What an import noticed on its way, counted, each with the words of its first place. */
export interface Findings {
  readonly note: (kind: FindingKind, finding: ImportFinding, example: string, count?: number) => void
  /** Notes text of the page that does not reach the article. It is kept here, so that every word can be accounted for. */
  readonly lose: (finding: ImportFinding, text: string) => void
  readonly list: () => ImportReport['findings']
  readonly lostText: () => string
}

/** Twice this many UTF-16 units still fit the report. */
const EXAMPLE = 100

/** A few words of the text, on one line. */
export function shorten(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const letters = [...line]
  return letters.length <= EXAMPLE ? line : `${letters.slice(0, EXAMPLE - 1).join('')}…`
}

/** Makes an empty list of findings. */
export function createFindings(): Findings {
  const found = new Map<string, ImportReport['findings'][number]>()
  const lost: string[] = []

  function note(kind: FindingKind, finding: ImportFinding, example: string, count = 1): void {
    const key = `${kind} ${finding}`
    const before = found.get(key)
    found.set(key, {
      kind,
      finding,
      count: (before?.count ?? 0) + count,
      example: before?.example || shorten(example)
    })
  }

  return {
    note,
    lose: (finding, text) => {
      lost.push(text)
      note('lost', finding, text)
    },
    list: () => [...found.values()],
    lostText: () => lost.join('\n')
  }
}
