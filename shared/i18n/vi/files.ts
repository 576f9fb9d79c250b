/** Articles and issues as files to be read. */
export const files = {
  saveArticle: 'Lưu bài thành tệp',
  saveIssue: 'Lưu số báo thành tệp',
  openArticle: 'Lưu bài thành tệp…',
  openIssue: 'Lưu số báo thành tệp…',
  form: 'Loại tệp',
  forms: {
    epub: 'EPUB – đọc trên điện thoại, máy tính bảng',
    docx: 'Word (.docx) – gửi đi, in, chép lại',
    txt: 'Văn bản thuần (.txt) – chỉ có chữ',
    speakerPdf: 'Đề cương khổ chữ lớn (PDF) – để đứng nói',
    speakerDocx: 'Đề cương khổ chữ lớn (Word)'
  },
  formAbout: {
    epub: 'Có bìa, mục lục, ảnh đã thu nhỏ và lời mô tả ảnh cho người khiếm thị.',
    docx: 'Giữ tít, mục, bảng, ảnh và chú thích.',
    speakerPdf: 'Chữ 16 pt trở lên, ý có đánh số, trang có đánh số, có chỗ ghi chú, nguồn và hạn dùng.',
    speakerDocx: 'Như bản PDF, để sửa cỡ chữ hay thêm lời riêng.',
    txt: 'Mở được bằng Notepad, dán được vào mọi ô nhập. Ảnh được ghi bằng chú thích.'
  },
  text: 'Nội dung',
  texts: {
    signed: 'Bản đã ký duyệt, mã {{hash}}',
    written: 'Bản đang viết; tệp ghi rõ BẢN NHÁP – CHƯA DUYỆT',
    worked: 'Bản đang viết, kèm thay đổi còn mở và góp ý, để làm tiếp trong Word'
  },
  validUntil: 'Đề cương dùng đến hết ngày {{day}}.',
  noLastDay:
    'Trong bài chưa ghi đề cương dùng đến ngày nào. Hãy thêm một câu như “Dùng đến hết ngày 31/12/2026”.',
  expired: 'Đề cương đã hết hạn dùng ngày {{day}}. Tệp ghi rõ điều này ở đầu và ở mọi trang.',
  newer: 'Bài đã sửa sau khi ký; phần sửa không nằm trong bản đã ký.',
  unsigned: 'Bài chưa ký duyệt. Tệp ghi rõ BẢN NHÁP – CHƯA DUYỆT.',
  issueSigned: 'Đã ký duyệt đủ {{count}}/{{count}} bài. Tệp lấy đúng bản đã ký của từng bài.',
  issueUnsigned: 'Có {{count}} bài chưa ký duyệt. Bìa và từng bài ấy ghi rõ BẢN NHÁP – CHƯA DUYỆT:',
  issueEmpty: 'Số báo chưa có bài nào. Hãy đưa bài vào trang trước.',
  save: 'Lưu tệp…',
  saved: 'Đã lưu “{{name}}”, đã đọc lại và đủ chữ.',
  readAloud: 'Bản đọc phát thanh…',
  print: 'In bài này…',
  other: 'Cần bản cho người đọc loa, hoặc bản in để sửa tay?',
  choose: 'Lưu thành tệp',
  kinds: { epub: 'Sách điện tử EPUB', docx: 'Tệp Word', txt: 'Văn bản thuần', pdf: 'Tệp PDF' },
  step: {
    writing: 'Đang viết tệp',
    photos: 'Đang thu nhỏ ảnh {{done}}/{{of}}',
    checking: 'Đang đọc lại tệp'
  },
  draft: 'BẢN NHÁP – CHƯA DUYỆT',
  book: {
    contents: 'Mục lục',
    cover: 'Bìa',
    imprint: 'Thông tin xuất bản',
    notes: 'Chú thích',
    photo: 'Ảnh',
    number: 'Số {{number}}, {{day}}',
    allSigned: 'Đã ký duyệt đủ {{count}}/{{count}} bài, mã {{hash}}',
    someUnsigned: '{{count}} trên {{of}} bài chưa ký duyệt',
    accessibility:
      'Văn bản có mục lục, các tít nối cấp nhau và thứ tự đọc; đổi được cỡ chữ và màu. Ảnh có lời mô tả hoặc chú thích. Không có âm thanh, chuyển động hay nội dung nhấp nháy.'
  }
}
