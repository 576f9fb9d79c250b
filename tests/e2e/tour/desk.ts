import { dismissMissed, goTo, openDemo, people, signIn } from '../journey'
import { byCommand, closeDialog, dialog, type Stop } from './steps'

/** The beginning, the desk, and what is over every room. */
export const deskStops: readonly Stop[] = [
  { name: 'welcome', open: (page) => page.getByRole('button', { name: 'Mở tòa soạn mẫu' }).waitFor() },
  {
    name: 'setup',
    open: async (page) => {
      await page.getByRole('button', { name: 'Bắt đầu lập' }).click()
      await page.getByRole('button', { name: 'Lập tòa soạn' }).click()
      await page.getByText('Hãy ghi tên cơ quan.').waitFor()
    }
  },
  {
    name: 'sign-in',
    open: async (page) => {
      await page.getByRole('button', { name: 'Quay lại' }).click()
      await openDemo(page)
    }
  },
  { name: 'missed', open: (page) => signIn(page, people.secretary).then(() => dialog(page, /việc lỡ lịch/)) },
  { name: 'desk', open: (page) => dismissMissed(page).then(() => goTo(page, 'Bàn bài')) },
  {
    name: 'desk-nothing-found',
    open: async (page) => {
      await page.getByRole('searchbox').fill('đèn lồng xứ tuyết')
      await page.getByText('Không tìm thấy bài nào').waitFor()
    }
  },
  {
    name: 'new-article',
    open: async (page) => {
      await page.getByRole('searchbox').fill('')
      await page.keyboard.press('Control+n')
      await dialog(page, 'Bài mới')
    }
  },
  {
    name: 'new-article-template',
    open: async (page) => {
      await page.getByRole('radio', { name: 'Phỏng vấn' }).check({ force: true })
    }
  },
  {
    name: 'desk-chosen',
    open: async (page) => {
      await closeDialog(page)
      for (const row of [1, 2]) await page.getByRole('row').nth(row).getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Tìm và thay trong các bài đã chọn' }).waitFor()
    }
  },
  {
    name: 'replace-many',
    open: async (page) => {
      await page.getByRole('button', { name: 'Tìm và thay trong các bài đã chọn' }).click()
      await dialog(page, 'Tìm và thay trong 2 bài')
    }
  },
  { name: 'palette', open: (page) => closeDialog(page).then(() => page.keyboard.press('Control+k')) },
  {
    name: 'shortcuts',
    open: async (page) => {
      await closeDialog(page)
      await page.keyboard.press('F1')
      await page.getByRole('dialog').waitFor()
    }
  },
  {
    name: 'about',
    open: async (page) => {
      await closeDialog(page)
      await byCommand('giới thiệu', /./)(page)
    }
  }
]
