import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { specialCharacters } from '@shared/text/characters'
import { fontFolders } from '@tests/fixtures/exportSetup'

const PLAIN = 'aăâbcdđeêghiklmnoôơpqrstuưvxy'
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const lower = [...PLAIN].flatMap((letter) =>
  /[aăâeêioôơuưy]/.test(letter) ? TONES.map((tone) => (letter + tone).normalize('NFC')) : [letter]
)
/** The letters of Vietnamese beyond plain Latin ones: 67 in each case. */
const letters = [...lower, ...lower.map((letter) => letter.toUpperCase())].filter(
  (letter) => letter > '\u007f'
)
const signs = [...'“”‘’–—…•°²³×½«»§©®']

/** Characters that a TrueType font has a glyph for (OpenType 1.9, `cmap` formats 4 and 12). */
function readCharacters(font: Buffer): Set<number> {
  const characters = new Set<number>()
  const tables = font.readUInt16BE(4)
  const entry = Array.from({ length: tables }, (_, index) => 12 + index * 16).find(
    (at) => font.toString('latin1', at, at + 4) === 'cmap'
  )!
  const cmap = font.readUInt32BE(entry + 8)
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
    const format = font.readUInt16BE(table)
    if (format === 12) {
      for (let group = 0; group < font.readUInt32BE(table + 12); group++) {
        const at = table + 16 + group * 12
        for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code++) characters.add(code)
      }
    } else if (format === 4) {
      const size = font.readUInt16BE(table + 6)
      for (let segment = 0; segment < size; segment += 2) {
        const end = font.readUInt16BE(table + 14 + segment)
        const start = font.readUInt16BE(table + 16 + size + segment)
        for (let code = start; code <= end && code < 0xffff; code++) characters.add(code)
      }
    }
  }
  return characters
}

const fonts = fontFolders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ttf'))
    .map((file) => [path.basename(file), path.join(folder, file)] as const)
)

describe('the bundled faces', () => {
  it('are tested on all 134 Vietnamese letters', () => {
    expect(new Set(letters).size).toBe(134)
    expect(fonts.length).toBeGreaterThan(30)
  })

  it.each(fonts)('%s has every Vietnamese letter and the signs of newspapers', (_, file) => {
    const characters = readCharacters(readFileSync(file))
    expect([...letters, ...signs].filter((letter) => !characters.has(letter.codePointAt(0)!))).toEqual([])
  })
})

describe('special characters that are offered for the text', () => {
  // The body's face, and the one that steps in for it (`resources/typst/type.typ`).
  const inFamily = (family: string) => fonts.filter(([name]) => name.startsWith(family))
  const missing = (family: string) =>
    inFamily(family).map(([, file]) => {
      const characters = readCharacters(readFileSync(file))
      return specialCharacters.filter(({ sign }) => !characters.has(sign.codePointAt(0)!))
    })

  it('have a glyph in every weight of one of the two', () => {
    expect(inFamily('SourceSerif4').length).toBeGreaterThan(5)
    const [serif, sans] = ['SourceSerif4', 'BeVietnamPro'].map(
      (family) => new Set(missing(family).flatMap((absent) => absent.map(({ sign }) => sign)))
    )
    expect([...serif!].filter((sign) => sans!.has(sign))).toEqual([])
  })
})
