import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { articleContent, body, fakeHash, figure } from '@tests/factories'
import { openStore } from '@tests/factories/store'
import { deleteDraft, writeDraft } from './drafts'
import { findPhotoUses, insertPhotoNotes, readPhotoNote, selectPagesOf, selectPhotoUses } from './photos'

const MEDIA = fakeHash('a')
const withPhoto = (media = MEDIA) => {
  const made = figure()
  return articleContent({ body: body('Một đoạn.', { ...made, attrs: { ...made.attrs, media } }) })
}

describe('where a photo stands', () => {
  test('follows the working copy as it is written, and is forgotten with it', async () => {
    const { db, acts } = await openStore()
    await acts.begin('bai-1')
    const draft = { article: 'bai-1', base: null, changedAt: 1 }
    await writeDraft(db, { ...draft, content: withPhoto() })
    expect(await findPhotoUses(db, MEDIA)).toMatchObject([{ article: 'bai-1', isDraft: true, pages: [] }])
    await writeDraft(db, { ...draft, content: withPhoto(fakeHash('b')) })
    expect(await findPhotoUses(db, MEDIA)).toEqual([])
    expect(await findPhotoUses(db, fakeHash('b'))).toHaveLength(1)
    await deleteDraft(db, 'bai-1')
    expect(await findPhotoUses(db, fakeHash('b'))).toEqual([])
  })

  test('is found by indexes: no table is read from end to end', async () => {
    const { db } = await openStore()
    for (const query of [selectPhotoUses(db, MEDIA), selectPagesOf(db, ['bai-1'])]) {
      const { sql: text, parameters } = query.compile()
      const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(
        text.replaceAll('?', () => `'${String(parameters[0])}'`)
      )}`.execute(db)
      expect(plan.rows.filter(({ detail }) => detail.startsWith('SCAN'))).toEqual([])
    }
  })
})

test('what was noted of a photo first stays', async () => {
  const { db, connection } = await openStore()
  const note = { photo: MEDIA, original: fakeHash('c'), taken: '2026-11-16' }
  await insertPhotoNotes(db, [note])
  await insertPhotoNotes(db, [{ ...note, original: null }])
  expect(await readPhotoNote(db, MEDIA)).toEqual(note)
  expect(await readPhotoNote(db, fakeHash('d'))).toBeNull()
  await expect(connection.run('delete from photo_notes')).rejects.toThrow('insert only')
})
