import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFStream, type PDFDocument } from '@cantoo/pdf-lib'
import { measureHeavyInk } from './imageInk'
import { readGeometry } from './pageGeometry'
import { readPage } from './pageReader'
import { pageResources } from './pageResources'
import { colourFamily, decode, dictionaryOf, filtersOf, name, nameText, numberOf } from './pdfValues'

/** An image in the file. */
export interface PressImage {
  readonly width: number
  readonly height: number
  /** Share of it that takes more ink than the press allows, from 0 to 1; null where that cannot be measured. */
  readonly heavyInk: number | null
}

/** What the objects of a file are, whatever page they belong to. */
export interface PressObjects {
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[]
  /** Families of the colour spaces of every image and resource in the file. */
  readonly colourSpaces: readonly string[]
  /** Families of the colour spaces of images alone. */
  readonly imageSpaces: readonly string[]
  /** Every mixture of four inks that a form paints with. */
  readonly formInks: readonly (readonly number[])[]
  readonly imagesByRef: ReadonlyMap<string, PressImage>
  /** Profiles of four-colour ICC spaces that objects are painted in. */
  readonly inkProfiles: readonly Buffer[]
  /** Soft masks, blend modes and opacities other than plain. */
  readonly transparency: readonly string[]
  readonly transferCurves: readonly string[]
  readonly postScript: readonly string[]
  readonly linkedFiles: readonly string[]
  readonly actions: readonly string[]
  readonly lzwStreams: number
}

function statesOf(dict: PDFDict): Pick<PressObjects, 'transparency' | 'transferCurves'> {
  const at = (key: string) => dict.lookup(name(key))
  const opacities = ['ca', 'CA'].flatMap((key) => {
    const value = numberOf(at(key))
    return value === null || value === 1 ? [] : [`${key} ${value}`]
  })
  const blend = at('BM')
  const mask = at('SMask')
  const isPlain = (each: unknown, ...plain: string[]) =>
    each === undefined || (each instanceof PDFName && plain.includes(each.decodeText()))
  const curve = at('TR2')
  return {
    transparency: [
      ...opacities,
      ...(isPlain(blend, 'Normal', 'Compatible') ? [] : [`blend mode ${String(blend)}`]),
      ...(isPlain(mask, 'None') ? [] : ['soft mask'])
    ],
    transferCurves: [
      ...['TR', 'HTP'].filter((key) => dict.has(name(key))),
      ...(isPlain(curve, 'Default') ? [] : ['TR2'])
    ]
  }
}

/**
 * Reads every object of a file.
 *
 * @param totalInk most ink on one spot of an image, in percent.
 */
export async function readPressObjects(document: PDFDocument, totalInk: number): Promise<PressObjects> {
  const fonts: { name: string; isEmbedded: boolean }[] = []
  const spaces = new Set<string>()
  const imageSpaces = new Set<string>()
  const formInks: (readonly number[])[] = []
  const imagesByRef = new Map<string, PressImage>()
  const inkProfiles: Buffer[] = []
  const transparency: string[] = []
  const transferCurves: string[] = []
  const postScript: string[] = []
  const linkedFiles: string[] = []
  const actions: string[] = []
  let lzwStreams = 0

  async function readImage(ref: string, stream: PDFStream): Promise<void> {
    const dict = stream.dict
    if (!dict.has(name('ImageMask'))) imageSpaces.add(colourFamily(dict.lookup(name('ColorSpace'))))
    const isJpeg = filtersOf(stream).at(-1) === 'DCTDecode' && stream instanceof PDFRawStream
    imagesByRef.set(ref, {
      width: numberOf(dict.lookup(name('Width'))) ?? 0,
      height: numberOf(dict.lookup(name('Height'))) ?? 0,
      heavyInk: isJpeg
        ? await measureHeavyInk(Buffer.from(stream.contents), totalInk).catch(() => null)
        : null
    })
    for (const key of ['Alternates', 'OPI']) if (dict.has(name(key))) linkedFiles.push(`${key} of an image`)
    if (dict.has(name('SMask'))) transparency.push('soft mask of an image')
  }

  async function readStream(ref: string, stream: PDFStream): Promise<void> {
    const { dict } = stream
    const subtype = nameText(dict.lookup(name('Subtype')))
    if (filtersOf(stream).includes('LZWDecode')) lzwStreams++
    if (dict.has(name('F'))) linkedFiles.push('a stream outside the file')
    if (subtype === 'PS' || dict.has(name('PS'))) postScript.push(ref)
    if (subtype === 'Image') await readImage(ref, stream)
    // Paint inside a form counts like paint on a page.
    if (subtype === 'Form') {
      if (dict.has(name('OPI'))) linkedFiles.push('OPI of a form')
      const resources = pageResources(dict.lookupMaybe(name('Resources'), PDFDict))
      const content = decode(stream) ?? Buffer.alloc(0)
      for (const space of readPage(content, resources).colourSpaces) spaces.add(space)
      for (const { space, inks } of readGeometry(content, resources.colourSpace))
        if (space === 'DeviceCMYK') formInks.push(inks)
    }
  }

  function readColourSpace(space: PDFArray): void {
    const family = colourFamily(space)
    if (/^(ICCBased|CalRGB|Lab)/.test(family)) spaces.add(family)
    const profile = family === 'ICCBased/4' ? decode(space.lookup(1)) : null
    if (profile) inkProfiles.push(profile)
  }

  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFArray && object.size() > 1) readColourSpace(object)
    if (object instanceof PDFStream) await readStream(ref.toString(), object)
    const dict = dictionaryOf(object)
    if (!dict) continue
    const type = nameText(dict.lookup(name('Type')))
    const subtype = nameText(dict.lookup(name('Subtype')))
    if (type === 'ExtGState' || dict.has(name('TR')) || dict.has(name('HTP'))) {
      const states = statesOf(dict)
      transparency.push(...states.transparency)
      transferCurves.push(...states.transferCurves)
    }
    if (type === 'Action' || nameText(dict.lookup(name('S'))) === 'JavaScript') actions.push(ref.toString())
    if (type === 'FontDescriptor') {
      const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => dict.has(name(key)))
      fonts.push({ name: nameText(dict.lookup(name('FontName'))), isEmbedded })
    }
    // A simple font may come without a descriptor: then the reader must have it.
    if (type === 'Font' && /^(Type1|TrueType|MMType1)$/.test(subtype) && !dict.has(name('FontDescriptor')))
      fonts.push({ name: nameText(dict.lookup(name('BaseFont'))), isEmbedded: false })
  }
  return {
    fonts,
    colourSpaces: [...new Set([...spaces, ...imageSpaces])],
    imageSpaces: [...imageSpaces],
    formInks,
    imagesByRef,
    inkProfiles,
    transparency,
    transferCurves,
    postScript,
    linkedFiles,
    actions,
    lzwStreams
  }
}
