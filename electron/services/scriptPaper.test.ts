import path from 'node:path'
import { expect, test } from 'vitest'
import { createTranslator } from '@shared/i18n/translator'
import { officeProfile } from '@tests/factories'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { pdfText } from '@tests/fixtures/pdfTools'
import { createCompiler } from '@electron/export-worker/compile'
import { createPapers } from '@electron/export-worker/paper'
import { durationText, scriptPaper } from './scriptPaper'

const t = createTranslator('vi')

test('a script on paper says on every page which text it is and whether it is signed', async () => {
  const lines = [
    { place: 'title', text: 'Lịch cắt nước ở 13 phường' } as const,
    ...Array.from({ length: 20 }, (_, index) => ({
      place: 'text' as const,
      text: `Từ 7h30 ngày ${index + 1}/11/2026, UBND phường báo cho 1.250 hộ dân biết lịch cắt nước của tuyến đường dọc rạch.`
    }))
  ]
  const paper = scriptPaper(
    {
      profile: officeProfile(),
      source: {
        title: 'Lịch cắt nước ở 13 phường',
        revision: '1A2B-3C4D',
        isSigned: false,
        isNewerThere: false,
        lines
      },
      imprint: ['Ban Tuyên giáo – Bản tin', 'Chịu trách nhiệm: Tạ Ngọc Diệp'],
      manner: { speech: 'north', readings: new Map() },
      pace: 180,
      member: 'Phạm Thị Lan',
      at: 1_795_000_000_000
    },
    t
  )
  const file = path.join(temporaryFolder(), 'ban-doc.pdf')
  const { pages } = await createPapers(createCompiler(exportSetup())).write(paper, 1_795_000_000_000, file)
  expect(pages).toBeGreaterThan(1)
  const read = pdfText(file).replace(/\s+/gu, ' ')
  expect(read.split('BẢN CHƯA KÝ DUYỆT')).toHaveLength(pages + 2)
  expect(read).toContain('một nghìn hai trăm năm mươi hộ dân')
  expect(read).toContain('1A2B-3C4D')
  expect(read).toContain('Chịu trách nhiệm: Tạ Ngọc Diệp')
})

test('a duration is told in minutes and seconds', () => {
  expect([45, 120, 200].map((seconds) => durationText(seconds, t))).toEqual([
    '45 giây',
    '2 phút',
    '3 phút 20 giây'
  ])
})
