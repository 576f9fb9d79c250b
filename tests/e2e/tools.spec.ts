import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from './ask'
import { beginArticle, goTo, openDemo, people, signIn, waitSaved } from './journey'
import { createHands, plainFirst, type Hands } from './keyboards'
import { launch, makeFolder, type RunningApp } from './launch'
import { pdfFonts, pdfText } from '../fixtures/pdfTools'
import { pictures } from './pictures'

let run: RunningApp
let hands: Hands

beforeAll(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
  hands = createHands(await run.page.context().newCDPSession(run.page))
})
afterAll(() => run.close())

const shoot = (name: string) => pictures(run.page, name)

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })
const paragraphsOf = (page: Page) => bodyOf(page).locator('p').allTextContents()

describe('finding and replacing in an article', () => {
  const LINES = ['Quận ủy họp tại quận.', 'Các QUAN chức của quận.', 'Đường phố quận mới.']

  async function write(page: Page): Promise<string> {
    const article = await beginArticle(page)
    await page.getByRole('textbox', { name: 'Tít', exact: true }).fill('Tin quận')
    await bodyOf(page).click()
    for (const [index, line] of LINES.entries()) {
      if (index > 0) await page.keyboard.press('Enter')
      await page.keyboard.insertText(line)
    }
    await waitSaved(page)
    return article
  }
  const panelOf = (page: Page) => page.getByRole('search', { name: 'Tìm và thay' })
  const fieldOf = (page: Page) => panelOf(page).getByRole('textbox', { name: 'Tìm', exact: true })

  test.each([
    ['Unikey', 'typeLikeUnikey'],
    ['a composing keyboard', 'typeLikeIme']
  ] as const)(
    'words typed with %s into the search arrive letter by letter and are found',
    async (_name, type) => {
      const { page } = run
      await write(page)
      await page.keyboard.press('Control+f')
      await hands[type]('đường phố quận mới', plainFirst)
      expect(await fieldOf(page).inputValue()).toBe('đường phố quận mới')
      await panelOf(page).getByText('1/1').waitFor()
      expect(await bodyOf(page).locator('.found-current').allTextContents()).toEqual(['Đường phố quận mới'])
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => getSelection()!.toString())).toBe('Đường phố quận mới')
    }
  )

  test('goes from place to place, head fields first, with and without marks, whole words, by pattern', async () => {
    const { page } = run
    await write(page)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+f')
    await fieldOf(page).fill('quận')
    await panelOf(page).getByText('2/5').waitFor()
    await shoot('find')
    await page.keyboard.press('Shift+Enter')
    await panelOf(page).getByText('1/5 · Tít').waitFor()
    await page.keyboard.press('F3')
    await page.keyboard.press('F3')
    await panelOf(page).getByText('3/5').waitFor()
    await panelOf(page).getByRole('button', { name: 'Phân biệt dấu' }).click()
    await panelOf(page).getByText(/\/6$/).waitFor()
    await panelOf(page).getByRole('button', { name: 'Phân biệt chữ hoa, chữ thường' }).click()
    await panelOf(page).getByText(/\/4$/).waitFor()
    await panelOf(page).getByRole('button', { name: 'Biểu thức chính quy' }).click()
    await fieldOf(page).fill('(quận')
    await panelOf(page).getByText('Biểu thức viết chưa đúng').waitFor()
    await fieldOf(page).fill('qu[aâ]n\\b')
    await panelOf(page).getByText(/\/4$/).waitFor()
    await page.keyboard.press('Escape')
  })

  test('words of a footnote are found, shown at its mark, replaced with the rest, and brought back by one undo', async () => {
    const { page } = run
    await write(page)
    await page.keyboard.press('Control+Alt+F')
    const note = page.getByRole('textbox', { name: 'Chú thích 1' })
    await note.waitFor()
    await page.keyboard.insertText('Theo báo cáo của quận')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+h')
    await fieldOf(page).fill('báo cáo của quận')
    await panelOf(page).getByText('1/1 · chú thích cuối bài').waitFor()
    expect(await bodyOf(page).locator('.found-current').count()).toBe(1)
    await shoot('find-footnote')
    await fieldOf(page).fill('quận')
    await panelOf(page).getByRole('textbox', { name: 'Thay bằng' }).fill('phường')
    await panelOf(page).getByText(/\/6/).waitFor()
    await panelOf(page).getByRole('button', { name: 'Thay tất cả' }).click()
    await page.getByText('Đã thay 6 chỗ.', { exact: true }).waitFor()
    expect(await note.inputValue()).toBe('Theo báo cáo của phường')
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
    await expect.poll(() => note.inputValue()).toBe('Theo báo cáo của quận')
    await page.keyboard.press('Escape')
  })

  test('a hostile pattern is ended and the window goes on', async () => {
    const { page } = run
    await beginArticle(page)
    await bodyOf(page).click()
    await page.keyboard.insertText(`${'a'.repeat(60)}!`)
    await page.keyboard.press('Control+f')
    await panelOf(page).getByRole('button', { name: 'Biểu thức chính quy' }).click()
    await fieldOf(page).fill('(a+)+$')
    await panelOf(page).getByText('Biểu thức này tìm quá lâu').waitFor()
    await fieldOf(page).fill('a{60}')
    await panelOf(page).getByText('1/1').waitFor()
    await page.keyboard.press('Escape')
  })

  test('replaces one, then all as one step, and takes it back', async () => {
    const { page } = run
    const article = await write(page)
    await page.keyboard.press('Control+h')
    await fieldOf(page).fill('quận')
    await panelOf(page).getByText(/\/5/).waitFor()
    await panelOf(page).getByRole('textbox', { name: 'Thay bằng' }).fill('phường')
    await shoot('replace')
    await panelOf(page).getByRole('button', { name: 'Thay tất cả' }).click()
    await page.getByText('Đã thay 5 chỗ.', { exact: true }).waitFor()
    expect(await paragraphsOf(page)).toEqual([
      'phường ủy họp tại phường.',
      'Các QUAN chức của phường.',
      'Đường phố phường mới.'
    ])
    expect(await page.getByRole('textbox', { name: 'Tít', exact: true }).inputValue()).toBe('Tin phường')
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
    expect(await paragraphsOf(page)).toEqual(LINES)
    expect(await page.getByRole('textbox', { name: 'Tít', exact: true }).inputValue()).toBe('Tin quận')
    await panelOf(page).getByRole('button', { name: 'Biểu thức chính quy' }).click()
    await fieldOf(page).fill('(\\S+) quận mới')
    await panelOf(page).getByText('1/1').waitFor()
    await panelOf(page).getByRole('textbox', { name: 'Thay bằng' }).fill('mới: quận $1')
    await panelOf(page).getByRole('button', { name: 'Thay', exact: true }).click()
    await bodyOf(page).getByText('Đường mới: quận phố.').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    expect(await paragraphsOf(page)).toEqual(LINES)
    await waitSaved(page)
    expect((await answer(page, 'journal.open', { article })).content.meta.title).toBe('Tin quận')
  })
})

describe('templates', () => {
  test('a conference is written field by field; what is missing is told, and no prompt is text', async () => {
    const { page } = run
    await goTo(page, 'Bàn bài')
    await page.getByRole('button', { name: 'Bài mới' }).click()
    const dialog = page.getByRole('dialog', { name: 'Bài mới' })
    await dialog.getByRole('radio', { name: 'Tin hội nghị' }).check({ force: true })
    await dialog.getByText('Ai họp, bàn gì, kết luận ra sao.', { exact: false }).waitFor()
    await shoot('template')
    await dialog.getByRole('button', { name: 'Bắt đầu viết' }).click()
    await page.getByRole('textbox', { name: 'Tít', exact: true }).fill('Hội nghị đọc sách')
    const article = page.url().split('/').at(-1)!
    expect(await page.getByLabel('Chuyên mục').inputValue()).toBe('Thời sự')
    const fields = page.getByRole('list').filter({ hasText: 'Chủ trì' })
    await fields.getByRole('button', { name: /^Chủ trì/ }).click()
    await hands.typeLikeUnikey('đồng chí Bí thư chủ trì', plainFirst)
    await fields.getByRole('button', { name: /^Chủ trì.*đã viết/ }).waitFor()
    await shoot('template-writing')
    await page.getByRole('button', { name: 'Gửi duyệt' }).click()
    await page.getByText('mục bắt buộc của mẫu', { exact: false }).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click()
    // What is not needed is taken out, and can come back.
    await fields.getByRole('button', { name: 'Bỏ mục khỏi bài: Kết luận' }).click()
    await fields.getByRole('button', { name: /^Kết luận.*đã bỏ khỏi bài/ }).click()
    await page.keyboard.insertText('Giao Ban làm ngay.')
    await fields.getByRole('button', { name: /^Kết luận.*đã viết/ }).waitFor()
    await waitSaved(page)
    const { content } = await answer(page, 'journal.open', { article })
    const texts = JSON.stringify(content.body).match(/"text":"[^"]*"/g)
    expect(texts).toEqual(['"text":"đồng chí Bí thư chủ trì"', '"text":"Giao Ban làm ngay."'])
    for (const field of ['Thời gian', 'Đại biểu', 'Nội dung']) {
      await fields.getByRole('button', { name: new RegExp(`^${field}`) }).click()
      await page.keyboard.insertText(`${field} đã rõ.`)
    }
    await page.getByRole('button', { name: 'Gửi duyệt' }).click()
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Gửi duyệt' }).isEnabled()).toBe(true)
    await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click()
  })
})

describe('length and size', () => {
  test('words against the goal, and lines of the layout as Typst sets them, while somebody types', async () => {
    const { page } = run
    await beginArticle(page)
    await page.getByRole('textbox', { name: 'Tít', exact: true }).fill('Bài cho ô dưới')
    await page.getByRole('button', { name: 'Đặt độ dài' }).click()
    const dialog = page.getByRole('dialog', { name: 'Độ dài của bài' })
    await dialog.getByLabel('Số chữ').fill('300')
    await dialog.getByLabel('Viết cho ô').selectOption({ label: 'Trang cuối – Bài thứ hai' })
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    const length = page.getByTestId('length')
    await length.getByText(/^thiếu \d+ dòng$/).waitFor({ timeout: 60_000 })
    await length.getByText('4/300 chữ').waitFor()
    await bodyOf(page).click()
    const sentence = 'Cán bộ và bà con trong tổ dân phố cùng quét dọn, trồng cây, giữ gìn con hẻm sạch đẹp. '
    await page.keyboard.insertText(sentence.repeat(40))
    await length.getByText(/^thừa \d+ dòng$/).waitFor({ timeout: 60_000 })
    await shoot('length')
    const over = Number((await length.getByText(/^thừa/).textContent())!.match(/\d+/)![0])
    expect(over).toBeGreaterThan(10)
    // Typing goes on while the lines are counted, letter by letter.
    await page.keyboard.press('Enter')
    await hands.typeLikeUnikey('thêm một câu nữa cho đủ dòng', plainFirst)
    expect((await paragraphsOf(page)).at(-1)).toBe('thêm một câu nữa cho đủ dòng')
  })

  test('the paper grows and shrinks, by buttons and by the wheel, and stays so', async () => {
    const { page } = run
    await beginArticle(page)
    const height = async () => (await bodyOf(page).boundingBox())!.height
    const before = await height()
    await page.getByRole('button', { name: 'Phóng to trang giấy' }).click()
    await page.getByRole('button', { name: 'Phóng to trang giấy' }).click()
    await page.getByRole('button', { name: /125 %/ }).waitFor()
    expect(await height()).toBeGreaterThan(before)
    await bodyOf(page).hover()
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -100)
    await page.keyboard.up('Control')
    await page.getByRole('button', { name: /150 %/ }).waitFor()
    await shoot('zoom')
    await beginArticle(page)
    await page.getByRole('button', { name: /150 %/ }).click()
    await page.getByRole('button', { name: /100 %/ }).waitFor()
  })

  test('focus mode leaves the paper alone', async () => {
    const { page } = run
    await beginArticle(page)
    await page.keyboard.press('F9')
    await page.getByRole('tab', { name: 'Bài', exact: true }).waitFor({ state: 'detached' })
    await shoot('focus')
    await page.keyboard.press('F9')
    await page.getByRole('tab', { name: 'Bài', exact: true }).waitFor()
  })
})

test('the outline leads to a section and moves it with everything under it, as one step', async () => {
  const { page } = run
  await beginArticle(page)
  await bodyOf(page).click()
  for (const [index, name] of ['Một', 'Hai'].entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(`Phần ${name}`)
    await page.keyboard.press('Control+Alt+2')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(`Chữ của phần ${name}.`)
  }
  const order = () => bodyOf(page).locator(':scope > *').allTextContents()
  const written = ['Phần Một', 'Chữ của phần Một.', 'Phần Hai', 'Chữ của phần Hai.']
  expect(await order()).toEqual(written)
  await page.getByRole('tab', { name: 'Dàn bài' }).click()
  const outline = page.getByRole('list', { name: 'Dàn bài' })
  await shoot('outline')
  await outline.getByRole('button', { name: 'Tít xen Phần Một', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  expect(await order()).toEqual([...written.slice(2), ...written.slice(0, 2)])
  await page.waitForTimeout(100)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+z')
  expect(await order()).toEqual(written)
  await outline.getByRole('button', { name: 'Tít xen Phần Một', exact: true }).press('Enter')
  await page.keyboard.insertText('Về ')
  expect((await order())[0]).toBe('Về Phần Một')
})

test('an article is printed: a draft says so, carries imprint and fonts, and holds what was typed a moment ago', async () => {
  const { page, app } = run
  await goTo(page, 'Bàn bài')
  await page.getByRole('button', { name: 'Bài mới' }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Thông báo' }).check({ force: true })
  await page.getByRole('button', { name: 'Bắt đầu viết' }).click()
  await page.getByRole('textbox', { name: 'Tít', exact: true }).fill('Lịch cắt nước')
  await page.getByRole('button', { name: /^Việc gì/ }).click()
  await page.keyboard.insertText('Cắt nước từ 22 giờ ở phường Gò Trâm.')
  const file = path.join(makeFolder('proof'), 'ban-in.pdf')
  await app.evaluate(({ dialog, shell }, target) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: target })
    shell.openPath = (opened) => {
      ;(globalThis as { opened?: string }).opened = opened
      return Promise.resolve('')
    }
  }, file)
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: 'In bài này' })
  await dialog.getByText('Bản in sẽ ghi BẢN THẢO', { exact: false }).waitFor()
  await shoot('print')
  await dialog.getByRole('button', { name: 'Lưu tệp PDF…' }).click()
  await page.getByText('Đã lưu tệp PDF.', { exact: true }).waitFor({ timeout: 60_000 })
  const text = pdfText(file)
  for (const words of [
    'BẢN THẢO',
    'Lịch cắt nước',
    'Cắt nước từ 22 giờ',
    'Ban Tuyên giáo Quận ủy Bến Thượng'
  ])
    expect(text).toContain(words)
  expect(text).toMatch(/Mã bản [0-9A-F]{4}-[0-9A-F]{4}/)
  expect(text).toContain('Chịu trách nhiệm xuất bản')
  expect(text).not.toContain('đối tượng, phạm vi')
  expect(pdfFonts(file).every((font) => font.embedded)).toBe(true)
  await page.keyboard.press('Control+p')
  await page.getByRole('button', { name: 'Mở để in' }).click()
  await page.getByText('Đã mở bản in.', { exact: false }).first().waitFor({ timeout: 60_000 })
  expect(await app.evaluate(() => (globalThis as { opened?: string }).opened)).toMatch(/\.pdf$/)
})

describe('replacing in several articles', () => {
  async function writeArticle(page: Page, title: string, text: string): Promise<string> {
    const article = await beginArticle(page)
    await page.getByRole('textbox', { name: 'Tít', exact: true }).fill(title)
    await bodyOf(page).click()
    await page.keyboard.insertText(text)
    await waitSaved(page)
    return article
  }
  const lineOf = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(title) })
  const textOf = async (page: Page, article: string) =>
    JSON.stringify((await answer(page, 'journal.open', { article })).content)

  test('every place is shown and chosen, each article gets one revision, and all of it can be taken back', async () => {
    const { page } = run
    const first = await writeArticle(page, 'Chuyện bờ kè thứ nhất', 'Bờ kè xong sớm. Người dân ra bờ kè.')
    const second = await writeArticle(page, 'Chuyện thứ hai', 'Con đường ven Bờ Kè.')
    await goTo(page, 'Bàn bài')
    await lineOf(page, 'Chuyện bờ kè thứ nhất').getByRole('checkbox').check()
    await lineOf(page, 'Chuyện thứ hai').click({ modifiers: ['Control'] })
    // A signed article is chosen too, and is left alone with its reason.
    await page.getByRole('button', { name: /^Đã ký duyệt/ }).click()
    const signed = page.getByRole('row').nth(1)
    const signedTitle = (await signed.getByRole('link').textContent())!
    await signed.getByRole('checkbox').check()
    await page.getByRole('button', { name: /^Tất cả/ }).click()
    await page.getByRole('button', { name: 'Tìm và thay trong các bài đã chọn' }).click()
    const dialog = page.getByRole('dialog', { name: 'Tìm và thay trong 3 bài' })
    await dialog.getByRole('textbox', { name: 'Tìm', exact: true }).click()
    await hands.typeLikeIme('bờ kè', plainFirst)
    await dialog.getByRole('textbox', { name: 'Thay bằng' }).click()
    await hands.typeLikeUnikey('bờ sông', plainFirst)
    await dialog.getByText('4 chỗ', { exact: true }).waitFor()
    await dialog.getByText('bài đang chờ duyệt, đã ký', { exact: false }).waitFor()
    await dialog.getByText(signedTitle, { exact: false }).waitFor()
    await shoot('replace-many')
    // One place is left as it is.
    await dialog.getByRole('region', { name: 'Chuyện thứ hai' }).getByRole('checkbox').nth(1).uncheck()
    await dialog
      .getByRole('checkbox', { name: /Người dân ra/ })
      .last()
      .uncheck()
    await dialog.getByRole('button', { name: 'Thay 2 chỗ' }).click()
    await page.getByText('Đã thay 2 chỗ trong 1 bài.', { exact: true }).waitFor()
    expect(await textOf(page, first)).toContain('bờ sông xong sớm. Người dân ra bờ kè.')
    expect(await textOf(page, first)).toContain('Chuyện bờ sông thứ nhất')
    expect(await textOf(page, second)).toContain('Con đường ven Bờ Kè.')
    const { revisions } = await answer(page, 'articles.read', { article: first })
    expect(revisions.at(-1)!.note).toBe('Thay “bờ kè” bằng “bờ sông”')
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
    await page.getByText('Đã trở lại như trước khi thay.', { exact: true }).waitFor()
    expect(await textOf(page, first)).toContain('Bờ kè xong sớm. Người dân ra bờ kè.')
    await page.getByRole('button', { name: 'Bỏ chọn' }).click()
  })
})
