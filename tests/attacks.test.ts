import { beforeEach, describe, expect, test } from 'vitest'
import { toCanonical } from '@shared/document/canonical'
import { createSession } from '@electron/services/session'
import { readArticle } from '@electron/store/articles'
import { createCommit } from '@electron/store/commit'
import { readLogEnd, type LogEnd } from '@electron/store/heads'
import { createSeed, sha256, signerFrom, type Signer } from '@electron/store/signing'
import { readMembership } from '@electron/store/members'
import { readProfile } from '@electron/store/office'
import { officeProfile } from './factories'
import { PIN, type CastName } from './factories/cast'
import { runSql } from './factories/sqlite'
import { openFile, openStore, type TestStore } from './factories/store'

/** What somebody who can write to the office's file with other tools still cannot do. */

let office: TestStore

beforeEach(async () => {
  office = await openStore()
  await office.acts.begin('bai-1')
})

/** Lifts the guards as anybody with a SQLite tool can. */
const unlocked = ['records', 'revisions'].flatMap((table) => [
  `drop trigger ${table}_keep`,
  `drop trigger ${table}_freeze`
])

/** Closes the office, edits its file, and opens it again. */
async function tamper(...statements: string[]) {
  await office.close()
  await runSql(office.file, ...unlocked, ...statements)
  const { db } = await openFile(office.file)
  return { db, commit: createCommit(db, office.clock) }
}

function stranger(): Signer {
  const { key, seed } = createSeed()
  return signerFrom(key, seed)
}

/** A whole record, well formed and well hashed, as statements that put it in past `commit()`. */
function forge(
  given: { author: string; kind: string; subject: string; payload: unknown; lam?: number; seq?: number },
  by: Signer
): string[] {
  const { author, kind, subject, payload, lam = 999, seq = 1 } = given
  const canonical = toCanonical({ v: 1, author, seq, prev: null, kind, subject, lam, at: 0, payload })
  const hash = sha256(canonical)
  const signature = Buffer.from(by.sign(canonical)).toString('hex')
  return [
    `insert into records (hash, author, seq, prev, kind, subject, lam, at, canonical, signature)
      values ('${hash}', '${author}', ${seq}, null, '${kind}', '${subject}', ${lam}, 0,
        '${canonical.replaceAll("'", "''")}', x'${signature}')`,
    `insert into record_subjects values ('${subject}', ${lam}, '${hash}')`
  ]
}

const grant = (key: string) => ({
  key,
  name: 'Người Lạ',
  title: 'Trưởng Ban',
  unit: '',
  roles: ['approver', 'administrator']
})

describe('a right does not rest on a table that was edited by hand', () => {
  test('a stranger’s key written among the members’ keys signs nothing', async () => {
    await office.acts.submit('bai-1')
    const forger = stranger()
    const { commit, db } = await tamper(
      `insert into member_keys (key, member, periods, last_good)
        select '${forger.key}', 'van', periods, last_good from member_keys where member = 'van'`
    )
    const { heads } = await readArticle(db, 'bai-1')
    const payload = { revision: heads[0]!, level: 0, note: '' }
    await expect(
      commit(forger, { statements: [{ kind: 'approvals.sign', subject: 'bai-1', payload }] })
    ).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('a contributor who writes himself more roles has none of them', async () => {
    await office.acts.submit('bai-1')
    const { commit, db } = await tamper(
      `update members set (roles, grants) = (select roles, grants from members where id = 'thuan')`,
      `update member_keys set periods = (select periods from member_keys where member = 'thuan')`
    )
    const { heads } = await readArticle(db, 'bai-1')
    const payload = { revision: heads[0]!, level: 0, note: '' }
    await expect(
      commit(office.signer('huy'), { statements: [{ kind: 'approvals.sign', subject: 'bai-1', payload }] })
    ).rejects.toMatchObject({ code: 'forbidden' })
    const session = createSession(db, office.clock)
    await session.signIn('huy', PIN)
    expect(session.current()?.roles).toEqual(['contributor'])
  })

  test('an article that was written to “signed” is signed by nobody', async () => {
    const { db } = await tamper(
      `update articles set status = 'approved', state = 'approved', signed_revision = head, level = 2`
    )
    const { state, level } = await readArticle(db, 'bai-1')
    expect({ state, level }).toEqual({ state: 'drafting', level: 0 })
  })

  test('a chain of approval that was shortened in the office’s table is not the office’s', async () => {
    const short = JSON.stringify({
      ...officeProfile(),
      products: officeProfile().products.map((each) => ({ ...each, chain: each.chain.slice(1) }))
    })
    const { db } = await tamper(`update office set profile = '${short.replaceAll("'", "''")}'`)
    const { products } = await readProfile(db, '2026-11-22')
    expect(products[0]!.chain).toEqual(officeProfile().products[0]!.chain)
  })

  test('nor does a column of the record beside what was signed make another founder', async () => {
    const forger = stranger()
    const { commit } = await tamper(
      `update records set author = '${forger.key}' where kind = 'office.create'`
    )
    await expect(
      commit(forger, {
        statements: [
          { kind: 'members.grant', subject: 'ke-la', payload: { ...grant(forger.key), roles: ['approver'] } }
        ]
      })
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a forged record', () => {
  test('of a founding by somebody else stops everything, rather than being believed', async () => {
    const forger = stranger()
    const profile = officeProfile()
    const { db } = await tamper(
      ...forge(
        { author: forger.key, kind: 'office.create', subject: 'office', payload: { profile }, lam: 1 },
        forger
      )
    )
    await expect(readMembership(db)).rejects.toMatchObject({ code: 'storeForged' })
  })

  test('that appoints a stranger, in the founder’s name but not by his key, is not read', async () => {
    const forger = stranger()
    const author = await office.root()
    const { db } = await tamper(
      ...forge(
        { author, kind: 'members.grant', subject: 'ke-la', payload: grant(forger.key), seq: 77 },
        forger
      )
    )
    await expect(readMembership(db)).rejects.toMatchObject({ code: 'storeDamaged' })
  })

  test('that appoints a stranger in his own name is read and believed by nobody', async () => {
    const forger = stranger()
    const { db } = await tamper(
      ...forge(
        { author: forger.key, kind: 'members.grant', subject: 'ke-la', payload: grant(forger.key) },
        forger
      )
    )
    const { members, keys } = await readMembership(db)
    expect(members.has('ke-la')).toBe(false)
    expect(keys.has(forger.key)).toBe(false)
  })

  test('of the leader’s signature, made with another key, is folded into nothing', async () => {
    await office.acts.submit('bai-1')
    const { heads } = await readArticle(office.db, 'bai-1')
    const payload = { revision: heads[0]!, level: 0, note: '' }
    const author = office.signer('mai').key
    const { db } = await tamper(
      ...forge({ author, kind: 'approvals.sign', subject: 'bai-1', payload }, stranger())
    )
    await expect(readArticle(db, 'bai-1')).rejects.toMatchObject({ code: 'storeDamaged' })
  })
})

describe('a true signature', () => {
  test('counts for the revision it names and for no other', async () => {
    await office.acts.submit('bai-1')
    await office.acts.sign('bai-1', 'thuan')
    const old = (await readArticle(office.db, 'bai-1')).heads[0]!
    await office.acts.write('bai-1', 'Một câu khác hẳn.')
    await office.acts.submit('bai-1')
    const payload = { revision: old, level: 0, note: '' }
    await expect(
      office.say('mai', { kind: 'approvals.sign', subject: 'bai-1', payload })
    ).rejects.toMatchObject({ code: 'sameRevision' })
    expect((await readArticle(office.db, 'bai-1')).level).toBe(0)
  })

  test('filed under another article says nothing of it', async () => {
    await office.acts.submit('bai-1')
    await office.acts.sign('bai-1', 'thuan')
    await office.acts.begin('bai-2')
    await office.acts.submit('bai-2')
    const { db } = await tamper(
      `insert into record_subjects select 'bai-2', lam + 100, hash from records where kind = 'approvals.sign'`
    )
    const article = await readArticle(db, 'bai-2')
    expect({ level: article.level, refused: article.refused }).toEqual({ level: 0, refused: [] })
  })

  test('moved to another place in the order stands where it was signed', async () => {
    await office.acts.signOff('bai-1')
    const before = await readArticle(office.db, 'bai-1')
    const { db } = await tamper(
      `update records set lam = 2 where kind = 'approvals.sign'`,
      `update record_subjects set lam = 2 where hash in (select hash from records where kind = 'approvals.sign')`
    )
    expect(await readArticle(db, 'bai-1')).toEqual(before)
  })
})

describe('a checkpoint', () => {
  const stated = async (change: (end: LogEnd) => object, by: CastName = 'lan') => {
    const end = await readLogEnd(office.db)
    const payload = { ...end, heads: [...end.heads], ...change(end) }
    return office.say(by, { kind: 'log.checkpoint', subject: 'log', payload })
  }

  test('is stated as the log is, by anybody', async () => {
    const { records } = await stated(() => ({}))
    expect(records).toHaveLength(1)
  })

  test('that leaves a colleague’s chain out, or says another length, is refused', async () => {
    await expect(stated(({ heads }) => ({ heads: heads.slice(1) }))).rejects.toMatchObject({
      code: 'impossible'
    })
    await expect(stated(({ records }) => ({ records: records + 1 }))).rejects.toMatchObject({
      code: 'impossible'
    })
    await expect(
      stated(({ heads }) => ({ heads: heads.map((head) => ({ ...head, seq: head.seq + 1 })) }))
    ).rejects.toMatchObject({ code: 'impossible' })
  })

  test('that says records are knowingly gone is not a contributor’s to state', async () => {
    const lost = { records: 3, why: 'continued' as const }
    await expect(stated(() => ({ lost }))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(stated(() => ({ lost }), 'an')).resolves.toBeDefined()
  })
})

test('once a key is let go of, its signer signs nothing', async () => {
  const session = createSession(office.db, office.clock)
  await session.signIn('thuan', PIN)
  const { signer } = session.require()
  session.lock()
  expect(() => signer.sign('{}')).toThrow()
  expect(() => session.require()).toThrow('signedOut')
})
