import {
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFPage
} from '@cantoo/pdf-lib'
import { imposePages, type Imposition, type SheetSide } from '@shared/domain/imposition'
import { decode, dictionary, dictionaryOf, name } from './pdfValues'
import { readContent } from './pressFile'
import { pdfDate } from './pressMetadata'

const MILLIMETRE = 72 / 25.4
/** Length of a fold mark at the edge of the sheet, in points. */
const FOLD_MARK = 6 * MILLIMETRE
/** A bar on the fold of the outermost sheet, one step lower for each section: a missing one shows at a glance. */
const COLLATING = { width: 2 * MILLIMETRE, height: 6 * MILLIMETRE }

/** What is laid out: pages of one size, in points. */
export interface BookletPlan {
  readonly title: string
  /** Milliseconds since 1970. */
  readonly created: number
  readonly imposition: Imposition
}

const number = (value: number) => String(Math.round(value * 1000) / 1000)
const pageName = (page: number) => `Page${page}`

/** Pages that are printed alone: a single sheet is not folded. */
const isSingle = (pages: number) => pages <= 2

/** Sides of a booklet, or the pages one by one where there is nothing to fold. */
export const sidesOf = (pages: number, imposition: Imposition): SheetSide[] =>
  isSingle(pages)
    ? Array.from({ length: pages }, (_, index) => ({ left: index + 1, right: 0, shift: 0, opens: -1 }))
    : imposePages(pages, imposition)

function drawSide(side: SheetSide, width: number, height: number, isFolded: boolean, marks: boolean): string {
  const shift = (side.shift / 100) * MILLIMETRE
  const place = (page: number, left: number, x: number) =>
    page === 0
      ? []
      : [
          `q ${number(left)} 0 ${number(width)} ${number(height)} re W n 1 0 0 1 ${number(x)} 0 cm /${pageName(page)} Do Q`
        ]
  const pages = [...place(side.left, 0, shift), ...place(side.right, width, width - shift)]
  if (!isFolded || !marks) return pages.join('\n')
  const line = (from: number, to: number) =>
    `${number(width)} ${number(from)} m ${number(width)} ${number(to)} l S`
  const folds = `q 0.35 w [3 2] 0 d 0.45 G ${line(0, FOLD_MARK)} ${line(height - FOLD_MARK, height)} Q`
  const top = height * 0.7 - side.opens * COLLATING.height * 1.2
  const bar = `q 0 g ${number(width - COLLATING.width / 2)} ${number(top)} ${number(COLLATING.width)} ${number(COLLATING.height)} re f Q`
  return [...pages, folds, ...(side.opens >= 0 ? [bar] : [])].join('\n')
}

/**
 * Lays the pages of a typeset issue two and two on sheets twice as wide, as they are folded. Nothing is
 * scaled: readers are told so, and to turn the paper over its short edge. The same input gives the same bytes.
 */
export async function toBookletFile(
  typeset: Buffer,
  { title, created, imposition }: BookletPlan
): Promise<Buffer> {
  const source = await PDFDocument.load(typeset, { updateMetadata: false, throwOnInvalidObject: true })
  const booklet = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = booklet
  const embedded = await booklet.embedPages(source.getPages())
  const { width, height } = source.getPage(0).getSize()
  const isFolded = !isSingle(embedded.length)
  const sides = sidesOf(embedded.length, imposition)
  const hasSections = sides.some((side) => side.opens > 0)
  for (const each of sides) {
    const side = hasSections ? each : { ...each, opens: -1 }
    const page = booklet.addPage([isFolded ? 2 * width : width, height])
    for (const shown of [side.left, side.right])
      if (shown > 0) page.node.setXObject(name(pageName(shown)), embedded[shown - 1]!.ref)
    const content = context.flateStream(drawSide(side, width, height, isFolded, imposition.marks))
    page.node.set(name('Contents'), context.register(content))
  }
  const date = PDFString.of(pdfDate(new Date(created)))
  const info = { Title: PDFHexString.fromText(title), CreationDate: date, ModDate: date }
  context.trailerInfo.Info = context.register(context.obj(info))
  catalog.set(name('Lang'), PDFString.of('vi-VN'))
  catalog.set(
    name('ViewerPreferences'),
    context.obj({
      DisplayDocTitle: true,
      PrintScaling: 'None',
      Duplex: isFolded ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge'
    })
  )
  context.header = PDFHeader.forVersion(1, 7)
  return Buffer.from(
    await booklet.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
  )
}

/** One side as it was read back: which pages it shows, by their content, and where. */
export interface BookletSide {
  readonly width: number
  readonly height: number
  /** Pages (from 1) that draw exactly this, and the distance from the left edge in points. */
  readonly placed: readonly { readonly pages: readonly number[]; readonly x: number }[]
}

const contentOf = (page: PDFPage) => readContent(page).toString('latin1')

/** A page that is laid into another is put between `q` and `Q`, and nothing else is added to it. */
const isSame = (drawn: string | undefined, original: string) =>
  drawn !== undefined &&
  drawn
    .replace(/^q\s/, '')
    .replace(/\sQ\s*$/, '')
    .trim() === original

const PLACED = /1 0 0 1 ([\d.-]+) [\d.-]+ cm \/(\w+) Do/g

/** Reads a booklet back and finds out what it shows by comparing with the pages that went in. @throws when it is no PDF. */
export async function readBookletFile(bytes: Buffer, typeset: Buffer): Promise<BookletSide[]> {
  const booklet = await PDFDocument.load(bytes, { updateMetadata: false })
  const source = await PDFDocument.load(typeset, { updateMetadata: false })
  const originals = source.getPages().map((page) => contentOf(page).trim())
  return booklet.getPages().map((page) => {
    const forms = dictionary(page.node.Resources()?.lookup(name('XObject')))
    const placed = [...contentOf(page).matchAll(PLACED)].map(([, x, key]) => {
      const form = forms?.get(PDFName.of(key!))
      const stream = form instanceof PDFRef ? booklet.context.lookup(form) : form
      const drawn = dictionaryOf(stream) ? decode(stream)?.toString('latin1') : undefined
      const pages = originals.flatMap((original, index) => (isSame(drawn, original) ? [index + 1] : []))
      return { pages, x: Number(x) }
    })
    return { ...page.getSize(), placed }
  })
}
