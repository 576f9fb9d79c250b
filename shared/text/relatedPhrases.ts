import { findDocumentSymbols } from './documentSymbols'
import { foldedWords } from './searchWords'

/** Phrases that are looked for: enough to tell a subject, few enough to answer at once. */
const MAX_PHRASES = 24
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Words that say nothing of a subject: a pair with one of them is in any article. */
const EMPTY = new Set(
  foldedWords(
    'và của là các những một được bị đã đang sẽ cho từ trong với có không này đó khi đến ở tại về ra vào lên trên dưới ' +
      'người việc ngày tháng năm nêu làm rất cũng như thì mà để do theo sau trước tới qua nhiều mới còn lại'
  )
)

/** Names: two to four words in capitals that stand in a row and do not begin a sentence. */
function namesIn(text: string): string[] {
  return text.match(/(?<=[^.!?:“"\n]\s)\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*){1,3}/gu) ?? []
}

/** Each two words in a row that no sign parts: most Vietnamese words are two syllables. */
function pairsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}\s]+/u).flatMap((part) => {
    const words = part.match(WORD) ?? []
    return words.slice(1).flatMap((word, at) => {
      const pair = [words[at]!, word]
      return pair.some((each) => EMPTY.has(foldedWords(each)[0]!)) ? [] : [pair.join(' ')]
    })
  })
}

/** Something that an article speaks of: as it is written there, and as it is looked for. */
export interface RelatedPhrase {
  readonly written: string
  readonly folded: string
}

/**
 * What an article is about, as phrases to look for in others, the most telling
 * first: documents it cites, names in it, and pairs of words of its head.
 */
export function relatedPhrases(head: string, text: string): RelatedPhrase[] {
  const symbols = findDocumentSymbols(text)
  const names = namesIn(text.normalize('NFC'))
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const named = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  const phrases = [...symbols.slice(0, 4), ...named.slice(0, 8), ...pairsIn(head.normalize('NFC'))]
  const byFolded = new Map<string, string>()
  for (const written of phrases) {
    const folded = foldedWords(written).join(' ')
    if (folded.includes(' ') && !byFolded.has(folded)) byFolded.set(folded, written)
  }
  return [...byFolded].slice(0, MAX_PHRASES).map(([folded, written]) => ({ written, folded }))
}
