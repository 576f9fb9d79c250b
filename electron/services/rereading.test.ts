import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { rmSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { openImports } from '@tests/factories/importWorker'
import { openServices, type TestServices } from '@tests/factories/services'
import { buildMixedFile } from '@tests/fixtures/mixed/mixedFiles'
import { sampleArticles } from '@tests/fixtures/mixed/sampleArticles'
import { readArticle } from '@electron/store/articles'
import { readRevision } from '@electron/store/revisions'
import { createRereading } from './rereading'

let desk: TestServices
const [sample] = sampleArticles(1)

beforeEach(async () => {
  desk = await openServices()
  await desk.as('lan')
})

async function begin() {
  const imports = openImports(desk)
  const file = path.join(desk.folder, 'bài phường.docx')
  writeFileSync(file, await buildMixedFile(sample!, 'docx', 'vni'))
  const { article } = await imports.importDocument({ name: 'bài phường.docx', file }, 'tuan-tin')
  const { revisions, media, context } = desk
  const rereading = createRereading(context, { imports, media, revisions })
  const read = async () => readArticle(desk.db, article)
  return { article, rereading, read, media: (await read()).attachments[0]!.media }
}
const textOf = async (revision: string) => JSON.stringify((await readRevision(desk.db, revision)).body)

test('a file is read again as somebody says, and the text before stays in the history', async () => {
  const { article, rereading, read, media } = await begin()
  const [before] = (await read()).heads
  expect(await textOf(before!)).toContain('đồng chí bí thư')
  const { replaced, report } = await rereading.reread(article, media, 'unicode', 'Đọc lại')
  expect(replaced).toBe(before)
  expect(report.encoding).toMatchObject({ chosen: 'unicode', found: [] })
  const { heads, attachments } = await read()
  expect(heads).toHaveLength(1)
  expect(await textOf(heads[0]!)).toContain('ñoàng chí bí thö')
  expect(await textOf(before!)).toContain('đồng chí bí thư')
  expect(attachments).toHaveLength(1)
  const view = await desk.articles.read(article)
  expect(view.attachments.map((each) => each.report.encoding?.chosen)).toEqual(['unicode'])
  expect(view.revisions.at(-1)?.note).toBe('Đọc lại')
})

test('reading it as it was read before makes no revision', async () => {
  const { article, rereading, read, media } = await begin()
  const before = (await read()).heads
  await rereading.reread(article, media, 'auto', '')
  expect((await read()).heads).toEqual(before)
})

test('lines that somebody wrote stay where the file says nothing', async () => {
  const { article, rereading, read, media } = await begin()
  const [head] = (await read()).heads
  const { meta } = await readRevision(desk.db, head!)
  await rereading.reread(article, media, 'unicode', '')
  const now = await readRevision(desk.db, (await read()).heads[0]!)
  expect(now.meta).toMatchObject({ product: meta.product, kind: meta.kind })
  expect(now.meta.title).not.toBe(meta.title)
})

test('a file that is gone, or of another article, or asked by somebody who may not write, changes nothing', async () => {
  const { article, rereading, read, media } = await begin()
  await expect(rereading.reread(article, 'a'.repeat(64), 'vni', '')).rejects.toMatchObject({ code: 'notFound' })
  await desk.as('in')
  await expect(rereading.reread(article, media, 'unicode', '')).rejects.toMatchObject({ code: 'forbidden' })
  await desk.as('lan')
  const { heads } = await read()
  rmSync(desk.media.fileOf(media))
  await expect(rereading.reread(article, media, 'unicode', '')).rejects.toMatchObject({ code: 'fileGone' })
  expect((await read()).heads).toEqual(heads)
}) // prettier-ignore
