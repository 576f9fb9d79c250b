import type { ArticleState } from '@shared/domain/articleState'
import { findProduct } from '@shared/domain/office'
import { listPlacements } from '@shared/domain/pagePlan'
import type { PublicationView } from '@shared/ipc/routes/articles'
import { toIsoDay } from '@shared/text/dates'
import { findIssue } from '@electron/store/issues'
import { readProfile } from '@electron/store/office'
import { findScheduleEntry } from '@electron/store/schedule'
import type { Db } from '@electron/store/schema'

/**
 * Where and when an article came out, oldest first: product, number, day and
 * pages. The plan of an issue that came out changes no more, so its pages stay true.
 */
export async function describePublications(
  db: Db,
  { id, publications }: Pick<ArticleState, 'id' | 'publications'>
): Promise<PublicationView[]> {
  return Promise.all(
    publications.map(async (publication) => {
      const entry = await findScheduleEntry(db, publication.entry)
      const day = toIsoDay(entry?.posted?.at ?? publication.at)
      const issue = entry?.target.kind === 'issue' ? await findIssue(db, entry.target.issue) : null
      // The product was called then what the profile of that day says.
      const profile = await readProfile(db, issue?.date ?? day)
      const product = entry ? (findProduct(profile, entry.product)?.name ?? entry.product) : ''
      const pages = issue
        ? listPlacements(issue.plan).flatMap((each) => (each.article === id ? [each.page] : []))
        : []
      return {
        entry: publication.entry,
        revision: publication.revision,
        at: publication.at,
        product,
        issue: issue?.id ?? null,
        number: issue ? String(issue.number) : '',
        day: issue?.date ?? day,
        pages: [...new Set(pages)].sort((a, b) => a - b),
        url: entry?.posted?.url ?? ''
      }
    })
  )
}
