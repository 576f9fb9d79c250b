import { deflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
  type PDFPage
} from '@cantoo/pdf-lib'
import type { PressProfile } from './iccProfile'
import { ALL_PLATES, overprintName, rewriteInks } from './pressInks'
import { pdfDate, PRESS_STANDARD, toXmp, type PressMetadata } from './pressMetadata'

const MILLIMETRE = 72 / 25.4
/** Paper around the trim and how much of it is bleed, as the page template draws them. */
const SLUG = 10 * MILLIMETRE
const BLEED = 3 * MILLIMETRE

const name = (text: string) => PDFName.of(text)

function decode(stream: PDFStream): Buffer {
  if (stream instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(stream).decode())
  return Buffer.from(stream.getContents())
}

/** Typst names grey as an ICC space, which would print black on four plates. */
function keepGreyOnBlack(context: PDFContext): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFArray) || object.get(0) !== name('ICCBased')) continue
    const profile = object.lookup(1)
    const channels = profile instanceof PDFStream ? profile.dict.lookup(name('N')) : undefined
    if (channels instanceof PDFNumber && channels.asNumber() === 1) context.assign(ref, name('DeviceGray'))
  }
}

/** Graphics states and the colour space that {@link rewriteInks} names, shared by all pages. */
function registerPressResources(context: PDFContext) {
  const tint = context.register(
    context.obj({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 })
  )
  const states = [true, false].flatMap((fill) =>
    [true, false].map((stroke) => {
      const state = context.obj({ Type: 'ExtGState', op: fill, OP: stroke, OPM: 1 })
      return [overprintName({ fill, stroke }), context.register(state)] as const
    })
  )
  return { states, allPlates: context.register(context.obj(['Separation', 'All', 'DeviceCMYK', tint])) }
}

type PressResources = ReturnType<typeof registerPressResources>

function ownDictionary(context: PDFContext, parent: PDFDict, key: string): PDFDict {
  const found = parent.lookup(name(key))
  const own = found instanceof PDFDict ? found.clone(context) : context.obj({})
  parent.set(name(key), own)
  return own
}

function rewritePage(context: PDFContext, page: PDFPage, shared: PressResources): void {
  const node = page.node
  const contents = node.lookup(name('Contents'))
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((each) => context.lookup(each)) : [contents]
  const content = Buffer.concat(
    streams.flatMap((each) => (each instanceof PDFStream ? [decode(each), Buffer.from('\n')] : []))
  )
  // Typst lets pages share resources: each gets a copy before anything is added.
  const resources = node.Resources()?.clone(context) ?? context.obj({})
  node.set(name('Resources'), resources)
  const states = ownDictionary(context, resources, 'ExtGState')
  for (const [key, ref] of shared.states) states.set(name(key), ref)
  ownDictionary(context, resources, 'ColorSpace').set(name(ALL_PLATES), shared.allPlates)
  const packed = deflateSync(rewriteInks(content), { level: 7 })
  const dictionary = context.obj({ Filter: 'FlateDecode', Length: packed.length })
  node.set(name('Contents'), context.register(PDFRawStream.of(dictionary, packed)))
}

function setBoxes(context: PDFContext, page: PDFPage): void {
  const { width, height } = page.getSize()
  const inset = (by: number) =>
    context.obj([by, by, width - by, height - by].map((edge) => Math.round(edge * 1000) / 1000))
  page.node.set(name('MediaBox'), inset(0))
  page.node.set(name('CropBox'), inset(0))
  page.node.set(name('BleedBox'), inset(SLUG - BLEED))
  page.node.set(name('TrimBox'), inset(SLUG))
  for (const key of ['ArtBox', 'Annots', 'AA', 'Tabs', 'StructParents']) page.node.delete(name(key))
}

function setOutputIntent(document: PDFDocument, profile: PressProfile): void {
  const { context, catalog } = document
  const stream = context.register(context.flateStream(profile.bytes, { N: 4, Alternate: 'DeviceCMYK' }))
  const description = PDFHexString.fromText(profile.description || profile.condition)
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of(profile.condition),
    OutputCondition: description,
    Info: description,
    ...(profile.condition === 'Custom' ? {} : { RegistryName: PDFString.of('http://www.color.org') }),
    DestOutputProfile: stream
  })
  catalog.set(name('OutputIntents'), context.obj([context.register(intent)]))
}

function setMetadata(document: PDFDocument, metadata: PressMetadata): void {
  const { context, catalog } = document
  const date = PDFString.of(pdfDate(metadata.created))
  const info = context.obj({
    Title: PDFHexString.fromText(metadata.title),
    Author: PDFHexString.fromText(metadata.author),
    Creator: PDFHexString.fromText(metadata.creator),
    Producer: PDFHexString.fromText(metadata.producer),
    CreationDate: date,
    ModDate: date,
    Trapped: 'False',
    GTS_PDFXVersion: PDFString.of(PRESS_STANDARD)
  })
  context.trailerInfo.Info = context.register(info)
  const packet = Buffer.from(toXmp(metadata), 'utf8')
  const dictionary = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: packet.length })
  catalog.set(name('Metadata'), context.register(PDFRawStream.of(dictionary, packet)))
  const id = (uuid: string) => PDFHexString.of(uuid.replaceAll('-', ''))
  context.trailerInfo.ID = context.obj([id(metadata.documentId), id(metadata.instanceId)])
}

function dropActions(document: PDFDocument): void {
  const unwanted = [
    'OpenAction',
    'AA',
    'AcroForm',
    'Names',
    'StructTreeRoot',
    'MarkInfo',
    'URI',
    'Outlines',
    'Dests'
  ]
  for (const key of unwanted) document.catalog.delete(name(key))
  document.catalog.set(name('ViewerPreferences'), document.context.obj({ DisplayDocTitle: true }))
  document.catalog.set(name('Lang'), PDFString.of('vi-VN'))
}

function dropUnreachable(context: PDFContext): void {
  const reached = new Set<PDFRef>()
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root, context.trailerInfo.Info]
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue
      reached.add(object)
      waiting.push(context.lookup(object))
    } else if (object instanceof PDFArray) waiting.push(...object.asArray())
    else if (object instanceof PDFDict) waiting.push(...object.values())
    else if (object instanceof PDFStream) waiting.push(object.dict)
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}

/**
 * Turns a typeset four-colour PDF with 10 mm of paper around the trim into
 * PDF/X-4 (ISO 15930-7). The same input gives the same bytes.
 */
export async function toPressFile(
  typeset: Buffer,
  metadata: PressMetadata,
  profile: PressProfile
): Promise<Buffer> {
  const document = await PDFDocument.load(typeset, { updateMetadata: false, throwOnInvalidObject: true })
  const { context } = document
  keepGreyOnBlack(context)
  const shared = registerPressResources(context)
  for (const page of document.getPages()) {
    rewritePage(context, page, shared)
    setBoxes(context, page)
  }
  dropActions(document)
  setOutputIntent(document, profile)
  setMetadata(document, metadata)
  dropUnreachable(context)
  context.header = PDFHeader.forVersion(1, 6)
  return Buffer.from(
    await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
  )
}
