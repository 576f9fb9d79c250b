import { beforeEach, describe, expect, test } from 'vitest'
import { articleContent, body } from '@tests/factories'
import { PIN } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import { openFile } from '@tests/factories/store'
import { toOfficeError } from '@electron/store/database'
import { readDraft } from '@electron/store/drafts'
import { createContext } from './context'
import { beginJournal, createJournal, endJournal } from './journal'
import { createSession } from './session'

let desk: TestServices

beforeEach(async () => {
  desk = await openServices()
  await desk.acts.begin('bai-1')
  await beginJournal(desk.db)
  await desk.as('lan')
})

const text = (words: string) => articleContent({ body: body(words) })
const type = async (words: string, id = 'bai-1') => {
  const { base } = await desk.journal.open(id)
  return desk.journal.save(id, base, text(words))
}

/** Pulls the plug and starts again. */
async function restart() {
  await desk.close()
  const { db, connection } = await openFile(desk.file)
  await beginJournal(db)
  const session = createSession(db, desk.clock)
  await session.signIn('lan', PIN)
  return {
    db,
    connection,
    journal: createJournal(createContext({ ...desk.context, db, session }, desk.commit))
  }
}

describe('opening an article', () => {
  test('gives its newest text, or what was typed here since', async () => {
    const { content, base, changedAt } = await desk.journal.open('bai-1')
    expect(content.meta.title).toBe(articleContent().meta.title)
    expect(changedAt).toBeNull()
    const savedAt = await type('Đang gõ dở')
    expect(await desk.journal.open('bai-1')).toEqual({
      content: text('Đang gõ dở'),
      base,
      changedAt: savedAt
    })
  })

  test('opens the newest of two that stand side by side, whoever wrote it', async () => {
    const { base } = await desk.journal.open('bai-1')
    for (const [words, member] of [
      ['của Lan', 'lan'],
      ['của Diệp', 'diep'],
      ['của Lan, lần nữa', 'lan']
    ] as const) {
      await desk.acts.write('bai-1', words, member, [base!])
      expect((await desk.journal.open('bai-1')).content.body).toEqual(body(words))
    }
  })

  test('that does not exist says so', async () => {
    await expect(desk.journal.open('bai-9')).rejects.toMatchObject({ code: 'notFound' })
  })

  test('goes on over the text it was begun from, though a colleague has saved a newer one', async () => {
    const { base } = await desk.journal.open('bai-1')
    await type('của Lan')
    const newer = await desk.acts.write('bai-1', 'của Diệp', 'diep')
    expect(await desk.journal.open('bai-1')).toMatchObject({ base, content: text('của Lan') })
    const { revision } = await desk.revisions.save('bai-1', '')
    expect((await desk.articles.read('bai-1')).row.heads).toBe(2)
    expect([revision, newer]).toContain((await desk.articles.read('bai-1')).head)
  })
})

describe('saving', () => {
  test('is on disk when it answers: the next start finds it, and offers it', async () => {
    await type('Một trang chữ')
    const { journal } = await restart()
    expect(await journal.recovered()).toMatchObject([
      { article: 'bai-1', title: articleContent().meta.title }
    ])
    expect((await journal.open('bai-1')).content).toEqual(text('Một trang chữ'))
  })

  test('needs somebody who is signed in', async () => {
    desk.session.signOut()
    await expect(desk.journal.save('bai-1', null, text('x'))).rejects.toMatchObject({ code: 'signedOut' })
    await expect(desk.journal.discard('bai-1')).rejects.toMatchObject({ code: 'signedOut' })
  })

  test('on a full disk says so, and what was saved before stays', async () => {
    await type('còn')
    const [{ page_count: pages }] = (await desk.connection.all<{ page_count: number }>(
      'pragma page_count'
    )) as [{ page_count: number }]
    await desk.connection.all(`pragma max_page_count = ${pages}`)
    expect(await type('dài '.repeat(50_000)).catch(toOfficeError)).toMatchObject({ code: 'diskFull' })
    expect((await desk.journal.open('bai-1')).content).toEqual(text('còn'))
    await desk.connection.all('pragma max_page_count = 1000000')
    await type('dài '.repeat(50_000))
  })
})

describe('after a crash', () => {
  test('only what no revision says is offered', async () => {
    for (const id of ['bai-2', 'bai-3']) await desk.acts.begin(id)
    await type('mới')
    const { base, content } = await desk.journal.open('bai-2')
    await desk.journal.save('bai-2', base, content)
    const { journal } = await restart()
    expect((await journal.recovered()).map((each) => each.article)).toEqual(['bai-1'])
  })

  test('a settled list does not come back; the words do not go', async () => {
    await type('mới')
    const { db, journal } = await restart()
    await journal.settle()
    expect(await journal.recovered()).toEqual([])
    expect((await journal.open('bai-1')).content).toEqual(text('mới'))
    await endJournal(db)
    await beginJournal(db)
    expect(await journal.recovered()).toEqual([])
  })

  test('what is discarded leaves the list and the disk, and the last revision is back', async () => {
    await type('bỏ đi')
    const { journal } = await restart()
    await journal.discard('bai-1')
    expect(await journal.recovered()).toEqual([])
    expect((await journal.open('bai-1')).content.body).toEqual(articleContent().body)
  })

  test('a working copy whose bytes are damaged is no stumbling stone, and its bytes are put aside', async () => {
    await type('hỏng')
    await desk.acts.begin('bai-2')
    await type('lành', 'bai-2')
    await desk.connection.run(`update drafts set content = '{' where article = 'bai-1'`)
    const { db, journal } = await restart()
    expect((await journal.recovered()).map((each) => each.article)).toEqual(['bai-2'])
    await expect(journal.open('bai-1')).rejects.toMatchObject({ code: 'draftDamaged' })
    await journal.discard('bai-1')
    expect((await journal.open('bai-1')).content.body).toEqual(articleContent().body)
    const aside = await db
      .selectFrom('settings')
      .select('value')
      .where('name', 'like', 'journal.damaged.%')
      .execute()
    expect(aside).toEqual([{ value: '"{"' }])
  })

  test('a second crash before anybody looked loses nothing of the list', async () => {
    await type('lần đầu')
    const { db, journal } = await restart()
    await beginJournal(db)
    expect(await journal.recovered()).toHaveLength(1)
  })

  test('an orderly end leaves no list', async () => {
    await type('chưa lưu thành bản')
    await endJournal(desk.db)
    const { journal } = await restart()
    expect(await journal.recovered()).toEqual([])
  })
})

test('two PCs with the same article keep their own words: a working copy never leaves its PC', async () => {
  const other = await openServices()
  await other.acts.begin('bai-1')
  await type('ở máy này')
  expect(await readDraft(other.db, 'bai-1')).toBeNull()
})
