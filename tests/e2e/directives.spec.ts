import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from './ask'
import { changePerson, dismissMissed, goTo, openDemo, people, signIn } from './journey'
import { launch, type RunningApp } from './launch'
import { picture } from './pictures'

/** The register of documents: entering, finding, citing, and what proofing makes of it. Told in order. */

let run: RunningApp

beforeAll(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

const shoot = (name: string) => picture(run.page, name)
const rows = () => run.page.getByRole('grid', { name: 'Sổ văn bản' }).getByRole('row')
const dialog = (name: string | RegExp) => run.page.getByRole('dialog', { name })

describe('the register', () => {
  test('opens by its key and lists the newest document first', async () => {
    await run.page.keyboard.press('Control+9')
    await rows().nth(1).waitFor()
    expect(await rows().nth(1).textContent()).toContain('1531/QĐ-UBND')
    await shoot('register')
  })

  test('is found by words without tones, by type and by year', async () => {
    const { page } = run
    const field = page.getByRole('searchbox')
    await field.fill('chinh don dang')
    await expect.poll(() => rows().count()).toBe(2)
    expect(await rows().nth(1).textContent()).toContain('21-KL/TW')
    await field.fill('')
    await page.getByRole('combobox', { name: 'Tên loại' }).selectOption('Kế hoạch')
    await expect.poll(() => rows().count()).toBe(4)
    await page.getByRole('combobox', { name: 'Ngày ban hành' }).selectOption('2016')
    await page.getByText('Không có văn bản nào khớp').waitFor()
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    await expect.poll(() => rows().count()).toBe(10)
  })

  test('takes a new document whose symbol says its type, and tells a wrong one', async () => {
    const { page } = run
    await page.getByRole('button', { name: 'Vào sổ', exact: true }).click()
    const form = dialog('Vào sổ văn bản')
    await form.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('15-Ctr/QU')
    await form.getByText('Sẽ ghi là 15-CTr/QU').waitFor()
    const type = form.getByRole('combobox', { name: 'Tên loại' })
    expect(await type.inputValue()).toBe('Chương trình')
    await type.selectOption('Kết luận')
    await form.getByText('Ký hiệu 15-Ctr/QU là của Chương trình.').waitFor()
    await shoot('register-wrong')
    await type.selectOption('Chương trình')
    await form.getByLabel('Ngày ban hành').fill('2026-03-02')
    await form.getByRole('combobox', { name: 'Cơ quan ban hành' }).fill('Quận ủy')
    await form.getByRole('textbox', { name: 'Trích yếu' }).fill('Hành động về chuyển đổi số')
    await form.getByText('Chương trình số 15-CTr/QU ngày 02/3/2026 của Quận ủy').waitFor()
    await shoot('register-form')
    await form.getByRole('button', { name: 'Vào sổ' }).click()
    await page.getByText('Đã vào sổ 15-CTr/QU.').first().waitFor()
    await rows().filter({ hasText: '15-CTr/QU' }).waitFor()
  })

  test('refuses a document that it has, in words', async () => {
    const { page } = run
    await page.getByRole('button', { name: 'Vào sổ', exact: true }).click()
    const form = dialog('Vào sổ văn bản')
    await form.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('15-CTr/QU')
    await form.getByLabel('Ngày ban hành').fill('2026-03-02')
    await form.getByRole('combobox', { name: 'Cơ quan ban hành' }).fill('quận ủy')
    await form.getByRole('button', { name: 'Vào sổ' }).click()
    await form.getByText('Văn bản này đã có trong sổ').waitFor()
    await page.keyboard.press('Escape')
  })

  test('takes a list, says what is wrong in each line, and enters the rest', async () => {
    const { page } = run
    await page.getByRole('button', { name: 'Nhập danh sách…' }).click()
    const list = dialog('Nhập danh sách văn bản')
    await list
      .getByRole('textbox', { name: 'Danh sách' })
      .fill(
        [
          'Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Chấp hành Trung ương về xây dựng Đảng',
          'Nghị quyết số 12-NQ/QU ngày 03/02/2026 của Quận ủy về phát triển văn hóa đọc',
          'Nghị quyết số 14-KL/QU ngày 03/02/2026 của Quận ủy về khuyến học'
        ].join('\n')
      )
    await list.getByText('Đọc được 1 văn bản, 1 dòng cần xem lại, 1 đã có trong sổ.').waitFor()
    await list.getByText('Tên loại không khớp chữ trong ký hiệu').waitFor()
    await shoot('register-list')
    await list.getByRole('button', { name: 'Vào sổ 1 văn bản' }).click()
    await page.getByText('Đã vào sổ 1 văn bản; 1 văn bản đã có từ trước.').first().waitFor()
    await rows().filter({ hasText: '12-NQ/QU' }).waitFor()
  })

  test('strikes a line out, and takes that back', async () => {
    const { page } = run
    await page.getByRole('button', { name: 'Thao tác với 12-NQ/QU' }).click()
    await page.getByRole('menuitem', { name: 'Gạch khỏi sổ' }).click()
    await rows().filter({ hasText: '12-NQ/QU' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await rows().filter({ hasText: '12-NQ/QU' }).waitFor()
  })

  test('says which articles cite a document, and the search finds them all', async () => {
    const { page } = run
    await rows()
      .filter({ hasText: '1531/QĐ-UBND' })
      .getByRole('button', { name: '1531/QĐ-UBND', exact: true })
      .click()
    const line = dialog('Văn bản 1531/QĐ-UBND')
    await line.getByRole('region', { name: 'Bài viện dẫn' }).getByRole('link').first().waitFor()
    await shoot('register-citing')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Thao tác với 1531/QĐ-UBND' }).click()
    await page.getByRole('menuitem', { name: 'Tìm mọi bài viện dẫn' }).click()
    await page.getByRole('listbox', { name: 'Kết quả tìm' }).getByRole('option').first().waitFor()
  })
})

describe('a text that cites', () => {
  const text = () => run.page.getByRole('textbox', { name: 'Nội dung' })

  test('gets the full citation first, and the short one after it', async () => {
    const { page } = run
    await goTo(page, 'Bàn bài')
    await page.keyboard.press('Control+n')
    await page.getByRole('dialog', { name: 'Bài mới' }).getByRole('button', { name: 'Bắt đầu viết' }).click()
    await text().click()
    await page.keyboard.type('Thực hiện')
    for (const _ of [1, 2]) {
      await page.keyboard.press('Control+Alt+v')
      const cite = dialog('Chèn trích dẫn văn bản')
      await cite.getByRole('combobox').fill('chinh don')
      await cite.getByRole('option', { name: /21-KL\/TW/ }).waitFor()
      await expect.poll(() => cite.getByRole('option').count()).toBe(1)
      if (_ === 1) await shoot('citation')
      await page.keyboard.press('Enter')
      await cite.waitFor({ state: 'detached' })
      await page.keyboard.type(',')
    }
    await expect
      .poll(() => text().textContent())
      .toContain(
        'Thực hiện Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Chấp hành Trung ương, Kết luận số 21-KL/TW,'
      )
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(() => text().textContent()).not.toMatch(/, Kết luận số 21-KL\/TW/)
  })

  test('is told where it differs from the register, and mended by it', async () => {
    const { page } = run
    await page.keyboard.press('Control+a')
    await page.keyboard.type(
      'Theo Quyết định số 37-QĐ/TW ngày 25/11/2021 của Trung ương; Kết luận số 99-KL/TW ngày 01/3/2022 của Ban Bí thư. '
    )
    await page.getByRole('tab', { name: /^Soát lỗi/ }).click()
    await page.getByText('Trong sổ văn bản, 37-QĐ/TW ghi ngày 25/10/2021.').waitFor()
    await page.getByText('Trong sổ văn bản, 37-QĐ/TW là Quy định, không phải Quyết định.').waitFor()
    await page.getByText('Ký hiệu này không có trong sổ văn bản của đơn vị').waitFor()
    await shoot('register-proofing')
    await page.getByRole('button', { name: 'Sửa thành ngày 25/10/2021' }).click()
    await page.getByRole('button', { name: 'Sửa thành Quy định' }).click()
    await expect.poll(() => text().textContent()).toContain('Quy định số 37-QĐ/TW ngày 25/10/2021')
  })

  test('offers the day that it tells of, takes it by a click, and is found by it', async () => {
    const { page } = run
    await text().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('Sáng 20/11/2019, các phường họp.')
    await page.getByRole('tab', { name: 'Bài', exact: true }).click()
    const field = page.getByLabel('Ngày diễn ra sự kiện')
    const offer = page.getByRole('button', { name: 'Lấy ngày trong bài: 20/11/2019' })
    await offer.waitFor()
    expect(await field.inputValue()).toBe('')
    await shoot('event-date')
    await offer.click()
    await offer.waitFor({ state: 'detached' })
    expect(await field.inputValue()).toBe('2019-11-20')
    await page.keyboard.press('Control+s')
    await page.getByText('Đã lưu phiên bản').first().waitFor()
    await page.keyboard.press('Control+Shift+F')
    await page.getByRole('searchbox', { name: 'Tìm trong mọi bài' }).fill('ngày sự kiện:11/2019')
    const hits = page.getByRole('listbox', { name: 'Kết quả tìm' }).getByRole('option')
    await expect.poll(() => hits.count()).toBe(1)
    await hits.first().getByText('Sự kiện 20/11/2019').waitFor()
  })
})

test('whoever may not keep the register reads it', async () => {
  const { page } = run
  await changePerson(page, people.contributor)
  await goTo(page, 'Sổ văn bản')
  await rows().nth(1).waitFor()
  expect(await page.getByRole('button', { name: 'Vào sổ', exact: true }).isDisabled()).toBe(true)
  await rows().nth(1).getByRole('button').first().click()
  const line = dialog(/^Văn bản /)
  expect(await line.getByRole('textbox', { name: 'Số, ký hiệu' }).isDisabled()).toBe(true)
  expect((await answer(page, 'directives.counts', {})).struck).toBe(0)
})
