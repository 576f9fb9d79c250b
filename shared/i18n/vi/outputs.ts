import type { OutputRule } from '../../domain/outputRules'

/** What is made of an issue besides the print file. */
export const outputs = {
  page: 'Trang {{page}}',
  file: {
    archive: '{{title}} – {{date}} – bản lưu.pdf',
    pages: '{{title}} – {{date}} – ảnh trang',
    booklet: '{{title}} – {{date}} – bản gấp.pdf'
  },
  job: {
    archive: 'Bản lưu, bản đăng trang tin: {{title}}',
    pages: 'Ảnh các trang: {{title}}',
    booklet: 'Bản gấp cho máy in của cơ quan: {{title}}'
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
