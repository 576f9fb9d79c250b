import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Paper } from '@shared/domain/paper'
import { articleContent, body } from '@tests/factories'
import { openServices, type TestServices } from '@tests/factories/services'
import { dumpProjections, rebuildProjections } from '@electron/store/projections'
import { createHandouts } from './handouts'
import { createOpenWork } from './openWork'
import type { PaperFiles, PaperJob } from './paperFile'

let desk: TestServices
let printed: Paper[]

beforeEach(async () => {
  desk = await openServices()
  printed = []
  await desk.as('lan')
  const meta = { kind: 'outline' } as const
  await desk.acts.begin(
    'bai',
    articleContent({ meta, body: body('Ý một.', 'Dùng đến hết ngày 19/11/2026.') })
  )
})

function open() {
  // The sheet itself has its own tests: here it is what is asked to stand on it.
  const paperFiles: PaperFiles = {
    write: async ({ paper, output }: PaperJob) => {
      if ('blocks' in paper) printed.push(paper)
      await writeFile(output, '')
    }
  }
  return createHandouts(desk.context, { work: createOpenWork(() => {}), paperFiles })
}
const toWards = (revision: string, ...recipients: string[]) =>
  ({ revision, recipients, form: 'paper', day: '2026-11-18', note: 'kèm đĩa' }) as const

describe('handing an outline out', () => {
  test('is noted of a signed text alone, by whoever writes it', async () => {
    const handouts = open()
    const draft = (await desk.journal.open('bai')).base!
    expect(await handouts.list('bai')).toMatchObject({
      current: null,
      isOutline: true,
      validUntil: '2026-11-19'
    })
    await expect(handouts.give('bai', toWards(draft, 'Ông Ba'))).rejects.toMatchObject({ code: 'notSigned' })
    await desk.acts.signOff('bai')
    const { current } = await handouts.list('bai')
    expect(current).toBe(draft)
    await handouts.give('bai', toWards(draft, 'Phường Cầu Vông', 'Ông Ba'))
    const { handouts: noted, holders } = await handouts.list('bai')
    expect(noted).toMatchObject([
      { recipients: ['Phường Cầu Vông', 'Ông Ba'], isOld: false, member: 'Phạm Thị Lan', struck: null }
    ])
    expect(holders.every(({ isOld }) => !isOld)).toBe(true)
    expect(desk.published).toContain('articles.changed bai')
  })

  test('tells who must get the newer text, and forgets what was noted by mistake', async () => {
    const handouts = open()
    await desk.acts.signOff('bai')
    const first = (await handouts.list('bai')).current!
    await handouts.give('bai', toWards(first, 'Phường Cầu Vông', 'Ông Ba'))
    await desk.acts.write('bai', 'Ý một đã sửa.')
    await desk.acts.signOff('bai')
    const second = (await handouts.list('bai')).current!
    expect(second).not.toBe(first)
    await handouts.give('bai', toWards(second, 'Ông Ba'))
    const list = await handouts.list('bai')
    expect(list.holders.map(({ recipient, isOld }) => [recipient, isOld])).toEqual([
      ['Phường Cầu Vông', true],
      ['Ông Ba', false]
    ])
    expect(list.handouts.map(({ isOld }) => isOld)).toEqual([false, true])
    const [newest] = list.handouts
    await handouts.strike('bai', newest!.record, 'Ghi nhầm')
    expect((await handouts.list('bai')).holders.every(({ isOld }) => isOld)).toBe(true)
    await expect(handouts.strike('bai', newest!.record, 'Lại nhầm')).rejects.toMatchObject({
      code: 'impossible'
    })
    const before = await dumpProjections(desk.db)
    await desk.db.transaction().execute((trx) => rebuildProjections(trx))
    expect(await dumpProjections(desk.db)).toEqual(before)
  })

  test('is signed for on a list that names text and recipients', async () => {
    const handouts = open()
    await desk.acts.signOff('bai')
    const target = path.join(desk.folder, 'ky-nhan.pdf')
    expect(await handouts.print('bai', ['Ông Ba', 'Bà Tư'], target)).toEqual({ name: 'ky-nhan.pdf' })
    expect(existsSync(target)).toBe(true)
    expect(printed[0]!.heading).toBe('DANH SÁCH KÝ NHẬN')
    const table = printed[0]!.blocks.find((block) => block.type === 'table')
    expect(table).toMatchObject({
      rows: [
        ['1', 'Ông Ba', '', ''],
        ['2', 'Bà Tư', '', '']
      ]
    })
  })
})
