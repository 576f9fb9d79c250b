import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { StatePlan } from '@shared/domain/statePlan'
import { temporaryFolder } from '@tests/fixtures/exportSetup'
import { statePlanToWord } from './wordStatePlan'

const plan: StatePlan = {
  title: 'Kế hoạch – Tuyên truyền tháng 12',
  parent: 'Quận ủy Bến Thượng',
  office: 'Ban Tuyên giáo',
  number: 'Số: 15/KH-BTG',
  placed: 'Bến Thượng, ngày 05 tháng 12 năm 2026',
  heading: 'KẾ HOẠCH',
  subject: 'Tuyên truyền tháng 12 năm 2026',
  opening: 'Ban Tuyên giáo xây dựng Kế hoạch như sau:',
  header: {
    when: 'Ngày',
    what: 'Nội dung',
    product: 'Ấn phẩm',
    who: 'Người thực hiện',
    deadline: 'Thời hạn'
  },
  rows: [
    {
      when: 'Thứ Sáu 04/12/2026',
      what: 'Số 49',
      product: 'Tuần tin',
      who: 'Tạ Ngọc Diệp',
      deadline: '07:00'
    },
    { when: 'Chủ nhật 06/12/2026', what: '<w:p> & "x"', product: '', who: '', deadline: '' }
  ],
  closing: 'Đề nghị phối hợp thực hiện./.',
  recipientsLabel: 'Nơi nhận:',
  recipients: ['Như trên;', 'Lưu: VT.'],
  signerTitle: 'Trưởng ban',
  signerName: 'Lương Thị Thu Vân'
}

async function parts(): Promise<{ document: string; file: string }> {
  const file = path.join(temporaryFolder(), 'ke-hoach.docx')
  writeFileSync(file, await statePlanToWord(plan))
  return { file, document: execFileSync('unzip', ['-p', file, 'word/document.xml'], { encoding: 'utf8' }) }
}

test('the plan has the page and the letters of the decree', async () => {
  const { document } = await parts()
  // A4; 20 mm above and below, 30 mm left, 15 mm right.
  expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  expect(document).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
  // No number on the first page.
  expect(document).toContain('<w:titlePg/>')
  const runOf = (words: string) =>
    new RegExp(`<w:r>(?:(?!</w:r>).)*>${words}</w:t></w:r>`, 'u').exec(document)![0]
  expect(runOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toMatch(/<w:b\/>.*w:val="24"/)
  expect(runOf('Độc lập - Tự do - Hạnh phúc')).toMatch(/<w:b\/>.*w:val="26"/)
  expect(runOf('KẾ HOẠCH')).toMatch(/<w:b\/>.*w:val="28"/)
  expect(runOf('Nơi nhận:')).toMatch(/<w:b\/>.*<w:i\/>.*w:val="24"/)
  expect(runOf('- Lưu: VT.')).toMatch(/w:val="22"/)
})

test('its table repeats its head on each page, and words are never markup', async () => {
  const { document } = await parts()
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(document).toContain('&lt;w:p&gt; &amp; &quot;x&quot;')
  expect(document.match(/<w:tr>|<w:tr /g)).toHaveLength(1 + 3 + 1)
})
