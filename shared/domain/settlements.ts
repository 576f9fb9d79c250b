import type { ArticleState, Correction, Settlement } from './articleState'
import { can, canOn, type Actor } from './permissions'

/** A place where a text ran that does not know of a correction. */
export interface UnsettledPlace {
  readonly correction: Correction
  readonly article: string
  /** "issue:…", "entry:…" or "handout:…": what was printed or published there, once however often it was made. */
  readonly place: string
  /** The newest answer; null while nobody has given one, or it was taken back. */
  readonly settled: Settlement | null
}

export const issuePlace = (issue: string): string => `issue:${issue}`
export const entryPlace = (entry: string): string => `entry:${entry}`
export const handoutPlace = (record: string): string => `handout:${record}`

/** Every text of an article that ran somewhere: published, printed, or handed out. */
function listRuns({ publications, prints, handouts }: ArticleState) {
  return [
    ...prints.map(({ issue, revision }) => ({ place: issuePlace(issue), revision })),
    ...publications.map(({ entry, issue, revision }) => ({
      place: issue === null ? entryPlace(entry) : issuePlace(issue),
      revision
    })),
    // One that was struck out never happened.
    ...handouts
      .filter((each) => each.struck === null)
      .map(({ record, revision }) => ({ place: handoutPlace(record), revision }))
  ]
}

/**
 * The places that a correction leaves behind: wherever a text of the article
 * or of a variant ran that was written before the correction was signed, and is
 * not the corrected text itself. By the order of the log: no clock is read.
 */
function placesOf(correction: Correction, signedLam: number, member: ArticleState): string[] {
  const saved = new Map(member.revisions.map((each) => [each.id, each.lam]))
  const isCorrected = (revision: string) =>
    correction.purpose === 'correct' && revision === correction.revision
  const behind = listRuns(member).filter(
    ({ revision }) => (saved.get(revision) ?? 0) < signedLam && !isCorrected(revision)
  )
  return [...new Set(behind.map((each) => each.place))]
}

/**
 * Every place that signed corrections and withdrawals of an article leave
 * behind, answered or not. A line comes with a fact and goes only with one: with
 * an answer, or when the signature of the correction is taken back.
 *
 * @param family the article first, then its variants, and variants of these.
 */
export function listSettlements(article: ArticleState, family: readonly ArticleState[]): UnsettledPlace[] {
  return article.corrections.flatMap((correction) => {
    const { signedLam } = correction
    if (signedLam === null) return []
    return family.flatMap((member) =>
      placesOf(correction, signedLam, member).map((place) => {
        const answers = article.settlements.filter(
          (each) =>
            each.correction === correction.record && each.article === member.id && each.place === place
        )
        const last = answers.at(-1)
        const settled = last && last.outcome !== 'open' ? last : null
        return { correction, article: member.id, place, settled }
      })
    )
  })
}

/** Places follow the work of the schedule; whoever writes the article may answer for it too. */
export function maySettle(actor: Actor, article: Pick<ArticleState, 'owner' | 'unit'>): boolean {
  return can(actor, 'schedule.write') || canOn(actor, 'articles.write', article)
}

/** Why a place may not be answered for, by what the article's own records say; null when it may. */
export function refusalOfSettlement(
  article: ArticleState,
  { correction }: Pick<Settlement, 'correction'>,
  actor: Actor
): 'forbidden' | 'notFound' | null {
  if (!maySettle(actor, article)) return 'forbidden'
  const found = article.corrections.find((each) => each.record === correction)
  return found && found.signedLam !== null ? null : 'notFound'
}
