import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPagePlan, openSlots, placeArticle, type PagePlan } from '@shared/domain/pagePlan'
import { answer } from './ask'
import { dismissMissed, goTo, openDemo, people, signIn } from './journey'
import { launch, type RunningApp } from './launch'

/** The ward newsletter: one master, an edition for each ward, all print files at once. Told in order. */

let run: RunningApp
let master = ''
const keep = async (name: string) => {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await run.page.screenshot({ path: `${folder}/plan-editions-${name}.png` })
}
const board = () => run.page.getByRole('table', { name: 'Số của các phường' })
const readBoard = () => answer(run.page, 'editions.board', { issue: master })

/** The newsletter of today's profile, its next number, and a plan in which every story slot but the last has a signed article. */
async function makeMaster(): Promise<void> {
  const { page } = run
  const { products } = await answer(page, 'office.profile', {})
  const newsletter = products.find(({ kind }) => kind === 'newsletter')!
  const { number, total, date, pages } = await answer(page, 'issues.propose', { product: newsletter.id })
  const made = await answer(page, 'issues.create', { product: newsletter.id, number, total, date, pages })
  master = made.issue
  const { rows } = await answer(page, 'articles.list', { status: 'approved', offset: 0, limit: 60 })
  const short = [...rows].sort((a, b) => a.words - b.words)
  const slots = newPagePlan(pages, newsletter.look).pages.flatMap((each, index) =>
    openSlots(each)
      .filter(({ kind }) => kind === 'story' || kind === 'list')
      .map(({ id }) => ({ page: index + 1, slot: id }))
  )
  const plan = slots
    .slice(0, -1)
    .reduce<PagePlan>(
      (each, { page: at, slot }, index) => placeArticle(each, at, slot, short[index]!.id),
      newPagePlan(pages, newsletter.look)
    )
  await answer(page, 'issues.plan', { issue: master, plan })
}

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
  await makeMaster()
})
afterAll(() => run.close())

test('every ward gets an edition of the master, and the board says what each lacks', async () => {
  const { page } = run
  await goTo(page, 'Số báo')
  const { master: row } = await readBoard()
  await page.getByRole('link', { name: new RegExp(`^${row.number} ?${row.productName}`) }).click()
  await page.getByRole('button', { name: 'Số của các phường' }).click()
  await page.getByText('Chưa phường nào có số riêng').waitFor()
  await keep('none')
  const { without } = await readBoard()
  expect(without.length).toBeGreaterThanOrEqual(10)
  await page.getByRole('button', { name: `Lập số cho ${without.length} phường` }).click()
  await board()
    .getByRole('link', { name: `Mở số của ${without[0]!.name}` })
    .waitFor()
  expect(await board().getByRole('row').count()).toBe(without.length + 1)
  await board().getByText('còn trống 1 ô').first().waitFor()
  await keep('board')

  // The list of issues has them under their master, not thirteen times.
  await goTo(page, 'Số báo')
  await page.getByText(`Số của các phường (${without.length})`).waitFor()
  expect(await page.getByRole('link', { name: new RegExp(without[0]!.name) }).count()).toBe(0)
  await page.getByRole('searchbox').fill(without[0]!.name)
  await page.getByRole('link', { name: new RegExp(without[0]!.name) }).waitFor()
})

test('a ward’s edition has the ward on its nameplate, and its own article where the master left room', async () => {
  const { page } = run
  const { editions } = await readBoard()
  const [first] = editions
  const { plan } = await answer(page, 'issues.read', { issue: first!.row.id })
  const placed = new Set(plan.pages.flatMap((each) => Object.values(each.slots).flat()))
  const { rows } = await answer(page, 'articles.list', { status: 'approved', offset: 0, limit: 60 })
  const own = [...rows].sort((a, b) => a.words - b.words).find((row) => !placed.has(row.id))!
  const free = plan.pages.flatMap((each, index) =>
    openSlots(each)
      .filter(({ kind, id }) => (kind === 'story' || kind === 'list') && !each.slots[id])
      .map(({ id }) => ({ at: index + 1, slot: id }))
  )[0]!
  await answer(page, 'issues.plan', {
    issue: first!.row.id,
    plan: placeArticle(plan, free.at, free.slot, own.id)
  })
  await page.evaluate((hash) => void (location.hash = hash), `#/issues/${first!.row.id}`)
  await page.getByText('Số của phường, theo số gốc').waitFor()
  await page.getByRole('img', { name: 'Trang 1' }).waitFor({ timeout: 60_000 })
  await keep('edition')
  await page.getByRole('button', { name: 'Số của các phường' }).click()
  await board()
    .getByRole('row', { name: new RegExp(first!.unitName) })
    .getByText('Sẵn sàng')
    .waitFor()
})

test('a change of the master goes to every ward by one button', async () => {
  const { page } = run
  const { plan } = await answer(page, 'issues.read', { issue: master })
  // The master gives up one of its shared articles, which then is room for the wards.
  const [pageAt, slot] = plan.pages.flatMap((each, index) =>
    Object.keys(each.slots).map((id) => [index, id] as const)
  )[1]!
  const { [slot]: _, ...slots } = plan.pages[pageAt]!.slots
  const pages = plan.pages.map((each, index) => (index === pageAt ? { ...each, slots } : each))
  await answer(page, 'issues.plan', { issue: master, plan: { pages } })
  await board()
    .getByText(/chưa theo số gốc/)
    .first()
    .waitFor()
  const { editions } = await readBoard()
  await page
    .getByRole('button', { name: `Đưa thay đổi của số gốc sang các phường (${editions.length})` })
    .click()
  await page.getByText(`Đã cập nhật ${editions.length} số của phường.`).first().waitFor()
  await board()
    .getByText(/chưa theo số gốc/)
    .first()
    .waitFor({ state: 'detached' })
  expect((await readBoard()).editions.every(({ isBehind }) => !isBehind)).toBe(true)
  // Back, so that the pages are full again.
  await answer(page, 'issues.plan', { issue: master, plan })
  await page.getByRole('button', { name: /^Đưa thay đổi của số gốc/ }).click()
  await board()
    .getByText(/chưa theo số gốc/)
    .first()
    .waitFor({ state: 'detached' })
})

test('all print files are made as one job, and each ward’s stands on record', async () => {
  const { page } = run
  const { folder } = await answer(page, 'exports.folder', {})
  await page.getByRole('button', { name: 'Làm tệp in cả loạt…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Làm tệp in cho các phường' })
  await dialog.getByLabel('Lý do chung nếu có chỗ “nên xem”').fill('Tòa soạn đã xem từng chỗ.')
  await keep('print')
  await dialog.getByRole('button', { name: 'Bắt đầu làm' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Làm tệp in từng phường').first().waitFor({ timeout: 60_000 })
  await keep('job')
  await expect
    .poll(async () => (await answer(page, 'jobs.list', {})).find(({ kind }) => kind === 'editions')?.status, {
      timeout: 240_000,
      interval: 500
    })
    .toMatch(/^(done|failed)$/)
  const job = (await answer(page, 'jobs.list', {})).find(({ kind }) => kind === 'editions')!
  await keep('done')
  const { editions } = await readBoard()
  const made = editions.filter(({ row }) => row.files.length > 0)
  // Whoever has none is named, and nobody else.
  expect(job.detail === '' ? [] : job.detail.split(', ').sort()).toEqual(
    editions
      .filter(({ row }) => row.files.length === 0)
      .map(({ unitName }) => unitName)
      .sort()
  )
  expect(made.length).toBeGreaterThan(0)
  const { row, unitName } = made[0]!
  expect(readdirSync(folder)).toContain(row.files[0]!.name)
  expect(row.files[0]!.name).toContain(unitName)
  const words = execFileSync('pdftotext', [path.join(folder, row.files[0]!.name), '-'], {
    encoding: 'utf8'
  })
  expect(words.toLocaleLowerCase('vi').replace(/\s+/g, ' ')).toContain(unitName.toLocaleLowerCase('vi'))
}, 300_000)
