/*
 * officeparser is one package for a dozen formats, with character recognition and a PDF reader that
 * can load from the network. Only two of its readers are used, so only these two files are loaded:
 * the package's own entry would take all of it into the bundle (see `withoutOffice` in electron.vite.config.ts).
 */
import { parseOpenOffice } from '../../node_modules/officeparser/dist/parsers/OpenOfficeParser.js'
import { parseRtf } from '../../node_modules/officeparser/dist/parsers/RtfParser.js'
import type { FullOfficeParserConfig } from '../../node_modules/officeparser/dist/types.js'
import { ImportError } from './importError'

/** How officeparser says that letters are set. */
export interface OfficeFormatting {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strikethrough?: boolean
  readonly subscript?: boolean
  readonly superscript?: boolean
  /** "13pt" */
  readonly size?: string
  readonly font?: string
  readonly color?: string
}

/** A node of officeparser's tree, as far as it is read here. */
export interface OfficeNode {
  readonly type: string
  readonly text?: string
  readonly children?: readonly OfficeNode[]
  readonly notes?: readonly OfficeNode[]
  readonly comments?: readonly OfficeNode[]
  readonly formatting?: OfficeFormatting
  readonly metadata?: Readonly<Record<string, unknown>>
}

/** A text as officeparser reads it. */
export interface OfficeTree {
  readonly content: readonly OfficeNode[]
  /** Pictures by the name that image nodes refer to them by. */
  readonly pictures: ReadonlyMap<string, Buffer>
}

/** Nothing is recognised, decrypted or fetched; bounds are those of Word files. */
const CONFIG = {
  onWarning: () => {},
  password: '',
  onPassword: () => undefined,
  newlineDelimiter: '\n',
  ignoreNotes: false,
  ignoreComments: false,
  ignoreHeadersAndFooters: true,
  ignoreSlideMasters: true,
  extractAttachments: true,
  includeRawContent: false,
  ocr: false,
  abortSignal: null,
  serializeRawContent: false,
  preserveXmlWhitespace: false,
  pdfWorkerSrc: '',
  includeBreakNodes: true,
  ignoreInternalLinks: true,
  ignorePageGeometry: true,
  fileType: null,
  decompressionLimits: {
    maxUncompressedBytes: 300_000_000,
    maxZipEntries: 5000,
    maxTableCells: 100_000,
    maxXmlElements: 600_000,
    maxRawContentLength: 1_000_000,
    maxRepeatedContent: 4_000_000
  }
}

/**
 * Reads rich text or an OpenDocument text.
 *
 * @throws ImportError `corrupt` when officeparser cannot.
 */
export async function readOfficeTree(bytes: Buffer, format: 'rtf' | 'odt'): Promise<OfficeTree> {
  const parse = format === 'rtf' ? parseRtf : parseOpenOffice
  try {
    // What else its type asks for belongs to formats that are not read here.
    const tree = await parse(bytes, { ...CONFIG } as unknown as FullOfficeParserConfig)
    const pictures = tree.attachments
      .filter(({ type }) => type === 'image')
      .map(({ name, data }) => [name, Buffer.from(data, 'base64')] as const)
    return { content: tree.content as unknown as readonly OfficeNode[], pictures: new Map(pictures) }
  } catch (error) {
    throw new ImportError('corrupt', error instanceof Error ? error.message : `no ${format}`)
  }
}
