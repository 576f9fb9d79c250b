import { readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openBatches } from '@tests/factories/importBatches'
import { openServices, type TestServices } from '@tests/factories/services'
import { answerRequest } from '@electron/import-worker/importRequest'
import { buildPhoto } from '@tests/fixtures/photoFile'
import { buildWordFile, packZip } from '@tests/fixtures/wordFile'
import { paragraph } from '@tests/fixtures/wordMarkup'
import { KEPT_BATCHES } from './importBatches'

let desk: TestServices
let desks: ReturnType<typeof openBatches>

beforeEach(async () => {
  desk = await openServices()
  await desk.as('lan')
  desks = openBatches(desk)
})

const word = (title: string, ...lines: string[]) =>
  buildWordFile({
    styles: '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
    body:
      `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>${title}</w:t></w:r></w:p>` +
      ['Sáng nay, phường ra quân vớt rác trên kênh, có hơn một trăm người tham gia.', ...lines]
        .map((line) => paragraph(line))
        .join('')
  })
const articles = async () => (await desk.articles.list({}, 0, 200)).rows
const bodyOf = async (article: string) => JSON.stringify((await desk.journal.open(article)).content.body)
const brief = (rows: readonly { path: string; state: string }[]) =>
  Object.fromEntries(rows.map((row) => [row.path, row.state]))

test('a folder becomes drafts, each put to the ward of its folder', async () => {
  desks.place('Phuong Hoa Lam/tin.docx', await word('Tin Hòa Lãm'))
  desks.place('khác/tin.docx', await word('Tin khác', 'CTV Nguyễn Văn An'))
  const batch = await desks.run()
  expect(await desks.table(batch)).toMatchObject([
    { path: 'khác/tin.docx', title: 'Tin khác', unit: '', contributor: 'Nguyễn Văn An', looks: ['unit'] },
    { path: 'Phuong Hoa Lam/tin.docx', title: 'Tin Hòa Lãm', unit: 'Phường Hòa Lãm', state: 'done' }
  ])
  const rows = await articles()
  expect(rows.map((row) => row.title).sort()).toEqual(['Tin Hòa Lãm', 'Tin khác'])
  expect(rows.find((row) => row.title === 'Tin khác')!.byline).toBe('CTV Nguyễn Văn An')
  expect(await desks.views.read(batch)).toMatchObject({ state: 'done', drafts: 2, member: 'Phạm Thị Lan' })
})

describe('photos', () => {
  test('beside the only text of a folder stand at its end', async () => {
    desks.place('A/bài.docx', await word('Bài có ảnh'))
    desks.place('A/một.jpg', await buildPhoto({ caption: 'Ngay hoi' }))
    const batch = await desks.run()
    const [photo, text] = await desks.table(batch)
    expect(photo).toMatchObject({ kind: 'photo', state: 'done', article: text!.article })
    expect((await desk.media.describe(photo!.media!)).uses).toMatchObject([{ title: 'Bài có ảnh' }])
    expect(text).toMatchObject({ photos: 1 })
    expect(await bodyOf(text!.article!)).toMatch(/Ngay hoi.*"figure"/)
  })

  test('beside several texts are kept and belong to none', async () => {
    desks.place('A/một.docx', await word('Bài một'))
    desks.place('A/hai.docx', await word('Bài hai'))
    desks.place('A/ảnh.jpg', await buildPhoto())
    const rows = await desks.table(await desks.run())
    expect(rows.find((row) => row.kind === 'photo')).toMatchObject({ state: 'done', article: null })
    for (const row of rows) if (row.article) expect(await bodyOf(row.article)).not.toContain('figure')
    expect(await desk.db.selectFrom('media').select('sha256').where('width', '>', 0).execute()).toHaveLength(
      1
    )
  })

  test('that are called a text come in as photos, and texts that are called photos as texts', async () => {
    desks.place('a.docx', await buildPhoto())
    desks.place('b.jpg', await word('Bài tên ảnh'))
    expect(await desks.table(await desks.run())).toMatchObject([
      { path: 'b.jpg', kind: 'document', state: 'done', title: 'Bài tên ảnh' },
      { path: 'a.docx', kind: 'photo', state: 'done' }
    ])
  })
})

describe('the same file again', () => {
  test('is noticed whatever it is called now, and comes in when somebody says so', async () => {
    desks.place('tin.docx', await word('Tin'))
    await desks.run()
    rmSync(path.join(desks.incoming, 'tin.docx'))
    desks.place('P/tin gửi lại.docx', await word('Tin'))
    const batch = await desks.run()
    const [first] = await articles()
    const [row] = await desks.table(batch)
    expect(row).toMatchObject({ state: 'known', article: first!.id, title: 'Tin', mayRetry: true })
    expect(await articles()).toHaveLength(1)
    // The original that the office keeps is enough.
    rmSync(path.join(desks.incoming, 'P/tin gửi lại.docx'))
    await desks.batches.retry(batch, row!.no, true)
    expect(await articles()).toHaveLength(2)
    expect(await desks.table(batch)).toMatchObject([{ state: 'done', mayRetry: false }])
  })

  test('alone is asked about; it then comes in as a new article', async () => {
    const file = desks.place('tin.docx', await word('Tin'))
    const once = () => desks.imports.importOnce({ name: 'tin.docx', file }, 'tuan-tin')
    const made = await once()
    const known = await once()
    expect(made.kind).toBe('made')
    if (known.kind !== 'known') throw new Error('not noticed')
    expect(known).toMatchObject({ name: 'tin.docx', article: made.article, title: 'Tin' })
    const again = await desks.imports.importAgain(known.article, known.media, known.name, 'tuan-tin')
    expect(again.article).not.toBe(made.article)
    expect(await articles()).toHaveLength(2)
    await expect(desks.imports.importAgain('x', known.media, 'x', 'tuan-tin')).rejects.toMatchObject({
      code: 'notFound'
    })
  })
})

test('files that cannot be brought in are told one by one, and stop no other', async () => {
  desks.place('1 trống.docx', '')
  desks.place('2 giả.docx', Buffer.from([0, 1, 2, 3, 4, 5, 250]))
  desks.place('3 cụt.docx', (await word('Cụt')).subarray(0, 300))
  desks.place('4 tốt.docx', await word('Tốt'))
  desks.place('~$4 tốt.docx', 'x')
  symlinkSync('/etc/hostname', path.join(desks.incoming, 'lối tắt.docx'))
  const batch = await desks.run()
  const rows = await desks.table(batch)
  expect(rows.map((row) => row.state)).toEqual(['refused', 'refused', 'refused', 'done'])
  expect(rows.map((row) => row.failure)).toEqual(['empty', expect.any(String), 'corrupt', null])
  expect(await desks.views.read(batch)).toMatchObject({ passedOver: 2, drafts: 1 })
  writeFileSync(path.join(desks.incoming, '1 trống.docx'), await word('Gửi lại'))
  await desks.batches.retry(batch, rows[0]!.no, false)
  expect((await desks.table(batch))[0]).toMatchObject({ state: 'done', title: 'Gửi lại' })
})

test('a file that makes the reader crash is one line of the table', async () => {
  const broken = openBatches(desk, async (asked) => {
    if (String(asked.message.fileName).startsWith('nổ')) return asked.crash()
    asked.reply(await answerRequest(asked.message))
  })
  broken.place('nổ.docx', await word('Nổ'))
  broken.place('tốt.docx', await word('Tốt'))
  const rows = await broken.table(await broken.run())
  expect(rows.map((row) => [row.path, row.failure])).toEqual([
    ['nổ.docx', 'crashed'],
    ['tốt.docx', null]
  ])
})

describe('zips', () => {
  test('are folders: of a ward, in a folder, in one another', async () => {
    const inner = await packZip({ 'hai.docx': await word('Bài hai') })
    const zip = { 'một.docx': await word('Bài một'), 'trong.zip': inner, '__MACOSX/x': 'x' }
    desks.place('Phường Hòa Lãm.zip', await packZip(zip))
    const batch = await desks.run()
    expect(await desks.table(batch)).toMatchObject([
      { path: 'Phường Hòa Lãm/một.docx', title: 'Bài một', state: 'done', unit: 'Phường Hòa Lãm' },
      { path: 'Phường Hòa Lãm/trong/hai.docx', title: 'Bài hai', unit: 'Phường Hòa Lãm' }
    ])
    expect((await desks.views.read(batch)).passedOver).toBe(1)
    const stage = path.join(desks.imports.temporary, 'batches', batch)
    const left = readdirSync(stage, { recursive: true, withFileTypes: true })
    expect(left.filter((entry) => entry.isFile())).toEqual([])
  })

  test('too deep in one another, broken, or pointing out are lines of the table', async () => {
    let nested = await packZip({ 'a.docx': await word('Sâu') })
    for (let depth = 0; depth < 3; depth++) nested = await packZip({ 'z.zip': nested })
    desks.place('sâu.zip', nested)
    desks.place('hỏng.zip', (await packZip({ 'a.docx': 'x' })).subarray(0, 40))
    desks.place('tên.zip', await word('Word tên zip'))
    const rows = await desks.table(await desks.run())
    expect(brief(rows)).toEqual({ 'hỏng.zip': 'refused', 'tên.zip': 'done', 'sâu/z/z.zip': 'refused' })
    expect(rows.find((row) => row.path.startsWith('sâu'))!.failure).toBe('nestedArchive')
  })
})

describe('a batch that ends early', () => {
  /** Five files, and something that happens while the third is read. */
  async function interrupt(happens: (batch: string, desks: ReturnType<typeof openBatches>) => Promise<void>) {
    let asked = 0
    const slow: ReturnType<typeof openBatches> = openBatches(desk, async ({ message, reply }) => {
      if (message.task === 'document' && ++asked === 3) return happens((await slow.views.list())[0]!.id, slow)
      reply(await answerRequest(message))
    })
    for (let n = 1; n <= 5; n++) slow.place(`${n}.docx`, await word(`Bài ${n}`))
    const batch = await slow.run()
    return { slow, batch, states: (await slow.table(batch)).map((row) => row.state) }
  }

  test('because somebody stopped it keeps what came, and goes on when asked to', async () => {
    const { slow, batch, states } = await interrupt((id, { batches }) => batches.stop(id))
    expect(states).toEqual(['done', 'done', 'left', 'left', 'left'])
    expect(await slow.views.read(batch)).toMatchObject({ state: 'stopped', drafts: 2, current: '' })
    expect(await articles()).toHaveLength(2)
    await slow.batches.resume(batch)
    await slow.waitOver(batch)
    expect(await articles()).toHaveLength(5)
    expect(await slow.views.read(batch)).toMatchObject({ state: 'done', counts: { done: 5, left: 0 } })
  })
})

test('nothing comes in under the name of somebody who has left', async () => {
  const slow: ReturnType<typeof openBatches> = openBatches(desk, async ({ message, reply }) => {
    if (message.task === 'document') await desk.as('huy')
    reply(await answerRequest(message))
  })
  for (let n = 1; n <= 3; n++) slow.place(`${n}.docx`, await word(`Bài ${n}`))
  const batch = await slow.run()
  // Her key is out of memory: what was being read waits for her as the others do.
  expect((await slow.table(batch)).map((row) => row.state)).toEqual(['left', 'left', 'left'])
  expect(await articles()).toEqual([])
  expect((await slow.views.read(batch)).state).toBe('interrupted')
})

test('who may not write begins no batch', async () => {
  await desk.as('in')
  desks.place('1.docx', await word('Bài'))
  await expect(desks.run()).rejects.toMatchObject({ code: 'forbidden' })
  await expect(desks.batches.startDrop('x', 'tuan-tin', [])).rejects.toMatchObject({ code: 'forbidden' })
  expect(await desks.views.list()).toEqual([])
})

test('a batch that the end of the program cut off has ended, and can go on', async () => {
  for (let n = 1; n <= 3; n++) desks.place(`${n}.docx`, await word(`Bài ${n}`))
  const batch = await desks.run()
  await desk.db.updateTable('import_batches').set({ state: 'reading', ended_at: null }).execute()
  await desk.db.updateTable('import_files').set({ state: 'waiting' }).where('no', '>', 0).execute()
  await desks.batches.recover()
  expect(await desks.views.read(batch)).toMatchObject({ state: 'interrupted', counts: { left: 2 } })
  await desks.batches.resume(batch)
  await desks.waitOver(batch)
  expect((await desks.views.read(batch)).counts).toMatchObject({ done: 1, known: 2 })
})

describe('dropped files', () => {
  test('are handed over in the order that is wanted; what was refused can be tried again', async () => {
    const files: Record<string, Buffer> = {
      'P3/bài.docx': await word('Bài thả'),
      'P3/ảnh.jpg': await buildPhoto(),
      'P3/~$bài.docx': Buffer.from('x'),
      'gói.zip': await packZip({ 'trong.docx': await word('Bài trong gói') }),
      'hỏng.docx': Buffer.from('PK\u0003\u0004 hỏng')
    }
    const listed = Object.entries(files).map(([name, bytes]) => ({ path: name, bytes: bytes.length }))
    const { batch, wanted } = await desks.batches.startDrop('P3', 'tuan-tin', listed)
    const names = wanted.map(({ index }) => listed[index]!.path)
    expect(names).toEqual(['gói.zip', 'hỏng.docx', 'P3/ảnh.jpg', 'P3/bài.docx'])
    for (const [at, { no }] of wanted.entries()) await desks.batches.put(batch, no, files[names[at]!]!)
    await desks.batches.endDrop(batch)
    const rows = await desks.table(batch)
    expect(brief(rows)).toEqual({
      'hỏng.docx': 'refused',
      'P3/ảnh.jpg': 'done',
      'P3/bài.docx': 'done',
      'gói/trong.docx': 'done'
    })
    expect(await bodyOf(rows.find((row) => row.title === 'Bài thả')!.article!)).toContain('figure')
    const refused = rows.find((row) => row.state === 'refused')!
    expect(refused.mayRetry).toBe(true)
    await desks.batches.retry(batch, refused.no, false)
    expect((await desks.table(batch)).find((row) => row.no === refused.no)!.state).toBe('refused')
    await expect(desks.batches.put(batch, 0, Buffer.from('x'))).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('that are too big for the page’s hands are told; those that never came are left', async () => {
    const listed = ['lớn.docx', 'sau.docx'].map((name) => ({ path: name, bytes: 1 }))
    const { batch, wanted } = await desks.batches.startDrop('x', 'tuan-tin', listed)
    await desks.batches.put(batch, wanted[0]!.no, null)
    await desks.batches.endDrop(batch)
    expect((await desks.table(batch)).map((row) => [row.state, row.failure])).toEqual([
      ['refused', 'tooBig'],
      ['left', null]
    ])
  })
})

test('the newest fifty batches are kept', async () => {
  for (let n = 0; n < KEPT_BATCHES + 2; n++) {
    desk.clock.advance(1000)
    await desks.run()
  }
  expect((await desks.views.list()).length).toBeLessThanOrEqual(KEPT_BATCHES + 1)
})
