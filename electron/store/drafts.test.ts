import { beforeEach, describe, expect, test } from 'vitest'
import { articleContent, body } from '@tests/factories'
import { openChild } from '@tests/factories/child'
import { openFile, openStore, type TestStore } from '@tests/factories/store'
import type { ArticleContent } from '@shared/document/revision'
import { deleteDraft, deleteDraftIf, listDrafts, readDraft, writeDraft, type Draft } from './drafts'

let office: TestStore

beforeEach(async () => {
  office = await openStore()
})

const draft = (text: string, given: Partial<Draft> = {}): Draft => ({
  article: 'bai-1',
  base: null,
  content: articleContent({ body: body(text) }),
  changedAt: 1,
  ...given
})

test('a working copy comes back letter for letter, however odd', async () => {
  const typed = draft('Quận uỷ — “Bến Thượng” 😀 e\u0302\u0301 \u0000 \\ \' "')
  await writeDraft(office.db, typed)
  expect(await readDraft(office.db, 'bai-1')).toEqual(typed)
})

test('an article without one has none', async () => {
  expect(await readDraft(office.db, 'bai-1')).toBeNull()
})

test('the last of many keystrokes stands, and there is one copy per article', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => writeDraft(office.db, draft(`lần ${n}`, { changedAt: n })))
  )
  await writeDraft(office.db, draft('bài khác', { article: 'bai-2', changedAt: 5 }))
  expect((await readDraft(office.db, 'bai-1'))!.content).toEqual(draft('lần 19').content)
  expect(await listDrafts(office.db)).toEqual([
    { article: 'bai-1', changedAt: 19 },
    { article: 'bai-2', changedAt: 5 }
  ])
})

describe('a working copy whose bytes have changed on disk is refused', () => {
  test.each([
    ['a letter of it', `content = replace(content, 'Sáng', 'Sang')`],
    ['its hash', `sha256 = '00'`],
    ['all of it', `content = ''`]
  ])('%s', async (_what, change) => {
    await writeDraft(office.db, draft('Sáng 18/11'))
    await office.connection.run(`update drafts set ${change}`)
    await expect(readDraft(office.db, 'bai-1')).rejects.toMatchObject({ code: 'draftDamaged' })
  })

  test('and so is one that is whole but no article', async () => {
    // What an older version with a mistake in it could have written.
    const content = { meta: {}, body: {} } as unknown as ArticleContent
    await writeDraft(office.db, draft('', { content }))
    await expect(readDraft(office.db, 'bai-1')).rejects.toMatchObject({ code: 'draftDamaged' })
  })
})

describe('a working copy is put away', () => {
  test('once it is a revision', async () => {
    await writeDraft(office.db, draft('đã lưu'))
    await deleteDraftIf(office.db, (await readDraft(office.db, 'bai-1'))!)
    expect(await readDraft(office.db, 'bai-1')).toBeNull()
  })

  test('in whatever order its fields were written', async () => {
    const { meta, body: text } = draft('đã lưu').content
    const reversed = Object.fromEntries(Object.entries(meta).reverse()) as unknown as typeof meta
    await writeDraft(office.db, draft('', { content: { body: text, meta: reversed } }))
    await deleteDraftIf(office.db, (await readDraft(office.db, 'bai-1'))!)
    expect(await readDraft(office.db, 'bai-1')).toBeNull()
  })

  test('but not what was typed since it was read', async () => {
    await writeDraft(office.db, draft('đã lưu'))
    const read = (await readDraft(office.db, 'bai-1'))!
    await writeDraft(office.db, draft('đã lưu, rồi gõ tiếp'))
    await deleteDraftIf(office.db, read)
    expect((await readDraft(office.db, 'bai-1'))!.content).toEqual(draft('đã lưu, rồi gõ tiếp').content)
  })

  test('alone: another article’s stays', async () => {
    await writeDraft(office.db, draft('một'))
    await writeDraft(office.db, draft('một', { article: 'bai-2' }))
    await deleteDraftIf(office.db, draft('một'))
    await deleteDraft(office.db, 'bai-3')
    expect(await listDrafts(office.db)).toHaveLength(1)
  })
})

test('what was acknowledged is there after kill -9', async () => {
  await office.close()
  const child = await openChild('writeDrafts.ts', office.file)
  await child.saidLine('SAVED 25')
  await child.killNow()
  const { db } = await openFile(office.file)
  const { content, changedAt } = (await readDraft(db, 'bai-1'))!
  expect(changedAt).toBeGreaterThanOrEqual(25)
  expect(content.body).toEqual(body(`lần ${changedAt}`))
})
