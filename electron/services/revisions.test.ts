import { beforeEach, describe, expect, test } from 'vitest'
import { articleContent, body } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { readArticle } from '@electron/store/articles'
import { readDraft } from '@electron/store/drafts'

let desk: TestServices
let first: string

beforeEach(async () => {
  desk = await openServices()
  first = await desk.acts.begin('bai-1')
  await desk.as('lan')
})

const type = async (words: string) => {
  const { base } = await desk.journal.open('bai-1')
  await desk.journal.save('bai-1', base, articleContent({ body: body(words) }))
}
const heads = async () => (await readArticle(desk.db, 'bai-1')).heads
const textOf = async (revision: string) => (await desk.revisions.read(revision)).body

describe('saving a revision', () => {
  test('freezes what was typed, names its parent, and puts the working copy away', async () => {
    await type('hai')
    const { revision, isNew } = await desk.revisions.save('bai-1', 'Sau họp')
    expect(isNew).toBe(true)
    expect(await textOf(revision)).toEqual(body('hai'))
    expect((await desk.revisions.read(revision)).parents).toEqual([first])
    expect((await readArticle(desk.db, 'bai-1')).revisions.at(-1)).toMatchObject({
      note: 'Sau họp',
      member: 'lan'
    })
    expect(await readDraft(desk.db, 'bai-1')).toBeNull()
  })

  test('with nothing typed makes none', async () => {
    expect(await desk.revisions.save('bai-1', '')).toEqual({ revision: first, isNew: false })
    expect(await heads()).toEqual([first])
  })

  test('of a text typed back to what it was makes none, and tidies up', async () => {
    await desk.journal.save('bai-1', first, articleContent())
    expect(await desk.revisions.save('bai-1', '')).toEqual({ revision: first, isNew: false })
    expect(await readDraft(desk.db, 'bai-1')).toBeNull()
  })

  test('that is refused keeps every word in the working copy', async () => {
    await desk.as('huy')
    await type('bài không phải của Huy')
    await expect(desk.revisions.save('bai-1', '')).rejects.toMatchObject({ code: 'forbidden' })
    expect((await readDraft(desk.db, 'bai-1'))!.content.body).toEqual(body('bài không phải của Huy'))
  })

  test('twice at once is one text in the history', async () => {
    await type('hai')
    const [a, b] = await Promise.all([desk.revisions.save('bai-1', ''), desk.revisions.save('bai-1', '')])
    expect(a.revision).toBe(b.revision)
    expect((await readArticle(desk.db, 'bai-1')).revisions).toHaveLength(2)
  })

  test('keeps what is typed while it saves, as the next working copy', async () => {
    await type('hai')
    const saving = desk.revisions.save('bai-1', '')
    const typing = desk.journal.save('bai-1', first, articleContent({ body: body('hai, rồi ba') }))
    await Promise.all([saving, typing])
    const { content } = await desk.journal.open('bai-1')
    expect(content.body).toEqual(body('hai, rồi ba'))
  })
})

describe('restoring an older text', () => {
  test('makes it the newest again, as a new revision; nothing is lost', async () => {
    const second = await desk.acts.write('bai-1', 'hai')
    await desk.revisions.restore('bai-1', first, 'Lấy lại bản đầu')
    const article = await readArticle(desk.db, 'bai-1')
    expect(article.revisions.map((each) => each.id).slice(0, 2)).toEqual([first, second])
    expect(await textOf(article.heads[0]!)).toEqual(articleContent().body)
    expect(article.heads).toHaveLength(1)
  })

  test('first saves what was being typed', async () => {
    await type('đang gõ')
    await desk.revisions.restore('bai-1', first, '')
    const { revisions } = await readArticle(desk.db, 'bai-1')
    expect(revisions).toHaveLength(3)
    expect(await textOf(revisions[1]!.id)).toEqual(body('đang gõ'))
    expect(await readDraft(desk.db, 'bai-1')).toBeNull()
  })

  test('of two that stand side by side makes one of them', async () => {
    const mine = await desk.acts.write('bai-1', 'của Lan', 'lan', [first])
    await desk.acts.write('bai-1', 'của Diệp', 'diep', [first])
    await desk.revisions.restore('bai-1', mine, '')
    expect(await heads()).toHaveLength(1)
  })

  test('says what it took the place of, so that one can go back again', async () => {
    await type('đang gõ')
    const { replaced } = await desk.revisions.restore('bai-1', first, '')
    expect(await textOf(replaced)).toEqual(body('đang gõ'))
    expect((await readArticle(desk.db, 'bai-1')).revisions.at(-1)).toMatchObject({ restores: first })
    await desk.revisions.restore('bai-1', replaced, '')
    expect(await textOf((await heads())[0]!)).toEqual(body('đang gõ'))
  })

  test('of another article is refused', async () => {
    const other = await desk.acts.begin('bai-2', articleContent({ body: body('bài khác') }))
    await expect(desk.revisions.restore('bai-1', other, '')).rejects.toMatchObject({ code: 'notFound' })
    expect(await heads()).toEqual([first])
  })
})

describe('naming a revision', () => {
  test('gives an automatic one a name, and another one later', async () => {
    await desk.revisions.name('bai-1', first, 'Bản gửi thư ký')
    await desk.revisions.name('bai-1', first, 'Bản gửi chị Thuận')
    expect((await desk.articles.read('bai-1')).revisions[0]).toMatchObject({ note: 'Bản gửi chị Thuận' })
  })

  test('is refused to whoever may not write the article', async () => {
    await desk.as('huy')
    await expect(desk.revisions.name('bai-1', first, 'Của Huy')).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('merging two texts that stand side by side', () => {
  let sides: [string, string]
  beforeEach(async () => {
    sides = [
      await desk.acts.write('bai-1', 'của Lan', 'lan', [first]),
      await desk.acts.write('bai-1', 'của Diệp', 'diep', [first])
    ]
  })
  const both = articleContent({ body: body('của Lan và của Diệp') })

  test('makes one of them with both as parents, and keeps both', async () => {
    expect((await desk.articles.read('bai-1')).heads).toHaveLength(2)
    const merged = await desk.revisions.merge('bai-1', sides, both, 'Gộp')
    const article = await readArticle(desk.db, 'bai-1')
    expect(article.heads).toEqual([merged])
    expect(article.revisions.at(-1)!.parents).toEqual([...sides].sort())
    expect(await textOf(sides[0])).toEqual(body('của Lan'))
    expect(await textOf(sides[1])).toEqual(body('của Diệp'))
  })

  test('never covers what is being typed: that becomes a text of its own, and nothing is merged yet', async () => {
    await type('đang gõ')
    await expect(desk.revisions.merge('bai-1', sides, both, '')).rejects.toMatchObject({ code: 'headsMoved' })
    expect(await heads()).toHaveLength(2)
    expect(await Promise.all((await heads()).map(textOf))).toContainEqual(body('đang gõ'))
  })

  test('of which one was merged already is refused', async () => {
    await desk.revisions.merge('bai-1', sides, both, '')
    await expect(desk.revisions.merge('bai-1', sides, both, '')).rejects.toMatchObject({ code: 'headsMoved' })
  })

  test('is refused to whoever may not write the article', async () => {
    await desk.as('huy')
    await expect(desk.revisions.merge('bai-1', sides, both, '')).rejects.toMatchObject({ code: 'forbidden' })
    expect(await heads()).toHaveLength(2)
  })

  test('of three leaves two', async () => {
    const third = await desk.acts.write('bai-1', 'của Thuận', 'thuan', [first])
    await desk.revisions.merge('bai-1', sides, both, '')
    expect(await heads()).toHaveLength(2)
    expect(await heads()).toContain(third)
  })
})

test('a text that has changed on disk is refused, not shown', async () => {
  await desk.connection.run('drop trigger revisions_freeze')
  await desk.connection.run(`update revisions set canonical = replace(canonical, 'Sáng', 'Tối')`)
  await expect(desk.revisions.read(first)).rejects.toMatchObject({ code: 'storeDamaged' })
  await expect(desk.journal.open('bai-1')).rejects.toMatchObject({ code: 'storeDamaged' })
})
