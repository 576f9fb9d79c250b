import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LookId } from '@shared/domain/looks'
import { MANIFEST_FILE, type TemplatePackage } from '@shared/domain/templatePackage'
import { printWords } from '@shared/i18n/translator'
import { createCompiler } from '@electron/export-worker/compile'
import { createTrials } from '@electron/export-worker/trial'
import { readTemplatePackage } from '@electron/import-worker/templatePackage'
import { makeTrialIssues } from '@electron/services/trialIssues'
import { newFolder } from './factories'
import { exportSetup } from './fixtures/exportSetup'
import { writeRawZip, type RawEntry } from './fixtures/rawZip'
import { startingFile, startingPackage, templatePackage, withPart } from './fixtures/templatePackages'

const setup = exportSetup()
const compiler = createCompiler(setup)
const trials = createTrials(setup, compiler)
const issues = new Map<LookId, ReturnType<typeof makeTrialIssues>>()
async function tryOut(own: TemplatePackage): Promise<string[]> {
  const [look] = own.manifest.looks
  const made = issues.get(look!) ?? makeTrialIssues('resources/demo', [look!], printWords())
  issues.set(look!, made)
  const faults = await trials.run(await made, own)
  return faults.map(({ rule, file, line, detail }) => `${rule} ${file}:${line} ${detail}`)
}

const entry = (name: string, content: string | Buffer = 'x', more: Partial<RawEntry> = {}): RawEntry => ({
  name,
  content: Buffer.from(content),
  ...more
})
const manifest = (given: object = {}) =>
  entry(MANIFEST_FILE, JSON.stringify({ ...JSON.parse(startingFile(MANIFEST_FILE)), ...given }))
const main = (text = startingFile('main.typ')) => entry('main.typ', text)

/** What the reader says of a zip, and whether anything was written besides it. */
async function readZipOf(entries: readonly RawEntry[] | Buffer) {
  const folder = newFolder()
  const inside = mkdtempSync(path.join(folder, 'trong-'))
  const file = path.join(inside, 'goi.zip')
  writeFileSync(file, Buffer.isBuffer(entries) ? entries : writeRawZip(entries))
  const { package: own, faults } = await readTemplatePackage(file)
  expect(readdirSync(folder)).toEqual([path.basename(inside)])
  expect(readdirSync(inside)).toEqual(['goi.zip'])
  expect(own === null).toBe(faults.length > 0)
  return faults.map(({ rule, file: where, line, detail }) => `${rule} ${where}:${line} ${detail}`.trim())
}

describe('the zip of a template package', () => {
  test('is read, with a folder around it and what systems put in, or without', async () => {
    expect(await readZipOf([manifest(), main(), entry('README.md', '# Gói')])).toEqual([])
    const inFolder = [manifest(), main()].map((each) => ({ ...each, name: `Gói xanh/${each.name}` }))
    expect(await readZipOf([...inFolder, entry('__MACOSX/._main.typ')])).toEqual([])
  })

  const many = Array.from({ length: 10_000 }, (_, index) => entry(`a${index}.typ`))
  test.each<[string, readonly RawEntry[] | Buffer, RegExp]>([
    ['a name that climbs out', [manifest(), main(), entry('../../hai.typ')], /^name .*\.\.\/hai\.typ$/],
    [
      'an absolute name',
      [manifest(), main(), entry('/etc/cron.d/hai.typ')],
      /^name .*\/etc\/cron\.d\/hai\.typ$/
    ],
    ['a name with a drive', [manifest(), main(), entry('C:/hai.typ')], /^name .*hai\.typ$/],
    ['a name with backslashes', [manifest(), main(), entry('..\\hai.typ')], /^name .*hai\.typ$/],
    ['a device of Windows', [manifest(), main(), entry('con.typ')], /^name .*con\.typ$/],
    ['a name that is no UTF-8', [manifest(), main(), entry('\u0000.typ')], /^nameLetters|^name/],
    ['ten thousand files', [manifest(), main(), ...many], /^tooMany .*60$/],
    ['a bomb', [manifest(), main(), entry('a.typ', Buffer.alloc(60_000_000))], /^bomb/],
    [
      'files that share their bytes',
      [
        main(' '.repeat(90_000)),
        entry('b.typ', ' '.repeat(90_000), { sharesFirst: true }),
        entry('c.typ', ' '.repeat(90_000), { sharesFirst: true })
      ],
      /^bomb/
    ],
    [
      'a size that lies',
      [manifest(), main(), entry('a.typ', ' '.repeat(5000), { statedSize: 10 })],
      /^unreadable/
    ],
    ['a password', [manifest(), main(), entry('a.typ', 'x', { flags: 1 })], /^encrypted .*a\.typ$/],
    ['the same name twice', [manifest(), main(), entry('MAIN.typ')], /^twice .*MAIN\.typ$/i],
    ['a program', [manifest(), main(), entry('a.exe')], /^kind .*a\.exe$/],
    ['a module of WebAssembly', [manifest(), main(), entry('a.wasm')], /^kind .*a\.wasm$/],
    ['a font', [manifest(), main(), entry('Papyrus.ttf')], /^kind .*Papyrus\.ttf$/],
    ['no template.json', [main()], /^noManifest/],
    ['a template.json that is none', [entry(MANIFEST_FILE, '{'), main()], /^manifest template\.json:0 JSON$/],
    ['another version of the interface', [manifest({ api: 2 }), main()], /^api template\.json:0 2$/],
    [
      'a look that is none',
      [manifest({ looks: ['billboard'] }), main()],
      /^manifest template\.json:0 looks\.0$/
    ],
    ['more in template.json', [manifest({ run: 'x' }), main()], /^manifest template\.json:0 run$/],
    ['no main.typ', [manifest(), entry('a.typ', startingFile('main.typ'))], /^noMain/],
    [
      'a file that is no UTF-8',
      [manifest(), entry('main.typ', Buffer.from([0x23, 0xff, 0xfe]))],
      /^letters main\.typ/
    ],
    ['a file that is too long', [manifest(), main(`//${' '.repeat(120_000)}`)], /^tooBig main\.typ/],
    ['no zip', Buffer.from('MZ this is a program'), /^unreadable/],
    ['nothing', Buffer.alloc(0), /^unreadable/],
    [
      'a plugin',
      [manifest(), main(withPart('#let p = plugin(bytes((0, 97)))'))],
      /^word main\.typ:\d+ plugin$/
    ],
    [
      'a package of the net',
      [manifest(), main(withPart('#import "@preview/cetz:0.2.0": *'))],
      /^import main\.typ:\d+ @preview/
    ],
    [
      'reading outside',
      [manifest(), main(withPart('#let x = read("../../office.db")'))],
      /^word main\.typ:\d+ read$/
    ]
  ])('with %s is refused', async (_, entries, said) => {
    const faults = await readZipOf(entries)
    expect(faults[0]).toMatch(said)
  })

  test('with a link in it is refused', async () => {
    const zip = writeRawZip([manifest(), main(), entry('a.typ', '/etc/passwd')])
    // The kind of file stands in the upper half of the external attributes, 38 bytes into the last entry of the list.
    zip.writeUInt32LE((0o120777 << 16) >>> 0, zip.lastIndexOf('PK\u0001\u0002', zip.length, 'latin1') + 38)
    expect(await readZipOf(zip)).toEqual(['link :0 a.typ'])
  })

  test('with a name in an old code page is refused', async () => {
    const zip = writeRawZip([manifest(), main(), entry('abc.typ')])
    for (let at = zip.indexOf('abc.typ'); at >= 0; at = zip.indexOf('abc.typ', at + 1)) zip[at + 1] = 0xe9
    expect((await readZipOf(zip))[0]).toMatch(/^nameLetters/)
  })
})

describe('the trial of a template package', () => {
  test('the starting package passes, in every sort of inks', async () => {
    expect(await tryOut(startingPackage({ looks: ['sheet'] }))).toEqual([])
    expect(await tryOut(startingPackage({ looks: ['booklet'] }))).toEqual([])
  }, 60_000)

  test('a package that draws all parts passes', async () => {
    const parts = [
      '#let page-ground(data) = place(top + left, rect(width: 6mm, height: 100%, fill: ground(1)))',
      '#let imprint(data) = grid(columns: (1fr,) * 4, gutter: 2mm, ..data.lines.map(line => ragged(sans-text(5pt, 400, black(1), line.label + ": " + line.text))))',
      '#let byline(data) = block(above: 6pt, sans-text(7.4pt, 600, data.fill, data.text))',
      '#let band(data) = block(width: 100%, fill: data.fill, inset: 2.4mm, sans-text(8pt, 700, paper, upper(data.text)))'
    ]
    expect(await tryOut(templatePackage(withPart(parts.join('\n'))))).toEqual([])
  }, 60_000)

  test.each<[string, string, RegExp]>([
    ['a mistake of writing', '#let byline(data) = (', /^typst main\.typ:\d+ unclosed delimiter$/],
    [
      'a name that is none',
      '#let foot(data) = [#data.page #so-trang]',
      /^typst main\.typ:70 unknown variable: so-trang/
    ],
    ['a panic', '#let kicker(data) = panic("Đẹp")', /^typst main\.typ:70 panicked with: "Đẹp"$/],
    [
      'a call of itself',
      '#let f(x) = f(x + 1)\n#let foot(data) = f(1)',
      /^typst main\.typ:70 maximum function call depth/
    ],
    [
      'a loop without end',
      '#let foot(data) = { while true { } }',
      /^typst main\.typ:70 condition is always true$/
    ],
    ['a font that is not there', '#let kicker(data) = text(font: "Papyrus", data.text)', /^font .*papyrus/],
    ['colours of the screen', '#let kicker(data) = text(fill: rgb("#00f"), data.text)', /^ink .*noRgb/],
    [
      'inks that a job in black has not',
      '#let byline(data) = text(fill: cmyk(0%, 100%, 0%, 0%), data.text)',
      /^ink .*plates/
    ],
    [
      'a hairline',
      '#let kicker(data) = [#line(length: 9mm, stroke: 0.05pt + black(1))#data.text]',
      /^ink .*hairlines/
    ],
    [
      'a foot without a number',
      '#let foot(data) = sans-text(8pt, 400, black(1), data.publisher)',
      /^furniture .* 1$/
    ],
    ['a masthead without a number', '#let masthead(data) = context nameplate(data.name)', /^furniture .*№$/],
    ['a masthead that is no heading', '#let masthead(data) = [#data.name #data.number]', /^tags /],
    [
      'a masthead taller than its room',
      '#let masthead(data) = { nameplate(data.name); v(2 * data.height); [#data.number] }',
      /^room .*masthead/
    ],
    ['an imprint that says half', '#let imprint(data) = [#data.lines.first().text]', /^imprint /],
    ['a thing that tears the page', '#let foot(data) = [#data.page #pagebreak()]', /^typst main\.typ:70 /],
    [
      'a picture of a million strokes',
      '#let kicker(data) = { data.text; for x in range(9000) { place(dx: x * 0.01pt, line(length: calc.rem(x * 7919, 9973) * 0.013pt, stroke: 0.4pt + black(1))) } }',
      /^weight /
    ]
  ])(
    '%s is told',
    async (_, part, said) => {
      expect((await tryOut(templatePackage(withPart(part))))[0]).toMatch(said)
    },
    60_000
  )

  test('what a refused package left behind is gone with it', async () => {
    await tryOut(templatePackage(withPart('#let kicker(data) = panic("x")')))
    expect(await tryOut(startingPackage({ looks: ['sheet'] }))).toEqual([])
  }, 60_000)
})
