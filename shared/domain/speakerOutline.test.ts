import { describe, expect, test } from 'vitest'
import type { DocumentJson } from '../document/document'
import { articleContent, body, figure, heading, paragraph } from '@tests/factories'
import { promptBid } from './articleTemplates'
import { namedDocuments, toOutline, validUntilOf } from './speakerOutline'

const line = (type: string, text: string): DocumentJson => ({ type, content: [{ type: 'text', text }] })
const cell = (text: string): DocumentJson => ({ type: 'tableCell', content: [paragraph(text)] })

describe('an article as an outline', () => {
  test('numbers its points and questions, and keeps everything else in its place', () => {
    const outline = toOutline(
      articleContent({
        meta: { kind: 'outline', deck: 'Dùng cho chi bộ khu phố' },
        body: body(
          paragraph('Đối tượng: đảng viên, 20 phút.', promptBid('outlineAudience')),
          heading('Phần 1'),
          paragraph('Ý thứ nhất.'),
          { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Ý thứ hai.')] }] },
          figure(),
          { type: 'table', content: [{ type: 'tableRow', content: [cell('Rạch Lựu'), cell('12 hộ')] }] },
          heading('Hỏi – đáp'),
          line('question', 'Bao giờ xong?'),
          line('answer', 'Trước Tết.'),
          line('question', 'Ai làm?'),
          paragraph('Nguồn: Báo cáo số 12-BC/QU ngày 05/11/2026.', promptBid('outlineSources')),
          paragraph('Dùng đến hết ngày 31/12/2026.', promptBid('outlineValid'))
        )
      })
    )
    expect(outline.opening).toEqual(['Dùng cho chi bộ khu phố', 'Đối tượng: đảng viên, 20 phút.'])
    expect(outline.lines).toEqual([
      { kind: 'heading', text: 'Phần 1' },
      { kind: 'point', number: 1, text: 'Ý thứ nhất.' },
      { kind: 'point', number: 2, text: 'Ý thứ hai.' },
      { kind: 'text', text: 'Rạch Lựu · 12 hộ' },
      { kind: 'heading', text: 'Hỏi – đáp' },
      { kind: 'question', number: 1, text: 'Bao giờ xong?' },
      { kind: 'answer', text: 'Trước Tết.' },
      { kind: 'question', number: 2, text: 'Ai làm?' }
    ])
    expect(outline.sources).toEqual(['Nguồn: Báo cáo số 12-BC/QU ngày 05/11/2026.'])
    expect(outline.documents).toEqual([{ symbol: '12-BC/QU', type: 'Báo cáo', day: '2026-11-05' }])
    expect(outline.validUntil).toBe('2026-12-31')
  })

  test.each([
    ['Đề cương có giá trị sử dụng đến hết ngày 15/12/2026.', '2026-12-15'],
    ['Áp dụng từ ngày 01/12/2026 đến ngày 31/01/2027.', '2027-01-31'],
    ['Đề cương hết hiệu lực ngày 5 tháng 3 năm 2027.', '2027-03-05'],
    ['Hội nghị họp ngày 20/11/2026 tại quận.', null],
    ['Nghị quyết ngày 20/11/2026 rất có giá trị.', null]
  ])('whose last line says “%s” may be used until %s', (text, day) => {
    expect(validUntilOf(articleContent({ body: body('Ý một.', text) }))).toBe(day)
  })

  test('takes a bold question for one, and the paragraphs after it for its answer', () => {
    const bold: DocumentJson = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Có sao không?', marks: [{ type: 'bold' }] }]
    }
    const { lines } = toOutline(
      articleContent({
        body: body('Ai cũng hỏi?', bold, 'Có.', 'Còn nồng độ cồn.', heading('Phần sau'), 'Ý mới.')
      })
    )
    expect(lines.map(({ kind }) => kind)).toEqual([
      'point',
      'question',
      'answer',
      'answer',
      'heading',
      'point'
    ])
  })

  test('reads its last day above the text too', () => {
    const meta = { deck: 'Dùng trong chi bộ; có giá trị đến hết ngày 28/2/2027.' }
    expect(validUntilOf(articleContent({ meta }))).toBe('2027-02-28')
  })

  test('names each document once, with what any mention says of it', () => {
    expect(
      namedDocuments([
        'Theo 21-KL/TW và Nghị định 30/2020/NĐ-CP.',
        'Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Chấp hành Trung ương.'
      ])
    ).toEqual([
      { symbol: '21-KL/TW', type: 'Kết luận', day: '2021-10-25' },
      { symbol: '30/2020/NĐ-CP', type: 'Nghị định', day: null }
    ])
  })
})
