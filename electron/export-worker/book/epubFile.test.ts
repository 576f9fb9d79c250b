import { writeFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentJson } from '@shared/document/document'
import { bookLine, bookWords, type Book } from '@shared/domain/book'
import type { PhotoFiles } from '@shared/domain/printIssue'
import { missingWords } from '@shared/text/missingWords'
import { body, figure, heading, newFolder, paragraph } from '@tests/factories'
import { book, bookArticle } from '@tests/factories/books'
import { someDocument } from '@tests/factories/documents'
import { epubFaults } from '@tests/fixtures/epubTools'
import { exportSetup } from '@tests/fixtures/exportSetup'
import { buildPhoto } from '@tests/fixtures/photoFile'
import { readZipFiles } from '@tests/fixtures/rewriteZip'
import { readBookText } from '@electron/import-worker/readBook'
import { createCompiler } from '../compile'
import { createPhotos } from '../photos'
import { writeEpub } from './epubFile'

const setup = exportSetup()
const tools = { compiler: createCompiler(setup), photos: createPhotos(setup) }
const PHOTO = 'a'.repeat(64)

const make = (given: Book, files: PhotoFiles = {}) => writeEpub(given, files, tools, () => {})

// The reader of incoming photos switches SVG off for its whole process: its helpers are not for here.
async function placePhoto(
  bytes: Buffer,
  media: string,
  size: { width: number; height: number }
): Promise<PhotoFiles> {
  const file = path.join(newFolder(), 'photo')
  writeFileSync(file, bytes)
  return { [media]: { path: file, ...size } }
}

async function write(given: Book, files: PhotoFiles = {}) {
  const file = path.join(newFolder(), 'tep.epub')
  writeFileSync(file, await make(given, files))
  return { file, parts: await readZipFiles(file) }
}
const textOf = (parts: ReadonlyMap<string, Buffer>, name: string) =>
  parts.get(`EPUB/${name}`)!.toString('utf8')

const cell = (text: string, type = 'tableCell', attrs = {}): DocumentJson => ({
  type,
  attrs,
  content: [paragraph(text)]
})
const row = (...content: DocumentJson[]): DocumentJson => ({ type: 'tableRow', content })
const item = (...content: DocumentJson[]): DocumentJson => ({ type: 'listItem', content })
const line = (type: string, text: string): DocumentJson => ({ type, content: [{ type: 'text', text }] })
const link = (text: string, href: string): DocumentJson => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }]
})

/** Everything that a text may hold. */
const rich = body(
  heading('Kết quả'),
  { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Ở phường' }] },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Theo ' },
      link('báo cáo', 'https://a.vn/x?a=1&b=2'),
      { type: 'text', text: ', có 30 m' },
      { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
      { type: 'footnote', attrs: { text: 'Báo cáo 12-BC/QU.' } },
      { type: 'hardBreak' },
      { type: 'text', text: 'đậm', marks: [{ type: 'bold' }, { type: 'italic' }] }
    ]
  },
  {
    type: 'orderedList',
    attrs: { start: 4, numbering: 'alpha' },
    content: [item(paragraph('Điểm d')), item(paragraph('Điểm đ'), paragraph('nói thêm'))]
  },
  { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph('Ba'))] },
  {
    type: 'bulletList',
    content: [item(paragraph('Một'), { type: 'bulletList', content: [item(paragraph('Trong'))] })]
  },
  line('question', 'Vì sao?'),
  line('answer', 'Vì dân.'),
  { type: 'pullQuote', content: [paragraph('Câu nổi bật')] },
  { type: 'blockquote', content: [paragraph('Lời trích')] },
  { type: 'boxedText', content: [heading('Khung'), paragraph('Trong khung')] },
  {
    type: 'table',
    content: [
      row(cell('Phường', 'tableHeader'), cell('Số', 'tableHeader')),
      row(cell('Rạch Lựu'), cell('12'))
    ]
  },
  figure({ media: PHOTO, alt: 'Học sinh xếp hàng', caption: 'Ngày hội', credit: 'Ảnh: Minh Khôi' })
)

describe('an EPUB', () => {
  test('of everything that a text may hold is valid, in Vietnamese, and holds every word', async () => {
    const photo = await buildPhoto({ width: 3000, height: 2000 })
    const files = await placePhoto(photo, PHOTO, { width: 3000, height: 2000 })
    const given = book({ articles: [bookArticle({ body: rich })] })
    const { file, parts } = await write(given, files)
    expect(epubFaults(file)).toEqual([])
    expect(missingWords(bookWords(given), bookLine(await readBookText(file)))).toEqual([])
    const opf = textOf(parts, 'package.opf')
    for (const said of [
      '<dc:language>vi</dc:language>',
      '<meta property="dcterms:modified">2026-11-18T01:00:00Z</meta>',
      'schema:accessMode">visual',
      'schema:accessibilityFeature">alternativeText',
      'schema:accessibilityHazard">none',
      'properties="cover-image"',
      '<dc:creator>Phạm Thị Lan</dc:creator>'
    ])
      expect(opf).toContain(said)
    const page = textOf(parts, 'bai-1.xhtml')
    expect(page).toContain('alt="Học sinh xếp hàng"')
    expect(page).toContain('<span class="marker">đ)</span>')
    expect(page).toContain('href="https://a.vn/x?a=1&amp;b=2"')
    expect(page).toMatch(/<img src="photos\/[^"]+" width="1100" height="733"/)
    expect(textOf(parts, 'imprint.xhtml')).toContain('Bản đã ký duyệt, mã 7F3A-91C2')
  })

  test('of the same text has the same bytes, and another identifier never', async () => {
    const given = book({ articles: [bookArticle({ body: body(heading('Mục'), 'Chữ.') })] })
    const first = await make(given)
    expect((await make(given)).equals(first)).toBe(true)
    expect((await make({ ...given, modified: given.modified + 1000 })).equals(first)).toBe(false)
  })

  test('of an issue has its masthead, its contents and its draft mark on the cover and on each unsigned text', async () => {
    const draft = 'BẢN NHÁP – CHƯA DUYỆT'
    const second = bookArticle({ id: 'hai', draft, head: { ...bookArticle().head, title: 'Chưa ký' } })
    const given = book({
      title: 'Tuần tin – Số 47',
      number: 'Số 47',
      draft,
      articles: [bookArticle(), second]
    })
    const { file, parts } = await write(given)
    expect(epubFaults(file)).toEqual([])
    expect(textOf(parts, 'nav.xhtml')).toContain('<a href="bai-2.xhtml">Chưa ký</a>')
    expect(textOf(parts, 'bai-1.xhtml')).not.toContain(draft)
    expect(textOf(parts, 'bai-2.xhtml')).toContain(`<p class="draft">${draft}</p>`)
    expect(textOf(parts, 'cover.xhtml')).toContain(draft)
    expect(textOf(parts, 'imprint.xhtml')).toContain(draft)
  })

  test('takes whatever stands in its fields as words, and of links those that strict readers follow', async () => {
    const nasties = [
      '<script>alert(1)</script> & ]]> <!-- " \' `',
      'a\u0000b\u0008c\ud800d\uffffe\ufffe',
      'an\u202etoan\u2066x\u2069\u200f\u00ad\ufeff',
      'Tuyển'.normalize('NFD'),
      'ố'.repeat(1500),
      '漢字 ⚡ 🇻🇳 𝔘',
      ''
    ]
    const hrefs = [
      'https://a.vn/a|b^c`{}',
      'http://[',
      'mailto:ban@benthuong.gov.vn',
      'https://đ.vn/ố?q=ă#ơ',
      'http://a:999999/'
    ]
    const links = body({
      type: 'paragraph',
      content: hrefs.map((href) => link(`nối ${href} `, href))
    })
    const articles = nasties.map((nasty, index) => {
      const head = { kicker: nasty, title: nasty, deck: nasty, lead: nasty, byline: nasty }
      const text = body(
        heading(nasty),
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: `chữ ${nasty}` },
            { type: 'footnote', attrs: { text: nasty } }
          ]
        },
        figure({ media: PHOTO, alt: nasty, caption: nasty, credit: nasty })
      )
      return bookArticle({ id: String(index), head, body: text, unit: nasty, draft: nasty })
    })
    const nasty = nasties.join(' ')
    const given = book({
      title: nasty,
      masthead: nasty,
      tagline: nasty,
      number: nasty,
      publisher: nasty,
      imprint: nasties,
      state: nasty,
      draft: nasty,
      articles: [...articles, bookArticle({ body: links })]
    })
    const size = { width: 300, height: 200 }
    const { file, parts } = await write(given, await placePhoto(await buildPhoto(size), PHOTO, size))
    expect(epubFaults(file)).toEqual([])
    expect(missingWords(bookWords(given), bookLine(await readBookText(file)))).toEqual([])
    const page = textOf(parts, `bai-${articles.length + 1}.xhtml`)
    expect(page.match(/href="(?!#)[^"]+"/g)).toEqual([
      'href="style.css"',
      'href="https://a.vn/a%7Cb%5Ec%60%7B%7D"',
      'href="mailto:ban@benthuong.gov.vn"',
      expect.stringMatching(/^href="https:\/\/xn--/)
    ])
  })

  test('of any text holds every word of it where its reader finds it', async () => {
    const photo = await buildPhoto({ width: 60, height: 40 })
    const size = { width: 60, height: 40 }
    const sets = await Promise.all(['a', 'b', 'c'].map((digit) => placePhoto(photo, digit.repeat(64), size)))
    const files = Object.assign({}, ...sets) as PhotoFiles
    await fc.assert(
      fc.asyncProperty(someDocument, async (text) => {
        const given = book({ articles: [bookArticle({ body: text })] })
        const { file } = await write(given, files)
        expect(missingWords(bookWords(given), bookLine(await readBookText(file)))).toEqual([])
      }),
      { numRuns: 25 }
    )
  }, 60_000)
})
