import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PhotoFiles } from '@shared/domain/printIssue'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { printIssue } from '@tests/fixtures/printIssue'
import { writePhotos } from '@tests/fixtures/printPhotos'
import { createCompiler } from './compile'
import { createPhotos } from './photos'
import { createPictures, findPictureFaults } from './pictures'

const folder = temporaryFolder()
const setup = exportSetup()
const pictures = createPictures(createCompiler(setup), createPhotos(setup))
let files: PhotoFiles

async function draw(format: 'png' | 'jpeg', ppi: number) {
  const issue = await printIssue()
  const two = { ...issue, pages: issue.pages.slice(0, 2) }
  const outputs = [1, 2].map((page) => path.join(folder, `${ppi}-${page}.${format}`))
  const request = {
    task: 'pictures' as const,
    id: 1,
    issue: two,
    photos: files,
    setup: { format, ppi },
    outputs
  }
  return { outputs, made: await pictures.run(request, () => {}) }
}

beforeAll(async () => {
  files = await writePhotos(path.join(folder, 'photos'))
})

describe('pictures of pages', () => {
  test('have the size of the page at the chosen resolution, on white', async () => {
    const { outputs, made } = await draw('png', 100)
    expect(made.files).toHaveLength(2)
    const { width, height, format, density, hasAlpha } = await sharp(outputs[0]).metadata()
    expect({ width, height, format, density, hasAlpha }).toEqual({
      width: 827,
      height: 1169,
      format: 'png',
      density: 100,
      hasAlpha: false
    })
    const { channels } = await sharp(
      await sharp(outputs[1]).extract({ left: 0, top: 0, width: 20, height: 20 }).toBuffer()
    ).stats()
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255])
  })

  test('are the same to the last byte when drawn again, and JPEG where that is asked for', async () => {
    const first = await draw('jpeg', 72)
    const again = await draw('jpeg', 72)
    expect(again.made.files).toEqual(first.made.files)
    expect((await sharp(first.outputs[0]).metadata()).format).toBe('jpeg')
    expect((await sharp(first.outputs[0]).metadata()).density).toBe(72)
  })

  test('are refused when they are blank, cut off or of another size', async () => {
    const setupOf = { format: 'png', ppi: 72 } as const
    const page = { width: 210, height: 297, isEmpty: false }
    const blank = await sharp({ create: { width: 595, height: 842, channels: 3, background: 'white' } })
      .withMetadata({ density: 72 })
      .png()
      .toBuffer()
    expect(await findPictureFaults(blank, setupOf, page)).toEqual(['pictureBlank: one colour'])
    expect(await findPictureFaults(blank, setupOf, { ...page, isEmpty: true })).toEqual([])
    expect((await findPictureFaults(blank, { ...setupOf, ppi: 100 }, { ...page, isEmpty: true }))[0]).toMatch(
      /^pictureSize: png 595 × 842/
    )
    const { outputs } = await draw('png', 100)
    const cut = path.join(folder, 'cut.png')
    writeFileSync(cut, readFileSync(outputs[0]!).subarray(0, 20_000))
    await expect(findPictureFaults(readFileSync(cut), { format: 'png', ppi: 100 }, page)).rejects.toThrow()
  })
})
