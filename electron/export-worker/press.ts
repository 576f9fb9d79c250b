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
import type { HouseStyle } from '@shared/domain/houseStyle'
import type { InkSet } from '@shared/domain/inks'
import type { PressSetup } from '@shared/domain/pressSetup'
import type { PressProfile } from './iccProfile'
import { rewriteInks } from './pressInks'
import { pdfDate, toXmp, type PressMetadata } from './pressMetadata'
import { namePlates, registerPlates, type PressPlates } from './pressPlates'
import { pressSheet, type PressSheet } from './pressSheet'
import { pressForms } from './pressStandards'

const MILLIMETRE = 72 / 25.4

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

/** A content stream with its inks on their plates. */
function rewriteStream(context: PDFContext, content: Buffer, inks: InkSet, dict: PDFDict): PDFRawStream {
  const packed = deflateSync(rewriteInks(content, inks), { level: 7 })
  dict.set(name('Filter'), name('FlateDecode'))
  dict.delete(name('DecodeParms'))
  dict.set(name('Length'), context.obj(packed.length))
  return PDFRawStream.of(dict, packed)
}

/** Forms and patterns paint with inks like pages do. */
function rewriteForms(context: PDFContext, inks: InkSet, plates: PressPlates): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    const { dict } = object
    const isTiling = dict.lookup(name('PatternType'))?.toString() === '1'
    if (dict.get(name('Subtype')) !== name('Form') && !isTiling) continue
    const resources = dict.lookupMaybe(name('Resources'), PDFDict)?.clone(context) ?? context.obj({})
    namePlates(resources, plates)
    dict.set(name('Resources'), resources)
    context.assign(ref, rewriteStream(context, decode(object), inks, dict))
  }
}

function rewritePage(context: PDFContext, page: PDFPage, inks: InkSet, plates: PressPlates): void {
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
  namePlates(resources, plates)
  node.set(name('Contents'), context.register(rewriteStream(context, content, inks, context.obj({}))))
}

function setBoxes(context: PDFContext, page: PDFPage, { bleed, slug }: PressSheet): void {
  const { width, height } = page.getSize()
  const inset = (millimetres: number) => {
    const by = millimetres * MILLIMETRE
    return context.obj([by, by, width - by, height - by].map((edge) => Math.round(edge * 1000) / 1000))
  }
  page.node.set(name('MediaBox'), inset(0))
  page.node.set(name('CropBox'), inset(0))
  page.node.set(name('BleedBox'), inset(slug - bleed))
  page.node.set(name('TrimBox'), inset(slug))
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
  const { claim, claimsConformance } = pressForms[metadata.standard]
  const date = PDFString.of(pdfDate(metadata.created))
  const info = context.obj({
    Title: PDFHexString.fromText(metadata.title),
    Author: PDFHexString.fromText(metadata.author),
    Creator: PDFHexString.fromText(metadata.creator),
    Producer: PDFHexString.fromText(metadata.producer),
    CreationDate: date,
    ModDate: date,
    Trapped: 'False',
    ...(claim !== null && { GTS_PDFXVersion: PDFString.of(claim) }),
    ...(claim !== null && claimsConformance && { GTS_PDFXConformance: PDFString.of(claim) })
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

/** The press that a file is made for. */
export interface PressTarget {
  readonly press: PressSetup
  readonly profile: PressProfile
  /** Second ink of a two-colour job. */
  readonly spot: HouseStyle['spot']
}

/**
 * Turns a PDF that was typeset for the same press into the file that it is sent.
 * The same input gives the same bytes.
 */
export async function toPressFile(
  typeset: Buffer,
  metadata: PressMetadata,
  { press, profile, spot }: PressTarget
): Promise<Buffer> {
  const form = pressForms[press.standard]
  const document = await PDFDocument.load(typeset, { updateMetadata: false, throwOnInvalidObject: true })
  const { context } = document
  keepGreyOnBlack(context)
  const plates = registerPlates(context, press.inks, spot)
  rewriteForms(context, press.inks, plates)
  for (const page of document.getPages()) {
    rewritePage(context, page, press.inks, plates)
    setBoxes(context, page, pressSheet(press))
  }
  dropActions(document)
  if (form.claim !== null) setOutputIntent(document, profile)
  setMetadata(document, metadata)
  dropUnreachable(context)
  context.header = PDFHeader.forVersion(...form.version)
  return Buffer.from(
    await document.save({
      useObjectStreams: form.packsObjects,
      addDefaultPage: false,
      updateFieldAppearances: false
    })
  )
}
