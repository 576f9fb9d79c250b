import path from 'node:path'
import { dropFiles, goTo, samplePhoto, sampleWord } from '../journey'
import { root } from '../launch'
import { closeDialog, dialog, type Stop } from './steps'

/** Files in, the register of documents, the search. */
export const archiveStops: readonly Stop[] = [
  { name: 'imports', open: (page) => closeDialog(page).then(() => goTo(page, 'Nhập tệp')) },
  {
    name: 'imports-batch',
    open: async (page) => {
      const broken = path.join(root, 'resources/icc/FOGRA39L_coated.icc')
      await dropFiles(page, 'main', [sampleWord, path.join(samplePhoto, 'cho.jpg'), broken])
      await page
        .getByRole('row', { name: /hoi-nghi/ })
        .getByText('Đã nhập', { exact: true })
        .waitFor({ timeout: 60_000 })
      await page
        .getByRole('row', { name: /FOGRA39L/ })
        .getByText('Không nhập được', { exact: true })
        .waitFor()
    }
  },
  {
    name: 'imports-known',
    open: async (page) => {
      await page.getByRole('region').getByRole('link', { name: 'Nhập tệp' }).click()
      await dropFiles(page, 'main', [sampleWord])
      await dialog(page, 'Tệp này đã nhập rồi')
    }
  },
  {
    name: 'imports-list',
    open: (page) => closeDialog(page)
  },
  { name: 'register', open: (page) => goTo(page, 'Sổ văn bản') },
  {
    name: 'register-enter',
    open: async (page) => {
      await page.getByRole('button', { name: 'Vào sổ', exact: true }).click()
      await dialog(page, 'Vào sổ văn bản')
      await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('15-Ctr/QU')
      await page.getByText('Sẽ ghi là 15-CTr/QU').waitFor()
    }
  },
  {
    name: 'register-list',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'Nhập danh sách…' }).click()
      await dialog(page, 'Nhập danh sách văn bản')
      await page
        .getByRole('textbox', { name: 'Danh sách' })
        .fill('Nghị quyết số 12-NQ/QU ngày 03/02/2026 của Quận ủy về văn hóa đọc\nKế hoạch của phường')
      await page.getByText('1 dòng cần xem lại').waitFor()
    }
  },
  {
    name: 'register-nothing-found',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('searchbox').fill('đèn lồng xứ tuyết')
      await page.getByText('Không có văn bản nào khớp').waitFor()
    }
  },
  { name: 'search', open: (page) => goTo(page, 'Tìm kiếm') },
  {
    name: 'search-results',
    open: async (page) => {
      await page.getByRole('searchbox').fill('người dân phường')
      await page.getByRole('listbox', { name: 'Kết quả tìm' }).getByRole('option').first().waitFor()
      await page.getByRole('region', { name: 'Trạng thái' }).waitFor()
    }
  },
  {
    name: 'search-documents',
    open: async (page) => {
      await page.getByRole('searchbox').fill('kế hoạch')
      await page
        .getByRole('group', { name: 'Loại' })
        .getByRole('button', { name: /^Văn bản/ })
        .click()
      await page
        .getByRole('option', { name: /KH-UBND/ })
        .first()
        .waitFor()
    }
  },
  {
    name: 'search-nothing-found',
    open: async (page) => {
      await page.getByRole('group', { name: 'Loại' }).getByRole('button', { name: 'Bài' }).click()
      await page.getByRole('searchbox').fill('đèn lồng xứ tuyết')
      await page.getByText('Không có bài nào khớp').waitFor()
    }
  },
  {
    name: 'search-keep',
    open: async (page) => {
      await page.getByRole('button', { name: 'Giữ lượt tìm' }).click()
      await dialog(page, 'Giữ lượt tìm này')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('searchbox').fill('')
      await page.getByRole('region', { name: 'Lượt tìm đã giữ' }).getByRole('button').first().waitFor()
    }
  }
]
