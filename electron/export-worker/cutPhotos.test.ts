import path from 'node:path'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { newFolder } from '@tests/factories'
import { buildPhoto } from '@tests/fixtures/photoFile'
import { placeFile } from '@tests/fixtures/importedWord'
import { cutPhotos } from './cutPhotos'

const whole = { left: 0, top: 0, right: 10_000, bottom: 10_000 }

test('a photo is cut to its shape as a JPEG that tells nothing of camera or place', async () => {
  const { file } = await placeFile(await buildPhoto({ gps: true, author: 'Mai' }), 'anh.jpg')
  const output = path.join(newFolder(), '01.jpg')
  const crop = { ...whole, left: 2500, right: 7500 }
  const [made] = await cutPhotos([{ source: file, crop, angle: 150, width: 80, height: 100, output }])
  const written = await readFile(output)
  expect(made).toMatchObject({ name: '01.jpg', bytes: written.length })
  const found = await sharp(written).metadata()
  expect(found).toMatchObject({ format: 'jpeg', width: 80, height: 100, space: 'srgb' })
  expect([found.exif, found.xmp, found.iptc]).toEqual([undefined, undefined, undefined])
})

test('a photo that is broken is named, and nothing is written for it', async () => {
  const bytes = await buildPhoto()
  const { file } = await placeFile(bytes.subarray(0, bytes.length / 3), 'anh.jpg')
  const output = path.join(newFolder(), '01.jpg')
  const cut = cutPhotos([{ source: file, crop: whole, angle: 0, width: 10, height: 10, output }])
  await expect(cut).rejects.toMatchObject({ failure: 'photo' })
  await expect(readFile(output)).rejects.toMatchObject({ code: 'ENOENT' })
})
