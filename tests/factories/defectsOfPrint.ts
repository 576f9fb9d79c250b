import { standardStyle, type HouseColour } from '@shared/domain/houseStyle'
import { standardImposition } from '@shared/domain/imposition'
import type { PagePlan } from '@shared/domain/pagePlan'
import type { PreflightFacts } from '@shared/domain/preflightFinding'
import { readPressFaults } from '@shared/domain/pressFaults'
import { standardPress, type PressSetup } from '@shared/domain/pressSetup'
import { startingPresets } from '@shared/domain/startingPresets'
import { fakeHash } from '@tests/factories'
import {
  fullPlan,
  IMPRINT,
  photographed,
  product,
  withPage,
  type DefectRow,
  type Given
} from '@tests/factories/preflightIssue'

const numbered = (issue: Partial<PreflightFacts['issue']>): Given => ({
  issue,
  facts: { others: [{ number: 46, total: 1161, date: '2026-11-13' }] }
})
const imprint = (lines: typeof IMPRINT): Given => ({ facts: { product: { ...product, imprint: lines } } })
const inColour = (name: 'accent' | 'second' | 'tint', colour: HouseColour): Given => ({
  facts: {
    product: {
      ...product,
      style: { ...standardStyle, colours: { ...standardStyle.colours, [name]: colour } }
    }
  }
})
/** The preset that comes first, but for what is given, chosen for printing. */
function chosen(press: Partial<PressSetup>, hasProfile = true): Partial<PreflightFacts> {
  const preset = { ...startingPresets[0]!, press: { ...standardPress('4c'), ...press } }
  return { chosen: { preset, hasProfile } }
}
const folded = (signature: '8' | '16'): Partial<PreflightFacts> => ({
  chosen: {
    preset: { ...startingPresets[0]!, imposition: { ...standardImposition, signature } },
    hasProfile: true
  }
})
/** Twelve pages, all made up. */
function twelvePages(): PagePlan {
  const four = fullPlan().pages
  const inner = Array.from({ length: 8 }, (_, index) => ({
    template: 'two' as const,
    section: '',
    slots: { upper: [`them-${index}-a`], lower: [`them-${index}-b`] }
  }))
  return { pages: [...four.slice(0, 3), ...inner, four[3]!] }
}

/** What can be wrong with number, date and imprint, with the house's own designs, with the file and its preset. */
export const defectsOfPrint: readonly DefectRow[] = [
  ['không khung xuất bản', 'noImprint', 'must', imprint([]), 'Số báo không có khung xuất bản.', ['office']],
  [
    'khung xuất bản thiếu người chịu trách nhiệm',
    'imprintResponsible',
    'should',
    imprint(IMPRINT.slice(1)),
    'Khung xuất bản không ghi ai chịu trách nhiệm xuất bản.',
    ['office']
  ],
  [
    'khung xuất bản thiếu giấy phép',
    'imprintLicence',
    'should',
    imprint([IMPRINT[0]!, IMPRINT[2]!]),
    'Khung xuất bản không ghi giấy phép xuất bản.',
    ['office']
  ],
  [
    'khung xuất bản thiếu nơi in',
    'imprintPrinter',
    'should',
    imprint(IMPRINT.slice(0, 2)),
    'Khung xuất bản không ghi nơi in.',
    ['office']
  ],
  [
    'khung xuất bản có dòng trống',
    'imprintBlank',
    'should',
    imprint([...IMPRINT, { label: 'Số lượng', text: ' ' }]),
    'Khung xuất bản có 1 dòng chưa ghi nội dung.',
    ['office']
  ],
  [
    'trùng số',
    'numberTwice',
    'must',
    numbered({ number: 46, total: 1162 }),
    'Trong năm đã có số 46.',
    ['number']
  ],
  [
    'trùng số kể từ đầu',
    'totalTwice',
    'must',
    numbered({ number: 47, total: 1161 }),
    'Đã có số mang số kể từ đầu 1161.',
    ['number']
  ],
  [
    'nhảy số',
    'numberGap',
    'should',
    numbered({ number: 49, total: 1162 }),
    'Số 49 không nối tiếp: theo thứ tự là số 47.',
    ['number']
  ],
  [
    'nhảy số kể từ đầu',
    'totalGap',
    'should',
    numbered({ number: 47, total: 1170 }),
    'Số kể từ đầu 1170 không nối tiếp: theo thứ tự là 1162.',
    ['number']
  ],
  [
    'sai ngày trong tuần',
    'wrongWeekday',
    'should',
    { issue: { date: '2026-11-21' } },
    'Ngày ra là Thứ Bảy, thường lệ là Thứ Sáu.',
    ['number']
  ],
  [
    'trùng ngày',
    'sameDate',
    'should',
    { facts: { others: [{ number: 50, total: 0, date: '2026-11-20' }] } },
    'Đã có một số khác ra cùng ngày.',
    ['number']
  ],
  ['ngày đã qua', 'pastDate', 'should', { facts: { today: '2026-11-21' } }, 'Ngày ra đã qua.', ['number']],
  [
    'biểu trưng không còn',
    'logoGone',
    'must',
    { facts: { own: { hasLogo: false, hasTemplate: true } } },
    'Tệp biểu trưng ở măng-sét không còn nguyên trên máy này.',
    ['page', 'office']
  ],
  [
    'gói mẫu không còn',
    'templateGone',
    'must',
    { facts: { own: { hasLogo: true, hasTemplate: false } } },
    'Gói mẫu của ấn phẩm không có trên máy này, nên trang in chưa dựng được.',
    ['office']
  ],
  [
    'tổng mực',
    'colourHeavy',
    'must',
    inColour('second', { cmyk: [95, 90, 80, 60], rgb: [20, 24, 60] }),
    'Tổng mực của màu thứ hai là 325 %, quá 300 % mà máy in nhận.',
    ['office']
  ],
  [
    'chữ đen pha',
    'richBlack',
    'must',
    inColour('accent', { cmyk: [40, 30, 30, 100], rgb: [0, 0, 0] }),
    'Chữ đen pha nhiều mực: màu chính có 100 % mực đen trộn với mực màu; các bản kẽm lệch nhau một chút là nhòe chân chữ.',
    ['office']
  ],
  [
    'chữ gần đen pha',
    'nearBlack',
    'should',
    inColour('second', { cmyk: [60, 50, 50, 80], rgb: [30, 28, 27] }),
    'Chữ nhỏ nhìn như đen nhưng pha nhiều mực: màu thứ hai.',
    ['office']
  ],
  ...(
    [
      [
        'nét mảnh',
        'drawnHairline',
        'hairlines: page 3: 2 lines of 0.10 pt',
        'Gói mẫu vẽ nét mảnh 0,10 pt; dưới 0,25 pt in ra dễ mất.'
      ],
      [
        'chữ đen pha trong gói mẫu',
        'drawnRichBlack',
        'blackText: page 3: black text of several inks (0.4 0.3 0.3 1)',
        'Gói mẫu đặt chữ đen pha nhiều mực, hoặc chữ đen không in chồng.'
      ],
      [
        'tổng mực trong gói mẫu',
        'drawnHeavy',
        'totalInk: page 3: 0.9 0.9 0.8 0.6',
        'Gói mẫu tô mảng tổng mực 320 %, quá mức máy in nhận.'
      ],
      [
        'RGB',
        'drawnRgb',
        'noRgb: page 3: DeviceRGB',
        'Gói mẫu dùng màu RGB, hoặc màu ngoài các mực của bản in này.'
      ],
      [
        'gói mẫu chưa đạt',
        'drawnFault',
        'transparency: page 3: a soft mask',
        'Trang dựng bằng gói mẫu chưa đạt: Có hiệu ứng trong suốt.'
      ]
    ] as const
  ).map(([item, rule, drawn, says]): DefectRow => [
    item,
    rule,
    'must',
    { facts: { drawn: readPressFaults(drawn) } },
    says,
    ['page', 'office']
  ]),
  [
    'điều chỉ tệp đã ghi mới cho thấy',
    'fileFault',
    'should',
    { facts: { refused: readPressFaults('imageInk: page 4: 2.1 % of an image\nother: page 1: x') } },
    'Lần xuất trước bị giữ lại khi đọc lại tệp in: Có ảnh tổng mực quá mức máy in nhận.',
    ['page', 'jobs']
  ],
  [
    'cấu hình màu của nhà in không còn',
    'profileGone',
    'must',
    { facts: chosen({ profile: fakeHash('c') }, false) },
    `Cấu hình màu của nhà in trong mẫu “${startingPresets[0]!.name}” không có trên máy này.`,
    ['office']
  ],
  [
    'thiếu chừa xén',
    'bleedShort',
    'should',
    {
      plan: withPage(2, {
        template: 'culture',
        slots: { picture: ['bai-4'], main: ['bai-5'], side: ['bai-12'] }
      }),
      ...photographed,
      facts: chosen({ bleed: 0 })
    },
    'Ảnh tràn ra mép giấy mà mẫu in chỉ chừa xén 0 mm.',
    ['page', 'office']
  ],
  [
    'in ít màu hơn',
    'colourLost',
    'note',
    { facts: chosen({ inks: '2c' }) },
    'Ấn phẩm thường in 4 màu, mẫu in này in 2 màu: màu khác thành sắc độ của mực còn lại.',
    ['office']
  ],
  [
    'in nhiều màu hơn',
    'colourGained',
    'note',
    { facts: { product: { ...product, inks: '1c' }, ...chosen({}) } },
    'Ấn phẩm thường in 1 màu, mẫu in này in 4 màu.',
    ['office']
  ],
  [
    'ảnh in đen trắng',
    'greyPhotos',
    'note',
    { ...photographed, facts: { product: { ...product, inks: '1c' }, ...chosen({ inks: '1c' }) } },
    '1 ảnh được in đen trắng.',
    ['office']
  ],
  [
    'tập gấp không đều',
    'sectionUneven',
    'note',
    { plan: twelvePages(), facts: folded('8') },
    'Tập cuối chỉ có 4 trang, các tập khác 8 trang.',
    ['office']
  ],
  [
    'trang trắng cuối tập',
    'blankPages',
    'note',
    {
      plan: { pages: twelvePages().pages.filter((_, index) => index !== 4 && index !== 5) },
      facts: folded('8')
    },
    'Số báo có 10 trang nên tập gấp có thêm 2 trang trắng ở cuối.',
    ['office']
  ]
]
