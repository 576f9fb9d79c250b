import { bodyMarkup, type MarkupPhoto } from '@shared/document/bodyMarkup'
import { escapeMarkup } from '@shared/text/escapeMarkup'
import { parseDocument, type Figure } from '@shared/document/document'
import { bookLine, type Book, type BookArticle } from '@shared/domain/book'

/** A page of a book inside its zip. */
export interface EpubPage {
  /** Name of the file, and the same without its ending as the id in the package. */
  readonly id: string
  readonly title: string
  readonly markup: string
}

const clean = (text: string) => escapeMarkup(bookLine(text))

/** A line that says something, as a paragraph of a class. */
const line = (look: string, text: string) =>
  text.trim() === '' ? '' : `<p class="${look}">${clean(text)}</p>`

/** The frame of every page. No document type: strict readers of ours and others refuse one, and EPUB asks for none. */
const page = (title: string, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="vi" xml:lang="vi">
<head><meta charset="UTF-8"/><title>${clean(title) || '…'}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>${body}</body>
</html>
`

/** A link as strict readers take it; null for one that is none of theirs. */
export function epubLink(href: string): string | null {
  try {
    const { href: whole, protocol } = new URL(href)
    if (protocol === 'mailto:') return /^mailto:[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+$/.test(whole) ? whole : null
    return whole.replace(/[|^[\]{}`"<>\\]/g, (sign) => encodeURIComponent(sign))
  } catch {
    return null
  }
}

const articleName = (index: number) => `bai-${index + 1}`

function articlePage(
  book: Book,
  article: BookArticle,
  index: number,
  photoOf: (figure: Figure) => MarkupPhoto | null
): EpubPage {
  const { head, body, unit, draft } = article
  const { words } = book
  const title = head.title.trim() || words.contents
  const text = bodyMarkup(parseDocument(body), {
    photoOf,
    linkOf: epubLink,
    line: bookLine,
    prefix: '',
    words,
    isEpub: true
  })
  const markup = [
    `<section epub:type="chapter" role="doc-chapter" aria-labelledby="tit">`,
    line('draft', draft),
    line('kicker', head.kicker),
    `<h1 id="tit">${clean(title)}</h1>`,
    line('deck', head.deck),
    line('lead', head.lead),
    text,
    line('byline', head.byline),
    line('unit', unit),
    '</section>'
  ].join('\n')
  return { id: articleName(index), title, markup: page(title, markup) }
}

/** The pages of a book in the order in which they are read, the list of contents apart. */
export function epubPages(book: Book, photoOf: (figure: Figure) => MarkupPhoto | null): EpubPage[] {
  const { title, words, masthead, tagline, number, publisher, imprint, state, draft } = book
  const says = [masthead, number, title, draft].filter((each) => each !== '').join(', ')
  const cover = `<section class="cover" epub:type="cover"><img src="cover.jpg" alt="${clean(says)}"/></section>`
  const lines = [publisher, tagline, number, ...imprint, state].filter((each) => each.trim() !== '')
  const end = [
    `<section epub:type="imprint" role="region" aria-labelledby="tit"><h1 id="tit">${clean(words.imprint)}</h1>`,
    line('draft', draft),
    line('masthead', masthead),
    ...[...new Set(lines)].map((each) => `<p>${clean(each)}</p>`),
    '</section>'
  ].join('\n')
  return [
    { id: 'cover', title: words.cover, markup: page(title, cover) },
    ...book.articles.map((article, index) => articlePage(book, article, index, photoOf)),
    { id: 'imprint', title: words.imprint, markup: page(words.imprint, end) }
  ]
}

/** The list of contents, for people and for readers (EPUB 3, navigation document). */
export function epubContents(book: Book, pages: readonly EpubPage[]): string {
  const first = pages.find(({ id }) => id.startsWith('bai-'))
  const items = pages
    .filter(({ id }) => id !== 'cover')
    .map(({ id, title }) => `<li><a href="${id}.xhtml">${clean(title)}</a></li>`)
  const landmarks = [
    ['cover', 'cover.xhtml', book.words.cover],
    ['toc', 'nav.xhtml', book.words.contents],
    ...(first ? [['bodymatter', `${first.id}.xhtml`, first.title]] : [])
  ].map(([type, href, text]) => `<li><a epub:type="${type!}" href="${href!}">${clean(text!)}</a></li>`)
  return page(
    book.words.contents,
    `<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="tit"><h1 id="tit">${clean(book.words.contents)}</h1>
<ol>${items.join('\n')}</ol></nav>
<nav epub:type="landmarks" hidden="hidden" aria-label="${clean(book.words.contents)}"><ol>${landmarks.join('\n')}</ol></nav>`
  )
}
