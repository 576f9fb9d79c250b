import { describe, expect, test } from 'vitest'
import type { TextEncoding } from '../textEncodings'
import { detectEncoding } from './detection'
import { fontEncoding } from './fonts'
import { encodeLegacy } from './legacyText'

const PARAGRAPHS = [
  'Sáng nay, phường Hòa Lãm tổ chức ra quân vớt rác trên kênh Cầu Vông, có hơn ba trăm người tham gia.',
  'Hội nghị đã nghe báo cáo kết quả thực hiện nghị quyết và thảo luận nhiều ý kiến sát thực tế cơ sở.',
  'Lớp bồi dưỡng chính trị hè cho giáo viên',
  'Phát biểu tại buổi lễ, đồng chí bí thư ghi nhận sự nỗ lực của các tổ chức đoàn thể trong sáu tháng đầu năm.'
]

describe('an encoding is told by what the text says', () => {
  test.each<TextEncoding>(['tcvn3', 'vni', 'vps', 'viqr', 'cp1258'])('%s', (encoding) => {
    for (const paragraph of PARAGRAPHS) {
      const found = detectEncoding(encodeLegacy(paragraph.toLowerCase(), encoding)!)
      expect(found.encoding, paragraph).toBe(encoding)
      expect(found.confidence).toBeGreaterThanOrEqual(0.8)
    }
  })

  test('Unicode stays Unicode, composed or not', () => {
    for (const paragraph of PARAGRAPHS)
      for (const form of ['NFC', 'NFD'] as const)
        expect(detectEncoding(paragraph.normalize(form)).encoding).toBe('unicode')
  })

  test.each([
    'Café crème, naïve, Ærøskøbing, Düsseldorf, São Paulo, piñata',
    'The quick brown fox jumps over the lazy dog. Isn’t it?',
    'http://www.example.com/a(b)?c=d&e=f.html',
    '37°C, 5 m², 12 %, £5, ½ kg, © 2026',
    'là và cà má',
    'C++ e.g. i.e. a. b. c.',
    '',
    'ĐẢNG BỘ QUẬN'
  ])('what is none of them is left alone: %s', (text) => {
    expect(detectEncoding(text).encoding).toBe('unicode')
  })
})

describe('a font tells its encoding', () => {
  test.each([
    ['.VnTime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3-upper'],
    ['.VnArial NarrowH', 'tcvn3-upper'],
    ['.VnTimeH Bold', 'tcvn3-upper'],
    ['.VnHelvetIns', 'tcvn3'],
    ['VnTime', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['VNI Times', 'vni'],
    ['VNI-Helve-Condense', 'vni'],
    ['VPS Times', 'vps'],
    ['Times New Roman', null],
    ['Vnese', null],
    ['VNIce', null],
    ['', null],
    [undefined, null]
  ])('%s: %s', (font, encoding) => {
    expect(fontEncoding(font)).toBe(encoding)
  })
})
