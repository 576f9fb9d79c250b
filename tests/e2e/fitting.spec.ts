import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import {
  changePerson,
  createIssue,
  dismissMissed,
  goTo,
  openDemo,
  people,
  signIn,
  waitTypeset
} from './journey'
import { launch, type RunningApp } from './launch'
import { picture, pictures } from './pictures'

/** Making a text fit its frame: what was tried, and one step that can be undone. */

let run: RunningApp
let title = ''
let article = ''
let standing = { at: 1, slot: 'lower' }
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

const card = () => run.page.getByRole('region', { name: 'Chỗ cắt trên giấy' })
const linesOver = async () =>
  Number((await card().getByRole('status').first().textContent())!.match(/\d+/)![0])

test('beside the text it says how much is too long and from where, and takes a way to make it fit', async () => {
  const { page } = run
  await card()
    .getByText(/^Thừa \d+ dòng$/)
    .waitFor()
  await card()
    .getByText(/^Trên giấy hết chỗ từ: “.+…”$/)
    .waitFor()
  const mark = page.locator('.cut-here')
  expect(await mark.getAttribute('data-cut')).toMatch(/^Thừa \d+ dòng$/)
  await card().getByRole('button', { name: 'Tới chỗ hết giấy' }).click()
  expect(await mark.evaluate((element) => document.getSelection()!.containsNode(element, true))).toBe(true)
  await card().getByRole('button', { name: 'Cách dàn cho vừa' }).click()
  const way = card().getByRole('button', { name: / · vừa khung$/ })
  await way.first().waitFor()
  await pictures(page, 'cut-card')
  await way.first().click()
  await card().waitFor({ state: 'detached' })
  expect(await mark.count()).toBe(0)
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await card().waitFor()
})

test('the mark follows while the text is cut, and goes when it fits', async () => {
  const { page } = run
  const issue = (await answer(page, 'issues.list', {})).find((each) => each.number === 47)!.id
  const { plan } = await answer(page, 'issues.read', { issue })
  const { rows } = await answer(page, 'articles.list', {
    product: 'tuan-tin',
    status: 'drafting',
    offset: 0,
    limit: 40
  })
  const open = []
  for (const row of rows)
    if ((await answer(page, 'articles.read', { article: row.id })).mayWrite) open.push(row)
  const longest = open.sort((a, b) => b.words - a.words)[0]!
  article = longest.id
  let most = 0
  for (const [at, slot] of [
    [0, 'second'],
    [1, 'lower'],
    [2, 'side'],
    [2, 'lower']
  ] as const) {
    const pages = plan.pages.map((each, index) => ({
      ...each,
      slots: index === at ? { [slot]: [article] } : {}
    }))
    await answer(page, 'issues.plan', { issue, plan: { pages } })
    const { overset } = await answer(page, 'previews.offers', { issue, article })
    if (overset > most) [most, standing] = [overset, { at, slot }]
  }
  expect(most).toBeGreaterThan(6)
  const pages = plan.pages.map((each, index) => ({
    ...each,
    slots: index === standing.at ? { [standing.slot]: [article] } : {}
  }))
  await answer(page, 'issues.plan', { issue, plan: { pages } })
  await goTo(page, 'Bàn bài')
  await page.evaluate((id) => void (location.hash = `#/articles/${id}`), article)
  await card().waitFor()
  const before = await linesOver()
  await card().getByRole('button', { name: 'Tới chỗ hết giấy' }).click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await expect.poll(linesOver).toBeLessThan(before)
  await card().getByRole('button', { name: 'Tới chỗ hết giấy' }).click()
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.press('Delete')
  await card().waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await card().waitFor()
})

test('pieces of a list are made to fit together, and the list says how it is set', async () => {
  const { page } = run
  const issue = (await answer(page, 'issues.list', {})).find((each) => each.number === 47)!.id
  const { plan } = await answer(page, 'issues.read', { issue })
  const { rows } = await answer(page, 'articles.list', { product: 'tuan-tin', offset: 0, limit: 40 })
  const ids = rows.filter((row) => row.id !== article).map((row) => row.id)
  let found = false
  for (let from = 0; from + 2 <= ids.length && !found; from++)
    for (const count of [2, 3, 4]) {
      const notices = ids.slice(from, from + count)
      const pages = plan.pages.map((each, index) => ({
        ...each,
        slots: index === standing.at ? { [standing.slot]: [article] } : index === 3 ? { notices } : {}
      }))
      await answer(page, 'issues.plan', { issue, plan: { pages } })
      const { overset, offers } = await answer(page, 'previews.offers', { issue, article: notices[0]! })
      found = overset > 0 && offers.some((offer) => offer.overset === 0)
      if (found) break
    }
  expect(found).toBe(true)
  await page.evaluate((id) => void (location.hash = `#/issues/${id}`), issue)
  await waitTypeset(page)
  const list = page.getByRole('group', { name: 'Trang 4 – Thông báo' })
  await list.getByRole('button', { name: /^Thừa \d+ dòng/ }).click()
  const way = page.getByRole('menu').getByRole('menuitem', { name: / · vừa khung$/ })
  await way.first().waitFor()
  await picture(page, 'fit-list')
  await way.first().click()
  await list.getByRole('button', { name: /^Thừa \d+ dòng/ }).waitFor({ state: 'detached' })
  await list.getByRole('button', { name: 'Chỉnh ô: Trang 4 – Thông báo (đã chỉnh)' }).click()
  const form = page.getByRole('dialog', { name: 'Trang 4 – Thông báo' })
  await form.getByText('Cỡ chữ tin').waitFor()
  await pictures(page, 'list-form')
  await form.getByRole('button', { name: 'Như mẫu trang' }).click()
  await page.keyboard.press('Escape')
  await list.getByRole('button', { name: /^Thừa \d+ dòng/ }).waitFor()
})

test('who does not make pages up reads what could be set, without buttons for it', async () => {
  const { page } = run
  await changePerson(page, people.editor)
  await page.evaluate((id) => void (location.hash = `#/articles/${id}`), article)
  await card().getByRole('button', { name: 'Cách dàn cho vừa' }).click()
  await card()
    .getByText(/^(Người dàn trang có thể chỉnh|Không cách dàn nào)/)
    .waitFor()
  expect(await card().getByRole('button', { name: / · / }).count()).toBe(0)
})
