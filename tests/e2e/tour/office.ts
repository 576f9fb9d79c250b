import { answer } from '../ask'
import { changePerson, dismissMissed, goTo, people, signIn, signOut } from '../journey'
import { closeDialog, dialog, longestArticle, tab, type Stop } from './steps'

/** Rules, people and evidence of the office; the log; signing out. */
export const officeStops: readonly Stop[] = [
  {
    name: 'office-chains',
    open: async (page) => {
      await goTo(page, 'Cơ quan')
      await tab(/^Quy trình duyệt/)(page)
      await page.getByRole('button', { name: 'Thêm cấp duyệt' }).click()
      await page.getByRole('button', { name: 'Thêm việc phải kiểm' }).last().click()
      await page.keyboard.type('Đã đối chiếu tên người')
      await page.getByText(/^Nên xem lại/).waitFor()
    }
  },
  {
    name: 'office-house',
    open: async (page) => {
      await tab(/^Mẫu ấn phẩm/)(page)
      await page.getByText('Màu chính', { exact: true }).click()
      await page.getByRole('img', { name: 'Trang nhất' }).waitFor()
    }
  },
  {
    name: 'office-packages',
    open: async (page) => {
      await tab(/^Gói mẫu/)(page)
      await page.getByRole('heading', { name: 'Cơ quan chưa có gói mẫu nào' }).waitFor()
    }
  },
  {
    name: 'office-presets',
    open: async (page) => {
      await tab(/^Nhà in/)(page)
      await page.getByRole('button', { name: 'Nhân bản' }).click()
      await page.getByText('Có thay đổi chưa lưu.').waitFor()
    }
  },
  {
    name: 'sheet-check',
    open: async (page) => {
      const article = await longestArticle(page, 'approved')
      const { head } = await answer(page, 'articles.read', { article })
      await goTo(page, 'Phiếu và hồ sơ')
      await page.getByLabel('Mã trên phiếu').fill(head!.slice(0, 12))
      await page.getByText('Còn hiệu lực.').waitFor()
    }
  },
  {
    name: 'sheet-unknown',
    open: async (page) => {
      await page.getByLabel('Mã trên phiếu').fill('000000')
      await page.getByText('Cơ quan không có bản nào mang mã này').waitFor()
    }
  },
  {
    name: 'dossier-check',
    open: async (page) => {
      await tab(/^Kiểm tra hồ sơ/)(page)
      await page.getByRole('button', { name: 'Chọn tệp hồ sơ…' }).waitFor()
    }
  },
  {
    name: 'office-proofing',
    open: async (page) => {
      await goTo(page, 'Cơ quan')
      await tab(/^Soát lỗi/)(page)
      await page.getByRole('combobox').first().waitFor()
    }
  },
  { name: 'office-proofing-rules', open: tab(/^Quy tắc có sẵn/) },
  { name: 'office-proofing-words', open: tab(/^Chữ được coi là đúng/) },
  {
    name: 'office-proofing-names',
    open: async (page) => {
      await tab(/^Tên cơ quan theo ngày/)(page)
      await page.getByRole('button', { name: 'Thêm tên' }).click()
    }
  },
  {
    name: 'office-proofing-rule',
    open: async (page) => {
      await tab(/^Quy tắc của tòa soạn/)(page)
      await page.getByRole('button', { name: 'Quy tắc mới' }).click()
      await dialog(page, 'Quy tắc mới')
    }
  },
  {
    name: 'office',
    open: async (page) => {
      await closeDialog(page)
      await changePerson(page, people.administrator)
      await goTo(page, 'Cơ quan')
    }
  },
  {
    name: 'new-member',
    open: async (page) => {
      await page.getByRole('button', { name: 'Thêm cán bộ' }).click()
      await dialog(page, 'Thêm cán bộ')
    }
  },
  {
    name: 'member-file',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: `Việc với ${people.approver}` }).click()
      await page.getByRole('menuitem', { name: 'Hồ sơ cán bộ' }).click()
      await dialog(page, /Hồ sơ cán bộ/)
    }
  },
  {
    name: 'member-edit',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: `Việc với ${people.approver}` }).click()
      await page.getByRole('menuitem', { name: 'Sửa cán bộ' }).click()
      await dialog(page, 'Sửa cán bộ')
    }
  },
  {
    name: 'member-renew',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: `Việc với ${people.approver}` }).click()
      await page.getByRole('menuitem', { name: 'Cấp lại khóa (quên mã PIN)' }).click()
      await dialog(page, /Cấp lại khóa/)
    }
  },
  {
    name: 'member-revoke',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: `Việc với ${people.approver}` }).click()
      await page.getByRole('menuitem', { name: 'Thu hồi mọi khóa' }).click()
      await dialog(page, /Thu hồi khóa/)
    }
  },
  {
    name: 'own-pin',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'Đổi mã PIN của tôi' }).click()
      await dialog(page, 'Đổi mã PIN của tôi')
    }
  },
  {
    name: 'recovery-sheet',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'Làm phiếu khôi phục' }).click()
      await dialog(page, 'Làm phiếu khôi phục')
    }
  },
  {
    name: 'office-products',
    open: async (page) => {
      await closeDialog(page)
      await tab(/^Ấn phẩm/)(page)
      await page.getByRole('radio', { name: /A4/ }).first().waitFor()
    }
  },
  { name: 'backups', open: (page) => closeDialog(page).then(() => goTo(page, 'Sao lưu')) },
  {
    name: 'log',
    open: async (page) => {
      await goTo(page, 'Nhật ký')
      await page.getByRole('listbox', { name: 'Các bản ghi' }).getByRole('option').first().waitFor()
    }
  },
  {
    name: 'log-details',
    open: async (page) => {
      await page.getByRole('listbox', { name: 'Các bản ghi' }).getByRole('option').first().click()
      await page
        .getByRole('complementary', { name: 'Chi tiết bản ghi' })
        .getByText('Chữ ký đúng, văn bản nguyên vẹn')
        .waitFor()
    }
  },
  {
    name: 'log-nothing-found',
    open: async (page) => {
      await page.getByRole('searchbox', { name: /^Tìm lý do/ }).fill('đèn lồng xứ tuyết')
      await page.getByText('Không có bản ghi nào khớp').waitFor()
    }
  },
  { name: 'signed-out', open: signOut },
  {
    name: 'restore-sheet',
    open: async (page) => {
      await page.getByRole('button', { name: 'Khôi phục từ phiếu' }).click()
      await dialog(page, 'Khôi phục từ phiếu')
    }
  },
  {
    name: 'locked',
    open: async (page) => {
      await closeDialog(page)
      await signIn(page, people.administrator)
      await dismissMissed(page)
      await page.keyboard.press('Control+Alt+l')
      await page.getByRole('heading', { name: 'Máy đang khóa' }).waitFor()
    }
  }
]
