import { describe, expect, test } from 'vitest'
import { buildFontWord } from '@tests/fixtures/fontWord'
import { importFixture, outline, placeFile, said } from '@tests/fixtures/importedWord'
import { linesOf, sampleArticles } from '@tests/fixtures/mixed/sampleArticles'
import { note, noteReference, paragraph, run, style, textBox } from '@tests/fixtures/wordMarkup'
import type { DocumentJson } from '@shared/document/document'
import { encodeLegacy } from '@shared/text/legacy/legacyText'
import type { EncodingChoice } from '@shared/text/textEncodings'
import { importDocument } from './documentArticle'
import type { ImportedArticle } from './importedArticle'

const LINES = sampleArticles(15).flatMap(linesOf)

function textOf(json: DocumentJson): string {
  return json.text ?? (json.content ?? []).map(textOf).join('')
}

/** Every line that came in: those of the fields and those of the body. */
function linesIn({ meta, body }: ImportedArticle): string[] {
  return [...Object.values(meta), ...(body.content ?? []).map(textOf)].filter((line) => line !== '').sort()
}

async function importBytes(bytes: Buffer, encoding: EncodingChoice = 'auto'): Promise<ImportedArticle> {
  const { file, folder } = await placeFile(bytes)
  return importDocument(file, 'bài.docx', folder, encoding)
}

const KINDS = [
  { name: 'TCVN3', font: '.VnTime', write: (line: string) => encodeLegacy(line.toLowerCase(), 'tcvn3')!, want: (line: string) => line.toLowerCase() },
  { name: 'TCVN3-H', font: '.VnTimeH', write: (line: string) => encodeLegacy(line, 'tcvn3-upper')!, want: (line: string) => line.toLocaleUpperCase('vi') },
  { name: 'VNI', font: 'VNI-Times', write: (line: string) => encodeLegacy(line, 'vni')!, want: (line: string) => line },
  { name: 'NFD', font: 'Times New Roman', write: (line: string) => line.normalize('NFD'), want: (line: string) => line }
] // prettier-ignore

describe.each(KINDS)('ninety paragraphs in $name', ({ font, write, want }) => {
  test.each([
    [false, 10_000],
    [false, 7],
    [true, 10_000],
    [true, 7]
  ])('font in the style: %s, runs of %i letters', async (isInStyle, runLength) => {
    const bytes = await buildFontWord(LINES.map(write), { font, isInStyle, runLength })
    expect(linesIn(await importBytes(bytes))).toEqual(LINES.map(want).sort())
  })
})

const WORDS = 'hội nghị đã nghe báo cáo về tư tưởng của người dân'
const TCVN3 = encodeLegacy(WORDS, 'tcvn3')!

test('a soft hyphen, a symbol and a private character of an old font are letters', async () => {
  const article = await importFixture({
    body: `<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>ng</w:t><w:softHyphen/><w:t xml:space="preserve">êi cã t</w:t><w:sym w:font=".VnTime" w:char="F0AD"/><w:t xml:space="preserve"> t\uf0ad\uf0eb</w:t><w:t>ng</w:t></w:r></w:p>`
  })
  expect(outline(article.body)).toEqual(['paragraph: người có tư tưởng'])
})

test('what the report says can be checked by eye', async () => {
  const { report } = await importFixture({ body: paragraph(TCVN3, { font: '.VnTime' }).repeat(3) })
  expect(report.encoding).toEqual({
    chosen: 'auto',
    found: [{ encoding: 'tcvn3', paragraphs: 3 }],
    samples: Array.from({ length: 3 }, () => ({
      encoding: 'tcvn3',
      before: TCVN3,
      after: WORDS
    }))
  })
})

describe('the font that counts is the one that is seen', () => {
  test('of the character style, of a style it is based on, of the theme', async () => {
    const article = await importFixture({
      styles:
        style('Goc', 'Gốc', '<w:rPr><w:rFonts w:hAnsi=".VnTime" w:ascii=".VnTime"/></w:rPr>') +
        style('Con', 'Con', '', 'Goc') +
        '<w:style w:type="character" w:styleId="Nhan"><w:rPr><w:rFonts w:hAnsiTheme="minorHAnsi"/></w:rPr></w:style>',
      body: paragraph(TCVN3, { style: 'Con' }) + `<w:p><w:r><w:rPr><w:rStyle w:val="Nhan"/></w:rPr><w:t>${TCVN3}</w:t></w:r></w:p>`,
      parts: {
        'theme/theme1.xml': '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface=".VnArial"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
      },
      references: ['<Relationship Id="rTheme" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/>']
    })
    expect(outline(article.body)).toEqual([`paragraph: ${WORDS}`, `paragraph: ${WORDS}`])
  }) // prettier-ignore

  test('of letters beyond ASCII, where the others have another', async () => {
    const article = await importFixture({
      body: `<w:p><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi=".VnTime"/></w:rPr><w:t>${TCVN3}</w:t></w:r></w:p>`
    })
    expect(outline(article.body)).toEqual([`paragraph: ${WORDS}`])
  })
})

describe('what is Unicode already stays as it is', () => {
  test.each([
    ['under the name of an old font', WORDS],
    ['where only a few letters tell', 'Bà Lan và má đi chợ'],
    ['in the font of capitals', 'Ủy ban nhân dân phường']
  ])('%s', async (_, line) => {
    const article = await importFixture({ body: paragraph(line, { font: '.VnTimeH' }) })
    expect(outline(article.body)).toEqual([`paragraph: ${line}`])
    expect(said(article, 'legacyFont')).toBe('')
    expect(article.report.encoding).toBeUndefined()
  })

  test('beside letters of the old encoding in the same line', async () => {
    const mixed = `<w:p>${run(`${TCVN3} `, { font: '.VnTime' })}${run('được ghi nhận', { font: '.VnTime' })}</w:p>`
    const article = await importFixture({ body: mixed })
    expect(outline(article.body)).toEqual([`paragraph: ${WORDS} được ghi nhận`])
  })

  test('other languages and signs', async () => {
    const line = 'Café São Paulo: 37°C, 5 m², ½ kg, § 3'
    const article = await importFixture({ body: paragraph(line) })
    expect(outline(article.body)).toEqual([`paragraph: ${line}`])
  })
})

test('letters of an old encoding under a font of Unicode are found by what they say', async () => {
  const vni = encodeLegacy(WORDS, 'vni')!
  const article = await importFixture({
    body: paragraph(vni).repeat(3) + paragraph(encodeLegacy('Tổ dân', 'vni')!)
  })
  expect(outline(article.body).slice(2)).toEqual([`paragraph: ${WORDS}`, 'paragraph: Tổ dân'])
  expect(article.report.encoding?.found).toEqual([{ encoding: 'vni', paragraphs: 4 }])
})

test('notes, comments, text boxes and tracked changes are read too', async () => {
  const box = textBox(paragraph(TCVN3, { font: '.VnTime' }))
  const taken = `<w:del w:id="2" w:author="Lan" w:date="2026-11-17T09:30:00Z">${run(TCVN3, { font: '.VnTime' }).replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`
  const article = await importFixture({
    body: `${paragraph(TCVN3, { font: '.VnTime' })}<w:p>${run('Có chú thích')}${noteReference('footnote', 1)}</w:p><w:p>${run('Khung')}${box}</w:p><w:p>${run('Sửa ')}${taken}</w:p>`,
    footnotes: note('footnote', 1, TCVN3).replace(`<w:r><w:t`, '<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t'),
    comments: `<w:comment w:id="0" w:author="Lan"><w:p>${run(TCVN3, { font: '.VnTime' })}</w:p></w:comment>`
  })
  expect(outline(article.body).join('\n')).toContain(`[^${WORDS}]`)
  expect(outline(article.body).join('\n')).toContain(`  paragraph: ${WORDS}`)
  expect(JSON.stringify(article.tracked?.body)).toContain(WORDS)
  expect(article.threads[0]?.remarks[0]?.text).toBe(WORDS)
  expect(JSON.stringify({ ...article, report: null })).not.toContain(TCVN3.slice(0, 12))
}) // prettier-ignore

describe('somebody who knows better', () => {
  const body = paragraph(TCVN3, { font: '.VnTime' })

  test('can have the letters left as they are', async () => {
    const { file, folder } = await placeFile(await buildFontWord([TCVN3], { font: '.VnTime', isInStyle: false, runLength: 99 }))
    const article = await importDocument(file, 'a.docx', folder, 'unicode')
    expect(outline(article.body)).toEqual([`paragraph: ${TCVN3}`])
    expect(article.report.encoding).toMatchObject({ chosen: 'unicode', found: [] })
  }) // prettier-ignore

  test('can name an encoding that no font names', async () => {
    const written = encodeLegacy('tổ', 'vni')!
    const bytes = await buildFontWord([written], { font: 'Arial', isInStyle: false, runLength: 99 })
    expect(outline((await importBytes(bytes)).body)).toEqual([`paragraph: ${written}`])
    const article = await importBytes(bytes, 'vni')
    expect(outline(article.body)).toEqual(['paragraph: tổ'])
    expect(article.report.encoding).toMatchObject({ chosen: 'vni', found: [{ encoding: 'vni', paragraphs: 1 }] })
  }) // prettier-ignore

  test('does not spoil what is Unicode', async () => {
    const article = await importFixture({ body: body + paragraph(WORDS) })
    expect(outline(article.body)).toEqual([`paragraph: ${WORDS}`, `paragraph: ${WORDS}`])
  })
})
