import { goTo } from '../journey'
import { closeDialog, dialog, type Stop } from './steps'

const title = 'Bảy ngày phân loại rác ở hẻm 58'

/** What is to be written, and by whom. */
export const assignmentStops: readonly Stop[] = [
  {
    name: 'assignments-mine',
    open: async (page) => {
      await closeDialog(page)
      await goTo(page, 'Phân công')
      await page.getByText('Chưa có việc nào giao cho bạn').waitFor()
    }
  },
  {
    name: 'assignments',
    open: async (page) => {
      const lists = page.getByRole('group', { name: 'Danh sách' })
      await lists.getByRole('button', { name: 'Cả cơ quan' }).click()
      await page.getByRole('button', { name: title, exact: true }).waitFor()
    }
  },
  {
    name: 'assignment',
    open: async (page) => {
      await page.getByRole('button', { name: title, exact: true }).click()
      await dialog(page, 'Sửa đề tài')
    }
  },
  {
    name: 'assignment-give',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: `Việc khác với “${title}”` }).click()
      await page.getByRole('menuitem', { name: 'Chuyển cho người khác…' }).click()
      await dialog(page, `Giao “${title}”`)
    }
  },
  {
    name: 'board',
    open: async (page) => {
      await closeDialog(page)
      await goTo(page, 'Kế hoạch')
      await page.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: 'Bảng' }).click()
      await page.getByRole('group', { name: 'Bảng phân công' }).waitFor()
      await page.getByRole('button', { name: title }).waitFor()
    }
  },
  {
    name: 'assignment-link',
    open: async (page) => {
      await goTo(page, 'Phân công')
      const lists = page.getByRole('group', { name: 'Danh sách' })
      await lists.getByRole('button', { name: 'Cả cơ quan' }).click()
      await page.getByRole('button', { name: `Việc khác với “${title}”` }).click()
      await page.getByRole('menuitem', { name: 'Gắn bài đã có…' }).click()
      await dialog(page, `Gắn bài cho “${title}”`)
    }
  }
]
