import { beforeEach, describe, expect, test } from 'vitest'
import { sealRevision } from '@shared/document/revision'
import type { Statement } from '@shared/domain/records'
import { articleContent, body, bulletin, fakeHash, HOUR } from '@tests/factories'
import { openStore, type TestStore } from '@tests/factories/store'
import { beginArticle } from '@electron/services/articles'
import { findArticle, readArticle } from './articles'
import { readRecordsOf } from './log'
import { readMedia } from './media'
import { dumpProjections } from './projections'
import { createSeed, sha256, signerFrom, type Signer } from './signing'

let office: TestStore

beforeEach(async () => {
  office = await openStore()
})

/** Everything that is stored, so that two moments can be compared. */
async function dumpStore() {
  const { db } = office
  return {
    projections: await dumpProjections(db),
    records: await db.selectFrom('records').select('hash').orderBy('hash').execute(),
    filing: await db.selectFrom('record_subjects').selectAll().execute(),
    revisions: await db.selectFrom('revisions').select('id').orderBy('id').execute(),
    media: await db.selectFrom('media').selectAll().execute()
  }
}

const photo = { sha256: fakeHash('a'), bytes: 9, type: 'image/jpeg', width: 3, height: 2, colours: 'rgb' }

const saveOver = (id: string, parents: readonly string[], text: string) => {
  const sealed = sealRevision(id, parents, articleContent({ body: body(text) }), sha256)
  const payload = { revision: sealed.id, parents: [...parents], note: '' }
  return { sealed, statement: { kind: 'revisions.save', subject: id, payload } satisfies Statement }
}

const stranger = (): Signer => {
  const { key, seed } = createSeed()
  return signerFrom(key, seed)
}

describe('one act of a person', () => {
  test('stores its facts, its text and its files together', async () => {
    const { sealed, statements } = beginArticle('bai-1', 'hoa-lam', articleContent())
    const { records, touched } = await office.commit(office.signer('lan'), {
      statements,
      revisions: [sealed],
      media: [photo]
    })
    expect(records.map((record) => record.kind)).toEqual(['articles.create', 'revisions.save'])
    expect(touched.articles).toEqual(['bai-1'])
    expect((await readArticle(office.db, 'bai-1')).heads).toEqual([sealed.id])
    expect([...(await readMedia(office.db, [photo.sha256])).keys()]).toEqual([photo.sha256])
  })

  test('may rest on its own first half: what was just begun can be written', async () => {
    const { statements } = beginArticle('bai-1', '', articleContent())
    const begun = sealRevision('bai-1', [], articleContent(), sha256)
    const next = saveOver('bai-1', [begun.id], 'hai')
    await office.commit(office.signer('lan'), {
      statements: [...statements, next.statement],
      revisions: [begun, next.sealed]
    })
    expect((await readArticle(office.db, 'bai-1')).heads).toEqual([next.sealed.id])
  })

  test('of which the second half is refused leaves nothing of the first', async () => {
    await office.acts.begin('bai-1')
    const before = await dumpStore()
    const { sealed, statement } = saveOver('bai-1', [], 'mất')
    const sign: Statement = {
      kind: 'approvals.sign',
      subject: 'bai-1',
      payload: { revision: sealed.id, level: 0, note: '' }
    }
    await expect(
      office.commit(office.signer('lan'), {
        statements: [statement, sign],
        revisions: [sealed],
        media: [photo]
      })
    ).rejects.toMatchObject({ code: 'impossible' })
    expect(await dumpStore()).toEqual(before)
  })

  test('that names a text which is not here leaves nothing', async () => {
    await office.acts.begin('bai-1')
    const before = await dumpStore()
    const { statement } = saveOver('bai-1', [], 'không gửi kèm')
    await expect(office.say('lan', statement)).rejects.toMatchObject({ code: 'notFound' })
    expect(await dumpStore()).toEqual(before)
  })

  test('that fails in the middle of the disk leaves nothing', async () => {
    await office.acts.begin('bai-1')
    const before = await dumpStore()
    await office.connection.run(
      `create temp trigger full before update on articles begin select raise(abort, 'disk'); end`
    )
    await expect(office.acts.write('bai-1', 'mất')).rejects.toThrow()
    await office.connection.run('drop trigger full')
    expect(await dumpStore()).toEqual(before)
    await office.acts.write('bai-1', 'còn')
  })

  test('on a full disk says so, leaves nothing, and can be done again', async () => {
    await office.acts.begin('bai-1')
    const before = await dumpStore()
    const [{ page_count: pages }] = (await office.connection.all<{ page_count: number }>(
      'pragma page_count'
    )) as [{ page_count: number }]
    await office.connection.all(`pragma max_page_count = ${pages}`)
    const long = 'Đường dài '.repeat(20_000)
    await expect(office.acts.write('bai-1', long)).rejects.toMatchObject({ code: 'diskFull' })
    expect(await dumpStore()).toEqual(before)
    await office.connection.all('pragma max_page_count = 1000000')
    await office.acts.write('bai-1', long)
  })
})

describe('whoever may not is refused, and nothing is stored', () => {
  const create: Statement = { kind: 'articles.create', subject: 'bai-9', payload: { unit: '' } }
  const issue = (number: number): Statement => ({
    kind: 'issues.change',
    subject: 'so-1',
    payload: { number, total: 0, date: '2026-11-27' }
  })

  beforeEach(async () => {
    await office.acts.begin('bai-1')
    await office.acts.makeIssue('so-1', 1)
    await office.acts.makeIssue('so-2', 2)
  })

  test.each<[string, string, (store: TestStore) => Promise<unknown>]>([
    ['a stranger', 'forbidden', (it) => it.commit(stranger(), { statements: [create] })],
    ['the printer', 'forbidden', (it) => it.say('in', create)],
    ['an administrator who is nothing else', 'forbidden', (it) => it.say('an', create)],
    [
      'another contributor, in an article that is not hers',
      'forbidden',
      (it) => it.acts.write('bai-1', 'x', 'huy')
    ],
    [
      'someone who writes in an article that does not exist',
      'notFound',
      (it) => it.acts.write('bai-9', 'x', 'lan', [])
    ],
    ['an editor, in the page plan', 'forbidden', (it) => it.say('diep', issue(3))],
    [
      'a secretary who gives an issue a number that is taken',
      'issueNumberTaken',
      (it) => it.say('mai', issue(2))
    ],
    [
      'a founder of a second office',
      'officeExists',
      (it) =>
        it.commit(stranger(), {
          statements: [
            {
              kind: 'office.create',
              subject: 'office',
              payload: { profile: { name: 'x', parent: '', place: '', units: [], products: [bulletin()] } }
            }
          ]
        })
    ],
    [
      'someone who appoints himself',
      'forbidden',
      (it) => {
        const self = stranger()
        const payload = { key: self.key, name: 'Kẻ lạ', title: '', unit: '', roles: ['approver' as const] }
        return it.commit(self, { statements: [{ kind: 'members.grant', subject: 'ke-la', payload }] })
      }
    ],
    [
      'a submission with a chain of its own making',
      'chainInForce',
      async (it) => {
        const [revision] = (await readArticle(it.db, 'bai-1')).heads
        const chain = [{ label: 'Tự duyệt', role: 'contributor' as const }]
        return it.say('lan', {
          kind: 'approvals.submit',
          subject: 'bai-1',
          payload: { revision: revision!, chain, note: '' }
        })
      }
    ]
  ])('%s', async (_who, code, attempt) => {
    const before = await dumpStore()
    await expect(attempt(office)).rejects.toMatchObject({ code })
    expect(await dumpStore()).toEqual(before)
  })

  test('a member whose key was revoked, from that moment on', async () => {
    const { key } = office.signer('lan')
    await office.acts.write('bai-1', 'trước khi mất máy')
    await office.say('an', {
      kind: 'members.revoke',
      subject: 'lan',
      payload: { key, lastGood: 3, reason: 'Mất máy' }
    })
    const before = await dumpStore()
    await expect(office.acts.write('bai-1', 'kẻ nhặt được máy')).rejects.toMatchObject({ code: 'forbidden' })
    expect(await dumpStore()).toEqual(before)
  })

  test('a forger, who signs with his own key as the leader', async () => {
    await office.acts.submit('bai-1')
    await office.acts.sign('bai-1', 'thuan')
    const before = await dumpStore()
    const [revision] = (await readArticle(office.db, 'bai-1')).heads
    const forger = { ...office.signer('lan'), key: office.signer('van').key }
    const payload = { revision: revision!, level: 1, note: '' }
    await expect(
      office.commit(forger, { statements: [{ kind: 'approvals.sign', subject: 'bai-1', payload }] })
    ).rejects.toThrow(/another key/)
    expect(await dumpStore()).toEqual(before)
  })
})

describe('two people at once', () => {
  test('who write over the same text both keep what they wrote, as two heads, the newer first', async () => {
    const first = await office.acts.begin('bai-1')
    const texts = await Promise.all([
      office.acts.write('bai-1', 'của Lan', 'lan', [first]),
      office.acts.write('bai-1', 'của Diệp', 'diep', [first])
    ])
    expect((await readArticle(office.db, 'bai-1')).heads).toEqual([...texts].reverse())
  })

  test('of whom one signs and the other has just written: the signature over the old text is refused', async () => {
    const old = await office.acts.begin('bai-1')
    await office.acts.submit('bai-1')
    await office.acts.write('bai-1', 'mới', 'diep')
    await office.acts.submit('bai-1')
    const payload = { revision: old, level: 0, note: '' }
    await expect(
      office.say('thuan', { kind: 'approvals.sign', subject: 'bai-1', payload })
    ).rejects.toMatchObject({ code: 'sameRevision' })
  })

  test('who sign the same level: one of them is told', async () => {
    await office.acts.begin('bai-1')
    await office.acts.submit('bai-1')
    const results = await Promise.allSettled([
      office.acts.sign('bai-1', 'thuan'),
      office.acts.sign('bai-1', 'mai')
    ])
    expect(results.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await readArticle(office.db, 'bai-1')).level).toBe(1)
  })

  test('who give two issues one number: the second is told', async () => {
    const results = await Promise.allSettled([
      office.acts.makeIssue('so-1', 5),
      office.acts.makeIssue('so-2', 5)
    ])
    expect(results).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'issueNumberTaken' } }])
  })

  test('who end one schedule entry: it ends once', async () => {
    const revision = await office.acts.begin('bai-1')
    await office.acts.signOff('bai-1')
    const target = { kind: 'article' as const, article: 'bai-1' }
    await office.acts.planEntry('lich-1', target, office.clock() + HOUR)
    const payload = { product: 'tuan-tin', target, items: [{ article: 'bai-1', revision }], files: [] }
    const finish: Statement = { kind: 'schedule.finish', subject: 'lich-1', payload }
    const results = await Promise.allSettled([office.say('mai', finish), office.say('thuan', finish)])
    expect(results).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'scheduleOver' } }])
    expect((await readArticle(office.db, 'bai-1')).publications).toHaveLength(1)
  })

  test('leave one unbroken chain each, however their acts fall together', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        office.acts.begin(`bai-${n}`, articleContent(), n % 2 ? 'lan' : 'huy')
      )
    )
    const lams = (await office.db.selectFrom('records').select('lam').orderBy('lam').execute()).map(
      (row) => row.lam
    )
    expect(lams).toEqual(lams.map((_, index) => index + 1))
  })
})

test('the same text sent twice is stored once', async () => {
  const first = await office.acts.begin('bai-1')
  const { sealed, statement } = saveOver('bai-1', [first], 'một lần')
  for (let n = 0; n < 2; n++)
    await office.commit(office.signer('lan'), { statements: [statement], revisions: [sealed] })
  expect((await readArticle(office.db, 'bai-1')).heads).toEqual([sealed.id])
  expect((await readArticle(office.db, 'bai-1')).revisions).toHaveLength(2)
  expect(await readRecordsOf(office.db, 'bai-1')).toHaveLength(4)
})

test('an article nobody began is not there', async () => {
  expect(await findArticle(office.db, 'bai-9')).toBeNull()
  await expect(readArticle(office.db, 'bai-9')).rejects.toMatchObject({ code: 'notFound' })
})
