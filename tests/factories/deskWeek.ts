import * as fc from 'fast-check'
import { newPagePlan, placeArticle, placedArticles } from '@shared/domain/pagePlan'
import type { Statement } from '@shared/domain/records'
import { OfficeError } from '@shared/ipc/errors'
import { readArticle, readThreads } from '@electron/store/articles'
import { readIssue } from '@electron/store/issues'
import { findScheduleEntry } from '@electron/store/schedule'
import { articleContent, body, HOUR } from '../factories'
import { castNames } from './cast'
import type { TestStore } from './store'

const someone = fc.constantFrom(...castNames)
const someArticle = fc.constantFrom('bai-1', 'bai-2', 'bai-3')
const someIssue = fc.constantFrom('so-1', 'so-2')
const someEntry = fc.constantFrom('lich-1', 'lich-2', 'lich-3')
const someWords = fc.constantFrom('Mở đầu', 'Sửa lần hai', 'Đường Quý Đông', 'Ngày hội đọc sách')

/** Something that somebody tries to do, whether or not it is allowed. */
export const someAct = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('begin'), by: someone, id: someArticle, text: someWords })
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('write', 'writeBeside'),
      by: someone,
      id: someArticle,
      text: someWords
    })
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('submit', 'signOff'), by: someone, id: someArticle })
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('sign'),
      by: fc.constantFrom('thuan', 'mai', 'van'),
      id: someArticle
    })
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('return', 'recall', 'withdraw', 'archive', 'restore', 'block', 'resolve'),
      by: someone,
      id: someArticle
    })
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('makeIssue'), id: someIssue, article: someArticle }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('replan'),
      id: someIssue,
      articles: fc.uniqueArray(someArticle),
      forgets: fc.boolean()
    })
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('renumber'), id: someIssue }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('plan'),
      id: someEntry,
      issue: fc.option(someIssue),
      article: someArticle
    })
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('move', 'cancel', 'miss', 'finish'), id: someEntry })
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke'), who: someone, good: fc.nat(20) }) }
)
export type Act = typeof someAct extends fc.Arbitrary<infer T> ? T : never

const issueNumbers = { 'so-1': 1, 'so-2': 2 }

async function finish(office: TestStore, id: string): Promise<Statement> {
  const entry = await findScheduleEntry(office.db, id)
  if (!entry) throw new OfficeError('notFound')
  const { target, product } = entry
  const articles =
    target.kind === 'article'
      ? [target.article]
      : placedArticles((await readIssue(office.db, target.issue)).plan)
  const items = []
  for (const article of articles) {
    const { signedRevision, heads } = await readArticle(office.db, article)
    items.push({ article, revision: signedRevision ?? heads[0]! })
  }
  if (items.length === 0) throw new OfficeError('notSigned')
  return { kind: 'schedule.finish', subject: id, payload: { product, target, items, files: [] } }
}

async function tryAct(
  { db, acts, say, signer, clock }: TestStore,
  act: Act,
  office: TestStore
): Promise<unknown> {
  switch (act.do) {
    case 'begin':
      return acts.begin(act.id, articleContent({ meta: { title: act.text }, body: body(act.text) }), act.by)
    case 'write':
      return acts.write(act.id, `${act.text} ${clock()}`, act.by)
    case 'writeBeside': {
      const { revisions } = await readArticle(db, act.id)
      return acts.write(act.id, `${act.text} ${clock()}`, act.by, [revisions[0]!.id])
    }
    case 'submit':
      return acts.submit(act.id, act.by)
    case 'signOff':
      return acts.signOff(act.id)
    case 'sign':
      return acts.sign(act.id, act.by)
    case 'return': {
      const { heads, level } = await readArticle(db, act.id)
      const payload = { revision: heads[0]!, level, reason: 'Cần viết lại' }
      return say(act.by, { kind: 'approvals.return', subject: act.id, payload })
    }
    case 'recall': {
      const { heads } = await readArticle(db, act.id)
      return say(act.by, { kind: 'approvals.recall', subject: act.id, payload: { revision: heads[0]! } })
    }
    case 'withdraw':
      return say(act.by, { kind: 'articles.withdraw', subject: act.id, payload: { reason: 'Sai tên' } })
    case 'archive':
    case 'restore':
      return say(act.by, { kind: `articles.${act.do}`, subject: act.id, payload: {} })
    case 'block':
      return acts.remark(act.id, 'Xem lại', true, act.by)
    case 'resolve': {
      const thread = (await readThreads(db, act.id)).find((each) => each.resolvedBy === null)
      if (!thread) throw new OfficeError('notFound')
      return say(act.by, { kind: 'comments.resolve', subject: act.id, payload: { thread: thread.id } })
    }
    case 'makeIssue':
      return acts.makeIssue(act.id, issueNumbers[act.id], act.article)
    case 'replan': {
      const standing = placedArticles((await readIssue(db, act.id)).plan)
      const plan = act.articles.reduce((each, id) => placeArticle(each, 1, 'briefs', id), newPagePlan(4))
      const left = act.forgets ? [] : standing.filter((id) => !act.articles.some((each) => each === id))
      return acts.replan(act.id, plan, ...left)
    }
    case 'renumber':
      return say('thuan', {
        kind: 'issues.change',
        subject: act.id,
        payload: { number: issueNumbers[act.id] + 10, total: 3, date: '2026-12-04' }
      })
    case 'plan': {
      const target = act.issue
        ? { kind: 'issue' as const, issue: act.issue }
        : { kind: 'article' as const, article: act.article }
      return acts.planEntry(act.id, target, clock() + HOUR)
    }
    case 'move':
      return say('mai', {
        kind: 'schedule.move',
        subject: act.id,
        payload: { due: clock() + 2 * HOUR, reason: 'Nghỉ lễ' }
      })
    case 'cancel':
      return say('mai', { kind: 'schedule.cancel', subject: act.id, payload: { reason: 'Thôi' } })
    case 'miss':
      return say('mai', { kind: 'schedule.miss', subject: act.id, payload: { since: clock() } })
    case 'finish':
      return say('mai', await finish(office, act.id))
    case 'revoke': {
      const payload = { key: signer(act.who).key, lastGood: act.good, reason: 'Mất máy' }
      return say('an', { kind: 'members.revoke', subject: act.who, payload })
    }
  }
}

/** Lets it happen, or be refused. Gives whether it happened; anything but a refusal is thrown. */
export async function happens(office: TestStore, act: Act): Promise<boolean> {
  return tryAct(office, act, office).then(
    () => true,
    (error: unknown) => {
      if (error instanceof OfficeError) return false
      throw error
    }
  )
}
