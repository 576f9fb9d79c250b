import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { pressRules, type PressRule } from '@shared/domain/pressRules'
import { pressStandards, standardPress, type PressSetup, type PressStandard } from '@shared/domain/pressSetup'
import type { PrintIssue } from '@shared/domain/printIssue'
import { exportSetup } from '@tests/fixtures/exportSetup'
import { pdfBoxes, pdfInfo, qpdfFaults } from '@tests/fixtures/pdfTools'
import {
  draw,
  firstObject,
  isImage,
  isOfType,
  openPressedFile,
  outputIntents,
  type Defect,
  type PressedFile
} from '@tests/fixtures/pressedFile'
import { printIssue } from '@tests/fixtures/printIssue'

const name = (text: string) => PDFName.of(text)
const MM = 72 / 25.4
const pressed = new Map<PressStandard, PressedFile>()
let issue: PrintIssue
/** A profile of a screen. */
let screenProfile: Buffer

/** Everything in a file as qpdf sees it, streams unpacked. */
const unpacked = (file: string) =>
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], { maxBuffer: 200_000_000 }).toString(
    'latin1'
  )

/** Two pages, one with a photo; of what a standard asks nothing hangs on how many pages there are. */
beforeAll(async () => {
  const pages = await printIssue([
    { template: 'two', section: 'Đời sống', slots: { upper: ['an-toan-dien'], lower: ['chi-bo'] } }
  ])
  issue = { ...pages, issue: { ...pages.issue, imprint: [] } }
  for (const standard of pressStandards)
    pressed.set(standard, await openPressedFile(issue, { ...standardPress('2c'), standard }))
  const create = { width: 8, height: 8, channels: 3 as const, background: '#808080' }
  const { icc } = await sharp(await sharp({ create }).withIccProfile('srgb').png().toBuffer()).metadata()
  screenProfile = icc!
})

const intent = (file: PDFDocument) => outputIntents(file).lookup(0, PDFDict)
const info = (file: PDFDocument) => file.context.lookup(file.context.trailerInfo.Info, PDFDict)

/** The defects that the prototype was tried with. Those of the last group touch what only PDF/X claims. */
const ofEveryFile: readonly [PressRule, string, Defect][] = [
  ['trimBox', 'no trim box', (file) => file.getPage(0).node.delete(name('TrimBox'))],
  ['trimBox', 'a trim box and an art box', (file) => file.getPage(0).setArtBox(30, 30, 570, 830)],
  ['bleedBox', 'a trim outside the bleed', (file) => file.getPage(0).setTrimBox(5, 5, 635, 885)],
  ['bleedBox', 'a bleed of 2 mm', (file) => file.getPage(0).setBleedBox(22.7, 22.7, 606.6, 853.2)],
  ['trapped', 'trapping unknown', (file) => info(file).set(name('Trapped'), name('Unknown'))],
  ['trappedSame', 'trapping told twice', (file) => info(file).set(name('Trapped'), name('True'))],
  ['xmpPacket', 'no XMP', (file) => file.catalog.delete(name('Metadata'))],
  [
    'noAnnotations',
    'a link on the page',
    (file) => {
      const link = file.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [100, 100, 200, 120] })
      file.getPage(0).node.set(name('Annots'), file.context.obj([link]))
    }
  ],
  [
    'noOpenAction',
    'a script on opening',
    (file) =>
      file.catalog.set(
        name('OpenAction'),
        file.context.obj({ S: 'JavaScript', JS: PDFString.of('1') } as never)
      )
  ],
  [
    'fontsEmbedded',
    'a font that is not inside',
    (file) => firstObject(file, isOfType('FontDescriptor')).delete(name('FontFile2'))
  ],
  [
    'noRgb',
    'a photo in screen colours',
    (file) => firstObject(file, isImage).dict.set(name('ColorSpace'), name('DeviceRGB'))
  ],
  ['noRgb', 'paint in screen colours', (file) => draw(file, 'q 1 0 0 rg 0 0 10 10 re f Q')],
  [
    'transferCurves',
    'a transfer curve',
    (file) => firstObject(file, isOfType('ExtGState')).set(name('TR'), name('Identity'))
  ],
  [
    'fontsEmbedded',
    'a font left to the reader',
    (file) =>
      void file.context.register(file.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }))
  ]
]

const ofPdfX: readonly [PressRule, string, Defect][] = [
  ['outputIntent', 'no press', (file) => file.catalog.delete(name('OutputIntents'))],
  ['outputIntent', 'two presses', (file) => outputIntents(file).push(outputIntents(file).get(0))],
  ['outputIntent', 'a press without profile', (file) => intent(file).delete(name('DestOutputProfile'))],
  [
    'profileClass',
    'the profile of a screen',
    (file) => {
      const stream = file.context.flateStream(screenProfile, { N: 3 })
      intent(file).set(name('DestOutputProfile'), file.context.register(stream))
    }
  ],
  [
    'noSameProfile',
    'the profile of the press as a colour space',
    (file) =>
      void file.context.register(file.context.obj(['ICCBased', intent(file).get(name('DestOutputProfile'))!]))
  ]
]

const claims: Defect = (file) => {
  info(file).set(name('GTS_PDFXVersion'), PDFString.of('PDF/X-4'))
}

/** What else a standard forbids. */
const ofOne: readonly [PressStandard, PressRule, string, Defect][] = [
  [
    'x1a',
    'transparency',
    'half-transparent paint',
    (file) => firstObject(file, isOfType('ExtGState')).set(name('ca'), file.context.obj(0.5))
  ],
  [
    'x1a',
    'noRgb',
    'colours by a profile',
    (file) => {
      const profile = file.context.register(file.context.flateStream(Buffer.alloc(300), { N: 4 }))
      file.context.register(file.context.obj(['ICCBased', profile]))
    }
  ],
  ['x1a', 'infoVersion', 'another standard claimed', claims],
  ['x1a', 'infoVersion', 'no conformance level', (file) => info(file).delete(name('GTS_PDFXConformance'))],
  ['x4', 'infoVersion', 'no standard claimed', (file) => info(file).delete(name('GTS_PDFXVersion'))],
  ['plain', 'infoVersion', 'a standard claimed', claims],
  [
    'plain',
    'outputIntent',
    'a press promised',
    (file) => file.catalog.set(name('OutputIntents'), file.context.obj([{ S: 'GTS_PDFX' }] as never))
  ]
]

const defects = [
  ...pressStandards.flatMap((standard) => ofEveryFile.map((each) => [standard, ...each] as const)),
  ...(['x4', 'x1a'] as const).flatMap((standard) => ofPdfX.map((each) => [standard, ...each] as const)),
  ...ofOne
]

describe('each standard', () => {
  it.each(pressStandards)('has a good file that passes every rule (%s)', async (standard) => {
    const file = pressed.get(standard)!
    expect(await file.failing(() => {})).toEqual([])
    expect(file.checks.map(({ rule }) => rule).sort()).toEqual([...pressRules].sort())
    expect(qpdfFaults(file.file)).toEqual([])
  })

  it.each(defects)('finds the planted defect: %s, %s: %s', async (standard, rule, _, defect) => {
    const found = await pressed.get(standard)!.failing(defect)
    expect(found.map((each) => each.rule)).toContain(rule)
  })

  it('refuses objects packed into streams where PDF 1.4 is promised', async () => {
    const { bytes, checkBytes } = pressed.get('x1a')!
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const packed = Buffer.from(await document.save({ useObjectStreams: true, addDefaultPage: false }))
    expect((await checkBytes(packed)).map((each) => each.rule)).toEqual(['header'])
  })
})

describe('PDF/X-1a', () => {
  it('is what other programs take it for', () => {
    const told = pdfInfo(pressed.get('x1a')!.file)
    expect(told).toMatch(/PDF version: +1\.4/)
    expect(told).toContain('PDF/X-1a:2003')
    expect(told).toContain('ISO 15930-4')
  })

  it('holds no screen colour, profile colour or transparency anywhere', () => {
    const text = unpacked(pressed.get('x1a')!.file)
    expect(text).toContain('/DeviceCMYK')
    expect(text).not.toMatch(/\/(DeviceRGB|CalRGB|CalGray|Lab|ICCBased|SMask|Group|ObjStm|XRef)\b/)
    expect(text).not.toMatch(/\s(rg|RG)\s/)
  })
})

describe('a file that claims no standard', () => {
  it('names none, and no press', () => {
    const { file } = pressed.get('plain')!
    expect(pdfInfo(file)).not.toContain('PDF/X')
    expect(unpacked(file)).not.toMatch(/OutputIntent|GTS_PDFX/)
  })
})

describe('bleed and marks', () => {
  const cases: readonly [Partial<PressSetup>, number, number][] = [
    [{}, 3, 10],
    [{ bleed: 5 }, 5, 12],
    [{ bleed: 2.5, marks: false }, 2.5, 2.5],
    [{ bleed: 0, marks: false }, 0, 0],
    [{ bleed: 0 }, 0, 7],
    [{ standard: 'plain', bleed: 0 }, 0, 0]
  ]

  it.each(cases)('are as the press asks for them: %o', async (asked, bleed, slug) => {
    const made = await openPressedFile(issue, { ...standardPress(), ...asked })
    const [boxes] = pdfBoxes(made.file, 1)
    for (const [box, inset] of [
      ['MediaBox', 0],
      ['BleedBox', slug - bleed],
      ['TrimBox', slug]
    ] as const) {
      const [width, height] = [(210 + 2 * slug) * MM, (297 + 2 * slug) * MM]
      const want = [inset * MM, inset * MM, width - inset * MM, height - inset * MM]
      boxes![box]!.forEach((edge, index) => expect(Math.abs(edge - want[index]!)).toBeLessThan(0.02))
    }
    const hasMarks =
      unpacked(made.file).includes('/TsAllPlates cs') || unpacked(made.file).includes('/TsAllPlates CS')
    expect(hasMarks).toBe(slug > bleed)
  })
})

describe('the profile', () => {
  it('of uncoated paper is named in the file', async () => {
    const made = await openPressedFile(issue, { ...standardPress(), profile: 'fogra29' })
    const text = unpacked(made.file)
    expect(text).toContain('FOGRA29')
    const profile = readFileSync(exportSetup().profiles.fogra29)
    expect(text).toContain(profile.toString('latin1', 0, 200))
  })

  it('of the printing house itself is taken when it is the one that was chosen', async () => {
    const own = exportSetup().profiles.fogra29
    const sha256 = createHash('sha256').update(readFileSync(own)).digest('hex')
    const made = await openPressedFile(issue, { ...standardPress(), profile: sha256 }, own)
    expect(made.checks.every((check) => check.ok)).toBe(true)
    const other = exportSetup().profiles.fogra39
    await expect(
      openPressedFile(issue, { ...standardPress(), profile: sha256 }, other)
    ).rejects.toMatchObject({
      failure: 'press'
    })
  })
})
