import { SAXParser, type QualifiedTag, type Tag } from 'sax'
import { ImportError } from './importError'

/** An element as it was written: with the prefixes that the file chose. */
export interface XmlTag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Hears one XML part from its beginning to its end. */
export interface XmlListener {
  readonly open: (tag: XmlTag) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** A strict reader of XML. Writing to it throws where a part is not well-formed, and `bomb` for a document type declaration. */
export function createXmlReader({ open, close, text }: XmlListener): SAXParser {
  return Object.assign(new SAXParser(true, { xmlns: false, position: false }), {
    onerror(error: Error) {
      throw error
    },
    ondoctype() {
      throw new ImportError('bomb', 'a document type declaration')
    },
    // With xmlns off every tag is a plain Tag.
    onopentag: (tag: Tag | QualifiedTag) => open(tag as Tag),
    onclosetag: close,
    ontext: text,
    oncdata: text
  })
}
