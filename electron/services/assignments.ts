import { templateBody } from '@shared/domain/articleTemplates'
import {
  WORDS_A_LINE,
  unwrittenStages,
  type Assignment,
  type AssignmentStage
} from '@shared/domain/assignment'
import { mayGive, type AssignmentState } from '@shared/domain/assignments'
import { proposeDeadline } from '@shared/domain/deadlines'
import { daysOffIn, listObservances, occurrencesIn, upcomingFor } from '@shared/domain/observances'
import { MAX_LEAD } from '@shared/domain/observance'
import { findProduct } from '@shared/domain/office'
import type { Statement } from '@shared/domain/records'
import { emptyDocument } from '@shared/document/document'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { AssignmentListing, AssignmentView } from '@shared/ipc/routes/assignments'
import { addDays, fromWallTime, toIsoDay, type IsoDay } from '@shared/text/dates'
import {
  countAssignments,
  countForObservances,
  findAnswered,
  findAssignment,
  listAnsweredBy,
  listAssignments,
  listDueIn,
  listLeftOpen,
  observanceMark,
  openStages,
  sumLoad,
  type AnsweredAssignment,
  type AssignmentFilter
} from '@electron/store/assignments'
import { listMembers } from '@electron/store/members'
import { readObservances } from '@electron/store/observances'
import { readProfile } from '@electron/store/office'
import { beginArticle, usualRubric } from './articles'
import { toAssignmentViews } from './assignmentViews'
import type { OfficeContext } from './context'

/** What stands in a record is Vietnamese, whatever the screen speaks. */
const words = createTranslator('vi')

/** Days ahead in which a deadline is looked for: further off no day of the year is proposed. */
const HORIZON = MAX_LEAD + 60

const stagesOf: Readonly<Record<AssignmentListing, readonly AssignmentStage[]>> = {
  mine: openStages,
  open: openStages,
  late: unwrittenStages,
  ideas: ['idea'],
  done: ['signed', 'published'],
  dropped: ['dropped']
}

const giving = (subject: string, member: string | null, note: string): Statement =>
  member === null
    ? { kind: 'assignments.release', subject, payload: {} }
    : { kind: 'assignments.give', subject, payload: { member, note } }

/** What is to be written (đề tài), who writes it, and which article answers it. */
export function createAssignments({ db, clock, newId, session, record }: OfficeContext) {
  const { actor } = session
  const today = () => toIsoDay(clock())
  const toViews = (found: readonly AnsweredAssignment[]) => toAssignmentViews(db, found, actor(), today())
  const state = (statement: Statement) => record({ statements: [statement] })
  const days = async () => listObservances(await readObservances(db))

  async function require(id: string): Promise<AssignmentState> {
    const found = await findAssignment(db, id)
    if (!found) throw new OfficeError('notFound')
    return found
  }

  async function isOff(): Promise<(day: IsoDay) => boolean> {
    const off = daysOffIn(occurrencesIn(await days(), addDays(today(), -HORIZON), addDays(today(), HORIZON)))
    return (day) => off.has(day)
  }

  const deadline = async (ahead: IsoDay | null) => proposeDeadline(clock(), ahead, await isOff())

  async function read(id: string): Promise<AssignmentView> {
    const found = await findAnswered(db, id)
    if (!found) throw new OfficeError('notFound')
    return (await toViews([found]))[0]!
  }

  return {
    read,

    async list(
      view: AssignmentListing,
      narrowed: Pick<AssignmentFilter, 'member' | 'unit' | 'product'>,
      limit: number
    ) {
      const filter: AssignmentFilter = {
        ...narrowed,
        stages: stagesOf[view],
        ...(view === 'mine' && { member: actor().member }),
        ...(view === 'late' && { dueBefore: clock() })
      }
      const isOver = view === 'done' || view === 'dropped'
      const { rows, total } = await listAssignments(db, filter, isOver, limit)
      return { rows: await toViews(rows), total }
    },

    counts: () => countAssignments(db, actor().member, clock()),

    async ofArticle(article: string) {
      return toViews(await listAnsweredBy(db, article))
    },

    async range(from: IsoDay, until: IsoDay, left: boolean) {
      const [since, end] = [fromWallTime(from), fromWallTime(addDays(until, 1))]
      const rows = await listDueIn(db, since, end)
      return toViews(left ? [...(await listLeftOpen(db, since)), ...rows] : rows)
    },

    /** What was given to each person for the week that begins on a day. */
    async load(from: IsoDay) {
      const names = new Map((await listMembers(db)).map(({ id, name }) => [id, name]))
      const rows = await sumLoad(db, fromWallTime(from), fromWallTime(addDays(from, 7)))
      return rows
        .map((row) => ({ ...row, name: names.get(row.member) ?? row.member }))
        .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
    },

    /** What texts should be begun for, with how many assignments stand for each already. */
    async proposals() {
      const upcoming = upcomingFor(await days(), today(), MAX_LEAD)
      const counts = await countForObservances(db, upcoming.map(observanceMark))
      return upcoming.map((each) => ({ ...each, assignments: counts.get(observanceMark(each)) ?? 0 }))
    },

    async deadline(ahead: IsoDay | null) {
      return { due: await deadline(ahead) }
    },

    /** Proposes something, or writes it anew, and says who writes it. @throws OfficeError `notFound`, `forbidden`, `impossible` */
    async set(known: string | null, brief: Assignment, member: string | null): Promise<string> {
      const before = known === null ? null : await require(known)
      const id = known ?? newId()
      const statements: Statement[] = [{ kind: 'assignments.set', subject: id, payload: brief }]
      if ((before?.member ?? null) !== member) statements.push(giving(id, member, ''))
      await record({ statements })
      return id
    },

    /** Makes an idea of a day of the year, due ahead of it. @throws OfficeError `notFound` */
    async propose(observance: string, first: IsoDay): Promise<string> {
      const day = occurrencesIn(await days(), first, first).find(
        (each) => each.id === observance && each.first === first
      )
      if (!day) throw new OfficeError('notFound')
      const profile = await readProfile(db, today())
      const id = newId()
      const { years, title: name } = day
      const title = years === null ? name : words('calendar.years', { title: name, years })
      const payload: Assignment = {
        title,
        product: profile.products[0]!.id,
        kind: 'news',
        template: null,
        unit: '',
        rubric: '',
        lines: 0,
        photos: '',
        due: await deadline(first),
        sources: [],
        note: '',
        observance: { id: observance, first },
        campaign: null
      }
      await state({ kind: 'assignments.set', subject: id, payload })
      return id
    },

    async give(id: string, member: string | null, note: string): Promise<void> {
      await state(giving(id, member, note))
    },

    /**
     * Begins the article: its product, genre and template, its goal from the lines, linked in the same moment.
     * Whoever begins what nobody has takes it.
     *
     * @throws OfficeError `notFound`, `forbidden`, `impossible` where an article answers it already
     */
    async begin(id: string): Promise<string> {
      const [assignment, shown] = [await require(id), await read(id)]
      if (!shown.acts.includes('begin')) throw new OfficeError(shown.article ? 'impossible' : 'forbidden')
      const { title, product, kind, template, lines, unit } = assignment
      const profile = await readProfile(db, today())
      const usual = template ? usualRubric(findProduct(profile, product), template) : ''
      const byline = session.require().member.name
      const article = newId()
      const { sealed, statements } = beginArticle(article, unit, {
        meta: {
          product,
          kind,
          rubric: assignment.rubric || usual,
          kicker: '',
          title,
          deck: '',
          lead: '',
          byline
        },
        body: template ? templateBody(template) : emptyDocument
      })
      const me = actor().member
      if (assignment.member !== me && mayGive(assignment, actor(), me)) statements.push(giving(id, me, ''))
      if (lines > 0) {
        const goal = { words: lines * WORDS_A_LINE, layout: null }
        statements.push({ kind: 'articles.goal', subject: article, payload: goal })
      }
      statements.push({ kind: 'assignments.link', subject: id, payload: { article } })
      await record({ statements, revisions: [sealed] })
      return article
    },

    async link(id: string, article: string | null): Promise<void> {
      await state(
        article === null
          ? { kind: 'assignments.unlink', subject: id, payload: {} }
          : { kind: 'assignments.link', subject: id, payload: { article } }
      )
    },

    /** It stays in the log, and can be taken up again. */
    async drop(id: string, reason: string): Promise<void> {
      await state({ kind: 'assignments.drop', subject: id, payload: { reason } })
    },

    async resume(id: string): Promise<void> {
      await state({ kind: 'assignments.resume', subject: id, payload: {} })
    }
  }
}
export type Assignments = ReturnType<typeof createAssignments>
