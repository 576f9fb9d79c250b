import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Book } from '@shared/domain/book'
import { printWords, wordFileWords } from '@shared/i18n/translator'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { articleContent, body, whenOver } from '@tests/factories'
import { openImports } from '@tests/factories/importWorker'
import { openServices, type TestServices } from '@tests/factories/services'
import { createWorkers, type Asked } from '@tests/factories/workers'
import { readZipFiles } from '@tests/fixtures/rewriteZip'
import { writeWordPaper } from '@electron/export-worker/word/wordFile'
import { writeBookFile } from '@electron/export-worker/book/bookFile'
import { createBooks } from './books'
import { createFiles } from './files'
import { createOpenWork } from './openWork'
import { createWordExports } from './wordExports'
import { createWorkerClient } from './workerClient'

let desk: TestServices
const DRAFT = 'BẢN NHÁP – CHƯA DUYỆT'
const article = { kind: 'article', id: 'bai' } as const

beforeEach(async () => {
  desk = await openServices()
  await desk.as('lan')
})

/** Word files are written for real; photos and covers have their own tests. */
const writeForReal = async ({ message, reply }: Asked) =>
  reply({ kind: 'written', ...(await writeBookFile(message as never, {} as never, () => {})) })

function openFiles(answer: (asked: Asked) => void | Promise<void> = writeForReal) {
  const writer = createWorkerClient<ExportReply>({
    start: createWorkers(answer).start,
    deadline: 60_000,
    idle: 60_000,
    parse: (message) => message as ExportReply
  })
  whenOver(() => writer.close())
  const reader = openImports(desk).client
  const work = createOpenWork((step) => desk.context.publish('files.progress', step))
  const wordExports = createWordExports(desk.context, { ...desk, work }, writer, reader, wordFileWords())
  const books = createBooks(desk.context, desk.issues, printWords())
  return {
    files: createFiles(
      { db: desk.db, clock: desk.clock, books, media: desk.media, wordExports, work },
      writer,
      reader
    ),
    books,
    work
  }
}

const target = (ending: string) => path.join(desk.folder, `ra.${ending}`)
const leftovers = () => readdirSync(desk.folder).filter((name) => name.startsWith('.toa-soan-'))

describe('an article as a file', () => {
  test('is its signed text, whatever is being written since', async () => {
    const { files } = openFiles()
    await desk.acts.begin('bai')
    await desk.acts.signOff('bai')
    const opened = await desk.journal.open('bai')
    await desk.journal.save('bai', opened.base, articleContent({ body: body('Viết sau khi ký.') }))
    const source = await files.read(article)
    expect(source).toMatchObject({ isNewerThere: true, articles: 1, unsigned: [] })
    expect(source.signed).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
    const order = { subject: article, form: 'txt', text: 'signed' } as const
    expect(await files.nameOf(order)).toBe('Khai mạc Ngày hội đọc sách.txt')
    await files.write(order, target('txt'))
    const signed = readFileSync(target('txt'), 'utf8')
    expect(signed).toContain('quận Bến Thượng khai mạc')
    expect(signed).toContain(`Bản đã ký duyệt, mã ${source.signed}`)
    expect(signed).not.toContain(DRAFT)
    expect(signed).not.toContain('Viết sau khi ký.')
    const written = { ...order, text: 'written' } as const
    expect(await files.nameOf(written)).toContain(DRAFT)
    await files.write(written, target('txt'))
    expect(readFileSync(target('txt'), 'utf8')).toContain(DRAFT)
    expect(readFileSync(target('txt'), 'utf8')).toContain('Viết sau khi ký.')
    expect(leftovers()).toEqual([])
  })

  test('says that nobody signed it, in Word too', async () => {
    const { files } = openFiles()
    await desk.acts.begin('bai')
    expect(await files.read(article)).toMatchObject({ signed: null, isNewerThere: false })
    const { name } = await files.write({ subject: article, form: 'docx', text: 'signed' }, target('docx'))
    const back = await openImports(desk).importDocument({ name, file: target('docx') }, 'tuan-tin')
    const { content } = await desk.journal.open(back.article)
    expect(JSON.stringify(content)).toContain(DRAFT)
    expect(JSON.stringify(content)).toContain('quận Bến Thượng khai mạc')
  })

  test('is an outline to speak from where it is one, and says until when', async () => {
    const { files } = openFiles(async ({ message, reply }) =>
      reply({ kind: 'written', ...(await writeWordPaper(message as never)) })
    )
    const meta = { kind: 'outline' } as const
    const text = body('Ý thứ nhất.', 'Đề cương dùng đến hết ngày 19/11/2026.')
    await desk.acts.begin('bai', articleContent({ meta, body: text }))
    expect(await files.read(article)).toMatchObject({
      isOutline: true,
      validUntil: '2026-11-19',
      isExpired: false
    })
    desk.clock.advance(2 * 86_400_000)
    expect(await files.read(article)).toMatchObject({ isExpired: true })
    const order = { subject: article, form: 'speakerDocx', text: 'written' } as const
    expect(await files.nameOf(order)).toMatch(/\.docx$/)
    await files.write(order, target('docx'))
    const inside = (await readZipFiles(target('docx'))).get('word/document.xml')!.toString('utf8')
    for (const said of [DRAFT, 'ĐÃ HẾT HẠN DÙNG NGÀY 19/11/2026', 'Ý thứ nhất.'])
      expect(inside).toContain(said)
  })

  test('is the same file from the same text, and another identifier from another article', async () => {
    const { books } = openFiles()
    await desk.acts.begin('bai')
    await desk.acts.signOff('bai')
    const first = await books.make(article, 'signed')
    desk.clock.advance(86_400_000)
    expect(await books.make(article, 'signed')).toEqual(first)
    expect(first.identifier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    await desk.acts.begin('khac')
    expect((await books.make({ kind: 'article', id: 'khac' }, 'written')).identifier).not.toBe(
      first.identifier
    )
  })

  test('is not put in its place when a word of it is missing, and what stood there stays', async () => {
    const { files } = openFiles(async ({ message, reply }) => {
      const book = message.book as Book
      const lost = { ...book, articles: book.articles.map((each) => ({ ...each, body: body('Thiếu.') })) }
      reply({
        kind: 'written',
        ...(await writeBookFile({ ...message, book: lost } as never, {} as never, () => {}))
      })
    })
    await desk.acts.begin('bai')
    writeFileSync(target('docx'), 'tệp cũ')
    const order = { subject: article, form: 'docx', text: 'written' } as const
    await expect(files.write(order, target('docx'))).rejects.toMatchObject({ code: 'export_verify' })
    expect(readFileSync(target('docx'), 'utf8')).toBe('tệp cũ')
    expect(leftovers()).toEqual([])
  })

  test('is no EPUB when what was written is none', async () => {
    const { files } = openFiles(({ message, reply }) => {
      writeFileSync(message.output as string, 'không phải EPUB')
      reply({ kind: 'written', bytes: Buffer.byteLength('không phải EPUB'), sha256: '' })
    })
    await desk.acts.begin('bai')
    const order = { subject: article, form: 'epub', text: 'written' } as const
    await expect(files.write(order, target('epub'))).rejects.toMatchObject({ code: 'export_verify' })
    expect(existsSync(target('epub'))).toBe(false)
  })

  test('can be given up while it is made, and its photos are counted', async () => {
    const { files, work } = openFiles(({ reply }) =>
      reply({ kind: 'progress', step: 'photos', done: 3, of: 12 })
    )
    await desk.acts.begin('bai')
    const order = { subject: article, form: 'epub', text: 'written' } as const
    const writing = expect(files.write(order, target('epub'))).rejects.toMatchObject({ code: 'cancelled' })
    await expect.poll(() => desk.published.at(-1)).toBe('files.progress photos 3/12')
    work.cancel()
    await writing
    expect(existsSync(target('epub'))).toBe(false)
    expect(leftovers()).toEqual([])
    expect(desk.published.at(-1)).toBe('files.progress')
  })
})
