/** The plan on paper. */
export const planPrint = {
  open: 'In kế hoạch…',
  heading: 'In kế hoạch',
  form: 'Làm thành',
  forms: {
    month: 'Lịch treo tường một tháng (A3, PDF)',
    year: 'Lịch treo tường cả năm (A3, PDF)',
    word: 'Văn bản kế hoạch (Word, theo Nghị định 30/2020/NĐ-CP)'
  },
  make: 'Làm tệp…',
  making: 'Đang dàn trang và kiểm tra lại tệp…',
  made: 'Đã ghi “{{name}}”.',
  ofMonth: 'Tháng',
  ofYear: 'Năm',
  from: 'Từ ngày',
  until: 'Đến ngày',
  tooLong: 'Chọn khoảng không quá một năm, ngày đầu trước ngày cuối.',
  subject: 'Trích yếu',
  subjectOf: 'Tuyên truyền tháng {{month}} năm {{year}}',
  number: 'Số, ký hiệu',
  opening: 'Đoạn mở đầu',
  openingText:
    '{{office}} xây dựng Kế hoạch tuyên truyền từ ngày {{from}} đến ngày {{until}} với các nội dung như sau:',
  recipients: 'Nơi nhận',
  recipientsHint: 'Mỗi dòng một nơi.',
  signerTitle: 'Chức vụ người ký',
  signerName: 'Họ tên người ký',
  month: 'Tháng {{month}} năm {{year}}',
  year: 'Năm {{year}}',
  title: 'Kế hoạch – {{what}}',
  fileMonth: 'Lịch treo tường tháng {{month}}-{{year}}',
  fileYear: 'Lịch treo tường năm {{year}}',
  fileWord: 'Kế hoạch từ {{from}} đến {{until}}',
  lunar: 'Âm lịch: {{days}}',
  years: '{{years}} năm',
  footer: 'Lập lúc {{time}} ngày {{day}}, {{member}}',
  legend: { issue: 'ngày ra báo', off: 'ngày nghỉ', remembered: 'ngày lễ, kỷ niệm' },
  documentType: 'KẾ HOẠCH',
  numberLine: 'Số: {{number}}',
  closing: 'Trên đây là Kế hoạch {{subject}}, đề nghị các đơn vị, cá nhân liên quan phối hợp thực hiện./.',
  header: {
    when: 'Ngày',
    what: 'Nội dung',
    product: 'Ấn phẩm, kênh',
    who: 'Người thực hiện',
    deadline: 'Thời hạn'
  },
  row: {
    campaign: 'Đợt tuyên truyền: {{title}}',
    observance: 'Tuyên truyền {{title}}',
    begin: 'chuẩn bị từ {{day}}',
    press: 'gửi nhà in {{day}}',
    target: '{{product}}: {{count}} bài'
  },
  recipientsLabel: 'Nơi nhận:',
  usualRecipients: 'Như trên;\nLưu: VT.'
}
