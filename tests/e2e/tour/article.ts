import type { Page } from 'playwright-core'
import { answer } from '../ask'
import { writeElsewhere } from '../journey'
import { byCommand, closeDialog, dialog, longestArticle, openHash, tab, type Stop } from './steps'

async function openArticle(page: Page): Promise<void> {
  await openHash(page, `/articles/${await longestArticle(page, 'drafting')}`)
  await page.getByRole('textbox', { name: 'Nội dung' }).waitFor()
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

/** One article: writing, its panels, handing over. */
export const articleStops: readonly Stop[] = [
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
  {
    name: 'article-files',
    open: async (page) => {
      await closeDialog(page)
      await page.keyboard.press('Control+Shift+W')
      await dialog(page, 'Lưu bài thành tệp')
      await page.getByRole('group', { name: 'Loại tệp' }).waitFor()
    }
  },
  {
    name: 'article-readAloud',
    open: async (page) => {
      await closeDialog(page)
      await page.keyboard.press('Control+Alt+r')
      await dialog(page, 'Bản đọc phát thanh')
      await page.getByRole('region', { name: 'Lời đọc' }).waitFor()
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
  {
    name: 'article-channels',
    open: async (page) => {
      await closeDialog(page)
      await tab(/^Các kênh/)(page)
      await page.getByRole('button', { name: 'Tạo bản cho kênh…' }).waitFor()
    }
  },
  {
    name: 'article-channels-new',
    open: async (page) => {
      await page.getByRole('button', { name: 'Tạo bản cho kênh…' }).click()
      await dialog(page, 'Tạo bản cho kênh')
    }
  },
  {
    name: 'article-pageCopy',
    open: async (page) => {
      await page.getByRole('dialog').getByLabel('Trang mạng xã hội chính thức').check()
      await page.getByRole('button', { name: 'Tạo 1 bản' }).click()
      await page.getByText('Bản cho kênh này lấy từ bài gốc').waitFor()
      await tab(/^Các kênh/)(page)
      await page.getByRole('button', { name: 'Bản cho trang chính thức…' }).click()
      await dialog(page, 'Bản cho trang chính thức')
      await page.getByRole('region', { name: 'Xem trước' }).waitFor()
    }
  },
  {
    name: 'article-sources',
    open: async (page) => {
      await closeDialog(page)
      await openArticle(page)
      await tab(/^Tệp gốc/)(page)
    }
  },
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
    name: 'article-cut',
    open: async (page) => {
      const goal = { words: 0, layout: { template: 'front', slot: 'second' } } as const
      await answer(page, 'articles.goal', { article: await longestArticle(page, 'drafting'), goal })
      await openArticle(page)
      const card = page.getByRole('region', { name: 'Chỗ cắt trên giấy' })
      await card.getByRole('button', { name: 'Tới chỗ hết giấy' }).click()
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
  }
]
