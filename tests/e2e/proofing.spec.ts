import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDocument } from '@shared/document/document'
import { paragraph } from '../factories'
import { answer, ask } from './ask'
import {
  changePerson,
  dismissMissed,
  goTo,
  handOver,
  openDemo,
  people,
  sign,
  signIn,
  waitSaved
} from './journey'
import { createHands, telex } from './keyboards'
import { launch, type RunningApp } from './launch'
import { openWith, putCaret, shownLines } from './typingDesk'
import { LINES } from './typingPlaces'
import { picture } from './pictures'

/** Proofing, as the people of the office meet it. Told in order on one profile. */

let run: RunningApp
let article = ''

beforeAll(async () => {
  run = await launch({ width: 1366, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

const body = () => run.page.getByRole('textbox', { name: 'Nội dung' })
const underlined = () => body().locator('.proofed-must, .proofed-should')
const tab = (name: string) => run.page.getByRole('tab', { name: new RegExp(`^${name}`) })
/** Longer than the pause before a text is proofed. */
const patience = { timeout: 6_000 }
const waitUnderlined = (count: number) => expect.poll(() => underlined().count(), patience).toBe(count)
const shot = (name: string) => picture(run.page, `proofing-${name}`)

/** The text that main has on disk. */
async function storedText(): Promise<string> {
  await waitSaved(run.page)
  const { content } = await answer(run.page, 'journal.open', { article })
  return parseDocument(content.body).textBetween(0, parseDocument(content.body).content.size, '\n')
}

describe('the office', () => {
  test('writes a rule of its own, and proves it by examples', async () => {
    const { page } = run
    await goTo(page, 'Cơ quan')
    await tab('Soát lỗi').click()
    await page.getByRole('combobox').first().waitFor()
    await shot('settings')
    await tab('Quy tắc của tòa soạn').click()
    await page.getByRole('button', { name: 'Quy tắc mới' }).click()
    const dialog = page.getByRole('dialog', { name: 'Quy tắc mới' })
    const field = (name: string) => dialog.getByRole('textbox', { name, exact: true })
    const save = dialog.getByRole('button', { name: 'Lưu' })
    await field('Mẫu cần tìm').fill('(Tuần+)+ tin')
    await dialog.getByText('Mẫu lặp lại cả một nhóm').waitFor()
    await field('Mẫu cần tìm').fill('Tuần tin quận')
    await field('Giải thích cho người viết').fill('Tên tờ tin viết hoa chữ “Quận”.')
    await field('Thay bằng').fill('Tuần tin Quận')
    await dialog.getByRole('combobox', { name: 'Mức' }).selectOption('must')
    await field('Câu sai 1').fill('Tờ Tuần tin quận 5 ra số mới.')
    await field('Câu 1 sau khi sửa').fill('Tờ Tuần tin Quận 5 ra số mới.')
    await field('Câu đúng 1').fill('Tuần tin quận cũng sai.')
    await dialog.getByRole('img', { name: 'Quy tắc làm sai câu này' }).waitFor()
    expect(await save.isDisabled()).toBe(true)
    await field('Câu đúng 1').fill('Tờ Tuần tin Quận 5 ra số mới.')
    await expect.poll(() => dialog.getByRole('img', { name: 'Quy tắc làm đúng câu này' }).count()).toBe(2)
    await shot('rule')
    await save.click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'Tên tờ tin viết hoa chữ “Quận”.' }).waitFor()
    const { settings, changed } = await answer(page, 'proofing.read', {})
    expect(settings.rules).toHaveLength(1)
    expect(changed?.member).toBe(people.secretary)
  })
})

describe('whoever writes', () => {
  test('sees a slip underlined when the hands rest, and not before', async () => {
    const { page } = run
    await changePerson(page, people.contributor)
    article = await openWith(page, [
      paragraph('Hội nghị khai mạc sáng nay.', 'p1'),
      paragraph('Tờ Tuần tin quận ra số mới  và số mới  nữa.', 'p2')
    ])
    await waitUnderlined(3)
    await putCaret(page, { name: 'caret', block: 0, at: 27 })
    await page.keyboard.type(' Các đại biểu  đã đến đông đủ , đúng giờ.')
    expect(await underlined().count()).toBe(3)
    await waitUnderlined(5)
    expect(await body().locator('.proofed-must').count()).toBe(1)
    await shot('underlined')
  })

  test('fixes it with a key from the menu, and one undo brings it back', async () => {
    const { page } = run
    const before = await storedText()
    await page.keyboard.press('F6')
    expect(await page.evaluate(() => getSelection()!.toString())).toBe('  ')
    await page.keyboard.press('Control+;')
    await page.getByRole('menu').waitFor()
    await shot('menu')
    await page.keyboard.press('1')
    await expect.poll(() => body().locator('p').first().textContent()).toContain('đại biểu đã đến')
    await waitUnderlined(4)
    await page.keyboard.press('Control+z')
    await waitUnderlined(5)
    expect(await storedText()).toBe(before)
  })

  test('walks through the list by keyboard and mends from there, alike ones at once', async () => {
    const { page } = run
    await tab('Soát lỗi').click()
    const cards = page.getByRole('tabpanel').getByRole('article')
    await expect.poll(() => cards.count()).toBe(5)
    await shot('panel')
    const must = page.getByRole('region', { name: 'Phải sửa trước khi ký' })
    expect(await must.getByRole('article').count()).toBe(1)
    await must.getByText('Biên tập, thư ký hoặc lãnh đạo duyệt mới bỏ qua được').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('1')
    await waitUnderlined(4)
    // The focus stays in the list, on what comes next.
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-words'))).toBe(true)
    await page.getByRole('button', { name: 'Sửa cả 2 chỗ' }).first().click()
    await waitUnderlined(2)
    await page.getByText('Đã sửa 2 chỗ').first().waitFor()
    await body().click()
    await page.keyboard.press('Control+z')
    await waitUnderlined(4)
  })

  test('passes over a finding here, in the text, and not in the office', async () => {
    const { page } = run
    const pass = async (nth: number, item: string) => {
      await page
        .getByRole('button', { name: /^Bỏ qua “/ })
        .nth(nth)
        .click()
      await page.getByRole('menuitem', { name: item }).click()
    }
    await pass(1, 'Bỏ qua chỗ này')
    await waitUnderlined(3)
    await page.getByRole('button', { name: 'Lấy lại' }).click()
    await waitUnderlined(4)
    await pass(1, 'Bỏ qua trong cả bài')
    await expect.poll(() => underlined().count(), patience).toBeLessThan(4)
    await page.getByText(/^Đã bỏ qua trong bài này/).click()
    await page.getByText(people.contributor).last().waitFor()
    await shot('ignored')
    await page
      .getByRole('button', { name: /^Bỏ qua “/ })
      .last()
      .click()
    const office = page.getByRole('menuitem', { name: 'Luôn coi là đúng trong tòa soạn' })
    expect(await office.getAttribute('data-disabled')).not.toBeNull()
    await page.keyboard.press('Escape')
    expect(await answer(page, 'proofing.ignored', { article })).toHaveLength(1)
    const forged = { rule: '', words: 'sai' }
    expect(await ask(page, 'proofing.accept', forged)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' }
    })
  })

  test('is told at handing over what nobody will sign', async () => {
    const { page } = run
    await page.getByRole('textbox', { name: 'Tít', exact: true }).fill('Khai mạc hội nghị')
    await page.getByRole('button', { name: 'Gửi duyệt' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Còn 1 lỗi phải sửa').waitFor()
    await shot('submit')
    await dialog.getByRole('button', { name: 'Xem các lỗi' }).click()
    await page.getByRole('region', { name: 'Phải sửa trước khi ký' }).waitFor()
    await page.getByRole('button', { name: 'Gửi duyệt' }).click()
    await handOver(page)
  })
})

describe('whoever signs', () => {
  test('cannot sign over what must be mended, and the page says so', async () => {
    const { page } = run
    await changePerson(page, people.secretary)
    await page.evaluate((id) => void (location.hash = `#/approvals/${id}`), article)
    await page.getByRole('button', { name: /^1 phải sửa · \d+ nên sửa$/ }).click()
    await page.getByRole('region', { name: 'Phải sửa trước khi ký' }).waitFor()
    await page.getByText('Còn lỗi phải sửa.').waitFor()
    await shot('reading')
    expect(await page.getByRole('button', { name: 'Ký duyệt' }).isDisabled()).toBe(true)
    const { head } = await answer(page, 'articles.read', { article })
    const reply = await ask(page, 'approvals.sign', { article, revision: head!, pin: '123456', note: '' })
    expect(reply).toMatchObject({ ok: false, error: { code: 'noMustFindings' } })
  })

  test('passes over it with a reason, which is kept, and then signs', async () => {
    const { page } = run
    const must = page.getByRole('region', { name: 'Phải sửa trước khi ký' })
    await must.getByRole('button', { name: /^Bỏ qua “/ }).click()
    await page.getByRole('menuitem', { name: 'Bỏ qua chỗ này' }).click()
    const dialog = page.getByRole('dialog', { name: 'Bỏ qua lỗi phải sửa?' })
    await dialog.getByRole('textbox').fill('Trích nguyên văn tên cũ.')
    await shot('overrule')
    await dialog.getByRole('button', { name: 'Bỏ qua' }).click()
    await must.waitFor({ state: 'detached' })
    await expect.poll(() => page.getByRole('button', { name: 'Ký duyệt' }).isEnabled(), patience).toBe(true)
    const ignored = await answer(page, 'proofing.ignored', { article })
    expect(ignored[0]).toMatchObject({ reason: 'Trích nguyên văn tên cũ.', member: people.secretary })
    await sign(page)
  })

  test('takes words for right in the whole office, and takes it back in the settings', async () => {
    const { page } = run
    await openWith(page, [paragraph('Tờ Tuần tin quận ra số mới.', 'p1')])
    await waitUnderlined(1)
    await putCaret(page, { name: 'caret', block: 0, at: 6 })
    await page.keyboard.press('Control+;')
    await page.getByRole('menuitem', { name: 'Luôn coi là đúng trong tòa soạn' }).click()
    await waitUnderlined(0)
    await goTo(page, 'Cơ quan')
    await tab('Soát lỗi').click()
    await tab('Chữ được coi là đúng').click()
    await shot('words')
    await page.getByRole('button', { name: /^Bỏ “Tuần tin quận” khỏi danh sách/ }).click()
    await page.getByText('Chưa có chữ nào.').waitFor()
  })
})

describe('Vietnamese arrives letter by letter with underlines around it', () => {
  test.each(['typeLikeUnikey', 'typeLikeIme'] as const)('%s', async (way) => {
    const { page } = run
    const hands = createHands(await page.context().newCDPSession(page))
    await openWith(page, [paragraph('Một  hai  ba  bốn  năm.', 'p1'), paragraph('Sáu  bảy.', 'p2')])
    await waitUnderlined(5)
    await putCaret(page, { name: 'caret', block: 0, at: 10 })
    const words = LINES[3]!
    for (const part of words.split(';')) {
      await hands[way](part, telex)
      // The hands rest: the text is proofed and underlined anew around the caret.
      await page.waitForTimeout(900)
    }
    const [line] = await shownLines(page)
    expect(line).toBe(`Một  hai  ${words.replaceAll(';', '')}ba  bốn  năm.`)
    expect(await underlined().count()).toBeGreaterThan(2)
  })
})
