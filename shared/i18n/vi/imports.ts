export const imports = {
  chooseDocument: 'Chọn tệp để nhập',
  documentFiles: 'Tệp có chữ (Word, RTF, ODT, TXT, HTML, PDF)',
  wordFiles: 'Tệp Word',
  choosePhotos: 'Chọn ảnh',
  photoFiles: 'Ảnh',
  dropHere: 'Thả tệp vào đây',
  reading: 'Đang đọc',
  report: 'Kết quả nhập',
  reportTitle: 'Đã nhập tệp',
  openArticle: 'Mở bài',
  kept: 'Giữ được',
  nothingLost: 'Không mất chữ hay ảnh nào.',
  originalKept: 'Tệp gốc được giữ nguyên và đính kèm bài (thẻ Tệp gốc).',
  keptCount: {
    words: '{{count}} chữ',
    paragraphs: '{{count}} đoạn',
    headings: '{{count}} tít xen',
    lists: '{{count}} danh sách',
    tables: '{{count}} bảng',
    photos: '{{count}} ảnh',
    links: '{{count}} liên kết'
  },
  group: { lost: 'Không giữ được', look: 'Cần xem lại', changed: 'Đã chỉnh cho gọn' },
  finding: {
    trackedInsertions: '{{count}} chỗ thêm đang theo dõi (còn mở, chờ quyết)',
    trackedDeletions: '{{count}} chỗ xóa đang theo dõi (còn mở, chờ quyết)',
    trackedMoves: '{{count}} chỗ chuyển đang theo dõi (còn mở, chờ quyết)',
    trackedFormats: '{{count}} chỗ đổi kiểu chữ đang theo dõi (còn mở, chờ quyết)',
    comments: '{{count}} góp ý của Word (đã đưa vào thẻ Góp ý)',
    footnotes: '{{count}} chú thích không đặt được tại chỗ (đưa xuống cuối bài)',
    textBoxes: '{{count}} hộp văn bản',
    shapes: '{{count}} hình vẽ',
    charts: '{{count}} biểu đồ',
    equations: '{{count}} công thức',
    embeddedObjects: '{{count}} đối tượng nhúng',
    macros: 'Mã macro (không chạy, không giữ)',
    formFields: '{{count}} ô biểu mẫu',
    headersFooters: '{{count}} đầu trang, chân trang',
    pictureFormat: '{{count}} ảnh ở định dạng không dùng được (WMF, EMF…)',
    pictureLinked: '{{count}} ảnh liên kết ra ngoài (không tải về)',
    pictureBroken: '{{count}} ảnh hỏng',
    pictureTooBig: '{{count}} ảnh quá lớn',
    unsafeLinks: '{{count}} liên kết không an toàn',
    underline: '{{count}} chỗ gạch chân',
    strikethrough: '{{count}} chỗ gạch ngang',
    colours: '{{count}} chỗ tô màu chữ',
    indentSpaces: '{{count}} chỗ thụt dòng bằng dấu cách',
    emptyParagraphs: '{{count}} đoạn trống',
    decomposedLetters: '{{count}} đoạn dùng Unicode tổ hợp (đã chuyển sang dựng sẵn)',
    legacyFont: '{{count}} đoạn dùng phông chữ cũ không rõ bảng mã: xem lại dấu tiếng Việt',
    nestedTables: '{{count}} bảng lồng trong bảng',
    listNumbers: '{{count}} danh sách đánh số kiểu riêng',
    hiddenText: '{{count}} đoạn chữ ẩn',
    otherText: '{{count}} chữ không xếp được vào bài',
    tooLong: 'Tệp quá dài, phần cuối bị cắt'
  }
}

export const wordFile = {
  chooseTarget: 'Xuất bài ra Word',
  written: 'Đã xuất “{{name}}”, đã đọc lại và đủ chữ.',
  draft: 'Bản nháp, chưa ký duyệt',
  signed: 'Bản đã ký duyệt, mã {{hash}}'
}

export const paste = {
  lost: 'Đã bỏ: {{what}}.',
  images: '{{count}} ảnh',
  embedded: '{{count}} khung nhúng',
  forms: '{{count}} ô biểu mẫu',
  menus: '{{count}} trình đơn',
  colours: 'màu chữ',
  underline: 'gạch chân',
  strikethrough: 'gạch ngang'
}
