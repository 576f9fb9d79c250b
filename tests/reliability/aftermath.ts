import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { findDamagedRecords } from '@electron/store/logCheck'
import { dumpProjections, rebuildProjections } from '@electron/store/projections'
import { findDamagedRevisions } from '@electron/store/revisions'
import type { Workspace } from '@electron/app/workspace'
import { openDesk, PIN, type TestDesk } from './officeDesk'
import { versionIn, type Promised } from './promises'

async function checkStore({ db, connection }: Workspace['database']): Promise<string[]> {
  const rows = await connection.all<{ integrity_check: string }>('pragma integrity_check')
  const strangers = await connection.all('pragma foreign_key_check')
  const damaged = await findDamagedRevisions(db)
  return [
    ...rows.filter((row) => row.integrity_check !== 'ok').map((row) => row.integrity_check),
    ...strangers.map((row) => `foreign key ${JSON.stringify(row)}`),
    ...damaged.map((id) => `revision ${id} is damaged`),
    ...(await findDamagedRecords(db)).map((each) => `record ${JSON.stringify(each)}`)
  ]
}

/** The views must be what the records say, as if they had been folded anew. */
async function checkProjections({ db }: Workspace['database']): Promise<string[]> {
  const before = await dumpProjections(db)
  await db.transaction().execute((trx) => rebuildProjections(trx))
  const after = await dumpProjections(db)
  return Object.keys(before)
    .filter((table) => JSON.stringify(before[table]) !== JSON.stringify(after[table]))
    .map((table) => `${table} is not what the records say`)
}

async function isKept(promised: Promised, desk: TestDesk): Promise<boolean> {
  const workspace = desk.workspace()
  const { db } = workspace.context
  switch (promised.kind) {
    case 'founded':
      await workspace.session.signIn(promised.member, PIN)
      return (await workspace.office.profile()).name === promised.name
    case 'text': {
      const { content } = await workspace.journal.open(promised.article)
      return versionIn(content.meta.title) >= promised.version
    }
    case 'records': {
      const found = await db
        .selectFrom('records')
        .select('hash')
        .where('hash', 'in', promised.hashes)
        .execute()
      return found.length === promised.hashes.length
    }
    case 'media': {
      const row = await db
        .selectFrom('media')
        .select('sha256')
        .where('sha256', '=', promised.sha256)
        .execute()
      const bytes = readFileSync(workspace.media.fileOf(promised.sha256))
      return row.length === 1 && createHash('sha256').update(bytes).digest('hex') === promised.sha256
    }
    case 'backup': {
      const backup = (await workspace.backups.list()).find((each) => each.name === promised.name)
      return backup?.isSound === true
    }
    default:
      return true
  }
}

/** Of each article only the newest text is looked for: the others are in it. */
function lastTexts(promises: readonly Promised[]): Promised[] {
  const newest = new Map<string, Promised>()
  for (const each of promises) if (each.kind === 'text') newest.set(each.article, each)
  return promises.filter((each) => each.kind !== 'text' || newest.get(each.article) === each)
}

/** What must hold now: after a backup was put back, what was promised between is gone by wish. */
function standing(promises: readonly Promised[]): Promised[] {
  const restoring = promises.findIndex((each) => each.kind === 'restoring')
  if (restoring < 0) return lastTexts(promises)
  const backup = promises.findIndex((each) => each.kind === 'backup')
  return lastTexts([...promises.slice(0, backup + 1), ...promises.slice(restoring)])
}

async function isKeptSafely(promised: Promised, desk: TestDesk): Promise<boolean> {
  return isKept(promised, desk).catch(() => false)
}

/**
 * Starts the program on what a power cut left, and gives everything that is
 * wrong there: a store that does not open or is damaged, a promise not kept.
 */
export async function findFaults(folder: string, promises: readonly Promised[]): Promise<string[]> {
  const desk = openDesk(folder)
  await desk.begin()
  try {
    const status = await desk.status()
    const isFounded = promises.some((each) => each.kind === 'founded')
    if (status.state === 'blocked') return [`the office is blocked: ${status.reason}`]
    if (status.state === 'none')
      return isFounded ? ['the first-run screen comes again'] : await tryFirstRun(desk)
    const faults = await checkStore(desk.workspace().database)
    for (const promised of standing(promises))
      if (!(await isKeptSafely(promised, desk))) faults.push(`not kept: ${JSON.stringify(promised)}`)
    return [...faults, ...(await checkProjections(desk.workspace().database))]
  } finally {
    await desk.close()
  }
}

/** Before the office was founded, a person must be able to found it. */
async function tryFirstRun(desk: TestDesk): Promise<string[]> {
  const { hasOffice } = await desk.status()
  const member = { name: 'Người sáng lập', title: '', pin: PIN }
  const input = { name: 'Tòa soạn', parent: '', place: 'Bến Thượng', units: [], member }
  try {
    if (hasOffice) await desk.reopen()
    else await desk.createOffice(input)
    const [first] = await desk.workspace().session.members()
    await desk.workspace().session.signIn(first!.id, PIN)
    return checkStore(desk.workspace().database)
  } catch (error) {
    return [`${hasOffice ? 'reopening' : 'founding'} fails: ${String(error)}`]
  }
}
