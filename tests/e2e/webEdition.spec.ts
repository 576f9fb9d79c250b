import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { htmlFaults } from '../fixtures/webSite'
import { answer } from './ask'
import { answerFileDialog, dismissMissed, goTo, openDemo, people, signIn } from './journey'
import { giveToElectron, launch, makeFolder, type RunningApp } from './launch'
import { picture, pictures } from './pictures'

/** A web channel: made in its folder from a signed article, and looked at as its readers do. Told in order. */

/** A signed article of the demo office that shows a photo. */
const WITH_PHOTO = /Xưởng may giữ thợ/
const TELEPHONE = [390, 844] as const
const DESK = [1280, 900] as const

let run: RunningApp
let folder: string
/** A window that shows files of the disk, as a browser does. */
let browser: Page

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
  folder = makeFolder('trang-web')
  giveToElectron(folder)
})
afterAll(async () => {
  await run.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((each) => each.webContents.getURL().startsWith('file:'))
      .forEach((each) => each.destroy())
  )
  await run.close()
})

const channel = () => run.page.getByRole('region', { name: 'Trang thông tin điện tử' })
const site = () => path.join(folder, 'trang-web')
const read = (at: string) => readFileSync(path.join(site(), at), 'utf8')
const entry = () =>
  run.page
    .getByRole('listitem')
    .filter({ hasText: 'Trang thông tin điện tử quận' })
    .filter({ has: run.page.getByText('Sẵn sàng', { exact: true }) })

const listPages = () =>
  readdirSync(site(), { recursive: true, encoding: 'utf8' })
    .map((at) => at.split(path.sep).join('/'))
    .filter((at) => at.endsWith('.html'))

async function openBrowser(): Promise<Page> {
  const opened = run.app.waitForEvent('window')
  await run.app.evaluate(({ BrowserWindow }) => {
    const webPreferences = { partition: 'nguoi-doc', sandbox: true }
    void new BrowserWindow({ title: 'Người đọc', webPreferences }).loadURL('about:blank')
  })
  return opened
}

async function show(at: string, [width, height]: readonly [number, number]): Promise<void> {
  await run.app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(...size),
    [width, height] as [number, number]
  )
  await browser.goto(pathToFileURL(path.join(site(), at)).href)
}

test('the secretary chooses where the web channel goes on this PC', async () => {
  const { page } = run
  await goTo(page, 'Trang web')
  await channel().getByText('Chưa làm lần nào').waitFor()
  await answerFileDialog(run, [folder])
  await channel().getByRole('button', { name: 'Đổi thư mục…' }).click()
  await page.getByText(`Từ lần tới, trang web được ghi vào ${site()}.`).first().waitFor()
  await channel().getByText(site(), { exact: true }).waitFor()
})

test('a signed article comes out on the channel’s pages, with files and hashes as evidence', async () => {
  const { page } = run
  await goTo(page, 'Lịch xuất bản')
  const title = (await entry().getByRole('link').first().textContent())!
  await entry().getByRole('button', { name: 'Thêm thao tác' }).click()
  await page.getByRole('menuitem', { name: 'Làm trang web và ghi nhận' }).click()
  const job = page.getByRole('region', { name: 'Tệp in' }).getByRole('listitem').first()
  await job.getByText('Đã xong, đã kiểm tra').waitFor({ timeout: 60_000 })
  await goTo(page, 'Lịch xuất bản')
  const done = page.getByRole('listitem').filter({ hasText: title }).filter({ hasText: 'toa-soan.json' })
  await done.getByText('Đã xong', { exact: true }).waitFor()
  await picture(page, 'web-schedule')
  expect(read('index.html')).toContain('.html')
  await goTo(page, 'Trang web')
  await channel().getByText('Không có gì thay đổi từ lần làm trước').waitFor()
  await pictures(page, 'web-room')
  const [shown] = await answer(page, 'webEditions.list', {})
  expect(shown).toMatchObject({ articles: 1, fresh: 0, folder: site() })
})

test('a second article, with a photo, joins the first, whose page only gets a neighbour', async () => {
  const { page } = run
  const style = statSync(path.join(site(), 'style.css')).ino
  await goTo(page, 'Lịch xuất bản')
  await page.getByRole('button', { name: 'Lên lịch đăng bài' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').selectOption({ label: 'Trang thông tin điện tử' })
  await dialog.getByRole('radio', { name: WITH_PHOTO }).check()
  await dialog.getByRole('button', { name: 'Tiếp tục' }).click()
  await dialog.getByRole('button', { name: 'Lên lịch' }).click()
  await dialog.waitFor({ state: 'detached' })
  const planned = page.getByRole('listitem').filter({ hasText: WITH_PHOTO })
  await planned.getByRole('button', { name: 'Thêm thao tác' }).click()
  await page.getByRole('menuitem', { name: 'Làm trang web và ghi nhận' }).click()
  const jobs = page.getByRole('region', { name: 'Tệp in' }).getByRole('listitem')
  await jobs.nth(1).waitFor()
  await jobs.first().getByText('Đã xong, đã kiểm tra').waitFor({ timeout: 60_000 })
  const photos = readdirSync(path.join(site(), 'anh'))
  expect(photos.length).toBeGreaterThan(1)
  expect(listPages().filter((at) => /^\d{4}\//.test(at))).toHaveLength(2)
  // A second name of the same bytes.
  expect(statSync(path.join(site(), 'style.css')).ino).toBe(style)
})

test('every page is valid, and a screen reader meets nothing in its way, by day and by night', async () => {
  browser = await openBrowser()
  const pages = listPages()
  expect(pages.length).toBeGreaterThan(5)
  for (const at of pages) {
    expect([at, await htmlFaults(read(at))]).toEqual([at, []])
    for (const colorScheme of ['light', 'dark'] as const) {
      await browser.emulateMedia({ colorScheme })
      await show(at, TELEPHONE)
      await browser.evaluate(axe.source)
      const { violations } = await browser.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] })
      )
      const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
      expect([at, colorScheme, found]).toEqual([at, colorScheme, []])
      const isWide = await browser.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect([at, isWide]).toEqual([at, false])
    }
  }
})

test('it opens from the disk: pictures load, links lead on, and words are found without their tones', async () => {
  const article = listPages().find((at) => at.includes('xuong-may'))!
  for (const [name, size] of [['phone', TELEPHONE] as const, ['desk', DESK] as const]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await browser.emulateMedia({ colorScheme })
      for (const at of ['index.html', article, 'tim-kiem.html', 'theo-ngay/index.html']) {
        await show(at, size)
        await picture(browser, `web-${name}-${colorScheme}-${at.replaceAll('/', '-').slice(-40, -5)}`)
      }
    }
  }
  await show(article, DESK)
  const heading = (await browser.getByRole('heading', { level: 1 }).textContent())!
  const broken = await browser.evaluate(
    () =>
      [...document.images].filter((image) => {
        image.loading = 'eager'
        return image.complete && image.naturalWidth === 0
      }).length
  )
  expect(broken).toBe(0)
  const targets = await browser.evaluate(() => [...document.links].map((link) => link.href))
  const files = targets.filter((href) => href.startsWith('file:')).map((href) => new URL(href.split('#')[0]!))
  expect(files.length).toBeGreaterThan(5)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
  await show('tim-kiem.html', TELEPHONE)
  const bare = heading
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
  await browser.getByRole('searchbox').fill(bare.split(' ').slice(0, 3).join(' '))
  await browser.getByText('Có 1 bài khớp.').waitFor()
  await browser.getByRole('link', { name: heading }).waitFor()
  await picture(browser, 'web-search')
})

test('the signed text is taken along for a portal’s form, as a zip with photos and on the clipboard', async () => {
  const { page } = run
  const zip = path.join(folder, 'cong.zip')
  const { rows } = await answer(page, 'articles.list', { status: 'approved', offset: 0, limit: 100 })
  const chosen = rows.find((row) => row.photos > 0)!
  await page.evaluate((id) => void (location.hash = `#/articles/${id}`), chosen.id)
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('cổng thông tin')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Xuất cho cổng thông tin' })
  await dialog.getByText(/Lấy từ bản đã ký duyệt, mã/).waitFor()
  await pictures(page, 'web-portal')
  await dialog.getByRole('button', { name: 'Chép nội dung (HTML)' }).click()
  await page.getByText('Đã chép nội dung.', { exact: true }).first().waitFor()
  const copied = await run.app.evaluate(({ clipboard }) =>
    (clipboard as unknown as { readHTML(): string }).readHTML()
  )
  expect(copied).toContain('[Ảnh: anh-1.jpg]')
  await run.app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, zip)
  await dialog.getByRole('button', { name: /^Lưu HTML kèm ảnh/ }).click()
  await page.getByText('Đã lưu cong.zip.', { exact: true }).first().waitFor()
  const bytes = readFileSync(zip)
  for (const name of ['bai.html', 'anh/anh-1.jpg']) expect(bytes.includes(Buffer.from(name))).toBe(true)
})
