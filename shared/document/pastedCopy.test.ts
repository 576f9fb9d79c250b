import { describe, expect, test } from 'vitest'
import { articleContent, body, figure, heading, paragraph } from '@tests/factories'
import type { DocumentJson } from './document'
import { pastedParagraphs } from './pastedCopy'

const words = { question: 'Hỏi:', answer: 'Đáp:' }
const text = (value: string, marks: DocumentJson['marks'] = undefined): DocumentJson =>
  marks ? { type: 'text', text: value, marks } : { type: 'text', text: value }
const paste = (...blocks: (string | DocumentJson)[]) =>
  pastedParagraphs(
    articleContent({ meta: { title: 'Bờ kè mới', lead: 'Mới xong.' }, body: body(...blocks) }),
    words
  )

describe('a copy for a form without formatting', () => {
  test('has title, lead and paragraphs in the reader’s order, and no photos', () => {
    expect(paste('Đoạn một.', figure(), heading('Tít xen'), '', 'Đoạn hai.')).toEqual([
      'Bờ kè mới',
      'Mới xong.',
      'Đoạn một.',
      'Tít xen',
      'Đoạn hai.'
    ])
  })

  test('says where a link leads and what a footnote says, behind their words', () => {
    const link = [{ type: 'link', attrs: { href: 'https://benthuong.example.vn/a' } }]
    const block: DocumentJson = {
      type: 'paragraph',
      attrs: { bid: 'b1' },
      content: [
        text('Xem '),
        text('tờ ', link),
        text('trình', [...link, { type: 'bold' }]),
        text(' của quận'),
        { type: 'footnote', attrs: { text: 'Số 21.' } },
        text('.')
      ]
    }
    expect(paste(block)[2]).toBe('Xem tờ trình (https://benthuong.example.vn/a) của quận (Số 21.).')
    const href = 'https://a.example.vn'
    const plain: DocumentJson = {
      type: 'paragraph',
      attrs: { bid: 'b2' },
      content: [text(href, [{ type: 'link', attrs: { href } }])]
    }
    expect(paste(plain)[2]).toBe('https://a.example.vn')
  })

  test('numbers lists, reads tables by rows, and names who speaks', () => {
    const item = (value: string): DocumentJson => ({ type: 'listItem', content: [paragraph(value)] })
    const cell = (value: string): DocumentJson => ({ type: 'tableCell', content: [paragraph(value)] })
    const [bullets, letters, table, question] = paste(
      { type: 'bulletList', content: [item('Một'), item('Hai')] },
      { type: 'orderedList', attrs: { numbering: 'alpha', start: 1 }, content: [item('Một'), item('Hai')] },
      { type: 'table', content: [{ type: 'tableRow', content: [cell('Hòa Lãm'), cell('12 hộ')] }] },
      { type: 'question', content: [text('Bao giờ xong?')] }
    ).slice(2)
    expect(bullets).toBe('• Một\n• Hai')
    expect(letters).toBe('a) Một\nb) Hai')
    expect(table).toBe('Hòa Lãm – 12 hộ')
    expect(question).toBe('Hỏi: Bao giờ xong?')
  })

  test('is composed Unicode, whatever was typed', () => {
    const [title] = pastedParagraphs(
      articleContent({ meta: { title: 'Tiếng Việt'.normalize('NFD') } }),
      words
    )
    expect(title).toBe('Tiếng Việt'.normalize('NFC'))
  })
})
