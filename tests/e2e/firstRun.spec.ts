import { afterEach, expect, test } from 'vitest'
import { answer, ask } from './ask'
import { goTo, signIn, waitSaved } from './journey'
import { launch, type RunningApp } from './launch'

let run: RunningApp
afterEach(() => run.close())

const PIN = '482915'

async function setUpOffice({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: 'Bắt đầu lập' }).click()
  await page.keyboard.type('Ban Tuyên giáo Quận ủy Sông Trăng')
  await page.getByLabel('Cơ quan cấp trên').fill('Quận ủy Sông Trăng')
  await page.getByLabel('Địa danh').fill('Sông Trăng')
  await page.getByLabel('Các phường, đơn vị').fill('Phường Một\nPhường Hai\n\nPhường Một')
  await page.getByLabel('Họ và tên').fill('Trần Thị Thư Ký')
  await page.getByLabel('Chức danh').fill('Thư ký tòa soạn')
  await page.getByLabel('Mã PIN mới').fill(PIN)
  await page.getByLabel('Gõ lại mã PIN').fill(PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Các phòng làm việc' }).waitFor()
}

test('an office is set up by keyboard in a minute, and is there again after a restart', async () => {
  run = await launch()
  await setUpOffice(run)
  const { page } = run
  await page.getByText('Bàn bài còn trống').waitFor()
  const profile = await answer(page, 'office.profile', {})
  expect(profile.units.map((unit) => unit.name)).toEqual(['Phường Một', 'Phường Hai'])
  await run.close()

  run = await launch({ profile: run.profile })
  await signIn(run.page, 'Trần Thị Thư Ký', PIN)
  await run.page.getByText('Ban Tuyên giáo Quận ủy Sông Trăng').waitFor()
})

test('a form that is not complete says what is missing and keeps what was typed', async () => {
  run = await launch()
  const { page } = run
  await page.getByRole('button', { name: 'Bắt đầu lập' }).click()
  await page.getByLabel('Địa danh').fill('Sông Trăng')
  await page.getByLabel('Mã PIN mới').fill('12')
  await page.getByRole('button', { name: 'Lập tòa soạn' }).click()
  await page.getByText('Hãy ghi tên cơ quan.').waitFor()
  await page.getByText('Mã PIN cần ít nhất 6 ký tự.').waitFor()
  await page.getByText('Hai lần gõ chưa giống nhau.').waitFor()
  expect(await page.getByLabel('Địa danh').inputValue()).toBe('Sông Trăng')
})

test('a first article, a second member, and the rights of each', async () => {
  run = await launch()
  await setUpOffice(run)
  const { page } = run
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog', { name: 'Bài mới' }).getByRole('button', { name: 'Bắt đầu viết' }).click()
  await page.getByRole('textbox', { name: 'Tít', exact: true }).click()
  await page.keyboard.type('Khai mạc hội sách phường')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Sáng nay, hội sách mở cửa.')
  await waitSaved(page)
  await goTo(page, 'Bàn bài')
  await page.getByRole('row', { name: /Khai mạc hội sách phường/ }).waitFor()

  await goTo(page, 'Cơ quan')
  await page.getByRole('button', { name: 'Thêm cán bộ' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm cán bộ' })
  await dialog.getByLabel('Họ và tên').fill('Lê Văn Viết')
  await dialog.getByLabel('Mã PIN mới').fill('135790')
  await dialog.getByLabel('Gõ lại mã PIN').fill('135790')
  await dialog.getByRole('button', { name: 'Thêm cán bộ' }).click()
  await page.getByRole('cell', { name: 'Lê Văn Viết', exact: true }).waitFor()

  await page.keyboard.press('Control+Shift+L')
  await signIn(page, 'Lê Văn Viết', '135790')
  await goTo(page, 'Cơ quan')
  expect(await page.getByRole('button', { name: 'Thêm cán bộ' }).isDisabled()).toBe(true)
  // The button only greys out; main refuses whatever the page asks.
  const refused = await ask(page, 'members.add', {
    name: 'X',
    title: '',
    unit: '',
    grants: [{ role: 'administrator', units: [], from: null, until: null }],
    signatory: { form: '', body: '', title: '' },
    pin: '123456'
  })
  expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } })
})

test('wrong PINs cost time', async () => {
  run = await launch()
  await setUpOffice(run)
  const { page } = run
  await page.keyboard.press('Control+Shift+L')
  await page.getByText('Ai đang ngồi ở máy này?').waitFor()
  const [member] = await answer(page, 'session.members', {})
  for (let wrong = 0; wrong < 5; wrong++) {
    const reply = await ask(page, 'session.signIn', { member: member!.id, pin: `wrong${wrong}` })
    expect(reply).toMatchObject({ error: { code: 'wrongPin' } })
  }
  await page.getByLabel('Mã PIN').fill(PIN)
  await page.keyboard.press('Enter')
  await page.getByText(/Sai mã PIN nhiều lần\. Hãy chờ \d+ giây/).waitFor()
})
