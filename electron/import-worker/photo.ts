import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Metadata, type Sharp } from 'sharp'
import type { ImportedOriginal, ImportedPhoto } from '@shared/ipc/importWorker'
import { sniffKind, type FileKind } from './fileKind'
import { openHeic } from './heicPhoto'
import { ImportError } from './importError'
import { readPhotoWords } from './photoWords'
import { strikePlace, tellsPlace } from './placeNotes'
import { takePlainPicture } from './plainPhoto'
import { readBounded } from './boundedFile'

const MAX_FILE = 80_000_000
/** 100 megapixels: twice the sensor of the largest press camera, 400 MB once unpacked. */
const MAX_PIXELS = 100_000_000
const PREVIEW_SIDE = 1280
const READ = new Set<FileKind>(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif', 'heic'])

// Only the loaders for these kinds: what else libvips can read (SVG, PDF, its own format) stays shut.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'].map((kind) => `VipsForeignLoad${kind}`)
})
sharp.cache(false)
sharp.concurrency(1)

const TYPES: Partial<Record<FileKind, ImportedOriginal['type']>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  tiff: 'image/tiff',
  avif: 'image/avif',
  heic: 'image/heic'
}

/** Checks one photo, fully decodes it, and writes it with its preview. */
export type PhotoImport = (bytes: Buffer) => Promise<ImportedPhoto>

/**
 * Imports a photo file into the folder. Where its picture had to be encoded anew,
 * the file as it came is kept too, but for the place where it was taken.
 *
 * @throws ImportError `notPicture`, `pictureMoves`, `pictureTooBig`, `pictureBroken`, or why the file cannot be read.
 */
export async function importPhoto(file: string, folder: string): Promise<ImportedPhoto> {
  const bytes = await readBounded(file, MAX_FILE)
  const picture = await openPhoto(bytes)
  if (picture.isMoving) throw new ImportError('pictureMoves', `${picture.metadata.pages} pictures`)
  const photo = await writePhoto(folder, picture)
  return picture.isKept ? photo : { ...photo, original: await writeOriginal(folder, bytes, picture.kind) }
}

/** Makes an import of pictures out of one file, which is kept itself; together they may have `maxPixels`. */
export function createPhotoImport(folder: string, maxPixels = Infinity): PhotoImport {
  let pixels = 0
  return async (bytes) =>
    writePhoto(
      folder,
      await openPhoto(bytes, (size) => {
        pixels += size
        if (pixels > maxPixels)
          throw new ImportError(
            'pictureTooBig',
            `all photos together over ${megapixels(maxPixels)} megapixels`
          )
      })
    )
}

/** A photo that was opened to its end, in the form in which it will be kept. */
interface OpenedPhoto {
  readonly kind: FileKind
  /** What the file as it came says of itself. */
  readonly metadata: Metadata
  readonly photo: ReadyPhoto
  readonly preview: Buffer
  /** Whether the file's own picture data are kept. */
  readonly isKept: boolean
  readonly isMoving: boolean
}

async function openPhoto(bytes: Buffer, count: (pixels: number) => void = () => {}): Promise<OpenedPhoto> {
  const kind = sniffKind(bytes)
  if (kind === 'empty') throw new ImportError('empty', 'no bytes')
  if (!READ.has(kind)) throw new ImportError('notPicture', kind)
  const metadata = await tryPicture(openPicture(bytes, false).metadata())
  const size = metadata.width * metadata.height
  if (size > MAX_PIXELS) throw new ImportError('pictureTooBig', describeSize(metadata))
  count(size)
  const isMoving = (metadata.pages ?? 1) > 1 && kind !== 'tiff' && kind !== 'heic'
  if (kind === 'heic') {
    const png = await tryPicture(openHeic(bytes, metadata.icc))
    const opened = await tryPicture(openPicture(png).metadata())
    const photo = await tryPicture(encodePhoto(png, { ...opened, format: 'heif' }))
    return { kind, metadata, photo, preview: await tryPicture(makePreview(png)), isKept: false, isMoving }
  }
  const preview = await tryPicture(makePreview(bytes))
  const kept = await keepPhoto(bytes, metadata)
  const photo = kept ?? (await tryPicture(encodePhoto(bytes, metadata)))
  return { kind, metadata, photo, preview, isKept: kept !== null, isMoving }
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
    if (error instanceof ImportError) throw error
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

/** The file's own picture data without its notes, where they can stay as they are. */
async function keepPhoto(bytes: Buffer, metadata: Metadata): Promise<ReadyPhoto | null> {
  const { format, width, height } = metadata
  const plain = takePlainPicture(bytes, metadata)
  if (!plain) return null
  // What was cut off must not have been part of the picture.
  const isWhole =
    plain.length === bytes.length ||
    (await openPicture(plain)
      .stats()
      .then(
        () => true,
        () => false
      ))
  const type = format === 'png' ? 'image/png' : format === 'webp' ? 'image/webp' : 'image/jpeg'
  return isWhole ? { bytes: plain, type, width, height } : null
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

async function writePhoto(folder: string, { photo, preview, metadata }: OpenedPhoto): Promise<ImportedPhoto> {
  const sha256 = hashOf(photo.bytes)
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
    original: null,
    ...readPhotoWords(metadata)
  }
}

/** The file as it came, without its place; null where the place cannot be told from the rest. */
async function writeOriginal(
  folder: string,
  bytes: Buffer,
  kind: FileKind
): Promise<ImportedOriginal | null> {
  const struck = strikePlace(bytes)
  const metadata = await tryPicture(openPicture(struck, false).metadata()).catch(() => null)
  const type = TYPES[kind]
  if (!metadata || !type || tellsPlace(metadata)) return null
  const sha256 = hashOf(struck)
  const file = join(folder, `${sha256}.original`)
  await writeDurably(file, struck)
  return { file, sha256, type }
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

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
