import { beforeEach, describe, expect, test } from 'vitest'
import { toCanonical } from '@shared/document/canonical'
import { readSql, runSql } from '@tests/factories/sqlite'
import { openFile, openStore, type TestStore } from '@tests/factories/store'
import { readArticle } from './articles'
import { findDamagedRecords } from './logCheck'
import { readRecordsOf } from './log'
import { rebuildProjections } from './projections'
import { createSeed, sha256, signerFrom, type Signer } from './signing'

let office: TestStore

beforeEach(async () => {
  office = await openStore()
  await office.acts.begin('bai-1')
  await office.acts.signOff('bai-1')
  await office.acts.makeIssue('so-47', 47, 'bai-1')
})

const unlocked = ['records', 'revisions'].flatMap((table) => [
  `drop trigger ${table}_keep`,
  `drop trigger ${table}_freeze`
])

/** Closes the office, does this to its file as a stranger would, and opens it again. */
async function tamper(...statements: string[]) {
  await office.close()
  await runSql(office.file, ...unlocked, ...statements)
  return (await openFile(office.file)).db
}

const record = async (kind: string) =>
  office.db.selectFrom('records').selectAll().where('kind', '=', kind).executeTakeFirstOrThrow()

const swapCase = (letter: string) => (letter === 'a' ? 'b' : 'a')

test('an office as it was signed has no damaged record, however many there are', async () => {
  for (let n = 0; n < 120; n++) await office.acts.remark('bai-1', `góp ý ${n}`, false, n % 2 ? 'diep' : 'lan')
  expect(await findDamagedRecords(office.db)).toEqual([])
})

test('what people write while it reads is no damage', async () => {
  for (let n = 0; n < 5; n++) {
    const [damaged] = await Promise.all([
      findDamagedRecords(office.db),
      office.acts.remark('bai-1', `góp ý ${n}`, false, 'lan'),
      office.acts.remark('bai-1', `trả lời ${n}`, false, 'diep')
    ])
    expect(damaged).toEqual([])
  }
})

describe('a signature that somebody changed with SQL is named', () => {
  test.each<[string, string, string]>([
    ['its text', `canonical = replace(canonical, '"level":0', '"level":1')`, 'text'],
    ['one letter of its text', `canonical = canonical || ' '`, 'text'],
    ['its hash', `hash = substr(hash, 2) || '0'`, 'text'],
    ['its author', `author = (select author from records where kind = 'articles.create')`, 'columns'],
    ['its number', 'seq = seq + 1', 'columns'],
    ['the record before it', `prev = '${sha256('x')}'`, 'columns'],
    ['its kind', `kind = 'approvals.return'`, 'columns'],
    ['its article', `subject = 'bai-2'`, 'columns'],
    ['its place in the order', 'lam = lam + 1', 'columns'],
    ['its time', 'at = at + 1', 'columns'],
    ['its signature', `signature = zeroblob(64)`, 'signature']
  ])('%s', async (_what, change, fault) => {
    const { author, seq } = await record('approvals.sign')
    const db = await tamper(`update records set ${change} where kind = 'approvals.sign' and seq = ${seq}
      and author = '${author}'`)
    const damaged = await findDamagedRecords(db)
    expect(damaged.map((each) => each.fault)).toContain(fault)
    expect(damaged.length).toBeLessThanOrEqual(2)
  })

  test('any single byte of any record', async () => {
    const rows = await office.db.selectFrom('records').select(['hash', 'canonical']).execute()
    const changes = rows.map(({ hash, canonical }, index) => {
      const at = (index * 37) % canonical.length
      const changed = canonical.slice(0, at) + swapCase(canonical[at]!) + canonical.slice(at + 1)
      return `update records set canonical = '${changed.replaceAll("'", "''")}' where hash = '${hash}'`
    })
    const db = await tamper(...changes)
    const named = new Set((await findDamagedRecords(db)).map((each) => each.hash))
    expect(named).toEqual(new Set(rows.map((row) => row.hash)))
  })
})

describe('a record that somebody took away is missed', () => {
  test('by the one that followed it', async () => {
    const { author, hash } = await record('issues.create')
    const [before] = await readSql<{ hash: string }>(
      office.file,
      `select hash from records where author = '${author}' order by seq limit 1`
    )
    const db = await tamper(
      'pragma foreign_keys = off',
      `delete from record_subjects where hash = '${before!.hash}'`,
      `delete from records where hash = '${before!.hash}'`
    )
    expect(await findDamagedRecords(db)).toEqual([{ hash, author, seq: 2, fault: 'chain' }])
  })

  test('though it is there, when it is no longer filed under its article', async () => {
    const { hash } = await record('approvals.submit')
    const db = await tamper(`delete from record_subjects where hash = '${hash}'`)
    expect(await findDamagedRecords(db)).toMatchObject([{ hash, fault: 'subjects' }])
  })

  test('and so is one that is filed under an article it says nothing of', async () => {
    const { hash, lam } = await record('approvals.sign')
    const db = await tamper(`insert into record_subjects values ('bai-2', ${lam}, '${hash}')`)
    expect(await findDamagedRecords(db)).toMatchObject([{ hash, fault: 'subjects' }])
  })
})

describe('a forged signature of the leader', () => {
  /** A whole record, well formed and well hashed, put in past `commit()`. */
  async function forge(author: string, by: Signer): Promise<{ hash: string; statements: string[] }> {
    const { heads } = await readArticle(office.db, 'bai-2')
    const payload = { revision: heads[0]!, level: 0, note: '' }
    const place = { seq: 1, prev: null, kind: 'approvals.sign', subject: 'bai-2', lam: 999, at: 0 }
    const canonical = toCanonical({ v: 1, author, ...place, payload })
    const hash = sha256(canonical)
    const signature = Buffer.from(by.sign(canonical)).toString('hex')
    const statements = [
      `insert into records values ('${hash}', '${author}', 1, null, 'approvals.sign', 'bai-2', 999, 0,
        '${canonical}', x'${signature}')`,
      `insert into record_subjects values ('bai-2', 999, '${hash}')`
    ]
    return { hash, statements }
  }
  const stranger = () => {
    const { key, seed } = createSeed()
    return signerFrom(key, seed)
  }

  beforeEach(async () => {
    await office.acts.begin('bai-2')
    await office.acts.submit('bai-2')
  })

  test('in a stranger’s own name counts for nothing', async () => {
    const forger = stranger()
    const { hash, statements } = await forge(forger.key, forger)
    const db = await tamper(...statements)
    await rebuildProjections(db)
    const article = await readArticle(db, 'bai-2')
    expect(article.level).toBe(0)
    expect(article.refused).toEqual([{ record: hash, reason: 'forbidden' }])
  })

  test('in the leader’s name is found out by the key', async () => {
    const secretary = office.signer('mai').key
    const { hash, statements } = await forge(secretary, stranger())
    const db = await tamper(...statements)
    expect(await findDamagedRecords(db)).toEqual([{ hash, author: secretary, seq: 1, fault: 'signature' }])
  })
})

test('a changed record is not folded into anything: reading its article says the store is damaged', async () => {
  const db = await tamper(
    `update records set canonical = replace(canonical, 'Thư ký', 'Thủ kỹ') where kind = 'approvals.submit'`
  )
  await expect(readRecordsOf(db, 'bai-1')).rejects.toMatchObject({ code: 'storeDamaged' })
})
