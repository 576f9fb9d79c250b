import { issueName } from '@shared/domain/issues'
import type { OfficeRecord, ScheduleTarget } from '@shared/domain/records'
import { articleStems, isAboutEither, issueStems, stemOf } from '@shared/domain/recordStems'
import type { LogRowView } from '@shared/ipc/routes/log'
import { readArticleRows } from '@electron/store/articles'
import { findAssignment } from '@electron/store/assignments'
import { findIssue } from '@electron/store/issues'
import { listMembers } from '@electron/store/members'
import { readProfile } from '@electron/store/office'
import type { Db } from '@electron/store/schema'
import { findScheduleEntry } from '@electron/store/schedule'

type About = LogRowView['about']

/** What records speak of, under the names that people know: read once for many records. */
export async function createLogNames(db: Db, today: string, records: readonly OfficeRecord[]) {
  const profile = await readProfile(db, today).catch(() => null)
  const productOf = (id: string) => profile?.products.find((product) => product.id === id)?.name ?? id
  const members = new Map((await listMembers(db)).map((member) => [member.id, member.name]))

  async function targetOf(record: OfficeRecord): Promise<ScheduleTarget | null> {
    if (record.kind === 'schedule.plan' || record.kind === 'schedule.finish') return record.payload.target
    return stemOf(record) === 'schedule'
      ? ((await findScheduleEntry(db, record.subject))?.target ?? null)
      : null
  }

  const targets = new Map<string, ScheduleTarget>()
  for (const record of records) {
    const target = await targetOf(record)
    if (target) targets.set(record.subject, target)
  }
  const subjectsAbout = (stems: ReadonlySet<string>) =>
    new Set(
      records.filter((each) => stems.has(stemOf(each)) || isAboutEither(each)).map((each) => each.subject)
    )
  const articles = subjectsAbout(articleStems)
  const issues = subjectsAbout(issueStems)
  for (const target of targets.values()) {
    if (target.kind === 'article') articles.add(target.article)
    else issues.add(target.issue)
  }
  const assigned = new Map<string, string>()
  for (const id of subjectsAbout(new Set(['assignments']))) {
    const assignment = await findAssignment(db, id)
    if (assignment) assigned.set(id, assignment.title)
  }
  const rows = await readArticleRows(db, [...articles])
  const numbers = new Map<string, string>()
  for (const id of issues) {
    const issue = await findIssue(db, id)
    if (issue) numbers.set(id, issueName(productOf(issue.product), issue.number))
  }

  const article = (id: string): About => ({
    kind: rows.has(id) ? 'article' : 'other',
    id,
    name: rows.get(id)?.title ?? ''
  })
  const issue = (id: string): About => ({
    kind: numbers.has(id) ? 'issue' : 'other',
    id,
    name: numbers.get(id) ?? ''
  })

  return {
    aboutOf(record: OfficeRecord): About {
      const { subject } = record
      const stem = stemOf(record)
      if (articleStems.has(stem) || (isAboutEither(record) && rows.has(subject))) return article(subject)
      if (issueStems.has(stem) || isAboutEither(record)) return issue(subject)
      const target = targets.get(subject)
      if (target) return target.kind === 'article' ? article(target.article) : issue(target.issue)
      if (stem === 'chains') return { kind: 'other', id: subject, name: productOf(subject) }
      return { kind: 'other', id: subject, name: assigned.get(subject) ?? members.get(subject) ?? '' }
    },

    /** Name of anything that records speak of; empty where it has none. */
    async titleOf(id: string): Promise<string> {
      const row = (await readArticleRows(db, [id])).get(id)
      if (row) return row.title
      const found = await findIssue(db, id)
      if (found) return issueName(productOf(found.product), found.number)
      return members.get(id) ?? (await findAssignment(db, id))?.title ?? ''
    }
  }
}
