import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import yauzl from 'yauzl'
import type { ArticleContent } from '@shared/document/revision'
import { articleContent, newFolder } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { createWebWorker } from '@tests/factories/webEditions'
import { fullContent, htmlFaults } from '@tests/fixtures/webSite'
import { createPortalFiles, type PortalFiles } from './portalFiles'

let desk: TestServices
let portal: PortalFiles

beforeEach(async () => {
  desk = await openServices()
  portal = createPortalFiles(desk.context, desk.media, createWebWorker())
  await desk.as('mai')
})

/** An article with every kind of block, and its photo on this PC. */
async function withPhoto(): Promise<ArticleContent> {
  const file = path.join(newFolder(), 'anh.jpg')
  await sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#755' } })
    .jpeg()
    .toFile(file)
  const bytes = readFileSync(file)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const photo = { file, preview: file, sha256: hash, bytes: bytes.length, type: 'image/jpeg' }
  const row = await desk.media.adoptPhoto({ ...photo, width: 2000, height: 1000, colours: 'srgb' } as never)
  await desk.addMedia(row)
  const { meta, body } = fullContent(undefined, hash)
  return articleContent({ meta: { ...meta, product: 'tuan-tin' }, body })
}

const readZip = (file: string) =>
  new Promise<Map<string, Buffer>>((resolve, reject) => {
    const entries = new Map<string, Buffer>()
    yauzl.open(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('end', () => resolve(entries))
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure)
          const parts: Buffer[] = []
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('end', () => {
            entries.set(entry.fileName, Buffer.concat(parts))
            zip.readEntry()
          })
        })
      )
      zip.readEntry()
    })
  })

test('the signed text is saved with its photos beside it, as a page that is valid', async () => {
  await desk.acts.begin('bai-1', await withPhoto())
  await desk.acts.signOff('bai-1')
  const target = path.join(newFolder(), 'cong.zip')
  expect(await portal.write('bai-1', target)).toEqual({ name: 'cong.zip' })
  const entries = await readZip(target)
  expect([...entries.keys()]).toEqual(['bai.html', 'anh/anh-1.jpg'])
  const page = entries.get('bai.html')!.toString('utf8')
  expect(await htmlFaults(page)).toEqual([])
  expect(page).toMatch(/src="anh\/anh-1.jpg"/)
  expect(await sharp(entries.get('anh/anh-1.jpg')!).metadata()).toMatchObject({
    width: 1280,
    height: 640
  })
})

test('the clipboard gets the text with the places of its photos, and the title apart', async () => {
  await desk.acts.begin('bai-1', await withPhoto())
  await desk.acts.signOff('bai-1')
  const { html, text } = await portal.copyOf('bai-1', 'text')
  expect(html).toContain('<p>[Ảnh: anh-1.jpg]</p>')
  expect(html).not.toContain('<img')
  expect(text).toContain('Ngày hội đọc sách')
  expect(await portal.copyOf('bai-1', 'title')).toEqual({
    text: 'Phường An Khúc mở ngày hội đọc sách',
    html: null
  })
})

test('what nobody signed is not taken along, and newer words than the signed ones are told', async () => {
  await desk.acts.begin('bai-1', await withPhoto())
  expect(await portal.describe('bai-1')).toBeNull()
  await expect(portal.copyOf('bai-1', 'text')).rejects.toMatchObject({ code: 'notSigned' })
  await expect(portal.write('bai-1', path.join(newFolder(), 'x.zip'))).rejects.toMatchObject({
    code: 'notSigned'
  })
  await desk.acts.signOff('bai-1')
  expect(await portal.describe('bai-1')).toMatchObject({ isNewerThere: false })
})
