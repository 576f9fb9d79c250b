import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from './ask'
import { dismissMissed, openArticle, openDemo, people, signIn, waitSaved, writeElsewhere } from './journey'
import { launch, type RunningApp } from './launch'
import { picture } from './pictures'

/** The past of an article, and its two versions: everything by keyboard and words, in the real window. */

let run: RunningApp
let page: Page
const TITLE = 'Nước về hẻm'

const photograph = (name: string) => picture(page, name)

const article = () => page.evaluate(() => location.hash.split('/')[2]!)
const body = () => page.getByRole('textbox', { name: 'Nội dung' })
const timeline = () => page.getByRole('list', { name: 'Các phiên bản, mới nhất trước' }).getByRole('listitem')

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  page = run.page
  await openDemo(page)
  await signIn(page, people.secretary)
  await dismissMissed(page)
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog', { name: 'Bài mới' }).getByRole('button', { name: 'Bắt đầu viết' }).click()
  await body().waitFor()
})
afterAll(() => run.close())

async function saveAs(name: string): Promise<void> {
  await page.getByRole('tab', { name: /^Phiên bản/ }).click()
  const field = page.getByRole('textbox', { name: 'Tên phiên bản' })
  await field.fill(name)
  await field.press('Enter')
  await page.getByText('Đã lưu phiên bản.', { exact: true }).first().waitFor()
}

describe('the past of an article', () => {
  test('is a timeline of texts, named when they were saved or later', async () => {
    await page.getByRole('textbox', { name: 'Tít', exact: true }).fill(TITLE)
    await body().click()
    await page.keyboard.type('Sáng 18/11, nước đã về hẻm 12.')
    await page.keyboard.press('Enter')
    for (const line of [
      'Bà con dự trữ nước từ tối qua.',
      'Đội thợ làm suốt đêm.',
      'Điện vẫn chạy bình thường.',
      'Chợ họp như mọi ngày.',
      'Trường học mở cửa đúng giờ.',
      'Tổ dân phố phát nước uống.'
    ]) {
      await page.keyboard.type(line)
      await page.keyboard.press('Enter')
    }
    await waitSaved(page)
    await saveAs('Bản gửi thư ký')
    await timeline().filter({ hasText: 'Bản gửi thư ký' }).filter({ hasText: 'mới nhất' }).waitFor()

    const first = timeline().last()
    await first.getByText('Tự lưu').waitFor()
    await first.getByRole('button', { name: /^Đặt tên bản/ }).click()
    await page
      .getByRole('dialog', { name: 'Đặt tên phiên bản' })
      .getByLabel('Tên phiên bản')
      .fill('Bản trắng')
    await page.keyboard.press('Enter')
    await timeline().last().getByText('Bản trắng').waitFor()
    await photograph('timeline')
  })

  test('can be compared, any two texts, side by side and in one column, from difference to difference by key', async () => {
    await body().click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('End')
    await page.keyboard.type(' Áp lực còn yếu.')
    await page.keyboard.press('Control+End')
    await page.keyboard.type('Xem thêm ở trang 3.')
    await page.getByRole('textbox', { name: 'Tít', exact: true }).fill(`${TITLE} 12`)
    await waitSaved(page)

    await page.getByRole('button', { name: 'So sánh bản Bản gửi thư ký' }).click()
    const dialog = page.getByRole('dialog', { name: 'So sánh phiên bản' })
    await dialog.getByLabel('Bản trước').selectOption({ label: `Bản gửi thư ký – ${people.secretary}` })
    await dialog.getByLabel('Bản sau').selectOption({ label: 'Bản đang viết' })
    await dialog.getByText(/3 chỗ khác nhau: thêm \d+ chữ, bớt 0 chữ\./).waitFor()
    await dialog.getByText('–/3 chỗ khác').waitFor()
    await page.keyboard.press('F7')
    await dialog.getByText('1/3 chỗ khác').waitFor()
    expect(await dialog.locator('[data-current="true"]').first().textContent()).toContain('12')
    await page.keyboard.press('F7')
    expect(await dialog.locator('[data-current="true"]').first().textContent()).toContain('Áp lực còn yếu.')
    await page.keyboard.press('Shift+F7')
    await page.keyboard.press('Shift+F7')
    await dialog.getByText('3/3 chỗ khác').waitFor()
    await dialog.getByRole('button', { name: /Hiện \d đoạn không đổi/ }).waitFor()
    await photograph('compare-sides')
    await dialog.getByRole('button', { name: 'Gộp một cột' }).click()
    await dialog.locator('[data-layout="inline"] ins').first().waitFor()
    await dialog.getByRole('checkbox', { name: 'Thu gọn chỗ không đổi' }).uncheck()
    await dialog.getByText('Đội thợ làm suốt đêm.').waitFor()
    await photograph('compare-inline')
    await page.keyboard.press('Escape')
  })

  test('can be gone back to with unsaved words, and back again: nothing is lost', async () => {
    await saveAs('Bản sửa lần hai')
    await body().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Gõ dở')
    await page.getByRole('button', { name: 'Khôi phục bản Bản gửi thư ký' }).click()
    await page
      .getByText(/^Đã khôi phục thành phiên bản mới nhất/)
      .first()
      .waitFor()
    await expect.poll(() => body().textContent()).not.toContain('Áp lực còn yếu')
    await page.getByRole('tab', { name: /^Phiên bản/ }).click()
    await timeline().first().getByText('Khôi phục từ bản Bản gửi thư ký').waitFor()
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await expect.poll(() => body().textContent()).toContain('Gõ dở')
    expect(
      (await answer(page, 'articles.read', { article: await article() })).revisions.length
    ).toBeGreaterThanOrEqual(5)
  })
})

describe('two versions of one article', () => {
  test('are merged: by itself where the edits are apart, by choice where they are not, and both stay', async () => {
    await openArticle(page, TITLE)
    await body().click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('End')
    await page.keyboard.type(' Nước trong.')
    await waitSaved(page)
    await saveAs('Của bàn thư ký')
    await writeElsewhere(page, await article(), (text) =>
      text
        .replace('Áp lực còn yếu.', 'Nước còn đục.')
        .replace('Chợ họp như mọi ngày.', 'Chợ họp sớm hơn mọi ngày.')
    )
    await openArticle(page, TITLE)
    const notice = page.getByRole('status').filter({ hasText: 'Bài có 2 bản song song' })
    await notice
      .getByText(
        /^Bài có 2 bản song song\. Đang mở bản mới nhất: bản của .+ lưu .+; bên cạnh là bản “Của bàn thư ký” của /
      )
      .waitFor()
    expect(await body().textContent()).toContain('Nước còn đục.')
    await photograph('two-heads')
    await notice.getByRole('button', { name: 'So sánh hai bản' }).click()
    const compared = page.getByRole('dialog', { name: 'So sánh phiên bản' })
    await compared.getByText('Nước còn đục.').first().waitFor()
    await compared.getByText('Nước trong.').first().waitFor()
    await photograph('two-heads-compared')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Gộp hai bản' }).click()
    const screen = page.getByRole('region', { name: 'Gộp hai bản' })
    await screen.getByText('1 chỗ phải chọn').waitFor()
    await screen.getByText('Chợ họp sớm hơn mọi ngày.').waitFor()
    expect(await screen.getByRole('button', { name: 'Lưu bản đã gộp' }).isDisabled()).toBe(true)
    await photograph('merge')
    await page.keyboard.press('F7')
    await page.keyboard.press('Tab')
    const place = screen.getByRole('group', { name: /^Chọn cho chỗ 1/ })
    await place.getByRole('radio', { name: 'Giữ cả hai' }).check()
    await screen.getByText('Đã chọn đủ.').waitFor()
    await photograph('merge-chosen')
    await screen.getByRole('button', { name: 'Lưu bản đã gộp' }).click()
    await page
      .getByText(/^Đã gộp thành một bản/)
      .first()
      .waitFor()
    await body().waitFor()
    const text = (await body().textContent())!
    for (const words of ['Nước trong.', 'Nước còn đục.', 'Chợ họp sớm hơn mọi ngày.'])
      expect(text).toContain(words)
    const merged = await answer(page, 'articles.read', { article: await article() })
    expect(merged.heads).toHaveLength(1)
    expect(merged.revisions.at(-1)!.parents).toHaveLength(2)
    await page.getByRole('tab', { name: /^Phiên bản/ }).click()
    await timeline().first().getByText('Gộp từ hai bản').waitFor()
    await photograph('timeline-merged')
  })
})
