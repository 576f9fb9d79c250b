import { copyFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readArticle } from '@electron/store/articles'
import { createCommit } from '@electron/store/commit'
import { dumpProjections } from '@electron/store/projections'
import { MORNING } from '@tests/factories'
import type { CastName } from '@tests/factories/cast'
import { runSql } from '@tests/factories/sqlite'
import { openFile } from '@tests/factories/store'
import { openServices, type TestServices } from '@tests/factories/services'
import { createCheckpoints } from './checkpoints'
import { createContext } from './context'
import { createHeadsFile, noteRestored } from './headsFile'
import { createIntegrity } from './integrity'
import { createLogGuard } from './logGuard'
import { createSession } from './session'

let office: TestServices
let heads: string

beforeEach(async () => {
  office = await openServices()
  heads = path.join(office.folder, 'office.heads.json')
  const { acts } = office
  await acts.begin('bai-1')
  await acts.signOff('bai-1')
  await acts.begin('bai-2', undefined, 'huy')
  const directive = {
    symbol: '21-KL/TW',
    type: 'Kết luận',
    date: '2021-10-25',
    issuer: 'Ban Chấp hành Trung ương',
    subject: '',
    validUntil: null,
    replacedBy: '',
    file: null
  }
  await office.say('thuan', { kind: 'directives.enter', subject: 'vb-1', payload: directive })
  const plan = await acts.makeIssue('so-47', 47, 'bai-1')
  await acts.replan('so-47', plan)
  await acts.planEntry('lich-1', { kind: 'issue', issue: 'so-47' }, MORNING + 1e9)
})

/** Reads the office through and leaves it in order. */
async function leaveInOrder() {
  await createIntegrity(office.context, office.guard).check()
  await office.guard.close()
  await office.close()
}

const unlocked = ['records', 'revisions'].flatMap((table) => [
  `drop trigger ${table}_keep`,
  `drop trigger ${table}_freeze`
])

/** Opens the office again, as the next start does. */
async function reopen() {
  const { db, close } = await openFile(office.file)
  const guard = createLogGuard({ db, file: createHeadsFile(heads), clock: office.clock, logError: () => {} })
  await guard.begin({ isRefolded: false })
  const session = createSession(db, office.clock)
  const base = { ...office.context, db, session }
  const context = createContext(base, createCommit(db, office.clock))
  const checkpoints = createCheckpoints(context, guard)
  const integrity = createIntegrity(context, guard)
  const as = (name: CastName) => session.signIn(name, '246810')
  return { db, close, guard, session, checkpoints, integrity, as }
}

const cutOff = (count: number) => [
  'pragma foreign_keys = off',
  `create temp table gone as select hash from records order by lam desc limit ${count}`,
  'delete from record_subjects where hash in (select hash from gone)',
  'delete from records where hash in (select hash from gone)'
]

test('an office that was left in order and not touched since has nothing to tell', async () => {
  await leaveInOrder()
  const { guard, integrity } = await reopen()
  await integrity.check()
  expect(guard.report()).toEqual({ missing: null, odd: 0, repaired: [], articles: [] })
})

describe('what somebody edited by hand is named at the next start and put right from the log', () => {
  const TITLE = 'Một tít không ai viết'
  test.each<[string, string, string[]]>([
    ['a title', `update articles set title = '${TITLE}' where id = 'bai-2'`, ['articles']],
    [
      'the state of an article',
      `update articles set status = 'approved', state = 'approved', signed_revision = head where id = 'bai-2'`,
      ['articles']
    ],
    ['an article that was taken off the list', `delete from articles where id = 'bai-2'`, ['articles']],
    [
      'an article that nobody began',
      `create temp table copied as select * from articles where id = 'bai-1';
        update copied set id = 'bai-99', no = 99;
        insert into articles select * from copied`,
      ['articles']
    ],
    ['roles', `update members set roles = '["administrator"]' where id = 'lan'`, ['members']],
    ['a key', `update member_keys set member = 'van' where member = 'lan'`, ['member_keys']],
    ['the profile', `update office set profile = replace(profile, 'Tuần', 'Tuấn')`, ['office']],
    ['a revoked key', `update member_keys set last_good = 0 where member = 'lan'`, ['member_keys']],
    ['an issue', `update issues set number = 48`, ['issues']],
    ['a page plan', `delete from placements`, ['placements']],
    ['a date of publication', `update schedule_entries set due = due + 1`, ['schedule_entries']],
    ['a line of the register of documents', `update directives set symbol = '99-NQ/TW'`, ['directives']],
    [
      'what proofing lets pass',
      `insert or replace into proofing values ('office', '{"accepted":[],"changedBy":null}')`,
      ['proofing']
    ]
  ])('%s', async (_what, statement, views) => {
    const before = await dumpProjections(office.db)
    await leaveInOrder()
    await runSql(office.file, statement)
    const { db, guard } = await reopen()
    expect(guard.report().repaired).toEqual(views)
    const rows = await dumpProjections(db)
    if (statement.includes('proofing')) expect(rows.proofing).toEqual([])
    else expect(rows).toEqual(before)
  })

  test('a sound office that ended in a crash is read through and has nothing to tell', async () => {
    await office.guard.close()
    await office.acts.begin('bai-3')
    await office.close()
    const { guard, integrity } = await reopen()
    await integrity.check()
    expect(guard.report()).toEqual({ missing: null, odd: 0, repaired: [], articles: [] })
  })

  test('also when the last run ended in a crash, once it was read through', async () => {
    await office.guard.close()
    await office.acts.begin('bai-3')
    await office.close()
    await runSql(office.file, `update articles set status = 'published' where id = 'bai-2'`)
    const { db, guard, integrity } = await reopen()
    expect(guard.report().repaired).toEqual([])
    await integrity.check()
    expect(guard.report()).toMatchObject({ repaired: ['articles'], articles: [expect.any(String)] })
    const row = await db.selectFrom('articles').select('status').where('id', '=', 'bai-2').executeTakeFirst()
    expect(row?.status).toBe((await readArticle(db, 'bai-2')).state)
  })
})

describe('an end that was cut off', () => {
  test('is counted at the next start, and stays until somebody has answered for it', async () => {
    const since = office.clock()
    await leaveInOrder()
    await runSql(office.file, ...unlocked, ...cutOff(3))
    const first = await reopen()
    expect(first.guard.report().missing).toEqual({ records: 3, since, isRestored: false })
    await first.guard.close()
    await first.close()
    const second = await reopen()
    expect(second.guard.report().missing?.records).toBe(3)
  })

  test('may be gone on without by whoever restores backups, on record', async () => {
    await leaveInOrder()
    await runSql(office.file, ...unlocked, ...cutOff(3))
    const { db, guard, checkpoints, as } = await reopen()
    await as('lan')
    await expect(checkpoints.acceptLoss()).rejects.toMatchObject({ code: 'forbidden' })
    await as('an')
    await checkpoints.acceptLoss()
    expect(guard.report().missing).toBeNull()
    const row = await db
      .selectFrom('records')
      .select('canonical')
      .where('kind', '=', 'log.checkpoint')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(row.canonical).payload.lost).toEqual({ records: 3, why: 'continued' })
    await expect(checkpoints.acceptLoss()).rejects.toMatchObject({ code: 'impossible' })
  })

  test('shows by a colleague’s checkpoint, even when the file beside the database is gone, too', async () => {
    const context = { ...office.context }
    const checkpoints = createCheckpoints(context, office.guard)
    await office.as('mai')
    await checkpoints.beforeSignOut()
    await leaveInOrder()
    await createHeadsFile(heads).forget()
    const author = office.signer('thuan').key
    await runSql(
      office.file,
      ...unlocked,
      'pragma foreign_keys = off',
      `create temp table gone as select hash from records where author = '${author}' order by seq desc limit 2`,
      'delete from record_subjects where hash in (select hash from gone)',
      'delete from records where hash in (select hash from gone)'
    )
    const { guard, integrity } = await reopen()
    expect(guard.report().missing).toBeNull()
    await integrity.check()
    expect(guard.report().missing?.records).toBe(2)
  })
})

describe('an older copy of the database in its place', () => {
  let copy: string
  beforeEach(async () => {
    copy = path.join(office.folder, 'ban-cu.db')
    await runSql(office.file, `vacuum into '${copy}'`)
    await office.acts.begin('bai-4')
    await leaveInOrder()
    copyFileSync(copy, office.file)
  })

  test('is told by how many records it lacks', async () => {
    const { guard } = await reopen()
    expect(guard.report().missing).toMatchObject({ records: 2, isRestored: false })
  })

  test('is told even after somebody has gone on writing in it', async () => {
    const database = await openFile(office.file)
    const commit = createCommit(database.db, office.clock)
    for (const id of ['x-1', 'x-2', 'x-3'])
      await commit(office.signer('lan'), {
        statements: [{ kind: 'articles.create', subject: id, payload: { unit: '' } }]
      })
    await database.close()
    const { guard } = await reopen()
    expect(guard.report().missing?.records).toBeGreaterThanOrEqual(1)
  })

  test('is no alarm when the program has put a backup there itself, and goes on record at the next signing in', async () => {
    await noteRestored(heads)
    const { db, guard, checkpoints, as } = await reopen()
    expect(guard.report().missing).toMatchObject({ records: 2, isRestored: true })
    await as('lan')
    await checkpoints.afterSignIn()
    expect(guard.report().missing).not.toBeNull()
    await as('an')
    await checkpoints.afterSignIn()
    expect(guard.report().missing).toBeNull()
    const row = await db
      .selectFrom('records')
      .select('canonical')
      .where('kind', '=', 'log.checkpoint')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(row.canonical).payload.lost).toEqual({ records: 2, why: 'restored' })
  })
})

test('a forged record that came after the last orderly end is counted as it is opened', async () => {
  await leaveInOrder()
  await runSql(
    office.file,
    ...unlocked,
    `insert into records select substr(hash, 2) || '0', author, 99, hash, kind, subject, lam + 900, at, canonical, signature
      from records where kind = 'approvals.sign' limit 1`
  )
  const { guard } = await reopen()
  expect(guard.report().odd).toBeGreaterThanOrEqual(1)
})

test('a record taken out of the middle of a chain is counted as it is opened', async () => {
  await leaveInOrder()
  const { key } = office.signer('thuan')
  await runSql(
    office.file,
    ...unlocked,
    'pragma foreign_keys = off',
    `delete from records where author = '${key}' and seq = 2`
  )
  const { guard } = await reopen()
  expect(guard.report().odd).toBe(1)
})

test('an office of another founder in its place is not opened', async () => {
  await leaveInOrder()
  const file = createHeadsFile(heads)
  const known = await file.read()
  await file.write({ ...known!, root: 'A'.repeat(43) })
  await expect(reopen()).rejects.toMatchObject({ code: 'storeForged' })
})

test('what the file beside the database says is written soon after an act, and whole', async () => {
  expect(existsSync(heads)).toBe(false)
  office.guard.follow()
  await office.guard.close()
  const known = await createHeadsFile(heads).read()
  const { n } = await office.db
    .selectFrom('records')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  expect(known?.records).toBe(n)
})
