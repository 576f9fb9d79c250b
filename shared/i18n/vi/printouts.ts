/** Printing on the office's own printer. */
export const printouts = {
  open: 'In ngay…',
  openPages: 'In ngay các trang đang xem…',
  title: 'In ngay',
  text: 'Gửi thẳng ra máy in của cơ quan.',
  pagesText:
    'In các trang như đang thấy, kể cả bài chưa ký; chân mỗi tờ ghi rõ là bản xem trước. Ảnh ở độ nét màn hình: muốn ảnh nét, hãy xuất tệp rồi in ở “Tệp in”.',
  pressHint: 'Tệp có dấu cắt lớn hơn khổ báo: in vừa khổ giấy thì trang nhỏ lại một chút.',
  printer: 'Máy in',
  usualPrinter: 'Máy in mặc định',
  looking: 'đang tìm máy in…',
  none: 'Không có máy in nào trên máy này.',
  noneTodo:
    'Nối máy in và thêm nó trong cài đặt của hệ thống, rồi bấm “Tìm lại”; hoặc mang tệp sang máy khác.',
  again: 'Tìm lại',
  copies: 'Số bản',
  from: 'Từ trang',
  to: 'Đến trang',
  all: 'hết',
  range: 'Để trống là in hết.',
  sides: 'Mặt giấy',
  side: {
    one: 'Một mặt',
    long: 'Hai mặt, lật cạnh dài (sách, báo)',
    short: 'Hai mặt, lật cạnh ngắn (bản gấp)'
  },
  paper: 'Khổ giấy',
  paperName: { own: 'Đúng khổ của trang', a4: 'A4', a3: 'A3', a5: 'A5', letter: 'Letter' },
  fitted: 'Thu nhỏ cho vừa phần in được của giấy (không phóng to)',
  colour: 'In màu',
  now: 'In',
  preparing: 'Đang chuẩn bị trang in',
  sent: 'Đã gửi {{count}} trang ra máy in.',
  note: 'Bản xem trước, in lúc {{at}}; chưa phải bản in'
}
