import { describe, expect, test } from 'vitest'
import { outline, placeFile, said } from '@tests/fixtures/importedWord'
import { buildMixedFile, expectedArticle, mixedKinds } from '@tests/fixtures/mixed/mixedFiles'
import { sampleArticles } from '@tests/fixtures/mixed/sampleArticles'
import { packZip } from '@tests/fixtures/wordFile'
import { encodeLegacy } from '@shared/text/legacy/legacyText'
import { byteOf } from '@shared/text/legacy/bytes'
import type { EncodingChoice } from '@shared/text/textEncodings'
import { importDocument } from './documentArticle'

const [, , , , , SAMPLE] = sampleArticles(10)

async function read(bytes: Buffer | string, name = 'bài.txt', encoding: EncodingChoice = 'auto') {
  const { file, folder } = await placeFile(Buffer.from(bytes))
  return importDocument(file, name, folder, encoding)
}
const refusal = (bytes: Buffer | string) =>
  read(bytes).then(
    ({ format }) => format,
    (error: { failure?: string }) => error.failure
  )
const windows = (text: string) => Buffer.from([...text].map((letter) => byteOf(letter)!))

describe('the same article is the same article, whatever file it comes in', () => {
  test.each(mixedKinds)('$format in $written', async ({ format, written }) => {
    const name = `bài.${format}`
    const article = await read(await buildMixedFile(SAMPLE!, format, written), name)
    const expected = expectedArticle(SAMPLE!, format, written)
    expect(article.format).toBe(format)
    expect(article.meta).toMatchObject({ title: expected.title, byline: expected.byline })
    const words = [article.meta.lead, ...outline(article.body).map((line) => line.replace(/^.*?: (\[bold: (.*)\]$)?/, '$2'))]
    expect(words.filter((line) => line !== '')).toEqual([expected.lead, ...expected.paragraphs])
    const isOld = written !== 'unicode' && written !== 'nfd'
    expect(article.report.encoding?.found.length ?? 0).toBe(isOld ? 1 : 0)
    expect(said(article, 'otherFormat')).toBe('')
  }) // prettier-ignore
})

describe('a plain text', () => {
  const TEXT = 'Tin phường\n\nSáng nay, phường ra quân vớt rác.'

  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16, high byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['windows-1258', windows(encodeLegacy(TEXT, 'cp1258')!)],
    ['VPS', windows(encodeLegacy(TEXT, 'vps')!)]
  ])('in %s', async (_, bytes) => {
    const { meta, body } = await read(bytes)
    expect([meta.title, ...outline(body)].join('\n')).toContain('Sáng nay, phường ra quân vớt rác.')
  })

  test('in letters without marks is read when it is plainly VIQR', async () => {
    const { body } = await read("Sa'ng nay, phu+o+`ng ra qua^n vo+'t ra'c tre^n ke^nh Ca^`u Vo^ng.")
    expect(outline(body)).toEqual(['paragraph: Sáng nay, phường ra quân vớt rác trên kênh Cầu Vông.'])
  })

  test('of unclear bytes is brought in as it is, and the report says so', async () => {
    const article = await read(windows('Caf\u00e9 \u00fe\u00e6\u00df x\u00a4z'))
    expect(said(article, 'doubtfulEncoding')).toContain('look 1')
    expect(article.report.encoding).toBeUndefined()
  })

  test('can be read again as somebody says', async () => {
    const article = await read(windows(encodeLegacy('tổ 5', 'vni')!), 'bài.txt', 'vni')
    expect(outline(article.body)).toEqual(['paragraph: tổ 5'])
    expect(article.report.encoding).toMatchObject({ chosen: 'vni', found: [{ encoding: 'vni' }] })
  })

  test('whose lines a width broke has paragraphs again', async () => {
    const line = 'một dòng chữ khá dài để người ta thấy rằng nó bị bẻ ở lề phải của trang'
    const { body } = await read(`${line}\n${line}.\n\nĐoạn hai ở đây.`)
    expect(outline(body)).toEqual([`paragraph: ${line} ${line}.`, 'paragraph: Đoạn hai ở đây.'])
  })
})

describe('a web page', () => {
  test('keeps structure and leaves what is no article, and says so', async () => {
    const article = await read(
      '<!doctype html><html><head><title>T</title><script>alert("chữ này không phải bài")</script><style>p{}</style></head><body><nav>Trang chủ</nav><h1>Ngày hội ở phường</h1><p>Sáng nay <b>rất đông</b> &amp; vui, <a href="https://a.vn/x">xem</a> <a href="javascript:x()">thêm</a><p>Đoạn hai<ul><li>Một<li>Hai</ul><table><tr><td>Ô 1<td>Ô 2</table><img src="https://a.vn/a.png"><iframe src="https://a.vn"></iframe></body></html>',
      'trang.html'
    )
    expect(article.meta.title).toBe('Ngày hội ở phường')
    expect(outline(article.body)).toEqual([
      'paragraph: Sáng nay [bold: rất đông] & vui, [link https://a.vn/x: xem] thêm',
      'paragraph: Đoạn hai',
      'bulletList',
      '  listItem',
      '    paragraph: Một',
      '  listItem',
      '    paragraph: Hai',
      'table',
      '  tableRow',
      '    tableCell',
      '      paragraph: Ô 1',
      '    tableCell',
      '      paragraph: Ô 2'
    ])
    expect(said(article, 'pictureLinked')).toBe('lost 1 ""')
    expect(said(article, 'embeddedObjects')).toBe('lost 1 ""')
    expect(said(article, 'pageMenus')).toBe('lost 1 ""')
  })
})

describe('rich text', () => {
  test('keeps lists, notes and tables, and does not show what was deleted', async () => {
    const article = await read(
      String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}\pard Nghị quyết \b đậm\b0{\deleted bỏ đi}{\revised thêm vào}{\footnote\pard Chú thích.} hết\par\trowd\cellx1000\cellx2000\intbl Một\cell Hai\cell\row\pard Cuối\par}`.replace(
        /[^\x00-\x7f]/g,
        (letter) => `\\u${letter.charCodeAt(0)}?`
      ),
      'a.rtf'
    )
    const text = outline(article.body).join('\n')
    expect(text).toContain('thêm vào')
    expect(text).not.toContain('bỏ đi')
    expect(text).toContain('[^Chú thích.]')
    expect(text).toContain('paragraph: Hai')
    expect(said(article, 'changesSettled')).toBe('look 2 ""')
  })
})

describe('a file that says it is something else', () => {
  test('is read as what it is, and the report tells', async () => {
    const article = await read(String.raw`{\rtf1\ansi Tin trong tuan}`, 'bài.doc')
    expect(article.format).toBe('rtf')
    expect(said(article, 'otherFormat')).toBe('look 1 "bài.doc → rtf"')
  })

  test('is refused when it is none that can be read', async () => {
    expect(await refusal(await packZip({ 'a.txt': 'Tin' }))).toBe('notDocument')
    expect(await refusal(Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8]))).toBe('notDocument')
    expect(await refusal(Buffer.alloc(60_000_001))).toBe('tooBig')
    expect(await refusal(Buffer.from(`a${' '.repeat(8_000_001)}`))).toBe('tooBig')
    expect(await refusal('%PDF-1.4\n1 0 obj\n<<')).toBe('corrupt')
    expect(await refusal('<html><body></body></html>')).toBe('html')
  })

  test('is refused when it is locked or would unfold without bounds', async () => {
    const mimetype = 'application/vnd.oasis.opendocument.text'
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
    const locked = await packZip({ mimetype, 'META-INF/manifest.xml': manifest, 'content.xml': '<x/>' })
    expect(await refusal(locked)).toBe('encrypted')
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa">]><office:document-content>&a;</office:document-content>'
    expect(await refusal(await packZip({ mimetype, 'content.xml': entities }))).toBe('bomb')
    const huge = await packZip({ mimetype, 'content.xml': Buffer.alloc(30_000_000, 32) })
    expect(await refusal(huge)).toBe('bomb')
  })
})
