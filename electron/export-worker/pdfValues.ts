import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  type PDFObject
} from '@cantoo/pdf-lib'

export const name = (text: string) => PDFName.of(text)
export const nameText = (object: PDFObject | undefined) =>
  object instanceof PDFName ? object.decodeText() : ''
export const dictionary = (object: PDFObject | undefined) => (object instanceof PDFDict ? object : undefined)

/** The dictionary of an object, that of a stream included. */
export const dictionaryOf = (object: PDFObject | undefined) =>
  object instanceof PDFStream ? object.dict : dictionary(object)

export function decode(object: PDFObject | undefined): Buffer | null {
  if (object instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(object).decode())
  return object instanceof PDFStream ? Buffer.from(object.getContents()) : null
}

export const numberOf = (object: PDFObject | undefined): number | null =>
  object instanceof PDFNumber ? object.asNumber() : null

/** A plate's name: other than keys, it may be in any letters, as UTF-8. */
const plateText = (object: PDFObject | undefined) => Buffer.from(nameText(object), 'latin1').toString('utf8')

/** Family of a colour space; ICC spaces with their channels, separations with their ink. */
export function colourFamily(space: PDFObject | undefined): string {
  if (space instanceof PDFName) return nameText(space)
  if (!(space instanceof PDFArray)) return 'unknown'
  const family = nameText(space.lookup(0))
  if (family === 'ICCBased') {
    const profile = space.lookup(1)
    const channels = profile instanceof PDFStream ? numberOf(profile.dict.lookup(name('N'))) : null
    return `ICCBased/${channels ?? '?'}`
  }
  if (family === 'Separation') return `Separation/${plateText(space.lookup(1))}`
  if (family === 'DeviceN') {
    const plates = space.lookup(1)
    return `DeviceN/${plates instanceof PDFArray ? plates.asArray().map(plateText).join('+') : '?'}`
  }
  if (family === 'Indexed' || family === 'Pattern') return colourFamily(space.lookup(1)) || family
  return family
}

/** Names of the filters of a stream. */
export function filtersOf(stream: PDFStream): string[] {
  const filter = stream.dict.lookup(name('Filter'))
  const all = filter instanceof PDFArray ? filter.asArray() : [filter]
  return all.map((each) => nameText(each)).filter((each) => each !== '')
}
