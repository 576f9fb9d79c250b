import { describe, expect, test } from 'vitest'
import { bulletin, fakeHash, MORNING, officeProfile } from '@tests/factories'
import { DAY } from '../text/dates'
import { nextOf } from './members'
import { actor, castNames, type CastName } from '@tests/factories/cast'
import { createHistory, publicKeyOf, twoLevels } from '@tests/factories/history'
import { refusalOf, type World } from './admission'
import { foldArticle } from './articles'
import type { ArticleState } from './articleState'
import type { CommentThread } from './comments'
import type { IssueState } from './issues'
import { defaultOfficeProofing } from './officeProofing'
import { newPagePlan } from './pagePlan'
import type { Statement } from './records'
import type { ScheduleState } from './schedule'

const revision = fakeHash('a')
const plan = newPagePlan(4)
const file = { name: 'Số 47.pdf', size: 10, sha256: fakeHash('f') }
const target = { kind: 'issue' as const, issue: 'so-47' }

/** Lan's article, as far along as it is said to be. */
function article(upTo: 'begun' | 'submitted' | 'approved' | 'withdrawn' = 'begun'): ArticleState {
  const history = createHistory()
  history.say('lan', 'articles.create', 'bai', { unit: '' })
  history.say('lan', 'revisions.save', 'bai', { revision, parents: [], note: '' })
  if (upTo !== 'begun')
    history.say('lan', 'approvals.submit', 'bai', { revision, chain: [...twoLevels], note: '' })
  if (upTo === 'approved' || upTo === 'withdrawn') {
    history.say('thuan', 'approvals.sign', 'bai', { revision, level: 0, note: '' })
    history.say('van', 'approvals.sign', 'bai', { revision, level: 1, note: '' })
  }
  if (upTo === 'withdrawn') history.say('van', 'articles.withdraw', 'bai', { reason: 'Sai' })
  return foldArticle(history.of('bai'), history.rules())!
}

const issue = (isPublished = false): IssueState => ({
  id: 'so-47',
  product: 'tuan-tin',
  number: 47,
  total: 0,
  date: '2026-11-20',
  plan,
  createdAt: MORNING,
  updatedAt: MORNING,
  files: [],
  rounds: [],
  passed: [],
  isPublished
})

const entry = (outcome: ScheduleState['outcome']): ScheduleState => ({
  id: 'dot-1',
  product: 'tuan-tin',
  target,
  due: MORNING,
  place: 'Nhà in',
  outcome,
  isHeld: false,
  cause: null,
  reason: '',
  finishedAt: null,
  items: [],
  files: [],
  posted: null
})

const thread = (author: CastName): CommentThread => ({
  id: 't',
  author,
  anchor: null,
  blocking: true,
  assignee: null,
  resolvedBy: null,
  remarks: []
})

const world = (given: Partial<World> = {}): World => ({
  officeExists: true,
  isRoot: false,
  rules: createHistory().rules(),
  place: nextOf(publicKeyOf('lan'), MORNING + DAY),
  today: '2026-11-22',
  article: null,
  gaps: [],
  openChanges: 0,
  mustFindings: 0,
  issue: null,
  isNumberTaken: false,
  directive: null,
  isDirectiveTaken: false,
  entry: null,
  assignment: null,
  thread: null,
  named: new Map(),
  items: new Map(),
  derived: null,
  isLeftBehind: false,
  isTrueCheckpoint: true,
  ...given
})

const ask = (by: CastName | null, statement: Statement, given: Partial<World> = {}) =>
  refusalOf(statement, by && actor(by), world(given))

const profile = officeProfile()
const member = { key: publicKeyOf('moi'), name: 'Mới', title: '', unit: '', roles: ['editor' as const] }
const grant: Statement = { kind: 'members.grant', subject: 'moi', payload: member }

/** Those of the cast who may state something in a world where all else is in order. */
const whoMay = (statement: Statement, given: Partial<World> = {}) =>
  castNames.filter((name) => ask(name, statement, given) === null)

describe('the office', () => {
  test('is founded once, by whoever comes first', () => {
    const found: Statement = { kind: 'office.create', subject: 'office', payload: { profile } }
    expect(ask(null, found, { officeExists: false })).toBeNull()
    expect(ask('an', found)).toBe('officeExists')
  })

  test('takes its first members from the root key, later ones from an administrator', () => {
    expect(ask(null, grant, { isRoot: true })).toBeNull()
    expect(ask(null, grant)).toBe('forbidden')
    expect(whoMay(grant)).toEqual(['an'])
    const revoke: Statement = {
      kind: 'members.revoke',
      subject: 'lan',
      payload: { key: publicKeyOf('lan'), lastGood: 0, reason: '' }
    }
    expect(whoMay(revoke)).toEqual(['an'])
  })

  test('changes its profile by an administrator or a secretary', () => {
    const change: Statement = {
      kind: 'office.profile',
      subject: 'office',
      payload: { profile, validFrom: '2026-11-18' }
    }
    expect(whoMay(change)).toEqual(['thuan', 'mai', 'an'])
  })
})

describe('an article', () => {
  test('is begun by whoever writes', () => {
    expect(whoMay({ kind: 'articles.create', subject: 'bai', payload: { unit: '' } })).toEqual([
      'lan',
      'huy',
      'diep',
      'thuan',
      'mai',
      'van'
    ])
  })

  test('is written by its owner and by those who write on everything', () => {
    const save: Statement = {
      kind: 'revisions.save',
      subject: 'bai',
      payload: { revision, parents: [], note: '' }
    }
    expect(whoMay(save, { article: article() })).toEqual(['lan', 'diep', 'thuan', 'mai'])
    expect(ask('lan', save)).toBe('notFound')
  })

  test('has its texts named by those who may write it, and only texts that it has', () => {
    const name = (of: string): Statement => ({
      kind: 'revisions.name',
      subject: 'bai',
      payload: { revision: of, name: 'Bản gửi thư ký' }
    })
    expect(whoMay(name(revision), { article: article() })).toEqual(['lan', 'diep', 'thuan', 'mai'])
    expect(ask('lan', name(fakeHash('b')), { article: article() })).toBe('notFound')
    expect(ask('lan', name(revision))).toBe('notFound')
  })

  test('is submitted whole, under the chain that its product prescribes today', () => {
    const submit = (chain = [...twoLevels]): Statement => ({
      kind: 'approvals.submit',
      subject: 'bai',
      payload: { revision, chain, note: '' }
    })
    expect(ask('lan', submit(), { article: article() })).toBeNull()
    expect(ask('lan', submit(), { article: article(), gaps: ['caption'] })).toBe('complete')
    expect(ask('lan', submit([twoLevels[1]!]), { article: article() })).toBe('chainInForce')
    expect(ask('lan', submit([...twoLevels].reverse()), { article: article() })).toBe('chainInForce')
    const changed = createHistory()
    const products = [bulletin({ chain: [bulletin().chain[0]!] })]
    const payload = { profile: officeProfile({ products }), validFrom: '2026-11-01' }
    changed.say('an', 'office.profile', 'office', payload)
    expect(ask('lan', submit(), { article: article(), rules: changed.rules() })).toBe('chainInForce')
  })

  test('is signed for the level at which it stands', () => {
    const sign = (level: number): Statement => ({
      kind: 'approvals.sign',
      subject: 'bai',
      payload: { revision, level, note: '' }
    })
    expect(ask('thuan', sign(0), { article: article('submitted') })).toBeNull()
    expect(ask('thuan', sign(1), { article: article('submitted') })).toBe('levelOpen')
    expect(ask('van', sign(0), { article: article('submitted') })).toBe('levelRole')
    expect(ask('thuan', sign(0), { article: article() })).toBe('impossible')
    expect(ask('thuan', sign(0))).toBe('notFound')
  })

  test('is remarked on only where it exists', () => {
    const remark: Statement = {
      kind: 'comments.add',
      subject: 'bai',
      payload: { thread: 't', anchor: null, text: 'x', blocking: false }
    }
    expect(whoMay(remark, { article: article() })).toEqual(['lan', 'huy', 'diep', 'thuan', 'mai', 'van'])
    expect(ask('lan', remark)).toBe('notFound')
  })

  test('names only people of the office in its remarks', () => {
    const mentions = [{ member: 'diep', name: 'Tạ Ngọc Diệp' }]
    const payload = { thread: 't', anchor: null, text: '@Tạ Ngọc Diệp xem', blocking: false, mentions }
    const remark: Statement = { kind: 'comments.add', subject: 'bai', payload }
    const named = new Map([['diep', actor('diep')]])
    expect(ask('lan', remark, { article: article(), named })).toBeNull()
    expect(ask('lan', remark, { article: article() })).toBe('notFound')
  })

  test('gives a thread to those who can answer in it, and takes it from anybody', () => {
    const assign = (to: string | null): Statement => ({
      kind: 'comments.assign',
      subject: 'bai',
      payload: { thread: 't', member: to }
    })
    const given = { article: article(), thread: thread('lan'), named: new Map([['diep', actor('diep')]]) }
    expect(whoMay(assign('diep'), given)).toEqual(['lan', 'huy', 'diep', 'thuan', 'mai', 'van'])
    expect(whoMay(assign(null), given)).toEqual(['lan', 'huy', 'diep', 'thuan', 'mai', 'van'])
    expect(ask('lan', assign('nobody'), given)).toBe('notFound')
    expect(ask('lan', assign('in'), { ...given, named: new Map([['in', actor('in')]]) })).toBe('impossible')
    expect(ask('lan', assign('diep'), { ...given, thread: null })).toBe('notFound')
  })

  test('lets everybody object, and only the author or a signer take an objection back', () => {
    const block = (blocking: boolean): Statement => ({
      kind: 'comments.block',
      subject: 'bai',
      payload: { thread: 't', blocking }
    })
    const given = { article: article(), thread: thread('lan') }
    expect(whoMay(block(true), given)).toEqual(['lan', 'huy', 'diep', 'thuan', 'mai', 'van'])
    expect(whoMay(block(false), given)).toEqual(['lan', 'diep', 'thuan', 'mai', 'van'])
    expect(ask('lan', block(true), { article: article() })).toBe('notFound')
  })
})

describe('proofing', () => {
  const accept: Statement = {
    kind: 'proofing.accept',
    subject: 'office',
    payload: { rule: '', words: 'TTQ' }
  }
  const place = { rule: 'quote', words: '"', near: null }
  const ignore = (reason: string): Statement => ({
    kind: 'proofing.ignore',
    subject: 'bai',
    payload: { ...place, reason }
  })

  test('is decided for the office by those who edit', () => {
    const settings: Statement = {
      kind: 'proofing.settings',
      subject: 'office',
      payload: { settings: defaultOfficeProofing }
    }
    for (const statement of [settings, accept, { ...accept, kind: 'proofing.refuse' } as const])
      expect(whoMay(statement)).toEqual(['diep', 'thuan', 'mai'])
  })

  test('is passed over in a text by whoever writes or signs it, and overruled by whoever may', () => {
    expect(whoMay(ignore(''), { article: article() })).toEqual(['lan', 'diep', 'thuan', 'mai', 'van'])
    expect(whoMay(ignore('Trích nguyên văn'), { article: article() })).toEqual([
      'diep',
      'thuan',
      'mai',
      'van'
    ])
    const heed: Statement = { kind: 'proofing.heed', subject: 'bai', payload: place }
    expect(whoMay(heed, { article: article() })).toEqual(['lan', 'diep', 'thuan', 'mai', 'van'])
    for (const statement of [ignore(''), heed]) expect(ask('lan', statement)).toBe('notFound')
  })
})

describe('the register of documents', () => {
  const payload = {
    symbol: '21-KL/TW',
    type: 'Kết luận',
    date: '2021-10-25',
    issuer: 'Ban Chấp hành Trung ương',
    subject: '',
    validUntil: null,
    replacedBy: '',
    file: null
  }
  const enter: Statement = { kind: 'directives.enter', subject: 'vb-1', payload }
  const change: Statement = { kind: 'directives.change', subject: 'vb-1', payload }
  const strike: Statement = { kind: 'directives.strike', subject: 'vb-1', payload: { reason: '' } }
  const directive = { ...payload, id: 'vb-1', struck: null, member: 'thuan', at: 0 }

  test('is kept by editors and secretaries, each document in one line', () => {
    const keepers = castNames.filter((name) =>
      actor(name).roles.some((role) => role === 'editor' || role === 'secretary')
    )
    expect(whoMay(enter)).toEqual(keepers)
    for (const statement of [change, strike]) expect(whoMay(statement, { directive })).toEqual(keepers)
    for (const statement of [enter, change])
      expect(
        ask('thuan', statement, { directive: statement === enter ? null : directive, isDirectiveTaken: true })
      ).toBe('directiveTaken')
  })

  test('changes only lines that were entered, and enters none twice', () => {
    for (const statement of [change, strike]) expect(ask('thuan', statement)).toBe('notFound')
    expect(ask('thuan', enter, { directive })).toBe('impossible')
  })
})

describe('an issue', () => {
  const create: Statement = {
    kind: 'issues.create',
    subject: 'so-47',
    payload: { product: 'tuan-tin', number: 47, total: 0, date: '2026-11-20', pages: 4, plan }
  }
  const replan: Statement = { kind: 'issues.plan', subject: 'so-47', payload: { plan, left: [] } }
  const change: Statement = {
    kind: 'issues.change',
    subject: 'so-47',
    payload: { number: 48, total: 0, date: '2026-11-27' }
  }

  test("is the secretaries' to make, under a number of its own", () => {
    expect(whoMay(create)).toEqual(['thuan', 'mai'])
    expect(ask('thuan', create, { isNumberTaken: true })).toBe('issueNumberTaken')
    expect(ask('thuan', change, { issue: issue(), isNumberTaken: true })).toBe('issueNumberTaken')
  })

  test('that is published stays as it was printed', () => {
    for (const statement of [replan, change]) {
      expect(ask('thuan', statement, { issue: issue() })).toBeNull()
      expect(ask('thuan', statement, { issue: issue(true) })).toBe('issuePublished')
      expect(ask('thuan', statement)).toBe('notFound')
    }
  })

  test('is printed from signed texts only, each in the signed revision', () => {
    const finish = (of = revision): Statement => ({
      kind: 'exports.finish',
      subject: 'so-47',
      payload: { issue: 'so-47', items: [{ article: 'bai', revision: of }], file }
    })
    const withArticle = (state: ArticleState, isPublished = false) => ({
      issue: issue(isPublished),
      items: new Map([['bai', state]])
    })
    expect(ask('in', finish(), withArticle(article('approved')))).toBeNull()
    expect(ask('lan', finish(), withArticle(article('approved')))).toBe('forbidden')
    expect(ask('in', finish(fakeHash('b')), withArticle(article('approved')))).toBe('notSigned')
    expect(ask('in', finish(), withArticle(article('submitted')))).toBe('notSigned')
    expect(ask('in', finish(), withArticle(article('withdrawn')))).toBe('notSigned')
    expect(ask('in', finish(), { issue: issue() })).toBe('notSigned')
  })
})

describe('a schedule entry', () => {
  const move: Statement = { kind: 'schedule.move', subject: 'dot-1', payload: { due: MORNING, reason: '' } }
  const cancel: Statement = { kind: 'schedule.cancel', subject: 'dot-1', payload: { reason: '' } }
  const miss: Statement = { kind: 'schedule.miss', subject: 'dot-1', payload: { since: MORNING } }
  const finish: Statement = {
    kind: 'schedule.finish',
    subject: 'dot-1',
    payload: { product: 'tuan-tin', target, items: [{ article: 'bai', revision }], files: [file] }
  }
  const ready = { items: new Map([['bai', article('approved')]]), issue: issue() }

  test('is planned by a secretary, for something that exists', () => {
    const planned: Statement = {
      kind: 'schedule.plan',
      subject: 'dot-1',
      payload: { product: 'tuan-tin', target, due: MORNING, place: '' }
    }
    expect(whoMay(planned, { issue: issue() })).toEqual(['thuan', 'mai'])
    expect(ask('thuan', planned)).toBe('notFound')
  })

  test('ends once', () => {
    for (const statement of [move, cancel, finish, miss]) {
      expect(ask('thuan', statement, { ...ready, entry: entry('open') })).toBeNull()
      for (const outcome of ['done', 'cancelled'] as const)
        expect(ask('thuan', statement, { ...ready, entry: entry(outcome) })).toBe('scheduleOver')
      expect(ask('thuan', statement, ready)).toBe('notFound')
      expect(ask('van', statement, { ...ready, entry: entry('open') })).toBe('forbidden')
    }
  })

  test('is missed once, and can then be moved, cancelled or run', () => {
    expect(ask('thuan', miss, { entry: entry('missed') })).toBe('impossible')
    for (const statement of [move, cancel, finish])
      expect(ask('thuan', statement, { ...ready, entry: entry('missed') })).toBeNull()
  })

  test('is done with signed texts only', () => {
    const items = new Map([['bai', article('submitted')]])
    expect(ask('thuan', finish, { ...ready, items, entry: entry('open') })).toBe('notSigned')
  })
})

test('a stranger, or someone whose key was revoked, states nothing', () => {
  const anything: Statement[] = [
    { kind: 'articles.create', subject: 'bai', payload: { unit: '' } },
    { kind: 'revisions.save', subject: 'bai', payload: { revision, parents: [], note: '' } },
    {
      kind: 'comments.add',
      subject: 'bai',
      payload: { thread: 't', anchor: null, text: 'x', blocking: false }
    },
    { kind: 'articles.archive', subject: 'bai', payload: {} },
    grant
  ]
  for (const statement of anything) expect(ask(null, statement, { article: article() })).toBe('forbidden')
})
