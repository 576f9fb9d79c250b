import { beforeEach, describe, expect, test } from 'vitest'
import { toCanonical } from '@shared/document/canonical'
import { RecordError, type Statement } from '@shared/domain/records'
import { createSeed, isSignedBy, sha256, signerFrom } from './signing'
import { openStore, type TestStore } from '@tests/factories/store'
import { appendRecord, readRecordsOf, readRecordsOfKinds } from './log'

let office: TestStore

beforeEach(async () => {
  office = await openStore()
})

const rowsOf = (author: string) =>
  office.db.selectFrom('records').selectAll().where('author', '=', author).orderBy('seq').execute()

const comment = (text: string): Statement => ({
  kind: 'comments.add',
  subject: 'bai-1',
  payload: { thread: 't', anchor: null, text, blocking: false }
})

describe('the chain of a key', () => {
  test('counts from 1 without a gap, and each record names the one before it', async () => {
    await office.acts.begin('bai-1')
    await office.acts.write('bai-1', 'hai')
    await office.acts.remark('bai-1', 'xem lại', false, 'lan')
    const chain = await rowsOf(office.signer('lan').key)
    expect(chain.map((row) => row.seq)).toEqual([1, 2, 3, 4])
    expect(chain.map((row) => row.prev)).toEqual([null, ...chain.slice(0, -1).map((row) => row.hash)])
  })

  test('is one’s own: a colleague’s begins anew', async () => {
    await office.acts.begin('bai-1')
    await office.acts.remark('bai-1', 'xem lại', false, 'diep')
    expect((await rowsOf(office.signer('diep').key)).map((row) => [row.seq, row.prev])).toEqual([[1, null]])
  })

  test('holds what was signed, byte for byte', async () => {
    await office.acts.begin('bai-1')
    for (const row of await rowsOf(office.signer('lan').key)) {
      expect(sha256(row.canonical)).toBe(row.hash)
      expect(toCanonical(JSON.parse(row.canonical))).toBe(row.canonical)
      expect(await isSignedBy(row.author, row.canonical, row.signature)).toBe(true)
    }
  })
})

test('records follow one another by number, whoever states them and whatever the clock says', async () => {
  await office.acts.begin('bai-1')
  office.clock.set(0)
  await office.acts.remark('bai-1', 'một', false, 'diep')
  await office.acts.remark('bai-1', 'hai', false, 'lan')
  const records = await readRecordsOf(office.db, 'bai-1')
  expect(records.map((record) => record.kind)).toEqual([
    'articles.create',
    'revisions.save',
    'comments.add',
    'comments.add'
  ])
  expect(records[3]!.lam).toBeGreaterThan(records[2]!.lam)
  expect(records[2]!.at).toBeLessThan(records[1]!.at)
})

test('a record is found under everything it speaks of', async () => {
  await office.acts.begin('bai-1')
  await office.acts.begin('bai-2')
  const plan = await office.acts.makeIssue('so-47', 47, 'bai-1', 'bai-2')
  await office.acts.planEntry('lich-1', { kind: 'issue', issue: 'so-47' }, office.clock() + 1)
  const kinds = async (subject: string) =>
    (await readRecordsOf(office.db, subject)).map((record) => record.kind)
  expect(await kinds('so-47')).toEqual(['issues.create', 'schedule.plan'])
  expect(await kinds('bai-2')).toEqual(['articles.create', 'revisions.save', 'issues.create'])
  expect(await kinds('lich-1')).toEqual(['schedule.plan'])
  expect(plan.pages).toHaveLength(4)
})

test('records of a kind are found in their order', async () => {
  const grants = await readRecordsOfKinds(office.db, ['members.grant', 'office.create'])
  expect(grants[0]!.kind).toBe('office.create')
  expect(grants.slice(1).map((record) => record.subject)).toContain('van')
  expect(grants.map((record) => record.lam)).toEqual(grants.map((_, index) => index + 1))
})

describe('nothing is appended', () => {
  const append = (signer: Parameters<typeof appendRecord>[1], statement: Statement) =>
    appendRecord(office.db, signer, statement, 0)

  test('that does not fit its kind', async () => {
    await expect(append(office.signer('lan'), comment('   '))).rejects.toThrow(RecordError)
    // A page without types could send this.
    const odd = { ...comment('x'), payload: { thread: 't', extra: 1 } } as unknown as Statement
    await expect(append(office.signer('lan'), odd)).rejects.toThrow(RecordError)
  })

  test('that is larger than a record may be', async () => {
    const items = Array.from({ length: 400 }, (_, n) => ({
      article: `${n}`.padStart(60, 'x'),
      revision: sha256(`${n}`)
    }))
    const file = { name: 'x.pdf', size: 1, sha256: sha256('x') }
    const finish: Statement = {
      kind: 'exports.finish',
      subject: 'so-1',
      payload: { issue: 'so-1', items, file }
    }
    await append(office.signer('thuan'), finish)
    const many = Array.from({ length: 200 }, (_, n) => `${n}`.padStart(60, 'đ'))
    const plan = {
      pages: Array.from({ length: 16 }, () => ({
        template: 'front' as const,
        section: '',
        slots: { a: many.slice(0, 40), b: many.slice(40, 80) }
      }))
    }
    const huge: Statement = { kind: 'issues.plan', subject: 'so-1', payload: { plan, left: many } }
    await expect(append(office.signer('thuan'), huge)).rejects.toThrow(/too large/)
  })

  test('that is signed by another key than it names', async () => {
    const { key, seed } = createSeed()
    const forger = { ...signerFrom(key, seed), key: office.signer('van').key }
    await expect(append(forger, comment('ký thay'))).rejects.toThrow(/another key/)
    expect(await rowsOf(office.signer('van').key)).toEqual([])
  })
})

test.each(['update records set subject = subject', 'delete from records', 'delete from revisions'])(
  'the file itself refuses "%s"',
  async (statement) => {
    await office.acts.begin('bai-1')
    await expect(office.connection.run(statement)).rejects.toThrow(/insert only/)
  }
)
