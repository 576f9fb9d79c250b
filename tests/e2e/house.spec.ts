import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import { dismissMissed, goTo, openDemo, people, signIn } from './journey'
import { launch, type RunningApp } from './launch'
import { picture, pictures } from './pictures'

/** House templates (mẫu ấn phẩm), from the form to the pages of an issue. */

let run: RunningApp

const open = async () => {
  await goTo(run.page, 'Cơ quan')
  await run.page.getByRole('tab', { name: 'Mẫu ấn phẩm' }).click()
  await waitSet()
}
const preview = () => run.page.getByRole('complementary', { name: 'Trang mẫu' })
const front = () => preview().getByRole('img', { name: 'Trang nhất' })
const waitSet = async () => {
  await front().waitFor()
  await preview().locator('[data-state=set]').first().waitFor()
}
const pageNow = async () => (await front().getAttribute('src'))!
const status = (words: string) => run.page.getByRole('status').filter({ hasText: words })
const field = (name: string) => run.page.getByLabel(name, { exact: true })
/** Does something to the form and waits until the page beside it has followed. */
async function follow(act: () => Promise<unknown>): Promise<string> {
  const before = await pageNow()
  await act()
  await expect.poll(pageNow, { timeout: 20_000 }).not.toBe(before)
  await waitSet()
  return pageNow()
}

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

test('the page follows what the secretary changes; each step is taken back and made again', async () => {
  const { page } = run
  await open()
  await pictures(page, 'house')
  const standard = await pageNow()
  const named = await follow(() => field('Tên in trên măng-sét').fill('Tiếng nói Quận ta'))
  await page.getByText('Màu chính', { exact: true }).click()
  const green = await follow(async () => {
    await field('Lơ (C) của Màu chính, ghi số').fill('90')
    await field('Sen (M) của Màu chính, ghi số').fill('10')
    await field('Đen (K) của Màu chính, ghi số').fill('40')
  })
  expect(new Set([standard, named, green]).size).toBe(3)
  await follow(() => field('Tít').selectOption({ label: 'Playfair Display' }))
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
})
