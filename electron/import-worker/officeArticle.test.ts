import { expect, test } from 'vitest'
import { outline, placeFile, said } from '@tests/fixtures/importedWord'
import { buildPhoto } from '@tests/fixtures/photoFile'
import { packZip } from '@tests/fixtures/wordFile'
import { importDocument } from './documentArticle'

const LONG = 'Sang nay, phuong to chuc ra quan vot rac tren kenh, co hon ba tram nguoi tham gia.'

async function read(bytes: Buffer, name: string) {
  const { file, folder } = await placeFile(bytes)
  return importDocument(file, name, folder)
}

test('a photo of rich text has its caption and credit, the last right-aligned line is the byline', async () => {
  const photo = await buildPhoto({ width: 60, height: 40 })
  const rtf = `{\\rtf1\\ansi\\ansicpg1252\\pard\\qc\\b\\fs36 Tin trong tuan\\par\\pard\\plain\\fs26 ${LONG}\\par\\pard{\\pict\\jpegblip\\picw60\\pich40 ${photo.toString('hex')}}\\par\\pard\\qc\\i Quang canh. \\u7842?nh: Thu Ha\\i0\\par\\pard ${LONG}\\par\\pard\\qr\\b Minh Khue\\par}`
  const article = await read(Buffer.from(rtf, 'latin1'), 'tin.rtf')
  expect(article.photos).toHaveLength(1)
  expect(article.meta).toMatchObject({ title: 'Tin trong tuan', byline: 'Minh Khue' })
  const lines = outline(article.body)
  expect(lines).toContain('  caption: Quang canh.')
  expect(lines).toContain('  credit: Ảnh: Thu Ha')
})

/** An OpenDocument text with this content. */
function buildText(content: string, around = '', more: Record<string, Buffer | string> = {}) {
  const spaces = ['office', 'style', 'text', 'table']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ')
  return packZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${spaces} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style></office:automatic-styles><office:body><office:text>${around}${content}</office:text></office:body></office:document-content>`,
    ...more
  })
}

test('an OpenDocument text brings its lists and remarks; its tracked changes and programs are told', async () => {
  const article = await read(
    await buildText(
      `<text:h text:outline-level="1">Tin trong tuần</text:h><text:p>${LONG}<office:annotation><dc:creator>Lan</dc:creator><dc:date>2026-11-16T08:00:00</dc:date><text:p>Hỏi lại.</text:p></office:annotation></text:p><text:list text:style-name="L1"><text:list-item><text:p>Một</text:p></text:list-item><text:list-item><text:p>Hai</text:p></text:list-item></text:list><text:p>${LONG}</text:p>`,
      '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>Bỏ đi</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      { 'Basic/Standard/Module1.xml': '<x/>' }
    ),
    'tin.odt'
  )
  expect(article.meta.title).toBe('Tin trong tuần')
  expect(outline(article.body).filter((line) => line.includes('listItem'))).toHaveLength(2)
  expect(outline(article.body)).toContain('bulletList')
  expect(article.threads).toMatchObject([{ remarks: [{ author: 'Lan', text: 'Hỏi lại.' }] }])
  expect(JSON.stringify(article.body)).not.toContain('Bỏ đi')
  expect(said(article, 'changesSettled')).toBe('look 1 ""')
  expect(said(article, 'macros')).toBe('lost 1 "Basic"')
})
