import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib'
import { decode, dictionary, name } from './pdfValues'

/** PDF/UA-1 (ISO 14289-1) said in the way that PDF/A asks for: the property and its schema. */
const ACCESSIBLE_MARK =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>'
const ACCESSIBLE_SCHEMA =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA ID</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'

const SCHEMAS = '<pdfaExtension:schemas><rdf:Bag>'

/**
 * Says of a tagged PDF/A-2a that it is PDF/UA-1 too, which the typesetter writes only one at a time,
 * and has readers show the title instead of the file's name. The same input gives the same bytes.
 *
 * @throws when the metadata are not as the typesetter writes them.
 */
export async function toArchiveFile(tagged: Buffer): Promise<Buffer> {
  const document = await PDFDocument.load(tagged, { updateMetadata: false, throwOnInvalidObject: true })
  const { context, catalog } = document
  const packet = decode(catalog.lookup(name('Metadata')))?.toString('utf8') ?? ''
  if (!packet.includes(SCHEMAS) || !packet.includes('</rdf:RDF>')) throw new Error('metadata without schemas')
  const marked = Buffer.from(
    packet
      .replace(SCHEMAS, `${SCHEMAS}${ACCESSIBLE_SCHEMA}`)
      .replace('</rdf:RDF>', `${ACCESSIBLE_MARK}</rdf:RDF>`)
  )
  const head = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: marked.length })
  context.assign(
    catalog.get(name('Metadata')) as Parameters<typeof context.assign>[0],
    PDFRawStream.of(head, marked)
  )
  catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  return Buffer.from(
    await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
  )
}

/** What a written archive copy says about itself, read back as plain values. */
export interface ArchiveFile {
  readonly pages: number
  /** Part and level of PDF/A, such as "2A", and part of PDF/UA; empty where the file claims none. */
  readonly archive: string
  readonly accessible: string
  readonly language: string
  readonly isTagged: boolean
  readonly showsTitle: boolean
  readonly hasIntent: boolean
  readonly isEncrypted: boolean
  /** Names of what the file would do by itself; none may be there. */
  readonly actions: readonly string[]
  readonly bookmarks: readonly string[]
  /** Levels of the headings, in the order in which they are read. */
  readonly headings: readonly number[]
  /** Words for each picture; empty where it has none. */
  readonly pictures: readonly string[]
  readonly tables: number
  readonly headerCells: number
}

const textOf = (value: PDFObject | undefined): string =>
  value && 'decodeText' in value ? (value as { decodeText: () => string }).decodeText() : ''

function readBookmarks(first: PDFObject | undefined, most = 2_000): string[] {
  const titles: string[] = []
  const walk = (entry: PDFDict | undefined) => {
    for (let item = entry; item && titles.length < most; item = dictionary(item.lookup(name('Next')))) {
      titles.push(textOf(item.lookup(name('Title'))))
      walk(dictionary(item.lookup(name('First'))))
    }
  }
  walk(dictionary(first))
  return titles
}

/** Every element of the structure tree, in reading order. */
function readElements(root: PDFDict | undefined): PDFDict[] {
  const found: PDFDict[] = []
  const waiting: (PDFObject | undefined)[] = [root?.lookup(name('K'))]
  while (waiting.length > 0) {
    const each = waiting.shift()
    if (each instanceof PDFArray) waiting.unshift(...each.asArray().map((_, at) => each.lookup(at)))
    else if (each instanceof PDFDict) {
      found.push(each)
      waiting.unshift(each.lookup(name('K')))
    }
  }
  return found
}

/** Reads an archive copy back. @throws when it is no PDF. */
export async function readArchiveFile(bytes: Buffer): Promise<ArchiveFile> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
  const { catalog, context } = document
  const packet = decode(catalog.lookup(name('Metadata')))?.toString('utf8') ?? ''
  const said = (tag: string) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(packet)?.[1] ?? ''
  const elements = readElements(dictionary(catalog.lookup(name('StructTreeRoot'))))
  const kindOf = (element: PDFDict) => {
    const kind = element.lookup(name('S'))
    return kind instanceof PDFName ? kind.decodeText() : ''
  }
  const isTrue = (holder: string, key: string) =>
    dictionary(catalog.lookup(name(holder)))
      ?.lookup(name(key))
      ?.toString() === 'true'
  const intents = catalog.lookup(name('OutputIntents'))
  return {
    pages: document.getPageCount(),
    archive: said('pdfaid:part') + said('pdfaid:conformance'),
    accessible: said('pdfuaid:part'),
    language: textOf(catalog.lookup(name('Lang'))),
    isTagged: isTrue('MarkInfo', 'Marked'),
    showsTitle: isTrue('ViewerPreferences', 'DisplayDocTitle'),
    hasIntent: intents instanceof PDFArray && intents.size() > 0,
    isEncrypted: context.trailerInfo.Encrypt !== undefined,
    actions: ['OpenAction', 'AA', 'AcroForm'].filter((key) => catalog.lookup(name(key)) !== undefined),
    bookmarks: readBookmarks(dictionary(catalog.lookup(name('Outlines')))?.lookup(name('First'))),
    headings: elements.flatMap((each) => {
      const level = /^H([1-6])$/.exec(kindOf(each))?.[1]
      return level ? [Number(level)] : []
    }),
    pictures: elements
      .filter((each) => kindOf(each) === 'Figure')
      .map((each) => textOf(each.lookup(name('Alt')))),
    tables: elements.filter((each) => kindOf(each) === 'Table').length,
    headerCells: elements.filter((each) => kindOf(each) === 'TH').length
  }
}
