import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startingPresets } from '../../shared/domain/startingPresets'
import { answer } from './ask'
import {
  changePerson,
  chooseOutputs,
  dismissMissed,
  giveReasons,
  goTo,
  openArticle,
  openDemo,
  openFromQueue,
  people,
  placeByDragging,
  placeByMenu,
  sign,
  signIn,
  submit,
  waitSaved,
  waitTypeset
} from './journey'
import { launch, type RunningApp } from './launch'
import { picture } from './pictures'

/** The secretary's Thursday: eight pages made up by hand, mended, signed where they changed, and made for every press. */

let run: RunningApp
const REPORT = 'Đêm hội của người bán hàng, đứng máy'
const ANSWER = 'Bỏ chiếc tủ hỏng ở đâu cho đúng?'
const LEAD = 'Đem quầy một cửa về nhà văn hóa khu phố'
const FEATURE = 'Một đêm trên bến đợi con nước lên'

/** Template and name of each page. */
const PAGES = [
  ['Trang nhất', 'Thời sự'],
  ['Bài lớn và cột tin', 'Thời sự'],
  ['Bài, bảng và biểu đồ', 'Kinh tế – Đô thị'],
  ['Phóng sự, ảnh tràn lề', 'Phóng sự'],
  ['Tin các phường', 'Tin phường'],
  ['Đời sống: bài, hỏi – đáp, thông báo', 'Đời sống'],
  ['Gương sáng', 'Gương sáng quanh ta'],
  ['Trang cuối, ảnh tràn lề và lịch', 'Văn hóa – Xã hội']
] as const

const WARDS = [
  'Bếp ấm sáng Chủ nhật',
  'Đường hoa trước Tết',
  'Bảng tin có mã đọc',
  'Cầu nhỏ, tay vịn mới',
  'Đổi giấy vụn lấy sách',
  'Đo huyết áp ở công viên',
  'Phao cứu sinh dọc bờ kè',
  'Tủ thuốc tổ dân phố',
  'Thả cá trên rạch Lựu',
  'Sân chơi từ lốp xe cũ',
  'Ghế đá có ổ sạc',
  'Vườn rau trên mái chợ'
]

/** What is placed with the menu, page by page. */
const PLACED: readonly (readonly [slot: string, ...titles: string[]])[] = [
  [
    'Trang 1 – Tin vắn',
    'Hội đồng nhân dân quận họp ngày 8/12',
    '5.200 áo ấm lên đường',
    'Kiểm tra điện 3.400 nhà trọ'
  ],
  ['Trang 2 – Bài bên', 'Buổi tối có đèn ở khu nhà trọ số 8'],
  [
    'Trang 2 – Tin vắn',
    'Ngày hội việc làm 29/11',
    'Thêm hai tuyến xe buýt nhỏ',
    'Kim Lãng có sân bóng cộng đồng'
  ],
  ['Trang 3 – Bài chính', 'Mười tháng, bến hàng và chợ phố cùng giữ nhịp'],
  ['Trang 3 – Bảng số liệu', 'Một số chỉ tiêu mười tháng năm 2026'],
  ['Trang 3 – Biểu đồ', 'Lượt theo dõi mỗi tuần'],
  ['Trang 4 – Bài chính', FEATURE],
  ['Trang 5 – Tin phường', ...WARDS],
  ['Trang 5 – Bài dưới', 'Chi bộ họp ngắn lại, việc hẻm xong nhanh hơn'],
  ['Trang 6 – Bài chính', 'Xưởng may giữ thợ bằng bữa cơm và giờ đón con'],
  ['Trang 6 – Bài bên', 'Lớp bơi cho trẻ ven rạch'],
  ['Trang 6 – Hỏi – đáp', ANSWER],
  ['Trang 6 – Thông báo', 'Cắt tỉa cây xanh trên chín tuyến đường', 'Tạm ngưng nước đêm 25/11'],
  ['Trang 7 – Bài chính', 'Bà tổ trưởng và quyển lịch treo ở đầu hẻm'],
  [
    'Trang 7 – Gương sáng',
    'Anh thợ và những chiếc xe lăn',
    'Cô giáo của lớp tối',
    'Chiếc ví và cậu bé lớp 7'
  ],
  ['Trang 8 – Lịch tuần', 'Lịch công tác tuần']
]

const slot = (name: string) => run.page.getByRole('group', { name, exact: true })
const over = () => run.page.getByRole('button', { name: /^Thừa \d+ dòng/ })
const takeFromPlaced = async (place: string, title: string) => {
  await run.page.getByRole('button', { name: `Lấy từ bài đã đặt: ${place}` }).click()
  await run.page.getByRole('menuitem', { name: title }).click()
}
const openIssue = async () => {
  await goTo(run.page, 'Số báo')
  await run.page.getByRole('link', { name: /47/ }).first().click()
  await waitTypeset(run.page)
}

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  const begun = performance.now()
  await openDemo(run.page)
  process.stdout.write(`the demo office opens in ${Math.round(performance.now() - begun)} ms\n`)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

test('eight pages are given their templates and names', async () => {
  const { page } = run
  await goTo(page, 'Số báo')
  await page.getByRole('button', { name: 'Số mới' }).click()
  const dialog = page.getByRole('dialog', { name: 'Số mới' })
  await dialog.getByLabel('Dựng trang').selectOption({ label: 'Mẫu trang thường lệ' })
  await dialog.getByLabel('Số trang').selectOption({ label: '8 trang' })
  await dialog.getByRole('button', { name: 'Tạo số báo' }).click()
  await page.getByRole('complementary', { name: 'Bài có thể đặt' }).waitFor()
  for (const [index, [template, section]] of PAGES.entries()) {
    await page.getByLabel('Mẫu trang').nth(index).selectOption({ label: template })
    const name = page.getByRole('region', { name: `Trang ${index + 1}`, exact: true }).getByLabel('Tên trang')
    await name.fill(section)
    await name.press('Enter')
  }
  await slot('Trang 8 – Lịch tuần').waitFor()
})

test('articles go into their slots by dragging, from the menu, and from what stands in the issue', async () => {
  const { page } = run
  await placeByDragging(page, LEAD, 'Trang 1 – Bài chính')
  await slot('Trang 1 – Bài chính').getByText(LEAD).waitFor()
  await placeByDragging(page, REPORT, 'Trang 1 – Bài thứ hai')
  await slot('Trang 1 – Bài thứ hai').getByText(REPORT).waitFor()
  for (const [place, ...titles] of PLACED)
    for (const title of titles) {
      await page.getByRole('button', { name: `Đặt “${title}” vào…` }).scrollIntoViewIfNeeded()
      await placeByMenu(page, title, place)
      await slot(place).getByText(title).waitFor()
    }
  await takeFromPlaced('Trang 4 – Ảnh lớn', FEATURE)
  await takeFromPlaced('Trang 8 – Ảnh lớn', REPORT)
  await waitTypeset(page)
  await slot('Trang 1 – Bài chính').getByRole('button', { name: /^Thừa/ }).click()
  await page.getByRole('menuitem', { name: 'Nối sang Trang 2 – Bài chính', exact: true }).click()
  await waitTypeset(page)
  await slot('Trang 1 – Bài thứ hai').getByRole('button', { name: /^Thừa/ }).click()
  await page.getByRole('menuitem', { name: 'Nối sang Trang 8 – Bài chính', exact: true }).click()
  await waitTypeset(page)
  // What main tells of a plan that this screen sent is no change made elsewhere.
  await page.getByRole('button', { name: /^Hoàn tác: nối/ }).waitFor()
  await picture(page, 'byhand-plan')
})

test('a slot is adjusted, and what is too long by that is set to fit', async () => {
  const { page } = run
  const name = 'Trang 4 – Bài chính'
  await slot(name).hover()
  await slot(name)
    .getByRole('button', { name: /^Chỉnh ô/ })
    .click()
  await page.getByRole('dialog', { name }).getByLabel('Chữ đầu to ba dòng').check()
  await page.keyboard.press('Escape')
  await waitTypeset(page)
  await slot(name).getByRole('button', { name: /^Thừa/ }).click()
  await page
    .getByRole('menuitem', { name: / · vừa khung$/ })
    .first()
    .waitFor({ timeout: 30_000 })
  await picture(page, 'byhand-fit')
  await page
    .getByRole('menuitem', { name: / · vừa khung$/ })
    .first()
    .click()
  await waitTypeset(page)
  await expect.poll(() => over().count()).toBe(1)
})

test('a report is cut where its last words do not fit, and is signed again by those who sign', async () => {
  const { page } = run
  await changePerson(page, people.editor)
  await openArticle(page, REPORT)
  await page.getByRole('button', { name: 'Sửa bài' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sửa bài' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const text = page.getByRole('textbox', { name: 'Nội dung' })
  await text.getByText('Gần 23 giờ, sân khấu tắt đèn.').click({ clickCount: 3 })
  await page.keyboard.press('Delete')
  await page.keyboard.press('Backspace')
  await waitSaved(page)
  await submit(page)
  for (const person of [people.secretary, people.approver]) {
    await changePerson(page, person)
    await openFromQueue(page, REPORT)
    await sign(page)
  }
  await changePerson(page, people.secretary)
  await openIssue()
  await expect.poll(() => over().count()).toBe(0)
})

test('the check before printing has nothing that must be mended', async () => {
  const { page } = run
  const check = page.getByRole('complementary').getByRole('region', { name: 'Kiểm tra trước in' })
  await check.getByRole('button', { name: /^Kiểm tra trước in/ }).click()
  await check
    .getByText(/Sẵn sàng in|nên xem/)
    .first()
    .waitFor()
  await picture(page, 'byhand-check')
  const { findings } = await answer(page, 'preflight.read', { issue: page.url().split('/').at(-1)! })
  expect(findings.filter(({ severity }) => severity === 'must')).toEqual([])
})

test('every starting preset gives its files, read back and right', async () => {
  const { page } = run
  for (const [index, preset] of startingPresets.entries()) {
    const before = (await answer(page, 'jobs.list', {})).length
    const began = performance.now()
    await openIssue()
    await page.getByRole('button', { name: 'Xuất tệp in' }).click()
    const dialog = page.getByRole('dialog', { name: 'Xuất tệp in' })
    await dialog.getByLabel('Mẫu in', { exact: true }).selectOption({ label: preset.name })
    const outputs = [
      /^Tệp in cho nhà in/,
      ...(index === 0 ? [/^Bản lưu/, /^Ảnh từng trang/, /^Phiếu in/, /^Hồ sơ/] : []),
      ...(preset.outputs.includes('booklet') ? [/^Bản gấp/] : [])
    ]
    await chooseOutputs(page, ...outputs)
    await giveReasons(page, 'Đã xem, in như vậy')
    await picture(page, `byhand-export-${preset.id}`)
    await dialog.getByRole('button', { name: 'Xuất tệp' }).click()
    await expect
      .poll(
        async () => {
          const made = (await answer(page, 'jobs.list', {})).slice(0, -before || undefined)
          return made.length < outputs.length ? ['begun'] : [...new Set(made.map(({ status }) => status))]
        },
        { timeout: 240_000, interval: 500 }
      )
      .toEqual(['done'])
    const made = (await answer(page, 'jobs.list', {})).slice(0, -before || undefined)
    process.stdout.write(
      `${preset.id}: ${made.length} files in ${Math.round(performance.now() - began)} ms\n`
    )
    const kept = process.env.SCREENSHOTS
    if (kept) {
      mkdirSync(kept, { recursive: true })
      for (const { kind, folder, file } of made) {
        if (file)
          copyFileSync(
            path.join(folder, file.name),
            path.join(kept, `${preset.id}-${kind}${path.extname(file.name)}`)
          )
      }
    }
  }
  await page.getByRole('region', { name: 'Tệp in' }).getByText('Đã xong, đã kiểm tra').first().waitFor()
  await picture(page, 'byhand-jobs')
})
