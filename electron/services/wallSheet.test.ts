import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { listObservances, occurrencesIn } from '@shared/domain/observances'
import { wallWords } from '@shared/domain/wallCalendar'
import { createTranslator } from '@shared/i18n/translator'
import type { CalendarEntryView } from '@shared/ipc/routes/calendar'
import { fromWallTime } from '@shared/text/dates'
import { missingWords } from '@shared/text/missingWords'
import { createCompiler } from '@electron/export-worker/compile'
import { createPapers } from '@electron/export-worker/paper'
import { exportSetup, temporaryFolder } from '@tests/fixtures/exportSetup'
import { pdfFonts, pdfText, qpdfFaults } from '@tests/fixtures/pdfTools'
import { planRows } from './planRows'
import { wallMonth, wallSpan, wallYear, type PlanFacts } from './wallSheet'

const t = createTranslator('vi')
const folder = process.env.WALL_SHEETS ?? temporaryFolder()
const papers = createPapers(createCompiler(exportSetup()))

const entry = (id: string, day: string, given: Partial<CalendarEntryView> = {}): CalendarEntryView => ({
  id,
  product: 'trang-web',
  productName: 'Trang thông tin điện tử',
  kind: 'article',
  target: `bai-${id}`,
  label: 'Phường 7 khánh thành nhà văn hóa khu phố sau sáu tháng xây dựng',
  due: fromWallTime(day, 8),
  place: '',
  status: 'planned',
  unsigned: 1,
  unit: '',
  rubric: '',
  byline: 'Tạ Ngọc Diệp',
  date: '',
  ...given
})

const campaign = (id: string, title: string, from: string, until: string) => ({
  id,
  title,
  from,
  until,
  target: 10,
  written: 6,
  signed: 5,
  published: 4,
  articles: [],
  issues: []
})

const facts = (from: string, until: string): PlanFacts => ({
  observances: occurrencesIn(listObservances([]), from, until),
  entries: [
    entry('1', '2026-11-24'),
    entry('2', '2026-11-27', { kind: 'issue', label: '48', productName: 'Tuần tin quận', target: 'so-48' }),
    ...Array.from({ length: 14 }, (_, at) => entry(`d${at}`, '2026-11-25'))
  ],
  issueDays: ['2026-11-06', '2026-11-13', '2026-11-20', '2026-11-27'].map((date, at) => ({
    product: 'tuan-tin',
    productName: 'Tuần tin quận',
    date,
    pressBy: date.replace(/\d\d$/, (day) => String(Number(day) - 2).padStart(2, '0')),
    issue: at === 3 ? 'so-48' : null,
    number: at === 3 ? 48 : 0,
    isPublished: false
  })),
  campaigns: [
    campaign('a', 'Tuyên truyền Ngày hội Đại đoàn kết toàn dân tộc', '2026-11-10', '2026-11-18'),
    campaign('b', 'Chuyển đổi số trong từng hộ dân', '2026-11-17', '2026-12-20')
  ]
})

const head = {
  parent: 'Quận ủy Bến Thượng',
  office: 'Ban Tuyên giáo',
  footer: 'Lập lúc 08:00 ngày 23/11/2026'
}
const size = (file: string) =>
  /Page size:\s+(\S+) x (\S+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))!

test('a month hangs on one sheet of A3, every word of it to be read', async () => {
  const { from, until } = wallSpan('2026-11')
  expect([from, until]).toEqual(['2026-10-26', '2026-12-06'])
  const sheet = wallMonth('2026-11', facts(from, until), head, t)
  const file = path.join(folder, 'thang.pdf')
  const { pages } = await papers.write(sheet, 1_795_000_000_000, file)
  expect(pages).toBe(1)
  const [, width, height] = size(file)
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([1191, 842])
  expect(qpdfFaults(file)).toEqual([])
  expect(pdfFonts(file).every((font) => font.embedded)).toBe(true)
  expect(missingWords(wallWords(sheet), pdfText(file).toLocaleLowerCase('vi'))).toEqual([])
  // What has no room is told in a number, never left out in silence.
  const busy = sheet.weeks[4]!.days[2]!
  expect(busy.lines.length).toBeGreaterThan(1)
  expect(Number(/\+(\d+)/.exec(busy.more)![1]) + busy.lines.length).toBe(14 + 1)
})

test('a month of six weeks stays on one sheet', async () => {
  const { from, until } = wallSpan('2026-08')
  const sheet = wallMonth('2026-08', facts(from, until), head, t)
  expect(sheet.weeks).toHaveLength(6)
  const { pages } = await papers.write(sheet, 1_795_000_000_000, path.join(folder, 'sau-tuan.pdf'))
  expect(pages).toBe(1)
})

test('a year hangs on one sheet, with holidays and round anniversaries under each month', async () => {
  const sheet = wallYear(2026, facts('2026-01-01', '2026-12-31'), head, t)
  const file = path.join(folder, 'nam.pdf')
  const { pages } = await papers.write(sheet, 1_795_000_000_000, file)
  expect(pages).toBe(1)
  const read = pdfText(file).toLocaleLowerCase('vi')
  expect(missingWords(wallWords(sheet), read)).toEqual([])
  expect(sheet.months[1]!.notes.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/Tết Nguyên đán/)
  )
  expect(sheet.months[0]!.notes).toContainEqual(expect.objectContaining({ isRound: true }))
})

test('the plan in words has a line for each campaign, day to prepare for, issue and entry, in the order of days', () => {
  const given = facts('2026-11-01', '2026-11-30')
  const rows = planRows(
    { from: '2026-11-01', until: '2026-11-30' },
    given,
    [{ title: 'Đại đoàn kết', from: '2026-10-20', until: '2026-11-18', targets: ['Tuần tin quận: 4 bài'] }],
    [
      {
        title: 'Gương người tốt khu phố 3',
        productName: 'Tuần tin quận',
        memberName: 'Tạ Ngọc Diệp',
        due: fromWallTime('2026-11-12', 16)
      },
      { title: 'Tháng sau', productName: '', memberName: '', due: fromWallTime('2026-12-01', 8) }
    ],
    t
  )
  expect(rows[0]).toEqual({
    when: '20/10/2026 – 18/11/2026',
    what: 'Đợt tuyên truyền: Đại đoàn kết',
    product: 'Tuần tin quận: 4 bài',
    who: '',
    deadline: '18/11/2026'
  })
  expect(rows).toContainEqual({
    when: 'Thứ Sáu 27/11/2026',
    what: 'Tuần tin quận – Số 48',
    product: 'Tuần tin quận',
    who: 'Tạ Ngọc Diệp',
    deadline: '07:00; gửi nhà in 25/11/2026'.replace('07:00', '08:00')
  })
  expect(rows).toContainEqual({
    when: 'Thứ Năm 12/11/2026',
    what: 'Bài: Gương người tốt khu phố 3',
    product: 'Tuần tin quận',
    who: 'Tạ Ngọc Diệp',
    deadline: 'nộp bài 16:00'
  })
  expect(rows.some(({ what }) => what.includes('Tháng sau'))).toBe(false)
  // The issue of the 27th is told once, by its entry.
  expect(rows.filter(({ what }) => what.includes('Số 48'))).toHaveLength(1)
  expect(rows.filter(({ product }) => product === 'Trang thông tin điện tử')).toHaveLength(15)
})
