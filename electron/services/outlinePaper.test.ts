import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createTranslator } from '@shared/i18n/translator'
import { articleContent, body, heading, newFolder, officeProfile, paragraph } from '@tests/factories'
import { fromWallTime } from '@shared/text/dates'
import { missingWords } from '@shared/text/missingWords'
import { promptBid } from '@shared/domain/articleTemplates'
import { exportSetup } from '@tests/fixtures/exportSetup'
import { pdfFonts, pdfInfo, pdfLetterSizes, pdfText } from '@tests/fixtures/pdfTools'
import { createCompiler } from '@electron/export-worker/compile'
import { readPdfText } from '@electron/import-worker/pdfArticle'
import { createPapers } from '@electron/export-worker/paper'
import { paperWords } from './signOffSheet'
import { outlinePaper, type OutlineFacts } from './outlinePaper'

const t = createTranslator('vi')
const papers = createPapers(createCompiler(exportSetup()))
const content = articleContent({
  meta: { kind: 'outline', title: 'Giữ sạch dòng kênh' },
  body: body(
    heading('Vì sao'),
    ...Array.from({ length: 24 }, (_, n) =>
      paragraph(
        `Ý thứ ${n + 1}: mỗi hộ ở dọc kênh giữ sạch đoạn trước cửa nhà mình theo Kết luận số 21-KL/TW.`
      )
    ),
    { type: 'question', content: [{ type: 'text', text: 'Bao giờ xong?' }] },
    { type: 'answer', content: [{ type: 'text', text: 'Trước Tết.' }] },
    paragraph('Dùng đến hết ngày 31/12/2026.', promptBid('outlineValid'))
  )
})
const facts = (given: Partial<OutlineFacts> = {}): OutlineFacts => ({
  profile: officeProfile(),
  content,
  state: 'Bản đã ký duyệt, mã 7F3A-91C2',
  draft: '',
  imprint: ['Ban Tuyên giáo – Đề cương'],
  register: [
    {
      symbol: '21-KL/TW',
      type: 'Kết luận',
      date: '2021-10-25',
      issuer: 'Ban Chấp hành Trung ương',
      validUntil: '2026-01-01',
      replacedBy: '30-KL/TW'
    }
  ],
  writtenAt: fromWallTime('2026-11-18', 8),
  at: fromWallTime('2026-11-20', 8),
  ...given
})

async function print(given: Partial<OutlineFacts> = {}) {
  const file = path.join(newFolder(), 'de-cuong.pdf')
  const paper = outlinePaper(facts(given), t)
  const { pages } = await papers.write(paper, facts().writtenAt, file)
  const read = await readPdfText(readFileSync(file))
  expect(missingWords(paperWords(paper), read.toLocaleLowerCase('vi'))).toEqual([])
  return { file, pages, text: pdfText(file) }
}

test('an outline is spoken from: large letters, numbered points and pages, its sources and last day', async () => {
  const { file, pages, text } = await print()
  expect(pages).toBeGreaterThan(2)
  expect(text).toContain(`2/${pages}`)
  for (const said of [
    'ĐỀ CƯƠNG TUYÊN TRUYỀN',
    '24. Ý thứ 24',
    'Hỏi 1 Bao giờ xong?',
    'Đáp Trước Tết.',
    'Dùng đến hết ngày 31/12/2026',
    'Ghi chú',
    'được thay bằng 30-KL/TW'
  ])
    expect(text.replaceAll('\u00a0', ' ')).toContain(said)
  expect(text).not.toContain('HẾT HẠN')
  expect(pdfInfo(file)).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/)
  expect(pdfFonts(file).every((font) => font.embedded)).toBe(true)
  const sizes = pdfLetterSizes(file, 'Ý thứ')
  expect(sizes.length).toBeGreaterThan(20)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
})

test('an outline past its last day, or unsigned, says so at its head and on every page', async () => {
  const draft = 'BẢN NHÁP – CHƯA DUYỆT'
  const { pages, text } = await print({ draft, at: fromWallTime('2027-01-02', 8) })
  expect(text.split('ĐÃ HẾT HẠN DÙNG NGÀY 31/12/2026').length - 1).toBe(pages + 1)
  expect(text.split(draft).length - 1).toBe(pages + 1)
})

test('an outline on its very last day is still for use', () => {
  const paper = outlinePaper(facts({ at: fromWallTime('2026-12-31', 23) }), t)
  expect(JSON.stringify(paper)).not.toContain('HẾT HẠN')
})
