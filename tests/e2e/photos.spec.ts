import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPhoto } from '@tests/fixtures/photoFile'
import { dropFiles, goTo, openDemo, people, signIn, waitSaved } from './journey'
import { giveToElectron, launch, makeFolder, type RunningApp } from './launch'

let run: RunningApp
let folder: string

beforeAll(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
  folder = makeFolder('photos')
})
afterAll(() => run.close())

const SHOTS = process.env.SCREENSHOTS
const shoot = async (name: string) => {
  if (SHOTS) await run.page.screenshot({ path: path.join(SHOTS, `${name}.png`) })
}

test('several photos dropped: look', async () => {
  const { page } = run
  await goTo(page, 'Bàn bài')
  await page.getByRole('button', { name: 'Bài mới' }).click()
  await page.getByRole('button', { name: 'Bắt đầu viết' }).click()
  await page.getByRole('textbox', { name: 'Tít', exact: true }).fill('Ảnh trong bài')
  await page.getByRole('textbox', { name: 'Nội dung' }).click()
  await page.keyboard.type('Một đoạn văn.')
  const files: string[] = []
  for (const [index, width] of [1600, 900].entries()) {
    const file = path.join(folder, `anh-${index}.jpg`)
    writeFileSync(file, await buildPhoto({ width, height: 900, caption: `Anh ${index}`, author: 'Mai' }))
    giveToElectron(file)
    files.push(file)
  }
  const broken = path.join(folder, 'hong.jpg')
  writeFileSync(broken, (await buildPhoto()).subarray(0, 900))
  await dropFiles(page, '.document p', [files[0]!, broken, files[1]!])
  await page.getByRole('dialog', { name: '1 tệp không thêm được' }).waitFor()
  await shoot('refused')
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click()
  await waitSaved(page)
  expect(await page.locator('figure [data-caption]').allTextContents()).toEqual(['Anh 0', 'Anh 1'])
  await page.locator('figure').first().hover()
  await shoot('figures')
  await page.getByRole('button', { name: 'Sửa ảnh' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Sửa ảnh' })
  await dialog.getByText('Độ nét khi in').waitFor()
  await shoot('dialog')
  await dialog.getByText('1:1').click()
  await dialog.getByRole('slider', { name: 'Chỉnh nghiêng' }).fill('500')
  await dialog.getByRole('button', { name: 'Thêm người' }).click()
  await dialog.getByLabel('Tên người thứ 1').fill('Nguyễn Thị Lan')
  await shoot('dialog-cut')
  await dialog.getByRole('button', { name: 'Áp dụng' }).click()
  await shoot('figure-cut')
})
