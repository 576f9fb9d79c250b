import { expect, test } from 'vitest'
import { importFixture, outline, said } from '@tests/fixtures/importedWord'
import { buildPhoto } from '@tests/fixtures/photoFile'
import { reference } from '@tests/fixtures/wordFile'
import { cell, note, paragraph, picture, run, table, textBox, tracked } from '@tests/fixtures/wordMarkup'

const TEXT = 'Từ 1-12, các phường đồng loạt ra quân lập lại trật tự lòng, lề đường.'

test('a plain text has nothing to report', async () => {
  const { report } = await importFixture({ body: paragraph(TEXT).repeat(3) })
  expect(report).toEqual({
    fileName: 'bài của phường.docx',
    format: 'docx',
    kept: { words: 45, paragraphs: 3, headings: 0, lists: 0, tables: 0, photos: 0, links: 0 },
    findings: []
  })
})

test('tracked changes stay open and are told', async () => {
  const article = await importFixture({
    body:
      paragraph(run('Hội nghị có ') + tracked('del', '40') + tracked('ins', '45') + run(' đại biểu.')) +
      paragraph(tracked('moveTo', 'Hội nghị bế mạc cùng ngày.')) +
      paragraph(tracked('moveFrom', 'Hội nghị bế mạc cùng ngày.'))
  })
  expect(outline(article.body)).toEqual([
    'paragraph: Hội nghị có 45 đại biểu.',
    'paragraph: Hội nghị bế mạc cùng ngày.'
  ])
  expect(said(article, 'trackedInsertions')).toBe('look 1 "45"')
  expect(said(article, 'trackedDeletions')).toBe('look 1 "40"')
  expect(said(article, 'trackedMoves')).toBe('look 1 "Hội nghị bế mạc cùng ngày."')
})

test('moved text whose new place is gone counts as deleted', async () => {
  const article = await importFixture({ body: paragraph(TEXT) + paragraph(tracked('moveFrom', 'Đoạn cũ')) })
  expect(said(article, 'trackedDeletions')).toBe('look 1 "Đoạn cũ"')
})

test('a paragraph whose mark was deleted runs on into the next, also at the very end', async () => {
  const mark = { more: '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>' }
  const article = await importFixture({
    body:
      paragraph('Ban tổ chức ', mark) +
      paragraph('trao giải cho ba đội.') +
      paragraph('Kết thúc lúc 17 giờ.', mark)
  })
  expect(outline(article.body)).toEqual([
    'paragraph: Ban tổ chức trao giải cho ba đội.',
    'paragraph: Kết thúc lúc 17 giờ.'
  ])
})

test('a deleted table row stays an open change and is told', async () => {
  const row =
    '<w:tr><w:trPr><w:del w:id="3" w:author="a"/></w:trPr><w:tc><w:p><w:r><w:t>Phường cũ</w:t></w:r></w:p></w:tc></w:tr>'
  const body = table([
    ['Phường An Khúc', '12'],
    ['Phường Bến Lụa', '9']
  ]).replace('</w:tbl>', `${row}</w:tbl>`)
  const article = await importFixture({ body })
  expect(said(article, 'trackedDeletions')).toBe('look 1 "Phường cũ"')
  expect(outline(article.tracked!.body)).toContain('      paragraph: Phường cũ')
  expect(outline(article.body)).not.toContain('      paragraph: Phường cũ')
})

test('what lies around the text is told', async () => {
  const article = await importFixture({
    body: paragraph(TEXT),
    comments: note('comment', 1, 'Xem lại con số.') + note('comment', 2, 'Thiếu tên người phát biểu.'),
    header: paragraph('BAN TUYÊN GIÁO QUẬN ỦY'),
    footer: paragraph('12'),
    parts: { 'vbaProject.bin': 'x' }
  })
  expect(said(article, 'comments')).toBe('look 2 "Xem lại con số."')
  expect(said(article, 'headersFooters')).toBe('lost 1 "BAN TUYÊN GIÁO QUẬN ỦY"')
  expect(said(article, 'macros')).toBe('lost 1 "vbaProject.bin"')
})

test('looks that an article has not are counted by stretch', async () => {
  const body = [
    run('Hạn chót ', { underline: true }),
    run('30-11', { underline: true }),
    run(' và '),
    run('1-12', { underline: true, colour: 'FF0000' }),
    run(' bãi bỏ', { strike: true, colour: '000000' }),
    run('.')
  ]
  const article = await importFixture({ body: paragraph(body.join('')) })
  expect(said(article, 'underline')).toBe('changed 2 "Hạn chót"')
  expect(said(article, 'colours')).toBe('changed 1 "1-12"')
  expect(said(article, 'strikethrough')).toBe('changed 1 "bãi bỏ"')
})

test('letters of old fonts that nobody knows are noticed and left alone', async () => {
  const article = await importFixture({
    body: paragraph('Th\u00adîng', { font: 'VK Sans Serif' }) + paragraph(TEXT)
  })
  expect(said(article, 'legacyFont')).toBe('look 1 "Th\u00adîng"')
  expect(outline(article.body)[0]).toBe('paragraph: Th\u00adîng')
})

test('layout made of spaces and empty lines is cleaned and counted', async () => {
  const body =
    paragraph(`\u00a0\u00a0\u00a0\u00a0${TEXT}`) +
    paragraph('') +
    paragraph('   ') +
    paragraph('_______') +
    paragraph(`\t${TEXT}`)
  const article = await importFixture({ body })
  expect(outline(article.body)).toEqual([`paragraph: ${TEXT}`, `paragraph: ${TEXT}`])
  expect(said(article, 'indentSpaces')).toBe(`changed 2 "${TEXT}"`)
  expect(said(article, 'emptyParagraphs')).toBe('changed 3 "_______"')
})

test('decomposed letters are composed and counted', async () => {
  const article = await importFixture({ body: paragraph(TEXT.normalize('NFD')) + paragraph(TEXT) })
  expect(said(article, 'decomposedLetters')).toBe(`changed 1 "${TEXT}"`)
  expect(outline(article.body)).toEqual([`paragraph: ${TEXT}`, `paragraph: ${TEXT}`])
})

test('hidden text stays out and is told', async () => {
  const hidden = run('(gửi riêng anh Thịnh)', { hidden: true })
  const article = await importFixture({ body: paragraph(run(TEXT) + hidden) })
  expect(outline(article.body)).toEqual([`paragraph: ${TEXT}`])
  expect(said(article, 'hiddenText')).toBe('lost 1 "(gửi riêng anh Thịnh)"')
})

test('equations keep their letters, charts and objects are told as lost', async () => {
  const equation = '<m:oMath><m:r><m:t>S = a × b</m:t></m:r></m:oMath>'
  const chart =
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart" descr="Lượng rác theo tháng"/><a:graphic><a:graphicData><c:chart r:id="rC"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  const sheet =
    '<w:r><w:object><v:shape><v:imagedata r:id="rE"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12" r:id="rO"/></w:object></w:r>'
  const line = '<w:r><w:pict><v:line from="0,0" to="9,0"/></w:pict></w:r>'
  const field =
    '<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent><w:r><w:t>Loại A</w:t></w:r></w:sdtContent></w:sdt>'
  const article = await importFixture({
    body: paragraph(run('Diện tích ') + equation + run('. ') + field + chart + sheet + line)
  })
  expect(outline(article.body)).toEqual(['paragraph: Diện tích S = a × b. Loại A'])
  expect(said(article, 'equations')).toBe('changed 1 "S = a × b"')
  expect(said(article, 'charts')).toBe('lost 1 "Lượng rác theo tháng"')
  expect(said(article, 'embeddedObjects')).toBe('lost 1 "Excel.Sheet.12"')
  expect(said(article, 'shapes')).toBe('lost 1 ""')
  expect(said(article, 'formFields')).toBe('changed 1 "Loại A"')
})

test('words in wrappers that nobody expects are not lost', async () => {
  const article = await importFixture({
    body: paragraph(
      `<w:fldSimple w:instr=" DATE ">${run('16-11-2026')}</w:fldSimple>${run(' tại ')}<w:bdo w:val="ltr">${run('hội trường')}</w:bdo><w:r><w:t> A</w:t><w:cr/><w:t>lầu 2</w:t></w:r><w:customXml w:element="x"><w:smartTag>${run(' quận')}</w:smartTag></w:customXml>`
    )
  })
  expect(outline(article.body)).toEqual(['paragraph: 16-11-2026 tại hội trường A ⏎ lầu 2 quận'])
})

test('a picture on another machine is never fetched', async () => {
  const article = await importFixture({
    body: paragraph(run(TEXT) + picture('rOut') + picture('rLink', '', 'link') + picture('rGone')),
    references: [
      reference('rOut', 'image', 'http://203.0.113.9/theo-doi.png', true),
      reference('rLink', 'image', 'file://\\\\may-la\\anh.jpg', true)
    ]
  })
  expect(article.photos).toEqual([])
  expect(said(article, 'pictureLinked')).toBe('lost 2 "http://203.0.113.9/theo-doi.png"')
  expect(said(article, 'pictureBroken')).toBe('lost 1 "rGone"')
})

test('pictures that cannot be printed are told by kind', async () => {
  const photo = await buildPhoto()
  const broken = photo.subarray(0, photo.length / 2)
  const names = ['emf', 'svg', 'half', 'good'].map((name) => `r${name}`)
  const emf = Buffer.concat([Buffer.alloc(40), Buffer.from(' EMF'), Buffer.alloc(40)])
  const article = await importFixture({
    body: paragraph(TEXT) + names.map((id) => paragraph(picture(id))).join(''),
    parts: {
      'media/a.emf': emf,
      'media/b.png': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'media/c.jpeg': broken,
      'media/d.jpeg': photo
    },
    references: ['a.emf', 'b.png', 'c.jpeg', 'd.jpeg'].map((name, index) =>
      reference(names[index]!, 'image', `media/${name}`)
    )
  })
  expect(said(article, 'pictureFormat')).toBe('lost 2 "word/media/a.emf"')
  expect(said(article, 'pictureBroken')).toBe('lost 1 "word/media/c.jpeg"')
  expect(article.report.kept.photos).toBe(1)
})

test('words in the shadow of a merged cell and in a box in a box are accounted for', async () => {
  const inner = textBox(paragraph('Hộp trong'))
  const article = await importFixture({
    body:
      table([
        [cell('Trên', '<w:vMerge w:val="restart"/>'), 'một'],
        [cell('Bị che', '<w:vMerge/>'), 'hai']
      ]) + paragraph(run('Ngoài hộp.') + textBox(paragraph(run('Hộp ngoài') + inner)))
  })
  expect(said(article, 'hiddenText')).toBe('lost 1 "Bị che"')
  expect(outline(article.body).join('\n')).toContain('Hộp trong')
  expect(said(article, 'otherText')).toBe('')
})
