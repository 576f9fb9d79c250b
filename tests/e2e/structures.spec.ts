import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentJson } from '@shared/document/document'
import { answer } from './ask'
import { beginArticle, openDemo, people, signIn, waitSaved } from './journey'
import { createHands, plainFirst, type Hands } from './keyboards'
import { launch, type RunningApp } from './launch'
import { pictures } from './pictures'

let run: RunningApp
let hands: Hands
let article: string

beforeAll(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
  hands = createHands(await run.page.context().newCDPSession(run.page))
})
afterAll(() => run.close())

beforeEach(async () => {
  const { page } = run
  article = await beginArticle(page)
  await bodyOf(page).click()
})

const bodyOf = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })
const noteField = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Chú thích ${number}`, exact: true })
async function blocks(page: Page): Promise<readonly DocumentJson[]> {
  await waitSaved(page)
  const { content } = await answer(page, 'journal.open', { article })
  return content.body.content!
}

function textOf(block: DocumentJson): string {
  return block.text ?? (block.content ?? []).map(textOf).join('')
}
const texts = async (page: Page) => (await blocks(page)).map(textOf)
const notesIn = (block: DocumentJson): string[] =>
  block.type === 'footnote' ? [block.attrs!.text as string] : (block.content ?? []).flatMap(notesIn)

const SENTENCE = 'Ban Tuyên giáo Quận ủy phối hợp tổ chức hội nghị nắm bắt dư luận xã hội tại mười ba phường'

const streams = [
  ['Unikey', (text: string) => hands.typeLikeUnikey(text, plainFirst)],
  ['a composing keyboard', (text: string) => hands.typeLikeIme(text, plainFirst)]
] as const

describe('the styles of paragraphs', () => {
  test('are chosen from the panel by keyboard alone, and the current one is marked', async () => {
    const { page } = run
    await page.keyboard.type('Ngày hội đọc sách')
    await page.keyboard.press('Control+Shift+S')
    const choices = page.getByRole('menuitemradio')
    expect(await choices.allTextContents()).toHaveLength(12)
    expect(await page.getByRole('menuitemradio', { name: 'Đoạn thường' }).getAttribute('aria-checked')).toBe(
      'true'
    )
    await pictures(page, 'styles')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Kiểu chữ: Tít xen' }).waitFor()
    // The text has the focus again: whoever types on loses no key.
    await page.keyboard.press('Enter')
    await page.keyboard.type('Câu đầu.')
    expect((await blocks(page)).map((block) => block.type)).toEqual(['heading', 'paragraph'])
  })

  test('have keys, and an interview goes on by Enter', async () => {
    const { page } = run
    await page.keyboard.press('Control+Alt+7')
    await page.keyboard.type('Vì sao?')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Vì dân.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Và vì mình.')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Bao giờ?')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Alt+0')
    await page.keyboard.type('Hết.')
    expect((await blocks(page)).map(({ type }) => type)).toEqual([
      'question',
      'answer',
      'answer',
      'question',
      'paragraph'
    ])
  })

  test('wrap and unwrap: pull quote, quotation, box', async () => {
    const { page } = run
    await page.keyboard.type('Của dân thì phải giữ cho dân.')
    for (const [key, type] of [
      ['5', 'pullQuote'],
      ['4', 'blockquote'],
      ['0', 'paragraph'],
      ['6', 'boxedText'],
      ['6', 'paragraph']
    ] as const) {
      await page.keyboard.press(`Control+Alt+${key}`)
      expect((await blocks(page)).map((block) => block.type)).toEqual([type])
    }
    expect(await texts(page)).toEqual(['Của dân thì phải giữ cho dân.'])
  })

  test('number a list a b c d đ, and "a) " begins one', async () => {
    const { page } = run
    await page.keyboard.type('a) Điểm một')
    for (const words of ['hai', 'ba', 'bốn', 'năm']) {
      await page.keyboard.press('Enter')
      await page.keyboard.type(`Điểm ${words}`)
    }
    const [list] = await blocks(page)
    expect(list).toMatchObject({ type: 'orderedList', attrs: { numbering: 'alpha', start: 1 } })
    expect(list!.content).toHaveLength(5)
    await pictures(page, 'letters')
    await page.keyboard.press('Control+Shift+6')
    expect((await blocks(page))[0]!.attrs).toMatchObject({ numbering: 'roman' })
    await page.keyboard.press('Control+Shift+7')
    // Stored texts of years ago say nothing of numbering: neither does the one that numbers as they do.
    expect((await blocks(page))[0]!.attrs).not.toHaveProperty('numbering')
  })
})

describe('footnotes', () => {
  test('are put in by a key, numbered by their order, written below, and taken back by undo', async () => {
    const { page } = run
    await page.keyboard.type('Theo kết luận')
    await page.keyboard.press('Control+Alt+F')
    await page.keyboard.type('Số 21-KL/TW')
    await page.keyboard.press('Enter')
    // The editor settles its caret a moment after it got the focus: sooner than a hand comes back to the keys.
    await page.waitForTimeout(100)
    await page.keyboard.type(' của cấp trên')
    await waitSaved(page)
    // A second one before it becomes the first.
    await page.keyboard.press('Control+Home')
    // The window tells where the caret went a moment later.
    await page.waitForTimeout(100)
    await page.keyboard.press('Control+Alt+F')
    expect(await noteField(page, 1).evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('Đọc từ đầu')
    await page.keyboard.press('Escape')
    expect(await noteField(page, 2).inputValue()).toBe('Số 21-KL/TW')
    await waitSaved(page)
    const [line] = await blocks(page)
    expect(notesIn(line!)).toEqual(['Đọc từ đầu', 'Số 21-KL/TW'])
    expect(textOf(line!)).toBe('Theo kết luận của cấp trên')
    await pictures(page, 'footnotes')
    await page.getByRole('button', { name: 'Bỏ chú thích 1' }).click()
    expect(notesIn((await blocks(page))[0]!)).toEqual(['Số 21-KL/TW'])
    await page.keyboard.press('Control+z')
    expect(notesIn((await blocks(page))[0]!)).toEqual(['Đọc từ đầu', 'Số 21-KL/TW'])
  })

  test('survive copying and pasting, and a click on the mark leads to the words', async () => {
    const { page } = run
    await page.keyboard.type('Nguồn')
    await page.keyboard.press('Control+Alt+F')
    await page.keyboard.type('Tài liệu “mật” <b> & "khác"')
    await page.keyboard.press('Enter')
    // The editor settles its caret a moment after it got the focus: sooner than a hand comes back to the keys.
    await page.waitForTimeout(100)
    await page.keyboard.press('Control+a')
    await page.waitForTimeout(100)
    await page.keyboard.press('Control+c')
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(100)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+v')
    const lines = await blocks(page)
    expect(lines.flatMap(notesIn)).toEqual(Array.from({ length: 2 }, () => 'Tài liệu “mật” <b> & "khác"'))
    await page.locator('.document .footnote').nth(1).click()
    expect(await noteField(page, 2).evaluate((field) => field === document.activeElement)).toBe(true)
  })

  test.each(streams)('take Vietnamese from %s letter by letter', async (_name, typeWith) => {
    const { page } = run
    await page.keyboard.type('Nguồn')
    await page.keyboard.press('Control+Alt+F')
    await typeWith(SENTENCE)
    expect(await noteField(page, 1).inputValue()).toBe(SENTENCE)
    await page.keyboard.press('Enter')
    // The editor settles its caret a moment after it got the focus: sooner than a hand comes back to the keys.
    await page.waitForTimeout(100)
    await page.keyboard.press('Space')
    await typeWith(SENTENCE)
    const [line] = await blocks(page)
    expect(notesIn(line!)).toEqual([SENTENCE])
    expect(textOf(line!)).toBe(`Nguồn ${SENTENCE}`)
  })

  test.each(streams)('let %s write between two of them, and before one', async (_name, typeWith) => {
    const { page } = run
    await page.keyboard.press('Control+Alt+F')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Alt+F')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.waitForTimeout(100)
    await typeWith(SENTENCE)
    await page.keyboard.press('Control+Home')
    await page.waitForTimeout(100)
    await typeWith(SENTENCE)
    const [line] = await blocks(page)
    expect(line!.content!.map((node) => node.text ?? node.type)).toEqual([
      SENTENCE,
      'footnote',
      SENTENCE,
      'footnote'
    ])
  })
})

describe('tables', () => {
  const insertTable = async (page: Page) => {
    await page.getByRole('button', { name: 'Bảng', exact: true }).click()
    await page.getByRole('table').waitFor()
  }
  const choose = async (page: Page, name: string) => {
    await page.getByRole('button', { name: 'Bảng', exact: true }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  const widths = async (page: Page) => {
    const table = (await blocks(page)).find(({ type }) => type === 'table')!
    return table.content!.map((row) => row.content!.map((cell) => cell.attrs!.colwidth as number[] | null))
  }

  test('have columns that a key and the mouse make wider, always together a whole table', async () => {
    const { page } = run
    await insertTable(page)
    await page.keyboard.press('Alt+Shift+ArrowRight')
    const [first] = await widths(page)
    expect(first!.flat().reduce<number>((sum, width) => sum + width!, 0)).toBe(1000)
    expect(first!.flat()[0]! - first!.flat()[2]!).toBeGreaterThan(15)
    const cell = page.locator('.document th').first()
    const box = (await cell.boundingBox())!
    await page.mouse.move(box.x + box.width - 1, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width + 80, box.y + 10, { steps: 5 })
    await page.mouse.up()
    const dragged = (await widths(page))[0]!.flat()
    expect(dragged[0]!).toBeGreaterThan(first!.flat()[0]! + 60)
    expect(dragged.reduce<number>((sum, width) => sum + width!, 0)).toBe(1000)
    expect((await cell.boundingBox())!.width - box.width).toBeGreaterThan(60)
    await pictures(page, 'table')
    await page.keyboard.press('Control+z')
    expect((await widths(page))[0]).toEqual(first)
    await choose(page, 'Cột đều nhau')
    expect((await widths(page))[0]!.flat()).toEqual([334, 333, 333])
  })

  test('grow and shrink from the menu, and Tab goes through their cells', async () => {
    const { page } = run
    await insertTable(page)
    await page.keyboard.type('Phường')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Số hộ')
    await choose(page, 'Thêm cột trái')
    await choose(page, 'Thêm hàng dưới')
    await choose(page, 'Thêm hàng dưới')
    await page.locator('.document td').last().click()
    await choose(page, 'Xóa hàng')
    const table = (await blocks(page)).find(({ type }) => type === 'table')!
    expect(table.content!.map((row) => row.content!.length)).toEqual([4, 4, 4, 4])
    expect(textOf(table)).toBe('PhườngSố hộ')
  })

  test('join cells and part them again, with their words', async () => {
    const { page } = run
    await insertTable(page)
    await page.keyboard.type('Một')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Hai')
    await page.locator('.document th').first().click()
    await page.keyboard.down('Shift')
    await page.locator('.document th').nth(1).click()
    await page.keyboard.up('Shift')
    await choose(page, 'Gộp ô')
    expect(await page.locator('.document th').first().getAttribute('colspan')).toBe('2')
    expect(textOf((await blocks(page))[0]!)).toBe('MộtHai')
    await choose(page, 'Tách ô')
    expect(await page.locator('.document th').count()).toBe(3)
    expect(textOf((await blocks(page))[0]!)).toBe('MộtHai')
  })

  test.each(streams)('take Vietnamese from %s letter by letter', async (_name, typeWith) => {
    const { page } = run
    await insertTable(page)
    await typeWith(SENTENCE)
    await page.keyboard.press('Tab')
    await typeWith(SENTENCE)
    expect(textOf((await blocks(page)).find(({ type }) => type === 'table')!)).toBe(SENTENCE + SENTENCE)
  })
})

describe('punctuation', () => {
  const typed = 'Bà nói: "Dân là gốc" - theo kết luận 21-KL/TW... vậy'
  const right = 'Bà nói: “Dân là gốc” – theo kết luận 21-KL/TW… vậy'

  test.each(streams)('is corrected as words end, with %s', async (_name, typeWith) => {
    const { page } = run
    await typeWith(typed)
    expect(await texts(page)).toEqual([right])
  })

  test('is brought back by one undo and then left alone', async () => {
    const { page } = run
    await page.keyboard.type('lời "gốc" ')
    expect(await bodyOf(page).innerText()).toContain('“gốc”')
    await page.keyboard.press('Control+z')
    await page.keyboard.type('của dân ')
    expect(await texts(page)).toEqual(['lời "gốc" của dân '])
  })

  test('of the last word is corrected by Enter, and stays as typed when switched off', async () => {
    const { page } = run
    await page.keyboard.type('Hết...')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('tự sửa')
    await page.keyboard.press('Enter')
    await page.getByText('đang tắt.').first().waitFor()
    await bodyOf(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('"Hết..." ')
    expect(await texts(page)).toEqual(['Hết…', '"Hết..." '])
    await answer(page, 'settings.write', { language: 'vi', theme: 'light', punctuation: true, lock: 0 })
  })
})

test('every structure survives copying, and no two blocks have one name', async () => {
  const { page } = run
  const { keyboard } = page
  await keyboard.press('Control+Alt+7')
  await keyboard.type('Vì sao?')
  await keyboard.press('Enter')
  await keyboard.type('Vì dân.')
  await keyboard.press('Enter')
  await keyboard.press('Control+Alt+5')
  await keyboard.type('Của dân.')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('a) Điểm một')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await page.getByRole('button', { name: 'Bảng', exact: true }).click()
  await keyboard.type('Phường')
  await keyboard.press('Alt+Shift+ArrowRight')
  await waitSaved(page)
  const bodyWithoutNames = async () => {
    const written = JSON.stringify(await blocks(page))
    const names = [...written.matchAll(/"bid":"([^"]+)"/g)].map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
    return written.replace(/"bid":("[^"]*"|null)/g, '"bid":0')
  }
  const before = await bodyWithoutNames()
  for (const kind of ['question', 'answer', 'pullQuote', '"numbering":"alpha"', '"colwidth":['])
    expect(before).toContain(kind)
  await page.getByText('Vì sao?').click()
  await keyboard.press('Control+a')
  await page.waitForTimeout(100)
  await keyboard.press('Control+c')
  await keyboard.press('Delete')
  await page.waitForTimeout(100)
  await keyboard.press('Control+v')
  await page.getByText('Vì sao?').waitFor()
  expect(await bodyWithoutNames()).toBe(before)
})

test('special characters are found by name, chosen by arrow keys, put in as one step, and remembered', async () => {
  const { page } = run
  await page.keyboard.type('Từ 20')
  await page.keyboard.press('Control+Shift+K')
  const dialog = page.getByRole('dialog', { name: 'Ký tự đặc biệt' })
  await dialog.getByRole('textbox', { name: 'Tìm ký tự' }).fill('hon hoac bang')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await pictures(page, 'characters-found')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.type('15')
  expect(await texts(page)).toEqual(['Từ 20≥15'])
  await page.keyboard.press('Control+z')
  expect(await texts(page)).toEqual(['Từ 20≥'])
  await page.keyboard.press('Control+z')
  expect(await texts(page)).toEqual(['Từ 20'])
  await page.keyboard.press('Control+Shift+K')
  await dialog.getByRole('rowgroup', { name: 'Vừa dùng' }).getByRole('gridcell').first().waitFor()
  await pictures(page, 'characters')
  await page.keyboard.press('Escape')
})
