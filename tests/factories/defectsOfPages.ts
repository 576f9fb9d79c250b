import { newPagePlan, placeArticle } from '@shared/domain/pagePlan'
import { adjustSlot, keepPlace } from '@shared/domain/planSlots'
import type { FrameReport } from '@shared/domain/printIssue'
import { articleContent, body, paragraph } from '@tests/factories'
import { fullPlan, TITLE, withPage, type DefectRow } from '@tests/factories/preflightIssue'

const report = (given: Partial<FrameReport>): FrameReport => ({
  article: 'bai-4',
  part: 1,
  page: 2,
  slot: 'upper',
  capacity: 60,
  overset: 0,
  free: 0,
  ...given
})
const twoPages = withPage(2, { template: 'two', slots: { upper: ['bai-4'], lower: ['bai-4'] } })
const tableOf = (cell: string) =>
  articleContent({
    body: body('Một đoạn.', {
      type: 'table',
      attrs: { bid: 't1' },
      content: [
        {
          type: 'tableRow',
          content: ['Phường', 'Kết quả'].map((text) => ({ type: 'tableHeader', content: [paragraph(text)] }))
        },
        {
          type: 'tableRow',
          content: ['Hòa Lãm', cell].map((text) => ({ type: 'tableCell', content: [paragraph(text)] }))
        }
      ]
    })
  })
const figures = withPage(2, {
  template: 'figures',
  slots: { main: ['bai-4'], table: ['bai-4'], chart: ['bai-4'] }
})

/** What can be wrong with the page plan and with how texts fit it. */
export const defectsOfPages: readonly DefectRow[] = [
  // prettier-ignore
  ['số báo trống', 'emptyIssue', 'must', { plan: newPagePlan(4) }, 'Số báo chưa có bài nào.', ['candidates']],
  [
    'số trang không chia hết cho 4',
    'pageCount',
    'must',
    {
      plan: { pages: [...fullPlan().pages, { template: 'back', section: '', slots: { main: ['bai-12'] } }] }
    },
    'Số báo có 5 trang.',
    ['count']
  ],
  [
    'chỗ giữ cho bài chưa có',
    'placeholder',
    'must',
    { plan: keepPlace(withPage(2, { slots: { lower: ['bai-5'] } }), 2, 'upper', 'Chợ hoa Tết') },
    'Ô còn giữ chỗ cho “Chợ hoa Tết”.',
    ['page']
  ],
  [
    'thừa dòng',
    'overset',
    'must',
    { facts: { reports: [report({ overset: 7 })] } },
    `“${TITLE}” thừa 7 dòng.`,
    ['fit', 'page', 'article']
  ],
  [
    'thừa dòng, còn ô trống để nối',
    'overset',
    'must',
    {
      plan: withPage(3, { slots: { side: ['bai-7'], lower: ['bai-8'] } }),
      facts: { reports: [report({ overset: 7 })] }
    },
    `“${TITLE}” thừa 7 dòng.`,
    ['plan', 'fit', 'page', 'article']
  ],
  [
    'thiếu dòng',
    'underset',
    'should',
    { facts: { reports: [report({ free: 9 })] } },
    `“${TITLE}” thiếu 9 dòng.`,
    ['fit', 'page', 'article']
  ],
  [
    'ô trống',
    'emptySlot',
    'should',
    { plan: withPage(2, { slots: { upper: ['bai-4'] } }) },
    'Còn ô trống: Bài dưới.',
    ['page']
  ],
  [
    'ô ảnh trắng',
    'pictureEmpty',
    'should',
    { plan: withPage(2, { template: 'picture', slots: { main: ['bai-4'], picture: ['bai-5'] } }) },
    `Ô ảnh lớn để trắng: “${TITLE}” không còn ảnh nào chưa dùng.`,
    ['plan', 'page', 'article']
  ],
  [
    'ô bảng trắng',
    'tableEmpty',
    'should',
    {
      plan: withPage(2, {
        template: 'figures',
        slots: { main: ['bai-4'], table: ['bai-4'], chart: ['bai-5'] }
      })
    },
    `Ô bảng để trắng: “${TITLE}” không có bảng nào.`,
    ['plan', 'page', 'article']
  ],
  [
    'ô biểu đồ trắng',
    'chartEmpty',
    'should',
    { plan: figures, contents: { 'bai-4': tableOf('Đạt khá') } },
    `Ô biểu đồ để trắng: bảng của “${TITLE}” không có cột số nào vẽ được.`,
    ['plan', 'page', 'article']
  ],
  [
    'ô lịch trắng',
    'calendarEmpty',
    'should',
    {
      plan: withPage(2, {
        template: 'notices',
        slots: { notices: ['bai-4'], calendar: ['bai-5'], lower: ['bai-12'] }
      })
    },
    `Ô lịch để trắng: “${TITLE}” không có ngày nào.`,
    ['plan', 'page', 'article']
  ],
  [
    'bài đứng hai lần',
    'articleTwice',
    'should',
    { plan: placeArticle(fullPlan(), 4, 'notices', 'bai-1') },
    `“${TITLE}” đứng hai lần trong số báo.`,
    ['plan', 'page', 'article']
  ],
  [
    'ô nối thừa',
    'runOnEmpty',
    'should',
    {
      plan: placeArticle(fullPlan(), 2, 'upper', 'bai-1'),
      facts: { reports: [report({ article: 'bai-1', part: 2, free: 60 })] }
    },
    `“${TITLE}” đã hết trước ô nối này, nên ô để trắng.`,
    ['plan', 'page', 'article']
  ],
  [
    'dòng nối chỉ về chính trang ấy',
    'runOnSamePage',
    'should',
    { plan: twoPages },
    `Dòng “Xem tiếp trang 2” của “${TITLE}” in ngay trên trang ấy.`,
    ['page', 'article']
  ],
  [
    'dòng nối bị tắt',
    'jumpHidden',
    'should',
    { plan: adjustSlot(placeArticle(fullPlan(), 2, 'upper', 'bai-1'), 1, 'lead', { showJumps: false }) },
    `“${TITLE}” chạy tiếp ở trang 2 mà dòng “Xem tiếp trang…” đang tắt.`,
    ['plan', 'page', 'article']
  ]
]
