import { renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openBatches } from '@tests/factories/importBatches'
import { openServices, type TestServices } from '@tests/factories/services'
import { buildPhoto } from '@tests/fixtures/photoFile'
import { buildWordFile } from '@tests/fixtures/wordFile'
import { paragraph } from '@tests/fixtures/wordMarkup'
import { createImportInbox, REST } from './importInbox'

let desk: TestServices
let desks: ReturnType<typeof openBatches>

beforeEach(async () => {
  desk = await openServices()
  await desk.as('lan')
  desks = openBatches(desk)
})

const word = (text: string) => buildWordFile({ body: paragraph(text) })
const articles = async () => (await desk.articles.list({}, 0, 200)).rows

async function watch(isExistingTaken = false) {
  await desks.inbox.consider(desks.incoming)
  await desks.inbox.watch('tuan-tin', isExistingTaken)
}

/** Looks, lets the files rest, and looks again. */
async function lookTwice(inbox = desks.inbox) {
  await inbox.look()
  desk.clock.advance(REST)
  await inbox.look()
}

test('a file is taken once it has rested; nothing in the folder is touched', async () => {
  await watch()
  const file = desks.place('Phường Hòa Lãm/tin.docx', await word('Tin mới'))
  const before = statSync(file)
  await desks.inbox.look()
  expect(await desks.inbox.view()).toMatchObject({ state: 'watching', waiting: 1 })
  desk.clock.advance(REST - 1)
  await desks.inbox.look()
  expect(await articles()).toEqual([])
  desk.clock.advance(1)
  await desks.inbox.look()
  const [article] = await articles()
  expect(article).toMatchObject({ status: 'drafting', unit: 'hoa-lam' })
  const after = statSync(file)
  expect([after.mtimeMs, after.size]).toEqual([before.mtimeMs, before.size])
  expect(desk.published).toContainEqual(expect.stringMatching(/^imports\.arrived /))
  const [batch] = await desks.views.list()
  expect(batch).toMatchObject({ origin: 'inbox', isNew: true, drafts: 1 })
  await desks.views.markSeen()
  expect((await desks.views.list())[0]!.isNew).toBe(false)
})

test('a file that is still being copied waits', async () => {
  await watch()
  const whole = await word('Tin dài')
  desks.place('tin.docx', whole.subarray(0, 200))
  for (const part of [0.4, 0.7, 1]) {
    await lookTwiceShort()
    desks.place('tin.docx', whole.subarray(0, Math.round(whole.length * part)))
  }
  expect(await articles()).toEqual([])
  await lookTwice()
  expect(await articles()).toHaveLength(1)

  async function lookTwiceShort() {
    await desks.inbox.look()
    desk.clock.advance(REST / 2)
    await desks.inbox.look()
  }
})

test('what came is not taken again, after a restart neither; what is sent anew is', async () => {
  await watch()
  const file = desks.place('tin.docx', await word('Bản một'))
  await lookTwice()
  const restarted = createImportInbox(desk.context, desks.batches)
  await lookTwice(restarted)
  expect(await articles()).toHaveLength(1)
  desks.place('tin.docx', await word('Bản hai, đã sửa'))
  await lookTwice(restarted)
  expect(await articles()).toHaveLength(2)
  // Only touched, or moved: it is the same file, and the table says so.
  utimesSync(file, new Date(0), new Date(0))
  renameSync(file, path.join(desks.incoming, 'tin khác tên.docx'))
  await lookTwice(restarted)
  expect(await articles()).toHaveLength(2)
  const [batch, ...others] = await desks.views.list()
  expect(others).toEqual([])
  expect(batch!.counts).toMatchObject({ done: 2, known: 1 })
})

describe('a folder that holds files already', () => {
  test('is counted first, and only what comes later is taken', async () => {
    desks.place('cũ.docx', await word('Tin cũ'))
    expect(await desks.inbox.consider(desks.incoming)).toMatchObject({ existing: 1 })
    await desks.inbox.watch('tuan-tin', false)
    desks.place('mới.docx', await word('Tin mới'))
    await lookTwice()
    expect(await articles()).toHaveLength(1)
  })

  test('is taken whole when somebody says so', async () => {
    desks.place('cũ.docx', await word('Tin cũ'))
    await watch(true)
    await lookTwice()
    expect(await articles()).toHaveLength(1)
  })
})

test('nothing is taken while nobody is signed in, or by somebody who may not write', async () => {
  await watch()
  desks.place('tin.docx', await word('Tin'))
  desk.session.signOut()
  await lookTwice()
  await desk.as('in')
  await lookTwice()
  expect(await desks.inbox.view()).toMatchObject({ state: 'forbidden' })
  expect(await desks.views.list()).toEqual([])
  await desk.as('diep')
  await lookTwice()
  expect((await articles()).map((row) => row.owner)).toEqual(['Tạ Ngọc Diệp'])
})

test('a folder that is gone says so, and goes on when it is back', async () => {
  await watch()
  const away = `${desks.incoming}-rút`
  renameSync(desks.incoming, away)
  await desks.inbox.look()
  expect(await desks.inbox.view()).toMatchObject({ state: 'gone', folder: desks.incoming })
  renameSync(away, desks.incoming)
  desks.place('tin.docx', await word('Tin'))
  await lookTwice()
  expect(await desks.inbox.view()).toMatchObject({ state: 'watching' })
  expect(await articles()).toHaveLength(1)
  expect(desk.logged).toEqual([])
})

test('paused, it rests; left, it forgets the folder', async () => {
  await watch()
  desks.place('tin.docx', await word('Tin'))
  await desks.inbox.pause(true)
  await lookTwice()
  expect(await desks.inbox.view()).toMatchObject({ state: 'paused' })
  expect(await articles()).toEqual([])
  await desks.inbox.pause(false)
  await lookTwice()
  expect(await articles()).toHaveLength(1)
  await desks.inbox.leave()
  await lookTwice()
  expect(await desks.inbox.view()).toMatchObject({ state: 'off', folder: '' })
  await expect(desks.inbox.pause(true)).rejects.toMatchObject({ code: 'notFound' })
})

test('a photo that came before its text stands in it', async () => {
  await watch()
  desks.place('A/ảnh.jpg', await buildPhoto())
  await lookTwice()
  desks.place('A/bài.docx', await word('Bài đến sau ảnh'))
  await lookTwice()
  const [article] = await articles()
  expect(article).toMatchObject({ photos: 1 })
})

test('an empty file is waited for longer, then refused and named', async () => {
  await watch()
  desks.place('trống.docx', '')
  await lookTwice()
  expect(await desks.views.list()).toEqual([])
  desk.clock.advance(60_000)
  await desks.inbox.look()
  const [batch] = await desks.views.list()
  expect(await desks.table(batch!.id)).toMatchObject([{ state: 'refused', failure: 'empty' }])
})

test('what the person who left did not live to see is taken for the next one', async () => {
  await watch()
  for (let n = 1; n <= 3; n++) desks.place(`${n}.docx`, await word(`Bài số ${n} của phường`))
  const original = desks.imports.client.request
  let asked = 0
  desks.imports.client.request = (...given) => {
    if (++asked === 2) desk.session.signOut()
    return original(...given)
  }
  await lookTwice()
  const first = (await desk.db.selectFrom('articles').select('id').execute()).length
  expect(first).toBeLessThan(3)
  await desk.as('diep')
  await lookTwice()
  expect(await articles()).toHaveLength(3)
})

test('a considered folder that is not there is refused', async () => {
  rmSync(desks.incoming, { recursive: true })
  await expect(desks.inbox.consider(desks.incoming)).rejects.toMatchObject({ code: 'fileGone' })
  await expect(desks.inbox.watch('tuan-tin', true)).rejects.toMatchObject({ code: 'notFound' })
})
