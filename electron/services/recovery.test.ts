import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { newFolder } from '@tests/factories'
import { PIN } from '@tests/factories/cast'
import { openServices, type TestServices } from '@tests/factories/services'
import { PIN_COST } from '@tests/factories/store'
import type { Paper, PaperBlock } from '@shared/domain/paper'
import type { ExportReply } from '@shared/ipc/exportWorker'
import { createSeed } from '@electron/store/signing'
import { writeRecoveryLines } from '@shared/text/recoveryCode'
import { readArticle } from '@electron/store/articles'
import { noKeySafe } from './keySafe'
import { createRecovery, type Recovery } from './recovery'
import type { WorkerClient } from './workerClient'

let desk: TestServices
let recovery: Recovery
let temporary: string
let papers: Paper[]

beforeEach(async () => {
  desk = await openServices()
  // Nothing has been put there yet, as on a new PC.
  temporary = path.join(newFolder(), 'incoming')
  papers = []
  // Stands for the typesetter, which has tests of its own: writes a file and keeps what it was given.
  const worker = {
    async request(message: { task: string; paper: Paper; output: string }) {
      papers.push(message.paper)
      await writeFile(message.output, 'pdf')
      return { kind: 'paper', id: 1, pages: 1, bytes: 3, sha256: '' } as ExportReply
    }
  } as unknown as WorkerClient<ExportReply>
  const sealing = { pinCost: PIN_COST, safe: noKeySafe }
  recovery = createRecovery(desk.context, desk.commit, desk.unlocking, sealing, worker, temporary)
})

const NEW_PIN = '735291'

/** The four lines as they stand on the sheet that was made last. */
function linesOfSheet(): string[] {
  const isCode = (block: PaperBlock): block is Extract<PaperBlock, { type: 'code' }> => block.type === 'code'
  const { groups } = papers.at(-1)!.blocks.find(isCode)!
  return [0, 3, 6, 9].map((at) => groups.slice(at, at + 3).join(' '))
}
const restoring = (lines: string[], member: string | null = 'thuan') => ({
  lines,
  rootPin: NEW_PIN,
  member,
  name: member === null ? 'Người Mới' : '',
  pin: NEW_PIN
})

describe('the recovery sheet', () => {
  test('is made for whoever knows the root key’s PIN, and is not left on the disk', async () => {
    await expect(recovery.print('000000')).rejects.toMatchObject({ code: 'wrongPin' })
    expect((await recovery.status()).sheetMadeAt).toBeNull()
    const file = await recovery.print(PIN)
    expect((await recovery.status()).sheetMadeAt).toBe(desk.clock())
    expect(await readdir(path.dirname(file))).toHaveLength(1)
    await recovery.sweep()
    expect(await readdir(temporary)).toEqual([])
  })

  test('is saved where somebody says, and nowhere else', async () => {
    const target = path.join(newFolder(), 'phieu.pdf')
    await recovery.save(PIN, target)
    expect(await readdir(path.dirname(target))).toEqual(['phieu.pdf'])
    expect(await readdir(temporary)).toEqual([])
  })

  test('brings an administrator back when the only one is gone; what was signed stays', async () => {
    await recovery.print(PIN)
    await desk.acts.begin('bai-1')
    await desk.acts.signOff('bai-1')
    await desk.db.deleteFrom('keyring').where('member', 'in', ['an', 'root']).execute()
    expect(await recovery.restore(restoring(linesOfSheet()))).toBe('thuan')
    await desk.session.signIn('thuan', NEW_PIN)
    expect(desk.session.actor().roles).toEqual(['editor', 'secretary', 'administrator'])
    expect((await readArticle(desk.db, 'bai-1')).state).toBe('approved')
    // The root key is back under its new PIN: a new sheet can be made.
    await recovery.print(NEW_PIN)
    expect(linesOfSheet()).toHaveLength(4)
  })

  test('makes somebody new an administrator as well', async () => {
    await recovery.print(PIN)
    const id = await recovery.restore(restoring(linesOfSheet(), null))
    await desk.session.signIn(id, NEW_PIN)
    expect(desk.session.actor().roles).toEqual(['administrator'])
  })

  test('of another office changes nothing here', async () => {
    const { seed } = createSeed()
    await expect(recovery.restore(restoring(writeRecoveryLines(seed)))).rejects.toMatchObject({
      code: 'badSheet'
    })
    await desk.session.signIn('thuan', PIN)
    expect(desk.session.actor().roles).not.toContain('administrator')
  })

  test('with a slip, for nobody, or under a weak PIN is refused', async () => {
    await recovery.print(PIN)
    const lines = linesOfSheet()
    const wrong = [...lines.slice(0, 3), lines[0]!]
    await expect(recovery.restore(restoring(wrong))).rejects.toMatchObject({ code: 'badInput' })
    await expect(recovery.restore(restoring(lines, 'ai-do'))).rejects.toMatchObject({ code: 'notFound' })
    const weak = { ...restoring(lines), pin: '111111' }
    await expect(recovery.restore(weak)).rejects.toMatchObject({ code: 'weakPin' })
  })
})
