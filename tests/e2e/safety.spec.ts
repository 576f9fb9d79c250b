import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import { changePerson, goTo, openDemo, people, signIn } from './journey'
import { runSql } from '../factories/sqlite'
import { giveToElectron, launch, type RunningApp } from './launch'

/** What happens to plans that nobody carried out, and to an office that is set back. */

let run: RunningApp

const missedMark = (page: Page) => page.getByRole('listitem').getByText('Lỡ lịch', { exact: true })

beforeAll(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
})
afterAll(() => run.close())

test('what was missed while the PC was off is asked about, and stays missed until it is answered', async () => {
  const { page } = run
  await signIn(page, people.secretary)
  const asked = page.getByRole('dialog', { name: '1 việc lỡ lịch' })
  await asked.getByText('Chiều trên bến Thượng').waitFor()
  await asked.getByRole('button', { name: 'Đóng' }).click()
  await goTo(page, 'Lịch xuất bản')
  await missedMark(page).waitFor()
  const [missed] = await answer(page, 'schedule.missed', {})
  expect(missed).toMatchObject({ status: 'missed' })
})

test('a contributor is not asked', async () => {
  const { page } = run
  await changePerson(page, people.contributor)
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('moved to another hour it is planned again; skipped, it stays in the list with its reason', async () => {
  const { page } = run
  await changePerson(page, people.secretary)
  await page.keyboard.press('Control+Shift+L')
  await signIn(page, people.secretary)
  const asked = page.getByRole('dialog', { name: '1 việc lỡ lịch' })
  await asked.getByRole('button', { name: 'Đổi giờ' }).click()
  const move = page.getByRole('dialog', { name: 'Đổi ngày giờ' })
  await move.getByRole('button', { name: 'Đổi giờ' }).click()
  await move.waitFor({ state: 'detached' })
  await goTo(page, 'Lịch xuất bản')
  await missedMark(page).waitFor({ state: 'detached' })
  expect(await answer(page, 'schedule.missed', {})).toEqual([])
})

test('a backup restored sets the office back, and what stood there is put aside, not deleted', async () => {
  const { page } = run
  await changePerson(page, people.administrator)
  await goTo(page, 'Sao lưu')
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await page.getByText('Đã sao lưu và kiểm tra xong.', { exact: true }).waitFor()

  await changePerson(page, people.editor)
  const count = async () => (await answer(page, 'articles.list', { offset: 0, limit: 1 })).total
  const before = await count()
  await answer(page, 'articles.create', { product: 'tuan-tin', kind: 'news', unit: '' })
  expect(await count()).toBe(before + 1)

  await changePerson(page, people.administrator)
  await goTo(page, 'Sao lưu')
  await page
    .getByRole('row', { name: /Nguyên vẹn/ })
    .first()
    .getByRole('button', { name: 'Khôi phục' })
    .click()
  await page
    .getByRole('dialog', { name: /Khôi phục/ })
    .getByRole('button', { name: 'Khôi phục' })
    .click()
  await page.getByText('Ai đang ngồi ở máy này?').waitFor()
  await signIn(page, people.editor)
  expect(await count()).toBe(before)
  expect(readdirSync(path.join(run.profile, 'demo')).filter((name) => name.endsWith('.aside'))).not.toEqual(
    []
  )
})

test('a text that the disk has changed in silence is named once the office was read through', async () => {
  await run.close()
  const file = path.join(run.profile, 'demo/office.db')
  await runSql(
    file,
    'drop trigger revisions_freeze',
    `update revisions set canonical = replace(canonical, 'Chiều trên bến', 'Chiều dưới bến')`
  )
  giveToElectron(file)
  run = await launch({ profile: run.profile, width: 1366, height: 768 })
  const { page } = run
  await signIn(page, people.administrator)
  const alert = page.getByRole('alert')
  await alert.getByText(/không còn đúng như lúc lưu: “Chiều trên bến Thượng”/).waitFor()
  await alert.getByRole('button', { name: 'Xem các bản sao lưu' }).click()
  await page.getByRole('region', { name: 'Sao lưu' }).waitFor()
})
