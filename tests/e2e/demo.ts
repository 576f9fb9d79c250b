import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import {
  answerFileDialog,
  changePerson,
  createIssue,
  exportIssue,
  goTo,
  importWord,
  openDemo,
  openFromQueue,
  openImported,
  people,
  placeByDragging,
  placeByMenu,
  runOn,
  samplePhoto,
  sampleWord,
  sign,
  signIn,
  submit,
  waitSaved,
  waitTypeset
} from './journey'
import { giveToElectron, launch, makeFolder, root, type RunningApp } from './launch'

/**
 * One week in one run, in the real window, by the words on the screen: a Word
 * file and a photo come in, an editor works on it, two people sign, the
 * secretary makes up and schedules the issue, and a print PDF comes out.
 */

const out = path.join(root, 'out/demo')

function wordFiles(): string[] {
  const at = process.argv.indexOf('--docx')
  const given = at < 0 ? [] : process.argv.slice(at + 1).map((file) => path.resolve(file))
  const missing = given.find((file) => !existsSync(file))
  if (missing) throw new Error(`${missing} does not exist`)
  return given.length > 0 ? given : [sampleWord]
}

/** A copy that the app's user may read, whoever started the demo. */
function readable(file: string, folder: string): string {
  const copy = path.join(folder, path.basename(file))
  copyFileSync(file, copy)
  giveToElectron(copy)
  return copy
}

/** Slots that the stories of the Word files run through, in order, until they fit. */
const STORY_SLOTS = [
  'Trang 1 – Bài chính',
  'Trang 2 – Bài trên',
  'Trang 2 – Bài dưới',
  'Trang 3 – Bài trên',
  'Trang 3 – Bài dưới',
  'Trang 4 – Bài chính'
]

/** Signed articles of the demo office for what is left of the issue. */
const FILLERS: readonly (readonly [title: string, slots: readonly string[]])[] = [
  ['Những bó hoa tặng người đã rời bục giảng', ['Trang 1 – Bài thứ hai', 'Trang 2 – Bài dưới']],
  ['Hội đồng nhân dân quận họp ngày 8/12', ['Trang 1 – Tin vắn']],
  ['5.200 áo ấm lên đường', ['Trang 1 – Tin vắn']],
  ['Một ngày, 742 trẻ được tiêm đủ mũi', ['Trang 3 – Bài trên']],
  ['Đêm hội của người bán hàng, đứng máy', ['Trang 3 – Bài dưới']],
  ['Chiều trên bến Thượng', ['Trang 4 – Bài chính']],
  ['Kim Lãng có sân bóng cộng đồng', ['Trang 4 – Bài thứ hai']],
  ['Cắt tỉa cây xanh trên chín tuyến đường', ['Trang 4 – Thông báo']]
]

const SECTIONS = ['Thời sự', 'Đời sống đô thị', 'Văn hóa – Xã hội', 'Bạn đọc']

const say = (text: string) => process.stdout.write(`${text}\n`)

async function runDemo(): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const incoming = makeFolder('incoming')
  const files = wordFiles().map((file) => readable(file, incoming))
  const photo = readable(path.join(samplePhoto, readdirSync(samplePhoto).sort()[0]!), incoming)

  const run = await launch({ width: 1440, height: 900 })
  try {
    await liveOneWeek(run, files, photo)
  } catch (error) {
    await run.page.screenshot({ path: path.join(out, 'failed.png') }).catch(() => {})
    throw error
  } finally {
    await run.close()
  }
}

async function liveOneWeek(run: RunningApp, files: readonly string[], photo: string): Promise<void> {
  const { page } = run
  let count = 0
  const shoot = async (name: string) => {
    count += 1
    await page.waitForTimeout(350)
    await page.screenshot({ path: path.join(out, `${String(count).padStart(2, '0')}-${name}.png`) })
  }

  await page.getByRole('button', { name: 'Mở tòa soạn mẫu' }).waitFor()
  await shoot('first-run')
  await openDemo(page)
  await shoot('sign-in')
  await signIn(page, people.editor)
  await shoot('desk')

  const titles: string[] = []
  for (const [index, file] of files.entries()) {
    await goTo(page, 'Bàn bài')
    await importWord(run, file)
    if (index === 0) await shoot('import-report')
    await openImported(page)
    const title = page.getByRole('textbox', { name: 'Tít', exact: true })
    if ((await title.inputValue()).trim() === '') await title.fill(path.basename(file, path.extname(file)))
    titles.push(await title.inputValue())
    await page.getByLabel('Chuyên mục').selectOption({ index: 1 })
    await page.getByRole('textbox', { name: 'Nội dung' }).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Bài viết có sự cộng tác của các tổ dân phố.')
    if (index === 0) {
      const before = await page.locator('figure').count()
      await answerFileDialog(run, [photo])
      await page.getByRole('button', { name: /^Thêm ảnh/ }).click()
      await page.locator('figure').nth(before).waitFor()
    }
    // A photo without caption, credit and description cannot be signed off.
    for (const figure of await page.locator('figure').all()) {
      const [caption, credit] = [figure.locator('[data-caption]'), figure.locator('[data-credit]')]
      const description = figure.getByLabel('Mô tả ảnh')
      if (((await caption.textContent()) ?? '') === '') {
        await caption.click()
        await page.keyboard.type('Bà con và các em học sinh trong ngày hội.')
      }
      if (((await credit.textContent()) ?? '') === '') {
        await credit.click()
        await page.keyboard.type('Ảnh: Ngọc Diệp')
      }
      if ((await description.inputValue()) === '') await description.fill('Nhiều người đứng quanh bàn sách.')
    }
    await waitSaved(page)
    if (index === 0) await shoot('editor')
    await submit(page)
    if (index === 0) await shoot('submitted')
  }

  await changePerson(page, people.secretary)
  for (const [index, title] of titles.entries()) {
    await openFromQueue(page, title)
    if (index === 0) {
      await shoot('approval')
      await page.getByLabel('Góp ý mới').fill('Đã đối chiếu số liệu với đơn vị, đồng ý trình.')
      await page.getByRole('button', { name: 'Gửi', exact: true }).click()
      await page.getByText('Đã đối chiếu số liệu').first().waitFor()
    }
    await sign(page)
  }
  await changePerson(page, people.approver)
  await goTo(page, 'Chờ tôi duyệt')
  await shoot('queue')
  for (const title of titles) {
    await openFromQueue(page, title)
    await sign(page)
  }

  await changePerson(page, people.secretary)
  await createIssue(page)
  await page.getByLabel('Mẫu trang').nth(2).selectOption({ label: 'Hai bài' })
  const taken = new Set<string>()
  const free = () => STORY_SLOTS.filter((slot) => !taken.has(slot))
  for (const title of titles) {
    for (const [index, slot] of free().entries()) {
      taken.add(slot)
      if (index === 0) await placeByDragging(page, title, slot)
      else await runOn(page, slot)
      await waitTypeset(page)
      if ((await page.getByRole('button', { name: /^Thừa \d+ dòng/ }).count()) === 0) break
    }
  }
  for (const [title, slots] of FILLERS) {
    // A story that would begin where a Word file already runs is left for next week.
    if (taken.has(slots[0]!)) continue
    const [first, ...others] = slots.filter((each) => !taken.has(each))
    await placeByMenu(page, title, first!)
    for (const slot of others) {
      await waitTypeset(page)
      await runOn(page, slot)
    }
  }
  await waitTypeset(page)
  await shoot('page-plan')
  for (const number of [1, 2, 3, 4])
    await page
      .getByLabel('Tên trang')
      .nth(number - 1)
      .fill(SECTIONS[number - 1]!)
  await page.keyboard.press('Tab')
  await waitTypeset(page)
  await shoot('page-plan-named')

  await page.getByRole('button', { name: 'Lên lịch' }).click()
  await page.getByRole('dialog').getByLabel('Nơi in, nơi đăng').fill('Nhà in Bến Thượng')
  await shoot('schedule-dialog')
  await page.getByRole('dialog').getByRole('button', { name: 'Lên lịch' }).click()
  await page.getByText('Đã lên lịch.', { exact: true }).waitFor()

  const printed = await exportIssue(page)
  await shoot('print-file')
  const pdf = path.join(out, printed.name)
  copyFileSync(path.join(printed.folder, printed.name), pdf)
  await goTo(page, 'Lịch xuất bản')
  await shoot('schedule')
  await goTo(page, 'Cơ quan')
  await shoot('office')
  await goTo(page, 'Sao lưu')
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await page.getByText('Nguyên vẹn').first().waitFor()
  await shoot('backups')

  const pages = spawnSync('pdftoppm', ['-r', '110', '-png', pdf, path.join(out, 'page')])
  if (pages.status !== 0) throw new Error(`pdftoppm failed: ${String(pages.stderr)}`)
  const made = readdirSync(out).filter((name) => name.startsWith('page-') && name.endsWith('.png'))
  say(
    `${titles.length} Word file(s) → signed by ${people.secretary} and ${people.approver} → ` +
      `${path.relative(root, pdf)} (SHA-256 ${printed.sha256}), ${made.length} page pictures and ${count} screenshots in out/demo/`
  )
}

runDemo().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
})
