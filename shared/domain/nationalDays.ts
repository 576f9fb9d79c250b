import type { Observance } from './observance'

/**
 * Days that the program knows without being told. Days off: Bộ luật Lao động
 * 2019, Điều 112; which day beside 2 September and which five days of Tết are
 * free is decided anew each year, so only what is certain stands here. Years of
 * origin are those from which anniversaries are counted by the State and the
 * organisations themselves; where a day was set by a decision, the note names
 * it. An office changes or takes out any of them by records of its own.
 */
type Row = readonly [
  id: string,
  month: number,
  day: number,
  kind: Observance['kind'],
  title: string,
  founded?: number | null,
  note?: string
]

const SOLAR: readonly Row[] = [
  ['tet-duong-lich', 1, 1, 'holiday', 'Tết Dương lịch'],
  ['tong-tuyen-cu', 1, 6, 'national', 'Ngày Tổng tuyển cử đầu tiên bầu Quốc hội Việt Nam', 1946],
  ['bien-gioi-tay-nam', 1, 7, 'national', 'Chiến thắng chiến tranh bảo vệ biên giới Tây Nam', 1979],
  ['hoc-sinh-sinh-vien', 1, 9, 'trade', 'Ngày truyền thống học sinh, sinh viên Việt Nam', 1950],
  ['bac-ho-ve-nuoc', 1, 28, 'national', 'Ngày Bác Hồ về nước trực tiếp lãnh đạo cách mạng', 1941],
  ['thanh-lap-dang', 2, 3, 'national', 'Ngày thành lập Đảng Cộng sản Việt Nam', 1930],
  ['thay-thuoc', 2, 27, 'trade', 'Ngày Thầy thuốc Việt Nam', 1955],
  ['bien-phong', 3, 3, 'trade', 'Ngày truyền thống Bộ đội Biên phòng, Ngày Biên phòng toàn dân', 1959],
  ['quoc-te-phu-nu', 3, 8, 'world', 'Ngày Quốc tế Phụ nữ', 1910],
  ['quoc-te-hanh-phuc', 3, 20, 'world', 'Ngày Quốc tế Hạnh phúc'],
  ['nuoc-the-gioi', 3, 22, 'world', 'Ngày Nước thế giới', 1993],
  ['doan-thanh-nien', 3, 26, 'national', 'Ngày thành lập Đoàn Thanh niên Cộng sản Hồ Chí Minh', 1931],
  ['the-thao', 3, 27, 'trade', 'Ngày Thể thao Việt Nam', 1946],
  ['dan-quan-tu-ve', 3, 28, 'trade', 'Ngày truyền thống Dân quân tự vệ', 1935],
  ['suc-khoe-the-gioi', 4, 7, 'world', 'Ngày Sức khỏe thế giới'],
  [
    'van-hoa-cac-dan-toc',
    4,
    19,
    'trade',
    'Ngày Văn hóa các dân tộc Việt Nam',
    2008,
    'Quyết định 1668/QĐ-TTg năm 2008'
  ],
  [
    'sach-va-van-hoa-doc',
    4,
    21,
    'trade',
    'Ngày Sách và Văn hóa đọc Việt Nam',
    null,
    'Quyết định 1862/QĐ-TTg năm 2021'
  ],
  ['giai-phong-mien-nam', 4, 30, 'holiday', 'Ngày Giải phóng miền Nam, thống nhất đất nước', 1975],
  ['quoc-te-lao-dong', 5, 1, 'holiday', 'Ngày Quốc tế Lao động', 1886],
  ['dien-bien-phu', 5, 7, 'national', 'Chiến thắng Điện Biên Phủ', 1954],
  ['doi-thieu-nien', 5, 15, 'national', 'Ngày thành lập Đội Thiếu niên Tiền phong Hồ Chí Minh', 1941],
  ['khoa-hoc', 5, 18, 'trade', 'Ngày Khoa học và Công nghệ Việt Nam'],
  ['sinh-bac-ho', 5, 19, 'national', 'Ngày sinh Chủ tịch Hồ Chí Minh', 1890],
  ['quoc-te-thieu-nhi', 6, 1, 'world', 'Ngày Quốc tế Thiếu nhi'],
  ['tim-duong-cuu-nuoc', 6, 5, 'national', 'Ngày Bác Hồ ra đi tìm đường cứu nước', 1911],
  ['moi-truong-the-gioi', 6, 5, 'world', 'Ngày Môi trường thế giới', 1972],
  [
    'nguoi-cao-tuoi',
    6,
    6,
    'trade',
    'Ngày truyền thống Người cao tuổi Việt Nam',
    1941,
    'Luật Người cao tuổi 2009'
  ],
  ['thi-dua-ai-quoc', 6, 11, 'national', 'Ngày Bác Hồ ra Lời kêu gọi thi đua ái quốc', 1948],
  ['bao-chi', 6, 21, 'trade', 'Ngày Báo chí Cách mạng Việt Nam', 1925],
  ['phong-chong-ma-tuy', 6, 26, 'trade', 'Ngày toàn dân phòng, chống ma túy'],
  ['gia-dinh', 6, 28, 'trade', 'Ngày Gia đình Việt Nam', 2001, 'Quyết định 72/2001/QĐ-TTg'],
  [
    'thanh-pho-mang-ten-bac',
    7,
    2,
    'national',
    'Ngày Sài Gòn – Gia Định mang tên Thành phố Hồ Chí Minh',
    1976
  ],
  ['dan-so-the-gioi', 7, 11, 'world', 'Ngày Dân số thế giới'],
  ['thanh-nien-xung-phong', 7, 15, 'trade', 'Ngày truyền thống Thanh niên xung phong', 1950],
  ['thuong-binh-liet-si', 7, 27, 'national', 'Ngày Thương binh – Liệt sĩ', 1947],
  ['cong-doan', 7, 28, 'national', 'Ngày thành lập Công đoàn Việt Nam', 1929],
  ['tuyen-giao', 8, 1, 'trade', 'Ngày truyền thống công tác tuyên giáo của Đảng', 1930],
  ['da-cam', 8, 10, 'trade', 'Ngày vì nạn nhân chất độc da cam', 1961],
  [
    'cach-mang-thang-tam',
    8,
    19,
    'national',
    'Cách mạng Tháng Tám thành công; Ngày truyền thống Công an nhân dân',
    1945
  ],
  ['bao-ve-an-ninh', 8, 19, 'trade', 'Ngày hội toàn dân bảo vệ an ninh Tổ quốc', 2005],
  ['sinh-bac-ton', 8, 20, 'national', 'Ngày sinh Chủ tịch Tôn Đức Thắng', 1888],
  ['van-hoa', 8, 28, 'trade', 'Ngày truyền thống ngành Văn hóa', 1945],
  ['quoc-khanh', 9, 2, 'holiday', 'Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam', 1945],
  ['xo-viet-nghe-tinh', 9, 12, 'national', 'Ngày Xô viết Nghệ – Tĩnh', 1930],
  ['nam-bo-khang-chien', 9, 23, 'national', 'Ngày Nam Bộ kháng chiến', 1945],
  ['quoc-te-nguoi-cao-tuoi', 10, 1, 'world', 'Ngày Quốc tế Người cao tuổi'],
  ['phong-chay-chua-chay', 10, 4, 'trade', 'Ngày toàn dân phòng cháy, chữa cháy'],
  ['giai-phong-thu-do', 10, 10, 'national', 'Ngày Giải phóng Thủ đô', 1954],
  ['chuyen-doi-so', 10, 10, 'trade', 'Ngày Chuyển đổi số quốc gia', null, 'Quyết định 505/QĐ-TTg năm 2022'],
  ['doanh-nhan', 10, 13, 'trade', 'Ngày Doanh nhân Việt Nam', 2004, 'Quyết định 990/QĐ-TTg năm 2004'],
  ['hoi-nong-dan', 10, 14, 'national', 'Ngày thành lập Hội Nông dân Việt Nam', 1930],
  ['dan-van', 10, 15, 'trade', 'Ngày truyền thống công tác dân vận của Đảng', 1930],
  ['hoi-lien-hiep-thanh-nien', 10, 15, 'trade', 'Ngày truyền thống Hội Liên hiệp Thanh niên Việt Nam', 1956],
  ['vi-nguoi-ngheo', 10, 17, 'trade', 'Ngày vì người nghèo', 2000],
  [
    'phu-nu-viet-nam',
    10,
    20,
    'national',
    'Ngày thành lập Hội Liên hiệp Phụ nữ Việt Nam, Ngày Phụ nữ Việt Nam',
    1930
  ],
  [
    'phap-luat',
    11,
    9,
    'trade',
    'Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam',
    null,
    'Luật Phổ biến, giáo dục pháp luật 2012'
  ],
  [
    'mat-tran',
    11,
    18,
    'national',
    'Ngày truyền thống Mặt trận Tổ quốc Việt Nam, Ngày hội Đại đoàn kết toàn dân tộc',
    1930
  ],
  ['nha-giao', 11, 20, 'trade', 'Ngày Nhà giáo Việt Nam', 1982, 'Quyết định 167-HĐBT năm 1982'],
  ['nam-ky-khoi-nghia', 11, 23, 'national', 'Ngày Nam Kỳ khởi nghĩa', 1940],
  ['chu-thap-do', 11, 23, 'trade', 'Ngày thành lập Hội Chữ thập đỏ Việt Nam', 1946],
  ['di-san-van-hoa', 11, 23, 'trade', 'Ngày Di sản văn hóa Việt Nam', 2005, 'Quyết định 36/2005/QĐ-TTg'],
  ['phong-chong-aids', 12, 1, 'world', 'Ngày Thế giới phòng, chống AIDS', 1988],
  ['nguoi-khuyet-tat', 12, 3, 'world', 'Ngày Quốc tế Người khuyết tật', 1992],
  ['cuu-chien-binh', 12, 6, 'trade', 'Ngày thành lập Hội Cựu chiến binh Việt Nam', 1989],
  ['toan-quoc-khang-chien', 12, 19, 'national', 'Ngày Toàn quốc kháng chiến', 1946],
  [
    'mat-tran-giai-phong',
    12,
    20,
    'national',
    'Ngày thành lập Mặt trận Dân tộc Giải phóng miền Nam Việt Nam',
    1960
  ],
  ['quan-doi', 12, 22, 'national', 'Ngày thành lập Quân đội nhân dân Việt Nam', 1944],
  ['quoc-phong-toan-dan', 12, 22, 'trade', 'Ngày hội Quốc phòng toàn dân', 1989],
  ['giang-sinh', 12, 25, 'folk', 'Lễ Giáng sinh'],
  ['dan-so', 12, 26, 'trade', 'Ngày Dân số Việt Nam', 1961]
]

const LUNAR: readonly Row[] = [
  ['giao-thua', 12, 30, 'holiday', 'Ngày cuối năm âm lịch, Giao thừa'],
  ['tet-nguyen-dan', 1, 1, 'holiday', 'Tết Nguyên đán'],
  ['ngoc-hoi-dong-da', 1, 5, 'national', 'Chiến thắng Ngọc Hồi – Đống Đa', 1789],
  ['nguyen-tieu', 1, 15, 'folk', 'Tết Nguyên tiêu, Ngày Thơ Việt Nam'],
  ['gio-to', 3, 10, 'holiday', 'Giỗ Tổ Hùng Vương'],
  ['phat-dan', 4, 15, 'folk', 'Lễ Phật đản'],
  ['doan-ngo', 5, 5, 'folk', 'Tết Đoan ngọ'],
  ['vu-lan', 7, 15, 'folk', 'Lễ Vu Lan'],
  ['trung-thu', 8, 15, 'folk', 'Tết Trung thu'],
  ['ong-cong-ong-tao', 12, 23, 'folk', 'Ngày đưa ông Công, ông Táo']
]

/** Days of preparation by sort: a great day needs several texts. */
const LEADS: Record<Observance['kind'], number> = {
  holiday: 21,
  national: 21,
  trade: 14,
  world: 10,
  folk: 10,
  local: 21
}

const toDay =
  (calendar: Observance['calendar']) =>
  ([id, month, day, kind, title, founded, note = '']: Row): readonly [string, Observance] => [
    id,
    {
      title,
      kind,
      calendar,
      month,
      day,
      days: id === 'tet-nguyen-dan' ? 3 : 1,
      only: null,
      founded: founded ?? null,
      isDayOff: kind === 'holiday',
      // What comes with Tết is prepared with Tết.
      lead: id === 'giao-thua' ? 0 : LEADS[kind],
      note
    }
  ]

/** Vietnam's public holidays, commemorations, days of trades and feasts, by id. */
export const nationalDays: ReadonlyMap<string, Observance> = new Map([
  ...SOLAR.map(toDay('solar')),
  ...LUNAR.map(toDay('lunar'))
])
