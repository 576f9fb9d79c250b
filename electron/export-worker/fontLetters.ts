import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PrintArticle } from '@shared/domain/printIssue'
import { articleLetters } from './expectedText'

/** The faces of articles: a letter that one of them lacks is set in the other (`resources/typst/type.typ`). */
const FAMILIES = ['SourceSerif4', 'BeVietnamPro']

/** Characters that a TrueType font has a glyph for (OpenType 1.9, `cmap` formats 4 and 12). */
export function readCharacters(font: Buffer): Set<number> {
  const characters = new Set<number>()
  const tables = font.readUInt16BE(4)
  const entry = Array.from({ length: tables }, (_, index) => 12 + index * 16).find(
    (at) => font.toString('latin1', at, at + 4) === 'cmap'
  )
  if (entry === undefined) return characters
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

const common = (sets: readonly Set<number>[]) =>
  new Set([...(sets[0] ?? [])].filter((code) => sets.every((each) => each.has(code))))

/** TrueType files of a folder and the folders in it. */
function listFonts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return listFonts(file)
    return entry.name.endsWith('.ttf') ? [file] : []
  })
}

/** Characters that every weight of one of the articles' faces has. */
function readPrintable(folders: readonly string[]): Set<number> {
  const files = folders.flatMap(listFonts)
  const byFamily = FAMILIES.map((family) =>
    common(
      files
        .filter((file) => path.basename(file).startsWith(family))
        .map((file) => readCharacters(readFileSync(file)))
    )
  )
  return new Set(byFamily.flatMap((each) => [...each]))
}

/** Finds the letters of a text that would be printed as empty boxes. */
export function createFontLetters(folders: readonly string[]) {
  let printable: Set<number> | null = null
  return {
    /** Letters of an article that no face has, each once; empty for none. */
    missing(article: PrintArticle): string {
      printable ??= readPrintable(folders)
      const known = printable
      return [...articleLetters(article)].filter((letter) => !known.has(letter.codePointAt(0)!)).join('')
    }
  }
}
export type FontLetters = ReturnType<typeof createFontLetters>
