import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { placeFile } from '@tests/fixtures/importedWord'
import { buildPhoto } from '@tests/fixtures/photoFile'
import { importPhoto } from './photo'
import { tellsPlace } from './placeNotes'

/** Made with libheif's own encoder from a drawn JPEG with words and a place. */
const HEIC = new URL('../../tests/fixtures/telephone.heic', import.meta.url)

async function importBytes(bytes: Buffer) {
  const { file, folder } = await placeFile(bytes, 'anh.jpg')
  return importPhoto(file, folder)
}

async function refusalOf(bytes: Buffer): Promise<unknown> {
  return importBytes(bytes).then(
    () => 'accepted',
    (error: unknown) => (error as { failure?: string }).failure
  )
}

test.each(['jpeg', 'png', 'webp'] as const)('a plain %s keeps its bytes', async (type) => {
  const bytes = await buildPhoto({ type })
  const photo = await importBytes(bytes)
  expect(photo).toMatchObject({
    type: `image/${type}`,
    width: 240,
    height: 160,
    colours: 'rgb',
    bytes: bytes.length
  })
  expect((await readFile(photo.file)).equals(bytes)).toBe(true)
  expect(basename(photo.file)).toBe(`${createHash('sha256').update(bytes).digest('hex')}.${type}`)
  expect(await readdir(dirname(photo.file))).toHaveLength(2)
})

test.each([
  ['tiff', 'image/jpeg'],
  ['avif', 'image/jpeg'],
  ['gif', 'image/png']
] as const)('a %s becomes %s', async (type, result) => {
  const photo = await importBytes(await buildPhoto({ type }))
  expect(photo.type).toBe(result)
  expect((await sharp(photo.file).metadata()).format).toBe(result.slice(6))
})

test('a photo that lies on its side is set upright', async () => {
  const photo = await importBytes(await buildPhoto({ orientation: 6 }))
  expect(photo).toMatchObject({ width: 160, height: 240 })
  expect(await sharp(photo.file).metadata()).toMatchObject({ width: 160, height: 240 })
  expect((await sharp(photo.preview).metadata()).height).toBe(240)
})

test('the place where a photo was taken does not stay in it', async () => {
  const bytes = await buildPhoto({ gps: true, caption: 'Kenh Cau Vong', author: 'Mai' })
  expect((await sharp(bytes).metadata()).exif).toBeDefined()
  const photo = await importBytes(bytes)
  const { exif, xmp, iptc } = await sharp(photo.file).metadata()
  expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined])
  expect(photo).toMatchObject({ caption: 'Kenh Cau Vong', credit: 'Mai' })
})

test.each([
  ['what a phone hangs behind a photo', () => buildPhoto({ gps: true })],
  [
    'a program hidden behind a photo',
    () => Promise.resolve(Buffer.from('PK\x03\x04<script>alert(1)</script>'))
  ]
])('%s does not stay: it is the same photo as without it', async (_name, hidden) => {
  const bytes = await buildPhoto()
  const photo = await importBytes(Buffer.concat([bytes, await hidden()]))
  expect(photo.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
})

test.each(['jpeg', 'webp'] as const)(
  'the notes of a %s are cut away, its picture data stay',
  async (type) => {
    const bytes = await buildPhoto({ type, gps: true, author: 'Mai' })
    const photo = await importBytes(bytes)
    expect(photo).toMatchObject({ type: `image/${type}`, credit: 'Mai', original: null })
    expect(await sharp(photo.file).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer())
    const { exif, xmp } = await sharp(photo.file).metadata()
    expect([exif, xmp]).toEqual([undefined, undefined])
  }
)

describe('a photo whose picture data cannot stay', () => {
  test('is kept as it came besides, but for its place', async () => {
    const photo = await importBytes(await buildPhoto({ orientation: 6, gps: true, author: 'Mai' }))
    const original = await sharp(photo.original!.file).metadata()
    expect(photo.original).toMatchObject({ type: 'image/jpeg' })
    expect(original).toMatchObject({ orientation: 6, width: 240 })
    expect(original.exif?.includes('Mai')).toBe(true)
    expect(tellsPlace(original)).toBe(false)
  })

  test('comes from a telephone as HEIC, with its words', async () => {
    const photo = await importBytes(await readFile(HEIC))
    expect(photo).toMatchObject({
      type: 'image/jpeg',
      width: 192,
      height: 128,
      credit: 'Mai Khue',
      caption: 'Kenh Cau Vong',
      rights: 'Bao quan',
      taken: '2026-11-16',
      original: { type: 'image/heic' }
    })
    const [sky] = (await sharp(photo.file).raw().toBuffer()).subarray(0, 1)
    expect(Math.abs(sky! - 0xb3)).toBeLessThan(8)
    expect((await sharp(photo.file).metadata()).exif).toBeUndefined()
    expect(tellsPlace(await sharp(await readFile(HEIC)).metadata())).toBe(true)
    expect(tellsPlace(await sharp(photo.original!.file).metadata())).toBe(false)
  })

  test('is the same photo when it is brought in again', async () => {
    const [first, second] = [await importBytes(await readFile(HEIC)), await importBytes(await readFile(HEIC))]
    expect([second.sha256, second.original!.sha256]).toEqual([first.sha256, first.original!.sha256])
  })
})

test('a file is what it holds, whatever it is called', async () => {
  const { file, folder } = await placeFile(await buildPhoto({ type: 'png' }), 'anh.heic')
  expect((await importPhoto(file, folder)).type).toBe('image/png')
})

test.each(['gif', 'webp'] as const)(
  'a moving %s is refused, and not cut down to its first picture',
  async (type) => {
    const frames = sharp(
      await Promise.all(
        ['#ff0000', '#00ff00'].map((background) =>
          sharp({ create: { width: 40, height: 30, channels: 3, background } })
            .png()
            .toBuffer()
        )
      ),
      { join: { animated: true } }
    )
    expect(await refusalOf(await frames.toFormat(type).toBuffer())).toBe('pictureMoves')
  }
)

test('colours of other spaces become those of screens, grey stays grey', async () => {
  const space = async (bytes: Buffer) => {
    const photo = await importBytes(bytes)
    return [photo.colours, (await sharp(photo.file).metadata()).space]
  }
  expect(await space(await buildPhoto({ cmyk: true }))).toEqual(['rgb', 'srgb'])
  expect(await space(await buildPhoto({ profile: 'p3' }))).toEqual(['rgb', 'srgb'])
  expect(await space(await buildPhoto({ grey: true }))).toEqual(['grey', 'b-w'])
})

test('the preview is a small JPEG, never larger than the photo', async () => {
  const large = await importBytes(await buildPhoto({ width: 3000, height: 1000 }))
  expect(await sharp(large.preview).metadata()).toMatchObject({ format: 'jpeg', width: 1280, height: 427 })
  const small = await importBytes(await buildPhoto())
  expect(await sharp(small.preview).metadata()).toMatchObject({ width: 240, height: 160 })
})

test('IPTC words come before those of the camera', async () => {
  const dataset = (number: number, text: string) => {
    const bytes = Buffer.from(text)
    return Buffer.concat([Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 255]), bytes])
  }
  const iptc = Buffer.concat([dataset(120, 'Lễ phát động tại phường Gò Trâm'), dataset(80, 'Hải Đường')])
  const block = Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'),
    Buffer.from([0, 0, 0, iptc.length]),
    iptc,
    Buffer.from([0])
  ])
  const plain = await buildPhoto({ caption: 'OLYMPUS DIGITAL CAMERA', author: 'May anh' })
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, 0, block.length + 2]), block])
  const photo = await importBytes(Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]))
  expect(photo).toMatchObject({ caption: 'Lễ phát động tại phường Gò Trâm', credit: 'Hải Đường' })
  expect((await importBytes(plain)).caption).toBe('')
})

test('a truncated photo is refused wherever it was cut', async () => {
  for (const type of ['jpeg', 'png', 'webp', 'tiff', 'gif'] as const) {
    const bytes = await buildPhoto({ type })
    // The last bytes of a TIFF may be notes and no picture.
    for (const part of [0.2, 0.5, 0.9, ...(type === 'tiff' ? [] : [0.98])])
      expect(await refusalOf(bytes.subarray(0, bytes.length * part))).toBe('pictureBroken')
  }
  const heic = await readFile(HEIC)
  for (const part of [0.05, 0.3, 0.7, 0.95])
    expect(await refusalOf(heic.subarray(0, heic.length * part))).toBe('pictureBroken')
})

test('more than a hundred megapixels are refused at once, with the limit named', async () => {
  const bytes = await sharp({ create: { width: 12_000, height: 9000, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer()
  const started = performance.now()
  await expect(importBytes(bytes)).rejects.toMatchObject({
    failure: 'pictureTooBig',
    message: '12000×9000 px, 108 megapixels; at most 100'
  })
  expect(performance.now() - started).toBeLessThan(1000)
})

test('drawings, documents and unknown files are no photos', async () => {
  const svg =
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'
  for (const bytes of [Buffer.from(svg), Buffer.from('%PDF-1.7'), Buffer.from('vips'), Buffer.alloc(5000, 7)])
    expect(await refusalOf(bytes)).toBe('notPicture')
  expect(await refusalOf(Buffer.alloc(0))).toBe('empty')
})

test('a damaged photo is refused or read, but never more', async () => {
  const bytes = await buildPhoto({ gps: true, caption: 'Kênh Cầu Vông' })
  let seed = 7
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
  for (let round = 0; round < 60; round++) {
    const damaged = Buffer.from(bytes)
    for (let hit = 0; hit < 8; hit++) damaged[next(Math.min(damaged.length, 2000))] = next(256)
    expect(['accepted', 'notPicture', 'pictureBroken', 'pictureTooBig']).toContain(await refusalOf(damaged))
  }
})
