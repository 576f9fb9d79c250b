import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { newFolder } from '@tests/factories'
import { outline, said } from '@tests/fixtures/importedWord'
import { buildMixedFile } from '@tests/fixtures/mixed/mixedFiles'
import { sampleArticles } from '@tests/fixtures/mixed/sampleArticles'
import { sniffOle } from './fileKind'
import { findLibreOffice } from './libreOffice'
import { importOldWord } from './oldWordArticle'

const bytes = readFileSync(new URL('../../tests/fixtures/oldWord.doc', import.meta.url))
const source = () => ({ bytes, fileName: 'bài cũ.doc', folder: newFolder(), encoding: 'auto' as const })

/** A program that stands in for LibreOffice: it does what these lines of shell say, with the converted file as $OUT. */
function placeProgram(lines: string): string {
  const program = path.join(newFolder(), 'soffice')
  writeFileSync(
    program,
    `#!/bin/sh\nwhile [ "$1" != "--outdir" ]; do shift; done\nOUT="$2/tep.docx"\n${lines}\n`
  )
  chmodSync(program, 0o755)
  return program
}

describe('an old Word file', () => {
  test('gives its words where LibreOffice is not installed, and says so', async () => {
    const article = await importOldWord(source(), null)
    expect(article.format).toBe('doc')
    expect(outline(article.body).join('\n')).toContain('Đoạn đậm và nghiêng')
    expect(said(article, 'wordsOnly')).toBe('look 1 ""')
  })

  test.skipIf(process.platform === 'win32')(
    'comes by way of LibreOffice with all that a Word file has',
    async () => {
      const [sample] = sampleArticles(1)
      const docx = path.join(newFolder(), 'ra.docx')
      writeFileSync(docx, await buildMixedFile(sample!, 'docx', 'vni'))
      const article = await importOldWord(source(), placeProgram(`cp '${docx}' "$OUT"`))
      expect(article).toMatchObject({
        format: 'doc',
        meta: { title: sample!.title },
        report: { format: 'doc' }
      })
      expect(article.report.encoding?.found).toEqual([{ encoding: 'vni', paragraphs: 6 }])
      expect(said(article, 'wordsOnly')).toBe('')
    }
  )

  test.skipIf(process.platform === 'win32').each([
    ['fails', 'exit 3'],
    ['writes nothing', 'exit 0'],
    ['writes an empty file', ': > "$OUT"']
  ])('still gives its words when LibreOffice %s', async (_, lines) => {
    expect(said(await importOldWord(source(), placeProgram(lines)), 'wordsOnly')).toBe('look 1 ""')
  })

  test('with a password is told by its header, one with programs by its directory', async () => {
    expect(sniffOle(bytes)).toBe('oldWord')
    const locked = Buffer.from(bytes)
    const header = locked.indexOf(Buffer.from([0xec, 0xa5]), 512)
    locked.writeUInt16LE(locked.readUInt16LE(header + 10) | 0x0100, header + 10)
    expect(sniffOle(locked)).toBe('encrypted')
    const programmed = Buffer.concat([bytes, Buffer.from('_VBA_PROJECT', 'utf16le')])
    expect(said(await importOldWord({ ...source(), bytes: programmed }, null), 'macros')).toBe('lost 1 ""')
  })

  test('that is none is corrupt', async () => {
    const broken = { ...source(), bytes: bytes.subarray(0, 3000) }
    await expect(importOldWord(broken, null)).rejects.toMatchObject({ failure: 'corrupt' })
  })
})

test('LibreOffice is looked for by absolute folders only', async () => {
  const folder = newFolder()
  const program = path.join(folder, 'soffice')
  copyFileSync(process.execPath, program)
  expect(await findLibreOffice(['.', 'bin', folder].join(path.delimiter))).toBe(program)
  const other = await findLibreOffice('.')
  expect(other === null || existsSync(other)).toBe(true)
}) // prettier-ignore
