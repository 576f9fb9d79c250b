import mammoth from 'mammoth'
import { ZipFile } from 'yazl'
import { ImportError } from './importError'
import type { Relationship } from './wordFile'
import { element, writeXml } from './xmlElement'
import type { XmlElement } from './xmlTree'

/** mammoth's own model of a Word text, as far as it is read here. mammoth does not publish its types. */
export type ModelNode =
  | { readonly type: 'paragraph'; readonly children: readonly ModelNode[] }
  | {
      readonly type: 'run'
      readonly children: readonly ModelNode[]
      readonly isBold: boolean
      readonly isItalic: boolean
      readonly verticalAlignment: 'baseline' | 'superscript' | 'subscript'
      readonly font: string | null
      /** In points. */
      readonly fontSize: number | null
    }
  | { readonly type: 'hyperlink'; readonly children: readonly ModelNode[]; readonly href?: string }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break'; readonly breakType: 'line' | 'page' | 'column' }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'noteReference'; readonly noteType: 'footnote' | 'endnote'; readonly noteId: string }
  | { readonly type: 'bookmarkStart'; readonly name: string }
  | { readonly type: 'table'; readonly children: readonly ModelNode[]; readonly styleId: string | null }
  | { readonly type: 'tableRow'; readonly children: readonly ModelNode[]; readonly isHeader: boolean }
  | {
      readonly type: 'tableCell'
      readonly children: readonly ModelNode[]
      readonly colSpan: number
      readonly rowSpan: number
    }
export type ModelOf<Type extends ModelNode['type']> = Extract<ModelNode, { type: Type }>

/** A note's content, found by its reference. */
export type FindNote = (reference: ModelOf<'noteReference'>) => readonly ModelNode[]

/** A whole text: its blocks and its notes. */
export interface WordModel {
  readonly children: readonly ModelNode[]
  readonly findNote: FindNote
  /** Symbols that mammoth knew no letter for. */
  readonly unreadSymbols: number
}

/** A rewritten part with the references it uses. */
export interface PreparedPart {
  readonly root: XmlElement
  readonly relationships: ReadonlyMap<string, Relationship>
}

interface MammothDocument {
  readonly children: readonly ModelNode[]
  readonly notes: { readonly resolve: (reference: unknown) => { readonly body: readonly ModelNode[] } | null }
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/**
 * Reads rewritten parts with mammoth. It is given a small file made here, so that
 * it never opens the one that came in, and it sees no picture and no outside address but links.
 */
export async function readModel(
  parts: ReadonlyMap<'document' | 'footnotes' | 'endnotes', PreparedPart>
): Promise<WordModel> {
  const buffer = await packParts(parts)
  let seen: MammothDocument | null = null
  try {
    const { messages } = await mammoth.convertToHtml(
      { buffer },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        // Only the model is wanted: the HTML is made of an empty document.
        transformDocument: (document: MammothDocument) => {
          seen = document
          return { ...document, children: [] }
        }
      }
    )
    const { children, notes } = takeSeen(seen)
    return {
      children,
      findNote: (reference) => notes.resolve(reference)?.body ?? [],
      unreadSymbols: messages.filter(({ message }) => message.startsWith('A w:sym element')).length
    }
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError('corrupt', error instanceof Error ? error.message : 'mammoth failed')
  }
}

function takeSeen(seen: MammothDocument | null): MammothDocument {
  if (seen === null) throw new ImportError('corrupt', 'mammoth gave no document')
  return seen
}

async function packParts(parts: ReadonlyMap<string, PreparedPart>): Promise<Buffer> {
  const zip = new ZipFile()
  const add = (name: string, root: XmlElement) =>
    zip.addBuffer(Buffer.from(writeXml(root)), name, { compress: false })
  add(
    '[Content_Types].xml',
    element('ct:Types', {}, [element('ct:Override', { PartName: '/word/document.xml', ContentType: MAIN })])
  )
  add(
    '_rels/.rels',
    element('rel:Relationships', {}, [relationship('main', 'officeDocument', 'word/document.xml')])
  )
  // Without a part of styles mammoth stumbles over a table's.
  add('word/styles.xml', element('w:styles'))
  for (const [name, part] of parts) {
    add(`word/${name}.xml`, part.root)
    const links = [...part.relationships].filter(([, relation]) => relation.type === 'hyperlink')
    add(
      `word/_rels/${name}.xml.rels`,
      element(
        'rel:Relationships',
        {},
        links.map(([id, relation]) => relationship(id, 'hyperlink', relation.target))
      )
    )
  }
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function relationship(id: string, type: string, target: string): XmlElement {
  return element('rel:Relationship', { Id: id, Type: `${OFFICE}/${type}`, Target: target })
}
