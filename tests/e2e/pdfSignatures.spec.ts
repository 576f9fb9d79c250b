import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeP12, pdfSignatures } from '../fixtures/certificate'
import { answer } from './ask'
import {
  answerFileDialog,
  dismissMissed,
  openDemo,
  people,
  signIn,
  exportIssue,
  waitTypeset
} from './journey'
import { giveToElectron, launch, makeFolder, type RunningApp } from './launch'
import { picture } from './pictures'

/** A print file is signed with a certificate of the office, and the printing house's file stays as it was. */

let run: RunningApp
let folder: string

beforeAll(async () => {
  folder = makeFolder('signing')
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
})
afterAll(() => run.close())

const shot = (name: string) => picture(run.page, name)

test('a finished print file is signed beside the original, after a wrong passphrase was told', async () => {
  const { page } = run
  const p12 = path.join(folder, 'Văn phòng.p12')
  writeFileSync(p12, makeP12())
  giveToElectron(p12)
  const issues = await answer(page, 'issues.list', {})
  const issue = issues.find((each) => each.isPublished)!.id
  await page.evaluate((hash) => void (location.hash = hash), `#/issues/${issue}`)
  await waitTypeset(page)
  await exportIssue(page)
  const job = page.getByRole('region', { name: 'Tệp in' }).getByRole('listitem').first()
  await job.getByText('Đã xong, đã kiểm tra').waitFor({ timeout: 120_000 })
  const [name, where] = await job.locator('dd').allTextContents()

  await job.getByRole('button', { name: 'Ký số tệp PDF…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ký số tệp PDF' })
  await dialog.getByText('Gửi nhà in tệp gốc, chưa ký.').waitFor()
  expect(await dialog.getByRole('button', { name: 'Ký số' }).isDisabled()).toBe(true)
  await answerFileDialog(run, [p12])
  await dialog.getByRole('button', { name: 'Chọn tệp .p12, .pfx…' }).click()
  await dialog.getByText('Văn phòng.p12').waitFor()
  await dialog.getByLabel('Mật khẩu của tệp chứng thư').fill('sai rồi')
  await page.keyboard.press('Enter')
  await dialog.getByText('Mật khẩu của tệp chứng thư không đúng. Hãy gõ lại.').waitFor()
  await shot('sign-wrong')
  await page.keyboard.type('mật khẩu')
  await dialog.getByLabel('Lý do ký').fill('Lưu trữ số báo')
  await dialog.getByLabel('Nơi ký').fill('Bến Thượng')
  await shot('sign-filled')
  await dialog.getByRole('button', { name: 'Ký số' }).click()
  await dialog.waitFor({ state: 'detached', timeout: 60_000 })

  const copy = name!.replace(/\.pdf$/, ' – đã ký số.pdf')
  await job.getByText(copy).waitFor()
  await job
    .getByText(/Văn phòng Quận ủy/)
    .first()
    .waitFor()
  await shot('sign-done')
  expect(readdirSync(where!)).toEqual(expect.arrayContaining([name, copy]))
  const said = pdfSignatures(path.join(where!, copy), folder)
  expect(said).toContain('Signature is Valid.')
  expect(said).toContain('Total document signed')

  await page.evaluate(() => void (location.hash = '#/log'))
  await page
    .getByText(/ký số tệp “.*đã ký số\.pdf”/)
    .first()
    .waitFor()
  await shot('sign-log')
})
