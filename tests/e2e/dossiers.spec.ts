import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfText, readQr } from '../fixtures/pdfTools'
import { rewriteZip } from '../fixtures/rewriteZip'
import { answer } from './ask'
import {
  answerFileDialog,
  dismissMissed,
  dropFiles,
  exportIssue,
  goTo,
  openDemo,
  people,
  signIn,
  waitTypeset
} from './journey'
import { giveToElectron, launch, makeFolder, type RunningApp } from './launch'
import { picture } from './pictures'

/** A signed article and a printed issue leave the office as evidence, and come back to be checked. */

let run: RunningApp
let folder: string
let dossier = ''

beforeAll(async () => {
  folder = makeFolder('evidence')
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

const openHash = (page: Page, address: string) =>
  page.evaluate((hash) => void (location.hash = hash), `#${address}`)

const jobDone = async (page: Page, name: RegExp) => {
  const job = page.getByRole('region', { name: 'Tệp in' }).getByRole('listitem', { name }).first()
  await job.getByText('Đã xong, đã kiểm tra').waitFor({ timeout: 120_000 })
  const [file, where] = await job.locator('dd').allTextContents()
  return path.join(where!, file!)
}

test('the sign-off sheet of a signed article is written, and its code is known to the office', async () => {
  const { page } = run
  const { rows } = await answer(page, 'articles.list', { status: 'approved', offset: 0, limit: 10 })
  const article = rows[0]!
  const target = path.join(folder, 'phieu.pdf')
  await run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await openHash(page, `/articles/${article.id}`)
  await page.getByRole('button', { name: 'Phiếu duyệt (PDF)…' }).click()
  expect(await jobDone(page, /^Phiếu duyệt/)).toBe(target)
  const words = pdfText(target)
  expect(words).toContain('PHIẾU DUYỆT')
  expect(words).toContain(article.title)
  const [code] = readQr(target)
  expect(code).toMatch(/^TOASOAN-PHIEU:1:[0-9A-F]{64}$/)

  await goTo(page, 'Phiếu và hồ sơ')
  await page.getByText('Gõ mã trên phiếu để tra').waitFor()
  await picture(page, 'sheet-start')
  await page.getByLabel('Mã trên phiếu').fill(code!.slice(16, 28))
  const found = page.getByRole('article', { name: article.title })
  await found.getByText('Còn hiệu lực.').waitFor()
  await picture(page, 'sheet-valid')
  await page.getByLabel('Mã trên phiếu').fill('0000 0000')
  await page.getByText('Cơ quan không có bản nào mang mã này').waitFor()
  await page.getByLabel('Mã trên phiếu').fill('xin chào các bạn')
  await page.getByText(/Mã chỉ gồm các chữ số/).waitFor()
})

test('the dossier of a printed issue is made, read back, and found whole', async () => {
  const { page } = run
  const issues = await answer(page, 'issues.list', {})
  await openHash(page, `/issues/${issues.find((issue) => issue.isPublished)!.id}`)
  await waitTypeset(page)
  await exportIssue(page)
  await openHash(page, `/issues/${issues.find((issue) => issue.isPublished)!.id}`)
  await page.getByRole('button', { name: 'Lập hồ sơ…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Lập hồ sơ/ })
  await picture(page, 'dossier-make')
  await dialog.getByRole('button', { name: 'Lập hồ sơ' }).click()
  dossier = await jobDone(page, /^Hồ sơ/)
  await picture(page, 'dossier-job')

  await answerFileDialog(run, [dossier])
  await goTo(page, 'Phiếu và hồ sơ')
  await page.getByRole('tab', { name: 'Kiểm tra hồ sơ' }).click()
  await picture(page, 'dossier-start')
  await page.getByRole('button', { name: 'Chọn tệp hồ sơ…' }).click()
  await page.getByText('Hồ sơ còn nguyên vẹn.').waitFor({ timeout: 60_000 })
  await picture(page, 'dossier-whole')
})

test('a dossier in which one letter was changed is not whole, and the report names whose record it is', async () => {
  const { page } = run
  const spoiled = path.join(folder, 'hồ sơ sửa.zip')
  await rewriteZip(dossier, spoiled, (name, bytes) =>
    name === 'records.ndjson'
      ? Buffer.from(bytes.toString('utf8').replace('"approvals.sign"', '"approvals.sigm"'))
      : bytes
  )
  giveToElectron(spoiled)
  await page.getByRole('button', { name: 'Kiểm tra hồ sơ khác' }).click()
  await dropFiles(page, '[data-over]', [spoiled])
  await page.getByText('Hồ sơ KHÔNG còn nguyên vẹn.').waitFor({ timeout: 60_000 })
  await page.getByText('Tệp records.ndjson không còn đúng như lúc lập hồ sơ.').waitFor()
  await picture(page, 'dossier-broken')
  await page.getByRole('button', { name: 'Kiểm tra hồ sơ khác' }).click()
  const text = path.join(folder, 'không phải zip.zip')
  writeFileSync(text, 'chỉ là chữ')
  giveToElectron(text)
  await answerFileDialog(run, [text])
  await page.getByRole('button', { name: 'Chọn tệp hồ sơ…' }).click()
  await page.getByRole('alert').waitFor()
  await picture(page, 'dossier-no-zip')
})
