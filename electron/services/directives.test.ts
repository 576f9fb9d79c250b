import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Directive } from '@shared/domain/directive'
import { newFolder, whenOver } from '@tests/factories'
import { openImports } from '@tests/factories/importWorker'
import { openServices, type TestServices } from '@tests/factories/services'
import { createReader } from '@electron/store/reader'
import { createDirectives, type Directives } from './directives'

const { file: _, ...facts }: Directive = {
  symbol: '21-KL/TW',
  type: 'Kết luận',
  date: '2021-10-25',
  issuer: 'Ban Chấp hành Trung ương',
  subject: 'xây dựng Đảng',
  validUntil: null,
  replacedBy: '',
  file: null
}
const all = { query: '', type: '', issuer: '', year: '', isStruck: false }

describe('the register of documents', () => {
  let office: TestServices
  let directives: Directives

  beforeEach(async () => {
    office = await openServices()
    const reader = createReader(office.file)
    whenOver(() => reader.close())
    const { context, media, folder } = office
    directives = createDirectives(context, {
      media,
      imports: openImports({ context, media, folder }),
      reader
    })
    await office.as('thuan')
  })

  test('writes symbols in their form, says who wrote a line, and tells the page', async () => {
    const id = await directives.enter({ ...facts, symbol: '15-Ctr/QU', type: 'Chương trình', file: null })
    expect((await directives.list(all, 0, 10)).rows).toMatchObject([{ symbol: '15-CTr/QU', struck: null }])
    expect((await directives.list(all, 0, 10)).rows[0]!.member).toContain(' ')
    expect(office.published).toContain(`directives.changed ${id}`)
  })

  test('takes a list at once, without what it has and without what stands in it twice', async () => {
    await directives.enter({ ...facts, file: null })
    const other = { ...facts, symbol: '22-KL/TW' }
    expect(await directives.enterMany([facts, other, { ...other, symbol: '22 - KL/TW' }])).toEqual({
      entered: 1,
      known: [0, 2]
    })
    expect((await directives.list(all, 0, 10)).total).toBe(2)
    expect(await directives.enterMany([facts])).toEqual({ entered: 0, known: [0] })
  })

  test('keeps a file that somebody chose, and gives it back under its name', async () => {
    const file = path.join(newFolder(), 'kết luận 21.pdf')
    writeFileSync(file, '%PDF-1.7 mẫu')
    const taken = await directives.adopt({ name: 'kết luận 21.pdf', file })
    const id = await directives.enter({ ...facts, file: taken })
    const shown = await directives.fileOf(id)
    expect(path.basename(shown)).toBe('kết luận 21.pdf')
    expect(readFileSync(shown, 'utf8')).toBe('%PDF-1.7 mẫu')
    // Written anew, it keeps its file without anybody choosing it again.
    await directives.change(id, { ...facts, subject: 'khác', file: taken })
    expect(await directives.fileOf(id)).toBe(shown)
    await directives.change(id, { ...facts, file: null })
    await expect(directives.fileOf(id)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('takes no file that nobody chose', async () => {
    const foreign = { media: 'a'.repeat(64), name: 'x.pdf' }
    await expect(directives.enter({ ...facts, file: foreign })).rejects.toMatchObject({ code: 'notFound' })
    await expect(
      directives.adopt({ name: 'x', file: path.join(newFolder(), 'không có') })
    ).rejects.toMatchObject({
      code: 'fileGone'
    })
  })

  test('lets a line that was struck out stand again', async () => {
    const id = await directives.enter({ ...facts, file: null })
    await directives.strike(id, '')
    expect((await directives.list(all, 0, 10)).total).toBe(0)
    expect((await directives.list({ ...all, isStruck: true }, 0, 10)).rows).toMatchObject([
      { id, struck: '' }
    ])
    await directives.change(id, { ...facts, file: null })
    expect((await directives.register()).map(({ symbol }) => symbol)).toEqual(['21-KL/TW'])
  })

  test('is not kept by a contributor', async () => {
    await office.as('lan')
    await expect(directives.enter({ ...facts, file: null })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
