import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { pdfText, qpdfFaults } from '@tests/fixtures/pdfTools'
import { printIssue } from '@tests/fixtures/printIssue'
import { writePhotos } from '@tests/fixtures/printPhotos'
import { createCompiler } from './compile'
import { createPhotos } from './photos'
import { createRounds } from './round'

const folder = temporaryFolder()
const rounds = createRounds(createCompiler(exportSetup()), createPhotos(exportSetup()))
const HOSTILE = 'BẢN BÔNG LẦN 2 #read("x") $a$ <b> \\ '

test('a proof has its stamp on every page, letter by letter, and other bytes where something is marked', async () => {
  const issue = await printIssue()
  const files = await writePhotos(path.join(folder, 'photos'))
  const write = async (name: string, changed: Record<string, string[]>) => {
    const output = path.join(folder, name)
    const made = await rounds.write(issue, files, { stamp: HOSTILE, changed }, output)
    return { output, pages: made.pages, ...made.files[0]! }
  }
  const plain = await write('plain.pdf', {})
  expect(plain.pages).toBe(8)
  for (let page = 1; page <= plain.pages; page++)
    expect(pdfText(plain.output, page)).toContain(HOSTILE.trim())
  expect(qpdfFaults(plain.output)).toEqual([])
  expect(plain.bytes).toBe(readFileSync(plain.output).length)
  const [story] = issue.pages[1]!.frames.flatMap((frame) => (frame.kind === 'story' ? [frame.article] : []))
  const marked = await write('marked.pdf', { [story!]: ['@head'] })
  expect(marked.sha256).not.toBe(plain.sha256)
})
