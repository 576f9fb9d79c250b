import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  type PDFObject,
  type PDFPage
} from '@cantoo/pdf-lib'
import { readPage, type PageContent } from './pageReader'
import { readToUnicode, type GlyphText } from './toUnicode'

/** A page box in points: left, bottom, right, top. */
export type PageBox = readonly [number, number, number, number]

export interface PressPage extends PageContent {
  readonly mediaBox: PageBox | null
  readonly trimBox: PageBox | null
  readonly bleedBox: PageBox | null
}

/** What a written PDF holds, read back as plain values. */
export interface PressFile {
  readonly pages: readonly PressPage[]
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[]
  /** Families of the colour spaces of every image and resource in the file. */
  readonly colourSpaces: readonly string[]
  /** Profiles of the output intents for printing; null where none is embedded. */
  readonly pressProfiles: readonly (Buffer | null)[]
}

const name = (text: string) => PDFName.of(text)
const nameText = (object: PDFObject | undefined) => (object instanceof PDFName ? object.decodeText() : '')
const dictionary = (object: PDFObject | undefined) => (object instanceof PDFDict ? object : undefined)

function decode(object: PDFObject | undefined): Buffer | null {
  if (object instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(object).decode())
  return object instanceof PDFStream ? Buffer.from(object.getContents()) : null
}

function readBox(page: PDFPage, key: string): PageBox | null {
  const box = page.node.lookup(name(key))
  if (!(box instanceof PDFArray) || box.size() !== 4) return null
  const edges = box.asArray().map((edge) => (edge instanceof PDFNumber ? edge.asNumber() : Number.NaN))
  return edges as unknown as PageBox
}

/** Family of a colour space; ICC spaces with their channels, separations with their ink. */
function colourFamily(space: PDFObject | undefined): string {
  if (space instanceof PDFName) return nameText(space)
  if (!(space instanceof PDFArray)) return 'unknown'
  const family = nameText(space.lookup(0))
  if (family === 'ICCBased') {
    const profile = space.lookup(1)
    const channels = profile instanceof PDFStream ? profile.dict.lookup(name('N')) : undefined
    return `ICCBased/${channels instanceof PDFNumber ? channels.asNumber() : '?'}`
  }
  if (family === 'Separation') return `Separation/${nameText(space.lookup(1))}`
  if (family === 'Indexed' || family === 'Pattern') return colourFamily(space.lookup(1)) || family
  return family
}

function readContent(page: PDFPage): Buffer {
  const contents = page.node.lookup(name('Contents'))
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
  return Buffer.concat(
    streams.flatMap((each) => {
      const bytes = decode(each && page.doc.context.lookup(each))
      return bytes ? [bytes, Buffer.from('\n')] : []
    })
  )
}

function pageResources(page: PDFPage) {
  const resources = page.node.Resources()
  const glyphs = new Map<string, GlyphText | null>()
  const entry = (kind: string, key: string) =>
    dictionary(resources?.lookup(name(kind)))?.lookup(name(key)) as PDFObject | undefined
  return {
    font(key: string): GlyphText | null {
      if (!glyphs.has(key)) {
        const map = decode(dictionary(entry('Font', key))?.lookup(name('ToUnicode')))
        glyphs.set(key, map ? readToUnicode(map) : null)
      }
      return glyphs.get(key) ?? null
    },
    overprint(key: string): { fill: boolean } | null {
      const state = dictionary(entry('ExtGState', key))
      const fill = state?.lookup(name('op')) ?? state?.lookup(name('OP'))
      return fill instanceof PDFBool ? { fill: fill.asBoolean() } : null
    },
    colourSpace: (key: string) =>
      key.startsWith('Device') || key === 'Pattern' ? key : colourFamily(entry('ColorSpace', key))
  }
}

const noResources = { font: () => null, overprint: () => null, colourSpace: (key: string) => key }

function readObjects(document: PDFDocument): Pick<PressFile, 'fonts' | 'colourSpaces'> {
  const fonts: { name: string; isEmbedded: boolean }[] = []
  const spaces = new Set<string>()
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : dictionary(object)
    if (object instanceof PDFArray && object.size() > 1) {
      const family = colourFamily(object)
      if (/^(ICCBased|CalRGB|Lab)/.test(family)) spaces.add(family)
    }
    if (!dict) continue
    const type = nameText(dict.lookup(name('Type')))
    const subtype = nameText(dict.lookup(name('Subtype')))
    if (subtype === 'Image' && !dict.has(name('ImageMask')))
      spaces.add(colourFamily(dict.lookup(name('ColorSpace'))))
    // Paint inside a form counts like paint on a page.
    if (subtype === 'Form') {
      const drawn = readPage(decode(object) ?? Buffer.alloc(0), noResources)
      for (const space of drawn.colourSpaces) spaces.add(space)
    }
    if (type === 'FontDescriptor') {
      const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => dict.has(name(key)))
      fonts.push({ name: nameText(dict.lookup(name('FontName'))), isEmbedded })
    }
    // A simple font may come without a descriptor: then the reader must have it.
    if (type === 'Font' && /^(Type1|TrueType|MMType1)$/.test(subtype) && !dict.has(name('FontDescriptor')))
      fonts.push({ name: nameText(dict.lookup(name('BaseFont'))), isEmbedded: false })
  }
  return { fonts, colourSpaces: [...spaces] }
}

function readPressProfiles(document: PDFDocument): (Buffer | null)[] {
  const intents = document.catalog.lookup(name('OutputIntents'))
  if (!(intents instanceof PDFArray)) return []
  return intents
    .asArray()
    .map((each) => dictionary(document.context.lookup(each)))
    .filter((intent) => nameText(intent?.lookup(name('S'))) === 'GTS_PDFX')
    .map((intent) => decode(intent?.lookup(name('DestOutputProfile'))))
}

/** Reads a PDF back into plain values. Throws what the parser throws when it is no PDF. */
export async function readPressFile(bytes: Buffer): Promise<PressFile> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  const pages = document.getPages().map((page) => ({
    ...readPage(readContent(page), pageResources(page)),
    mediaBox: readBox(page, 'MediaBox'),
    trimBox: readBox(page, 'TrimBox'),
    bleedBox: readBox(page, 'BleedBox')
  }))
  return { pages, ...readObjects(document), pressProfiles: readPressProfiles(document) }
}
