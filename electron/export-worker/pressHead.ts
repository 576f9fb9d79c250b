import {
  PDFArray,
  type PDFDict,
  PDFHexString,
  PDFStream,
  PDFString,
  type PDFDocument,
  type PDFObject
} from '@cantoo/pdf-lib'
import { decode, dictionary, filtersOf, name, nameText, numberOf } from './pdfValues'

/** An output intent for printing: the press that the file is made for. */
export interface PressIntent {
  readonly condition: string
  /** The embedded profile; null where there is none. */
  readonly profile: Buffer | null
  /** Channels that the file says it has. */
  readonly channels: number | null
}

/** What a file says about itself outside its pages. */
export interface PressHead {
  /** "1.6" */
  readonly version: string
  readonly isEncrypted: boolean
  readonly hasFileId: boolean
  readonly info: {
    readonly title: string
    readonly created: string
    readonly modified: string
    /** Name of the trapping key, or empty. */
    readonly trapped: string
    /** Standard that the file claims, and again as its conformance level; empty for none. */
    readonly standard: string
    readonly conformance: string
  }
  /** Objects packed into streams, or a cross-reference that is one. */
  readonly packsObjects: boolean
  /** The XMP packet as text; null where there is none or it is compressed. */
  readonly xmp: string | null
  readonly intents: readonly PressIntent[]
  /** Keys of the catalogue that make a reader do something. */
  readonly catalogKeys: ReadonlySet<string>
  readonly nameTrees: ReadonlySet<string>
}

const textOf = (object: PDFObject | undefined) =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : ''

function readIntents(document: PDFDocument): PressIntent[] {
  const intents = document.catalog.lookup(name('OutputIntents'))
  if (!(intents instanceof PDFArray)) return []
  return intents
    .asArray()
    .map((each) => dictionary(document.context.lookup(each)))
    .filter((intent) => nameText(intent?.lookup(name('S'))) === 'GTS_PDFX')
    .map((intent) => {
      const profile = intent?.lookup(name('DestOutputProfile'))
      return {
        condition: textOf(intent?.lookup(name('OutputConditionIdentifier'))),
        profile: decode(profile),
        channels: profile instanceof PDFStream ? numberOf(profile.dict.lookup(name('N'))) : null
      }
    })
}

function readXmp(document: PDFDocument): string | null {
  const packet = document.catalog.lookup(name('Metadata'))
  if (!(packet instanceof PDFStream) || filtersOf(packet).length > 0) return null
  return Buffer.from(packet.getContents()).toString('utf8')
}

/** Reads what a file says about itself. */
export function readPressHead(document: PDFDocument, bytes: Buffer): PressHead {
  const { catalog, context } = document
  const { Info, ID, Encrypt } = context.trailerInfo
  const info = dictionary(context.lookup(Info))
  const names = catalog.lookup(name('Names'))
  const id = ID instanceof PDFArray ? ID : context.lookup(ID)
  const keys = (dict: PDFDict | undefined) => new Set((dict?.keys() ?? []).map((key) => key.decodeText()))
  return {
    version: /^%PDF-(\d\.\d)/.exec(bytes.toString('latin1', 0, 16))?.[1] ?? '',
    isEncrypted: Encrypt !== undefined,
    hasFileId: id instanceof PDFArray && id.size() === 2,
    info: {
      title: textOf(info?.lookup(name('Title'))),
      created: textOf(info?.lookup(name('CreationDate'))),
      modified: textOf(info?.lookup(name('ModDate'))),
      trapped: nameText(info?.lookup(name('Trapped'))),
      standard: textOf(info?.lookup(name('GTS_PDFXVersion'))),
      conformance: textOf(info?.lookup(name('GTS_PDFXConformance')))
    },
    packsObjects: /\/Type\s*\/(ObjStm|XRef)\b/.test(bytes.toString('latin1')),
    xmp: readXmp(document),
    intents: readIntents(document),
    catalogKeys: keys(catalog),
    nameTrees: keys(dictionary(names))
  }
}
