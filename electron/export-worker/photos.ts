import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { framingName, isUnframed } from '@shared/document/framing'
import type { PhotoFiles } from '@shared/domain/printIssue'
import { ExportError } from './exportError'
import { openFramed, type PlacedFigure } from './framedPhoto'

/** For the screen in sRGB, for the press in the inks of the profile. */
export type Ink = 'rgb' | '4c'

/** A photo converted for typesetting. */
export interface ReadyPhoto {
  /** Name that never stands for other bytes. */
  readonly name: string
  readonly bytes: Buffer
  /** Width over height. */
  readonly ratio: number
}

// Wide enough for 300 ppi across the type area of 182 mm, and tall enough for a crop of 90 mm.
const PRESS_SIZE = { width: 2160, height: 1080 }
const SCREEN_SIZE = { width: 1100, height: 550 }

async function readRatio(bytes: Buffer): Promise<number> {
  const { width, height } = await sharp(bytes, { failOn: 'truncated' }).metadata()
  return width / height
}

function convert(framed: Sharp, ink: Ink, profile: string): Sharp {
  const size = ink === '4c' ? PRESS_SIZE : SCREEN_SIZE
  const photo = framed.resize({ ...size, fit: 'outside', withoutEnlargement: true })
  // `toColourspace('cmyk')` beside the profile would convert twice and shift every colour.
  return ink === '4c'
    ? photo
        .sharpen({ sigma: 0.7 })
        .withIccProfile(profile, { attach: false })
        .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    : photo.toColourspace('srgb').jpeg({ quality: 80 })
}

/** Converts photos for typesetting and keeps the results in a folder that may be emptied at any time. */
export function createPhotos(setup: { readonly cache: string; readonly profile: string }) {
  let profileMark: Promise<string> | null = null

  async function nameOf(photo: PlacedFigure, ink: Ink): Promise<string> {
    const media = isUnframed(photo) ? photo.media : `${photo.media}-${framingName(photo)}`
    if (ink === 'rgb') return `${media}-${SCREEN_SIZE.width}-srgb.jpg`
    profileMark ??= readFile(setup.profile).then((bytes) =>
      createHash('sha256').update(bytes).digest('hex').slice(0, 12)
    )
    return `${media}-${PRESS_SIZE.width}-${await profileMark}.jpg`
  }

  async function convertAndKeep(framed: Sharp, ink: Ink, kept: string): Promise<Buffer> {
    const bytes = await convert(framed, ink, setup.profile).toBuffer()
    await mkdir(setup.cache, { recursive: true })
    const temporary = `${kept}.${randomUUID()}.tmp`
    try {
      await writeFile(temporary, bytes)
      await rename(temporary, kept)
    } catch {
      // The cache is a convenience: a full disk must not stop the page.
      await rm(temporary, { force: true })
    }
    return bytes
  }

  async function readKept(kept: string): Promise<{ bytes: Buffer; ratio: number } | null> {
    try {
      const bytes = await readFile(kept)
      return { bytes, ratio: await readRatio(bytes) }
    } catch {
      return null
    }
  }

  return {
    /**
     * One photo ready to be set.
     *
     * @throws ExportError `photo`, naming its hash, when the file is missing or cannot be read to its end.
     */
    async prepare(photo: PlacedFigure, files: PhotoFiles, ink: Ink): Promise<ReadyPhoto> {
      const { media } = photo
      const source = files[media]?.path
      if (source === undefined) throw new ExportError('photo', `${media}: no file`)
      try {
        const name = await nameOf(photo, ink)
        const kept = path.join(setup.cache, name)
        const known = await readKept(kept)
        if (known) return { name, ...known }
        const bytes = await convertAndKeep(await openFramed(source, photo), ink, kept)
        return { name, bytes, ratio: await readRatio(bytes) }
      } catch (error) {
        throw new ExportError(
          'photo',
          `${media}: ${error instanceof Error ? error.message : 'cannot be read'}`
        )
      }
    }
  }
}

export type Photos = ReturnType<typeof createPhotos>
