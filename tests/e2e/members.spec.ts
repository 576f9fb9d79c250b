import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { answer, ask } from './ask'
import { goTo, openDemo, people, signIn, signOut, dismissMissed } from './journey'
import { launch, makeFolder, type RunningApp } from './launch'
import { picture } from './pictures'

let run: RunningApp
afterEach(() => run.close())

const PIN = '482915'
const NEW_PIN = '735291'
const FOUNDER = 'Trần Thị Thư Ký'

async function setUpOffice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bắt đầu lập' }).click()
  await page.getByLabel('Tên cơ quan').fill('Ban Tuyên giáo Quận ủy Sông Trăng')
  await page.getByLabel('Địa danh').fill('Sông Trăng')
  await page.getByLabel('Các phường, đơn vị').fill('Phường Một\nPhường Hai')
  await page.getByLabel('Họ và tên').fill(FOUNDER)
  await page.getByLabel('Mã PIN mới').fill(PIN)
  await page.getByLabel('Gõ lại mã PIN').fill(PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Các phòng làm việc' }).waitFor()
}

const dialogOf = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })

async function chooseFor(page: Page, person: string, act: string): Promise<void> {
  await page.getByRole('button', { name: `Việc với ${person}` }).click()
  await page.getByRole('menuitem', { name: act }).click()
}

async function typeNewPin(dialog: ReturnType<typeof dialogOf>, pin: string): Promise<void> {
  await dialog.getByLabel('Mã PIN mới').fill(pin)
  await dialog.getByLabel('Gõ lại mã PIN').fill(pin)
}

test('a member is enrolled for some weeks and one ward, forgets the PIN, and is revoked in the end', async () => {
  run = await launch({ width: 1366, height: 768 })
  const { page } = run
  await setUpOffice(page)
  await goTo(page, 'Cơ quan')
  await page.getByText('Chưa có phiếu khôi phục').waitFor()
  await page.getByText('Chưa dùng két của hệ thống').waitFor()
  await page.getByRole('button', { name: 'Thêm cán bộ' }).click()
  const adding = dialogOf(page, 'Thêm cán bộ')
  await adding.getByLabel('Họ và tên').fill('Lê Văn Viết')
  await adding.getByLabel('Chức danh', { exact: true }).fill('Phó Trưởng Ban')
  await adding.getByLabel('Vai trò', { exact: true }).selectOption({ label: 'Lãnh đạo duyệt' })
  await adding.getByLabel('Ký đến cấp').selectOption({ label: 'Cấp 2' })
  await adding.getByLabel('Từ ngày').fill('2020-01-01')
  await adding.getByLabel('Đến hết ngày').fill('2099-12-31')
  await adding.getByText('Đơn vị được giao').click()
  await adding.getByLabel('Phường Một').check()
  await adding.getByLabel('Hình thức ký').selectOption({ label: 'K/T – ký thay' })
  await adding.getByLabel('Thay mặt, thay cho ai').fill('Trưởng Ban')
  await adding.getByLabel('Chức vụ dưới dòng đó').fill('Phó Trưởng Ban')
  await adding.getByText('K/T TRƯỞNG BAN').waitFor()
  await typeNewPin(adding, '123456')
  await adding.getByText(/Dãy số liền nhau/).waitFor()
  expect(await adding.getByRole('button', { name: 'Thêm cán bộ' }).isDisabled()).toBe(true)
  await picture(page, 'member-dialog')
  await typeNewPin(adding, PIN)
  await adding.getByRole('button', { name: 'Thêm cán bộ' }).click()
  const row = page.getByRole('row', { name: /Lê Văn Viết/ })
  await row.getByText('Lãnh đạo duyệt đến cấp 2 · Phường Một').waitFor()
  await row.getByText('từ 01/01/2020 đến 31/12/2099').waitFor()
  await picture(page, 'members')

  await chooseFor(page, 'Lê Văn Viết', 'Cấp lại khóa (quên mã PIN)')
  const renewing = dialogOf(page, /Cấp lại khóa cho Lê Văn Viết/)
  await typeNewPin(renewing, NEW_PIN)
  await renewing.getByRole('button', { name: 'Cấp khóa mới' }).click()
  await page.getByText('Đã cấp khóa mới cho Lê Văn Viết.', { exact: true }).waitFor()
  await chooseFor(page, 'Lê Văn Viết', 'Hồ sơ cán bộ')
  await dialogOf(page, /Hồ sơ cán bộ/)
    .getByText(/thay khóa/)
    .waitFor()
  await picture(page, 'member-file')
  await page.keyboard.press('Escape')

  await signOut(page)
  await page.getByRole('radio', { name: 'Lê Văn Viết' }).check()
  for (let wrong = 0; wrong < 3; wrong++) {
    await page.getByLabel('Mã PIN').fill(PIN)
    await page.keyboard.press('Enter')
    await page.getByText('Mã PIN chưa đúng', { exact: false }).waitFor()
    await page.waitForFunction(() => !document.querySelector('[aria-busy]'))
  }
  await signIn(page, 'Lê Văn Viết', NEW_PIN)
  await page.getByText(/Có 3 lần nhập sai mã PIN của bạn từ/).waitFor()
  await picture(page, 'refused')
  await page.getByRole('button', { name: 'Tôi biết rồi' }).click()
  await goTo(page, 'Cơ quan')
  expect(await page.getByRole('button', { name: 'Thêm cán bộ' }).isDisabled()).toBe(true)
  expect(await ask(page, 'members.revoke', { member: 'x', key: null, reason: 'x' })).toMatchObject({
    ok: false
  })

  await signOut(page)
  await signIn(page, FOUNDER, PIN)
  await goTo(page, 'Cơ quan')
  await chooseFor(page, 'Lê Văn Viết', 'Thu hồi mọi khóa')
  const revoking = dialogOf(page, /Thu hồi khóa của/)
  await revoking.getByText(/vẫn giữ nguyên hiệu lực/).waitFor()
  await picture(page, 'revoke')
  await revoking.getByLabel('Lý do').fill('Chuyển công tác')
  await revoking.getByRole('button', { name: 'Thu hồi', exact: true }).click()
  await row.getByText('Đã thu hồi').waitFor()
  const left = await answer(page, 'session.members', {})
  expect(left.map((member) => member.name)).toEqual([FOUNDER])
})

test('a PC locks by key and by itself, keeps the place and every word, and lets a colleague on', async () => {
  run = await launch({ width: 1366, height: 768 })
  const { page } = run
  await openDemo(page)
  await signIn(page, people.secretary)
  await dismissMissed(page)
  await page.keyboard.press('Control+n')
  await dialogOf(page, 'Bài mới').getByRole('button', { name: 'Bắt đầu viết' }).click()
  await page.getByRole('textbox', { name: 'Tít', exact: true }).click()
  await page.keyboard.type('Hội sách phường')
  const place = await page.evaluate(() => location.hash)
  await page.keyboard.press('Control+Alt+l')
  await page.getByRole('heading', { name: 'Máy đang khóa' }).waitFor()
  await page.getByText(people.secretary).waitFor()
  await picture(page, 'locked')
  expect(await ask(page, 'articles.counts', {})).toMatchObject({ ok: false, error: { code: 'signedOut' } })
  await page.getByLabel('Mã PIN').fill('123456')
  await page.keyboard.press('Enter')
  await dismissMissed(page)
  await page.getByRole('textbox', { name: 'Tít', exact: true }).waitFor()
  expect(await page.getByRole('textbox', { name: 'Tít', exact: true }).inputValue()).toBe('Hội sách phường')
  expect(await page.evaluate(() => location.hash)).toBe(place)
  await page.evaluate(() => {
    const real = Date.now.bind(Date)
    Date.now = () => real() + 11 * 60_000
  })
  await page.getByRole('heading', { name: 'Máy đang khóa' }).waitFor()
  await page.getByRole('button', { name: 'Người khác' }).click()
  await signIn(page, people.editor)
  await dismissMissed(page)
  await page.getByRole('textbox', { name: 'Tít', exact: true }).waitFor()
  expect(await page.evaluate(() => location.hash)).toBe(place)
})

test('the recovery sheet is made, typed back in with a slip that is told, and gives the office a new administrator', async () => {
  run = await launch({ width: 1366, height: 768 })
  const { page } = run
  await setUpOffice(page)
  await goTo(page, 'Cơ quan')
  const sheet = path.join(makeFolder('sheet'), 'phieu.pdf')
  await run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, sheet)
  await page.getByRole('button', { name: 'Làm phiếu khôi phục' }).click()
  const making = dialogOf(page, 'Làm phiếu khôi phục')
  await making.getByLabel('Mã PIN của khóa gốc').fill(PIN)
  await picture(page, 'sheet-dialog')
  await making.getByRole('button', { name: 'Lưu tệp PDF…' }).click()
  await page.getByText(/Đã làm phiếu lúc/).waitFor({ timeout: 60_000 })
  await picture(page, 'sheet-made')
  const text = execFileSync('pdftotext', ['-layout', sheet, '-'], { encoding: 'utf8' })
  const groups = text.match(/\b[0-9A-HJKMNP-TV-Z]{5}\b/g)!.slice(0, 12)
  expect(groups).toHaveLength(12)
  const lines = [0, 3, 6, 9].map((at) => groups.slice(at, at + 3).join(' '))

  await signOut(page)
  await page.getByRole('button', { name: 'Khôi phục từ phiếu' }).click()
  const restoring = dialogOf(page, 'Khôi phục từ phiếu')
  for (const [at, line] of lines.entries()) await restoring.getByLabel(`Dòng ${at + 1}`).fill(line)
  const slip = lines[2]!.replace(/^./, (letter) => (letter === '7' ? '8' : '7'))
  await restoring.getByLabel('Dòng 3').fill(slip)
  await restoring.getByText(/Dòng này có chữ gõ sai/).waitFor()
  await picture(page, 'restore')
  expect(await restoring.getByText('Đúng', { exact: true }).count()).toBe(3)
  await restoring.getByLabel('Dòng 3').fill(lines[2]!)
  await restoring.getByLabel('Mã PIN mới cho khóa gốc').fill('939172')
  await restoring.getByLabel('Gõ lại mã PIN').first().fill('939172')
  await restoring.getByLabel('Họ và tên').fill('Quản Trị Mới')
  await restoring.getByLabel('Mã PIN mới của người này').fill(NEW_PIN)
  await restoring.getByLabel('Gõ lại mã PIN').last().fill(NEW_PIN)
  await restoring.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await page.getByText('Đã khôi phục khóa gốc. Hãy đăng nhập bằng mã PIN mới.', { exact: true }).waitFor()
  await signIn(page, 'Quản Trị Mới', NEW_PIN)
  await goTo(page, 'Cơ quan')
  expect(await page.getByRole('button', { name: 'Thêm cán bộ' }).isDisabled()).toBe(false)
})
