import { standardStyle } from '@shared/domain/houseStyle'
import type { Book, BookArticle } from '@shared/domain/book'
import { body, MORNING } from '../factories'

/** One text of a book, signed unless the test says otherwise. */
export const bookArticle = (given: Partial<BookArticle> = {}): BookArticle => ({
  id: 'bai',
  head: {
    kicker: 'Văn hóa',
    title: 'Khai mạc Ngày hội đọc sách',
    deck: '',
    lead: 'Sáng 18/11, quận khai mạc.',
    byline: 'Phạm Thị Lan'
  },
  body: body('Hơn 300 học sinh tham gia.'),
  unit: 'Phường Cầu Vông',
  draft: '',
  ...given
})

/** A book of one article, or of several where the test gives them and a number. */
export const book = (given: Partial<Book> = {}): Book => ({
  title: 'Khai mạc Ngày hội đọc sách',
  masthead: 'Tuần tin quận Bến Thượng',
  tagline: 'Tiếng nói của Đảng bộ và Nhân dân quận',
  number: '',
  publisher: 'Ban Tuyên giáo Quận ủy Bến Thượng',
  imprint: ['Chịu trách nhiệm xuất bản: Đinh Hoàng Nam'],
  state: 'Bản đã ký duyệt, mã 7F3A-91C2',
  draft: '',
  identifier: '0f8fad5b-d9cb-869f-a165-70867728950e',
  modified: MORNING,
  style: standardStyle,
  articles: [bookArticle()],
  words: {
    contents: 'Mục lục',
    cover: 'Bìa',
    imprint: 'Thông tin xuất bản',
    notes: 'Chú thích',
    question: 'Hỏi',
    answer: 'Đáp',
    photo: 'Ảnh',
    accessibility: 'Văn bản có mục lục.'
  },
  ...given
})
