import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromDocs, fromExcel, fromWord } from '../fixtures/clipboard'
import { withoutIds } from '../fixtures/exportedWord'
import { outline } from '../fixtures/importedWord'
import { buildWordFile } from '../fixtures/wordFile'
import { paragraph as asParagraph } from '../factories'
import { note, noteReference, paragraph, run as words, style } from '../fixtures/wordMarkup'
import { answer } from './ask'
import { beginArticle, importWord, openDemo, openImported, people, signIn, waitSaved } from './journey'
import { giveToElectron, launch, makeFolder, type RunningApp } from './launch'
import { picture } from './pictures'

let run: RunningApp
let folder: string

beforeAll(async () => {
  folder = makeFolder('word')
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
})
afterAll(() => run.close())

const KHUE = 'w:author="Mai Khuê" w:date="2026-11-16T08:00:00Z"'
const LAN = 'w:author="Đỗ Ngọc Lan" w:date="2026-11-17T09:30:00Z"'

/** A draft of a ward that two people have worked over in Word. */
async function placeDraft(): Promise<string> {
  const bytes = await buildWordFile({
    styles: style('T', 'Title') + style('H2', 'heading 2'),
    footnotes: note('footnote', 2, 'Số liệu Phòng Quản lý đô thị.'),
    comments: `<w:comment w:id="0" ${KHUE}><w:p><w:r><w:t>Hỏi lại phường con số này.</w:t></w:r></w:p></w:comment>`,
    body:
      paragraph('Giữ xanh dòng kênh Cầu Vông', { style: 'T' }) +
      paragraph(
        words('Sáng 16/11, hơn ') +
          '<w:commentRangeStart w:id="0"/>' +
          `<w:del w:id="1" ${KHUE}><w:r><w:delText>200</w:delText></w:r></w:del>` +
          `<w:ins w:id="2" ${KHUE}>${words('300')}</w:ins>` +
          words(' người') +
          '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' +
          words(' ra quân vớt rác trên kênh') +
          noteReference('footnote', 2) +
          words('.')
      ) +
      paragraph('Kết quả', { style: 'H2' }) +
      paragraph(`<w:ins w:id="3" ${LAN}>${words('Sau hai giờ, mặt kênh đã sạch rác.')}</w:ins>`, {
        more: `<w:rPr><w:ins w:id="4" ${LAN}/></w:rPr>`
      }) +
      paragraph('Phường sẽ làm việc này mỗi tháng một lần, cùng với bà con hai bên bờ.')
  })
  const file = path.join(folder, 'bài của phường.docx')
  writeFileSync(file, bytes)
  giveToElectron(file)
  return file
}

const articleOf = () => run.page.url().split('/').at(-1)!
const contentOf = async () => (await answer(run.page, 'journal.open', { article: articleOf() })).content

const saving = () => run.page.getByRole('dialog', { name: 'Lưu bài thành tệp' })

/** As Word, with open changes and remarks: what an unsigned article is offered as. */
async function saveForWord(): Promise<void> {
  await run.page.keyboard.press('Control+Shift+W')
  await saving().getByRole('button', { name: 'Lưu tệp…' }).click()
}

async function answerSaveDialog(target: string): Promise<void> {
  await run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
}

test('a Word file that two people have worked over comes in with their changes, and goes out with them', async () => {
  const { page } = run
  await importWord(run, await placeDraft())
  const report = page.getByRole('dialog', { name: 'Đã nhập tệp' })
  await report.getByText('2 chỗ thêm đang theo dõi (còn mở, chờ quyết)').waitFor()
  await report.getByText('1 chỗ xóa đang theo dõi (còn mở, chờ quyết)').waitFor()
  await report.getByText('Không mất chữ hay ảnh nào.').waitFor()
  await picture(page, 'word-report')
  await openImported(page)
  const first = await contentOf()
  const authors = first.tracked!.changes.flatMap(({ deleted, inserted }) =>
    [...deleted, ...inserted].map(({ author }) => author)
  )
  expect(new Set(authors)).toEqual(new Set(['Mai Khuê', 'Đỗ Ngọc Lan']))
  await page.getByRole('tab', { name: /Góp ý/ }).click()
  await page.getByText('Mai Khuê (trong tệp Word, 16/11/2026 15:00): Hỏi lại phường con số này.').waitFor()
  await picture(page, 'word-changes')

  const target = path.join(folder, 'bài gửi đi.docx')
  await answerSaveDialog(target)
  await saveForWord()
  await page.getByText('Đã lưu “bài gửi đi.docx”, đã đọc lại và đủ chữ.', { exact: true }).waitFor()
  await picture(page, 'word-written')
  expect(existsSync(target)).toBe(true)

  await page.getByRole('link', { name: 'Bàn bài' }).first().click()
  await importWord(run, target)
  await openImported(page)
  const second = await contentOf()
  expect(second.meta).toEqual(first.meta)
  expect(second.body).toEqual(first.body)
  expect(second.tracked!.body).toEqual(first.tracked!.body)
  expect(second.tracked!.changes).toEqual(first.tracked!.changes)
  const threads = await answer(page, 'comments.list', { article: articleOf() })
  expect(threads.map(({ anchor, remarks }) => [anchor?.quote, remarks[0]!.text])).toEqual([
    ['300 người', 'Mai Khuê (trong tệp Word, 16/11/2026 15:00): Hỏi lại phường con số này.']
  ])
})

test('a long export says what it does, and can be given up: no file is left', async () => {
  const { page } = run
  await beginBody()
  const article = articleOf()
  await waitSaved(page)
  const { base, content } = await answer(page, 'journal.open', { article })
  const lines = Array.from(
    { length: 4000 },
    (_, n) => `Hộ thứ ${n} ở phường Rạch Lựu đã ký cam kết giữ sạch kênh.`
  )
  await page.getByRole('link', { name: 'Bàn bài' }).first().click()
  const body = { type: 'doc', content: lines.map((line) => asParagraph(line)) }
  await answer(page, 'journal.save', { article, base, content: { ...content, body } })
  await page.evaluate((id) => void (location.hash = `/articles/${id}`), article)
  await page.getByText('Hộ thứ 3999').waitFor()
  const target = path.join(folder, 'bài dài.docx')
  await answerSaveDialog(target)
  await saveForWord()
  const working = page.getByRole('status').filter({ hasText: /^Đang (viết|đọc lại) tệp/ })
  await working.waitFor()
  await picture(page, 'word-working')
  await working.getByRole('button', { name: 'Hủy' }).click()
  await working.waitFor({ state: 'detached' })
  expect(existsSync(target)).toBe(false)

  await saving().getByRole('button', { name: 'Lưu tệp…' }).click()
  await page.getByText('Đã lưu “bài dài.docx”, đã đọc lại và đủ chữ.', { exact: true }).waitFor()
  expect(existsSync(target)).toBe(true)
})

async function beginBody(): Promise<void> {
  await beginArticle(run.page)
  await run.page.getByRole('textbox', { name: 'Nội dung' }).click()
}

/** Pastes what another program left on the clipboard; with a picture of it where that program adds one. */
async function pasteFrom(html: string, text: string, key = 'Control+V'): Promise<void> {
  await run.app.evaluate(
    ({ clipboard, nativeImage }, [rich, plain]) => {
      const image = nativeImage.createFromDataURL(
        'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
      )
      // Electron 25, which runs here, takes all kinds at once; the types are those of the current one.
      const board = clipboard as unknown as { write(data: object): void }
      board.write({ html: rich!, text: plain!, image })
    },
    [html, text]
  )
  await run.page.keyboard.press(key)
}

const lines = async () => outline(withoutIds((await contentOf()).body))

test('a paste from Word, Google Docs or Excel is clean, tells what it left, and is one step', async () => {
  const { page } = run
  await beginBody()
  await pasteFrom(fromWord, 'Giữ xanh dòng kênh')
  await page.getByText('Đã bỏ: 1 ảnh, màu chữ, gạch chân.', { exact: true }).waitFor()
  await picture(page, 'paste')
  await waitSaved(page)
  expect(await lines()).toEqual([
    'heading 2: Giữ xanh dòng kênh',
    'paragraph: Sáng 16/11, phường [bold: ra quân] vớt rác trên kênh Cầu Vông.',
    'orderedList',
    '  listItem',
    '    paragraph: Vớt rác',
    '    orderedList alpha',
    '      listItem',
    '        paragraph: mặt kênh',
    '      listItem',
    '        paragraph: hai bờ',
    '  listItem',
    '    paragraph: Lắp thùng rác',
    'bulletList',
    '  listItem',
    '    paragraph: Vẽ tranh tường',
    'paragraph: Kết thúc lúc 9 giờ.'
  ])
  await page.keyboard.press('Control+Z')
  await expect.poll(lines).toEqual(['paragraph: '])

  await pasteFrom(fromDocs, 'Kết quả')
  await expect
    .poll(async () => (await lines()).slice(0, 2))
    .toEqual([
      'heading 2: Kết quả',
      'paragraph: Có [bold: 41 tuyến][italic:  kênh, rộng 30 m][superscript: 2]'
    ])
  await page.keyboard.press('Control+Z')
  await pasteFrom(fromExcel, 'Phường\t\tSố hộ')
  await expect
    .poll(async () => (await lines()).slice(0, 3))
    .toEqual(['table', '  tableRow', '    tableCell 2'])
})

test('"dán nguyên văn" pastes the words alone, line by line', async () => {
  await beginBody()
  const text = 'Sáng 16/11, phường ra quân vớt rác trên kênh\nCầu Vông, có hơn ba trăm người cùng tham gia.'
  await pasteFrom(fromWord, text, 'Control+Shift+V')
  await expect.poll(lines).toEqual(text.split('\n').map((line) => `paragraph: ${line}`))
})
