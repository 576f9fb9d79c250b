import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDict, PDFHeader, PDFRawStream, PDFStream, PDFString, type PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { pressRules, type PressRule } from '@shared/domain/pressRules'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { qpdfFaults } from '@tests/fixtures/pdfTools'
import {
  draw,
  firstObject,
  isImage,
  isOfType,
  openPressedFile,
  outputIntents,
  pdfName as name,
  type Defect,
  type PressedFile
} from '@tests/fixtures/pressedFile'
import { printIssue } from '@tests/fixtures/printIssue'
import { measureHeavyInk } from './imageInk'

let pressed: PressedFile
let heavyPhoto: Buffer

/** A four-colour photo, darkened on every plate by so many of 255 steps. */
async function inkedJpeg(by: number): Promise<Buffer> {
  const create = { width: 64, height: 64, channels: 3 as const, background: '#808080' }
  const profile = exportSetup().profiles.fogra39
  const photo = await sharp({ create })
    .withIccProfile(profile, { attach: false })
    .jpeg({ quality: 95 })
    .toBuffer()
  return sharp(photo)
    .pipelineColourspace('cmyk')
    .linear(1, by)
    .toColourspace('cmyk')
    .jpeg({ quality: 95 })
    .toBuffer()
}

/** One page with a photo: what a file says about itself does not hang on how many pages it has. */
beforeAll(async () => {
  const slots = { upper: ['an-toan-dien'], lower: ['chi-bo'] }
  const issue = await printIssue([{ template: 'two', section: 'Đời sống', slots }])
  pressed = await openPressedFile({ ...issue, issue: { ...issue.issue, imprint: [] } })
  heavyPhoto = await inkedJpeg(255)
})

const info = (file: PDFDocument) => file.context.lookup(file.context.trailerInfo.Info, PDFDict)
const intent = (file: PDFDocument) => outputIntents(file).lookup(0, PDFDict)
const state = (file: PDFDocument) => firstObject(file, isOfType('ExtGState'))

function embedProfile(file: PDFDocument, bytes: Buffer, channels = 4): void {
  const stream = file.context.register(file.context.flateStream(bytes, { N: channels }))
  intent(file).set(name('DestOutputProfile'), stream)
}

function replaceXmp(from: string | RegExp, to: string): Defect {
  return (file) => {
    const packet = file.catalog.lookup(name('Metadata'), PDFStream)
    const text = Buffer.from(packet.getContents()).toString('utf8').replace(from, to)
    const bytes = Buffer.from(text, 'utf8')
    const dictionary = file.context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length })
    file.catalog.set(name('Metadata'), file.context.register(PDFRawStream.of(dictionary, bytes)))
  }
}

const inCatalogue =
  (key: string, value: Parameters<PDFDict['context']['obj']>[0] | Record<string, unknown>): Defect =>
  (file) =>
    file.catalog.set(name(key), file.context.obj(value as never))

const profileOf = (change: (bytes: Buffer) => Buffer) => change(Buffer.from(pressed.profile))

const defects: readonly [PressRule, string, Defect][] = [
  ['trimBox', 'there is an art box too', (file) => file.getPage(0).setArtBox(30, 30, 500, 700)],
  ['bleedBox', 'the trim reaches over the bleed', (file) => file.getPage(0).setBleedBox(40, 40, 500, 700)],
  [
    'pageGeometry',
    'a page lies on its side',
    (file) => file.getPage(0).node.set(name('Rotate'), file.context.obj(90))
  ],
  [
    'pageGeometry',
    'units are doubled',
    (file) => file.getPage(0).node.set(name('UserUnit'), file.context.obj(2))
  ],
  [
    'marksOutside',
    'a registration mark stands on the page',
    (file) => draw(file, 'q /TsAllPlates cs 1 scn 200 200 9 9 re f Q')
  ],
  [
    'fontsSubset',
    'a font is there with all its letters',
    (file) =>
      firstObject(file, isOfType('FontDescriptor')).set(name('FontName'), name('SourceSerif4-Regular'))
  ],
  [
    'noSameProfile',
    'photos name the profile of the press once more',
    (file) =>
      void file.context.register(file.context.obj(['ICCBased', intent(file).get(name('DestOutputProfile'))!]))
  ],
  ['totalInk', 'an area takes 320 % of ink', (file) => draw(file, 'q 1 1 1 0.2 k 200 200 50 50 re f Q')],
  [
    'totalInk',
    'a stroke takes 330 % of ink',
    (file) => draw(file, 'q 1 1 1 0.3 K 2 w 200 200 m 300 300 l S Q')
  ],
  [
    'imageInk',
    'a photo takes 400 % of ink',
    (file) => {
      const image = firstObject(file, isImage)
      const ref = file.context.getObjectRef(image)!
      file.context.assign(ref, PDFRawStream.of(image.dict, heavyPhoto))
    }
  ],
  ['hairlines', 'a line is 0.1 pt wide', (file) => draw(file, 'q 0.1 w 200 200 m 300 200 l S Q')],
  [
    'imageInk',
    'a photo is in a form that nobody can measure',
    (file) => firstObject(file, isImage).dict.set(name('Filter'), name('FlateDecode'))
  ],
  [
    'hairlines',
    'a line is made thin by its scale',
    (file) => draw(file, 'q 0.1 0 0 0.1 0 0 cm 1 w 2000 2000 m 3000 2000 l S Q')
  ],
  ['hairlines', 'a rule is a filled sliver', (file) => draw(file, 'q 0 0 0 1 k 200 200 90 0.1 re f Q')],
  ['imageResolution', 'a photo is blown up', (file) => draw(file, 'q 9000 0 0 9000 0 0 cm /x0 Do Q')],
  ['transparency', 'paint is half transparent', (file) => state(file).set(name('ca'), file.context.obj(0.5))],
  ['transparency', 'paint is multiplied', (file) => state(file).set(name('BM'), name('Multiply'))],
  [
    'transparency',
    'a photo has a soft mask',
    (file) =>
      firstObject(file, isImage).dict.set(name('SMask'), file.context.register(file.context.flateStream('')))
  ],
  [
    'transferCurves',
    'a transfer curve bends the inks',
    (file) => state(file).set(name('TR'), name('Identity'))
  ],
  ['transferCurves', 'another one does', (file) => state(file).set(name('TR2'), name('Identity'))],
  [
    'noPostScript',
    'there is PostScript inside',
    (file) =>
      void file.context.register(file.context.flateStream('showpage', { Type: 'XObject', Subtype: 'PS' }))
  ],
  [
    'noLzw',
    'a stream is packed as LZW',
    (file) =>
      void file.context.register(
        PDFRawStream.of(file.context.obj({ Filter: 'LZWDecode' }), Buffer.from([128]))
      )
  ],
  [
    'noLinkedFiles',
    'a photo has an alternative',
    (file) => firstObject(file, isImage).dict.set(name('Alternates'), file.context.obj([]))
  ],
  [
    'noLinkedFiles',
    'a stream stands in another file',
    (file) => firstObject(file, isImage).dict.set(name('F'), PDFString.of('photo.jpg'))
  ],
  ['noLayers', 'there are layers', inCatalogue('OCProperties', { OCGs: [] })],
  ['outputIntent', 'two presses are named', (file) => outputIntents(file).push(outputIntents(file).get(0))],
  [
    'printingCondition',
    'the press has no name',
    (file) => intent(file).delete(name('OutputConditionIdentifier'))
  ],
  [
    'profileClass',
    'the profile is of a screen',
    (file) =>
      embedProfile(
        file,
        profileOf((bytes) => {
          bytes.write('mntr', 12, 'latin1')
          return bytes
        })
      )
  ],
  [
    'profileChannels',
    'the profile is said to have three inks',
    (file) => embedProfile(file, pressed.profile, 3)
  ],
  [
    'profileSize',
    'the profile is cut short',
    (file) =>
      embedProfile(
        file,
        profileOf((bytes) => bytes.subarray(0, 9000))
      )
  ],
  ['header', 'it is PDF 1.7', (file) => void (file.context.header = PDFHeader.forVersion(1, 7))],
  [
    'encryption',
    'it says that it is encrypted',
    (file) => void (file.context.trailerInfo.Encrypt = file.context.obj({ Filter: 'Standard' }))
  ],
  ['fileId', 'it has no id', (file) => void delete file.context.trailerInfo.ID],
  [
    'trapped',
    'nobody knows whether it is trapped',
    (file) => info(file).set(name('Trapped'), name('Unknown'))
  ],
  ['trappedSame', 'it says both', (file) => info(file).set(name('Trapped'), name('True'))],
  ['infoTitle', 'it has no title', (file) => info(file).delete(name('Title'))],
  ['infoCreated', 'it has no date', (file) => info(file).delete(name('CreationDate'))],
  ['infoModified', 'it has no date of change', (file) => info(file).delete(name('ModDate'))],
  ['xmpPacket', 'it has no XMP', (file) => file.catalog.delete(name('Metadata'))],
  [
    'xmpPacket',
    'its XMP is packed',
    (file) => file.catalog.set(name('Metadata'), file.context.register(file.context.flateStream('<x/>')))
  ],
  ['xmpVersion', 'it claims PDF/X-3', replaceXmp('PDF/X-4', 'PDF/X-3')],
  ['xmpDocumentId', 'its XMP has no document', replaceXmp(/<xmpMM:DocumentID>[^<]*/, '<xmpMM:DocumentID>')],
  ['xmpVersionId', 'its XMP has no version', replaceXmp(/xmpMM:VersionID/g, 'xmpMM:Other')],
  ['xmpRendition', 'its XMP has no rendition', replaceXmp(/xmpMM:RenditionClass/g, 'xmpMM:Other')],
  ['xmpCreated', 'its XMP has no date', replaceXmp(/xmp:CreateDate/g, 'xmp:Other')],
  ['xmpModified', 'its XMP has no date of change', replaceXmp(/xmp:ModifyDate/g, 'xmp:Other')],
  ['xmpMetadataDate', 'its XMP has no date of its own', replaceXmp(/xmp:MetadataDate/g, 'xmp:Other')],
  ['xmpTitle', 'its XMP has no title', replaceXmp(/dc:title/g, 'dc:other')],
  ['xmpTrapped', 'its XMP does not say whether it is trapped', replaceXmp(/pdf:Trapped/g, 'pdf:Other')],
  ['noOpenAction', 'something happens on opening', inCatalogue('OpenAction', { S: 'JavaScript', JS: '1' })],
  ['noTriggers', 'the file reacts', inCatalogue('AA', {})],
  ['noTriggers', 'a page reacts', (file) => file.getPage(0).node.set(name('AA'), file.context.obj({}))],
  ['noScripts', 'there is a script', inCatalogue('Names', { JavaScript: {} })],
  ['noAttachments', 'there is a file inside', inCatalogue('Names', { EmbeddedFiles: {} })],
  ['noForms', 'there are fields', inCatalogue('AcroForm', { Fields: [] })],
  [
    'noActions',
    'there is an action',
    (file) => void file.context.register(file.context.obj({ Type: 'Action', S: 'URI' }))
  ],
  [
    'noAnnotations',
    'there is a link on the page',
    (file) => {
      const link = file.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [100, 100, 200, 120] })
      file.getPage(0).node.set(name('Annots'), file.context.obj([link]))
    }
  ]
]

describe('the self-check after PDF/X-4', () => {
  it('has more rules than the prototype had, and a good file passes them all', async () => {
    expect(pressRules.length).toBeGreaterThanOrEqual(36)
    expect(new Set(pressRules).size).toBe(pressRules.length)
    expect(await pressed.failing(() => {})).toEqual([])
    expect(qpdfFaults(pressed.file)).toEqual([])
  })

  it.each(defects)('fails %s when %s', async (rule, _, defect) => {
    const found = (await pressed.failing(defect)).map((check) => check.rule)
    expect(found).toContain(rule)
    // A packet that is not there lacks everything that stands in it.
    if (rule !== 'xmpPacket') expect(found.length).toBeLessThanOrEqual(3)
  })

  it('never lets an encrypted file through', async () => {
    const locked = path.join(temporaryFolder(), 'locked.pdf')
    execFileSync('qpdf', ['--encrypt', '', 'chu', '256', '--', pressed.file, locked])
    await expect(pressed.checkBytes(readFileSync(locked))).rejects.toThrow(/invalid object/)
  })

  it('lets marks and links stand outside the bleed', async () => {
    const found = await pressed.failing((file) => {
      draw(file, 'q /TsAllPlates cs 1 scn 2 2 5 5 re f Q')
      const link = file.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] })
      file.getPage(0).node.set(name('Annots'), file.context.obj([link]))
    })
    expect(found).toEqual([])
  })

  it('measures the ink of a photo on all four plates', async () => {
    expect(await measureHeavyInk(heavyPhoto, 300)).toBe(1)
    expect(await measureHeavyInk(await inkedJpeg(0), 300)).toBe(0)
  })
})
