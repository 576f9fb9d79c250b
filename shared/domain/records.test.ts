import { describe, expect, test } from 'vitest'
import { toCanonical } from '../document/canonical'
import { fakeHash, MORNING, officeProfile } from '@tests/factories'
import { publicKeyOf } from '@tests/factories/history'
import { defaultOfficeProofing } from './officeProofing'
import { newPagePlan, placeArticle } from './pagePlan'
import {
  parseRecord,
  RecordError,
  recordPayloads,
  subjectsOf,
  type RecordKind,
  type Statement
} from './records'

const revision = fakeHash('a')
const plan = placeArticle(newPagePlan(4), 1, 'lead', 'bai-1')
const file = { name: 'Số 47.pdf', size: 10, sha256: fakeHash('f') }
const issueTarget = { kind: 'issue' as const, issue: 'so-47' }
const report = {
  fileName: 'tin.docx',
  kept: { words: 1, paragraphs: 1, headings: 0, lists: 0, tables: 0, photos: 0, links: 0 },
  findings: []
}

const directive = {
  symbol: '21-KL/TW',
  type: 'Kết luận',
  date: '2021-10-25',
  issuer: 'Ban Chấp hành Trung ương',
  subject: 'xây dựng Đảng',
  validUntil: null,
  replacedBy: '',
  file: null
}

/** One good payload of every kind. */
const payloads: { [K in RecordKind]: Extract<Statement, { kind: K }>['payload'] } = {
  'office.create': { profile: officeProfile() },
  'packages.add': {
    sha256: revision,
    name: 'Gói xanh',
    version: '1.0',
    author: 'Phòng mỹ thuật',
    looks: ['bulletin']
  },
  'packages.remove': {},
  'office.profile': { profile: officeProfile(), validFrom: '2026-11-18' },
  'members.grant': { key: publicKeyOf('lan'), name: 'Lan', title: '', unit: '', roles: ['editor'] },
  'members.change': {
    name: 'Lan',
    title: '',
    unit: '',
    grants: [{ role: 'approver', level: 2, units: ['hoa-lam'], from: '2026-11-01', until: null }],
    signatory: { form: 'KT', body: 'Trưởng Ban', title: 'Phó Trưởng Ban' },
    lastGood: [{ key: publicKeyOf('lan'), seq: 3 }]
  },
  'dossiers.make': { manifest: fakeHash('6') },
  'session.refuse': { member: 'lan', wrong: 7, since: 0 },
  'members.revoke': { key: publicKeyOf('lan'), lastGood: 3, reason: '' },
  'articles.create': { unit: 'hoa-lam' },
  'articles.attach': { media: fakeHash('b'), name: 'tin.docx', report },
  'articles.derive': { source: { article: 'bai-0', revision } },
  'articles.settle': {
    correction: fakeHash('8'),
    article: 'bai-1',
    place: 'entry:dot-1',
    outcome: 'done',
    note: 'Đã sửa'
  },
  'handouts.give': {
    revision,
    recipients: ['Phường Cầu Vông'],
    form: 'paper',
    day: '2026-11-20',
    note: ''
  },
  'handouts.strike': { handout: fakeHash('5'), reason: 'Ghi nhầm' },
  'articles.goal': { words: 600, layout: { template: 'two', slot: 'upper' } },
  'articles.withdraw': { reason: 'Sai' },
  'articles.archive': {},
  'articles.restore': {},
  'revisions.save': { revision, parents: [], note: '', restores: fakeHash('9') },
  'revisions.name': { revision, name: 'Bản gửi thư ký' },
  'approvals.submit': { revision, chain: [{ label: 'Lãnh đạo', role: 'approver' }], note: '' },
  'approvals.recall': { revision },
  'approvals.sign': { revision, level: 0, note: '' },
  'approvals.return': { revision, level: 0, reason: 'Sai' },
  'approvals.unsign': { signature: fakeHash('7'), reason: 'Ký nhầm' },
  'approvals.override': { revision, member: 'van', need: 'otherThanWriters', reason: 'Đi công tác' },
  'chains.set': {
    kind: 'news',
    purpose: 'publish',
    levels: [{ label: 'Lãnh đạo', role: 'approver', level: 2, quorum: 2, hours: 24 }],
    order: 'anyOrder',
    checklist: [{ id: 'ten', text: 'Đã soát tên riêng', required: true }],
    note: ''
  },
  'delegations.grant': {
    to: 'mai',
    from: '2026-11-16',
    until: '2026-11-20',
    products: [],
    kinds: ['news'],
    units: [],
    reason: 'Đi công tác'
  },
  'delegations.end': { reason: '', lastGood: [{ key: publicKeyOf('mai'), seq: 4 }] },
  'comments.add': { thread: 't1', anchor: { bid: 'b1', quote: 'x' }, text: 'Xem lại', blocking: true },
  'comments.assign': { thread: 't1', member: 'lan' },
  'comments.block': { thread: 't1', blocking: false },
  'comments.resolve': { thread: 't1' },
  'comments.reopen': { thread: 't1' },
  'proofing.settings': { settings: defaultOfficeProofing },
  'proofing.accept': { rule: '', words: 'Bến Thượng' },
  'proofing.refuse': { rule: '', words: 'Bến Thượng' },
  'proofing.ignore': {
    rule: 'double-space',
    words: '  ',
    near: { before: 'hội', after: 'nghị' },
    reason: ''
  },
  'proofing.heed': { rule: 'double-space', words: '  ', near: null },
  'directives.enter': directive,
  'directives.change': { ...directive, file: { media: fakeHash('e'), name: '21-KL-TW.pdf' } },
  'directives.strike': { reason: 'Nhập nhầm' },
  'observances.set': {
    title: 'Ngày thành lập Quận',
    kind: 'local',
    calendar: 'lunar',
    month: 12,
    day: 30,
    days: 1,
    only: null,
    founded: 1976,
    isDayOff: false,
    lead: 30,
    note: ''
  },
  'observances.remove': {},
  'campaigns.set': {
    title: 'Tuyên truyền Đại hội Đảng các cấp',
    from: '2026-11-01',
    until: '2026-12-31',
    rubrics: ['Xây dựng Đảng'],
    topics: ['đại hội'],
    targets: [{ product: 'tuan-tin', count: 6 }],
    directive: null,
    note: ''
  },
  'campaigns.remove': {},
  'campaigns.include': { articles: ['bai-1'] },
  'campaigns.exclude': { articles: ['bai-2', 'bai-3'] },
  'assignments.set': {
    title: 'Khai mạc Ngày hội đọc sách',
    product: 'tuan-tin',
    kind: 'news',
    template: 'conference',
    unit: '',
    rubric: 'Tin tức',
    lines: 40,
    photos: '1 ảnh toàn cảnh',
    due: MORNING,
    sources: ['vb-1'],
    note: '',
    observance: { id: 'own', first: '2026-11-20' },
    campaign: null
  },
  'assignments.give': { member: 'lan', note: '' },
  'assignments.release': {},
  'assignments.link': { article: 'bai-1' },
  'assignments.unlink': {},
  'assignments.drop': { reason: 'Đã có bài khác' },
  'assignments.resume': {},
  'issues.create': { product: 'tuan-tin', number: 47, total: 0, date: '2026-11-20', pages: 4, plan },
  'issues.plan': { plan, left: ['bai-9'] },
  'issues.change': { number: 48, total: 0, date: '2026-11-27' },
  'schedule.plan': { product: 'tuan-tin', target: issueTarget, due: MORNING, place: 'Nhà in' },
  'schedule.move': { due: MORNING, reason: '' },
  'schedule.cancel': { reason: '' },
  'schedule.miss': { since: MORNING, cause: 'off' },
  'schedule.hold': { reason: 'Chờ ý kiến' },
  'schedule.release': {},
  'schedule.pause': { reason: 'Quốc tang' },
  'schedule.resume': {},
  'schedule.finish': {
    product: 'tuan-tin',
    target: issueTarget,
    items: [{ article: 'bai-1', revision }],
    files: [file],
    posted: { url: 'https://trang.example.vn/bai/1', at: 1 }
  },
  'exports.sign': {
    original: file,
    signed: { ...file, name: 'so-47 – đã ký số.pdf' },
    certificate: { subject: 'CN=Cơ quan', issuer: 'CN=Nơi cấp', serial: '0A', from: 1, until: 2 },
    reason: '',
    place: ''
  },
  'exports.copy': {
    issue: 'so-47',
    output: 'pages',
    items: [{ article: 'bai-1', revision }],
    files: [{ ...file, name: 'So-47/Trang 1.png' }]
  },
  'exports.finish': { issue: 'so-47', items: [{ article: 'bai-1', revision }], file },
  'rounds.finish': { round: 1, items: [{ article: 'bai-1', revision }], file },
  'log.checkpoint': { records: 3, heads: [{ key: publicKeyOf('lan'), seq: 3, hash: revision }] }
}
const kinds = Object.keys(payloads) as RecordKind[]

const envelope = (kind: string, payload: unknown, given = {}) =>
  toCanonical({
    v: 1,
    author: publicKeyOf('lan'),
    seq: 1,
    prev: null,
    kind,
    subject: 'bai-1',
    lam: 1,
    at: MORNING,
    payload,
    ...given
  })
const parse = (canonical: string) => parseRecord(fakeHash('0'), canonical)

test.each(kinds)('a record of %s says what was stated, and nothing besides', (kind) => {
  const parsed = parse(envelope(kind, payloads[kind]))
  expect(parsed).toMatchObject({ kind, subject: 'bai-1', seq: 1, lam: 1, payload: payloads[kind] })
  expect(() => parse(envelope(kind, { ...payloads[kind], more: 1 }))).toThrow(RecordError)
  expect(recordPayloads[kind].safeParse(null).success).toBe(false)
})

describe('a record is refused', () => {
  test('that is no JSON at all', () => {
    for (const text of ['', '{', 'null', '7', '[]']) expect(() => parse(text)).toThrow(RecordError)
  })

  test.each<[string, object]>([
    ['of another version', { v: 2 }],
    ['of an unknown kind', { kind: 'articles.delete' }],
    ['of a kind that is a word of the language', { kind: '__proto__' }],
    ['without a place in its chain', { seq: 0 }],
    ['with a place that is no number', { seq: '1' }],
    ['whose author is no key', { author: 'lan' }],
    ['whose predecessor is no hash', { prev: 'x' }],
    ['about nothing', { subject: '' }],
    ['with more fields than a record has', { extra: true }]
  ])('%s', (_what, given) => {
    expect(() => parse(envelope('articles.archive', {}, given))).toThrow(RecordError)
  })

  test.each<[string, RecordKind, object]>([
    [
      'an issue on the 30th of February',
      'issues.create',
      { ...payloads['issues.create'], date: '2026-02-30' }
    ],
    ['an issue moved to a day that is none', 'issues.change', { number: 1, total: 0, date: '2026-13-01' }],
    ['an issue with the number 0', 'issues.create', { ...payloads['issues.create'], number: 0 }],
    ['an issue of six pages', 'issues.create', { ...payloads['issues.create'], pages: 6 }],
    ['an empty remark', 'comments.add', { ...payloads['comments.add'], text: '  ' }],
    ['a submission without a chain', 'approvals.submit', { revision, chain: [], note: '' }],
    [
      'a text with three parents',
      'revisions.save',
      { revision, parents: [revision, revision, revision], note: '' }
    ],
    [
      'a revision named by half a hash',
      'revisions.save',
      { revision: 'a'.repeat(32), parents: [], note: '' }
    ],
    ['a publication of nothing', 'schedule.finish', { ...payloads['schedule.finish'], items: [] }],
    ['an empty file', 'exports.finish', { ...payloads['exports.finish'], file: { ...file, size: 0 } }],
    ['a member without a role', 'members.grant', { ...payloads['members.grant'], roles: [] }]
  ])('that states %s', (_what, kind, payload) => {
    expect(() => parse(envelope(kind, payload))).toThrow(RecordError)
  })
})

test('a record is found under its subject and under everything it names', () => {
  const subjects = (kind: RecordKind, subject: string) =>
    subjectsOf({ kind, subject, payload: payloads[kind] } as Statement)
  expect(subjects('issues.create', 'so-47')).toEqual(['so-47', 'bai-1'])
  expect(subjects('issues.plan', 'so-47')).toEqual(['so-47', 'bai-1', 'bai-9'])
  expect(subjects('schedule.plan', 'dot-1')).toEqual(['dot-1', 'so-47'])
  expect(subjects('schedule.finish', 'dot-1')).toEqual(['dot-1', 'so-47', 'bai-1'])
  expect(subjects('exports.finish', 'so-47')).toEqual(['so-47', 'bai-1'])
  expect(subjects('approvals.sign', 'bai-1')).toEqual(['bai-1'])
})
