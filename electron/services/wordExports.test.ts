import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ExportReply } from '@shared/ipc/exportWorker'
import type { ImportReply } from '@shared/ipc/importWorker'
import { wordFileWords } from '@shared/i18n/translator'
import { articleContent, body, paragraph, whenOver } from '@tests/factories'
import { openImports } from '@tests/factories/importWorker'
import { openServices, type TestServices } from '@tests/factories/services'
import { createWorkers, type Asked } from '@tests/factories/workers'
import { buildWordFile } from '@tests/fixtures/wordFile'
import { paragraph as wordParagraph, run, tracked } from '@tests/fixtures/wordMarkup'
import { writeWordFile } from '@electron/export-worker/word/wordFile'
import { createOpenWork } from './openWork'
import { createWordExports } from './wordExports'
import { createWorkerClient } from './workerClient'

let desk: TestServices

beforeEach(async () => {
  desk = await openServices()
  await desk.as('lan')
})

const writeForReal = async ({ message, reply }: Asked) =>
  reply({ kind: 'written', ...(await writeWordFile(message as never)) })

type Answer = (asked: Asked) => void | Promise<void>
const sayNothing: Answer = () => {}

function openWorker<Reply extends { readonly kind: string; readonly id?: number }>(answer: Answer) {
  const client = createWorkerClient<Reply>({
    start: createWorkers(answer).start,
    deadline: 60_000,
    idle: 60_000,
    parse: (message) => message as Reply
  })
  whenOver(() => client.close())
  return client
}

/** `read`: who reads the written file back; the real import worker, unless a test says otherwise. */
function openExports(answer: Answer = writeForReal, read?: Answer) {
  const imports = openImports(desk)
  const reader = read ? openWorker<ImportReply>(read) : imports.client
  const writer = openWorker<ExportReply>(answer)
  const work = createOpenWork((step) => desk.context.publish('files.progress', step))
  const exports = createWordExports(desk.context, { ...desk, work }, writer, reader, wordFileWords())
  return { imports, exports, work }
}

const target = () => path.join(desk.folder, 'ra.docx')
const leftovers = () => readdirSync(desk.folder).filter((name) => name.startsWith('.toa-soan-'))

const incoming = async (content: string, comments?: string) => {
  const file = path.join(desk.folder, 'vào.docx')
  writeFileSync(file, await buildWordFile({ body: content, ...(comments ? { comments } : {}) }))
  return { name: 'vào.docx', file }
}

const COMMENT =
  '<w:comment w:id="0" w:author="Mai Khuê" w:date="2026-11-16T08:00:00Z"><w:p><w:r><w:t>Xem lại con số.</w:t></w:r></w:p></w:comment>'
const remarked =
  wordParagraph(run('Giữ xanh dòng kênh Cầu Vông')) +
  wordParagraph(
    run('Có ') +
      '<w:commentRangeStart w:id="0"/>' +
      run('40 người') +
      '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' +
      tracked('ins', ' và hơn nữa') +
      run(' tham gia.')
  )

describe('an article that goes out to Word', () => {
  test('holds its text as it is on disk, and its state', async () => {
    const { imports, exports } = openExports()
    await desk.acts.begin('bai')
    const opened = await desk.journal.open('bai')
    const content = articleContent({ body: body(paragraph('Chữ vừa gõ xong.')) })
    await desk.journal.save('bai', opened.base, content)
    expect(await exports.nameOf('bai')).toBe('Khai mạc Ngày hội đọc sách.docx')
    const { name, bytes } = await exports.write('bai', target())
    expect(name).toBe('ra.docx')
    expect(readFileSync(target())).toHaveLength(bytes)
    const back = await imports.importDocument({ name, file: target() }, 'tuan-tin')
    const { content: again } = await desk.journal.open(back.article)
    expect(again.meta.title).toBe('Khai mạc Ngày hội đọc sách')
    expect(JSON.stringify(again.body)).toContain('Chữ vừa gõ xong.')
    expect(JSON.stringify(back.report.findings)).toContain('Bản nháp')
    expect(leftovers()).toEqual([])
  })

  test('keeps the changes and remarks of the Word file it came from', async () => {
    const { imports, exports } = openExports()
    const first = await imports.importDocument(await incoming(remarked, COMMENT), 'tuan-tin')
    const [thread] = await desk.comments.list(first.article)
    expect(thread).toMatchObject({
      anchor: { quote: '40 người' },
      remarks: [
        { member: 'Phạm Thị Lan', text: 'Mai Khuê (trong tệp Word, 16/11/2026 15:00): Xem lại con số.' }
      ]
    })
    await exports.write(first.article, target())
    const second = await imports.importDocument({ name: 'ra.docx', file: target() }, 'tuan-tin')
    const [one, other] = await Promise.all([first, second].map(({ article }) => desk.journal.open(article)))
    expect(other!.content.tracked!.changes).toEqual(one!.content.tracked!.changes)
    const threads = await desk.comments.list(second.article)
    expect(threads.map(({ remarks, anchor }) => [remarks[0]!.text, anchor?.quote])).toEqual([
      [thread!.remarks[0]!.text, '40 người']
    ])
  })

  test('is not written when it did not come out whole, and what stood there stays', async () => {
    const { exports } = openExports(async ({ message, reply }) => {
      const { article } = message as never as { article: { content: object } }
      const content = { ...article.content, body: body(paragraph('Thiếu chữ.')) }
      reply({
        kind: 'written',
        ...(await writeWordFile({ ...message, article: { ...article, content } } as never))
      })
    })
    await desk.acts.begin('bai')
    writeFileSync(target(), 'tệp cũ')
    await expect(exports.write('bai', target())).rejects.toMatchObject({ code: 'export_verify' })
    expect(readFileSync(target(), 'utf8')).toBe('tệp cũ')
    expect(leftovers()).toEqual([])
  })

  test('tells whether it is written or read back, until it is neither', async () => {
    const { exports } = openExports()
    await desk.acts.begin('bai')
    await exports.write('bai', target())
    expect(desk.published.filter((event) => event.startsWith('files'))).toEqual([
      'files.progress writing',
      'files.progress checking',
      'files.progress'
    ])
  })

  test.each(['writing', 'checking'])(
    'can be given up while it is %s, and what stood there stays',
    async (step) => {
      const { exports, work } = openExports(step === 'writing' ? sayNothing : writeForReal, sayNothing)
      await desk.acts.begin('bai')
      writeFileSync(target(), 'tệp cũ')
      const writing = expect(exports.write('bai', target())).rejects.toMatchObject({ code: 'cancelled' })
      await expect.poll(() => desk.published.at(-1)).toBe(`files.progress ${step}`)
      work.cancel()
      await writing
      expect(readFileSync(target(), 'utf8')).toBe('tệp cũ')
      await expect.poll(leftovers).toEqual([])
      expect(desk.published.at(-1)).toBe('files.progress')
    }
  )

  test('says so where the folder takes nothing', async () => {
    const { exports } = openExports()
    await desk.acts.begin('bai')
    const nowhere = path.join(desk.folder, 'không có', 'ra.docx')
    await expect(exports.write('bai', nowhere)).rejects.toMatchObject({ code: 'folderReadOnly' })
    expect(existsSync(nowhere)).toBe(false)
  })
})
