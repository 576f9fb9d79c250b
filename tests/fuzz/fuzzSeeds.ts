import { readFileSync } from 'node:fs'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { buildMixedFile, mixedKinds } from '../fixtures/mixed/mixedFiles'
import { sampleArticles } from '../fixtures/mixed/sampleArticles'
import { buildPhoto } from '../fixtures/photoFile'
import { buildWordFile, packZip, reference } from '../fixtures/wordFile'
import {
  cell,
  list,
  note,
  noteReference,
  paragraph,
  picture,
  table,
  textBox,
  tracked
} from '../fixtures/wordMarkup'

/** A good file that mutations begin with, and the task that reads it. */
export interface FuzzSeed {
  readonly name: string
  readonly task: 'document' | 'photo' | 'archive'
  readonly bytes: Buffer
}

/** A file for every reader of the import: all formats of text, and the photos. */
export async function makeSeeds(): Promise<FuzzSeed[]> {
  const [article] = sampleArticles(1)
  const photo = await buildPhoto({ width: 60, height: 40, gps: true, caption: 'Ngay hoi' })
  const mixed = await Promise.all(
    mixedKinds.map(async ({ format, written }) => ({
      name: `${written}.${format}`,
      task: 'document' as const,
      bytes: await buildMixedFile(article!, format, written)
    }))
  )
  const documents = [
    { name: 'rich.docx', bytes: await buildRichWord(photo) },
    { name: 'rich.rtf', bytes: buildRichRtf(photo) },
    { name: 'rich.html', bytes: Buffer.from(RICH_PAGE) },
    { name: 'old.doc', bytes: readFileSync(new URL('../fixtures/oldWord.doc', import.meta.url)) },
    { name: 'page.pdf', bytes: await buildPdf() }
  ]
  const photos = [
    { name: 'photo.jpg', bytes: photo },
    { name: 'photo.png', bytes: await buildPhoto({ type: 'png', width: 60, height: 40 }) },
    { name: 'photo.webp', bytes: await buildPhoto({ type: 'webp', width: 60, height: 40 }) },
    { name: 'photo.tiff', bytes: await buildPhoto({ type: 'tiff', width: 60, height: 40 }) },
    { name: 'photo.heic', bytes: readFileSync(new URL('../fixtures/telephone.heic', import.meta.url)) }
  ]
  return [
    ...mixed,
    ...documents.map((each) => ({ ...each, task: 'document' as const })),
    ...photos.map((each) => ({ ...each, task: 'photo' as const })),
    {
      name: 'folder.zip',
      task: 'archive' as const,
      bytes: await packZip({
        'phường 1/bài.txt': 'Tin',
        'phường 1/ảnh.jpg': photo,
        'a/b/c.rtf': '{\\rtf1 x}'
      })
    }
  ]
}

function buildRichWord(photo: Buffer): Promise<Buffer> {
  return buildWordFile({
    body: [
      paragraph('Ngày hội ở phường', { align: 'center', bold: true, size: 18 }),
      `<w:p>${tracked('ins', 'Sáng nay')}${tracked('del', 'Hôm qua')}${noteReference('footnote', 1)}</w:p>`,
      paragraph('Một', { list: [1, 0] }) + paragraph('Hai', { list: [1, 1] }),
      table([[cell('Ô 1'), cell('Ô 2')]], 1),
      `<w:p>${picture('rPhoto', 'Ảnh')}</w:p>${paragraph('Quang cảnh. Ảnh: Thu Hà')}`,
      `<w:p>${textBox(paragraph('Khung'))}</w:p>`,
      paragraph('héi nghÞ ®· nghe', { font: '.VnTime' })
    ].join(''),
    numbering: list(1, [['decimal', '%1.'], ['lowerLetter', '%2)']]),
    footnotes: note('footnote', 1, 'Chú thích'),
    comments: note('comment', 0, 'Cần kiểm tra'),
    parts: { 'media/image1.jpeg': photo },
    references: [reference('rPhoto', 'image', 'media/image1.jpeg')]
  })
} // prettier-ignore

function buildRichRtf(photo: Buffer): Buffer {
  const text = String.raw`{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\fnil Arial;}{\f1\fnil .VnTime;}}{\colortbl;\red255\green0\blue0;}{\stylesheet{\s1 heading 1;}}
\pard\plain\qc\b\fs36 Tin trong tu\u7847?n\par\pard\plain\f1 h\'e9i ngh\'de \f0{\deleted x}{\revised y}{\footnote\pard Ghi ch\u250?.}\par
{\field{\*\fldinst HYPERLINK "https://a.vn/"}{\fldrslt xem}}\par{\pntext\'b7\tab}\pard{\*\pn\pnlvlblt}M\u7897?t\par
\trowd\cellx1000\cellx2000\intbl A\cell B\cell\row\pard{\*\annotation{\*\atnauthor Lan}xem l\u7841?i}\par
{\pict\jpegblip\picw60\pich40 ${photo.toString('hex')}}\par}`
  return Buffer.from(text, 'latin1')
}

const RICH_PAGE =
  '<!doctype html><html><head><meta charset="utf-8"><style>p{color:red}</style><script>x()</script></head><body><nav>Menu</nav><h1>Ngày hội</h1><p align="center">Sáng <b>nay</b> &amp; <i>vui</i><ul><li>Một<li>Hai<ol><li>Ba</ol></ul><table><tr><td colspan=2>Ô<tr><th>A<td>B</table><blockquote>Lời</blockquote><font face="VNI-Times">phöôøng</font><img src="https://a.vn/a.png"><a href="javascript:x">y</a></body></html>'

async function buildPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  for (const lines of [['Tin trong tuan', 'Phuong ra quan vot rac tren kenh.'], ['Trang hai.']]) {
    const page = pdf.addPage([300, 200])
    lines.forEach((line, index) => page.drawText(line, { x: 20, y: 160 - index * 20, size: 12, font }))
  }
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}
