import type { ArticleState } from './articleState'
import type { Handout, HandoutGiven } from './handoutRecords'
import { canOn, type Actor } from './permissions'

/** Who has which text: the newest that each recipient was given. */
export interface Holder {
  readonly recipient: string
  readonly revision: string
  readonly day: string
  /** There is a newer signed text, which is to be given. */
  readonly isOld: boolean
}

/** The same name however it was typed. */
const keyOf = (recipient: string) => recipient.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** Names as somebody typed them, a line each: tidied, each once, in their order. */
export function readRecipients(typed: string): string[] {
  const found = new Map<string, string>()
  for (const line of typed.normalize('NFC').split(/\n/)) {
    const name = line.trim().replace(/\s+/g, ' ')
    if (name !== '' && !found.has(keyOf(name))) found.set(keyOf(name), name)
  }
  return [...found.values()]
}

/** Why a text may not be noted as handed out; null when it may. Only what is or was signed is handed out. */
export function refusalOfHandout(
  article: ArticleState,
  { revision }: Pick<HandoutGiven, 'revision'>,
  actor: Actor,
  standing: string | null
): 'forbidden' | 'notSigned' | null {
  if (!canOn(actor, 'articles.write', article)) return 'forbidden'
  const came = [
    standing,
    article.published,
    ...article.publications.map((each) => each.revision),
    ...article.prints.map((each) => each.revision),
    ...article.handouts.map((each) => each.revision)
  ]
  return came.includes(revision) ? null : 'notSigned'
}

/** Why a handing out may not be struck out; null when it may. */
export function refusalOfStrike(
  article: ArticleState,
  handout: string,
  actor: Actor
): 'forbidden' | 'notFound' | 'impossible' | null {
  if (!canOn(actor, 'articles.write', article)) return 'forbidden'
  const found = article.handouts.find((each) => each.record === handout)
  if (!found) return 'notFound'
  return found.struck === null ? null : 'impossible'
}

/**
 * What each recipient has, by the newest handing out that names it; who was given nothing newer than an
 * older text comes first.
 *
 * @param current the text that should be in everybody's hands; null where nobody has signed one.
 */
export function holdersOf(handouts: readonly Handout[], current: string | null): Holder[] {
  const newest = new Map<string, Holder>()
  // Of one day, the later record is the newer.
  const ordered = handouts
    .filter((each) => each.struck === null)
    .map((each, index) => ({ each, index }))
    .sort((a, b) => a.each.day.localeCompare(b.each.day) || a.index - b.index)
  for (const { each } of ordered)
    for (const recipient of each.recipients) {
      const isOld = current !== null && each.revision !== current
      newest.set(keyOf(recipient), { recipient, revision: each.revision, day: each.day, isOld })
    }
  return [...newest.values()].sort(
    (a, b) => +b.isOld - +a.isOld || a.recipient.localeCompare(b.recipient, 'vi')
  )
}
