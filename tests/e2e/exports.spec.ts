import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from './ask'
import {
  chooseOutputs,
  createIssue,
  dismissMissed,
  giveReasons,
  goTo,
  openDemo,
  people,
  placeByMenu,
  signIn,
  waitTypeset
} from './journey'
import { launch, type RunningApp } from './launch'
import { picture, pictures } from './pictures'

/** An issue for several presses: which preset, what is made, what it means, and each file with its evidence. */

let run: RunningApp
const PHOTO_STORY = 'Hội đồng nhân dân quận họp ngày 8/12'
const dialog = () => run.page.getByRole('dialog', { name: 'Xuất tệp in' })
const jobs = () => run.page.getByRole('region', { name: 'Tệp in' }).getByRole('listitem')
const open = async () => {
  await goTo(run.page, 'Số báo')
  await run.page.getByRole('link', { name: /47/ }).first().click()
  await waitTypeset(run.page)
  await run.page.getByRole('button', { name: 'Xuất tệp in' }).click()
  await dialog().getByRole('group', { name: 'Làm những tệp nào' }).waitFor()
}
const info = (file: string) => execFileSync('pdfinfo', [file], { encoding: 'utf8' })

beforeAll(async () => {
  run = await launch({ width: 1440, height: 900 })
  await openDemo(run.page)
  await signIn(run.page, people.secretary)
  await dismissMissed(run.page)
  await createIssue(run.page)
  await placeByMenu(run.page, PHOTO_STORY, 'Trang 2 – Bài trên')
  await waitTypeset(run.page)
})
afterAll(() => run.close())

test('begins with a preset and what is usually made with it, and says what another one means', async () => {
  const { page } = run
  await open()
  const preset = dialog().getByLabel('Mẫu in', { exact: true })
  expect(await preset.locator('option:checked').textContent()).toBe('Nhà in offset, 4 màu, giấy couché')
  await dialog().getByText('4 màu · PDF/X-4 · giấy tráng').waitFor()
  expect(await dialog().getByLabel('Số bản in của số này').inputValue()).toBe('0')
  await pictures(page, 'export')
  await preset.selectOption({ label: 'In nhanh một màu đen' })
  await dialog().getByText('Ấn phẩm thường in 4 màu, mẫu in này in 1 màu').waitFor()
  await picture(page, 'export-black')
  await dialog().getByLabel('Tệp in cho nhà in').uncheck()
  await dialog().getByText('Cần tệp in').waitFor()
  expect(await dialog().getByRole('button', { name: 'Xuất tệp' }).isDisabled()).toBe(true)
  await chooseOutputs(page)
  await dialog().getByText('Hãy chọn ít nhất một tệp.').waitFor()
  expect(await dialog().getByText('Ấn phẩm thường in 4 màu').count()).toBe(0)
})

test('makes each of the chosen files, one after another, and remembers the choice', async () => {
  const { page } = run
  await chooseOutputs(page, /^Tệp in cho nhà in/, /^Bản lưu/, /^Phiếu in/)
  await dialog().getByLabel('Số bản in của số này').fill('800')
  await giveReasons(page)
  await dialog().getByRole('button', { name: 'Xuất tệp' }).click()
  await jobs().nth(2).waitFor()
  await expect
    .poll(async () => (await answer(page, 'jobs.list', {})).map((job) => job.status), { timeout: 120_000 })
    .toEqual(['done', 'done', 'done'])
  await jobs().first().getByText('Đã xong, đã kiểm tra').waitFor()
  await pictures(page, 'export-jobs')
  const made = await answer(page, 'jobs.list', {})
  expect(new Set(made.map((job) => job.kind))).toEqual(new Set(['print', 'archive', 'note']))
  const fileOf = (kind: string) => {
    const job = made.find((each) => each.kind === kind)!
    return path.join(job.folder, job.file!.name)
  }
  expect(info(fileOf('print'))).toMatch(/PDF\/X-4/)
  const print = made.find((each) => each.kind === 'print')!
  const note = execFileSync('pdftotext', ['-layout', fileOf('note'), '-'], { encoding: 'utf8' })
  expect(note).toContain('800')
  expect(note.replace(/\s/g, '').toUpperCase()).toContain(print.file!.sha256.slice(0, 8).toUpperCase())
  await open()
  const preset = dialog().getByLabel('Mẫu in', { exact: true })
  expect(await preset.locator('option:checked').textContent()).toBe('In nhanh một màu đen')
  expect(
    await dialog()
      .getByLabel(/^Bản lưu/)
      .isChecked()
  ).toBe(true)
  await dialog().getByRole('button', { name: 'Hủy' }).click()
})

test('a black job has black ink alone, page by page', async () => {
  const print = (await answer(run.page, 'jobs.list', {})).find((job) => job.kind === 'print')
  const file = path.join(print!.folder, print!.file!.name)
  const inks = execFileSync('gs', ['-q', '-o', '-', '-sDEVICE=inkcov', file], { encoding: 'utf8' })
  const pages = inks.trim().split('\n')
  expect(pages).toHaveLength(4)
  for (const page of pages) expect(page).toMatch(/^\s*0\.00000\s+0\.00000\s+0\.00000\s+0\.\d+/)
})
