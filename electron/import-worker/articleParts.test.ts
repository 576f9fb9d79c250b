import { expect, test } from 'vitest'
import { importFixture, outline } from '@tests/fixtures/importedWord'
import { noteReference, paragraph, run, style, table } from '@tests/fixtures/wordMarkup'

const STORY = paragraph(
  'Chiều 16-11, tại hội trường Ủy ban nhân dân phường Gò Trâm, Ban Tuyên giáo Quận ủy tổ chức hội nghị triển khai công tác tuyên truyền kỷ niệm ngày thành lập Quận đội, với sự tham dự của đại diện 13 phường và các đơn vị lực lượng vũ trang đóng trên địa bàn.'
)
const MORE = paragraph(
  'Hội nghị thống nhất sáu nội dung trọng tâm, phân công từng đơn vị phụ trách và hẹn báo cáo kết quả trước ngày 25 tháng 12.'
)
const LEAD =
  'Từ một tổ vớt rác tự nguyện, phường Rạch Lựu nay có sáu đội canh giữ kênh, mỗi tuần ra quân hai lần và đã thay da đổi thịt cho cả một dòng nước.'

async function partsOf(body: string, styles = '') {
  const { meta, body: rest } = await importFixture({ body, styles })
  return { ...meta, rest: outline(rest).map((line) => line.slice(0, 40)) }
}

test('styles say what is what', async () => {
  const styles =
    style('T', 'Title') +
    style('TD', 'Tít dẫn') +
    style('ST', 'Subtitle') +
    style('SP', 'Sapô') +
    style('TG', 'Tác giả')
  const body =
    paragraph('Môi trường', { style: 'TD' }) +
    paragraph('Giữ xanh dòng kênh Cầu Vông', { style: 'T' }) +
    paragraph('Sáu đội, hai buổi một tuần', { style: 'ST' }) +
    paragraph(LEAD, { style: 'SP' }) +
    STORY +
    paragraph('Minh Hà', { style: 'TG' })
  expect(await partsOf(body, styles)).toMatchObject({
    kicker: 'Môi trường',
    title: 'Giữ xanh dòng kênh Cầu Vông',
    deck: 'Sáu đội, hai buổi một tuần',
    lead: LEAD,
    byline: 'Minh Hà',
    rest: ['paragraph: Chiều 16-11, tại hội trường Ủ']
  })
})

test('without styles, looks say it', async () => {
  const body =
    paragraph('GƯƠNG SÁNG', { align: 'center', bold: true, size: 12 }) +
    paragraph('Người giữ con kênh', { align: 'center', bold: true, size: 18 }) +
    paragraph(LEAD, { bold: true }) +
    STORY +
    MORE +
    paragraph('Bài, ảnh: Hải Đường', { align: 'right', bold: true })
  expect(await partsOf(body)).toMatchObject({
    kicker: 'GƯƠNG SÁNG',
    title: 'Người giữ con kênh',
    lead: LEAD,
    byline: 'Bài, ảnh: Hải Đường'
  })
})

test('the first heading is the title where nothing else is', async () => {
  const body =
    paragraph('Ra quân làm sạch kênh', { style: 'H' }) + STORY + paragraph('Kết quả', { style: 'H' }) + MORE
  expect(await partsOf(body, style('H', 'heading 1'))).toMatchObject({
    title: 'Ra quân làm sạch kênh',
    rest: [expect.stringContaining('Chiều 16-11'), 'heading 2: Kết quả', expect.any(String)]
  })
})

test.each([
  ['Thứ Năm, ngày 7 tháng 12 năm 2023', 'above'],
  ['15-06-2022 11:10', 'below'],
  ['23 Tháng Mười Một 2020 8:15:00 SA', 'below'],
  ['Bến Thượng, ngày 21 tháng 11 năm 2026', 'above'],
  ['08:30 | 16/11/2026', 'below']
])('a page without formatting has its title beside the date %s', async (date, place) => {
  const title = 'Triển khai tuyên truyền kỷ niệm ngày thành lập Quận đội'
  const head = place === 'above' ? [date, title] : ['Trang nhất Đăng nhập', title, date]
  const { meta, body } = await importFixture({ body: head.map((line) => paragraph(line)).join('') + STORY })
  expect(meta.title).toBe(title)
  expect(outline(body)).toContain(`paragraph: ${date}`)
})

test('a page without formatting ends its text with a bare name, whatever follows', async () => {
  const tail = ['Long Nhật', 'Ý kiến bạn đọc', 'Tin khác'].map((line) => paragraph(line)).join('')
  expect((await partsOf(paragraph('Tin phường') + STORY + tail)).byline).toBe('Long Nhật')
  expect((await partsOf(paragraph('Tin phường') + STORY + paragraph('CD'))).byline).toBe('CD')
})

test('in doubt the text stays where it is', async () => {
  const { title, lead, byline, rest } = await partsOf(
    STORY + MORE + paragraph('Hội nghị kết thúc lúc 17 giờ cùng ngày.')
  )
  expect({ title, lead, byline }).toEqual({ title: '', lead: '', byline: '' })
  expect(rest).toHaveLength(3)
})

test('a text that is bold from end to end has no lead', async () => {
  const bold = { bold: true }
  const body =
    paragraph('Thông báo', { ...bold, align: 'center' }) +
    paragraph(LEAD, bold) +
    paragraph(`${LEAD} Mời bà con cùng góp sức.`, bold)
  expect((await partsOf(body)).lead).toBe('')
})

test('a title broken by hand is put together again', async () => {
  const look = { bold: true, align: 'center' } as const
  const body =
    paragraph('HỘI NGHỊ TRIỂN KHAI CÔNG TÁC TUYÊN TRUYỀN', look) +
    paragraph('KỶ NIỆM NGÀY THÀNH LẬP QUẬN ĐỘI', look) +
    STORY
  expect((await partsOf(body)).title).toBe(
    'HỘI NGHỊ TRIỂN KHAI CÔNG TÁC TUYÊN TRUYỀN KỶ NIỆM NGÀY THÀNH LẬP QUẬN ĐỘI'
  )
})

test('an official document gives its subject as the title and its kind as the kicker', async () => {
  const head = table([
    ['QUẬN ỦY BẾN THƯỢNG', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['Số 45-HD/BTGQU', 'Bến Thượng, ngày 16 tháng 11 năm 2026']
  ])
  const look = { bold: true, align: 'center' } as const
  const body =
    head +
    paragraph('HƯỚNG DẪN', look) +
    paragraph('Tuyên truyền kỷ niệm ngày thành lập Quận đội', look) +
    STORY +
    paragraph('Lê Minh Thịnh', { bold: true, align: 'right' })
  expect(await partsOf(body)).toMatchObject({
    kicker: 'HƯỚNG DẪN',
    title: 'Tuyên truyền kỷ niệm ngày thành lập Quận đội',
    byline: ''
  })
})

test('a note on the title does not get into the field', async () => {
  const title = paragraph(run('Giữ xanh dòng kênh', { bold: true }) + noteReference('footnote', 9))
  expect((await partsOf(title + STORY)).title).toBe('Giữ xanh dòng kênh')
})
