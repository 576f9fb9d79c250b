import { copyFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { createPhotos } from './photos'

const HASH = 'a'.repeat(64)
const PHOTO = { media: HASH, crop: null, angle: 0 }
let folder: string

async function writeColour(name: string, background: { r: number; g: number; b: number }): Promise<string> {
  const file = path.join(folder, name)
  await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toFile(file)
  return file
}

const files = (file: string) => ({ [HASH]: { path: file, width: 40, height: 30 } })

async function readInks(bytes: Buffer): Promise<number[]> {
  const raw = await sharp(bytes).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer()
  return [...raw.subarray(0, 4)].map((value) => Math.round(value / 2.55))
}

beforeAll(() => {
  folder = temporaryFolder()
})

describe('photos for the press', () => {
  // What lcms2's transicc gives for the same profile; converting twice gives 94/68/0/12.
  it.each([
    [{ r: 30, g: 80, b: 160 }, [96, 73, 0, 3]],
    [{ r: 0, g: 0, b: 0 }, [83, 72, 45, 100]]
  ])('turn %o into the inks of the profile, once', async (colour, inks) => {
    const source = await writeColour(`colour-${inks.join('-')}.png`, colour)
    const photo = await createPhotos(exportSetup()).prepare(PHOTO, files(source), '4c')
    const got = await readInks(photo.bytes)
    inks.forEach((ink, index) => expect(Math.abs(got[index]! - ink)).toBeLessThanOrEqual(2))
  })

  it('are wide enough for 300 ppi across the page, and never blown up', async () => {
    const wide = path.join(folder, 'wide.jpg')
    await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#456' } }).toFile(wide)
    const photos = createPhotos(exportSetup())
    const big = await sharp((await photos.prepare(PHOTO, files(wide), '4c')).bytes).metadata()
    expect(big.width / (182 / 25.4)).toBeGreaterThanOrEqual(300)
    expect(big.space).toBe('cmyk')
    // The press names its profile once, in the output intent.
    expect(big.hasProfile).toBe(false)
    const small = await writeColour('small.png', { r: 9, g: 9, b: 9 })
    const other = createPhotos(exportSetup())
    expect((await sharp((await other.prepare(PHOTO, files(small), '4c')).bytes).metadata()).width).toBe(40)
  })
})

describe('a photo that cannot be used', () => {
  const failure = { failure: 'photo', message: expect.stringContaining(HASH) as string }

  it('is named when its file is gone', async () => {
    const photos = createPhotos(exportSetup())
    await expect(photos.prepare(PHOTO, {}, 'rgb')).rejects.toMatchObject(failure)
    await expect(photos.prepare(PHOTO, files(path.join(folder, 'gone')), 'rgb')).rejects.toMatchObject(
      failure
    )
  })

  it('is named when it is no photo or breaks off', async () => {
    const text = path.join(folder, 'text.jpg')
    await writeFile(text, 'not a photo')
    await expect(createPhotos(exportSetup()).prepare(PHOTO, files(text), '4c')).rejects.toMatchObject(failure)
    const whole = path.join(folder, 'whole.jpg')
    const torn = path.join(folder, 'torn.jpg')
    await sharp({ create: { width: 900, height: 900, channels: 3, background: '#a52' } }).toFile(whole)
    await copyFile(whole, torn)
    await truncate(torn, Math.round((await readFile(whole)).length * 0.6))
    await expect(createPhotos(exportSetup()).prepare(PHOTO, files(torn), '4c')).rejects.toMatchObject(failure)
  })
})

describe('converted photos', () => {
  it('are kept, and made anew when the kept file is damaged', async () => {
    const source = await writeColour('kept.png', { r: 200, g: 10, b: 10 })
    const setup = exportSetup()
    const first = await createPhotos(setup).prepare(PHOTO, files(source), '4c')
    const [kept] = await readdir(setup.cache)
    expect(kept).toBe(first.name)
    await writeFile(source, 'changed behind our back')
    const again = await createPhotos(setup).prepare(PHOTO, files(source), '4c')
    expect(again.bytes.equals(first.bytes)).toBe(true)
    await writeFile(path.join(setup.cache, kept!), '')
    await writeColour('kept.png', { r: 200, g: 10, b: 10 })
    const mended = await createPhotos(setup).prepare(PHOTO, files(source), '4c')
    expect(mended.bytes.equals(first.bytes)).toBe(true)
  })

  it('are not shared between the screen and the press', async () => {
    const source = await writeColour('both.png', { r: 1, g: 2, b: 3 })
    const photos = createPhotos(exportSetup())
    const [screen, press] = [
      await photos.prepare(PHOTO, files(source), 'rgb'),
      await photos.prepare(PHOTO, files(source), '4c')
    ]
    expect(screen.name).not.toBe(press.name)
    expect((await sharp(screen.bytes).metadata()).space).toBe('srgb')
  })
})
