import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from './ask'
import { dismissMissed, goTo, openDemo, people, signIn } from './journey'
import { launch, type RunningApp } from './launch'

/** Finding what was written: the search screen, the palette, issues, related articles and copied passages. Told in order. */

let run: RunningApp

beforeAll(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

const field = () => run.page.getByRole('searchbox', { name: 'Tìm trong mọi bài' })
const hits = () => run.page.getByRole('listbox', { name: 'Kết quả tìm' }).getByRole('option')

describe('the search', () => {
  test('opens by its key, teaches how to ask, and finds with and without tones', async () => {
    const { page } = run
    await page.keyboard.press('Control+Shift+F')
    await page.getByRole('region', { name: 'Cách tìm' }).waitFor()
    for (const words of ['nắp cống lệch', 'NAP CONG LECH', 'nap cong le']) {
      await field().fill(words)
      await hits().filter({ hasText: 'Đông Rạch thay 63 nắp cống' }).first().waitFor()
    }
    expect(await hits().first().locator('mark').allTextContents()).toContain('nắp')
  })

  test('is narrowed by pressing how the results are spread', async () => {
    const { page } = run
    await field().fill('phường')
    const facets = page.getByRole('complementary', { name: 'Thu hẹp' })
    await facets
      .getByRole('region', { name: 'Trạng thái' })
      .getByRole('button', { name: /^Soạn thảo/ })
      .click()
    await expect.poll(() => field().inputValue()).toContain('trạng thái:"Soạn thảo"')
    await expect
      .poll(async () => {
        const found = await hits().allTextContents()
        return found.length > 0 && found.every((text) => text.includes('Soạn thảo'))
      })
      .toBe(true)
    await facets.getByRole('button', { name: /^Soạn thảo/ }).click()
    await expect.poll(() => field().inputValue()).toBe('phường')
  })

  test('takes phrases, what must not stand there, dates and documents', async () => {
    const { page } = run
    const count = async (query: string) =>
      (
        await answer(page, 'search.find', {
          asker: 'page',
          query,
          order: 'best',
          isPast: false,
          offset: 0,
          limit: 5
        })
      ).total
    expect(await count('phường ')).toBeGreaterThan(await count('phường -"khu phố"'))
    expect(await count('phường từ:2030')).toBe(0)
    expect(await count('phường đến:2030')).toBe(await count('phường '))
    await field().fill('"không có cụm nào như thế này"')
    await page.getByText('Không có bài nào khớp').waitFor()
  })

  test('finds photos, documents, issues and people too, each as its own kind', async () => {
    const { page } = run
    const kinds = page.getByRole('group', { name: 'Loại' })
    await field().fill('nguoi dan')
    await kinds.getByRole('button', { name: /^Ảnh [1-9]/ }).click()
    await hits().first().waitFor()
    await expect
      .poll(async () => (await hits().allTextContents()).every((text) => /ảnh|chụp/i.test(text)))
      .toBe(true)
    await field().fill('chinh don dang')
    await kinds.getByRole('button', { name: 'Văn bản 1' }).click()
    await hits().filter({ hasText: 'Kết luận 21-KL/TW' }).waitFor()
    await field().focus()
    await page.keyboard.press('Enter')
    const register = page.getByRole('grid', { name: 'Sổ văn bản' }).getByRole('row')
    await register.nth(1).waitFor()
    await expect.poll(() => register.count()).toBe(2)
    await page.keyboard.press('Control+Shift+F')
    await field().fill('số 46')
    await kinds.getByRole('button', { name: /^Số báo/ }).click()
    await hits().filter({ hasText: 'Số 46' }).first().waitFor()
    await field().fill('mai khue')
    await kinds.getByRole('button', { name: /^Tác giả/ }).click()
    await hits().filter({ hasText: 'Mai Khuê' }).first().click()
    await expect.poll(() => field().inputValue()).toMatch(/^tác giả:"[^"]*Mai Khuê"$/)
    await hits().first().waitFor()
    expect(await kinds.getByRole('button', { name: 'Bài' }).getAttribute('aria-pressed')).toBe('true')
  })

  test('the palette finds documents of the register', async () => {
    const { page } = run
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog')
    await palette.getByRole('combobox').fill('21-kl')
    await palette.getByRole('option', { name: /Kết luận 21-KL\/TW/ }).click()
    await page.getByRole('grid', { name: 'Sổ văn bản' }).getByRole('row').nth(1).waitFor()
    await page.keyboard.press('Control+Shift+F')
  })

  test('is walked and opened by keyboard, and is there again afterwards', async () => {
    const { page } = run
    await field().fill('tiêm chủng ')
    await hits().first().waitFor()
    await field().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
    await page.keyboard.press('Control+Shift+F')
    await expect.poll(() => field().inputValue()).toBe('tiêm chủng ')
    await page.getByRole('button', { name: 'Xóa chữ tìm' }).click()
    await page.getByRole('region', { name: 'Vừa tìm' }).getByRole('button', { name: 'tiêm chủng' }).waitFor()
  })

  test('is kept under a name, renamed, removed and brought back', async () => {
    const { page } = run
    await field().fill('triều cường')
    await page.getByRole('button', { name: 'Giữ lượt tìm' }).click()
    await page.getByRole('textbox', { name: 'Tên lượt tìm' }).fill('Chuyện triều')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await field().fill('')
    const saved = page.getByRole('region', { name: 'Lượt tìm đã giữ' })
    await saved.getByRole('button', { name: 'Thao tác với “Chuyện triều”' }).click()
    await page.getByRole('menuitem', { name: 'Đổi tên' }).click()
    await page.getByRole('textbox', { name: 'Tên lượt tìm' }).fill('Nước lên')
    await page.keyboard.press('Enter')
    await saved.getByRole('button', { name: /^Nước lên/ }).waitFor()
    await saved.getByRole('button', { name: 'Thao tác với “Nước lên”' }).click()
    await page.getByRole('menuitem', { name: 'Bỏ' }).click()
    await page.getByRole('button', { name: 'Giữ lại' }).click()
    await saved.getByRole('button', { name: /^Nước lên/ }).click()
    await expect.poll(() => field().inputValue()).toBe('triều cường')
    await hits().first().waitFor()
  })
})

describe('the palette', () => {
  test('finds words inside articles, and leads to all of them', async () => {
    const { page } = run
    await goTo(page, 'Bàn bài')
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Tìm lệnh, tìm bài' })
    await palette.getByRole('combobox').fill('nắp cống')
    await palette.getByRole('option', { name: /Đông Rạch thay 63 nắp cống/ }).waitFor()
    await palette.getByRole('option', { name: /Xem mọi bài có “nắp cống”/ }).click()
    await expect.poll(() => field().inputValue()).toBe('nắp cống')
  })
})

describe('issues', () => {
  test('are found by number and day', async () => {
    const { page } = run
    await goTo(page, 'Số báo')
    const [issue] = await answer(page, 'issues.list', {})
    const search = page.getByRole('searchbox', { name: 'Tìm số báo' })
    await search.fill(`số ${issue!.number}`)
    await page
      .getByRole('link', { name: new RegExp(String(issue!.number)) })
      .first()
      .waitFor()
    await search.fill('số 99999')
    await page.getByText('Không có số báo nào khớp').waitFor()
    await search.fill('')
  })
})

describe('what stands elsewhere already', () => {
  test('is said beside an article that brings a passage again, side by side', async () => {
    const { page } = run
    const found = await answer(page, 'search.find', {
      asker: 'page',
      query: 'Đông Rạch thay 63 nắp cống',
      order: 'best',
      isPast: false,
      offset: 0,
      limit: 1
    })
    const old = found.hits[0]!.row
    const { content } = await answer(page, 'journal.open', { article: old.id })
    const { article } = await answer(page, 'articles.create', {
      product: old.product,
      kind: 'news',
      unit: ''
    })
    const opened = await answer(page, 'journal.open', { article })
    await answer(page, 'journal.save', {
      article,
      base: opened.base,
      content: { ...content, meta: { ...content.meta, title: 'Phường gửi lại bài cũ' } }
    })
    await answer(page, 'revisions.save', { article, note: '' })
    await page.evaluate((hash) => void (location.hash = hash), `#/articles/${article}`)
    await page.getByRole('tab', { name: /^Liên quan\s*1$/ }).click()
    const copies = page.getByRole('region', { name: 'Đoạn đã có ở bài khác' })
    await copies.getByRole('link', { name: old.title }).waitFor()
    await copies.getByRole('button', { name: 'Xem hai bên' }).click()
    const dialog = page.getByRole('dialog', { name: /^Đoạn trùng với/ })
    await dialog.locator('mark').first().waitFor()
    await dialog.getByRole('button', { name: 'Mở bài kia' }).click()
    await page.getByRole('region', { name: old.title }).waitFor()
  })
})
