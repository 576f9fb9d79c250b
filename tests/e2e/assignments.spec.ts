import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toIsoDay } from '@shared/text/dates'
import { answer } from './ask'
import { changePerson, dismissMissed, goTo, openDemo, people, signIn } from './journey'
import { launch, type RunningApp } from './launch'

/** Assignments (Phân công): an idea is given, written, and ticked by its article. */

let run: RunningApp
const keep = async (name: string) => {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await run.page.screenshot({ path: `${folder}/assignments-${name}.png` })
}
const list = () => run.page.getByRole('list', { name: 'Danh sách đề tài' })
const line = (title: string) => list().getByRole('listitem').filter({ hasText: title })
const show = (view: string) =>
  run.page.getByRole('group', { name: 'Danh sách' }).getByRole('button', { name: view }).click()
const gone = () => run.page.getByRole('dialog').waitFor({ state: 'detached' })
const listed = async (view: 'mine' | 'open' | 'ideas' | 'late' | 'dropped') =>
  (await answer(run.page, 'assignments.list', { view, member: '', unit: '', product: '', limit: 100 })).rows

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

test('an idea is added, given, begun by its writer with template and length, and follows its article', async () => {
  const { page } = run
  await page.keyboard.press('Control+Alt+A')
  await page.getByRole('region', { name: 'Phân công' }).waitFor()
  // The secretary has nothing to write herself; the way to what has no writer is shown.
  await page.getByText('Chưa có việc nào giao cho bạn').waitFor()
  await keep('none')
  await show('Cả cơ quan')
  await line('Bảy ngày phân loại rác ở hẻm 58')
    .getByText(/^trễ \d+ (giờ|ngày)$/)
    .waitFor()
  await keep('open')

  await page.keyboard.press('Control+Shift+N')
  const form = page.getByRole('dialog', { name: 'Thêm đề tài' })
  await form.getByLabel('Viết về việc gì').fill('Sơ kết phong trào thi đua quý IV')
  // What is offered is a working day, at an hour at which somebody is there.
  expect(await form.getByLabel('Giờ').inputValue()).toBe('16:00')
  await form.getByLabel('Mẫu bài').selectOption({ label: 'Tin hội nghị' })
  await form.getByLabel('Dài bao nhiêu dòng').fill('50')
  await form.getByText('Chừng 350 chữ.').waitFor()
  await form.getByRole('button', { name: 'Thêm từ sổ văn bản' }).click()
  await form.getByLabel('Tìm số ký hiệu, trích yếu').fill('162')
  await form.getByRole('button', { name: /^162\/KH-UBND/ }).click()
  await keep('form')
  await form.getByRole('button', { name: 'Lưu' }).click()
  await gone()

  const title = 'Sơ kết phong trào thi đua quý IV'
  await line(title).getByRole('button', { name: 'Giao cho…' }).click()
  const giving = page.getByRole('dialog', { name: `Giao “${title}”` })
  const writer = giving.getByLabel('Người viết')
  const label = (await writer.locator('option').allTextContents()).find((each) =>
    each.startsWith(people.contributor)
  )!
  await writer.selectOption({ label })
  await giving.getByLabel('Lời dặn').fill('Xin số liệu của quận đoàn.')
  await giving.getByRole('button', { name: 'Giao việc' }).click()
  await gone()
  await line(title).getByText(people.contributor).waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  await line(title).getByText('Chưa giao').waitFor()
  // Given once more by its form.
  await line(title).getByRole('button', { name: title, exact: true }).click()
  await page
    .getByRole('dialog', { name: 'Sửa đề tài' })
    .getByLabel('Giao cho')
    .selectOption({ label: people.contributor })
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await gone()
  await line(title).getByText(people.contributor).waitFor()

  await changePerson(page, people.contributor)
  await goTo(page, 'Phân công')
  await line(title).getByText('Đã giao').waitFor()
  await keep('mine')
  await line(title).getByRole('button', { name: 'Bắt đầu viết' }).click()
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
  const mine = (await listed('mine')).find((each) => each.title === title)
  expect(mine).toMatchObject({ stage: 'drafting', lines: 50 })
  const article = await answer(page, 'articles.read', { article: mine!.article!.id })
  expect(article.goal).toEqual({ words: 350, layout: null })
  expect(article.row).toMatchObject({ title, kind: 'news' })
  // Beside the text stands what it was asked for.
  const asked = page.getByRole('heading', { name: 'Trả lời đề tài' }).locator('..')
  await asked.getByText('50 dòng, chừng 350 chữ').waitFor()
  await asked.getByText('Căn cứ: 162/KH-UBND').waitFor()
  await keep('article')
  await asked.getByRole('link', { name: title }).click()
  await page
    .getByRole('dialog', { name: 'Sửa đề tài' })
    .or(page.getByRole('dialog', { name: 'Đề tài' }))
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await gone()
  await line(title).getByText('Đang viết').waitFor()
})

test('the palette finds what is on its way by any part of its name', async () => {
  const { page } = run
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').fill('phan loai rac o hem')
  await page.getByRole('option', { name: /^Đề tài “Bảy ngày phân loại rác ở hẻm 58”/ }).click()
  await page.getByRole('dialog').getByText('Người đề xuất: Phùng Gia Thuận').waitFor()
  // A contributor reads what others are to write, and changes none of it.
  expect(await page.getByRole('dialog').getByLabel('Viết về việc gì').isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await gone()
})

test('an idea is dropped with a reason and taken up again; late work and the load of the week are told', async () => {
  const { page } = run
  await changePerson(page, people.secretary)
  await goTo(page, 'Phân công')
  await show('Chưa giao')
  const title = 'Chợ hoa Tết ven kênh: chỗ bán, chỗ gửi xe'
  await line(title)
    .getByRole('button', { name: `Việc khác với “${title}”` })
    .click()
  await page.getByRole('menuitem', { name: 'Bỏ đề tài…' }).click()
  await page.getByRole('dialog').getByLabel('Lý do').fill('Năm nay không mở chợ hoa.')
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ đề tài' }).click()
  await gone()
  await line(title).waitFor({ state: 'detached' })
  await show('Đã bỏ')
  await line(title).getByText('Lý do: Năm nay không mở chợ hoa.').waitFor()
  await line(title)
    .getByRole('button', { name: `Việc khác với “${title}”` })
    .click()
  await page.getByRole('menuitem', { name: 'Lấy lại đề tài' }).click()
  await line(title).waitFor({ state: 'detached' })
  expect((await listed('ideas')).map((each) => each.title)).toContain(title)

  await show('Trễ hạn')
  await line('Bảy ngày phân loại rác ở hẻm 58').waitFor()
  // What was handed over is not late, whatever its deadline was.
  expect((await listed('late')).every(({ stage }) => ['idea', 'assigned', 'drafting'].includes(stage))).toBe(
    true
  )

  const beside = page.getByRole('complementary', { name: 'Việc tuần này và đề xuất' })
  const load = beside.getByRole('button', { name: /^Cao Nhật Quang \d+ bài/ })
  const before = beside.getByRole('button', { name: 'Tuần trước' })
  const after = beside.getByRole('button', { name: 'Tuần sau' })
  await before.click()
  await after.click()
  if (!(await load.isVisible())) await before.click()
  await load.click()
  await line('Bảy ngày phân loại rác ở hẻm 58').waitFor()
  expect(await list().getByRole('listitem').count()).toBeGreaterThan(0)
  expect(await list().getByText(people.contributor).count()).toBe(0)
  await keep('person')
})

test('what is to be handed over stands on its day of the plan, and leads to the assignment', async () => {
  const { page } = run
  await goTo(page, 'Kế hoạch')
  const first = (await listed('open')).find(({ due, stage }) => due !== null && stage === 'drafting')
  const day = toIsoDay(first!.due!)
  await page.getByLabel('Đến ngày').fill(day)
  await page.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: 'Tuần' }).click()
  const mark = page.locator(`[data-day="${day}"]`).getByRole('link', { name: first!.title })
  await mark.waitFor()
  await keep('week')
  await page.getByLabel('Người viết').selectOption({ label: first!.memberName })
  await mark.waitFor()
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await page.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: 'Tháng' }).click()
  await mark.waitFor()
  await keep('month')
  await mark.click()
  await page.getByRole('dialog').getByLabel('Viết về việc gì').waitFor()
  expect(await page.getByRole('dialog').getByLabel('Viết về việc gì').inputValue()).toBe(first!.title)
  await page.keyboard.press('Escape')
  await gone()
})

test('on the board of the plan cards go between ideas and given work, by mouse and by key', async () => {
  const { page } = run
  await goTo(page, 'Kế hoạch')
  await page.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: 'Bảng' }).click()
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}: `) })
  const title = 'Người giữ thư viện tủ sách công viên'
  const card = (name: string) => column(name).getByRole('button', { name: title })
  await card('Đề tài').waitFor()
  await keep('board')
  // What has no deadline, or was due before, stands here too.
  await column('Đã giao').getByRole('button', { name: 'Bảy ngày phân loại rác' }).waitFor()

  await card('Đề tài').focus()
  await page.keyboard.press('Alt+ArrowRight')
  const giving = page.getByRole('dialog', { name: `Giao “${title}”` })
  const writer = giving.getByLabel('Người viết')
  const named = (await writer.locator('option').allTextContents()).find((each) =>
    each.startsWith(people.editor)
  )!
  await writer.selectOption({ label: named })
  await giving.getByRole('button', { name: 'Giao việc' }).click()
  await gone()
  await card('Đã giao').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain(title)
  await page.keyboard.press('Alt+ArrowLeft')
  await card('Đề tài').waitFor()
  expect((await listed('ideas')).map((each) => each.title)).toContain(title)

  const from = (await card('Đề tài').boundingBox())!
  const to = (await column('Đã giao').boundingBox())!
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 20, { steps: 3 })
  await page.mouse.move(to.x + 60, to.y + 60, { steps: 8 })
  await keep('board-dragging')
  await page.mouse.up()
  await giving.waitFor()
  await page.keyboard.press('Escape')
  await gone()

  await page.getByLabel('Chuyên mục').selectOption('Gương sáng quanh ta')
  await column('Đã giao').getByText('Trống').waitFor()
  await card('Đề tài').waitFor()
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await page.getByLabel('Người viết').selectOption({ label: 'Cao Nhật Quang' })
  await card('Đề tài').waitFor({ state: 'detached' })
  await column('Đã giao').getByRole('button', { name: 'Bảy ngày phân loại rác' }).waitFor()
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await card('Đề tài').click()
  await page.getByRole('dialog', { name: 'Sửa đề tài' }).waitFor()
  await page.keyboard.press('Escape')
  await gone()
  await goTo(page, 'Phân công')
})

test('a day of the year becomes an idea by one key, and the notice takes it back', async () => {
  const { page } = run
  const beside = page.getByRole('complementary', { name: 'Việc tuần này và đề xuất' })
  const offer = beside.getByRole('button', { name: /^Thành đề tài: / }).first()
  const name = (await offer.getAttribute('aria-label'))!.replace('Thành đề tài: ', '')
  await offer.focus()
  await page.keyboard.press('Enter')
  await page.getByText(`Đã thêm đề tài “${name}”.`).first().waitFor()
  await expect
    .poll(async () => (await listed('ideas')).some((each) => each.title.startsWith(name)))
    .toBe(true)
  const made = (await listed('ideas')).find((each) => each.title.startsWith(name))!
  expect(made.observance).not.toBeNull()
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  await expect
    .poll(async () => (await listed('ideas')).some((each) => each.title.startsWith(name)))
    .toBe(false)
})
