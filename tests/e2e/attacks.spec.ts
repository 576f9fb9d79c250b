import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract, type RouteName } from '../../shared/ipc/contract'
import { readSql, runSql } from '../factories/sqlite'
import { answer, ask } from './ask'
import { DEMO_PIN, dismissMissed, goTo, openDemo, people, signIn, signOut } from './journey'
import { giveToElectron, launch, type RunningApp } from './launch'
import { picture } from './pictures'

/** What somebody at this PC tries who has no right to it: from the console of the page, and with other tools on its files. Told in order. */

let run: RunningApp

beforeAll(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
})
afterAll(() => run.close())

const database = () => path.join(run.profile, 'demo/office.db')

const shoot = (name: string) => picture(run.page, name)

/** Closes the app, edits its file as anybody with a SQLite tool can, and starts it again. */
async function tamper(...statements: string[]): Promise<void> {
  await run.close()
  await runSql(database(), ...statements)
  for (const name of readdirSync(path.dirname(database())))
    if (name.startsWith('office.db')) giveToElectron(path.join(path.dirname(database()), name))
  run = await launch({ profile: run.profile, width: 1366, height: 768 })
}

/** Routes that end the program, leave the office, or open a dialog of the system: they state nothing. */
const PASSED_OVER =
  /^(app|settings|commands|session|jobs)\.|^office\.(create|leave|openDemo|reopen)|\.(choose\w*|openFile|openOriginal|openFolder|considerInbox|word|save|saveStarting|export|exportIcs|open)$|^backups\.restore$/

test('a contributor who calls every route from the console states nothing that he may not', async () => {
  const { page } = run
  await signIn(page, people.secretary)
  await dismissMissed(page)
  const list = await answer(page, 'articles.list', { offset: 0, limit: 100 })
  const waiting = list.rows.find((row) => row.status === 'submitted')!
  const { article } = { article: waiting.id }
  const read = await answer(page, 'articles.read', { article })
  const revision = read.revisions.at(-1)!.id
  const [issue] = await answer(page, 'issues.list', {})
  const { plan } = await answer(page, 'issues.read', { issue: issue!.id })
  const { rows: log } = await answer(page, 'log.list', { filter: {}, offset: 0, limit: 1 })
  const profile = await answer(page, 'office.profile', {})
  const [missed] = await answer(page, 'schedule.missed', {})
  const members = await answer(page, 'members.list', {})
  const proofing = await answer(page, 'proofing.read', {})
  const self = members.find((each) => each.name === people.contributor)!
  await signOut(page)
  await signIn(page, people.contributor)
  const before = (await answer(page, 'log.list', { filter: {}, offset: 0, limit: 1 })).total

  const pin = DEMO_PIN
  const approver = members.find((each) => each.name === people.approver)!
  const grant = { role: 'administrator', units: [], from: null, until: null }
  const appointed = {
    name: 'Người Lạ',
    title: '',
    unit: '',
    grants: [grant],
    signatory: { form: '', body: '', title: '' }
  }
  const chain = profile.products[0]!.chain.slice(0, 1)
  const attempts: Partial<Record<RouteName, object>> = {
    'approvals.sign': { article, revision, pin, note: '' },
    'approvals.return': { article, revision, reason: 'không rõ' },
    'approvals.submit': { article, note: '' },
    'approvals.recall': { article },
    'approvals.unsign': { article, signature: log[0]!.hash, reason: 'thử' },
    'approvals.override': {
      article,
      revision,
      member: self.id,
      need: 'otherThanWriters',
      reason: 'thử',
      pin
    },
    'chains.set': {
      product: profile.products[0]!.id,
      kind: '',
      purpose: 'publish',
      levels: chain,
      order: 'inOrder',
      checklist: [],
      note: '',
      version: 0
    },
    'articles.archive': { article },
    'articles.withdraw': { article, reason: 'thử' },
    'articles.goal': { article, goal: { words: 10, layout: null } },
    'variants.follow': { article, revision },
    'settlements.settle': {
      article,
      correction: revision,
      ran: article,
      place: 'entry:x',
      outcome: 'done',
      note: 'thử'
    },
    'pageCopies.post': { article, revision, url: 'https://trang.example.vn/1', at: 0 },
    'revisions.save': { article, note: '' },
    'revisions.restore': { article, revision },
    'revisions.name': { article, revision, name: 'của tôi' },
    'office.changeProfile': { profile },
    'members.add': { ...appointed, pin: '654321' },
    'members.change': { ...appointed, member: self.id },
    'members.revoke': { member: approver.id, key: null, reason: 'thử' },
    'members.renew': { member: approver.id, pin: '654321', reason: 'thử' },
    'recovery.print': { pin },
    'recovery.restore': {
      lines: ['A', 'B', 'C', 'D'],
      rootPin: pin,
      member: self.id,
      name: '',
      pin: '654321'
    },
    'delegations.end': { delegation: 'x', reason: 'thử' },
    'directives.strike': { id: 'x', reason: 'thử' },
    'proofing.change': { settings: proofing.settings },
    'proofing.accept': { words: ['sai'], note: '' },
    'issues.create': {
      product: profile.products[0]!.id,
      number: 999,
      total: 0,
      date: '2026-12-31',
      pages: 4
    },
    'issues.plan': { issue: issue!.id, plan },
    'issues.change': { issue: issue!.id, number: 998, total: 0, date: '2026-12-31' },
    'exports.start': { issue: issue!.id, chooseFolder: false },
    'schedule.plan': {
      product: profile.products[0]!.id,
      target: { kind: 'article', article },
      due: Date.now() + 1e9,
      place: ''
    },
    'schedule.move': { entry: missed?.id ?? 'x', due: Date.now() + 1e9, reason: '' },
    'schedule.cancel': { entry: missed?.id ?? 'x', reason: '' },
    'schedule.run': { entry: missed?.id ?? 'x' },
    'log.acceptLoss': {}
  }
  const answered: string[] = []
  for (const route of Object.keys(contract) as RouteName[]) {
    if (PASSED_OVER.test(route)) continue
    const reply = await ask(page, route, (attempts[route] ?? {}) as never)
    if (route in attempts && reply.ok) answered.push(route)
    if (!reply.ok) expect([route, reply.error.code]).not.toEqual([route, 'internal'])
  }
  expect(answered).toEqual([])
  expect((await answer(page, 'log.list', { filter: {}, offset: 0, limit: 1 })).total).toBe(before)
  const refused = await ask(page, 'members.add', attempts['members.add'] as never)
  expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } })
})

test('once signed out, nothing signs, and the page is answered nothing', async () => {
  const { page } = run
  await signOut(page)
  const reply = await ask(page, 'approvals.sign', {
    article: 'x',
    revision: '0'.repeat(64),
    pin: DEMO_PIN,
    note: ''
  })
  expect(reply).toMatchObject({ ok: false, error: { code: 'signedOut' } })
})

test('wrong PINs cost a wait, also from the console', async () => {
  const { page } = run
  const members = await answer(page, 'session.members', {})
  const { id } = members.find((each) => each.name === people.approver)!
  const codes: string[] = []
  for (let n = 0; n < 7; n++) {
    const reply = await ask(page, 'session.signIn', { member: id, pin: `00000${n}` })
    codes.push(reply.ok ? 'in' : reply.error.code)
  }
  expect(codes[0]).toBe('wrongPin')
  expect(codes.at(-1)).toBe('tooManyTries')
})

test('what was edited by hand in the database is named at the next start, and put right', async () => {
  const [victim] = await readSql<{ id: string; title: string }>(
    database(),
    `select id, title from articles where status = 'submitted' limit 1`
  )
  await tamper(
    `update articles set status = 'approved', state = 'approved', signed_revision = head where id = '${victim!.id}'`,
    `update members set roles = '["administrator","approver"]'`
  )
  const { page } = run
  await signIn(page, people.contributor)
  await page.getByText(/Có người đã sửa tay trong tệp dữ liệu: .*danh sách cán bộ/).waitFor()
  await page.getByText(/Máy đã dựng lại đúng theo nhật ký đã ký/).waitFor()
  await shoot('edited')
  const { row } = await answer(page, 'articles.read', { article: victim!.id })
  expect(row.status).toBe('submitted')
  const status = await answer(page, 'office.status', {})
  expect(status.member?.roles).toEqual(['contributor'])
})

test('a photo whose file was replaced on disk is neither set nor printed', async () => {
  const { page } = run
  await signOut(page)
  await signIn(page, people.secretary)
  await dismissMissed(page)
  const media = path.join(run.profile, 'demo/media')
  for (const folder of readdirSync(media))
    for (const name of readdirSync(path.join(media, folder))) {
      const file = path.join(media, folder, name)
      const bytes = readFileSync(file)
      bytes[bytes.length - 3]! ^= 255
      writeFileSync(file, bytes)
      expect(statSync(file).size).toBe(bytes.length)
    }
  const issues = await answer(page, 'issues.list', {})
  const codes = new Set<string>()
  for (const { id } of issues) {
    const reply = await ask(page, 'previews.typeset', { issue: id })
    codes.add(reply.ok ? 'set' : reply.error.code)
  }
  expect([...codes]).toContain('photoChanged')
})

test('an end of the log that was cut off is named, what to do is said, and going on is put on record', async () => {
  await tamper(
    'drop trigger records_keep',
    'pragma foreign_keys = off',
    'create temp table gone as select hash from records order by lam desc limit 12',
    'delete from record_subjects where hash in (select hash from gone)',
    'delete from records where hash in (select hash from gone)'
  )
  const { page } = run
  await signIn(page, people.contributor)
  await page.getByText(/Kho thiếu 12 bản ghi cuối so với lúc/).waitFor()
  await goTo(page, 'Sao lưu')
  await shoot('cut-off')
  expect(await page.getByRole('button', { name: 'Tiếp tục, đã biết thiếu' }).isDisabled()).toBe(true)
  await signOut(page)
  await signIn(page, people.administrator)
  await goTo(page, 'Sao lưu')
  await page.getByRole('button', { name: 'Tiếp tục, đã biết thiếu' }).click()
  const asked = page.getByRole('dialog', { name: 'Tiếp tục khi thiếu 12 bản ghi?' })
  await asked.getByRole('button', { name: 'Tiếp tục, đã biết thiếu' }).click()
  await page.getByText('Đã ghi nhận. Nhật ký tiếp tục từ đây.').first().waitFor()
  const { rows } = await answer(page, 'log.list', { filter: { group: 'log' }, offset: 0, limit: 1 })
  expect(rows[0]!.facts.lost).toBe(12)
})

test('a record changed in one letter is named, and nothing is folded from it', async () => {
  await tamper(
    'drop trigger records_freeze',
    `update records set canonical = replace(canonical, '"level":0', '"level":1')
      where hash = (select hash from records where kind = 'approvals.sign' limit 1)`
  )
  const { page } = run
  await signIn(page, people.secretary)
  await dismissMissed(page)
  await page.getByText(/1 dòng hồ sơ ký không còn đúng như lúc ký/).waitFor({ timeout: 40_000 })
  await goTo(page, 'Sao lưu')
  await page.getByText('Văn bản của bản ghi không còn đúng như lúc ký.').waitFor()
  await shoot('changed-record')
})

test('keys are in no log and in no file of the profile in clear', async () => {
  const files = readdirSync(run.profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
  const keyring = await readSql<{ sealed: string }>(database(), 'select sealed from keyring')
  expect(keyring.length).toBeGreaterThan(3)
  for (const file of files.filter((name) => /\.(log|json)$/.test(name))) {
    const text = readFileSync(file, 'utf8')
    expect([file, /"d":|PRIVATE KEY|"seed"/.test(text)]).toEqual([file, false])
    expect([file, text.includes(DEMO_PIN)]).toEqual([file, false])
  }
})
