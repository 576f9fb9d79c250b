import { copyFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { createPhotos, photoInk } from './photos'

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

  it.each([
    [{ r: 30, g: 80, b: 160 }, [87, 46, 0, 29]],
    [{ r: 0, g: 0, b: 0 }, [100, 63, 37, 95]]
  ])('turn %o into the inks of uncoated paper where that is asked for', async (colour, inks) => {
    const source = await writeColour(`uncoated-${inks.join('-')}.png`, colour)
    const setup = exportSetup()
    const photos = createPhotos(setup, { profile: setup.profiles.fogra29, totalInk: 300 })
    const got = await readInks((await photos.prepare(PHOTO, files(source), '4c')).bytes)
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

describe('photos of jobs without four colours', () => {
  it.each(['1c', 'grey'] as const)('have one channel, black to white (%s)', async (ink) => {
    const red = await writeColour(`red-${ink}.png`, { r: 200, g: 30, b: 30 })
    const { bytes, name } = await createPhotos(exportSetup()).prepare(PHOTO, files(red), ink)
    const { channels, space, hasProfile } = await sharp(bytes).metadata()
    expect({ channels, space, hasProfile }).toEqual({ channels: 1, space: 'b-w', hasProfile: false })
    // Red looks dark, not black.
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    expect(data[0]).toBeGreaterThan(50)
    expect(data[0]).toBeLessThan(130)
    expect(name).toMatch(ink === 'grey' ? /grey/ : /black/)
  })

  it('are kept apart from the same photos in colour', async () => {
    const blue = await writeColour('kept-blue.png', { r: 20, g: 60, b: 180 })
    const photos = createPhotos(exportSetup())
    const names = []
    for (const ink of ['rgb', 'grey', '4c', '1c'] as const)
      names.push((await photos.prepare(PHOTO, files(blue), ink)).name)
    expect(new Set(names).size).toBe(4)
  })
})

describe('photos for copies in the colours of the screen', () => {
  it('are finer than those on the screen, in sRGB, and grey where the issue has no other ink', async () => {
    const wide = path.join(folder, 'copy.jpg')
    await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#456' } }).toFile(wide)
    const photos = createPhotos(exportSetup())
    const look = async (inks: '4c' | '1c') =>
      sharp((await photos.prepare(PHOTO, files(wide), photoInk('copy', inks))).bytes).metadata()
    expect(await look('4c')).toMatchObject({ width: 1720, space: 'srgb' })
    expect(await look('1c')).toMatchObject({ width: 1720, space: 'b-w' })
  })
})

describe('a photo that its article shows in part', () => {
  /** Left half red, right half blue, with a white line across the middle. */
  async function writeHalves(name: string): Promise<string> {
    const file = path.join(folder, name)
    const part = (width: number, height: number, background: string) => ({
      create: { width, height, channels: 3 as const, background }
    })
    await sharp(part(800, 600, '#c00000'))
      .composite([{ input: part(400, 600, '#0000c0'), left: 400, top: 0 }])
      .png()
      .toFile(file)
    return file
  }
  const colourAt = async (bytes: Buffer, left: number, top: number) =>
    [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())].map(
      (value) => value > 100
    )
  const crop = { left: 5000, top: 0, right: 10_000, bottom: 5000 }

  it('is cut to it, on the screen and for the press', async () => {
    const source = await writeHalves('cut.png')
    const photos = createPhotos(exportSetup())
    const shown = { ...PHOTO, crop }
    const screen = await photos.prepare(shown, files(source), 'rgb')
    expect(screen.ratio).toBeCloseTo(400 / 300)
    expect(await colourAt(screen.bytes, 2, 2)).toEqual([false, false, true])
    const press = await photos.prepare(shown, files(source), '4c')
    expect(await sharp(press.bytes).metadata()).toMatchObject({ width: 400, height: 300, space: 'cmyk' })
  })

  it('is turned without an empty corner, and keeps its shape', async () => {
    const source = await writeHalves('turn.png')
    const turned = await createPhotos(exportSetup()).prepare({ ...PHOTO, angle: 1000 }, files(source), 'rgb')
    expect(turned.ratio).toBeCloseTo(4 / 3, 2)
    const { width, height } = await sharp(turned.bytes).metadata()
    // Clockwise: the border of the colours leans to the right at the top.
    expect(await colourAt(turned.bytes, width / 2 + 20, 2)).toEqual([true, false, false])
    expect(await colourAt(turned.bytes, width / 2 - 20, height - 3)).toEqual([false, false, true])
    for (const [x, y] of [
      [1, 1],
      [width - 2, 1],
      [1, height - 2],
      [width - 2, height - 2]
    ] as const)
      expect(await colourAt(turned.bytes, x, y)).not.toEqual([true, true, true])
  })

  it('is another file for each cut, so that two articles may show it differently', async () => {
    const source = await writeHalves('twice.png')
    const photos = createPhotos(exportSetup())
    const names = await Promise.all(
      [PHOTO, { ...PHOTO, crop }, { ...PHOTO, angle: 5 }].map(
        async (each) => (await photos.prepare(each, files(source), 'rgb')).name
      )
    )
    expect(new Set(names).size).toBe(3)
  })
})

it('what leaves for the press or a screen tells neither place nor camera', async () => {
  const source = path.join(folder, 'noted.jpg')
  await sharp({ create: { width: 90, height: 60, channels: 3, background: '#456' } })
    .withExif({
      IFD0: { Make: 'May anh', Artist: 'Mai' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 45/1 0/1' }
    })
    .jpeg()
    .toFile(source)
  const photos = createPhotos(exportSetup())
  for (const ink of ['rgb', '4c'] as const)
    for (const angle of [0, 200]) {
      const { bytes } = await photos.prepare({ ...PHOTO, angle }, files(source), ink)
      const { exif, xmp, iptc } = await sharp(bytes).metadata()
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
      expect(bytes.includes('May anh')).toBe(false)
    }
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
