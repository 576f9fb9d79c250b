import { beforeEach, describe, expect, test } from 'vitest'
import { trackDifference } from '@shared/document/tracked'
import { trackedToJson } from '@shared/document/trackedJson'
import { parseDocument } from '@shared/document/document'
import { articleContent, body } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { readArticle } from '@electron/store/articles'
import { readDraft } from '@electron/store/drafts'
import { createReplacements, type Replacements } from './replacements'

let desk: TestServices
let replacements: Replacements
let first: string

beforeEach(async () => {
  desk = await openServices()
  first = await desk.acts.begin('bai-1', articleContent({ body: body('Bờ kè mới.') }))
  await desk.as('lan')
  replacements = createReplacements(desk.context, desk.revisions)
})

const edit = { field: null, inside: null, from: 1, to: 6, found: 'Bờ kè', text: 'Bờ sông' }
const heads = async () => (await readArticle(desk.db, 'bai-1')).heads
const textOf = async (revision: string) => JSON.stringify((await desk.revisions.read(revision)).body)

describe('replacing in an article that is not open', () => {
  test('makes one revision with its note, and names the one before', async () => {
    const { before, after } = await replacements.apply('bai-1', [edit], 'Thay tên')
    expect(before).toBe(first)
    expect(await heads()).toEqual([after])
    expect(await textOf(after)).toContain('Bờ sông mới.')
    expect((await readArticle(desk.db, 'bai-1')).revisions.at(-1)).toMatchObject({
      note: 'Thay tên',
      member: 'lan'
    })
  })

  test('keeps what was typed and not yet saved: it becomes a revision first', async () => {
    await desk.journal.save('bai-1', first, articleContent({ body: body('Bờ kè mới. Vừa gõ thêm.') }))
    const { before, after } = await replacements.apply('bai-1', [edit], '')
    expect(before).not.toBe(first)
    expect(await textOf(before)).toContain('Bờ kè mới. Vừa gõ thêm.')
    expect(await textOf(after)).toContain('Bờ sông mới. Vừa gõ thêm.')
    expect(await readDraft(desk.db, 'bai-1')).toBeNull()
    await desk.revisions.restore('bai-1', before, '')
    expect(await textOf((await heads())[0]!)).toContain('Bờ kè mới. Vừa gõ thêm.')
  })

  test('is refused when other words stand there, and changes nothing', async () => {
    await desk.journal.save('bai-1', first, articleContent({ body: body('Bến cũ.') }))
    await expect(replacements.apply('bai-1', [edit], '')).rejects.toMatchObject({ code: 'textChanged' })
    expect(await heads()).toEqual([first])
    expect((await readDraft(desk.db, 'bai-1'))?.content.body).toEqual(body('Bến cũ.'))
  })

  test('is refused while the article is under review, and for whoever may not write it', async () => {
    await desk.as('huy')
    expect((await replacements.read('bai-1')).refusal).toBe('forbidden')
    await desk.as('lan')
    await desk.approvals.submit('bai-1', { note: '' })
    expect(await replacements.read('bai-1')).toMatchObject({ refusal: 'locked', content: null })
    await expect(replacements.apply('bai-1', [edit], '')).rejects.toMatchObject({ code: 'notReplaceable' })
  })

  test('is refused over open changes, and over a working copy of another revision', async () => {
    const content = articleContent({ body: body('Bờ kè mới.') })
    const doc = parseDocument(body('Bờ kè mới, còn để ngỏ.'))
    const tracked = trackDifference(parseDocument(content.body), doc, { author: 'Lan', at: 1 })
    const open = { ...content, body: body('Bờ kè mới, còn để ngỏ.'), tracked: trackedToJson(tracked, []) }
    await desk.journal.save('bai-1', first, open)
    expect((await replacements.read('bai-1')).refusal).toBe('tracked')
    await desk.revisions.save('bai-1', '')
    await desk.journal.save('bai-1', first, content)
    expect((await replacements.read('bai-1')).refusal).toBe('twoHeads')
  })

  test('is refused while its working copy is damaged', async () => {
    await desk.journal.save('bai-1', first, articleContent({ body: body('Bến cũ.') }))
    await desk.connection.run(`update drafts set content = '{' where article = 'bai-1'`)
    expect(await replacements.read('bai-1')).toMatchObject({ refusal: 'damaged', content: null })
    await expect(replacements.apply('bai-1', [edit], '')).rejects.toMatchObject({ code: 'notReplaceable' })
  })
})
