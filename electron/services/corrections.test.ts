import { beforeEach, expect, test } from 'vitest'
import { articleContent, body } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { readArticle } from '@electron/store/articles'
import { createCorrections, type Corrections } from './corrections'

let desk: TestServices
let corrections: Corrections
let first: string

beforeEach(async () => {
  desk = await openServices()
  first = await desk.acts.begin('bai-1', articleContent({ body: body('Bờ kè mới.', 'Mười hộ dời.') }))
  await desk.as('lan')
  corrections = createCorrections(desk.context, desk.revisions)
})

const head = async () => desk.revisions.read((await readArticle(desk.db, 'bai-1')).heads[0]!)

test('a line is corrected as an open change in the name of whoever reads the page', async () => {
  expect(await corrections.read('bai-1', 'b2')).toMatchObject({ text: 'Mười hộ dời.', refusal: null })
  await corrections.correct('bai-1', 'b2', 'Mười hộ dời.', 'Chín hộ dời.')
  const { body: now, tracked } = await head()
  expect(JSON.stringify(now)).toContain('Chín hộ dời.')
  expect(tracked?.changes).toHaveLength(1)
  expect(tracked?.changes[0]!.inserted[0]!.author).not.toBe('')
  // Another correction is not refused for the one that is open.
  await corrections.correct('bai-1', 'b1', 'Bờ kè mới.', 'Bờ kè cũ.')
  expect((await head()).tracked?.changes).toHaveLength(2)
})

test('what was typed and not yet saved is kept as a revision, and is what is corrected', async () => {
  await desk.journal.save('bai-1', first, articleContent({ body: body('Bờ kè mới xây.', 'Mười hộ dời.') }))
  await corrections.correct('bai-1', 'b2', 'Mười hộ dời.', 'Chín hộ dời.')
  expect(JSON.stringify((await head()).body)).toContain('Bờ kè mới xây.')
})

test('other words than were read, a line that is gone and a text under review change nothing', async () => {
  const textChanged = { code: 'textChanged' }
  await expect(corrections.correct('bai-1', 'b2', 'Mười một hộ.', 'x')).rejects.toMatchObject(textChanged)
  await expect(corrections.correct('bai-1', 'b9', 'Mười hộ dời.', 'x')).rejects.toMatchObject(textChanged)
  expect((await corrections.read('bai-1', 'b9')).refusal).toBe('gone')
  await desk.approvals.submit('bai-1', { note: '' })
  expect(await corrections.read('bai-1', 'b2')).toMatchObject({ text: '', refusal: 'locked' })
  const locked = corrections.correct('bai-1', 'b2', 'Mười hộ dời.', 'x')
  await expect(locked).rejects.toMatchObject({ code: 'notReplaceable' })
  expect((await readArticle(desk.db, 'bai-1')).heads).toEqual([first])
})

test('who may not write in the article is told so', async () => {
  await desk.as('huy')
  expect((await corrections.read('bai-1', 'b1')).refusal).toBe('forbidden')
})

test('a working copy that is damaged on this PC is a reason, not a failure', async () => {
  await desk.journal.save('bai-1', first, articleContent({ body: body('Bờ kè mới xây.', 'Mười hộ dời.') }))
  await desk.connection.run(`update drafts set content = '{' where article = 'bai-1'`)
  expect(await corrections.read('bai-1', 'b2')).toMatchObject({ text: '', refusal: 'damaged' })
  const damaged = corrections.correct('bai-1', 'b2', 'Mười hộ dời.', 'Chín hộ dời.')
  await expect(damaged).rejects.toMatchObject({ code: 'notReplaceable' })
  expect((await readArticle(desk.db, 'bai-1')).heads).toEqual([first])
})
