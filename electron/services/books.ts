import { createHash } from 'node:crypto'
import { isSameContent, shortHash, type ArticleContent } from '@shared/document/revision'
import { printableRevision } from '@shared/domain/articles'
import type { ArticleState } from '@shared/domain/articleState'
import type { Book, BookArticle, BookWords } from '@shared/domain/book'
import { standardStyle } from '@shared/domain/houseStyle'
import { issueName } from '@shared/domain/issues'
import type { PrintWords } from '@shared/domain/issueToPrint'
import { findProduct, type OfficeProfile, type Product } from '@shared/domain/office'
import { validUntilOf } from '@shared/domain/speakerOutline'
import { createTranslator, type Translate } from '@shared/i18n/translator'
import { OfficeError } from '@shared/ipc/errors'
import type { FileSource, FileSubject, FileText } from '@shared/ipc/routes/files'
import { formatMasthead, toIsoDay } from '@shared/text/dates'
import { readArticle } from '@electron/store/articles'
import { readProfile } from '@electron/store/office'
import type { OfficeContext } from './context'
import type { Issues } from './issues'
import { readSigned, readWritten } from './outgoingText'

/** A text as it goes into a book. */
export interface ChosenText {
  readonly content: ArticleContent
  /** Null for words that are no revision, or that nobody signed. */
  readonly signed: string | null
  /** When it was written, milliseconds since 1970. */
  readonly at: number
}

/** A name that never changes for the same article or issue (RFC 9562, version 8). */
function uuidOf({ kind, id }: FileSubject): string {
  const hash = createHash('sha256').update(`TOASOAN-BOOK\n${kind}\n${id}`).digest('hex')
  const variant = ((parseInt(hash[16]!, 16) & 3) | 8).toString(16)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32)
  ].join('-')
}

const wordsOf = (t: Translate): BookWords => ({
  contents: t('files.book.contents'),
  cover: t('files.book.cover'),
  imprint: t('files.book.imprint'),
  notes: t('files.book.notes'),
  question: t('print.question'),
  answer: t('print.answer'),
  photo: t('files.book.photo'),
  accessibility: t('files.book.accessibility')
})

/** The masthead of a publication as its papers have it; the office's own where there is no such product any more. */
function publicationOf(profile: OfficeProfile, product: Product | undefined) {
  return {
    masthead: product?.style?.masthead?.name.trim() || product?.name || profile.name,
    tagline: product?.tagline ?? '',
    publisher: product?.publisher || profile.name,
    imprint: (product?.imprint ?? []).map(({ label, text }) => (label === '' ? text : `${label}: ${text}`)),
    style: product?.style ?? standardStyle
  }
}

const writtenAt = (article: ArticleState, revision: string) =>
  article.revisions.find(({ id }) => id === revision)?.at ?? article.updatedAt

/** Articles and issues as books (`Book`): which text, under which masthead, with what said of it. */
export function createBooks({ db, clock, session }: OfficeContext, issues: Issues, printWords: PrintWords) {
  // What leaves the office speaks Vietnamese whatever the screen does.
  const t = createTranslator('vi')
  const draft = t('files.draft')

  async function chooseSigned(article: ArticleState): Promise<ChosenText | null> {
    // What came out stays the signed text while a correction of it is being written.
    const text = await readSigned(db, article, true)
    return text && { content: text.content, signed: text.revision, at: writtenAt(article, text.revision) }
  }

  async function chooseWritten(article: ArticleState, signed: ChosenText | null): Promise<ChosenText> {
    const { content, typedAt } = await readWritten(db, article)
    if (signed && isSameContent(signed.content, content)) return signed
    return { content, signed: null, at: typedAt ?? writtenAt(article, article.heads[0]!) }
  }

  async function chooseText(article: ArticleState, which: FileText): Promise<ChosenText> {
    const signed = await chooseSigned(article)
    return signed && which === 'signed' ? signed : chooseWritten(article, signed)
  }

  const toArticle = (
    id: string,
    { meta, body }: ArticleContent,
    unit: string,
    isSigned: boolean
  ): BookArticle => {
    const { kicker, title, deck, lead, byline } = meta
    const head = { kicker, title: title.trim() || t('articles.untitled'), deck, lead, byline }
    return { id, head, body, unit, draft: isSigned ? '' : draft }
  }

  async function ofArticle(id: string, which: FileText): Promise<Book> {
    const article = await readArticle(db, id)
    const { content, signed, at } = await chooseText(article, which)
    const profile = await readProfile(db, toIsoDay(at))
    const unit = profile.units.find((each) => each.id === article.unit)?.name ?? ''
    const text = toArticle(id, content, unit, signed !== null)
    return {
      ...publicationOf(profile, findProduct(profile, content.meta.product)),
      title: text.head.title,
      number: '',
      state: signed === null ? t('wordFile.draft') : t('wordFile.signed', { hash: shortHash(signed) }),
      draft: text.draft,
      identifier: uuidOf({ kind: 'article', id }),
      modified: at,
      articles: [text],
      words: wordsOf(t)
    }
  }

  async function readIssueTexts(id: string) {
    const read = await issues.toPrint(id, 'screen', printWords)
    const items = read.items.flatMap(({ article, revision }) => {
      const state = read.states.get(article)!
      const isSigned = printableRevision(state, read.issue.isPublished) === revision
      // What was taken back is in no issue any more, signed or not.
      if (!isSigned && (state.state === 'withdrawn' || state.state === 'archived')) return []
      const { content, unit } = read.texts.get(article)!
      return [{ text: toArticle(article, content, unit, isSigned), revision, at: writtenAt(state, revision) }]
    })
    return { ...read, items }
  }

  async function ofIssue(id: string): Promise<Book> {
    const { issue, product, print, items } = await readIssueTexts(id)
    if (items.length === 0) throw new OfficeError('issueEmpty')
    const profile = await readProfile(db, issue.date)
    const unsigned = items.filter(({ text }) => text.draft !== '')
    const marks = items.map(({ revision }) => revision).join('\n')
    const hash = createHash('sha256').update(marks).digest('hex')
    return {
      ...publicationOf(profile, product),
      title: issueName(product.name, issue.number),
      number: t('files.book.number', { number: issue.number, day: formatMasthead(issue.date) }),
      tagline: print.issue.tagline,
      state:
        unsigned.length > 0
          ? t('files.book.someUnsigned', { count: unsigned.length, of: items.length })
          : t('files.book.allSigned', { count: items.length, hash: shortHash(hash) }),
      draft: unsigned.length > 0 ? draft : '',
      identifier: uuidOf({ kind: 'issue', id }),
      modified: Math.max(issue.updatedAt, ...items.map(({ at }) => at)),
      articles: items.map(({ text }) => text),
      words: wordsOf(t)
    }
  }

  return {
    /** The text of an article that goes into a file: the signed one where it was asked for and there is one. */
    text: async (id: string, which: FileText): Promise<ChosenText> =>
      chooseText(await readArticle(db, id), which),

    /** What there is to be saved of an article or an issue. @throws OfficeError `notFound` */
    async read({ kind, id }: FileSubject): Promise<FileSource> {
      session.require()
      if (kind === 'issue') {
        const { issue, product, items } = await readIssueTexts(id)
        const unsigned = items.filter(({ text }) => text.draft !== '').map(({ text }) => text.head.title)
        const title = issueName(product.name, issue.number)
        const none = { isOutline: false, validUntil: null, isExpired: false }
        return { title, signed: null, isNewerThere: false, articles: items.length, unsigned, ...none }
      }
      const article = await readArticle(db, id)
      const signed = await chooseSigned(article)
      const written = await chooseWritten(article, signed)
      const { content } = signed ?? written
      const { title, kind: genre, product } = content.meta
      const profile = await readProfile(db, toIsoDay(clock()))
      const isOutline =
        genre === 'outline' || genre === 'guidance' || findProduct(profile, product)?.kind === 'outline'
      const validUntil = isOutline ? validUntilOf(content) : null
      return {
        title: title.trim() || t('articles.untitled'),
        signed: signed && shortHash(signed.signed!),
        isNewerThere: signed !== null && written.signed === null,
        articles: 1,
        unsigned: [],
        isOutline,
        validUntil,
        isExpired: validUntil !== null && validUntil < toIsoDay(clock())
      }
    },

    /** @throws OfficeError `issueEmpty` for an issue without articles. */
    make: ({ kind, id }: FileSubject, which: FileText): Promise<Book> =>
      kind === 'issue' ? ofIssue(id) : ofArticle(id, which)
  }
}
export type Books = ReturnType<typeof createBooks>
