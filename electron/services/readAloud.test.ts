import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { PlainPaper } from '@shared/domain/paper'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { articleContent, body, paragraph, whenOver } from '@tests/factories'
import { openImports } from '@tests/factories/importWorker'
import { openServices, type TestServices } from '@tests/factories/services'
import { createWorkers } from '@tests/factories/workers'
import { readZipFiles } from '@tests/fixtures/rewriteZip'
import { writeWordPaper } from '@electron/export-worker/word/wordFile'
import { createProofing } from './proofing'
import { createOpenWork } from './openWork'
import { createReadAloud } from './readAloud'
import { createWorkerClient } from './workerClient'

let desk: TestServices
const choices = { speech: 'north', pace: 180, readings: [] } as const

beforeEach(async () => {
  desk = await openServices()
  await desk.as('lan')
})

function openReadAloud(spoil: (paper: PlainPaper) => PlainPaper = (paper) => paper) {
  const writer = createWorkerClient<ExportReply>({
    start: createWorkers(async ({ message, reply }) => {
      const paper = spoil(message.paper as PlainPaper)
      reply({ kind: 'written', ...(await writeWordPaper({ ...message, paper } as never)) })
    }).start,
    deadline: 60_000,
    idle: 60_000,
    parse: (message) => message as ExportReply
  })
  whenOver(() => writer.close())
  return createReadAloud(
    desk.context,
    createOpenWork(() => {}),
    writer,
    openImports(desk).client
  )
}

async function write(text: string) {
  await desk.acts.begin('bai')
  const opened = await desk.journal.open('bai')
  await desk.journal.save('bai', opened.base, articleContent({ body: body(paragraph(text)) }))
}

const target = () => path.join(desk.folder, 'loa.docx')
const leftovers = () => readdirSync(desk.folder).filter((name) => name.startsWith('.toa-soan-'))

describe('a script for the loudspeaker', () => {
  test('is made of what is on disk, and says that nobody signed it', async () => {
    const readAloud = openReadAloud()
    await write('Có 5 xe của UBND.')
    expect(await readAloud.read('bai')).toMatchObject({
      isSigned: false,
      isNewerThere: false,
      revision: null
    })
    expect(await readAloud.nameOf('bai', 'docx')).toBe('Bản đọc Khai mạc Ngày hội đọc sách.docx')
    await readAloud.write('bai', 'docx', choices, target())
    const inside = (await readZipFiles(target())).get('word/document.xml')!.toString('utf8')
    expect(inside).toContain('BẢN CHƯA KÝ DUYỆT')
    expect(inside).toContain('Có năm xe của Ủy ban nhân dân.')
    expect(leftovers()).toEqual([])
  })

  test("takes the office's readings, and before them those of this script", async () => {
    const readAloud = openReadAloud()
    await write('Đội TKQX và đội MNPX.')
    const proofing = createProofing(desk.context)
    const { settings } = await proofing.read()
    const readings = [
      { written: 'TKQX', spoken: 'của cơ quan' },
      { written: 'MNPX', spoken: 'cũng của cơ quan' }
    ]
    await desk.as('thuan')
    await proofing.change({ ...settings, readings })
    const own = [{ written: 'MNPX', spoken: 'của riêng bản này' }]
    await readAloud.write('bai', 'docx', { ...choices, readings: own }, target())
    const inside = (await readZipFiles(target())).get('word/document.xml')!.toString('utf8')
    expect(inside).toContain('Đội của cơ quan và đội của riêng bản này.')
  })

  test('is not written when a word of it is missing, and what stood there stays', async () => {
    const readAloud = openReadAloud((paper) => ({ ...paper, blocks: paper.blocks.slice(0, -1) }))
    await write('Có 5 xe đạp.')
    writeFileSync(target(), 'tệp cũ')
    await expect(readAloud.write('bai', 'docx', choices, target())).rejects.toMatchObject({
      code: 'export_verify'
    })
    expect(readFileSync(target(), 'utf8')).toBe('tệp cũ')
    expect(leftovers()).toEqual([])
  })

  test('is not written into a folder that is not there', async () => {
    await write('Có 5 xe.')
    const nowhere = path.join(desk.folder, 'không có', 'loa.docx')
    await expect(openReadAloud().write('bai', 'docx', choices, nowhere)).rejects.toMatchObject({
      code: 'folderReadOnly'
    })
    expect(existsSync(nowhere)).toBe(false)
  })
})
