import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { isCmsOver, makeCms } from './cmsSignature'
import { continueCrossReference } from './crossReference'
import type { SigningCertificate } from './signingCertificate'

/** Bytes kept for a signature beside its certificates. */
const ROOM = 4096
/** Wide enough for every offset in a file of this office. */
const UNKNOWN = '**********'

/** What a signature says about itself in the file. */
export interface SignatureWords {
  readonly reason: string
  readonly place: string
  readonly at: Date
}

/** Adds an invisible signature field whose contents are still empty, as an appended part: what stood there stays. */
async function addEmptySignature(original: Buffer, words: SignatureWords, room: number): Promise<Buffer> {
  const document = await PDFDocument.load(original, { updateMetadata: false, forIncrementalUpdate: true })
  const { context, catalog } = document
  const name = (text: string) => PDFName.of(text)
  const range = [0, name(UNKNOWN), name(UNKNOWN), name(UNKNOWN)]
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: range,
      Contents: PDFHexString.of('0'.repeat(2 * room)),
      M: PDFString.fromDate(words.at),
      ...(words.reason !== '' && { Reason: PDFHexString.fromText(words.reason) }),
      ...(words.place !== '' && { Location: PDFHexString.fromText(words.place) })
    })
  )
  if (catalog.has(name('AcroForm'))) throw new Error('form')
  const page = document.getPage(0)
  const PRINT_LOCKED = 4 + 128
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: [0, 0, 0, 0],
      V: signature,
      T: PDFString.of('Signature1'),
      F: PRINT_LOCKED,
      P: page.ref
    })
  )
  const notes = page.node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []
  page.node.set(name('Annots'), context.obj([...notes, widget]))
  const SIGNED_APPEND_ONLY = 3
  catalog.set(
    name('AcroForm'),
    context.register(context.obj({ SigFlags: SIGNED_APPEND_ONLY, Fields: [widget] }))
  )
  // In a stream of objects the empty contents could not be filled in.
  const options = { useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }
  return continueCrossReference(Buffer.from(await document.save(options)), original)
}

const digestOf = (bytes: Buffer, from: number, to: number) =>
  createHash('sha256').update(bytes.subarray(0, from)).update(bytes.subarray(to)).digest()

/** Signs a PDF by appending to it. Throws when the file is none that can be signed. */
export async function signPdf(
  original: Buffer,
  certificate: SigningCertificate,
  words: SignatureWords
): Promise<Buffer> {
  const room = ROOM + [certificate.der, ...certificate.chain].reduce((sum, each) => sum + each.length, 0)
  const pdf = await addEmptySignature(original, words, room)
  const range = pdf.indexOf('/ByteRange', original.length)
  const rangeEnd = pdf.indexOf(']', range) + 1
  const from = pdf.indexOf('<', pdf.indexOf('/Contents', rangeEnd))
  const to = pdf.indexOf('>', from) + 1
  if (range < 0 || from < 0 || to - from !== 2 * room + 2) throw new Error('placeholder')
  const known = `/ByteRange [ 0 ${from} ${to} ${pdf.length - to} ]`
  pdf.write(known.padEnd(rangeEnd - range), range, 'latin1')
  const cms = makeCms(digestOf(pdf, from, to), certificate).toString('hex')
  if (cms.length > 2 * room) throw new Error('room')
  pdf.write(cms, from + 1, 'latin1')
  return pdf
}

/** Whether this file is the original, unchanged, followed by a signature of this certificate over all of it. */
export async function isSignedCopy(signed: Buffer, original: Buffer, certificate: Buffer): Promise<boolean> {
  if (!signed.subarray(0, original.length).equals(original)) return false
  const { context } = await PDFDocument.load(signed, { updateMetadata: false })
  const found = context
    .enumerateIndirectObjects()
    .flatMap(([, each]) => (each instanceof PDFDict && each.has(PDFName.of('ByteRange')) ? [each] : []))
  const [signature] = found
  if (found.length !== 1 || !signature) return false
  const range = signature.lookup(PDFName.of('ByteRange'), PDFArray).asArray().map(Number)
  const [start, from, to, rest] = range as [number, number, number, number]
  if (start !== 0 || from < original.length || to + rest !== signed.length) return false
  const contents = signed.subarray(from, to).toString('latin1')
  if (!/^<[0-9a-fA-F]+>$/.test(contents)) return false
  return isCmsOver(Buffer.from(contents.slice(1, -1), 'hex'), digestOf(signed, from, to), certificate)
}
