import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Metadata, type Sharp } from 'sharp'
import type { ImportedPhoto } from '@shared/ipc/importWorker'
import { sniffKind } from './fileKind'
import { ImportError } from './importError'
import { readPhotoWords } from './photoWords'
import { isPlainPhoto } from './plainPhoto'
import { readBounded } from './wordFile'

const MAX_FILE = 80_000_000
/** 100 megapixels: twice the sensor of the largest press camera, 400 MB once unpacked. */
const MAX_PIXELS = 100_000_000
const PREVIEW_SIDE = 1280
const READ = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'])

// Only the loaders for these kinds: what else libvips can read (SVG, PDF, its own format) stays shut.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'].map((kind) => `VipsForeignLoad${kind}`)
})
sharp.cache(false)
sharp.concurrency(1)

/** Checks one photo, fully decodes it, and writes it with its preview. */
export type PhotoImport = (bytes: Buffer) => Promise<ImportedPhoto>

/**
 * Imports a photo file into the folder.
 *
 * @throws ImportError `notPicture`, `pictureTooBig`, `pictureBroken`, or why the file cannot be read.
 */
export async function importPhoto(file: string, folder: string): Promise<ImportedPhoto> {
  return createPhotoImport(folder)(await readBounded(file, MAX_FILE))
}

/** Makes an import into one folder; all its photos together may have `maxPixels`. */
export function createPhotoImport(folder: string, maxPixels = Infinity): PhotoImport {
  let pixels = 0
  return async (bytes) => {
    const kind = sniffKind(bytes)
    if (kind === 'empty') throw new ImportError('empty', 'no bytes')
    if (!READ.has(kind)) throw new ImportError('notPicture', kind)
    const metadata = await tryPicture(openPicture(bytes, false).metadata())
    const size = metadata.width * metadata.height
    if (size > MAX_PIXELS) throw new ImportError('pictureTooBig', describeSize(metadata))
    pixels += size
    if (pixels > maxPixels)
      throw new ImportError('pictureTooBig', `all photos together over ${megapixels(maxPixels)} megapixels`)
    const preview = await tryPicture(makePreview(bytes))
    const photo = isPlainPhoto(bytes, metadata)
      ? keepPhoto(bytes, metadata)
      : await tryPicture(encodePhoto(bytes, metadata))
    return writePhoto(folder, photo, preview, metadata)
  }
}

interface ReadyPhoto {
  readonly bytes: Buffer
  readonly type: ImportedPhoto['type']
  readonly width: number
  readonly height: number
}

function openPicture(bytes: Buffer, isBounded = true): Sharp {
  return sharp(bytes, { limitInputPixels: isBounded ? MAX_PIXELS : false, failOn: 'truncated' })
}

async function tryPicture<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    throw new ImportError(
      'pictureBroken',
      error instanceof Error ? error.message.split('\n')[0]! : 'cannot be decoded'
    )
  }
}

function megapixels(pixels: number): string {
  return (pixels / 1_000_000).toFixed(pixels % 1_000_000 === 0 ? 0 : 1)
}

function describeSize({ width, height }: Metadata): string {
  return `${width}×${height} px, ${megapixels(width * height)} megapixels; at most ${megapixels(MAX_PIXELS)}`
}

/** Decodes every line of the picture on the way to a small one. */
async function makePreview(bytes: Buffer): Promise<Buffer> {
  return openPicture(bytes)
    .autoOrient()
    .resize(PREVIEW_SIDE, PREVIEW_SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 80 })
    .toBuffer()
}

function keepPhoto(bytes: Buffer, { format, width, height }: Metadata): ReadyPhoto {
  const type = format === 'png' ? 'image/png' : format === 'webp' ? 'image/webp' : 'image/jpeg'
  return { bytes, type, width, height }
}

/** Upright, sRGB or grey, without what the camera noted; drawings and transparency stay lossless. */
async function encodePhoto(bytes: Buffer, metadata: Metadata): Promise<ReadyPhoto> {
  const isLossless = metadata.hasAlpha || metadata.format === 'png' || metadata.format === 'gif'
  const upright = openPicture(bytes)
    .autoOrient()
    .toColourspace(isGrey(metadata) ? 'b-w' : 'srgb')
  const encoded = isLossless ? upright.png() : upright.jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return {
    bytes: data,
    type: isLossless ? 'image/png' : 'image/jpeg',
    width: info.width,
    height: info.height
  }
}

function isGrey({ space }: Metadata): boolean {
  return space === 'b-w' || space === 'grey16'
}

async function writePhoto(
  folder: string,
  photo: ReadyPhoto,
  preview: Buffer,
  metadata: Metadata
): Promise<ImportedPhoto> {
  const sha256 = createHash('sha256').update(photo.bytes).digest('hex')
  const file = join(folder, `${sha256}.${photo.type.slice('image/'.length)}`)
  const previewFile = join(folder, `${sha256}.preview.jpeg`)
  await writeDurably(file, photo.bytes)
  await writeDurably(previewFile, preview)
  return {
    file,
    sha256,
    bytes: photo.bytes.length,
    type: photo.type,
    width: photo.width,
    height: photo.height,
    colours: isGrey(metadata) ? 'grey' : 'rgb',
    preview: previewFile,
    ...readPhotoWords(metadata)
  }
}

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  // The same photo twice in one document has the same name and the same bytes.
  const handle = await open(file, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null
    throw new ImportError('write', error.message)
  })
  if (!handle) return
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } catch (error) {
    await rm(file, { force: true })
    throw new ImportError('write', error instanceof Error ? error.message : 'cannot be written')
  } finally {
    await handle.close()
  }
}
