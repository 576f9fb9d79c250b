import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answer } from './ask'
import { dismissMissed, dropFiles, goTo, openDemo, people, sampleWord, signIn } from './journey'
import { launch, root, type RunningApp } from './launch'

/** What surrounds the work: rooms, palette, search, language, window. Told in order on one profile. */

let run: RunningApp

beforeAll(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

async function restart(): Promise<void> {
  await run.close()
  run = await launch({ profile: run.profile })
}

const menuLabels = () =>
  run.app.evaluate(({ Menu }) => {
    const labels = (menu: Electron.Menu | undefined): string[] =>
      menu?.items.flatMap((item) => [item.label, ...labels(item.submenu)]).filter(Boolean) ?? []
    return labels(Menu.getApplicationMenu() ?? undefined)
  })

describe('the desk', () => {
  test('is searched as one types, with diacritics or without', async () => {
    const { page } = run
    const rows = page.getByRole('grid').getByRole('row')
    for (const words of ['nắp cống', 'NAP CONG', 'nap cong lech']) {
      await page.getByRole('searchbox').fill(words)
      await page.getByRole('row', { name: /Đông Rạch thay 63 nắp cống/ }).waitFor()
      expect(await rows.count()).toBeLessThan(10)
    }
    await page.getByRole('searchbox').fill('')
    await page.getByText('80 bài').waitFor()
  })

  test('is filtered by state, and walked and opened by keyboard', async () => {
    const { page } = run
    await page.getByRole('button', { name: /^Trả lại/ }).click()
    const returned = await answer(page, 'articles.list', { status: 'returned', offset: 0, limit: 10 })
    await page.getByRole('row', { name: new RegExp(returned.rows[0]!.title) }).waitFor()
    const shown = await page.getByRole('grid').getAttribute('aria-rowcount')
    expect(Number(shown)).toBe(returned.total + 1)
    await page.getByRole('grid').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: returned.rows[1]!.title }).waitFor()
  })

  test('takes a Word file that is dragged onto it', async () => {
    const { page } = run
    await goTo(page, 'Bàn bài')
    await dropFiles(page, 'main', [sampleWord])
    await page.getByRole('dialog', { name: 'Đã nhập tệp' }).waitFor({ timeout: 60_000 })
    await page.keyboard.press('Escape')
    expect((await answer(page, 'articles.list', { offset: 0, limit: 1 })).total).toBe(81)
  })
})

describe('the way around', () => {
  test.each([
    ['2', 'Chờ tôi duyệt'],
    ['3', 'Số báo'],
    ['4', 'Lịch xuất bản'],
    ['5', 'Tệp in'],
    ['6', 'Cơ quan'],
    ['7', 'Sao lưu'],
    ['8', 'Nhập tệp'],
    ['1', 'Bàn bài']
  ])('Ctrl+%s opens %s', async (key, room) => {
    await run.page.keyboard.press(`Control+${key}`)
    await run.page.getByRole('region', { name: room }).first().waitFor()
  })

  test('Enter that follows the letters at once takes what was typed, not what was listed before', async () => {
    const { page } = run
    await page.keyboard.press('Control+k')
    // The mouse rests over the list: rows that come under it are not chosen by it.
    await page.getByRole('option').nth(3).hover()
    await page.getByRole('combobox').evaluate((field: HTMLInputElement) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
      set!.call(field, 'lich xuat ban')
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    })
    await page.getByRole('region', { name: 'Lịch xuất bản' }).first().waitFor()
  })

  test('the palette finds commands and articles by plain letters', async () => {
    const { page } = run
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Tìm lệnh, tìm bài' })
    await palette.getByRole('combobox').fill('lich xuat')
    await palette.getByRole('option', { name: /Lịch xuất bản/ }).waitFor()
    await palette.getByRole('combobox').fill('chieu tren ben thuong')
    await palette.getByRole('option', { name: /^Chiều trên bến Thượng/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Chiều trên bến Thượng' }).waitFor()
  })

  test('the menu offers what can be done here, and greys out the rest', async () => {
    const isEnabled = (id: string) =>
      run.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()!.getMenuItemById(item)!.enabled, id)
    // An article is open: it can be searched from place to place; a list cannot.
    expect(await Promise.all(['focusMode', 'newArticle', 'findNext'].map(isEnabled))).toEqual([
      true,
      true,
      true
    ])
    await goTo(run.page, 'Bàn bài')
    expect(await Promise.all(['focusMode', 'newArticle', 'findNext'].map(isEnabled))).toEqual([
      false,
      true,
      false
    ])
  })

  test('a new article can be begun from any room', async () => {
    const { page } = run
    await goTo(page, 'Số báo')
    await page.keyboard.press('Control+n')
    await page.getByRole('dialog', { name: 'Bài mới' }).getByRole('button', { name: 'Bắt đầu viết' }).click()
    await page.getByRole('textbox', { name: 'Tít', exact: true }).waitFor()
  })

  test('who signs out in the middle of a word leaves it on disk, as a revision', async () => {
    const { page } = run
    const article = page.url().split('/').at(-1)!
    await page.getByRole('textbox', { name: 'Tít', exact: true }).click()
    await page.keyboard.type('Chữ cuối trước khi đổi người')
    await page.keyboard.press('Control+Shift+L')
    await signIn(page, people.secretary)
    await dismissMissed(page)
    const { row, revisions } = await answer(page, 'articles.read', { article })
    expect(row).toMatchObject({ title: 'Chữ cuối trước khi đổi người', hasDraft: false })
    expect(revisions).toHaveLength(2)
    await page.evaluate((id) => void (location.hash = `#/articles/${id}`), article)
    await page.getByRole('textbox', { name: 'Tít', exact: true }).waitFor()
  })

  test('concentrating on a text leaves the text alone', async () => {
    const { page } = run
    const rooms = page.getByRole('navigation', { name: 'Các phòng làm việc' })
    await page.keyboard.press('F9')
    await rooms.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Thoát chế độ tập trung' }).click()
    await rooms.waitFor()
  })

  test('About names the parts it is built from', async () => {
    const { page } = run
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('gioi thieu')
    await page.keyboard.press('Enter')
    const about = page.getByRole('dialog', { name: 'Giới thiệu' })
    await about.getByText(/Electron \d+.* · SQLite 3/).waitFor()
    await about.getByRole('heading', { name: 'Phần mềm và phông chữ của bên thứ ba' }).waitFor()
    await page.keyboard.press('Escape')
  })
})

describe('the language', () => {
  beforeEach(() =>
    answer(run.page, 'settings.write', { language: 'vi', theme: 'dark', punctuation: true, lock: 0 })
  )

  test('is Vietnamese in every menu, and English when asked for, also after a restart', async () => {
    const { page } = run
    expect(await menuLabels()).toEqual(expect.arrayContaining(['Tệp', 'Bài mới', 'Xem']))
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('english')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /^Schedule/ }).waitFor()
    expect(await menuLabels()).toEqual(expect.arrayContaining(['File', 'New article', 'View']))
    expect((await menuLabels()).filter((label) => /^[a-z]+\.[A-Za-z.]+$/.test(label))).toEqual([])
    await restart()
    await run.page.getByText('Who is at this PC?').waitFor()
  })

  test('and the theme are kept', async () => {
    await restart()
    await run.page.getByText('Ai đang ngồi ở máy này?').waitFor()
    expect(await run.page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  })
})

describe('the window', () => {
  const bounds = () =>
    run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getNormalBounds())

  test('opens where it stood', async () => {
    const place = { x: 40, y: 30, width: 1100, height: 700 }
    await run.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]!.setBounds(to), place)
    await restart()
    await run.page.getByText('Ai đang ngồi ở máy này?').waitFor()
    expect(await bounds()).toEqual(place)
  })

  test('is the only one: a second start gives way', async () => {
    const second = spawn(process.env.ELECTRON_EXEC_PATH!, ['--disable-gpu', path.resolve(root)], {
      env: { ...process.env, ELECTRON_RENDERER_URL: '', TOA_SOAN_PROFILE: run.profile },
      stdio: 'ignore'
    })
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
    expect(await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    await run.page.getByText('Ai đang ngồi ở máy này?').waitFor()
  })
})
