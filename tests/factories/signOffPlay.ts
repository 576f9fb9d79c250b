import * as fc from 'fast-check'
import { foldArticle } from '@shared/domain/articles'
import { standingSignatures } from '@shared/domain/articleState'
import type { ArticleState } from '@shared/domain/articleState'
import { noSignatory } from '@shared/domain/grants'
import type { Level } from '@shared/domain/level'
import type { OfficeRecord } from '@shared/domain/records'
import { openLevels } from '@shared/domain/signingRight'
import { addDays, DAY, toIsoDay } from '@shared/text/dates'
import { fakeHash, MORNING } from '../factories'
import { castNames, type CastName } from './cast'
import { createHistory, publicKeyOf, twoLevels, type History } from './history'

export const ARTICLE = 'bai'
const PRODUCT = 'tuan-tin'

/** What somebody tries, right or wrong; `pick`, `who` and `flip` choose how. */
export interface SignOffAttempt {
  readonly act: (typeof acts)[number]
  readonly by: CastName
  readonly who: CastName
  readonly pick: number
  readonly flip: boolean
}

const acts = [
  'advance',
  'save',
  'submit',
  'sign',
  'signFor',
  'return',
  'recall',
  'unsign',
  'override',
  'delegate',
  'endDelegation',
  'setChain',
  'grant',
  'revoke',
  'turnClock',
  'askWithdrawal',
  'withdraw',
  'restore',
  'remark',
  'resolve',
  'publish',
  'print'
] as const

const someone = fc.constantFrom<CastName>(...castNames)
const weights: Partial<Record<(typeof acts)[number], number>> = {
  advance: 40,
  print: 3,
  sign: 3,
  signFor: 3
}

export const someAttempts = fc.array(
  fc.record<SignOffAttempt>({
    act: fc.oneof(...acts.map((act) => ({ weight: weights[act] ?? 1, arbitrary: fc.constant(act) }))),
    by: someone,
    who: someone,
    pick: fc.nat(11),
    flip: fc.boolean()
  }),
  { minLength: 8, maxLength: 40, size: 'max' }
)

const secretary: Level = { label: 'Thư ký', role: 'secretary' }
const leader: Level = { label: 'Lãnh đạo', role: 'approver' }
const checklist = [{ id: 'soat', text: 'Đã soát tên riêng', required: true }]
const chains: readonly Level[][] = [
  [secretary, leader],
  [{ ...secretary, quorum: 2 }, leader],
  [{ label: 'Biên tập', role: 'editor' }, secretary, leader],
  [{ ...leader, level: 2 }],
  [{ ...secretary, ownUnit: true }, leader],
  [
    { ...secretary, members: ['mai', 'van'] },
    { ...leader, checklist }
  ]
]

/** Plays attempts against one article of an office, and gives what was stated. */
export function playSignOff(attempts: readonly SignOffAttempt[]) {
  const history = createHistory()
  let texts = 1
  let now = MORNING
  const newText = () => fakeHash((++texts).toString(16).padStart(2, '0'))
  history.say('lan', 'articles.create', ARTICLE, { unit: 'hoa-lam' })
  history.say('lan', 'revisions.save', ARTICLE, { revision: fakeHash('01'), parents: [], note: '' })
  for (const attempt of attempts) {
    const article = foldNow(history)!
    now = history.records.at(-1)!.at
    attemptOne(history, article, attempt, { newText, today: toIsoDay(now) })
  }
  return { history, article: foldNow(history)! }
}

/** The records that name the article, as its fold takes them. */
export const recordsOf = (records: readonly OfficeRecord[]) =>
  records.filter(
    (each) => each.subject === ARTICLE || each.kind === 'schedule.finish' || each.kind === 'exports.finish'
  )

export const foldNow = (history: History) => foldArticle(recordsOf(history.records), history.rules())

const seqOf = (history: History, name: string) =>
  history.records.filter((each) => each.author === publicKeyOf(name)).length

function chainNow(history: History, purpose: string) {
  const set = history.records.flatMap((each) => (each.kind === 'chains.set' ? [each] : []))
  const names = set.map((each) => `${each.payload.kind}/${each.payload.purpose}`)
  const wanted = [`news/${purpose}`, `/${purpose}`, 'news/publish', '/publish']
  const found = wanted.map((name) => names.lastIndexOf(name)).find((at) => at >= 0)
  return found === undefined ? null : set[found]!
}

function submit(
  history: History,
  article: ArticleState,
  by: CastName,
  purpose: 'text' | 'withdraw',
  isRight: boolean
) {
  const due = purpose === 'withdraw' ? 'withdraw' : article.published === null ? 'publish' : 'correct'
  const set = chainNow(history, due)
  const revision = (purpose === 'withdraw' ? article.published : article.heads[0]) ?? article.heads[0]!
  history.say(by, 'approvals.submit', ARTICLE, {
    revision,
    chain: isRight ? [...(set?.payload.levels ?? twoLevels)] : [...chains[3]!],
    note: '',
    purpose: due,
    order: set?.payload.order ?? 'inOrder',
    ...(set && { chainRecord: set.hash }),
    ticked: isRight ? ['soat'] : [],
    reason: 'Vì cần'
  })
}

interface Moment {
  readonly newText: () => string
  readonly today: string
}

function attemptOne(
  history: History,
  article: ArticleState,
  attempt: SignOffAttempt,
  { newText, today }: Moment
): void {
  const { act, by, who, pick, flip } = attempt
  const head = article.heads[0]!
  const current = article.state === 'submitted' && article.purpose === 'withdraw' ? article.published! : head
  const open = openLevels(article.chain, article.order, standingSignatures(article))
  const level = flip ? (open[0] ?? 0) : pick % 3
  const last = <K extends OfficeRecord['kind']>(kind: K) =>
    [...history.records]
      .reverse()
      .find((each): each is Extract<OfficeRecord, { kind: K }> => each.kind === kind)
  const ticked = pick === 0 ? [] : ['soat']
  switch (act) {
    case 'save':
      return void history.say(by, 'revisions.save', ARTICLE, {
        revision: newText(),
        parents: [head],
        note: ''
      })
    case 'submit':
      return submit(history, article, by, 'text', pick > 2)
    case 'askWithdrawal':
      return submit(history, article, by, 'withdraw', pick > 1)
    case 'sign':
      return void history.say(by, 'approvals.sign', ARTICLE, {
        revision: pick === 1 ? fakeHash('01') : current,
        level,
        note: '',
        ticked
      })
    case 'signFor': {
      const delegation = last('delegations.grant')
      const to = (flip && delegation ? delegation.payload.to : by) as CastName
      return void history.say(to, 'approvals.sign', ARTICLE, {
        revision: current,
        level: open[0] ?? 0,
        note: '',
        ticked: ['soat'],
        delegation: delegation?.subject ?? 'khong-co'
      })
    }
    case 'return':
      return void history.say(by, 'approvals.return', ARTICLE, { revision: current, level, reason: 'Sửa' })
    case 'recall':
      return void history.say(by, 'approvals.recall', ARTICLE, { revision: head })
    case 'unsign': {
      const signature = article.signatures.at(flip ? -1 : 0)
      const name = (signature && pick > 2 ? signature.member : by) as CastName
      return void history.say(name, 'approvals.unsign', ARTICLE, {
        signature: signature?.record ?? fakeHash('ff'),
        reason: 'Nhầm'
      })
    }
    case 'override':
      return void history.say(pick > 2 ? 'an' : by, 'approvals.override', ARTICLE, {
        revision: current,
        member: who,
        need: flip ? 'otherThanWriters' : 'otherThanSigners',
        reason: 'Thiếu người'
      })
    case 'delegate':
      return void history.say(pick > 3 ? 'van' : by, 'delegations.grant', `uq-${history.records.length}`, {
        to: who,
        from: pick === 4 ? addDays(today, 1) : today,
        until: addDays(today, pick % 3),
        products: pick === 5 ? ['trang-web'] : [],
        kinds: pick === 6 ? ['report'] : [],
        units: pick === 7 ? ['khac'] : [],
        reason: ''
      })
    case 'endDelegation': {
      const delegation = last('delegations.grant')
      if (!delegation) return
      const { to } = delegation.payload
      return void history.say(flip ? 'an' : by, 'delegations.end', delegation.subject, {
        reason: '',
        lastGood: [{ key: publicKeyOf(to), seq: seqOf(history, to) }]
      })
    }
    case 'setChain':
      return void history.say(flip ? 'an' : by, 'chains.set', PRODUCT, {
        kind: pick % 2 ? 'news' : '',
        purpose: (['publish', 'publish', 'correct', 'withdraw'] as const)[pick % 4]!,
        levels: chains[pick % chains.length]! as never,
        order: pick % 3 ? 'inOrder' : 'anyOrder',
        checklist: pick > 5 ? checklist : [],
        note: ''
      })
    case 'grant': {
      // Whoever takes the right to appoint from himself would not be believed in that.
      if (who === 'an') return
      const role = (['secretary', 'approver', 'editor', 'contributor'] as const)[pick % 4]!
      const limited = role === 'approver' && pick > 5 ? { level: 1 } : {}
      const units = pick === 8 ? ['khac'] : pick === 9 ? ['hoa-lam'] : []
      const grants = [{ role, ...limited, units, from: null, until: flip ? addDays(today, pick % 2) : null }]
      return void history.say('an', 'members.change', who, {
        name: who,
        title: '',
        unit: '',
        grants,
        signatory: noSignatory,
        lastGood: [{ key: publicKeyOf(who), seq: seqOf(history, who) }]
      })
    }
    case 'revoke':
      if (who === 'an' || pick > 3) return
      return void history.say('an', 'members.revoke', who, {
        key: publicKeyOf(who),
        lastGood: seqOf(history, who),
        reason: ''
      })
    case 'turnClock':
      return history.turnClock((flip ? 1 : -1) * (pick < 6 ? pick * 5 * 60_000 : (pick - 5) * DAY))
    case 'withdraw':
      return void history.say(by, 'articles.withdraw', ARTICLE, { reason: 'Rút' })
    case 'restore':
      return void history.say(by, 'articles.restore', ARTICLE, {})
    case 'remark':
      return void history.say(by, 'comments.add', ARTICLE, {
        thread: `t${pick % 3}`,
        anchor: null,
        text: 'x',
        blocking: flip
      })
    case 'resolve':
      return void history.say(by, 'comments.resolve', ARTICLE, { thread: `t${pick % 3}` })
    case 'publish':
      return publish(history, article, flip ? 'thuan' : by)
    case 'print':
      return void history.say(flip ? 'thuan' : by, 'exports.finish', 'so-1', {
        issue: 'so-1',
        items: [{ article: ARTICLE, revision: pick > 2 ? (article.signedRevision ?? head) : head }],
        file: { name: 'so-1.pdf', size: 1, sha256: fakeHash('cc') }
      })
    case 'advance':
      return advance(history, article, attempt, current, open[0])
  }
}

/** Something happens tomorrow; then the clock says today again. */
function putBack(history: History): void {
  history.turnClock(DAY)
  history.say('mai', 'comments.add', ARTICLE, { thread: 'mai', anchor: null, text: 'x', blocking: false })
  history.turnClock(-DAY)
}

function publish(history: History, article: ArticleState, by: CastName): void {
  history.say(by, 'schedule.finish', `dot-${history.records.length}`, {
    product: PRODUCT,
    target: { kind: 'article', article: ARTICLE },
    items: [{ article: ARTICLE, revision: article.signedRevision ?? article.heads[0]! }],
    files: []
  })
}

/** The next right step, by somebody who may be the right one. */
function advance(
  history: History,
  article: ArticleState,
  { who, pick, flip }: SignOffAttempt,
  current: string,
  level: number | undefined
): void {
  if (article.state === 'approved' && pick < 4) return publish(history, article, 'thuan')
  if (article.state === 'published' && pick < 3) return submit(history, article, 'lan', 'withdraw', true)
  if (article.state !== 'submitted') {
    // Some write on first, and may have to be excused as they sign.
    if (pick > 6) {
      const by = pick % 2 ? 'diep' : 'thuan'
      const payload = {
        revision: fakeHash(`${history.records.length}ab`),
        parents: [article.heads[0]!],
        note: ''
      }
      history.say(by, 'revisions.save', ARTICLE, payload)
      return
    }
    return submit(history, article, flip ? 'lan' : 'thuan', 'text', true)
  }
  const [blocking] = article.blockingThreads
  if (blocking !== undefined)
    return void history.say('mai', 'comments.resolve', ARTICLE, { thread: blocking })
  // Now and then the last level is tried first.
  const tried = pick === 8 ? article.chain.length - 1 : level
  const role = tried === undefined ? 'approver' : article.chain[tried]!.role
  const some: Partial<Record<string, readonly CastName[]>> = {
    secretary: ['mai', 'thuan'],
    editor: ['diep', 'thuan'],
    approver: ['van']
  }
  const names = some[role] ?? castNames
  const by = names[pick % names.length]!
  const today = toIsoDay(history.records.at(-1)!.at)
  const thread = `dk-${history.records.length}`
  const sign = (name: CastName, delegation?: string) =>
    void history.say(name, 'approvals.sign', ARTICLE, {
      revision: current,
      level: tried ?? 0,
      note: '',
      ticked: ['soat'],
      ...(delegation !== undefined && { delegation }),
      ...(pick === 11 && { condition: thread })
    })
  if (pick === 11)
    history.say(by, 'comments.add', ARTICLE, { thread, anchor: null, text: 'x', blocking: true })
  if (pick === 10) {
    // Of four delegations one is in force: the others are over by their days, ended, or used by a clock put back.
    const variant = castNames.indexOf(who) % 4
    const to = flip ? 'huy' : 'diep'
    const delegation = `uq-${history.records.length}`
    const days = variant === 1 ? [addDays(today, -2), addDays(today, -1)] : [today, today]
    const scope = { from: days[0]!, until: days[1]!, products: [], kinds: [], units: [], reason: '' }
    history.say(by, 'delegations.grant', delegation, { ...scope, to })
    if (variant === 2) {
      const lastGood = [{ key: publicKeyOf(to), seq: seqOf(history, to) }]
      history.say(by, 'delegations.end', delegation, { reason: '', lastGood })
    }
    if (variant === 3) putBack(history)
    return sign(to, delegation)
  }
  if (pick === 7) {
    // A role that ends today, used with the clock put back.
    const grants = [{ role: role as 'approver', units: [], from: null, until: today }]
    const lastGood = [{ key: publicKeyOf(by), seq: seqOf(history, by) }]
    const said = { name: by, title: '', unit: '', grants, signatory: noSignatory, lastGood }
    history.say('an', 'members.change', by, said)
    if (flip) putBack(history)
  }
  if (pick === 9) {
    const need = article.writers.includes(by) ? 'otherThanWriters' : 'otherThanSigners'
    const excuse = { revision: current, member: by, need, reason: 'Thiếu người' } as const
    history.say('an', 'approvals.override', ARTICLE, excuse)
  }
  sign(by)
}
