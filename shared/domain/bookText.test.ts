import { expect, test } from 'vitest'
import type { DocumentJson } from '../document/document'
import { body, figure, heading, paragraph } from '@tests/factories'
import { book, bookArticle } from '@tests/factories/books'
import { bookToText } from './bookText'

const line = (type: string, text: string): DocumentJson => ({ type, content: [{ type: 'text', text }] })
const item = (...content: DocumentJson[]): DocumentJson => ({ type: 'listItem', content })
const cell = (text: string): DocumentJson => ({ type: 'tableCell', content: [paragraph(text)] })

const text = body(
  heading('Kết quả'),
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Có 300 em.'.normalize('NFD') },
      { type: 'footnote', attrs: { text: 'Báo cáo 12.' } },
      { type: 'hardBreak' },
      { type: 'text', text: 'Dòng sau.' }
    ]
  },
  {
    type: 'orderedList',
    attrs: { start: 4, numbering: 'alpha' },
    content: [item(paragraph('Điểm')), item(paragraph('Điểm'), paragraph('nói thêm'))]
  },
  line('question', 'Vì sao?'),
  line('answer', 'Vì dân.'),
  { type: 'table', content: [{ type: 'tableRow', content: [cell('Rạch Lựu'), cell('12')] }] },
  figure({ caption: 'Ngày hội', credit: 'Minh Khôi' })
)

test('an article as plain text is a line for each paragraph, as Notepad on an old PC reads it', () => {
  const written = bookToText(book({ articles: [bookArticle({ body: text })] }))
  expect(written.startsWith('\ufeff')).toBe(true)
  expect(written).toBe(written.normalize('NFC'))
  expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(written.slice(1).split('\r\n\r\n')).toEqual([
    'Tuần tin quận Bến Thượng',
    '* * *',
    'Văn hóa',
    'Khai mạc Ngày hội đọc sách',
    'Sáng 18/11, quận khai mạc.',
    'Kết quả',
    'Có 300 em.(1)\r\nDòng sau.',
    'd) Điểm',
    'đ) Điểm',
    '  nói thêm',
    'Hỏi: Vì sao?',
    'Đáp: Vì dân.',
    'Rạch Lựu\t12',
    '[Ảnh: Ngày hội: Minh Khôi]',
    'Chú thích',
    '(1) Báo cáo 12.',
    'Phạm Thị Lan',
    'Phường Cầu Vông',
    '* * *',
    'Thông tin xuất bản',
    'Ban Tuyên giáo Quận ủy Bến Thượng',
    'Chịu trách nhiệm xuất bản: Đinh Hoàng Nam',
    'Bản đã ký duyệt, mã 7F3A-91C2\r\n'
  ])
})

test('an issue says its number and what is in it, and every unsigned text that it is one', () => {
  const draft = 'BẢN NHÁP – CHƯA DUYỆT'
  const written = bookToText(
    book({ number: 'Số 47', draft, articles: [bookArticle(), bookArticle({ id: 'hai', draft })] })
  )
  const lines = written.slice(1).split('\r\n\r\n')
  expect(lines.slice(0, 8)).toEqual([
    'Ban Tuyên giáo Quận ủy Bến Thượng',
    'Tuần tin quận Bến Thượng',
    'Tiếng nói của Đảng bộ và Nhân dân quận',
    'Số 47',
    draft,
    'Mục lục',
    '1. Khai mạc Ngày hội đọc sách',
    '2. Khai mạc Ngày hội đọc sách'
  ])
  expect(lines.filter((each) => each === draft)).toHaveLength(3)
})
