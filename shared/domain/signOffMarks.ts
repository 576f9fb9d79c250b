import type { ArticleStatus } from './articles'
import type { Purpose } from './level'

/** What everybody must know who meets an article anywhere, besides its status. */
export type SignOffMark = 'voided' | 'correction' | 'withdrawal'

/** What a list tells of an article's sign-off. */
export interface SignOffFacts {
  readonly status: ArticleStatus
  /** What the running sign-off, or the next one, is for. */
  readonly purpose: Purpose
  /** Signatures that a change of the text voided, until it is signed again. */
  readonly voided: number
}

const AT_WORK: ReadonlySet<ArticleStatus> = new Set<ArticleStatus>([
  'drafting',
  'submitted',
  'returned',
  'approved',
  'scheduled'
])

/** Its signatures are void; it came out and is being corrected; it came out and somebody asks to take it back. */
export function listSignOffMarks({ status, purpose, voided }: SignOffFacts): SignOffMark[] {
  const marks: SignOffMark[] = []
  if (voided > 0) marks.push('voided')
  if (purpose === 'correct' && AT_WORK.has(status)) marks.push('correction')
  if (purpose === 'withdraw' && status === 'submitted') marks.push('withdrawal')
  return marks
}

/** Of the articles of an issue or an entry: how many lost their signatures, are being corrected, were taken back. */
export function countSinceSigned(articles: readonly (SignOffFacts | undefined)[]) {
  const known = articles.filter((each) => each !== undefined)
  const marked = (mark: SignOffMark) => known.filter((each) => listSignOffMarks(each).includes(mark)).length
  return {
    voided: marked('voided'),
    correcting: marked('correction'),
    withdrawn: known.filter((each) => each.status === 'withdrawn').length
  }
}
