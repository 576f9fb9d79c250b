import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import { createIssue, dismissMissed, openDemo, people, signIn, waitTypeset } from './journey'
import { launch, type RunningApp } from './launch'
import { picture } from './pictures'

/** Making a text fit its frame: what was tried, and one step that can be undone. */

let run: RunningApp
let title = ''
beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
  await createIssue(run.page)
})
afterAll(() => run.close())

const over = () => run.page.getByRole('button', { name: /^Thừa \d+ dòng/ })

/** Sets articles of the demo office into slots until one is too long and can be made to fit. */
async function placeTooLong(): Promise<void> {
  const { page } = run
  const { rows } = await answer(page, 'articles.list', { product: 'tuan-tin', offset: 0, limit: 40 })
  const issue = new URL(page.url()).hash.split('/').pop()!
  const { plan } = await answer(page, 'issues.read', { issue })
  const places = [
    [1, 'upper'],
    [1, 'lower'],
    [2, 'main'],
    [2, 'side'],
    [0, 'second'],
    [3, 'second']
  ] as const
  for (const row of rows)
    for (const [at, slot] of places) {
      const pages = plan.pages.map((each, index) => ({
        ...each,
        slots: index === at ? { [slot]: [row.id] } : {}
      }))
      await answer(page, 'issues.plan', { issue, plan: { pages } })
      const { overset, offers } = await answer(page, 'previews.offers', { issue, article: row.id })
      if (overset === 0 || offers[0]?.overset !== 0) continue
      title = row.title
      return
    }
  throw new Error('no article of the demo office is a little too long anywhere')
}

test('a text that is too long says what would make it fit, and is set so by one choice', async () => {
  const { page } = run
  await placeTooLong()
  await waitTypeset(page)
  await over().click()
  const menu = page.getByRole('menu')
  await menu.getByText(/^Thừa \d+ dòng\. Các cách dàn đã thử:/).waitFor()
  await picture(page, 'fit-menu')
  const fitting = menu.getByRole('menuitem', { name: / · vừa khung$/ }).first()
  await fitting.click()
  await menu.waitFor({ state: 'detached' })
  await over().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: new RegExp(`^Hoàn tác: dàn “${title.slice(0, 12)}`) }).waitFor()
  await picture(page, 'fit-done')
})

test('one undo takes all of it back', async () => {
  const { page } = run
  await page.keyboard.press('Control+z')
  await over().waitFor()
})

test('the check before printing offers the same, and leads to the words that are too many', async () => {
  const { page } = run
  const panel = page.getByRole('complementary').getByRole('region', { name: 'Kiểm tra trước in' })
  await panel.getByRole('button', { name: /^Kiểm tra trước in/ }).click()
  const line = panel.getByRole('listitem').filter({ hasText: /thừa \d+ dòng/ })
  await line.getByRole('button', { name: 'Thử dàn cho vừa…' }).click()
  const menu = page.getByRole('menu')
  await menu
    .getByRole('menuitem', { name: / · vừa khung$/ })
    .first()
    .waitFor()
  await picture(page, 'fit-preflight')
  await menu.getByRole('menuitem', { name: /^Mở bài ở chỗ bắt đầu thừa: “.+”$/ }).click()
  await page.getByRole('textbox', { name: 'Tít', exact: true }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Tít', exact: true }).inputValue()).toBe(title)
})
