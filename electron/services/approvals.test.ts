import { beforeEach, describe, expect, test } from 'vitest'
import { articleContent, body, figure } from '@tests/factories'
import { PIN, type CastName } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import { parseDocument } from '@shared/document/document'
import { trackDifference } from '@shared/document/tracked'
import { trackedToJson } from '@shared/document/trackedJson'
import { readArticle } from '@electron/store/articles'

let desk: TestServices

beforeEach(async () => {
  desk = await openServices()
  await desk.acts.begin('bai-1')
})

const state = () => readArticle(desk.db, 'bai-1')
const head = async () => (await state()).heads[0]!

async function submitAs(name: CastName, note = '') {
  await desk.as(name)
  await desk.approvals.submit('bai-1', { note })
}

async function signAs(name: CastName, revision?: string, pin = PIN) {
  await desk.as(name)
  await desk.approvals.sign('bai-1', pin, { revision: revision ?? (await head()), note: 'Đã đọc' })
}

async function typeAs(name: CastName, text: string) {
  await desk.as(name)
  const { base } = await desk.journal.open('bai-1')
  await desk.journal.save('bai-1', base, articleContent({ body: body(text) }))
}

describe('two people sign one after the other', () => {
  test('and the text that both read is approved', async () => {
    await submitAs('lan', 'Kính chuyển')
    await signAs('thuan')
    expect(await state()).toMatchObject({ state: 'submitted', level: 1, signedRevision: null })
    await signAs('van')
    const approved = await state()
    expect(approved).toMatchObject({ state: 'approved', signedRevision: await head() })
    expect(approved.signatures).toMatchObject([
      { member: 'thuan', level: 0, counts: true, note: 'Đã đọc' },
      { member: 'van', level: 1, counts: true }
    ])
  })

  test('each from the own queue', async () => {
    const queue = async (name: CastName) => {
      await desk.as(name)
      return (await desk.approvals.queue()).map((row) => row.id)
    }
    await submitAs('lan')
    expect(await queue('thuan')).toEqual(['bai-1'])
    expect(await queue('van')).toEqual([])
    await signAs('thuan')
    expect(await queue('thuan')).toEqual([])
    expect(await queue('van')).toEqual(['bai-1'])
    expect(await queue('lan')).toEqual([])
  })

  test('and the page is told each time', async () => {
    await submitAs('lan')
    desk.published.length = 0
    await signAs('thuan')
    expect(desk.published).toEqual(['articles.changed bai-1'])
  })
})

describe('a signature is refused', () => {
  test.each<[string, CastName, string]>([
    ['of someone whose turn it is not', 'van', 'levelRole'],
    ['of an editor', 'diep', 'levelRole'],
    ['of a contributor', 'huy', 'forbidden'],
    ['of the administrator', 'an', 'forbidden']
  ])('%s', async (_who, name, code) => {
    await submitAs('lan')
    await expect(signAs(name)).rejects.toMatchObject({ code })
    expect(await state()).toMatchObject({ level: 0 })
  })

  test('of whoever wrote in the text, though secretary', async () => {
    await typeAs('thuan', 'Thư ký sửa')
    await submitAs('thuan')
    await expect(signAs('thuan')).rejects.toMatchObject({ code: 'otherThanWriters' })
    await signAs('mai')
  })

  test('with a wrong PIN, and with nobody signed in', async () => {
    await submitAs('lan')
    await expect(signAs('thuan', undefined, '000000')).rejects.toMatchObject({ code: 'wrongPin' })
    desk.session.signOut()
    await expect(
      desk.approvals.sign('bai-1', PIN, { revision: await head(), note: '' })
    ).rejects.toMatchObject({
      code: 'signedOut'
    })
    expect(await state()).toMatchObject({ level: 0 })
  })

  test('over another text than is there now', async () => {
    const read = await head()
    await submitAs('lan')
    await typeAs('diep', 'Sửa trong lúc thư ký đang đọc')
    await submitAs('diep')
    await expect(signAs('thuan', read)).rejects.toMatchObject({ code: 'sameRevision' })
    await signAs('thuan')
  })

  test('while a colleague objects', async () => {
    await submitAs('lan')
    await desk.acts.remark('bai-1', 'Sai tên đồng chí', true)
    await expect(signAs('thuan')).rejects.toMatchObject({ code: 'noBlockingComments' })
  })

  test('with changes that nobody has accepted or rejected', async () => {
    await desk.as('lan')
    const { content, base } = await desk.journal.open('bai-1')
    const doc = parseDocument(body('Sửa còn để ngỏ'))
    const tracked = trackDifference(parseDocument(content.body), doc, { author: 'Lan', at: 1 })
    const json = { ...content, body: body('Sửa còn để ngỏ'), tracked: trackedToJson(tracked, []) }
    await desk.journal.save('bai-1', base, json)
    await submitAs('lan')
    await expect(signAs('thuan')).rejects.toMatchObject({ code: 'noOpenChanges' })
    expect(await state()).toMatchObject({ level: 0 })
  })

  test('before the text was handed over', async () => {
    await expect(signAs('thuan')).rejects.toMatchObject({ code: 'impossible' })
  })
})

describe('editing after the signatures', () => {
  beforeEach(async () => {
    await submitAs('lan')
    await signAs('thuan')
    await signAs('van')
  })

  test('voids both: the new text is signed from the first level on', async () => {
    const signed = await head()
    await typeAs('diep', 'Thêm một câu')
    expect(await state()).toMatchObject({ state: 'approved', signedRevision: signed })
    await desk.revisions.save('bai-1', '')
    const after = await state()
    expect(after).toMatchObject({ state: 'drafting', level: 0, signedRevision: null })
    expect(after.signatures.map((each) => each.counts)).toEqual([false, false])
    await submitAs('diep')
    expect(await state()).toMatchObject({ level: 0 })
  })

  test('by as little as another photo voids them too', async () => {
    await desk.as('diep')
    const { base } = await desk.journal.open('bai-1')
    await desk.journal.save('bai-1', base, articleContent({ body: body('Chữ', figure()) }))
    await desk.revisions.save('bai-1', '')
    expect((await state()).signedRevision).toBeNull()
  })

  test('that changes nothing leaves them', async () => {
    await desk.as('diep')
    const { base, content } = await desk.journal.open('bai-1')
    await desk.journal.save('bai-1', base, content)
    expect(await desk.revisions.save('bai-1', '')).toEqual({ revision: base, isNew: false })
    expect((await state()).state).toBe('approved')
  })
})

describe('handing over', () => {
  test('takes along what was typed last', async () => {
    await typeAs('lan', 'Câu cuối vừa gõ')
    await desk.approvals.submit('bai-1', { note: '' })
    expect((await desk.revisions.read(await head())).body).toEqual(body('Câu cuối vừa gõ'))
    expect((await state()).state).toBe('submitted')
  })

  test('is refused while something is missing, and the text is kept', async () => {
    await desk.as('lan')
    const content = articleContent({ body: body('Có ảnh', figure({ credit: '' })) })
    await desk.journal.save('bai-1', await head(), content)
    await expect(desk.approvals.submit('bai-1', { note: '' })).rejects.toMatchObject({ code: 'complete' })
    expect(JSON.stringify((await desk.revisions.read(await head())).body)).toContain('Có ảnh')
  })

  test('is refused while two versions stand side by side', async () => {
    const first = await head()
    await desk.acts.write('bai-1', 'một', 'lan', [first])
    await desk.acts.write('bai-1', 'hai', 'diep', [first])
    await desk.as('lan')
    await expect(desk.approvals.submit('bai-1', { note: '' })).rejects.toMatchObject({ code: 'oneHead' })
  })

  test('is taken back by the writer', async () => {
    await submitAs('lan')
    await desk.approvals.recall('bai-1')
    expect(await state()).toMatchObject({ state: 'drafting', level: 0 })
  })
})

describe('giving back', () => {
  test('needs a reason, which the writer reads', async () => {
    await submitAs('lan')
    await desk.as('thuan')
    await expect(desk.approvals.return('bai-1', await head(), '  ')).rejects.toMatchObject({ code: 'reason' })
    await desk.approvals.return('bai-1', await head(), 'Thiếu tên đơn vị')
    expect(await state()).toMatchObject({ state: 'returned', returnReason: 'Thiếu tên đơn vị' })
    expect(await desk.articles.read('bai-1')).toMatchObject({ returnReason: 'Thiếu tên đơn vị' })
  })

  test('by the leader undoes the secretary’s signature', async () => {
    await submitAs('lan')
    await signAs('thuan')
    await desk.as('van')
    await desk.approvals.return('bai-1', await head(), 'Chưa đúng trọng tâm')
    await submitAs('lan')
    expect(await state()).toMatchObject({ level: 0, returnReason: '' })
  })

  test('is for whoever’s turn it is', async () => {
    await submitAs('lan')
    await desk.as('van')
    await expect(desk.approvals.return('bai-1', await head(), 'x')).rejects.toMatchObject({
      code: 'levelRole'
    })
  })
})

test('a signature is taken back only in the session that gave it', async () => {
  await submitAs('lan')
  await desk.as('thuan')
  const signature = await desk.approvals.sign('bai-1', PIN, { revision: await head(), note: '' })
  expect(desk.approvals.isOfThisSession(signature)).toBe(true)
  await desk.as('thuan')
  expect(desk.approvals.isOfThisSession(signature)).toBe(false)
  await expect(desk.approvals.unsign('bai-1', signature, 'Ký nhầm')).rejects.toMatchObject({
    code: 'otherSession'
  })
  expect(await state()).toMatchObject({ level: 1 })
})

test('the list says how many remarks of a return are to do, until they are settled or it is handed over again', async () => {
  const todo = async () => (await desk.articles.list({}, 0, 10)).rows[0]!.todo
  await submitAs('lan')
  await desk.as('thuan')
  const remark = (text: string) =>
    desk.comments.add('bai-1', { thread: null, anchor: null, text, blocking: false, mentions: [] })
  const [first, second] = [await remark('Thêm số liệu'), await remark('Nêu tên đơn vị')]
  await remark('Không gửi kèm')
  await desk.approvals.return('bai-1', await head(), 'Bổ sung', [first, second])
  expect(await todo()).toBe(2)
  await desk.as('lan')
  await desk.comments.resolve('bai-1', first)
  expect(await todo()).toBe(1)
  await desk.comments.reopen('bai-1', first)
  expect(await todo()).toBe(2)
  await typeAs('lan', 'Sửa theo góp ý')
  await desk.revisions.save('bai-1', '')
  expect(await todo()).toBe(2)
  await submitAs('lan')
  expect(await todo()).toBe(0)
})
