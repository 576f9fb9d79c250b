import { describe, expect, test } from 'vitest'
import { draftBlocks } from '@tests/fixtures/printIssue'
import { readCalendar } from './calendarDays'

const daysOf = (...blocks: Parameters<typeof draftBlocks>[0]) => readCalendar({ blocks: draftBlocks(blocks) })

describe('the calendar of the week', () => {
  test('is read from paragraphs that begin with a day', () => {
    expect(
      daysOf(
        'Lịch có thể thay đổi.',
        'Thứ Hai, 23/11: 8 giờ: Giao ban; 14 giờ 30: Họp Ban Biên tập; hội trường A.',
        'Chủ nhật: Ngày Chủ nhật xanh.'
      )
    ).toEqual([
      {
        day: 'Thứ Hai, 23/11',
        entries: [
          { time: '8 giờ', text: 'Giao ban' },
          { time: '14 giờ 30', text: 'Họp Ban Biên tập; hội trường A.' }
        ]
      },
      { day: 'Chủ nhật', entries: [{ time: '', text: 'Ngày Chủ nhật xanh.' }] }
    ])
  })

  test('takes headings for days, with the lists and paragraphs under them', () => {
    const days = daysOf(
      { h: 'Thứ Tư (25/11)' },
      { list: ['7g30: Tiếp công dân', 'Chiều: Giám sát'] },
      { h: 'Thứ Năm (26/11)' }
    )
    expect(days).toEqual([
      {
        day: 'Thứ Tư (25/11)',
        entries: [
          { time: '7g30', text: 'Tiếp công dân' },
          { time: 'Chiều', text: 'Giám sát' }
        ]
      }
    ])
  })

  test('is read from a table of day, hour, what and where', () => {
    const rows = [
      ['Thứ Hai', '8 giờ', 'Giao ban', 'Phòng họp 1'],
      ['', '14 giờ', 'Tiếp dân', ''],
      ['Thứ Ba', '', 'Đi cơ sở', 'Lò Rèn']
    ]
    expect(daysOf({ table: { header: ['Ngày', 'Giờ', 'Nội dung', 'Nơi họp'], rows } })).toEqual([
      {
        day: 'Thứ Hai',
        entries: [
          { time: '8 giờ', text: 'Giao ban, Phòng họp 1' },
          { time: '14 giờ', text: 'Tiếp dân' }
        ]
      },
      { day: 'Thứ Ba', entries: [{ time: '', text: 'Đi cơ sở, Lò Rèn' }] }
    ])
  })

  test('is read from a table whose columns are parts of the day', () => {
    const rows = [['Thứ Hai', 'Giao ban', 'Tiếp dân']]
    expect(daysOf({ table: { header: ['Ngày', 'Sáng', 'Chiều'], rows } })[0]!.entries).toEqual([
      { time: 'Sáng', text: 'Giao ban' },
      { time: 'Chiều', text: 'Tiếp dân' }
    ])
  })

  test('is empty for a text that names no day', () => {
    expect(daysOf('Sáng 17-11, hội nghị khai mạc.', 'Thứ hạng của phường: nhất.')).toEqual([])
    expect(daysOf({ table: { header: ['Phường', 'Số hộ'], rows: [['Lò Rèn', '3']] } })).toEqual([])
  })
})
