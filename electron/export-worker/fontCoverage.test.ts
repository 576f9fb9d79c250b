import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { specialCharacters } from '@shared/text/characters'
import { fontFolders } from '@tests/fixtures/exportSetup'
import { printArticle } from '@tests/fixtures/printIssue'
import { createFontLetters, readCharacters } from './fontLetters'

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

describe('letters that would be printed as empty boxes', () => {
  const faces = createFontLetters(fontFolders)

  it('are named before the page is set, each once', () => {
    const article = printArticle({ title: 'Tết 日本 vui', lead: 'Chúc 日 😀 ₫100' })
    expect(faces.missing(article)).toBe('日本😀')
  })

  it('are none in Vietnamese, its signs and the controls that are never set', () => {
    expect(faces.missing(printArticle({ title: 'Ấm áp Ỡ Ỵ “…” – 25 °C\u200d\u0007' }))).toBe('')
  })
})
