import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dismissMissed, goTo, openDemo, people, signIn } from './journey'
import { launch, type RunningApp } from './launch'

/** An approver's days, told in order: each test goes on where the one before ended. */

let run: RunningApp

/** `SCREENSHOTS=<folder>` keeps a picture of what somebody saw. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

beforeAll(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

const queue = (page: Page) => page.getByRole('region', { name: 'Chờ tôi duyệt' })

test('the queue says of each article what presses and how far it was read', async () => {
  const { page } = run
  await goTo(page, 'Chờ tôi duyệt')
  await queue(page).getByRole('listitem').first().waitFor()
  await picture(page, 'queue')
  expect(await queue(page).getByText('Bạn chưa xem bài này').count()).toBeGreaterThan(0)
})

test('reading: text, changes, printed pages, large type', async () => {
  const { page } = run
  await queue(page).getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Ký duyệt' }).waitFor()
  await page.waitForTimeout(500)
  await picture(page, 'reading-text')
  await page.keyboard.press('Alt+2')
  await page.waitForTimeout(800)
  await picture(page, 'reading-changes')
  await page.keyboard.press('Alt+3')
  await page.getByRole('img', { name: 'Trang in 1' }).waitFor({ timeout: 60_000 })
  await page.waitForTimeout(500)
  await picture(page, 'reading-pages')
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Shift+F9')
  await page.waitForTimeout(500)
  await picture(page, 'reading-large')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog', { name: 'Ký duyệt' }).waitFor()
  await page.getByLabel('Duyệt có điều kiện').check()
  await picture(page, 'sign')
})
