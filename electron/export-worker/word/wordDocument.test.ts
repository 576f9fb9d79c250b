import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parseDocument, type DocumentJson } from '@shared/document/document'
import { articleContent, body, figure, heading, paragraph } from '@tests/factories'
import { placePhoto, sendThroughWord, withoutIds } from '@tests/fixtures/exportedWord'
import { outline } from '@tests/fixtures/importedWord'
import { buildPhoto } from '@tests/fixtures/photoFile'

const stored = (json: DocumentJson) => withoutIds(parseDocument(json).toJSON() as DocumentJson)

const item = (...content: DocumentJson[]): DocumentJson => ({ type: 'listItem', content })
const bullets = (...content: DocumentJson[]): DocumentJson => ({ type: 'bulletList', content })
const numbers = (start: number, ...content: DocumentJson[]): DocumentJson => ({
  type: 'orderedList',
  attrs: { start },
  content
})
const cell = (text: string, attrs = {}, type = 'tableCell'): DocumentJson => ({
  type,
  attrs,
  content: [paragraph(text)]
})
const row = (...content: DocumentJson[]): DocumentJson => ({ type: 'tableRow', content })

async function expectSame(...blocks: DocumentJson[]) {
  const content = articleContent({ body: body(...blocks) })
  const back = await sendThroughWord({ content })
  expect(outline(withoutIds(back.body))).toEqual(outline(stored(content.body)))
  expect(withoutIds(back.body)).toEqual(stored(content.body))
  return back
}

describe('an article that goes out to Word and comes back', () => {
  test('keeps its fields', async () => {
    const meta = {
      kicker: 'XÂY DỰNG ĐẢNG',
      title: 'Ngày hội “đọc sách” & <bạn>',
      deck: 'Hơn 300 học sinh tham gia',
      lead: 'Sáng 18/11, quận khai mạc.',
      byline: 'Phạm Thị Lan'
    }
    const back = await sendThroughWord({ content: articleContent({ meta }) })
    expect(back.meta).toEqual(meta)
  })

  test('keeps crossheads, looks, links and line breaks', async () => {
    await expectSame(
      heading('Kết quả'),
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Ở phường' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Theo ' },
          {
            type: 'text',
            text: 'báo cáo',
            marks: [{ type: 'link', attrs: { href: 'https://a.vn/x?a=1&b=2' } }, { type: 'bold' }]
          },
          { type: 'text', text: ', diện tích là 30 m' },
          { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
          { type: 'hardBreak' },
          { type: 'text', text: 'và H' },
          { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
          { type: 'text', text: 'O ' },
          { type: 'text', text: 'rất sạch', marks: [{ type: 'italic' }] }
        ]
      }
    )
  })

  test('keeps nested lists with their numbers', async () => {
    await expectSame(
      bullets(
        item(paragraph('một')),
        item(paragraph('hai'), numbers(1, item(paragraph('trong')), item(paragraph('trong nữa'))))
      ),
      paragraph('giữa'),
      numbers(5, item(paragraph('năm'), bullets(item(paragraph('chấm')))), item(paragraph('sáu'))),
      bullets(item(paragraph('khác')))
    )
  })

  test('keeps lists numbered i ii iii, however many letters a number has', async () => {
    await expectSame({
      type: 'orderedList',
      attrs: { start: 1, numbering: 'roman' },
      content: ['một', 'hai', 'ba', 'bốn'].map((text) => item(paragraph(text)))
    })
  })

  test('keeps the widths of columns, under joined cells too; columns alike need none', async () => {
    const widths = (...colwidth: number[]) => ({ colwidth })
    await expectSame({
      type: 'table',
      content: [
        row(cell('Phường', widths(600)), cell('Số hộ', { colspan: 2, ...widths(250, 150) })),
        row(
          cell('Hòa Lãm', { rowspan: 2, ...widths(600) }),
          cell('120', widths(250)),
          cell('130', widths(150))
        ),
        row(cell('140', widths(250)), cell('150', widths(150)))
      ]
    })
    await expectSame({ type: 'table', content: [row(cell('a'), cell('b'), cell('c'))] })
  })

  test('keeps remarks about no words apart from those about the title', async () => {
    const remarks = [{ author: 'Mai Khuê', at: Date.parse('2026-11-16T08:00:00Z'), text: 'Cả bài còn dài.' }]
    const back = await sendThroughWord({ threads: [{ anchor: null, isResolved: false, remarks }] })
    expect(back.threads).toEqual([{ block: null, quote: '', isResolved: false, remarks }])
  })

  test('keeps lists of one kind side by side apart', async () => {
    await expectSame(numbers(1, item(paragraph('a'))), numbers(1, item(paragraph('b'))))
  })

  test('keeps an item of several paragraphs whole', async () => {
    await expectSame(bullets(item(paragraph('một'), paragraph('tiếp theo')), item(paragraph('hai'))))
  })

  test('keeps quotes and frames, also long ones', async () => {
    const long = Array.from({ length: 250 }, (_, index) => `chữ${index}`).join(' ')
    await expectSame(
      { type: 'blockquote', content: [paragraph('Lời một.'), paragraph('Lời hai.')] },
      { type: 'boxedText', content: [heading('Hộp'), paragraph(long), bullets(item(paragraph('mục')))] },
      { type: 'boxedText', content: [paragraph('Hộp hai')] },
      paragraph('Cuối bài.')
    )
  })

  test('keeps tables with header rows and merged cells', async () => {
    await expectSame(
      {
        type: 'table',
        content: [
          row(cell('Phường', {}, 'tableHeader'), cell('Số hộ', { colspan: 2 }, 'tableHeader')),
          row(cell('Hòa Lãm', { rowspan: 2 }), cell('120'), cell('130')),
          row(cell('140', { colspan: 2 }))
        ]
      },
      paragraph('Sau bảng.')
    )
  })

  test('keeps photos byte by byte with their words', async () => {
    const photo = await buildPhoto({ type: 'jpeg' })
    const media = createHash('sha256').update(photo).digest('hex')
    const photos = await placePhoto(photo, media, { width: 240, height: 160 })
    const content = articleContent({
      body: body(
        paragraph('Trước ảnh.'),
        figure({ media, alt: 'Bà con “vui”', caption: 'Ngày hội', credit: 'Thu Hà' }),
        paragraph('Sau ảnh.')
      )
    })
    const back = await sendThroughWord({ content }, photos)
    expect(withoutIds(back.body)).toEqual(stored(content.body))
    expect(back.photos.map(({ sha256 }) => sha256)).toEqual([media])
  })

  test('keeps what is set off in a caption, and whose the photo is and who is in it', async () => {
    const photo = await buildPhoto({ type: 'jpeg' })
    const media = createHash('sha256').update(photo).digest('hex')
    const photos = await placePhoto(photo, media, { width: 240, height: 160 })
    const made = figure({ media, credit: 'Thu Hà' })
    const caption = {
      type: 'caption',
      content: [
        { type: 'text', text: 'Vở ' },
        { type: 'text', marks: [{ type: 'italic' }], text: 'Đời cô Lựu' },
        { type: 'text', text: ' trên sân khấu nhà văn hóa quận' }
      ]
    }
    const people = [{ name: 'Nguyễn Văn An', consent: 'yes' }]
    const attrs = { ...made.attrs, rights: '© Báo quận', people }
    const content = articleContent({ body: body({ ...made, attrs, content: [caption, made.content![1]!] }) })
    const back = await sendThroughWord({ content }, photos)
    expect(withoutIds(back.body)).toEqual(stored(content.body))
  })

  test('shows of a photo what its article shows: what was cut off does not leave the office', async () => {
    const photo = await buildPhoto({ type: 'jpeg' })
    const media = createHash('sha256').update(photo).digest('hex')
    const photos = await placePhoto(photo, media, { width: 240, height: 160 })
    const made = figure({ media })
    const crop = { left: 5000, top: 0, right: 10_000, bottom: 5000 }
    const content = articleContent({ body: body({ ...made, attrs: { ...made.attrs, crop } }) })
    const back = await sendThroughWord({ content }, photos)
    expect(back.photos.map(({ width, height }) => [width, height])).toEqual([[120, 80]])
  })

  test('carries the imprint and its state at the foot of the page', async () => {
    const footer = ['Ban Tuyên giáo Quận ủy Bến Thượng', 'Bản nháp']
    const { report } = await sendThroughWord({ footer })
    expect(report.findings).toEqual([
      {
        kind: 'lost',
        finding: 'headersFooters',
        count: 1,
        example: expect.stringContaining('Bản nháp') as string
      }
    ])
  })
})
