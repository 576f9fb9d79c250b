import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { importReplySchema } from '@shared/ipc/importWorker'
import { placeFile, type FileToImport } from '@tests/fixtures/importedWord'
import { buildPhoto } from '@tests/fixtures/photoFile'
import { buildWordFile, packZip, reference, wordParts, type WordFixture } from '@tests/fixtures/wordFile'
import {
  list,
  note,
  noteReference,
  paragraph,
  picture,
  run,
  style,
  table,
  textBox,
  tracked
} from '@tests/fixtures/wordMarkup'
import { answerRequest } from './importRequest'

let fixture: WordFixture
let whole: Buffer
let place: FileToImport

beforeAll(async () => {
  fixture = {
    body: [
      paragraph('Giữ xanh dòng kênh Cầu Vông', { style: 'T' }),
      paragraph(
        run('Phường Rạch Lựu ') + tracked('ins', 'vừa ') + run('ra quân') + noteReference('footnote', 1)
      ),
      paragraph('Vớt rác', { list: [1, 0] }),
      paragraph('Trồng cây', { list: [1, 1] }),
      table(
        [
          ['Khu phố', 'Rác'],
          ['Khu phố 1', '1,2 tấn']
        ],
        1
      ),
      paragraph(picture('rA', 'Ghe vớt rác') + textBox(paragraph('Đường dây nóng'))),
      paragraph('Ảnh: Mai Khuê', { italic: true })
    ].join(''),
    styles: style('T', 'Title'),
    numbering: list(1, [
      ['decimal', '%1.'],
      ['bullet', '•']
    ]),
    footnotes: note('footnote', 1, 'Theo báo cáo của phường.'),
    parts: { 'media/image1.jpeg': await buildPhoto() },
    references: [reference('rA', 'image', 'media/image1.jpeg')]
  }
  whole = await buildWordFile(fixture)
  place = await placeFile(whole)
})

const request = (task: 'document' | 'photo', file = place.file) => ({
  task,
  ...(task === 'document' ? { encoding: 'auto' } : {}),
  id: 4,
  file,
  fileName: 'bài.docx',
  folder: place.folder
})

/** A folder for one attempt, so that whatever it writes is seen. */
async function attempt(bytes: Buffer, round: number) {
  const folder = join(dirname(place.file), `attempt-${round}`)
  await mkdir(folder)
  const file = join(dirname(place.file), `attempt-${round}.docx`)
  await writeFile(file, bytes)
  const reply = await answerRequest({ ...request('document', file), folder })
  return { reply, written: await readdir(folder) }
}

/** Numbers that only look random, so that a failure can be repeated. */
function createDice(start: number) {
  let seed = start
  return (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
}

test('a good file is answered with an article that fits the contract', async () => {
  const reply = await answerRequest(request('document'))
  expect(importReplySchema.parse(reply)).toMatchObject({
    kind: 'document',
    format: 'docx',
    id: 4,
    meta: { title: 'Giữ xanh dòng kênh Cầu Vông' },
    report: { kept: { photos: 1, tables: 1, lists: 2 } }
  })
})

test('every message ends in one reply with its own id', async () => {
  expect(await answerRequest(request('photo'))).toEqual({
    kind: 'failed',
    id: 4,
    failure: 'notPicture',
    detail: 'zip'
  })
  expect(await answerRequest(request('document', `${place.folder}/khong-co.docx`))).toMatchObject({
    failure: 'unreadable'
  })
  expect(await answerRequest({ ...request('document'), more: 1 })).toMatchObject({ kind: 'failed', id: 4 })
  for (const nonsense of [null, 'document', { task: 'shell', id: 9 }, { id: 'x' }])
    expect(await answerRequest(nonsense)).toMatchObject({ kind: 'failed', failure: 'unreadable' })
})

test('a folder that is not there is a failure to write', async () => {
  const gone = { ...request('document'), folder: `${place.folder}/khong-co` }
  expect(await answerRequest(gone)).toMatchObject({ kind: 'failed', failure: 'write' })
})

test('three hundred damaged files end in three hundred replies, and write only photos', async () => {
  const dice = createDice(20_261_121)
  for (let round = 0; round < 300; round++) {
    let bytes = Buffer.from(whole)
    for (let hit = 0; hit <= dice(12); hit++) bytes[dice(bytes.length)] = dice(256)
    if (round % 5 === 0) bytes = bytes.subarray(0, dice(bytes.length))
    if (round % 7 === 0) bytes = Buffer.concat([bytes, bytes.subarray(dice(bytes.length))])
    const started = performance.now()
    const { reply, written } = await attempt(bytes, round)
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(importReplySchema.safeParse(reply).success).toBe(true)
    expect(written.every((name) => /^[0-9a-f]{64}\.(jpeg|preview\.jpeg)$/.test(name))).toBe(true)
  }
  expect(await readdir(dirname(dirname(place.file)))).toContain(dirname(place.file).split('/').at(-1))
})

test('damage inside the XML, behind sound checksums, never throws', async () => {
  const dice = createDice(7)
  const parts = wordParts(fixture)
  const names = [
    'word/document.xml',
    'word/styles.xml',
    'word/numbering.xml',
    'word/footnotes.xml',
    'word/_rels/document.xml.rels',
    '[Content_Types].xml'
  ]
  for (let round = 0; round < 200; round++) {
    const name = names[dice(names.length)]!
    const text = parts[name]!.toString()
    const tags = text.split(/(?=<)/)
    const [one, other] = [dice(tags.length), dice(tags.length)]
    const kinds = [
      () => tags.splice(one, 1),
      () => tags.splice(one, 0, tags[other]!),
      () => (tags[one] = tags[other]!),
      () =>
        (tags[one] = tags[one]!.replace(
          /"[^"]*"/,
          ['"-1"', '"999999999999"', '""', '"NaN"', '"__proto__"'][dice(5)]!
        ))
    ]
    kinds[dice(kinds.length)]!()
    const changed = tags.join('')
    const reply = await answerRequest({
      ...request('document', (await placeFile(await packZip({ ...parts, [name]: changed }))).file)
    })
    expect(importReplySchema.safeParse(reply).success).toBe(true)
    expect(reply.kind === 'failed' ? reply.detail : '').not.toMatch(/not a function|undefined|null/)
  }
})
