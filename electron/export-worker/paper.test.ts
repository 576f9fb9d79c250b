import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Paper } from '@shared/domain/paper'
import { qrModules } from '@shared/domain/qrCode'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { pdfFonts, pdfText, qpdfFaults, readQr } from '@tests/fixtures/pdfTools'
import { createCompiler } from './compile'
import { createPapers } from './paper'

const folder = temporaryFolder()
const papers = createPapers(createCompiler(exportSetup()))
const CODE = 'TOASOAN:1:7F3A91C2'

const paper = (given: Partial<Paper> = {}): Paper => ({
  title: 'Phiếu thử',
  parent: 'Quận ủy Bến Thượng',
  office: 'Ban Tuyên giáo',
  placed: 'Bến Thượng, ngày 22 tháng 11 năm 2026',
  heading: 'PHIẾU THỬ',
  subheading: 'của tòa soạn',
  blocks: [
    { type: 'heading', text: 'Mục một' },
    { type: 'facts', rows: [{ label: 'Tên bài', value: 'Ngày hội đọc sách' }] },
    { type: 'code', groups: ['7F3A', '91C2', 'D00F', 'BEEF'], columns: 4 },
    { type: 'table', header: ['Cấp', 'Người ký'], widths: [1, 2], rows: [['1', 'Phùng Gia Thuận']] },
    { type: 'qr', modules: qrModules(CODE), size: 30, alt: CODE, beside: ['Mở phần mềm để kiểm tra.'] },
    {
      type: 'signatures',
      cells: [{ above: ['T/M BAN'], note: '(đã ký)', name: 'Tạ Ngọc Diệp', below: ['22/11'] }]
    }
  ],
  footer: 'Chân trang',
  ...given
})

const write = async (name: string, given: Partial<Paper> = {}, created = 1_795_000_000_000) => {
  const file = path.join(folder, name)
  return { file, ...(await papers.write(paper(given), created, file)) }
}

describe('a sheet for the files', () => {
  test('is PDF/A-2a with every font inside and every word to be read', async () => {
    const { file, pages, bytes } = await write('a.pdf')
    expect(pages).toBe(1)
    expect(readFileSync(file).length).toBe(bytes)
    const words = pdfText(file)
    for (const each of [
      'PHIẾU THỬ',
      'Ngày hội đọc sách',
      '7F3A',
      'Phùng Gia Thuận',
      'Tạ Ngọc Diệp',
      'Chân trang'
    ])
      expect(words).toContain(each)
    expect(pdfFonts(file).every((font) => font.embedded)).toBe(true)
    expect(qpdfFaults(file)).toEqual([])
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
    expect(info).toMatch(/Tagged:\s+yes/)
    const metadata = execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8' })
    expect(metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</)
    expect(readFileSync(file).toString('latin1')).toContain('/Lang (vi')
  })

  test('has a QR code that a reader of others reads, however long its rows', async () => {
    const { file } = await write('qr.pdf')
    expect(readQr(file)).toEqual([CODE])
    const long = CODE.padEnd(120, '7F')
    const alone = { type: 'qr' as const, modules: qrModules(long), size: 28, alt: long, beside: [] }
    expect(readQr((await write('long.pdf', { blocks: [alone] })).file)).toEqual([long])
  })

  test('of the same words and moment is the same file', async () => {
    const [one, two] = [await write('1.pdf'), await write('2.pdf')]
    expect(one.sha256).toBe(two.sha256)
    expect((await write('3.pdf', {}, 1_796_000_000_000)).sha256).not.toBe(one.sha256)
  })

  test('takes markup in a text for letters, and text that no column holds', async () => {
    const hostile = '#panic("x") *đậm* $x$ \u202Eabc' + 'dài'.repeat(80)
    const { file } = await write('hostile.pdf', { blocks: [{ type: 'text', text: hostile }] })
    expect(pdfText(file)).toContain('#panic("x") *đậm* $x$ abc')
  })
})
