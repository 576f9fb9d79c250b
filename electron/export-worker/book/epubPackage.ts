import { escapeMarkup } from '@shared/text/escapeMarkup'
import { bookLine, type Book } from '@shared/domain/book'
import type { EpubPage } from './epubPages'

const clean = (text: string) => escapeMarkup(bookLine(text))

/** Where readers begin (EPUB OCF 3.3, 4.2.6.3.1). */
export const epubContainer = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

/** "2026-11-20T08:00:00Z", as EPUB wants it: without parts of a second. */
const momentOf = (at: number) => new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z')

/** What a book says of how it can be read (EPUB Accessibility 1.1; schema.org). Only what it keeps is claimed. */
function accessibility({ words }: Book, hasPhotos: boolean): string[] {
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
    ...(hasPhotos ? ['alternativeText'] : [])
  ]
  const said: [string, string][] = [
    ['accessMode', 'textual'],
    ...(hasPhotos ? [['accessMode', 'visual'] as [string, string]] : []),
    ['accessModeSufficient', 'textual'],
    ...features.map((feature): [string, string] => ['accessibilityFeature', feature]),
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', words.accessibility]
  ]
  return said.map(([name, value]) => `<meta property="schema:${name}">${clean(value)}</meta>`)
}

/** The package of a book: what it is, what is in it, in which order it is read (EPUB 3.3, 5). */
export function epubPackage(book: Book, pages: readonly EpubPage[], photos: readonly string[]): string {
  const creators = [
    ...new Set(book.articles.map(({ head }) => head.byline.trim()).filter((name) => name !== ''))
  ]
  const manifest = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    '<item id="cover-image" href="cover.jpg" media-type="image/jpeg" properties="cover-image"/>',
    ...pages.map(({ id }) => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`),
    ...photos.map(
      (name, index) => `<item id="photo-${index + 1}" href="photos/${name}" media-type="image/jpeg"/>`
    )
  ]
  const [cover, ...rest] = pages.map(({ id }) => `<itemref idref="${id}"/>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="vi">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${book.identifier}</dc:identifier>
<dc:title>${clean(book.title) || '…'}</dc:title>
<dc:language>vi</dc:language>
${creators.map((name) => `<dc:creator>${clean(name)}</dc:creator>`).join('\n')}
${book.publisher.trim() === '' ? '' : `<dc:publisher>${clean(book.publisher)}</dc:publisher>`}
<dc:date>${momentOf(book.modified)}</dc:date>
<dc:description>${clean([book.draft, book.state].filter((each) => each !== '').join('. '))}</dc:description>
<meta property="dcterms:modified">${momentOf(book.modified)}</meta>
${accessibility(book, photos.length > 0).join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>
${[cover, '<itemref idref="nav"/>', ...rest].join('\n')}
</spine>
</package>
`
}
