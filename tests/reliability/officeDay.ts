/**
 * A day in an office: founded, written in, handed over, backed up, closed,
 * opened again, and at last put back to its backup. Everything that a person
 * would rely on is noted as a promise in the moment it is given.
 */
import { createHash, randomBytes } from 'node:crypto'
import { openSync, writeFileSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ArticleContent } from '@shared/document/revision'
import { openDesk, PIN } from './officeDesk'
import { PROMISES, titleOf, type Promised } from './promises'

const folder = process.argv[2]!
const promises = openSync(path.join(folder, PROMISES), 'a')
const promise = (promised: Promised) => writeSync(promises, `${JSON.stringify(promised)}\n`)

const OFFICE = 'Ban Tuyên giáo Quận ủy Bến Thượng'
const FOUNDER = 'Tạ Ngọc Diệp'
const SENTENCE = 'Sáng nay, bà con phường Hòa Lãm dự ngày hội đọc sách bên bờ kênh. '

function contentOf(version: number): ArticleContent {
  const paragraph = (index: number) => ({
    type: 'paragraph',
    attrs: { bid: `b${index}` },
    content: [{ type: 'text', text: `${index}-${version}. ${SENTENCE.repeat(8)}` }]
  })
  return {
    meta: {
      kind: 'news',
      product: 'tuan-tin',
      rubric: 'Tin vắn',
      kicker: '',
      title: titleOf(version),
      deck: '',
      lead: 'Ngày hội đọc sách của phường.',
      byline: FOUNDER
    },
    body: { type: 'doc', content: Array.from({ length: 24 }, (_, index) => paragraph(index)) }
  }
}

const desk = openDesk(folder)
let lastLamport = 0

async function promiseRecords(): Promise<void> {
  const rows = await desk
    .workspace()
    .context.db.selectFrom('records')
    .select(['hash', 'lam'])
    .where('lam', '>', lastLamport)
    .execute()
  lastLamport = Math.max(lastLamport, ...rows.map((row) => row.lam))
  if (rows.length > 0) promise({ kind: 'records', hashes: rows.map((row) => row.hash) })
}

const versions = new Map<string, number>()

/** Types on: each save is one second of somebody's work. */
async function write(article: string, saves: number): Promise<void> {
  const { journal } = desk.workspace()
  const { base } = await journal.open(article)
  for (let count = 0; count < saves; count++) {
    const version = (versions.get(article) ?? 0) + 1
    await journal.save(article, base, contentOf(version))
    versions.set(article, version)
    promise({ kind: 'text', article, version })
  }
}

async function begin(): Promise<string> {
  const article = await desk.workspace().articles.create('tuan-tin', 'news', '')
  await promiseRecords()
  return article
}

async function addPhoto(): Promise<void> {
  const { media, context } = desk.workspace()
  const bytes = randomBytes(50_000)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const incoming = path.join(os.tmpdir(), `toa-soan-day-${process.pid}.jpg`)
  writeFileSync(incoming, bytes)
  const row = await media.adoptFile(incoming, sha256, 'image/jpeg')
  await context.record({ statements: [], media: [row] })
  promise({ kind: 'media', sha256 })
}

async function backUp(): Promise<string> {
  const name = await desk.workspace().backups.create()
  promise({ kind: 'backup', name })
  return name
}

const member = { name: FOUNDER, title: 'Biên tập viên', pin: PIN }
await desk.createOffice({ name: OFFICE, parent: '', place: 'Bến Thượng', units: ['Phường Hòa Lãm'], member })
const founder = desk.workspace().session.require().member.id
promise({ kind: 'founded', name: OFFICE, member: founder })
await promiseRecords()

const first = await begin()
const second = await begin()
for (let round = 0; round < 4; round++) {
  await write(first, 16)
  await addPhoto()
  await desk.workspace().revisions.save(first, '')
  await promiseRecords()
  await write(second, 8)
  await desk.workspace().comments.add(second, {
    thread: null,
    anchor: null,
    text: 'Kiểm lại số liệu của phường.',
    blocking: round === 0,
    mentions: []
  })
  await promiseRecords()
}
await desk.workspace().approvals.submit(first, { note: '' })
await promiseRecords()
await desk.close()

await desk.begin()
await desk.workspace().session.signIn(founder, PIN)
await write(second, 30)
const backup = await backUp()
await write(second, 6)
promise({ kind: 'restoring' })
await desk.restoreBackup(backup)
promise({ kind: 'restored' })
await desk.workspace().session.signIn(founder, PIN)
versions.set(second, versions.get(second)! - 6)
await write(second, 6)
await desk.close()
