import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openImports } from '@tests/factories/importWorker'
import { openServices, type TestServices } from '@tests/factories/services'
import { buildPhoto } from '@tests/fixtures/photoFile'
import { buildWordFile } from '@tests/fixtures/wordFile'
import { paragraph } from '@tests/fixtures/wordMarkup'
import { readArticle } from '@electron/store/articles'

let desk: TestServices

beforeEach(async () => {
  desk = await openServices()
  await desk.as('lan')
})

function place(name: string, bytes: Buffer) {
  const file = path.join(desk.folder, name)
  writeFileSync(file, bytes)
  return { name, file }
}
const word = () =>
  buildWordFile({
    body: paragraph('Giữ xanh dòng kênh Cầu Vông') + paragraph('Sáng nay, phường ra quân vớt rác.')
  })
const articles = async () => (await desk.articles.list({}, 0, 50)).rows
const media = () => desk.db.selectFrom('media').select('sha256').execute()
const isTidy = (temporary: string) => readdirSync(temporary).every((name) => !name.startsWith('import-'))

describe('a Word file', () => {
  test('becomes an article, which keeps the file it came from', async () => {
    const imports = openImports(desk)
    const bytes = await word()
    const { article } = await imports.importDocument(place('bài phường.docx', bytes), 'tuan-tin')
    expect(await articles()).toMatchObject([
      { id: article, product: 'tuan-tin', status: 'drafting', owner: 'Phạm Thị Lan' }
    ])
    const { attachments } = await readArticle(desk.db, article)
    expect(attachments).toMatchObject([{ name: 'bài phường.docx' }])
    const original = await imports.originalFile(article, attachments[0]!.media)
    expect(path.basename(original).normalize('NFC')).toBe('bài phường.docx')
    expect(readFileSync(original).equals(bytes)).toBe(true)
    expect(isTidy(imports.temporary)).toBe(true)
  })

  test('that was dropped is the same as one that was chosen', async () => {
    const imports = openImports(desk)
    const { article } = await imports.dropOnce('../../bài <phường>.docx', await word(), 'tuan-tin')
    const [attachment] = (await readArticle(desk.db, article)).attachments
    expect(attachment!.name).toContain('phường')
    expect(attachment!.name).not.toMatch(/[/<>]/)
    expect(isTidy(imports.temporary)).toBe(true)
  })

  test('is put to the ward that its text or its folder names, as in a batch', async () => {
    const imports = openImports(desk)
    const told = await buildWordFile({
      body:
        paragraph('Giữ xanh dòng kênh Cầu Vông') +
        paragraph('Sáng nay, bà con ra quân vớt rác.') +
        paragraph('Phường Hòa Lãm')
    })
    await imports.dropOnce('a.docx', told, 'tuan-tin')
    await imports.dropOnce('b.docx', await word(), 'tuan-tin')
    const byTitle = async () => (await articles()).map(({ unit }) => unit).sort()
    expect(await byTitle()).toEqual(['', 'hoa-lam'])
  })

  test('whose original is gone, or never was its own, is not opened', async () => {
    const imports = openImports(desk)
    const { article } = await imports.importDocument(place('a.docx', await word()), 'tuan-tin')
    const { media: hash } = (await readArticle(desk.db, article)).attachments[0]!
    await desk.acts.begin('bai-khac')
    await expect(imports.originalFile('bai-khac', hash)).rejects.toMatchObject({ code: 'notFound' })
    rmSync(desk.media.fileOf(hash))
    await expect(imports.originalFile(article, hash)).rejects.toMatchObject({ code: 'fileGone' })
  })
})

describe('a photo', () => {
  test('is taken in with its caption, and known at once', async () => {
    const imports = openImports(desk)
    const view = await imports.importPhoto(
      place('hoi.jpg', await buildPhoto({ caption: 'Ngay hoi', author: 'Thu Ha' }))
    )
    expect(view).toMatchObject({ width: 240, height: 160, caption: 'Ngay hoi' })
    expect(await media()).toEqual([{ sha256: view.media }])
    expect(existsSync(desk.media.fileOf(view.media))).toBe(true)
    expect(isTidy(imports.temporary)).toBe(true)
  })

  test('twice is one photo', async () => {
    const imports = openImports(desk)
    const bytes = await buildPhoto()
    const [a, b] = await Promise.all([imports.dropPhoto('a.jpg', bytes), imports.dropPhoto('b.jpg', bytes)])
    expect(a.media).toBe(b.media)
    expect(await media()).toHaveLength(1)
  })
})

describe('a file that cannot be brought in leaves nothing behind', () => {
  test.each<[string, string, () => Promise<Buffer>]>([
    ['that is no text', 'a.docx', async () => Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
    ['that is cut off', 'a.docx', async () => (await word()).subarray(0, 300)],
    ['that is empty', 'a.docx', async () => Buffer.alloc(0)]
  ])('%s', async (_what, name, bytes) => {
    const imports = openImports(desk)
    await expect(imports.importDocument(place(name, await bytes()), 'tuan-tin')).rejects.toMatchObject({
      name: 'OfficeError'
    })
    expect(await articles()).toEqual([])
    expect(await media()).toEqual([])
    expect(isTidy(imports.temporary)).toBe(true)
  })

  test('that is no picture', async () => {
    const imports = openImports(desk)
    await expect(imports.dropPhoto('a.jpg', await word())).rejects.toMatchObject({ code: 'notPicture' })
    expect(await media()).toEqual([])
  })

  test('that makes the reader crash', async () => {
    const imports = openImports(desk, (asked) => asked.crash())
    await expect(imports.dropPhoto('a.jpg', Buffer.from('x'))).rejects.toMatchObject({ code: 'crashed' })
    expect(isTidy(imports.temporary)).toBe(true)
  })

  test('that makes the reader answer something else', async () => {
    const imports = openImports(desk, ({ reply }) => reply({ kind: 'photo', photo: { sha256: '../../x' } }))
    await expect(imports.dropPhoto('a.jpg', Buffer.from('x'))).rejects.toMatchObject({ code: 'crashed' })
  })

  test('from someone who may not write', async () => {
    const imports = openImports(desk)
    await desk.as('in')
    await expect(imports.importDocument(place('a.docx', await word()), 'tuan-tin')).rejects.toMatchObject({
      code: 'forbidden'
    })
    expect(await articles()).toEqual([])
    expect(await media()).toEqual([])
  })
})

test('cancelling stops the file that is read, and those that wait behind it', async () => {
  const imports = openImports(desk, () => {})
  const reading = Promise.allSettled(
    ['một.jpg', 'hai.jpg', 'ba.jpg'].map((name) => imports.dropPhoto(name, Buffer.from('x')))
  )
  await expect.poll(() => imports.workers.alive).toBe(1)
  await expect.poll(() => desk.published.length).toBe(3)
  imports.cancel()
  const cancelled = { status: 'rejected', reason: { code: 'cancelled' } }
  expect(await reading).toMatchObject([cancelled, cancelled, cancelled])
  expect(imports.workers.alive).toBe(0)
})

test('the page is told which file is read, until none is', async () => {
  const imports = openImports(desk)
  const bytes = await buildPhoto()
  await Promise.all([imports.dropPhoto('một.jpg', bytes), imports.dropPhoto('hai.jpg', bytes)])
  const told = desk.published.filter((event) => event.startsWith('imports.progress'))
  expect(told[0]).toMatch(/^imports\.progress (một|hai)\.jpg$/)
  expect(told.at(-1)).toBe('imports.progress')
  expect(told.filter((event) => event === 'imports.progress')).toHaveLength(1)
})

describe('photos that were chosen', () => {
  const heic = () => readFileSync(new URL('../../tests/fixtures/telephone.heic', import.meta.url))

  test('are fetched by token, each once, and those of the dialog before are forgotten', async () => {
    const imports = openImports(desk)
    const incoming = place('một.jpg', await buildPhoto())
    const [forgotten] = imports.offerPhotos([incoming])
    const [offered, ...others] = imports.offerPhotos([incoming])
    expect([offered!.name, others]).toEqual(['một.jpg', []])
    expect((await imports.fetchPhoto(offered!.file)).media).toMatch(/^[0-9a-f]{64}$/)
    for (const { file } of [forgotten!, offered!])
      await expect(imports.fetchPhoto(file)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('from a telephone are stored once, however often, and the file as it came is kept without its place', async () => {
    const imports = openImports(desk)
    const first = await imports.importPhoto(place('a.heic', heic()))
    const stored = await media()
    const second = await imports.importPhoto(place('b.heic', heic()))
    expect(second).toEqual(first)
    expect(await media()).toEqual(stored)
    expect(stored).toHaveLength(2)
    expect(await desk.media.describe(first.media)).toMatchObject({
      width: 192,
      height: 128,
      taken: '2026-11-16',
      hasOriginal: true,
      uses: []
    })
    const original = readFileSync(await imports.originalPhoto(first.media))
    expect(original).toHaveLength(heic().length)
    expect(heic().equals(original)).toBe(false)
  })

  test('whose picture data stand as they came are their own original; what is no photo is not opened', async () => {
    const imports = openImports(desk)
    const bytes = await buildPhoto()
    const { media: hash } = await imports.importPhoto(place('a.jpg', bytes))
    expect(readFileSync(await imports.originalPhoto(hash)).equals(bytes)).toBe(true)
    const { article } = await imports.importDocument(place('a.docx', await word()), 'tuan-tin')
    const [attachment] = (await readArticle(desk.db, article)).attachments
    await expect(imports.originalPhoto(attachment!.media)).rejects.toMatchObject({ code: 'notFound' })
    await expect(desk.media.describe('0'.repeat(64))).rejects.toMatchObject({ code: 'notFound' })
  })
})
