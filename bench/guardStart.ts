import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { createHeadsFile } from '@electron/services/headsFile'
import { createLogGuard } from '@electron/services/logGuard'
import { openDatabase } from '@electron/store/database'
import { readLogEnd } from '@electron/store/heads'
import { makeFolder } from './folders'
import { summarise, time } from './measure'
import { seededOffice } from './seedOffice'

const ROUNDS = 10

/**
 * What holding an office against what this PC knows of it adds to opening it:
 * the end of the log, the count of its records, and the digests of all views.
 */
export async function measureGuardStart(articles: number) {
  const folder = makeFolder('guard')
  mkdirSync(path.join(folder, 'office'), { recursive: true })
  cpSync(await seededOffice(articles), path.join(folder, 'office'), { recursive: true })
  const file = path.join(folder, 'office/office.db')
  const heads = createHeadsFile(path.join(folder, 'office/office.heads.json'))
  const times: number[] = []
  let records = 0
  for (let round = -1; round < ROUNDS; round++) {
    const { db, close } = await openDatabase(file)
    const guard = createLogGuard({ db, file: heads, clock: Date.now, logError: () => {} })
    const taken = await time(() => guard.begin({ isRefolded: round === -1 }))
    if (round >= 0) times.push(taken)
    if (guard.report().repaired.length > 0) throw new Error('a sound office was taken for an edited one')
    records = (await readLogEnd(db)).records
    await guard.close()
    await close()
  }
  return { records, articles, begin: summarise(times) }
}
