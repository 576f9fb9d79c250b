import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { framingName, isUnframed } from '@shared/document/framing'
import type { InkSet } from '@shared/domain/inks'
import type { PhotoFiles } from '@shared/domain/printIssue'
import type { ExportSetup } from '@shared/ipc/exportWorker'
import { readBlackTone } from './blackTone'
import { ExportError } from './exportError'
import { openFramed, type PlacedFigure } from './framedPhoto'
import { limitInk } from './inkLimit'

/** For the screen, or for the press. */
export type Ink = 'rgb' | '4c'

/** For the screen, for the press, or for copies that are kept and printed in the colours of the screen. */
export type PhotoUse = Ink | 'copy'

/** For the screen and for copies in sRGB or grey, for the press in the inks of the profile or in black alone. */
export type PhotoInk = Ink | 'grey' | '1c' | 'fine' | 'fineGrey'

/** How photos become ink. */
export interface PressConversion {
  /** File of the press profile. */
  readonly profile: string
  /** Most ink on one spot, in percent. */
  readonly totalInk: number
}

/** How the photos of a job are converted: only four-colour jobs have colour photos. */
export const photoInk = (use: PhotoUse, inks: InkSet): PhotoInk => {
  if (use === 'copy') return inks === '4c' ? 'fine' : 'fineGrey'
  if (inks === '4c') return use
  return use === 'rgb' ? 'grey' : '1c'
}

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
// About 240 ppi across the type area: enough for an office printer, and small enough for the web.
const COPY_SIZE = { width: 1720, height: 860 }

const sizeOf = (ink: PhotoInk) => {
  if (ink === '4c' || ink === '1c') return PRESS_SIZE
  return ink === 'fine' || ink === 'fineGrey' ? COPY_SIZE : SCREEN_SIZE
}

async function readRatio(bytes: Buffer): Promise<number> {
  const { width, height } = await sharp(bytes, { failOn: 'truncated' }).metadata()
  return width / height
}

async function convert(
  framed: Sharp,
  ink: PhotoInk,
  { profile, totalInk }: PressConversion
): Promise<Buffer> {
  const photo = framed.resize({
    ...sizeOf(ink),
    fit: 'outside',
    withoutEnlargement: true
  })
  if (ink === 'rgb') return photo.toColourspace('srgb').jpeg({ quality: 80 }).toBuffer()
  if (ink === 'fine') return photo.toColourspace('srgb').jpeg({ quality: 86 }).toBuffer()
  // `grayscale` alone would leave three channels, and so three plates.
  const grey = () => photo.grayscale().toColourspace('b-w')
  if (ink === 'grey') return grey().jpeg({ quality: 80 }).toBuffer()
  if (ink === 'fineGrey') return grey().jpeg({ quality: 86 }).toBuffer()
  if (ink === '1c') {
    const { data, info } = await grey().sharpen({ sigma: 0.7 }).raw().toBuffer({ resolveWithObject: true })
    const tone = await readBlackTone(profile)
    const raw = { width: info.width, height: info.height, channels: 1 as const }
    return sharp(
      data.map((value) => tone[value]!),
      { raw }
    )
      .toColourspace('b-w')
      .jpeg({ quality: 90 })
      .toBuffer()
  }
  // `toColourspace('cmyk')` beside the profile would convert twice and shift every colour.
  const inked = await photo
    .sharpen({ sigma: 0.7 })
    .withIccProfile(profile, { attach: false })
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer()
  return limitInk(inked, totalInk)
}

/** Converts photos for typesetting and keeps the results in a folder that may be emptied at any time. */
export function createPhotos(
  setup: Pick<ExportSetup, 'cache' | 'profiles'>,
  press: PressConversion = { profile: setup.profiles.fogra39, totalInk: 300 }
) {
  let profileMark: Promise<string> | null = null

  async function nameOf(photo: PlacedFigure, ink: PhotoInk): Promise<string> {
    const media = isUnframed(photo) ? photo.media : `${photo.media}-${framingName(photo)}`
    const { width } = sizeOf(ink)
    if (ink === 'rgb' || ink === 'fine') return `${media}-${width}-srgb.jpg`
    if (ink === 'grey' || ink === 'fineGrey') return `${media}-${width}-grey.jpg`
    profileMark ??= readFile(press.profile).then((bytes) =>
      createHash('sha256').update(bytes).digest('hex').slice(0, 12)
    )
    if (ink === '1c') return `${media}-${width}-${await profileMark}-black.jpg`
    return `${media}-${PRESS_SIZE.width}-${await profileMark}-${press.totalInk}.jpg`
  }

  async function convertAndKeep(framed: Sharp, ink: PhotoInk, kept: string): Promise<Buffer> {
    const bytes = await convert(framed, ink, press)
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
    async prepare(photo: PlacedFigure, files: PhotoFiles, ink: PhotoInk): Promise<ReadyPhoto> {
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
