import type { RecordKind } from '../domain/records'
import type { LogRowView } from '../ipc/routes/log'
import type { Translate, WordKey } from './translator'

/** Every kind of record has its sentence: a kind without one does not compile. */
const sentenceOf = (kind: RecordKind): WordKey => `log.said.${kind}`

/** Who stated a record, by name. */
export function authorName(t: Translate, { who, isRoot }: Pick<LogRowView, 'who' | 'isRoot'>): string {
  if (who !== '') return who
  return t(isRoot ? 'log.root' : 'log.unknownKey')
}

/** What a record speaks of: an article with its title in quotation marks, anything else by its name. */
export function aboutName(t: Translate, { kind, name }: LogRowView['about']): string {
  if (kind !== 'article') return name
  return name === '' ? t('log.untitled') : t('log.aboutArticle', { name })
}

/** What a record says, in one sentence. */
export function logSentence(t: Translate, row: LogRowView): string {
  // The store parses every kind but a damaged one's, which has its own sentence.
  const key = row.kind === 'damaged' ? 'log.said.damaged' : sentenceOf(row.kind as RecordKind)
  return t(key, { ...row.facts, who: authorName(t, row), about: aboutName(t, row.about) })
}

/** The words of a log that is written to a file. It leaves the office, so it speaks Vietnamese. */
export function logFileWords(t: Translate) {
  const columns = (['order', 'time', 'who', 'what', 'said', 'kind', 'hash'] as const).map((column) =>
    t(`log.columns.${column}`)
  )
  return { columns, root: t('log.root'), sentence: (row: LogRowView) => logSentence(t, row) }
}
