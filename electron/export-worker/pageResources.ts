import { PDFBool, type PDFDict, type PDFObject } from '@cantoo/pdf-lib'
import type { PageResources } from './pageReader'
import { colourFamily, decode, dictionary, name } from './pdfValues'
import { readToUnicode, type GlyphText } from './toUnicode'

/** The named fonts, states and colour spaces of a page or a form. */
export function pageResources(resources: PDFDict | undefined): PageResources {
  const glyphs = new Map<string, GlyphText | null>()
  const entry = (kind: string, key: string) =>
    dictionary(resources?.lookup(name(kind)))?.lookup(name(key)) as PDFObject | undefined
  return {
    font(key) {
      if (!glyphs.has(key)) {
        const map = decode(dictionary(entry('Font', key))?.lookup(name('ToUnicode')))
        glyphs.set(key, map ? readToUnicode(map) : null)
      }
      return glyphs.get(key) ?? null
    },
    overprint(key) {
      const state = dictionary(entry('ExtGState', key))
      const fill = state?.lookup(name('op')) ?? state?.lookup(name('OP'))
      return fill instanceof PDFBool ? { fill: fill.asBoolean() } : null
    },
    colourSpace: (key) =>
      key.startsWith('Device') || key === 'Pattern' ? key : colourFamily(entry('ColorSpace', key))
  }
}
