import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

/** Keeps a picture of what somebody saw, where `SCREENSHOTS` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

/** The same in the dark and in the light, where `SCREENSHOTS` names a folder; the light stays. */
export async function pictures(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return
  for (const theme of ['dark', 'light']) {
    await page.evaluate((value) => void (document.documentElement.dataset.theme = value), theme)
    await page.waitForTimeout(250)
    await picture(page, `${name}-${theme}`)
  }
}
