import type { OutputRule } from '../../domain/outputRules'

/** What is made of an issue besides the print file. */
export const outputs = {
  page: 'Trang {{page}}',
  file: {
    archive: '{{title}} – {{date}} – bản lưu.pdf',
    pages: '{{title}} – {{date}} – ảnh trang',
    booklet: '{{title}} – {{date}} – bản gấp.pdf',
    note: '{{title}} – {{date}} – phiếu in.pdf'
  },
  job: {
    archive: 'Bản lưu, bản đăng trang tin: {{title}}',
    pages: 'Ảnh các trang: {{title}}',
    booklet: 'Bản gấp cho máy in của cơ quan: {{title}}',
    note: 'Phiếu in: {{title}}'
  }
}

/** What is wrong with one of these as it was read back, rule by rule. */
export const outputChecks = {
  archiveStandard: 'Tệp không ghi rõ là PDF/A-2a và PDF/UA-1.',
  archiveLanguage: 'Tệp không ghi ngôn ngữ là tiếng Việt.',
  archiveTags: 'Tệp không có cấu trúc để đọc thành tiếng.',
  archiveTitle: 'Cửa sổ sẽ hiện tên tệp thay cho tên số báo.',
  archiveHeadings: 'Các tít không nối cấp nhau.',
  archivePictures: 'Có ảnh chưa có lời mô tả.',
  archiveBookmarks: 'Có bài không có trong mục lục của tệp.',
  sheetCount: 'Số mặt giấy không đúng.',
  sheetSize: 'Khổ giấy không bằng hai trang liền nhau.',
  sheetPages: 'Trang nằm không đúng chỗ trên tờ giấy.',
  pictureSize: 'Ảnh trang không đúng kích thước hoặc độ phân giải.',
  pictureBlank: 'Ảnh trang trống trơn.'
} satisfies Record<OutputRule, string>

/** The note that goes to the printing house with its files. */
export const coverNote = {
  title: 'Phiếu in – {{issue}}',
  heading: 'PHIẾU IN',
  issue: '{{name}}, số {{number}}, ra ngày {{day}}',
  to: 'Nơi nhận',
  house: 'Nhà in',
  person: 'Người nhận đặt in',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  address: 'Địa chỉ',
  order: 'Yêu cầu in',
  quantity: 'Số lượng',
  copies: '{{count}} bản',
  byHand: '............ bản',
  format: 'Khổ thành phẩm',
  size: '{{width}} × {{height}} mm',
  pages: 'Số trang',
  paper: 'Giấy',
  inks: 'Số màu',
  inksFour: '4 màu (CMYK), chữ chỉ in mực đen',
  inksTwo: '2 màu: đen và {{spot}}',
  inksOne: '1 màu đen',
  finishing: 'Gia công',
  bleed: 'Chừa xén',
  bleedMarks: '{{bleed}} mm mỗi cạnh, có dấu cắt và dấu chồng màu',
  bleedOnly: '{{bleed}} mm mỗi cạnh, không có dấu cắt',
  noBleed: 'không',
  file: 'Tệp in',
  standard: '{{standard}}, cấu hình màu {{profile}}',
  plain: 'PDF thường, không theo chuẩn PDF/X',
  fogra39: 'FOGRA39 (giấy tráng)',
  fogra29: 'FOGRA29 (giấy không tráng)',
  ownProfile: 'do nhà in cung cấp',
  note: 'Dặn thêm',
  files: 'Tệp gửi kèm',
  fileName: 'Tên tệp',
  fileSize: 'Dung lượng',
  fileHash: 'Mã SHA-256',
  bytes: '{{count}} byte',
  check:
    'Trước khi in, xin so mã SHA-256 của tệp nhận được với mã trên phiếu (Windows: certutil -hashfile <tên tệp> SHA256). Mã khác là tệp đã đổi: không in, gọi lại cho tòa soạn.',
  selfChecked:
    'Tệp in đã được chương trình của tòa soạn tự kiểm tra; nhà in kiểm tra lại bằng công cụ của mình trước khi ra kẽm.',
  giver: 'BÊN GIAO',
  taker: 'BÊN NHẬN',
  sign: '(ký, ghi rõ họ tên)',
  footer: '{{issue}} · phiếu lập lúc {{moment}}'
}
