import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { contentToProof, type Proof } from '@shared/domain/proof'
import { articleContent, body, bulletin, figure, heading, paragraph } from '@tests/factories'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { pdfFonts, pdfText } from '@tests/fixtures/pdfTools'
import { writePhotos } from '@tests/fixtures/printPhotos'
import { createCompiler } from './compile'
import { createPhotos } from './photos'
import { createProofs } from './proof'

const folder = temporaryFolder()
const compiler = createCompiler(exportSetup())
const proofs = createProofs(compiler, createPhotos(exportSetup()))
let files: Awaited<ReturnType<typeof writePhotos>>
beforeAll(async () => {
  files = await writePhotos(path.join(folder, 'photos'))
})

const facts = {
  office: 'Ban Tuyên giáo Quận ủy Bến Thượng',
  state: 'BẢN THẢO',
  isSigned: false,
  hash: 'Mã bản 7F3A-91C2',
  printed: 'Tạ Ngọc Diệp in lúc 22/11/2026 14:03',
  signatures: [] as Proof['signatures']
}

describe('a proof', () => {
  test('carries every word, the state, the hash and the imprint, with its fonts inside', async () => {
    const media = Object.keys(files)[0]!
    const text = articleContent({
      meta: { title: 'Ngày hội đọc sách' },
      body: body(
        paragraph('Đoạn thứ nhất của bài.'),
        heading('Một tít xen'),
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('Ô bảng')] }] }]
        },
        figure({ media, alt: 'Bến', caption: 'Chú thích ảnh bến', bid: null }),
        paragraph('')
      )
    })
    const proof = contentToProof(
      text,
      bulletin({ imprint: [{ label: 'Giấy phép', text: 'Số 00/GP' }] }),
      facts
    )
    const file = path.join(folder, 'ban-thao.pdf')
    expect(await proofs.write(proof, files, file)).toBe(1)
    const printed = pdfText(file)
    for (const words of [
      'Ngày hội đọc sách',
      'Đoạn thứ nhất của bài.',
      'Một tít xen',
      'Ô bảng',
      'Chú thích ảnh bến',
      'BẢN THẢO',
      'Mã bản 7F3A-91C2',
      'Ban Tuyên giáo Quận ủy Bến Thượng',
      'Giấy phép: Số 00/GP'
    ])
      expect(printed).toContain(words)
    const fonts = pdfFonts(file)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.every((font) => font.embedded)).toBe(true)
  })

  test('of a signed text names who signed; markup in a text is only letters', async () => {
    const proof = contentToProof(articleContent({ meta: { title: '#panic("x") *đậm* $x$' } }), undefined, {
      ...facts,
      isSigned: true,
      state: 'ĐÃ KÝ DUYỆT',
      signatures: [{ level: 'Thư ký tòa soạn', name: 'Phùng Gia Thuận', moment: '21/11/2026 08:00' }]
    })
    const file = path.join(folder, 'da-ky.pdf')
    await proofs.write(proof, files, file)
    const printed = pdfText(file)
    expect(printed).toContain('#panic("x") *đậm* $x$')
    expect(printed).toContain('Thư ký tòa soạn: Phùng Gia Thuận, 21/11/2026 08:00')
    expect(printed).not.toContain('BẢN THẢO')
  })

  test('is drawn for the screen page by page, each as large as the paper', async () => {
    const lines = Array.from({ length: 70 }, (_, index) => `Đoạn thứ ${index} của bài, kể việc của phường.`)
    const proof = contentToProof(articleContent({ body: body(...lines) }), bulletin(), facts)
    const pages = await proofs.draw(proof, files)
    expect(pages.length).toBeGreaterThan(1)
    const boxes = pages.map((page) =>
      /viewBox="0 ([\d.]+) ([\d.]+) ([\d.]+)"/.exec(page)!.slice(1).map(Number)
    )
    for (const [index, [top, width, height]] of (boxes as [number, number, number][]).entries()) {
      expect(width).toBeCloseTo(595.276, 1)
      expect(height).toBeCloseTo(841.89, 0)
      expect(top).toBeCloseTo(index * height, 3)
    }
  })
})
