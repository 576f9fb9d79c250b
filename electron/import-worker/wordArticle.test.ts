import { expect, test } from 'vitest'
import { importFixture, outline, said } from '@tests/fixtures/importedWord'
import { reference } from '@tests/fixtures/wordFile'
import {
  cell,
  list,
  note,
  noteReference,
  paragraph,
  run,
  style,
  table,
  textBox
} from '@tests/fixtures/wordMarkup'

const CLOSING = paragraph('Đợt ra quân kéo dài đến hết ngày 30 tháng 11, mỗi khu phố chọn một ngày.')

async function outlineOf(
  body: string,
  more: Partial<Parameters<typeof importFixture>[0]> = {}
): Promise<string[]> {
  return outline((await importFixture({ body: body + CLOSING, ...more })).body).slice(0, -1)
}

test('the words of a plain text come through with their marks', async () => {
  const line = [
    run('Phường Rạch Lựu', { bold: true }),
    run(' vớt '),
    run('3,2 tấn', { bold: true, italic: true }),
    run(' rác trên 600 m'),
    run('2', { raised: 'superscript' }),
    run(' mặt kênh.')
  ]
  expect(await outlineOf(paragraph(line.join('')))).toEqual([
    'paragraph: [bold: Phường Rạch Lựu] vớt [bold, italic: 3,2 tấn] rác trên 600 m[superscript: 2] mặt kênh.'
  ])
})

test('headings get two levels, and lose the bold that they have anyway', async () => {
  const styles =
    style('H1', 'heading 1', '<w:rPr><w:b/></w:rPr>') + style('H2', 'heading 2') + style('TX', 'Tít xen')
  const body =
    paragraph(
      'Mở đầu đợt ra quân, Ban Chỉ huy quân sự phường huy động bốn ghe và hai mươi dân quân tham gia từ sáng sớm.'
    ) +
    paragraph('Kết quả bước đầu', { style: 'H1' }) +
    paragraph('Việc còn lại', { style: 'H2' }) +
    paragraph('Nói thêm', { style: 'TX' })
  const lines = await outlineOf(paragraph('Làm sạch kênh Cầu Vông', { style: 'T' }) + body, {
    styles: styles + style('T', 'Title')
  })
  expect(lines.slice(1)).toEqual([
    'heading 2: Kết quả bước đầu',
    'heading 3: Việc còn lại',
    'heading 3: Nói thêm'
  ])
})

test('lists keep their nesting, their numbers and their restarts', async () => {
  const numbering =
    list(1, [
      ['decimal', '%1.'],
      ['lowerLetter', '%2)']
    ]) +
    list(2, [
      ['bullet', '•'],
      ['bullet', 'o']
    ]) +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
  const item = (text: string, numId: number, level: number) => paragraph(text, { list: [numId, level] })
  const body = [
    item('Vớt rác mặt kênh', 1, 0),
    item('đoạn cầu Vông', 1, 1),
    item('đoạn cầu Đúc', 1, 1),
    item('Trồng cây', 1, 0),
    paragraph('Song song đó:'),
    item('Dán quảng cáo sai phép', 1, 0),
    item('Lắp thùng rác', 3, 0),
    item('Vẽ tranh tường', 2, 0),
    item('tường trường học', 2, 1)
  ]
  const article = await importFixture({ body: body.join('') + CLOSING, numbering })
  expect(outline(article.body).slice(0, -1)).toEqual([
    'orderedList',
    '  listItem',
    '    paragraph: Vớt rác mặt kênh',
    '    orderedList alpha',
    '      listItem',
    '        paragraph: đoạn cầu Vông',
    '      listItem',
    '        paragraph: đoạn cầu Đúc',
    '  listItem',
    '    paragraph: Trồng cây',
    'paragraph: Song song đó:',
    'orderedList 3',
    '  listItem',
    '    paragraph: Dán quảng cáo sai phép',
    'orderedList',
    '  listItem',
    '    paragraph: Lắp thùng rác',
    'bulletList',
    '  listItem',
    '    paragraph: Vẽ tranh tường',
    '    bulletList',
    '      listItem',
    '        paragraph: tường trường học'
  ])
  expect(said(article, 'listNumbers')).toBe('')
})

test('a number with a word in it becomes words', async () => {
  const numbering = list(1, [['decimal', 'Điều %1.']]) + list(2, [['upperRoman', '%1.']])
  const body =
    paragraph('Đối tượng dự thi', { list: [1, 0] }) +
    paragraph('Giải thưởng', { list: [1, 0] }) +
    paragraph('Tổ chức thực hiện', { list: [2, 0] })
  expect(await outlineOf(body, { numbering })).toEqual([
    'paragraph: Điều 1. Đối tượng dự thi',
    'paragraph: Điều 2. Giải thưởng',
    'paragraph: I. Tổ chức thực hiện'
  ])
})

test('a table keeps header, spans and lists, and is made rectangular', async () => {
  const span = (count: number) => `<w:gridSpan w:val="${count}"/>`
  const body = table(
    [
      ['Khu phố', cell('Rác vớt được', span(2))],
      [cell('Khu phố 1', '<w:vMerge w:val="restart"/>'), 'tháng 10', '1,2 tấn'],
      [cell('', '<w:vMerge/>'), 'tháng 11'],
      [cell(paragraph('cầu Vông', { list: [1, 0] })), 'cả năm', '9 tấn']
    ],
    1
  )
  expect(await outlineOf(body, { numbering: list(1, [['bullet', '•']]) })).toEqual([
    'table',
    '  tableRow',
    '    tableHeader',
    '      paragraph: Khu phố',
    '    tableHeader 2',
    '      paragraph: Rác vớt được',
    '  tableRow',
    '    tableCell 2',
    '      paragraph: Khu phố 1',
    '    tableCell',
    '      paragraph: tháng 10',
    '    tableCell',
    '      paragraph: 1,2 tấn',
    '  tableRow',
    '    tableCell',
    '      paragraph: tháng 11',
    '    tableCell',
    '      paragraph: ',
    '  tableRow',
    '    tableCell',
    '      bulletList',
    '        listItem',
    '          paragraph: cầu Vông',
    '    tableCell',
    '      paragraph: cả năm',
    '    tableCell',
    '      paragraph: 9 tấn'
  ])
})

test('a table in a cell is laid out as paragraphs and noted', async () => {
  const inner = table([['Tổ 5', '12 hộ']])
  const article = await importFixture({
    body: table([[cell(paragraph('Khu phố 2') + inner), 'đạt']]) + CLOSING
  })
  expect(outline(article.body).slice(0, 6)).toEqual([
    'table',
    '  tableRow',
    '    tableCell',
    '      paragraph: Khu phố 2',
    '      paragraph: Tổ 5',
    '      paragraph: 12 hộ'
  ])
  expect(said(article, 'nestedTables')).toBe('changed 1 "Tổ 5 12 hộ"')
})

test('text in a box and in a table of one cell becomes boxed text', async () => {
  const box = textBox(paragraph('Đường dây nóng: 0900 000 113') + paragraph('Trực từ 7 giờ đến 22 giờ'))
  const article = await importFixture({
    body:
      paragraph(run('Người dân có thể báo tin suốt ngày.') + box) +
      table([['Nước ròng lúc 16 giờ.']]) +
      CLOSING
  })
  expect(outline(article.body).slice(0, -1)).toEqual([
    'paragraph: Người dân có thể báo tin suốt ngày.',
    'boxedText',
    '  paragraph: Đường dây nóng: 0900 000 113',
    '  paragraph: Trực từ 7 giờ đến 22 giờ',
    'boxedText',
    '  paragraph: Nước ròng lúc 16 giờ.'
  ])
  expect(said(article, 'textBoxes')).toBe('changed 1 "Đường dây nóng: 0900 000 113 Trực từ 7 giờ đến 22 giờ"')
})

test('only links that may be followed remain links', async () => {
  const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`
  const field = (address: string, text: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "${address}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const body = paragraph(
    link('rOk', 'cổng thông tin') + run(', ') + link('rBad', 'tập tin') + run(', ') + link('rNone', 'trang cũ') + run(', ') +
      field('https://benthuong.example/lich', 'lịch họp') + run(', ') + field('javascript:alert(1)', 'bấm vào đây') + run('.')
  ) // prettier-ignore
  const article = await importFixture({
    body: body + CLOSING,
    references: [
      reference('rOk', 'hyperlink', 'https://benthuong.example/tin tuc', true),
      reference('rBad', 'hyperlink', '\\\\may-la\\chia-se\\x.exe', true)
    ]
  })
  expect(outline(article.body)[0]).toBe(
    'paragraph: [link https://benthuong.example/tin%20tuc: cổng thông tin], tập tin, trang cũ, [link https://benthuong.example/lich: lịch họp], bấm vào đây.'
  )
  expect(said(article, 'unsafeLinks')).toBe('changed 2 "\\\\may-la\\chia-se\\x.exe"')
  expect(article.report.kept.links).toBe(2)
})

test('notes become footnotes where they stood', async () => {
  const body =
    paragraph(run('Toàn quận có 41 tuyến kênh') + noteReference('footnote', 2) + run('.')) +
    paragraph(run('Năm tuyến đã kè đá') + noteReference('endnote', 1) + run('.'))
  const article = await importFixture({
    body,
    footnotes: note('footnote', 2, 'Số liệu Phòng Quản lý đô thị.'),
    endnotes: note('endnote', 1, 'Tính đến ngày 15 tháng 11.')
  })
  expect(outline(article.body)).toEqual([
    'paragraph: Toàn quận có 41 tuyến kênh[^Số liệu Phòng Quản lý đô thị.].',
    'paragraph: Năm tuyến đã kè đá[^Tính đến ngày 15 tháng 11.].'
  ])
  expect(said(article, 'footnotes')).toBe('')
})

test('a note to the title, or one longer than a footnote, follows the text as a list', async () => {
  const article = await importFixture({
    body:
      paragraph(run('Giữ xanh dòng kênh') + noteReference('footnote', 2), { style: 'T' }) +
      paragraph(run('Năm tuyến đã kè đá') + noteReference('footnote', 3) + run('.')),
    styles: style('T', 'Title'),
    footnotes: note('footnote', 2, 'Bài dự thi.') + note('footnote', 3, 'dài '.repeat(600))
  })
  expect(article.meta.title).toBe('Giữ xanh dòng kênh')
  expect(outline(article.body).slice(0, 5)).toEqual([
    'paragraph: Năm tuyến đã kè đá[superscript: [2]].',
    'heading 3: Ghi chú',
    'orderedList',
    '  listItem',
    '    paragraph: Bài dự thi.'
  ])
  expect(said(article, 'footnotes')).toBe('changed 2 "Bài dự thi."')
})

test('formatting that a style gives counts like formatting given by hand', async () => {
  const styles =
    style('Nhan', 'Nhấn mạnh', '<w:rPr><w:b/><w:i/></w:rPr>') +
    style('NhanCon', 'Nhấn con', '<w:rPr><w:i w:val="0"/></w:rPr>', 'Nhan')
  expect(
    await outlineOf(paragraph('Cả quận chung tay giữ kênh xanh, từng phường một.', { style: 'NhanCon' }), {
      styles
    })
  ).toEqual(['paragraph: [bold: Cả quận chung tay giữ kênh xanh, từng phường một.]'])
})

test('quotes stand together, a drop cap rejoins its word', async () => {
  const body =
    paragraph('C', { more: '<w:framePr w:dropCap="drop" w:lines="3"/>' }) +
    paragraph('on kênh từng đen đặc nay đã có cá về.') +
    paragraph('Tôi vớt rác đã sáu năm.', { style: 'Q' }) +
    paragraph('Nay chỉ còn vớt lục bình.', { style: 'Q' })
  expect(await outlineOf(body, { styles: style('Q', 'Quote') })).toEqual([
    'paragraph: Con kênh từng đen đặc nay đã có cá về.',
    'blockquote',
    '  paragraph: Tôi vớt rác đã sáu năm.',
    '  paragraph: Nay chỉ còn vớt lục bình.'
  ])
})

test('a document of ten thousand paragraphs is read in bounded time', async () => {
  const line = paragraph(
    run('Tổ dân phố 5', { bold: true }) + run(' quét dọn hẻm 12 và hẻm 14 từ 6 giờ sáng Chủ nhật.')
  )
  const started = performance.now()
  const { report } = await importFixture({ body: line.repeat(10_000) })
  expect(performance.now() - started).toBeLessThan(10_000)
  expect(report.kept).toMatchObject({ words: 170_000, paragraphs: 10_000 })
})

test('a text longer than an article may be loses its end, and says so', async () => {
  const article = await importFixture({ body: paragraph('Hẻm 12').repeat(40_000) })
  expect(article.report.kept.paragraphs).toBeGreaterThan(20_000)
  expect(said(article, 'tooLong')).toMatch(/^lost 1 "Hẻm 12 Hẻm 12/)
})
