import { PDFArray, PDFDocument, PDFNumber, type PDFPage } from '@cantoo/pdf-lib'
import { readGeometry, type Painted } from './pageGeometry'
import { readPage, type PageContent } from './pageReader'
import { pageResources } from './pageResources'
import { decode, dictionary, name, numberOf } from './pdfValues'
import { readPressHead, type PressHead } from './pressHead'
import { readPressObjects, type PressImage, type PressObjects } from './pressObjects'

/** A page box in points: left, bottom, right, top. */
export type PageBox = readonly [number, number, number, number]

export interface PressPage extends PageContent {
  readonly mediaBox: PageBox | null
  readonly cropBox: PageBox | null
  readonly trimBox: PageBox | null
  readonly bleedBox: PageBox | null
  readonly artBox: PageBox | null
  /** Degrees by which a reader turns the page. */
  readonly rotation: number
  /** Size of a unit in points; 1 unless the file says otherwise. */
  readonly userUnit: number
  /** Kinds of the annotations whose rectangle touches the bleed. */
  readonly annotations: readonly string[]
  readonly hasTriggers: boolean
  readonly painted: readonly Painted[]
  /** Pixels of the images that the page can place, by their name. */
  readonly images: ReadonlyMap<string, PressImage>
}

/** What a written PDF holds, read back as plain values. */
export interface PressFile extends PressObjects {
  readonly pages: readonly PressPage[]
  readonly head: PressHead
}

function readBox(page: PDFPage, key: string): PageBox | null {
  const box = page.node.lookup(name(key))
  if (!(box instanceof PDFArray) || box.size() !== 4) return null
  const edges = box.asArray().map((edge) => (edge instanceof PDFNumber ? edge.asNumber() : Number.NaN))
  return edges as unknown as PageBox
}

/** What a page draws, its streams one after another. */
export function readContent(page: PDFPage): Buffer {
  const contents = page.node.lookup(name('Contents'))
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
  return Buffer.concat(
    streams.flatMap((each) => {
      const bytes = decode(each && page.doc.context.lookup(each))
      return bytes ? [bytes, Buffer.from('\n')] : []
    })
  )
}

function readAnnotations(page: PDFPage, bleed: PageBox | null): string[] {
  const all = page.node.lookup(name('Annots'))
  if (!(all instanceof PDFArray)) return []
  return all.asArray().flatMap((each) => {
    const annotation = dictionary(page.doc.context.lookup(each))
    const kind = annotation?.lookup(name('Subtype'))?.toString() ?? '/unknown'
    const box = annotation?.lookup(name('Rect'))
    const edges = box instanceof PDFArray ? box.asArray().map(numberOf) : []
    const [left, bottom, right, top] = edges as (number | undefined)[]
    const isOutside =
      bleed !== null &&
      ((right ?? Infinity) <= bleed[0] ||
        (left ?? -Infinity) >= bleed[2] ||
        (top ?? Infinity) <= bleed[1] ||
        (bottom ?? -Infinity) >= bleed[3])
    return isOutside ? [] : [kind.slice(1)]
  })
}

function readPressPage(page: PDFPage, images: PressObjects['imagesByRef']): PressPage {
  const content = readContent(page)
  const resources = pageResources(page.node.Resources())
  const bleedBox = readBox(page, 'BleedBox')
  const placed = dictionary(page.node.Resources()?.lookup(name('XObject')))
  return {
    ...readPage(content, resources),
    mediaBox: readBox(page, 'MediaBox'),
    cropBox: readBox(page, 'CropBox'),
    trimBox: readBox(page, 'TrimBox'),
    bleedBox,
    artBox: readBox(page, 'ArtBox'),
    rotation: page.getRotation().angle,
    userUnit: numberOf(page.node.lookup(name('UserUnit'))) ?? 1,
    annotations: readAnnotations(page, bleedBox),
    hasTriggers: page.node.has(name('AA')),
    painted: readGeometry(content, resources.colourSpace),
    images: new Map(
      (placed?.entries() ?? []).flatMap(([key, ref]) => {
        const image = images.get(ref.toString())
        return image ? [[key.decodeText(), image] as const] : []
      })
    )
  }
}

/**
 * Reads a PDF back into plain values.
 *
 * @param totalInk most ink on one spot of an image, in percent of four full plates.
 * @throws what the parser throws when it is no PDF.
 */
export async function readPressFile(bytes: Buffer, totalInk = 300): Promise<PressFile> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    ignoreEncryption: true
  })
  const objects = await readPressObjects(document, totalInk)
  const pages = document.getPages().map((page) => readPressPage(page, objects.imagesByRef))
  return { pages, head: readPressHead(document, bytes), ...objects }
}
