import { expect, test } from 'vitest'
import { placeFile } from '@tests/fixtures/importedWord'
import { buildWordFile, packZip, wordParts } from '@tests/fixtures/wordFile'
import { paragraph } from '@tests/fixtures/wordMarkup'
import { importDocument } from './documentArticle'
import { openWordFile } from './wordFile'
import { readZip } from './zipGuard'

const BODY = paragraph('Phường Rạch Lựu ra quân làm sạch kênh Cầu Vông.')

async function refusalOf(bytes: Buffer): Promise<unknown> {
  const { file, folder } = await placeFile(bytes)
  return importDocument(file, 'bài.docx', folder).then(
    () => 'accepted',
    (error: unknown) => (error as { failure?: string }).failure
  )
}

/** The start of an OLE container with these names in its directory. */
function oleFile(...names: readonly string[]): Buffer {
  const directory = Buffer.concat(names.map((name) => Buffer.from(`${name}\0`, 'utf16le')))
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    directory,
    Buffer.alloc(1024)
  ])
}

test('a Word file is known by its content', async () => {
  expect(await refusalOf(await buildWordFile({ body: BODY }))).toBe('accepted')
  const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml'
  const bytes = await buildWordFile({ body: BODY, contentType: macros })
  expect(openWordFile(await readZip(bytes)).macros).toBe(true)
})

test.each([
  ['a picture', '\x89PNG\r\n\x1a\n', 'notDocument'],
  ['a program', 'MZ\x90\0\x03\0\0\0\x04\0\0\0', 'notDocument'],
  ['the head of a PDF', '%PDF-1.7\n%âãÏÓ', 'corrupt'],
  ['blanks', ' \r\n \t', 'noText'],
  ['nothing', '', 'empty']
])('%s named .docx is refused', async (_, content, failure) => {
  expect(await refusalOf(Buffer.from(content, 'latin1'))).toBe(failure)
})

test('old and locked containers are told apart', async () => {
  expect(await refusalOf(oleFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'))).toBe('encrypted')
  expect(await refusalOf(oleFile('Root Entry', '1Table', 'WordDocument'))).toBe('corrupt')
  expect(await refusalOf(oleFile('Root Entry', 'Workbook'))).toBe('notDocument')
})

test('other zips are not Word', async () => {
  expect(await refusalOf(await packZip({ mimetype: 'application/vnd.oasis.opendocument.text' }))).toBe(
    'corrupt'
  )
  expect(await refusalOf(await packZip({ 'a.txt': 'Tin' }))).toBe('notDocument')
  const parts = wordParts({
    body: BODY,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'
  })
  expect(await refusalOf(await packZip(parts))).toBe('notDocument')
})

test('a file cut off on the way is corrupt, wherever it was cut', async () => {
  const bytes = await buildWordFile({ body: BODY.repeat(50) })
  for (const part of [0.1, 0.5, 0.9, 0.99])
    expect(await refusalOf(bytes.subarray(0, bytes.length * part))).toBe('corrupt')
})

test('a folder or a file that is gone cannot be read', async () => {
  const { folder } = await placeFile(Buffer.from('x'))
  for (const file of [folder, `${folder}/khong-co.docx`])
    await expect(importDocument(file, 'bài.docx', folder)).rejects.toMatchObject({ failure: 'unreadable' })
})

test('a file over 60 MB is refused before it is read', async () => {
  expect(await refusalOf(Buffer.alloc(60_000_001))).toBe('tooBig')
})
