import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ExportReply, ExportRequest } from '@shared/ipc/exportWorker'
import { articleContent, body, bulletin, HOUR, newFolder, officeProfile, webPage } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { noWebEditions } from '@tests/factories/webEditions'
import { createPageCopies, type PageCopies } from './pageCopies'
import { createSchedule } from './schedule'
import type { Exports } from './exports'
import type { WorkerClient } from './workerClient'

const ADDRESS = 'https://trang.example.vn/bai/12'
const page = bulletin({
  id: 'trang-xa-hoi',
  name: 'Trang chính thức',
  kind: 'page',
  publisher: 'Ban Tuyên giáo Quận ủy Bến Thượng',
  length: { unit: 'characters', least: 0, most: 200 }
})

let desk: TestServices
let copies: PageCopies
let first: string
/** Requests that went to the worker. */
let asked: ExportRequest[]

beforeEach(async () => {
  desk = await openServices({ profile: officeProfile({ products: [bulletin(), webPage(), page] }) })
  asked = []
  const worker = {
    request: (request: ExportRequest) => {
      asked.push(request)
      return Promise.resolve({ kind: 'made', id: 1, pages: 0, reports: [], files: [] } as ExportReply)
    }
  } as unknown as WorkerClient<ExportReply>
  copies = createPageCopies(desk.context, desk.media, worker)
  const meta = { product: 'trang-xa-hoi', title: 'Bờ kè mới', lead: 'Mới xong.' }
  first = await desk.acts.begin('bai-1', articleContent({ meta, body: body('Mười hộ dời.') }))
  await desk.as('thuan')
})

const schedule = () => createSchedule(desk.context, {} as Exports, desk.jobs, noWebEditions)
const entries = () => schedule().list(0, desk.clock() + 1000 * HOUR)

describe('the copy for an official page', () => {
  test('ends with who issues it, and counts as the office counts', async () => {
    const copy = await copies.read({ article: 'bai-1' })
    expect(copy.text).toBe(
      'Bờ kè mới\n\nMới xong.\n\nMười hộ dời.\n\nNguồn: Ban Tuyên giáo Quận ủy Bến Thượng – Trang chính thức.'
    )
    expect(copy).toMatchObject({ signed: null, mayPost: true, entry: null, rule: { most: 200 } })
    expect(copy.length).toEqual({ words: 8, characters: 9 + 9 + 12 })
  })

  test('is the signed text, and says that a newer one is being written', async () => {
    await desk.acts.signOff('bai-1')
    expect(await copies.read({ article: 'bai-1' })).toMatchObject({ signed: first, isNewerThere: false })
    const meta = { product: 'trang-xa-hoi', title: 'Bờ kè khác' }
    await desk.journal.save('bai-1', first, articleContent({ meta }))
    const copy = await copies.read({ article: 'bai-1' })
    expect(copy).toMatchObject({ signed: first, isNewerThere: true })
    expect(copy.text).toContain('Bờ kè mới')
  })
})

describe('a post', () => {
  test('is recorded with its day, its address and by whom, as an entry that is done', async () => {
    await desk.acts.signOff('bai-1')
    const at = desk.clock() - HOUR
    await copies.post({ article: 'bai-1' }, first, ADDRESS, at)
    expect(await entries()).toMatchObject([{ status: 'done', posted: { url: ADDRESS, at }, due: at }])
    const view = await desk.articles.read('bai-1')
    expect(view.publications).toMatchObject([{ revision: first, url: ADDRESS, product: 'Trang chính thức' }])
    expect(view.state).toBe('published')
  })

  test('ends the entry that waited for it, also where the whole list is held back', async () => {
    await desk.acts.signOff('bai-1')
    const due = desk.clock() + HOUR
    const entry = await schedule().plan('trang-xa-hoi', { kind: 'article', article: 'bai-1' }, due, 'Trang')
    await schedule().pause('Quốc tang')
    expect((await copies.read({ article: 'bai-1' })).entry).toEqual({ id: entry, due })
    await copies.post({ article: 'bai-1' }, first, ADDRESS, desk.clock())
    expect(await entries()).toMatchObject([{ id: entry, status: 'done', posted: { url: ADDRESS } }])
  })

  test('is of the signed text alone: not of one that is unsigned, older, or another’s', async () => {
    const post = (revision: string) => copies.post({ article: 'bai-1' }, revision, ADDRESS, desk.clock())
    await expect(post(first)).rejects.toMatchObject({ code: 'notSigned' })
    await desk.acts.signOff('bai-1')
    await desk.acts.write('bai-1', 'Sửa sau khi ký.')
    await expect(post(first)).rejects.toMatchObject({ code: 'notSigned' })
    expect(await entries()).toEqual([])
  })

  test('is not recorded before it happened, for a printed product, or by whoever has no right to', async () => {
    await desk.acts.signOff('bai-1')
    const ahead = copies.post({ article: 'bai-1' }, first, ADDRESS, desk.clock() + HOUR)
    await expect(ahead).rejects.toMatchObject({ code: 'postedInFuture' })
    const printed = await desk.acts.begin('bai-2', articleContent({ body: body('Bài in.') }))
    await desk.acts.signOff('bai-2')
    const other = copies.post({ article: 'bai-2' }, printed, ADDRESS, desk.clock())
    await expect(other).rejects.toMatchObject({ code: 'notFound' })
    await desk.as('lan')
    const stranger = copies.post({ article: 'bai-1' }, first, ADDRESS, desk.clock())
    await expect(stranger).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('of an article of another product is told as of the page on which it stands', async () => {
    const printed = await desk.acts.begin('bai-2', articleContent({ body: body('Bài in.') }))
    await desk.acts.signOff('bai-2')
    const copied = { article: 'bai-2', product: 'trang-xa-hoi' }
    expect(await copies.read(copied)).toMatchObject({ productName: 'Trang chính thức', rule: { most: 200 } })
    await copies.post(copied, printed, ADDRESS, desk.clock())
    expect(await entries()).toMatchObject([{ product: 'trang-xa-hoi', posted: { url: ADDRESS } }])
  })

  test('whose address is no https address never becomes a record', async () => {
    await desk.acts.signOff('bai-1')
    const post = copies.post({ article: 'bai-1' }, first, 'javascript:alert(1)', desk.clock())
    await expect(post).rejects.toThrow(/https/)
    expect(await entries()).toEqual([])
  })
})

test('saved, words and captions lie beside the pictures in a folder that is whole or not there', async () => {
  const target = newFolder()
  const saved = await copies.save({ article: 'bai-1' }, [], target)
  expect(await readdir(target)).toEqual([path.basename(saved.folder)])
  expect(path.basename(saved.folder)).toBe('Bờ kè mới – CHƯA KÝ')
  const text = await readFile(path.join(saved.folder, 'bai-dang.txt'), 'utf8')
  expect(text.startsWith('\ufeffBờ kè mới\r\n\r\nMới xong.')).toBe(true)
  expect((await copies.save({ article: 'bai-1' }, [], target)).folder).toMatch(/ \(2\)$/)
  const gone = copies.save(
    { article: 'bai-1' },
    [{ photo: 0, picture: 'square', crop: { left: 0, top: 0, right: 10_000, bottom: 10_000 } }],
    target
  )
  await expect(gone).rejects.toMatchObject({ code: 'notFound' })
  expect(await readdir(target)).toHaveLength(2)
})
