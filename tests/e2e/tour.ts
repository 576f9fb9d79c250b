import path from 'node:path'
import type { Page } from 'playwright-core'
import { answer } from './ask'
import {
  changePerson,
  dismissMissed,
  dropFiles,
  exportIssue,
  goTo,
  openDemo,
  people,
  placeByMenu,
  samplePhoto,
  sampleWord,
  signIn,
  signOut,
  waitTypeset,
  writeElsewhere
} from './journey'
import { root } from './launch'

/** Walks through every screen and dialog of the demo office, each as a person meets it. */
export interface Stop {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
}

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name }).waitFor()
const closeDialog = async (page: Page) => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function openHash(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#${address}`)
}

/** The longest article in a status: the one with the most in it. */
async function longestArticle(page: Page, status: 'drafting' | 'approved'): Promise<string> {
  const { rows } = await answer(page, 'articles.list', { status, offset: 0, limit: 100 })
  return rows.reduce((longest, row) => (row.words > longest.words ? row : longest)).id
}

async function openArticle(page: Page): Promise<void> {
  await openHash(page, `/articles/${await longestArticle(page, 'drafting')}`)
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
}

const tab = (name: RegExp) => async (page: Page) => {
  await page.getByRole('tab', { name }).click()
}

const byCommand = (words: string, title: string | RegExp) => async (page: Page) => {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(words)
  await page.keyboard.press('Enter')
  await dialog(page, title)
}

/** Writes a slip, and waits until it is found. */
async function openProofing(page: Page): Promise<void> {
  const text = page.getByRole('textbox', { name: 'Nội dung' })
  await text.locator('> p').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.type('Hai  khoảng trắng. ')
  await tab(/^Soát lỗi/)(page)
  await page
    .getByRole('button', { name: /^Bỏ qua “/ })
    .first()
    .waitFor()
}

export const stops: readonly Stop[] = [
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
  },
  { name: 'article', open: (page) => closeDialog(page).then(() => openArticle(page)) },
  {
    name: 'article-replace',
    open: async (page) => {
      await page.keyboard.press('Control+h')
      const search = page.getByRole('search', { name: 'Tìm và thay' })
      await search.getByRole('textbox', { name: 'Tìm', exact: true }).fill('người')
      await search.getByText(/^\d+\/\d+/).waitFor()
    }
  },
  {
    name: 'article-goal',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Đặt độ dài' }).click()
      await dialog(page, 'Độ dài của bài')
    }
  },
  {
    name: 'article-print',
    open: async (page) => {
      await closeDialog(page)
      await page.keyboard.press('Control+p')
      await dialog(page, 'In bài này')
    }
  },
  { name: 'article-outline', open: (page) => closeDialog(page).then(() => tab(/^Dàn bài/)(page)) },
  { name: 'article-pages', open: tab(/^Trên trang in/) },
  {
    name: 'article-styles',
    open: async (page) => {
      await page.getByRole('textbox', { name: 'Nội dung' }).focus()
      await page.keyboard.press('Control+Shift+S')
      await page.getByRole('menuitemradio', { name: 'Trích nổi bật' }).waitFor()
    }
  },
  {
    name: 'article-characters',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Shift+K')
      await dialog(page, 'Ký tự đặc biệt')
    }
  },
  {
    name: 'article-footnote',
    open: async (page) => {
      await closeDialog(page)
      await page.keyboard.press('Control+Alt+F')
      await page.keyboard.type('Số liệu của phường')
    }
  },
  {
    name: 'article-citation',
    open: async (page) => {
      await page.getByRole('textbox', { name: 'Nội dung' }).locator('> p').first().click()
      await byCommand('chèn trích dẫn', 'Chèn trích dẫn văn bản')(page)
      await page.getByRole('option', { name: /21-KL/ }).waitFor()
    }
  },
  { name: 'article-comments', open: (page) => closeDialog(page).then(() => tab(/^Góp ý/)(page)) },
  { name: 'article-proofing', open: openProofing },
  {
    name: 'article-proofing-menu',
    open: async (page) => {
      await page.keyboard.press('F6')
      await page.keyboard.press('Control+;')
      await page.getByRole('menu').waitFor()
    }
  },
  {
    name: 'article-revisions',
    open: (page) => page.keyboard.press('Escape').then(() => tab(/^Phiên bản/)(page))
  },
  {
    name: 'article-compare',
    open: async (page) => {
      // The footnote makes it a text of its own, which can be held against the one before.
      await page.keyboard.press('Control+s')
      await page
        .getByRole('button', { name: /^So sánh bản/ })
        .first()
        .click()
      await dialog(page, 'So sánh phiên bản')
    }
  },
  { name: 'article-sources', open: (page) => closeDialog(page).then(() => tab(/^Tệp gốc/)(page)) },
  {
    name: 'article-related',
    open: async (page) => {
      await tab(/^Liên quan/)(page)
      await page.getByRole('region', { name: 'Bài liên quan' }).getByRole('link').first().waitFor()
    }
  },
  {
    name: 'article-changes',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+e')
      await page.getByRole('textbox', { name: 'Nội dung' }).locator('> p').first().click()
      await page.keyboard.type('Chữ thêm vào ')
      await page.keyboard.press('Control+Delete')
      await page.getByText('sửa đổi chưa quyết').waitFor()
      await tab(/^Sửa đổi/)(page)
    }
  },
  { name: 'article-focus', open: (page) => page.keyboard.press('F9') },
  {
    name: 'article-signed',
    open: async (page) => {
      await page.keyboard.press('F9')
      await openHash(page, `/articles/${await longestArticle(page, 'approved')}`)
      await page.getByRole('button', { name: 'Sửa bài' }).waitFor()
    }
  },
  {
    name: 'article-submit',
    open: async (page) => {
      await openArticle(page)
      await page.getByRole('button', { name: 'Gửi duyệt' }).click()
      await page.getByRole('dialog').waitFor()
    }
  },
  {
    name: 'article-merge',
    open: async (page) => {
      await closeDialog(page)
      const article = await longestArticle(page, 'drafting')
      // At the place where the newest text begins otherwise, so that somebody has to choose.
      await writeElsewhere(page, article, (body) => body.replace('"text":"', '"text":"Ở bản khác, '))
      await openHash(page, `/articles/${article}`)
      await page.getByRole('button', { name: 'Gộp hai bản' }).click()
      await page.getByRole('button', { name: 'Lưu bản đã gộp' }).waitFor()
    }
  },
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
  },
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
  { name: 'jobs', open: (page) => closeDialog(page).then(() => goTo(page, 'Tệp in')) },
  {
    name: 'jobs-sign',
    open: async (page) => {
      const issues = await answer(page, 'issues.list', {})
      await openHash(page, `/issues/${issues.find((issue) => issue.isPublished)!.id}`)
      await waitTypeset(page)
      await exportIssue(page)
      await page.getByRole('button', { name: 'Ký số tệp PDF…' }).click()
      await dialog(page, 'Ký số tệp PDF')
    }
  },
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
  },
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
