import { afterAll, beforeAll, expect, test } from 'vitest'
import { createIssue, dismissMissed, openDemo, people, placeByMenu, signIn, waitTypeset } from './journey'
import { launch, type RunningApp } from './launch'

/** Page templates that draw from an article more than its text. */

let run: RunningApp
const WITH_PHOTO = 'Con đường có bóng cây và một vạch sơn'
const WITHOUT_DAYS = 'Hội đồng nhân dân quận họp ngày 8/12'

const shoot = async (name: string) => {
  const folder = process.env.SCREENSHOTS
  if (folder) await run.page.screenshot({ path: `${folder}/templates-${name}.png` })
}

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
  await createIssue(run.page)
})
afterAll(() => run.close())

test('a photo runs over the edges of its page in the plan, and stands on the page with the caption', async () => {
  const { page } = run
  await page.getByLabel('Mẫu trang').nth(1).selectOption({ label: 'Phóng sự, ảnh tràn lề' })
  await placeByMenu(page, WITH_PHOTO, 'Trang 2 – Ảnh lớn')
  await waitTypeset(page)
  const slot = (await page.getByRole('group', { name: 'Trang 2 – Ảnh lớn', exact: true }).boundingBox())!
  const below = (await page.getByRole('group', { name: 'Trang 2 – Bài chính', exact: true }).boundingBox())!
  expect(slot.x).toBeLessThan(below.x - 4)
  expect(slot.x + slot.width).toBeGreaterThan(below.x + below.width + 4)
  await shoot('feature')
})

test('a calendar of an article without days is white, and the check says why', async () => {
  const { page } = run
  await page.getByLabel('Mẫu trang').nth(2).selectOption({ label: 'Thông báo và lịch tuần' })
  await placeByMenu(page, WITHOUT_DAYS, 'Trang 3 – Lịch tuần')
  await waitTypeset(page)
  await page.getByRole('button', { name: /^Kiểm tra trước in/ }).click()
  await page.getByText(`Ô lịch để trắng: “${WITHOUT_DAYS}” không có ngày nào.`).waitFor()
  await shoot('calendar')
})
