import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sqlite3 from 'sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildPhoto, buildPlainPicture } from '../fixtures/photoFile'
import { buildWordFile } from '../fixtures/wordFile'
import { answer } from './ask'
import { answerFileDialog, giveReasons, goTo, openDemo, people, signIn, waitSaved } from './journey'
import { giveToElectron, launch, makeFolder, root, type RunningApp } from './launch'

/** Files and disks as they are in an office: each fault gets a sentence that says what to do, and harms nothing. */

let run: RunningApp

beforeEach(async () => {
  run = await launch({ width: 1366, height: 768 })
  await openDemo(run.page)
  await signIn(run.page, people.editor)
})
afterEach(() => run.close())

const isRoot = process.getuid?.() === 0

function writeIncoming(name: string, content: Buffer | string): string {
  const file = path.join(makeFolder('bad'), name)
  writeFileSync(file, content)
  giveToElectron(file)
  return file
}

/** Head of an OLE container with the streams that Word writes for a file with a password. */
function encryptedFile(): Buffer {
  const file = Buffer.alloc(4096)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(0xfffe, 28)
  file.writeUInt16LE(9, 30)
  for (const [index, name] of ['Root Entry', 'EncryptionInfo', 'EncryptedPackage'].entries()) {
    const at = 512 + index * 128
    file.write(name, at, 'utf16le')
    file.writeUInt16LE((name.length + 1) * 2, at + 64)
    file.writeUInt8(index === 0 ? 5 : 2, at + 66)
  }
  return file
}

describe('Word files', () => {
  test('each broken file gets its own sentence, and the desk stays as it was', async () => {
    const { page } = run
    const good = await buildWordFile({ body: '<w:p><w:r><w:t>Một tin ngắn của phường.</w:t></w:r></w:p>' })
    const bomb = await buildWordFile({
      body: '<w:p/>',
      parts: { 'media/a.xml': Buffer.alloc(320 * 1024 * 1024) }
    })
    const cases: [string, Buffer | string, RegExp][] = [
      // What is no text at all; a web page that is called .docx is read as one.
      [
        'ho-so-mau.docx',
        readFileSync(path.join(root, 'resources/icc/FOGRA39L_coated.icc')),
        /không đọc được loại tệp này/
      ],
      ['mat-khau.docx', encryptedFile(), /Tệp có mật khẩu/],
      ['cut.docx', good.subarray(0, good.length - 200), /Tệp bị hỏng/],
      ['bom.docx', bomb, /bung ra quá lớn/],
      ['trong.docx', '', /Tệp trống/]
    ]
    const before = (await answer(page, 'articles.list', { offset: 0, limit: 1 })).total
    for (const [name, content, sentence] of cases) {
      await answerFileDialog(run, [writeIncoming(name, content)])
      await page.getByRole('button', { name: 'Nhập tệp…' }).click()
      await page.getByText(sentence).first().waitFor({ timeout: 60_000 })
    }
    expect((await answer(page, 'articles.list', { offset: 0, limit: 1 })).total).toBe(before)
    // After all of them a good file still comes in.
    await answerFileDialog(run, [writeIncoming('tot.docx', good)])
    await page.getByRole('button', { name: 'Nhập tệp…' }).click()
    await page.getByRole('button', { name: 'Mở bài' }).click()
    await page.getByText('Một tin ngắn của phường.').waitFor()
  })
})

describe('photos', () => {
  test('a photo of more than 100 megapixels and a broken one are refused, the text stays', async () => {
    const { page } = run
    await page
      .getByRole('row', { name: /Soạn thảo/ })
      .first()
      .getByRole('link')
      .click()
    await page.getByRole('textbox', { name: 'Nội dung' }).click()
    const photo = await buildPhoto({ width: 1200, height: 800 })
    const huge = await buildPlainPicture(12_000, 12_000)
    const figures = await page.locator('figure').count()
    const files: [string, Buffer, RegExp][] = [
      ['lon.png', huge, /Ảnh quá lớn \(hơn 100 triệu điểm ảnh/],
      ['cut.jpg', photo.subarray(0, photo.length / 2), /Ảnh bị hỏng/],
      ['chu.jpg', Buffer.from('đây là chữ'), /Đây không phải ảnh/]
    ]
    for (const [name, content, sentence] of files) {
      await answerFileDialog(run, [writeIncoming(name, content)])
      await page.getByRole('button', { name: /^Thêm ảnh/ }).click()
      const report = page.getByRole('dialog', { name: '1 tệp không thêm được' })
      await report.getByText(sentence).waitFor({ timeout: 60_000 })
      await page.keyboard.press('Escape')
      await report.waitFor({ state: 'hidden' })
    }
    expect(await page.locator('figure').count()).toBe(figures)
  })
})

describe('the store', () => {
  const database = () => path.join(run.profile, 'demo/office.db')
  const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

  async function restart(): Promise<void> {
    run = await launch({ profile: run.profile, width: 1366, height: 768 })
  }

  const withDatabase = (file: string, statement: string) =>
    new Promise<void>((resolve, reject) => {
      const db = new sqlite3.Database(file, () =>
        db.exec(statement, (failure) => db.close(() => (failure ? reject(failure) : resolve())))
      )
    })

  test('a store of a newer version is not touched, and the screen says to update', async () => {
    await run.close()
    await withDatabase(database(), 'pragma user_version = 990')
    const before = hashOf(database())
    await restart()
    await run.page.getByText(/phiên bản mới hơn của chương trình/).waitFor()
    await run.close()
    expect(hashOf(database())).toBe(before)
    await restart()
  })

  test('a damaged store offers the newest backup; restoring brings the office back and keeps the damaged file', async () => {
    const { page } = run
    const count = async () => (await answer(run.page, 'articles.list', { offset: 0, limit: 1 })).total
    const before = await count()
    await goTo(page, 'Sao lưu')
    await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
    await page.getByText('Nguyên vẹn').first().waitFor()
    await run.close()
    const broken = readFileSync(database())
    broken.fill(0x5a, 0, 4096)
    for (const suffix of ['-wal', '-shm']) rmSync(database() + suffix, { force: true })
    writeFileSync(database(), broken)
    giveToElectron(database())
    await restart()
    await run.page.getByText(/Tệp dữ liệu bị hỏng/).waitFor()
    await run.page.getByRole('button', { name: 'Khôi phục' }).first().click()
    await run.page.getByRole('dialog').getByRole('button', { name: 'Khôi phục' }).click()
    await run.page.getByText('Ai đang ngồi ở máy này?').waitFor()
    await signIn(run.page, people.editor)
    expect(before).toBeGreaterThan(0)
    expect(await count()).toBe(before)
    expect(readdirSync(path.dirname(database())).some((name) => name.endsWith('.aside'))).toBe(true)
  })

  test('an office that another program holds open says so, and opens once it is free', async () => {
    await run.close()
    const holder = await new Promise<sqlite3.Database>((resolve) => {
      const db = new sqlite3.Database(`${database()}.lock`, () =>
        db.exec('begin exclusive', () => resolve(db))
      )
    })
    for (const name of readdirSync(path.dirname(database())))
      giveToElectron(path.join(path.dirname(database()), name))
    await restart()
    await run.page.getByText(/Tòa soạn đang được mở ở một cửa sổ khác/).waitFor()
    await new Promise((resolve) => holder.close(resolve))
    await run.page.getByRole('button', { name: 'Thử lại' }).click()
    await run.page.getByText('Ai đang ngồi ở máy này?').waitFor()
  })

  test('a folder that cannot be written to says so', async () => {
    await run.close()
    const folder = path.dirname(database())
    for (const name of readdirSync(folder).filter((each) => each.startsWith('office.db')))
      chmodSync(path.join(folder, name), 0o444)
    chmodSync(folder, 0o555)
    await restart()
    await run.page.getByText(/Không ghi được vào thư mục dữ liệu/).waitFor()
    await run.close()
    chmodSync(folder, 0o755)
    for (const name of readdirSync(folder).filter((each) => each.startsWith('office.db')))
      chmodSync(path.join(folder, name), 0o644)
    await restart()
    await run.page.getByText('Ai đang ngồi ở máy này?').waitFor()
  })

  test('an export folder that cannot be written to stops the export before it begins', async () => {
    const { page } = run
    await run.page.keyboard.press('Control+Shift+L')
    await signIn(page, people.secretary)
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click()
    const locked = makeFolder('locked')
    chmodSync(locked, 0o555)
    await answerFileDialog(run, [locked])
    await goTo(page, 'Số báo')
    await page.getByRole('link', { name: /46/ }).click()
    await page.getByRole('button', { name: 'Xuất tệp in' }).click()
    await giveReasons(page)
    await page.getByLabel('Chọn thư mục khác').check()
    await page.getByRole('dialog').getByRole('button', { name: 'Xuất tệp' }).click()
    await page.getByText(/Không ghi được vào thư mục đã chọn/).waitFor()
  })
})

describe('a full disk', () => {
  test.skipIf(!isRoot || process.platform !== 'linux')(
    'typing goes on, the screen says that it is not saved, and saves by itself when there is room again',
    async () => {
      await run.close()
      const folder = path.join(run.profile, 'demo')
      const kept = path.join(run.profile, 'kept')
      execFileSync('cp', ['-a', folder, kept])
      rmSync(folder, { recursive: true })
      mkdirSync(folder)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder])
      try {
        execFileSync('cp', ['-a', `${kept}/.`, folder])
        giveToElectron(folder)
        run = await launch({ profile: run.profile, width: 1366, height: 768 })
        const { page } = run
        await signIn(page, people.editor)
        await page
          .getByRole('row', { name: /Soạn thảo/ })
          .first()
          .getByRole('link')
          .click()
        const body = page.getByRole('textbox', { name: 'Nội dung' })
        await body.click()
        await page.keyboard.press('Control+End')
        const filler = path.join(folder, 'filler')
        const free = () =>
          Number(execFileSync('stat', ['-f', '-c', '%a', folder], { encoding: 'utf8' })) * 4096
        writeFileSync(filler, Buffer.alloc(Math.max(0, free() - 8192)))
        await page.keyboard.type('Những chữ gõ khi ổ đĩa đầy. '.repeat(12))
        await page.getByRole('button', { name: /CHƯA LƯU ĐƯỢC/ }).waitFor()
        await page.getByRole('button', { name: /CHƯA LƯU ĐƯỢC/ }).hover()
        await page
          .getByText(/Ổ đĩa đã đầy nên chưa ghi được/)
          .first()
          .waitFor()
        await page.keyboard.type('Vẫn gõ tiếp được.')
        // Neither closing nor changing the person drops a word in silence.
        const unsaved = page.getByRole('dialog', { name: 'Còn chữ chưa lưu được' })
        await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
        await unsaved.getByText(/Ổ đĩa đã đầy/).waitFor()
        await unsaved.getByRole('button', { name: 'Quay lại bài' }).click()
        await page.keyboard.press('Control+Shift+L')
        await page
          .getByRole('listitem')
          .getByText(/Ổ đĩa đã đầy/)
          .first()
          .waitFor()
        expect(await page.getByText('Ai đang ngồi ở máy này?').count()).toBe(0)
        rmSync(filler)
        await waitSaved(page)
        const article = page.url().split('/').at(-1)!
        const { content } = await answer(page, 'journal.open', { article })
        expect(JSON.stringify(content.body)).toContain('Vẫn gõ tiếp được.')
      } finally {
        await run.close()
        execFileSync('umount', ['-l', folder])
      }
      if (existsSync(kept)) {
        rmSync(folder, { recursive: true, force: true })
        execFileSync('mv', [kept, folder])
      }
      run = await launch({ profile: run.profile })
    }
  )
})
