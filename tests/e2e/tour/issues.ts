import { answer } from '../ask'
import { exportIssue, goTo, placeByMenu, waitTypeset } from '../journey'
import { byCommand, closeDialog, dialog, longestArticle, openHash, type Stop } from './steps'

/** Issues, their plan, proofs and files, the schedule. */
export const issuesStops: readonly Stop[] = [
  { name: 'issues', open: (page) => closeDialog(page).then(() => goTo(page, 'Số báo')) },
  {
    name: 'new-issue',
    open: async (page) => {
      await page.getByRole('button', { name: 'Số mới' }).click()
      await page.getByRole('dialog').waitFor()
    }
  },
  {
    name: 'issue-plan',
    open: async (page) => {
      await page.getByRole('button', { name: 'Tạo số báo' }).click()
      const candidates = page.getByRole('complementary', { name: 'Bài có thể đặt' })
      await candidates.waitFor()
      await placeByMenu(page, 'Con đường có bóng cây và một vạch sơn', 'Trang 1 – Bài thứ hai')
      await waitTypeset(page)
    }
  },
  {
    name: 'issue-slot',
    open: async (page) => {
      const name = 'Trang 1 – Bài thứ hai'
      const slot = page.getByRole('group', { name, exact: true })
      await slot.hover()
      await slot.getByRole('button', { name: /^Chỉnh ô/ }).click()
      await dialog(page, name)
    }
  },
  {
    name: 'issue-files',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'Lưu số báo thành tệp…' }).click()
      await dialog(page, 'Lưu số báo thành tệp')
      await page.getByRole('group', { name: 'Loại tệp' }).waitFor()
    }
  },
  {
    name: 'issue-page-count',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'Số trang…' }).click()
      await dialog(page, 'Đổi số trang')
    }
  },
  {
    name: 'issue-adopt',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'Dựng như số khác…' }).click()
      await page.getByRole('dialog').getByLabel('Như số').waitFor()
    }
  },
  {
    name: 'issue-rounds',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'Bản bông', exact: true }).click()
      await page.getByText('Chưa có bản bông nào').waitFor()
    }
  },
  {
    name: 'issue-correction',
    open: async (page) => {
      await closeDialog(page)
      const pages = page.getByRole('complementary', { name: 'Trang in' })
      await pages.getByRole('button', { name: 'Sửa câu chữ ngay trên trang' }).click()
      // By keyboard: on a small page one paragraph may lie under another's edge.
      await pages
        .getByRole('button', { name: /^Sửa “.*”, đoạn 1$/ })
        .first()
        .press('Enter')
      await page.getByRole('dialog').waitFor()
    }
  },
  {
    name: 'issue-preflight',
    open: async (page) => {
      await closeDialog(page)
      const check = page.getByRole('region', { name: 'Kiểm tra trước in' })
      await check.getByRole('button', { name: /^Kiểm tra trước in/ }).click()
      await check.getByRole('listitem').first().waitFor()
    }
  },
  {
    name: 'issue-export',
    open: async (page) => {
      await page.getByRole('button', { name: 'Xuất tệp in' }).click()
      await dialog(page, 'Xuất tệp in')
      await page.getByRole('group', { name: 'Làm những tệp nào' }).waitFor()
    }
  },
  {
    name: 'issue-schedule',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'Lên lịch' }).click()
      await page.getByRole('dialog').waitFor()
    }
  },
  {
    name: 'issue',
    open: async (page) => {
      await closeDialog(page)
      const issues = await answer(page, 'issues.list', {})
      await openHash(page, `/issues/${issues.find((issue) => issue.isPublished)!.id}`)
      await page.getByRole('img', { name: 'Trang 1' }).waitFor({ timeout: 60_000 })
    }
  },
  {
    name: 'issue-grid',
    open: async (page) => {
      for (const name of ['Lưới dòng và cột', 'Khung bài']) await page.getByRole('button', { name }).click()
    }
  },
  {
    name: 'issue-reading',
    open: async (page) => {
      for (const name of ['Lưới dòng và cột', 'Khung bài']) await page.getByRole('button', { name }).click()
      await page.getByRole('button', { name: 'Đọc toàn màn hình' }).click()
      await dialog(page, /Số \d+/)
    }
  },
  { name: 'schedule', open: (page) => closeDialog(page).then(() => goTo(page, 'Lịch xuất bản')) },
  {
    name: 'schedule-article',
    open: async (page) => {
      await page.getByRole('button', { name: 'Lên lịch đăng bài' }).click()
      await page.getByRole('dialog').waitFor()
    }
  },
  {
    name: 'schedule-cancel',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('listitem').getByRole('button', { name: 'Thêm thao tác' }).last().click()
      await page.getByRole('menuitem', { name: 'Hủy lịch này' }).click()
      await dialog(page, 'Hủy lịch này?')
    }
  },
  {
    name: 'schedule-hold',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('listitem').getByRole('button', { name: 'Thêm thao tác' }).last().click()
      await page.getByRole('menuitem', { name: 'Giữ lại' }).click()
      await dialog(page, 'Giữ lại việc này?')
    }
  },
  {
    name: 'schedule-pause',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'Tạm dừng cả lịch' }).click()
      await dialog(page, 'Tạm dừng cả lịch?')
    }
  },
  {
    name: 'schedule-paused',
    open: async (page) => {
      const asked = page.getByRole('dialog', { name: 'Tạm dừng cả lịch?' })
      await asked.getByRole('button', { name: 'Tạm dừng cả lịch' }).click()
      await page.getByText('Cả lịch đang tạm dừng').waitFor()
    }
  },
  {
    name: 'calendar',
    open: async (page) => {
      await page.getByRole('button', { name: 'Cho chạy tiếp' }).click()
      await page.getByText('Cả lịch đang tạm dừng').waitFor({ state: 'detached' })
      await goTo(page, 'Kế hoạch')
      await page.getByRole('grid', { name: 'Các ngày' }).waitFor()
    }
  },
  {
    name: 'calendar-entry',
    open: async (page) => {
      await page
        .getByRole('gridcell')
        .getByRole('button', { name: /^\d\d:\d\d/ })
        .last()
        .click()
      await page.getByRole('dialog').waitFor()
    }
  },
  {
    name: 'calendar-week',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: 'Tuần' }).click()
      await page.getByRole('heading', { name: /^Tuần/ }).waitFor()
    }
  },
  {
    name: 'calendar-list',
    open: async (page) => {
      await page.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: 'Danh sách' }).click()
      await page.getByRole('heading', { name: /^Tháng/ }).waitFor()
    }
  },
  {
    name: 'calendar-year',
    open: async (page) => {
      await page.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: 'Năm' }).click()
      await page.getByRole('region', { name: 'Tháng 12' }).waitFor()
    }
  },
  {
    name: 'campaign-new',
    open: async (page) => {
      await page.getByRole('group', { name: 'Cách xem' }).getByRole('button', { name: 'Tháng' }).click()
      await page.getByRole('button', { name: 'Thêm đợt' }).click()
      await dialog(page, 'Thêm đợt tuyên truyền')
    }
  },
  {
    name: 'campaign',
    open: async (page) => {
      const form = page.getByRole('dialog', { name: 'Thêm đợt tuyên truyền' })
      await form.getByLabel('Tên đợt').fill('Tuyên truyền chuyển đổi số')
      await form.getByLabel('Từ khóa').fill('chuyển đổi số, khu phố')
      await form.getByLabel('Tuần tin quận').fill('6')
      await form.getByRole('button', { name: 'Lưu' }).click()
      await form.waitFor({ state: 'detached' })
      await page
        .getByRole('complementary', { name: 'Việc cần để ý' })
        .getByRole('button', { name: /Tuyên truyền chuyển đổi số/ })
        .click()
      await dialog(page, 'Tuyên truyền chuyển đổi số')
    }
  },
  {
    name: 'campaign-month',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'Thêm đợt' }).waitFor()
    }
  },
  {
    name: 'plan-print',
    open: async (page) => {
      await page.getByRole('button', { name: 'In kế hoạch…' }).click()
      await page
        .getByRole('dialog', { name: 'In kế hoạch' })
        .getByLabel('Làm thành')
        .selectOption({ label: 'Văn bản kế hoạch (Word, theo Nghị định 30/2020/NĐ-CP)' })
      await page.getByLabel('Trích yếu').waitFor()
    }
  },
  {
    name: 'observances',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'Ngày lễ, kỷ niệm…' }).click()
      await dialog(page, 'Ngày lễ, kỷ niệm')
    }
  },
  {
    name: 'observance-new',
    open: async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Thêm ngày' }).click()
      await dialog(page, 'Thêm ngày của cơ quan')
    }
  },
  {
    name: 'jobs',
    open: async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Quay lại' }).click()
      await dialog(page, 'Ngày lễ, kỷ niệm')
      await closeDialog(page)
      await goTo(page, 'Tệp in')
    }
  },
  {
    name: 'web-editions',
    open: async (page) => {
      await goTo(page, 'Trang web')
      await page.getByRole('button', { name: 'Làm trang web' }).waitFor()
    }
  },
  {
    name: 'web-portal',
    open: async (page) => {
      await openHash(page, `/articles/${await longestArticle(page, 'approved')}`)
      await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
      await byCommand('cổng thông tin', 'Xuất cho cổng thông tin')(page)
      await page.getByText(/Lấy từ bản đã ký duyệt/).waitFor()
    }
  },
  {
    name: 'editions',
    open: async (page) => {
      await closeDialog(page)
      const { products } = await answer(page, 'office.profile', {})
      const newsletter = products.find(({ kind }) => kind === 'newsletter')!
      const issues = await answer(page, 'issues.list', {})
      await openHash(page, `/issues/${issues.find(({ product }) => product === newsletter.id)!.id}/editions`)
      await page.getByText('Chưa phường nào có số riêng').waitFor()
    }
  },
  {
    name: 'jobs-sign',
    open: async (page) => {
      await closeDialog(page)
      const issues = await answer(page, 'issues.list', {})
      await openHash(page, `/issues/${issues.find((issue) => issue.isPublished)!.id}`)
      await waitTypeset(page)
      await exportIssue(page)
      await page.getByRole('button', { name: 'Ký số tệp PDF…' }).click()
      await dialog(page, 'Ký số tệp PDF')
    }
  },
  {
    name: 'jobs-printout',
    open: async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: 'In ngay…' }).first().click()
      await dialog(page, 'In ngay')
      // There is none on machines of tests.
      await page
        .getByText('Không có máy in nào trên máy này.')
        .or(page.getByText('Máy in mặc định'))
        .first()
        .waitFor()
    }
  }
]
