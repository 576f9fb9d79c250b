import type { Page } from 'playwright-core'
import { answer } from '../ask'

/** A screen or a dialog of the demo office, and how a person gets there from the stop before. */
export interface Stop {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
}

export const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name }).waitFor()
export const closeDialog = async (page: Page) => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

export async function openHash(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#${address}`)
}

/** The longest article in a status: the one with the most in it. */
export async function longestArticle(page: Page, status: 'drafting' | 'approved'): Promise<string> {
  const { rows } = await answer(page, 'articles.list', { status, offset: 0, limit: 100 })
  return rows.reduce((longest, row) => (row.words > longest.words ? row : longest)).id
}

export const tab = (name: RegExp) => async (page: Page) => {
  await page.getByRole('tab', { name }).click()
}

export const byCommand = (words: string, title: string | RegExp) => async (page: Page) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(words)
  await page.keyboard.press('Enter')
  await dialog(page, title)
}
