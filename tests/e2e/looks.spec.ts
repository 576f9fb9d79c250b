import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import { dismissMissed, goTo, openDemo, people, placeByMenu, signIn, waitTypeset } from './journey'
import { launch, type RunningApp } from './launch'
import { picture, pictures } from './pictures'

/** Looks of printed products (mẫu ấn phẩm), from the form to the typeset page. */

let run: RunningApp
const STORY = 'Con đường có bóng cây và một vạch sơn'

const openProducts = async () => {
  await goTo(run.page, 'Cơ quan')
  await run.page.getByRole('tab', { name: 'Ấn phẩm', exact: true }).click()
  await run.page.getByRole('group', { name: 'Ấn phẩm', exact: true }).waitFor()
}
const look = (name: RegExp) =>
  run.page.getByRole('group', { name: 'Khổ giấy và bố cục' }).getByRole('radio', { name })
const pageCounts = () => run.page.getByLabel('Số trang').locator('option').allTextContents()

/**
 * Makes the next issue of a product with the usual page templates, and opens its page plan.
 *
 * @param isOffered whether it could be made up like the one before, which has the same look.
 */
async function beginIssue(product: string, isOffered: boolean): Promise<string> {
  const { page } = run
  await goTo(page, 'Số báo')
  await page.getByRole('button', { name: 'Số mới' }).click()
  const dialog = page.getByRole('dialog', { name: 'Số mới' })
  await dialog.getByLabel('Ấn phẩm').selectOption({ label: product })
  if (isOffered) await dialog.getByLabel('Dựng trang').selectOption({ label: 'Mẫu trang thường lệ' })
  await dialog.getByLabel('Số trang').waitFor()
  expect(await dialog.getByLabel('Dựng trang').count()).toBe(isOffered ? 1 : 0)
  await dialog.getByRole('button', { name: 'Tạo số báo' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('complementary', { name: 'Bài có thể đặt' }).waitFor()
  return page.url().split('/').at(-1)!
}
const templatesOf = async (issue: string) =>
  (await answer(run.page, 'issues.read', { issue })).plan.pages.map(({ template }) => template)

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

test('the secretary gives the weekly the paper of a daily; page counts follow the look', async () => {
  const { page } = run
  await openProducts()
  expect(await look(/^Bản tin A4/).isChecked()).toBe(true)
  expect(await pageCounts()).toEqual(['4 trang', '8 trang', '12 trang', '16 trang'])
  await look(/^Tờ tin một tờ A4/).check({ force: true })
  expect(await pageCounts()).toEqual(['2 trang'])
  await look(/^Báo khổ A3/).check({ force: true })
  expect(await pageCounts()).toEqual(['4 trang', '8 trang', '12 trang', '16 trang'])
  await pictures(page, 'looks-form')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu. Các số đã ra vẫn giữ thông tin cũ.', { exact: true }).waitFor()
  const { products } = await answer(page, 'office.profile', {})
  expect(products.map((each) => each.look)).toEqual([
    'tabloid',
    'sheet',
    undefined,
    undefined,
    undefined,
    undefined
  ])
})

test('its next issue is made up and set on A3, though the last one was A4', async () => {
  const { page } = run
  const issue = await beginIssue('Tuần tin quận', false)
  expect(await templatesOf(issue)).toEqual(['a3Front', 'a3Three', 'a3Two', 'a3Back'])
  await placeByMenu(page, STORY, 'Trang 1 – Bài chính')
  await waitTypeset(page)
  await picture(page, 'looks-tabloid')
  const set = page.getByRole('complementary', { name: 'Trang in' }).getByRole('img', { name: 'Trang 1' })
  const { width, height } = (await set.boundingBox())!
  expect(height / width).toBeCloseTo(420 / 297, 1)
})

test('the ward newsletter is one sheet with a front and a back', async () => {
  const issue = await beginIssue('Tờ tin phường', true)
  expect(await templatesOf(issue)).toEqual(['sheetFront', 'sheetBack'])
  await waitTypeset(run.page)
  await picture(run.page, 'looks-sheet')
})
