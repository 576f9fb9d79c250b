import type { Node } from '@tiptap/pm/model'
import { footnoteTexts, parseDocument, type DocumentJson } from '../document/document'
import type { ArticleMeta } from '../document/revision'
import type { HouseStyle } from './houseStyle'

/** What a file for reading may be made as: EPUB 3, Word, plain text. */
export const bookForms = ['epub', 'docx', 'txt'] as const
export type BookForm = (typeof bookForms)[number]

/** The same, and an outline for whoever speaks from it: in large type, or as Word. */
export const fileForms = [...bookForms, 'speakerPdf', 'speakerDocx'] as const
export type FileForm = (typeof fileForms)[number]

export const isSpoken = (form: FileForm): form is 'speakerPdf' | 'speakerDocx' => form.startsWith('speaker')

export type FileEnding = BookForm | 'pdf'
/** How the name of a file of this form ends. */
export const endingOf = (form: FileForm): FileEnding =>
  form === 'speakerPdf' ? 'pdf' : form === 'speakerDocx' ? 'docx' : form

/** Words that stand in a file besides the articles' own, handed in from `shared/i18n`. */
export interface BookWords {
  readonly contents: string
  readonly cover: string
  readonly imprint: string
  readonly notes: string
  readonly question: string
  readonly answer: string
  readonly photo: string
  /** What readers for the blind are told of the file (schema.org accessibilitySummary). */
  readonly accessibility: string
}

/** The lines about a text, from above its title to the writer's name. */
export type BookHead = Pick<ArticleMeta, 'kicker' | 'title' | 'deck' | 'lead' | 'byline'>

/** One text of a book. */
export interface BookArticle {
  readonly id: string
  readonly head: BookHead
  readonly body: DocumentJson
  /** The unit it came from; empty where nobody said it. */
  readonly unit: string
  /** Stands over a text that nobody has signed; empty over a signed one. */
  readonly draft: string
}

/** An article or a whole issue as a file to be read (EPUB, Word, plain text): plain data, every string is words. */
export interface Book {
  readonly title: string
  /** Name of the publication, as its masthead has it. */
  readonly masthead: string
  readonly tagline: string
  /** Number and day of an issue; empty for an article. */
  readonly number: string
  readonly publisher: string
  /** Lines of the imprint. */
  readonly imprint: readonly string[]
  /** Which text it is: signed, with its code, or not. */
  readonly state: string
  /** Stands over everything as long as one text is not signed; empty where all are. */
  readonly draft: string
  /** UUID that stays the same for every state of this article or issue. */
  readonly identifier: string
  /** Moment of its newest text, milliseconds since 1970: the same texts give the same file. */
  readonly modified: number
  /** Colours and faces of the publication. */
  readonly style: HouseStyle
  readonly articles: readonly BookArticle[]
  readonly words: BookWords
}

/** Marks that steer direction, joining or glyph variants, and what no XML may hold. They carry no word, and can turn a line round. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}\ufffe\uffff]/gu

/** A line of a book as it is written into a file: composed letters, no controls, nothing unseen. */
export function bookLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(UNSEEN, '')
}

/** Lines of a head that say something, in their order; the writer's name stands below the text. */
export const headLines = ({ kicker, title, deck, lead }: BookHead): string[] =>
  [kicker, title, deck, lead].filter((line) => line.trim() !== '')

/** The words of a body with its footnotes, one line per block: a footnote parts the words around it, as its number does. */
export function bodyWords(doc: Node): string {
  const lines: string[] = []
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    lines.push(node.textBetween(0, node.content.size, undefined, () => ' '))
    return false
  })
  return [...lines, ...footnoteTexts(doc)].join('\n')
}

/** Every word that a file made of this must hold, whatever its form. */
export function bookWords({ state, imprint, articles }: Book): string {
  const texts = articles.flatMap(({ head, body, draft: mark }) => [
    mark,
    ...headLines(head),
    bodyWords(parseDocument(body)),
    head.byline
  ])
  return [state, ...imprint, ...texts].map(bookLine).join('\n')
}
