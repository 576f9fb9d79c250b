import { beforeEach, describe, expect, test } from 'vitest'
import { fakeHash } from '@tests/factories'
import { runSql } from '@tests/factories/sqlite'
import { openFile, openStore, type TestStore } from '@tests/factories/store'
import { readArticle } from './articles'
import { checkStore } from './storeCheck'

let office: TestStore

beforeEach(async () => {
  office = await openStore()
  await office.acts.begin('bai-1')
  await office.acts.signOff('bai-1')
  await office.acts.makeIssue('so-47', 47, 'bai-1')
  const revision = (await readArticle(office.db, 'bai-1')).signedRevision!
  const payload = {
    issue: 'so-47',
    items: [{ article: 'bai-1', revision }],
    file: { name: 'so-47.pdf', size: 10, sha256: fakeHash('f') }
  }
  await office.say('thuan', { kind: 'exports.finish', subject: 'so-47', payload })
})

/** Closes the office, does this to its file as a stranger would, and opens it again. */
async function tamper(...statements: string[]) {
  const triggers = ['records', 'revisions'].flatMap((table) => [
    `drop trigger ${table}_keep`,
    `drop trigger ${table}_freeze`
  ])
  await office.close()
  await runSql(office.file, ...triggers, ...statements)
  return (await openFile(office.file)).db
}
const codes = async (...statements: string[]) =>
  (await checkStore(await tamper(...statements))).faults.map((each) => each.code)

describe('the check of a whole store', () => {
  test('finds nothing in an office as it was signed, and knows its root key', async () => {
    const report = await checkStore(office.db)
    expect(report).toMatchObject({ faults: [], printed: 1, signatures: 2 })
    expect((await checkStore(office.db, report.root.toLowerCase())).faults).toEqual([])
    expect((await checkStore(office.db, '0000')).faults).toMatchObject([{ code: 'rootOther' }])
  })

  test('names a signature that was changed, and what was printed without it', async () => {
    const found = await codes(
      `update records set canonical = replace(canonical, '"level":0', '"level":1') where kind = 'approvals.sign'`
    )
    expect(found).toContain('recordSignature')
    expect(found).toContain('levelMissing')
  })

  test('names a record that is gone, and a text that was changed', async () => {
    const found = await codes(
      `delete from record_subjects where hash in (select hash from records where kind = 'approvals.submit')`,
      `delete from records where kind = 'issues.create'`,
      `update revisions set canonical = canonical || ' '`
    )
    expect(found).toContain('recordGone')
    expect(found).toContain('revisionChanged')
  })
})
