import { goTo } from '../journey'
import { closeDialog, dialog, type Stop } from './steps'

/** The approver's desk. */
export const approvalsStops: readonly Stop[] = [
  { name: 'queue', open: (page) => goTo(page, 'Chờ tôi duyệt') },
  {
    name: 'queue-chosen',
    open: async (page) => {
      await page
        .getByRole('checkbox', { name: /^Chọn “/ })
        .first()
        .check()
      await page.getByRole('toolbar', { name: 'Ký nhiều bài' }).waitFor()
    }
  },
  {
    name: 'sign-several',
    open: async (page) => {
      await page.getByRole('button', { name: /^Ký \d+ bài đã chọn/ }).click()
      await dialog(page, 'Ký nhiều bài')
    }
  },
  {
    name: 'delegations',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'Ủy quyền' }).click()
      await dialog(page, 'Ủy quyền duyệt')
    }
  },
  {
    name: 'delegation-new',
    open: async (page) => {
      await page.getByRole('button', { name: 'Ủy quyền mới' }).click()
      await dialog(page, 'Ủy quyền mới')
    }
  },
  {
    name: 'approval',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await dialog(page, 'Ủy quyền duyệt')
      await closeDialog(page)
      await page.getByRole('region', { name: 'Chờ tôi duyệt' }).getByRole('link').first().click()
      await page.getByRole('button', { name: 'Ký duyệt' }).waitFor()
    }
  },
  {
    name: 'approval-changes',
    open: async (page) => {
      await page.keyboard.press('Alt+2')
      await page.getByRole('group', { name: 'Thay đổi' }).waitFor()
    }
  },
  {
    name: 'approval-pages',
    open: async (page) => {
      await page.keyboard.press('Alt+3')
      await page.getByRole('img', { name: 'Trang in 1' }).waitFor({ timeout: 60_000 })
    }
  },
  {
    name: 'approval-large',
    open: async (page) => {
      await page.keyboard.press('Alt+1')
      await page.keyboard.press('Shift+F9')
      await page.getByRole('toolbar', { name: 'Đọc chữ lớn' }).waitFor()
    }
  },
  {
    name: 'sign',
    open: async (page) => {
      await page.keyboard.press('Shift+F9')
      await page.getByRole('button', { name: 'Ký duyệt' }).click()
      await dialog(page, 'Ký duyệt')
      await page.getByLabel('Duyệt có điều kiện').check()
    }
  },
  {
    name: 'return',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'Trả lại' }).click()
      await page.getByRole('dialog').waitFor()
    }
  }
]
