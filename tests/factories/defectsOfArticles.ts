import { documentFigures, parseDocument } from '@shared/document/document'
import type { ArticleContent } from '@shared/document/revision'
import {
  aboutFour,
  photo,
  photographed,
  product,
  TITLE,
  withPhoto,
  type DefectRow,
  type Given
} from '@tests/factories/preflightIssue'

const ofPhoto = (content: ArticleContent, width = 6000): Given => ({
  contents: { 'bai-4': content },
  facts: { photos: { [photo]: { path: '/a', width, height: width } } }
})
const unconsented = documentFigures(parseDocument(withPhoto().body)).map((each) => ({
  ...each,
  people: [{ name: 'Bà Năm', consent: 'no' as const }]
}))

/** What can be wrong with the articles and their photos. */
export const defectsOfArticles: readonly DefectRow[] = [
  [
    'bài chưa ký',
    'unsigned',
    'must',
    aboutFour({ isSigned: false, status: 'drafting' }),
    `“${TITLE}” chưa được ký duyệt.`,
    ['page', 'article']
  ],
  [
    'bài mất chữ ký',
    'voided',
    'must',
    aboutFour({ isSigned: false, status: 'drafting', marks: ['voided'] }),
    `“${TITLE}” đã sửa sau khi ký nên chữ ký không còn hiệu lực.`,
    ['page', 'article']
  ],
  [
    'bài đã rút',
    'withdrawn',
    'must',
    aboutFour({ isSigned: false, status: 'withdrawn' }),
    `“${TITLE}” đã bị rút.`,
    ['plan', 'page', 'article']
  ],
  [
    'bài trong kho',
    'archived',
    'must',
    aboutFour({ isSigned: false, status: 'archived' }),
    `“${TITLE}” đã cất vào kho.`,
    ['plan', 'page', 'article']
  ],
  ['bài không tít', 'noTitle', 'must', aboutFour({ title: '' }), 'Có bài chưa có tít.', ['page', 'article']],
  [
    'thiếu chữ trong phông',
    'noGlyph',
    'must',
    aboutFour({ lettersMissing: '日' }),
    `“${TITLE}” có chữ mà phông in không có: 日`,
    ['page', 'article']
  ],
  [
    'tệp ảnh không còn',
    'photoGone',
    'must',
    { contents: { 'bai-4': withPhoto() }, facts: { photos: {} } },
    `Tệp ảnh của “${TITLE}” không còn trên máy này.`,
    ['page', 'article']
  ],
  [
    'ảnh dưới 150 ppi',
    'photoBad',
    'must',
    ofPhoto(withPhoto(), 335),
    `Ảnh của “${TITLE}” chỉ 148 ppi ở cỡ in; dưới 150 ppi in ra vỡ hạt.`,
    ['page', 'article']
  ],
  [
    'ảnh dưới 220 ppi',
    'photoWeak',
    'should',
    ofPhoto(withPhoto(), 490),
    `Ảnh của “${TITLE}” 217 ppi ở cỡ in; nên có từ 220 ppi.`,
    ['page', 'article']
  ],
  [
    'thiếu chú thích',
    'noCaption',
    'must',
    ofPhoto(withPhoto({ caption: ' ' })),
    `Ảnh 1 của “${TITLE}” thiếu chú thích.`,
    ['page', 'article']
  ],
  [
    'thiếu tên người chụp',
    'noCredit',
    'must',
    ofPhoto(withPhoto({ credit: '' })),
    `Ảnh 1 của “${TITLE}” thiếu tên người chụp.`,
    ['page', 'article']
  ],
  [
    'thiếu mô tả',
    'noAlt',
    'must',
    ofPhoto(withPhoto({ alt: '' })),
    `Ảnh 1 của “${TITLE}” thiếu mô tả cho người khiếm thị.`,
    ['page', 'article']
  ],
  [
    'người trong ảnh chưa đồng ý',
    'noConsent',
    'must',
    { ...photographed, ...aboutFour({ figures: unconsented }) },
    `Có người trong ảnh 1 của “${TITLE}” chưa đồng ý cho đăng.`,
    ['page', 'article']
  ],
  [
    'cùng một ảnh hai lần',
    'photoTwice',
    'should',
    { contents: { 'bai-4': withPhoto(), 'bai-6': withPhoto() } },
    `Ảnh của “${TITLE}” đã in ở trang 2.`,
    ['page', 'article']
  ],
  [
    'đang đính chính',
    'correcting',
    'should',
    aboutFour({ marks: ['correction'] }),
    `“${TITLE}” đang được đính chính; trên giấy vẫn là bản đã ký.`,
    ['page', 'article']
  ],
  [
    'đang đề nghị rút',
    'withdrawing',
    'should',
    aboutFour({ marks: ['withdrawal'] }),
    `“${TITLE}” đang được đề nghị rút.`,
    ['plan', 'page', 'article']
  ],
  [
    'bài của ấn phẩm khác',
    'otherProduct',
    'should',
    aboutFour({ product: 'trang-web' }),
    `“${TITLE}” viết cho ấn phẩm khác.`,
    ['page', 'article']
  ],
  [
    'chuyên mục khác',
    'otherRubric',
    'should',
    aboutFour({ rubric: 'Thể thao' }),
    `“${TITLE}” thuộc chuyên mục “Thể thao”, ấn phẩm này không có.`,
    ['page', 'article']
  ],
  ...(
    [
      ['words', 1000, 0, 'Under', 'dài 800 chữ, kém quy định của ấn phẩm 200 chữ.'],
      ['words', 0, 700, 'Over', 'dài 800 chữ, hơn quy định của ấn phẩm 100 chữ.'],
      ['characters', 4000, 0, 'Under', 'dài 3600 ký tự, kém quy định của ấn phẩm 400 ký tự.'],
      ['characters', 0, 3000, 'Over', 'dài 3600 ký tự, hơn quy định của ấn phẩm 600 ký tự.']
    ] as const
  ).map(([unit, least, most, way, says]): DefectRow => [
    `bài quá ${way === 'Over' ? 'dài' : 'ngắn'} so với quy định (${unit})`,
    `${unit}${way}`,
    'should',
    {
      ...aboutFour({ length: { words: 800, characters: 3600 } }),
      facts: { product: { ...product, length: { unit, least, most } } }
    },
    `“${TITLE}” ${says}`,
    ['page', 'article']
  ])
]
