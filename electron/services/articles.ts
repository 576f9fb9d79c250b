import { templateBody, type ArticleTemplateId } from '@shared/domain/articleTemplates'
import { workflowFacts } from '@shared/domain/articleFacts'
import { newestOfEach } from '@shared/domain/articles'
import { findGaps } from '@shared/domain/completeness'
import { findProduct, type Product } from '@shared/domain/office'
import { isLayout, type Goal } from '@shared/domain/goal'
import { can } from '@shared/domain/permissions'
import { listRevisionEvents } from '@shared/domain/timeline'
import { availableActions } from '@shared/domain/transition'
import { findStandIn } from '@shared/domain/waiting'
import { emptyDocument, parseDocument } from '@shared/document/document'
import { countStoredChanges } from '@shared/document/trackedJson'
import { sealRevision, type ArticleContent, type ArticleKind } from '@shared/document/revision'
import type { Statement } from '@shared/domain/records'
import { createTranslator } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { ArticleView } from '@shared/ipc/routes/articles'
import {
  countByStatus,
  listArticles,
  readArticle,
  readArticleRows,
  type ArticleFilter
} from '@electron/store/articles'
import { listIssues, listIssuesOf } from '@electron/store/issues'
import { readRecordsOf } from '@electron/store/log'
import { readProfile } from '@electron/store/office'
import { readRules } from '@electron/store/officeRules'
import { toIsoDay } from '@shared/text/dates'
import { listMembers } from '@electron/store/members'
import { createMustCounter } from '@electron/store/mustFindings'
import { readRevision } from '@electron/store/revisions'
import { sha256 } from '@electron/store/signing'
import { toRowViews } from './articleRows'
import type { OfficeContext } from './context'
import { describePublications } from './printedPlaces'
import { isSignedHere } from './signedHere'
import { viewSignatures, viewSignOff } from './signOffView'

/** The statements that begin an article with its first text. */
export function beginArticle(id: string, unit: string, content: ArticleContent) {
  const sealed = sealRevision(id, [], content, sha256)
  const statements: Statement[] = [
    { kind: 'articles.create', subject: id, payload: { unit } },
    { kind: 'revisions.save', subject: id, payload: { revision: sealed.id, parents: [], note: '' } }
  ]
  return { sealed, statements }
}

/** The rubric in which texts of a template usually stand, where the product has it; else none. */
export function usualRubric(product: Product | undefined, template: ArticleTemplateId): string {
  const usual = createTranslator('vi')(`templates.rubric.${template}`)
  return product?.rubrics.find((rubric) => rubric === usual) ?? ''
}

/** The desk of articles. */
export function createArticles({ db, clock, newId, session, record }: OfficeContext) {
  const { actor } = session

  const countMust = createMustCounter()

  async function findRubric(product: string, template: ArticleTemplateId): Promise<string> {
    const profile = await readProfile(db, toIsoDay(clock()))
    return usualRubric(findProduct(profile, product), template)
  }

  return {
    async list(filter: ArticleFilter & { mine?: boolean | undefined }, offset: number, limit: number) {
      const owner = filter.mine ? session.require().member.id : undefined
      const { rows, total } = await listArticles(db, { ...filter, owner }, offset, limit)
      return { rows: await toRowViews(db, rows), total }
    },

    async counts() {
      return Object.fromEntries(await countByStatus(db))
    },

    async read(id: string): Promise<ArticleView> {
      const article = await readArticle(db, id)
      const rows = await readArticleRows(db, [id])
      const [row] = await toRowViews(db, [...rows.values()])
      const members = new Map((await listMembers(db)).map((member) => [member.id, member]))
      const nameOf = (member: string) => members.get(member)?.name ?? member
      const head = article.heads[0] ?? null
      const revision = head ? await readRevision(db, head) : null
      const gaps = revision ? findGaps(revision.meta, parseDocument(revision.body)) : []
      const placedIn = new Set(await listIssuesOf(db, id))
      const issues =
        placedIn.size === 0 ? [] : (await listIssues(db)).filter((issue) => placedIn.has(issue.id))
      const records = await readRecordsOf(db, id)
      const rules = await readRules(db, records)
      const [me, now] = [actor(), clock()]
      const standIn = revision && findStandIn(article, revision.meta, rules, me, toIsoDay(now))
      // Proofed only where somebody may be about to sign: it takes longer than all else here.
      const { count: mustFindings, slow: slowRules } =
        head && article.state === 'submitted' && (standIn || can(me, 'approvals.sign'))
          ? await countMust(db, id, head)
          : { count: 0, slow: [] }
      const openChanges = countStoredChanges(revision?.tracked)
      const delegation = standIn && { by: standIn, holds: true }
      const facts = workflowFacts(article, { gaps, openChanges, mustFindings, delegation })
      const events = listRevisionEvents(article, records, rules.membership)
      const actions = availableActions(facts, me)
      return {
        row: row!,
        state: article.state,
        owner: article.owner,
        head,
        returnReason: article.returnReason,
        submitNote: article.submitNote,
        chain: [...article.chain],
        heads: [...article.heads],
        revisions: article.revisions.map(({ lam: _lam, ...each }) => ({
          ...each,
          parents: [...each.parents],
          member: nameOf(each.member),
          events: events
            .filter((event) => event.revision === each.id)
            .map(({ kind, member, at, note }) => ({ kind, member: nameOf(member), at, note }))
        })),
        signatures: viewSignatures(article, rules),
        signOff: viewSignOff(article, revision?.meta, {
          rules,
          actor: me,
          now,
          actions,
          standIn,
          isOfThisSession: (signature) => isSignedHere(session, signature)
        }),
        attachments: newestOfEach(
          records.flatMap((each) => (each.kind === 'articles.attach' ? [each.payload] : []))
        ),
        publications: await describePublications(db, article),
        issues: issues.map((issue) => ({ id: issue.id, label: String(issue.number) })),
        gaps,
        slowRules: [...slowRules],
        goal: article.goal,
        mayWrite: can(me, 'articles.write', article.owner),
        actions
      }
    },

    /** Begins an article: empty, or with the empty fields of a template, in its usual rubric where the product has it. */
    async create(
      product: string,
      kind: ArticleKind,
      unit: string,
      template?: ArticleTemplateId
    ): Promise<string> {
      const id = newId()
      const blank = {
        rubric: template ? await findRubric(product, template) : '',
        kicker: '',
        title: '',
        deck: '',
        lead: '',
        byline: session.require().member.name
      }
      const { sealed, statements } = beginArticle(id, unit, {
        meta: { product, kind, ...blank },
        body: template ? templateBody(template) : emptyDocument
      })
      await record({ statements, revisions: [sealed] })
      return id
    },

    /** Says how long the text should be. */
    async goal(id: string, goal: Goal) {
      if (goal.layout && !isLayout(goal.layout)) throw new OfficeError('notFound')
      await record({ statements: [{ kind: 'articles.goal', subject: id, payload: goal }] })
    },

    async archive(id: string) {
      await record({ statements: [{ kind: 'articles.archive', subject: id, payload: {} }] })
    },

    async restore(id: string) {
      await record({ statements: [{ kind: 'articles.restore', subject: id, payload: {} }] })
    },

    async withdraw(id: string, reason: string) {
      await record({ statements: [{ kind: 'articles.withdraw', subject: id, payload: { reason } }] })
    }
  }
}
export type Articles = ReturnType<typeof createArticles>
