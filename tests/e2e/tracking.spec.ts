import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer, ask } from './ask'
import { DEMO_PIN, dismissMissed, openDemo, people, signIn } from './journey'
import { launch, type RunningApp } from './launch'
import { picture } from './pictures'

/** Tracked changes, as the people of the office meet them. Told in order on one profile. */

let run: RunningApp
let article = ''

beforeAll(async () => {
  run = await launch({ width: 1366, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
  await dismissMissed(run.page)
  const { rows } = await answer(run.page, 'articles.list', { status: 'returned', offset: 0, limit: 20 })
  article = rows[0]!.id
  await open()
})
afterAll(() => run.close())

const body = () => run.page.getByRole('textbox', { name: 'Nội dung' })
const shot = (name: string) => picture(run.page, `tracking-${name}`)

async function open() {
  await run.page.evaluate((id) => void (location.hash = `#/articles/${id}`), article)
  await body().waitFor()
}

const stored = async () => (await answer(run.page, 'journal.open', { article })).content

describe('an article that was handed over once', () => {
  test('tracks from the first key on: what is added and deleted is shown and kept', async () => {
    const { page } = run
    await page.getByRole('button', { name: 'Theo dõi sửa đổi', pressed: true }).waitFor()
    await body().locator('p').first().click()
    await page.keyboard.press('Home')
    await page.keyboard.type('Thêm mấy chữ. ')
    for (let times = 0; times < 4; times++) await page.keyboard.press('Control+Delete')
    await page.getByText('1 sửa đổi chưa quyết').waitFor()
    await page.getByRole('tab', { name: /^Sửa đổi/ }).click()
    await shot('panel')
    await page.waitForTimeout(1500)
    const { tracked } = await stored()
    expect(tracked?.changes).toHaveLength(1)
    expect(tracked?.changes[0]!.inserted[0]!.author).toBe(people.editor)
  })

  test('a change is rejected by key, and one undo brings it back with its author', async () => {
    const { page } = run
    const before = (await stored()).tracked
    await page.keyboard.press('F7')
    await page.keyboard.press('Control+Shift+F7')
    await page.getByText('sửa đổi chưa quyết').waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+z')
    await page.getByText('1 sửa đổi chưa quyết').waitFor()
    await page.waitForTimeout(1500)
    expect((await stored()).tracked).toEqual(before)
  })

  test('blocks that are split, joined and restyled are changes too, and are shown', async () => {
    const { page } = run
    const paragraphs = body().locator('> p')
    await paragraphs.nth(1).click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Một đoạn hoàn toàn mới, viết thêm ở đây.')
    await paragraphs.nth(3).click()
    await page.keyboard.press('Control+ArrowUp')
    await page.keyboard.press('Backspace')
    await page.getByText('3 sửa đổi chưa quyết').waitFor()
    await shot('blocks')
    await page.keyboard.press('Control+z')
    await page.getByText('2 sửa đổi chưa quyết').waitFor()
  })

  test('what is selected is decided at once, and taken back at once', async () => {
    const { page } = run
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+F7')
    await page.getByText('sửa đổi chưa quyết').waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+z')
    await page.getByText('2 sửa đổi chưa quyết').waitFor()
  })

  test('undo survives a save', async () => {
    const { page } = run
    await body().locator('> p').last().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Câu cuối.')
    await page.keyboard.press('Control+s')
    await page.getByText('Đã lưu phiên bản.').first().waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('2 sửa đổi chưa quyết').waitFor()
    expect(await body().textContent()).not.toContain('Câu cuối')
  })

  test('the lines above the body are tracked as well', async () => {
    const { page } = run
    const title = page.getByRole('textbox', { name: 'Tít', exact: true })
    const was = await title.inputValue()
    await title.fill('Tiểu thương ba chợ học xuất hóa đơn điện tử')
    await page.getByText('3 sửa đổi chưa quyết').waitFor()
    const card = page.getByRole('listitem').filter({ hasText: was })
    await card.getByRole('button', { name: 'Bỏ sửa đổi này' }).click()
    await page.getByText('2 sửa đổi chưa quyết').waitFor()
    expect(await title.inputValue()).toBe(was)
  })

  test('can be read clean, and as it was before', async () => {
    const { page } = run
    await page.getByText('Bản sạch').click()
    expect(await body().locator('ins').count()).toBe(0)
    await page.getByText('Bản gốc').click()
    const original = page.getByRole('textbox', { name: 'Nội dung' })
    await original.getByText('ba chợ Bến Lụa').waitFor()
    expect(await original.getByText('Một đoạn hoàn toàn mới').count()).toBe(0)
    await shot('original')
    await page.getByText('Có sửa').click()
    await original.getByText('Một đoạn hoàn toàn mới').waitFor()
  })

  test('stays open through a restart, and stops the sign-off until it is decided', async () => {
    await run.page.waitForTimeout(1500)
    const before = await stored()
    await run.close()
    run = await launch({ profile: run.profile, width: 1366, height: 900 })
    const { page } = run
    await signIn(page, people.editor)
    await dismissMissed(page)
    await open()
    await page.getByText('2 sửa đổi chưa quyết').waitFor()
    expect((await stored()).tracked).toEqual(before.tracked)
    for (const { id } of await answer(page, 'comments.list', { article }))
      await answer(page, 'comments.resolve', { article, thread: id })
    await answer(page, 'approvals.submit', { article, note: '' })
    const { head } = await answer(page, 'articles.read', { article })
    await page.keyboard.press('Control+Shift+L')
    await signIn(page, people.secretary)
    await dismissMissed(page)
    await page.evaluate((id) => void (location.hash = `#/approvals/${id}`), article)
    await page.getByText('Còn sửa đổi chưa quyết').waitFor()
    expect(await page.getByRole('button', { name: 'Ký duyệt' }).isDisabled()).toBe(true)
    await page.locator('ins').first().waitFor()
    await shot('approval')
    expect(
      await ask(page, 'approvals.sign', { article, revision: head!, pin: DEMO_PIN, note: '' })
    ).toMatchObject({
      ok: false,
      error: { code: 'noOpenChanges' }
    })
  })

  test('is edited by the next one under another name, and accepted person by person', async () => {
    const { page } = run
    await open()
    await page.getByRole('button', { name: 'Sửa bài' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sửa bài' }).click()
    await body().locator('> p').last().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Thư ký thêm câu này.')
    await page.getByText('3 sửa đổi chưa quyết').waitFor()
    await page.getByRole('button', { name: 'Quyết nhiều sửa đổi' }).click()
    await page.getByRole('menuitem', { name: `Nhận mọi sửa đổi của ${people.editor}` }).click()
    await page.getByText('1 sửa đổi chưa quyết').waitFor()
    await page.getByRole('tab', { name: /^Sửa đổi/ }).click()
    await page.getByRole('listitem').filter({ hasText: people.secretary }).waitFor()
    await shot('two-people')
    // The last one is decided while the text before is shown: there is a way back to the text.
    await page.getByText('Bản gốc').click()
    await page.getByRole('listitem').getByRole('button', { name: 'Nhận sửa đổi này' }).click()
    await page.getByText('sửa đổi chưa quyết').waitFor({ state: 'hidden' })
    expect(await body().isEditable()).toBe(true)
    await body().locator('> p').last().click()
    await page.keyboard.press('Control+z')
    await page.getByText('1 sửa đổi chưa quyết').waitFor()
    await page.getByRole('button', { name: 'Quyết nhiều sửa đổi' }).click()
    await page.getByRole('menuitem', { name: 'Nhận tất cả' }).click()
    await page.getByText('sửa đổi chưa quyết').waitFor({ state: 'hidden' })
    await page.waitForTimeout(1500)
    expect((await stored()).tracked).toBeUndefined()
  })
})
