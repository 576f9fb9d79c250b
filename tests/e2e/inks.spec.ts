import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inkedPlates } from '../fixtures/pdfTools'
import {
  createIssue,
  dismissMissed,
  exportIssue,
  goTo,
  openDemo,
  people,
  placeByMenu,
  signIn,
  waitTypeset
} from './journey'
import { launch, type RunningApp } from './launch'
import { picture } from './pictures'

/** With how many inks a product is printed (số màu): on screen, and on the plates. */

let run: RunningApp
const SIGNED = 'Hội đồng nhân dân quận họp ngày 8/12'

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

/** Colours other than greys in the first page as it is shown. */
async function colours(): Promise<string[]> {
  const first = run.page
    .getByRole('complementary', { name: 'Trang in' })
    .getByRole('img', { name: 'Trang 1' })
  const svg = await first.evaluate(async (image: HTMLImageElement) => (await fetch(image.src)).text())
  const found = new Set([...svg.matchAll(/#[0-9a-f]{6}\b/g)].map(([colour]) => colour))
  return [...found].filter((colour) => !/^#(..)\1\1$/.test(colour))
}

test('a product in black and one spot colour is shown and printed with these two', async () => {
  const { page } = run
  await goTo(page, 'Cơ quan')
  await page.getByRole('tab', { name: 'Ấn phẩm', exact: true }).click()
  await page.getByLabel('Số màu').selectOption({ label: '2 màu: đen và một màu pha' })
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu', { exact: false }).first().waitFor()
  await picture(page, 'inks-product')
  await createIssue(page)
  await placeByMenu(page, SIGNED, 'Trang 1 – Bài chính')
  await waitTypeset(page)
  expect(await colours()).toEqual(['#cb333b'])
  await picture(page, 'inks-issue')
  const { folder, name } = await exportIssue(page)
  expect(await inkedPlates(path.join(folder, name))).toEqual(['Black', 'PANTONE 1797 C'])
})
