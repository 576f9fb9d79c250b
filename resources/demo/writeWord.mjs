/**
 * Writes the Word file that people import in the demo: `node resources/demo/writeWord.mjs`.
 * The photos must have been drawn before (`drawPhotos.mjs`).
 */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { ZipFile } from 'yazl'
import {
  contentTypes,
  coreProperties,
  documentRelations,
  numbering,
  packageRelations,
  styles,
  wordDocument
} from './word/parts.mjs'
import { sampleBody, samplePhotos } from './word/sample.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))

/** Longest side of a photo in the file: what people send by mail, enough for a column. */
const PHOTO_WIDTH = 1600

/** One moment for all entries, so that the same text makes the same file. */
const mtime = new Date('2026-11-19T08:00:00Z')

const shrink = ({ name }) =>
  sharp(here(`photos/${name}.jpg`))
    .resize({ width: PHOTO_WIDTH })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer()

async function writeWord(file) {
  const about = { title: 'Ngày hội đọc sách', author: 'Đoàn Thị Mai Khuê', day: '2026-11-19' }
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'docProps/core.xml': coreProperties(about),
    'word/document.xml': wordDocument(sampleBody),
    'word/_rels/document.xml.rels': documentRelations(samplePhotos.length),
    'word/styles.xml': styles,
    'word/numbering.xml': numbering
  }
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name, { mtime })
  for (const [index, photo] of samplePhotos.entries()) {
    zip.addBuffer(await shrink(photo), `word/media/image${index + 1}.jpeg`, { mtime, compress: false })
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
}

await writeWord(here('hoi-nghi-ngay-hoi-doc-sach.docx'))
