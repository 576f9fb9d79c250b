import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { Book } from '@shared/domain/book'
import type { PhotoFiles } from '@shared/domain/printIssue'
import type { Compiler } from '../compile'
import type { OnStep } from '../madeFiles'
import type { Photos } from '../photos'
import { drawPicture } from '../pictures'
import { placedKey } from '../printData'
import { setTexts } from '../printText'
import { readBookPhotos } from './bookPhotos'
import { epubContents, epubPages } from './epubPages'
import { epubContainer, epubPackage } from './epubPackage'
import { epubStyle } from './epubStyle'

/** The same for every part: when a book was zipped is nothing that it holds. */
const FIXED = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const
/** Dots per inch of the cover, which is 125 mm wide. */
const COVER_PPI = 216
/** Headlines on the cover of an issue. */
const COVER_LINES = 7

function drawCover(compiler: Compiler, book: Book): Promise<Buffer> {
  const isOne = book.articles.length === 1 && book.number === ''
  const { masthead, tagline, number, publisher, draft, style } = book
  const lines = isOne ? [] : book.articles.slice(0, COVER_LINES).map(({ head }) => head.title)
  const cover = { masthead, tagline, number, publisher, draft, title: isOne ? book.title : '', lines }
  const svg = compiler.typesetCover(setTexts(cover), style).toSvg()
  return drawPicture(svg, { format: 'jpeg', ppi: COVER_PPI })
}

/**
 * Makes an EPUB 3 of a book. The same book and photos give the same bytes.
 *
 * @throws ExportError `photo`, `typeset`.
 */
export async function writeEpub(
  book: Book,
  files: PhotoFiles,
  { compiler, photos }: { readonly compiler: Compiler; readonly photos: Photos },
  onStep: OnStep
): Promise<Buffer> {
  const ready = await readBookPhotos(book, files, photos, 'rgb', onStep)
  const cover = await drawCover(compiler, book)
  const pages = epubPages(book, (figure) => {
    const photo = ready.get(placedKey(figure))
    return photo ? { src: `photos/${photo.name}`, width: photo.width, height: photo.height } : null
  })
  const pictures = [...ready.values()]
  const zip = new ZipFile()
  const add = (path: string, text: string | Buffer, compress = true) =>
    zip.addBuffer(Buffer.isBuffer(text) ? text : Buffer.from(text), path, { ...FIXED, compress })
  // First and as it is, so that the file is known by its first bytes (EPUB OCF 3.3, 4.3).
  add('mimetype', 'application/epub+zip', false)
  add('META-INF/container.xml', epubContainer)
  add(
    'EPUB/package.opf',
    epubPackage(
      book,
      pages,
      pictures.map(({ name }) => name)
    )
  )
  add('EPUB/nav.xhtml', epubContents(book, pages))
  add('EPUB/style.css', epubStyle)
  add('EPUB/cover.jpg', cover, false)
  for (const { id, markup } of pages) add(`EPUB/${id}.xhtml`, markup)
  for (const { name, bytes } of pictures) add(`EPUB/photos/${name}`, bytes, false)
  zip.end()
  return buffer(zip.outputStream)
}
