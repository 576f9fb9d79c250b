import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWordFile } from '../fixtures/wordFile'
import { note, noteReference, paragraph, run as words, style } from '../fixtures/wordMarkup'
import { answer } from './ask'
import { importWord, openDemo, openImported, people, signIn } from './journey'
import { giveToElectron, launch, makeFolder, type RunningApp } from './launch'

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

async function answerSaveDialog(target: string): Promise<void> {
  await run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
}

test('a Word file that two people have worked over comes in with their changes, and goes out with them', async () => {
  const { page } = run
  await importWord(run, await placeDraft())
  const report = page.getByRole('dialog', { name: 'Đã nhập tệp Word' })
  await report.getByText('2 chỗ thêm đang theo dõi (còn mở, chờ quyết)').waitFor()
  await report.getByText('1 chỗ xóa đang theo dõi (còn mở, chờ quyết)').waitFor()
  await report.getByText('Không mất chữ hay ảnh nào.').waitFor()
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/word-report.png` })
  await openImported(page)
  const first = await contentOf()
  const authors = first.tracked!.changes.flatMap(({ deleted, inserted }) =>
    [...deleted, ...inserted].map(({ author }) => author)
  )
  expect(new Set(authors)).toEqual(new Set(['Mai Khuê', 'Đỗ Ngọc Lan']))
  await page.getByRole('tab', { name: /Góp ý/ }).click()
  await page.getByText('Mai Khuê (trong tệp Word, 16/11/2026 15:00): Hỏi lại phường con số này.').waitFor()
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/word-changes.png` })

  const target = path.join(folder, 'bài gửi đi.docx')
  await answerSaveDialog(target)
  await page.keyboard.press('Control+Shift+W')
  await page.getByText('Đã xuất “bài gửi đi.docx”, đã đọc lại và đủ chữ.', { exact: true }).waitFor()
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/word-written.png` })
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
