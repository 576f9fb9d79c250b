import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ImportedPhoto } from '@shared/ipc/importWorker'
import { fakeHash } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { sha256 } from '@electron/store/signing'

let desk: TestServices
const bytes = 'byte của ảnh'
const hash = sha256(bytes)

beforeEach(async () => {
  desk = await openServices()
  writeFileSync(path.join(desk.folder, 'photo'), bytes)
  writeFileSync(path.join(desk.folder, 'preview'), 'bản nhỏ')
})

const photo = (given: Partial<ImportedPhoto> = {}): ImportedPhoto => ({
  file: path.join(desk.folder, 'photo'),
  preview: path.join(desk.folder, 'preview'),
  sha256: hash,
  bytes: Buffer.byteLength(bytes),
  type: 'image/jpeg',
  width: 240,
  height: 160,
  colours: 'rgb',
  caption: '',
  credit: '',
  rights: '',
  taken: '',
  original: null,
  ...given
})

test('a photo stands under its hash, with a small copy for screens', async () => {
  const row = await desk.media.adoptPhoto(photo())
  expect(row).toEqual({
    sha256: hash,
    bytes: Buffer.byteLength(bytes),
    type: 'image/jpeg',
    width: 240,
    height: 160,
    colours: 'rgb'
  })
  const file = desk.media.fileOf(hash)
  expect(path.relative(desk.folder, file)).toBe(path.join('media', hash.slice(0, 2), hash.slice(2)))
  expect(readFileSync(file, 'utf8')).toBe(bytes)
  expect(readFileSync(await desk.media.previewFile(hash), 'utf8')).toBe('bản nhỏ')
})

test('without a small copy the screen shows the photo itself', async () => {
  await desk.media.adoptPhoto(photo())
  rmSync(await desk.media.previewFile(hash))
  expect(await desk.media.previewFile(hash)).toBe(desk.media.fileOf(hash))
})

test('the same photo again, and twice at once, is one file that is never written over', async () => {
  await Promise.all([desk.media.adoptPhoto(photo()), desk.media.adoptPhoto(photo())])
  writeFileSync(path.join(desk.folder, 'photo'), 'byte khác')
  await desk.media.adoptPhoto(photo())
  expect(readFileSync(desk.media.fileOf(hash), 'utf8')).toBe(bytes)
  expect(readdirSync(path.dirname(desk.media.fileOf(hash)))).toEqual([hash.slice(2)])
})

describe('bytes that do not give their hash are not taken in', () => {
  test('of a photo, whatever the worker says of it', async () => {
    await expect(desk.media.adoptPhoto(photo({ sha256: fakeHash('a') }))).rejects.toMatchObject({
      code: 'unreadable'
    })
    expect(existsSync(desk.media.fileOf(fakeHash('a')))).toBe(false)
    expect(readdirSync(path.dirname(desk.media.fileOf(fakeHash('a'))))).toEqual([])
  })

  test('of a Word file that was written in since it was read', async () => {
    const file = path.join(desk.folder, 'photo')
    writeFileSync(file, 'Word vừa lưu lại')
    await expect(desk.media.adoptFile(file, hash, 'application/msword')).rejects.toMatchObject({
      code: 'unreadable'
    })
    expect(existsSync(desk.media.fileOf(hash))).toBe(false)
  })
})

describe('the photos of a typesetting', () => {
  test('are given as files with their sizes', async () => {
    await desk.addMedia(await desk.media.adoptPhoto(photo()))
    expect(await desk.media.photoFiles([hash])).toEqual({
      [hash]: { path: desk.media.fileOf(hash), width: 240, height: 160 }
    })
    expect(await desk.media.photoFiles([])).toEqual({})
  })

  test('are refused where one is unknown or its file is gone: no page is printed with a hole', async () => {
    await expect(desk.media.photoFiles([hash])).rejects.toMatchObject({ code: 'export_photo' })
    await desk.addMedia(await desk.media.adoptPhoto(photo()))
    rmSync(desk.media.fileOf(hash))
    await expect(desk.media.photoFiles([hash])).rejects.toMatchObject({ code: 'export_photo' })
  })

  test('are refused where somebody put another photo under the same name, even between two pages', async () => {
    await desk.addMedia(await desk.media.adoptPhoto(photo()))
    await desk.media.photoFiles([hash])
    const file = desk.media.fileOf(hash)
    const other = readFileSync(file)
    other[other.length - 1]! ^= 1
    writeFileSync(file, other)
    await expect(desk.media.photoFiles([hash])).rejects.toMatchObject({ code: 'photoChanged' })
  })
})
