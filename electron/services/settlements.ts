import type { ArticleState } from '@shared/domain/articleState'
import { findProduct } from '@shared/domain/office'
import type { SettlementOutcome } from '@shared/domain/settlementOutcomes'
import { issuePlace, entryPlace, handoutPlace, listSettlements, maySettle } from '@shared/domain/settlements'
import type { SettlementLine } from '@shared/ipc/routes/settlements'
import { toIsoDay } from '@shared/text/dates'
import { findArticle, readArticle } from '@electron/store/articles'
import { findIssue } from '@electron/store/issues'
import { listMembers } from '@electron/store/members'
import { readProfile } from '@electron/store/office'
import { readRevision } from '@electron/store/revisions'
import { listCorrected, readFamily } from '@electron/store/variants'
import type { OfficeContext } from './context'
import { describePublications } from './printedPlaces'

type Where = SettlementLine['where']

/** What a person says about one place. */
export interface Answer {
  readonly article: string
  readonly correction: string
  readonly ran: string
  readonly place: string
  readonly outcome: SettlementOutcome
  readonly note: string
}

/** Every place that corrections and withdrawals leave behind (việc sau đính chính), until somebody has answered for each. */
export function createSettlements({ db, clock, session, record }: OfficeContext) {
  /** The places of one article, in words: where it came out, and issues that it was printed in and that did not come out yet. */
  async function describePlaces(ran: ArticleState, productName: string): Promise<Map<string, Where>> {
    const places = new Map<string, Where>()
    const handed = { product: productName, issue: null, number: '', pages: [], url: '' }
    for (const { record: given, day, recipients } of ran.handouts)
      places.set(handoutPlace(given), { ...handed, day, recipients: [...recipients] })
    for (const { issue } of ran.prints) {
      const found = places.has(issuePlace(issue)) ? null : await findIssue(db, issue)
      if (!found) continue
      const product = findProduct(await readProfile(db, found.date), found.product)?.name ?? found.product
      const { number, date: day } = found
      places.set(issuePlace(issue), {
        product,
        issue,
        number: String(number),
        day,
        pages: [],
        url: '',
        recipients: []
      })
    }
    for (const { entry, product, issue, number, day, pages, url } of await describePublications(db, ran))
      places.set(issue === null ? entryPlace(entry) : issuePlace(issue), {
        product,
        issue,
        number,
        day,
        pages,
        url,
        recipients: []
      })
    return places
  }

  async function linesOf(article: ArticleState): Promise<SettlementLine[]> {
    // Most articles were never corrected: nothing else is read of them.
    if (!article.corrections.some((each) => each.signedLam !== null)) return []
    const family = await readFamily(db, article)
    const left = listSettlements(article, family)
    if (left.length === 0) return []
    const names = new Map((await listMembers(db)).map((member) => [member.id, member.name]))
    const profile = await readProfile(db, toIsoDay(clock()))
    const members = new Map<string, { title: string; productName: string; places: Map<string, Where> }>()
    for (const ran of family) {
      const { meta } = await readRevision(db, ran.heads[0]!)
      const productName = findProduct(profile, meta.product)?.name ?? meta.product
      members.set(ran.id, { title: meta.title, productName, places: await describePlaces(ran, productName) })
    }
    const unknown: Where = {
      product: '',
      issue: null,
      number: '',
      day: '',
      pages: [],
      url: '',
      recipients: []
    }
    return left.map(({ correction, article: ran, place, settled }) => {
      const { title, productName, places } = members.get(ran)!
      return {
        article: article.id,
        title: members.get(article.id)!.title,
        correction: correction.record,
        purpose: correction.purpose,
        reason: correction.reason,
        signedAt: correction.signedAt!,
        ran: { article: ran, title, productName },
        place,
        where: places.get(place) ?? unknown,
        settled: settled && {
          // An answer that was taken back settles nothing.
          outcome: settled.outcome === 'done' ? 'done' : 'notNeeded',
          note: settled.note,
          member: names.get(settled.member) ?? settled.member,
          at: settled.at
        },
        maySettle: maySettle(session.actor(), article)
      }
    })
  }

  return {
    /** Of one article every place, answered or not; of the whole office those that wait, the oldest correction first. */
    async list(id?: string): Promise<SettlementLine[]> {
      if (id !== undefined) return linesOf(await readArticle(db, id))
      const lines: SettlementLine[] = []
      for (const corrected of await listCorrected(db)) {
        const article = await findArticle(db, corrected)
        if (article) lines.push(...(await linesOf(article)).filter((line) => line.settled === null))
      }
      return lines.sort((a, b) => a.signedAt - b.signedAt)
    },

    /** Says what was done about a place, why nothing needs to be, or that it is open again. */
    async settle({ article, correction, ran, place, outcome, note }: Answer): Promise<void> {
      const payload = { correction, article: ran, place, outcome, note }
      await record({ statements: [{ kind: 'articles.settle', subject: article, payload }] })
    }
  }
}
export type Settlements = ReturnType<typeof createSettlements>
