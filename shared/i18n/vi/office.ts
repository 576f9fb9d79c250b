export const setup = {
  welcome: 'Viết bài, ký duyệt, dàn trang và in bản tin. Mọi thứ nằm trên máy này, không cần mạng.',
  ownTitle: 'Lập tòa soạn của tôi',
  ownText:
    'Đặt tên cơ quan, các phường và người đầu tiên. Mất khoảng một phút; tên và các phường sau này sửa lúc nào cũng được.',
  own: 'Bắt đầu lập',
  reopenTitle: 'Tòa soạn trên máy này',
  reopenText: 'Cơ quan của bạn đã được lập trên máy này. Mọi bài vẫn còn nguyên.',
  reopen: 'Mở lại',
  demoTitle: 'Mở tòa soạn mẫu',
  demoText:
    'Một quận không có thật với 13 phường, 6 cán bộ và 40 bài đủ trạng thái, để làm thử. Không lẫn với dữ liệu của bạn.',
  demo: 'Mở tòa soạn mẫu',
  demoBusy: 'Đang bày tòa soạn mẫu…',
  office: 'Cơ quan',
  nameExample: 'Ban Tuyên giáo Quận ủy …',
  nameMissing: 'Hãy ghi tên cơ quan.',
  parentExample: 'Quận ủy …',
  placeExample: 'Tên quận hoặc thành phố',
  placeMissing: 'Hãy ghi địa danh.',
  units: 'Các phường, đơn vị',
  unitsHint: 'Mỗi dòng một đơn vị.',
  firstMember: 'Người đầu tiên (quản trị, thư ký, biên tập)',
  memberMissing: 'Hãy ghi họ tên.',
  titleExample: 'Thư ký tòa soạn',
  create: 'Lập tòa soạn'
}

export const office = {
  title: 'Cơ quan',
  name: 'Tên cơ quan',
  parent: 'Cơ quan cấp trên',
  place: 'Địa danh',
  profile: 'Tên và đơn vị',
  products: 'Ấn phẩm',
  productName: 'Tên ấn phẩm, kênh',
  publisher: 'Cơ quan chủ quản (đầu trang)',
  rubrics: 'Chuyên mục',
  rubricsHint: 'Mỗi dòng một chuyên mục.',
  inksHint: 'Trang xem trước hiện đúng các màu này; mẫu in có thể chọn khác.',
  abbreviation: 'Chữ viết tắt đầu bài',
  firstYear: 'Năm ra số đầu',
  period: 'Định kỳ',
  periodHint: 'Đầu trang ghi theo đó: “Tuần lễ 21–27/11/2026”, “Tháng 11/2026”.',
  periods: { week: 'Hằng tuần', month: 'Hằng tháng', quarter: 'Hằng quý', irregular: 'Không định kỳ' },
  weekday: 'Ngày ra thường lệ',
  houseElsewhere: 'Măng-sét, màu, chữ và khung xuất bản đặt ở thẻ Mẫu ấn phẩm.',
  openHouse: 'Mở mẫu ấn phẩm',
  chainElsewhere: 'Ai ký bài của ấn phẩm này đặt ở thẻ Quy trình duyệt.',
  saved: 'Đã lưu. Các số đã ra vẫn giữ thông tin cũ.'
}

export const backups = {
  title: 'Sao lưu',
  explain:
    'Máy tự sao lưu khi mở chương trình và mỗi 30 phút nếu có thay đổi. Mỗi bản được đọc lại từng bài trước khi được tính. Ảnh nằm trong thư mục riêng và không bao giờ bị ghi đè.',
  allSound: 'Đã đọc lại toàn bộ bài và hồ sơ ký lúc {{time}}: nguyên vẹn.',
  damagedTexts: 'Văn bản trên đĩa không còn đúng như lúc lưu: {{titles}}.',
  damagedRecords: '{{count}} dòng hồ sơ ký không còn đúng như lúc ký.',
  oddRecords: '{{count}} bản ghi không rõ từ đâu, hoặc bị rút khỏi giữa chuỗi ký.',
  missing:
    'Kho thiếu {{count}} bản ghi cuối so với lúc {{moment}}: tệp dữ liệu đã bị cắt hoặc bị thay bằng bản cũ hơn.',
  cutOffAdvice:
    'Hãy vào Sao lưu: khôi phục bản mới hơn nếu còn, hoặc nhờ quản trị, thư ký tiếp tục và ghi nhận.',
  missingAdvice:
    'Thiếu {{count}} bản ghi. Nếu có bản sao lưu mới hơn, hãy khôi phục bản ấy ở danh sách dưới đây. Nếu không, người có quyền có thể tiếp tục; việc này được ký vào nhật ký.',
  repaired:
    'Có người đã sửa tay trong tệp dữ liệu: {{views}}. Máy đã dựng lại đúng theo nhật ký đã ký; không cần làm gì thêm.',
  repairedArticles: 'Bài đã sửa lại: {{titles}}.',
  goSee: 'Xem kết quả kiểm tra',
  goLog: 'Xem nhật ký',
  faults: 'Bản ghi không còn đúng như lúc ký',
  view: {
    members: 'danh sách cán bộ',
    member_keys: 'khóa của cán bộ',
    office: 'thông tin cơ quan',
    proofing: 'cài đặt soát lỗi',
    issues: 'số báo',
    placements: 'ma-két',
    schedule_entries: 'lịch xuất bản',
    directives: 'sổ văn bản',
    articles: 'danh sách bài'
  },
  unreadable: 'Có phần của tệp dữ liệu không đọc được.',
  damagedAdvice:
    'Ổ đĩa có thể đang hỏng. Hãy chép các bản sao lưu ra nơi khác, rồi khôi phục bản nguyên vẹn gần nhất.',
  goRestore: 'Xem các bản sao lưu',
  create: 'Sao lưu ngay',
  created: 'Đã sao lưu và kiểm tra xong.',
  openFolder: 'Mở thư mục',
  none: 'Chưa có bản sao lưu nào.',
  newest: 'Các bản sao lưu tốt gần nhất',
  moment: 'Lúc',
  articles: 'Bài',
  revisions: 'Phiên bản',
  size: 'Dung lượng',
  check: 'Kiểm tra',
  sound: 'Nguyên vẹn',
  broken: 'Hỏng',
  restore: 'Khôi phục',
  restored: 'Đã khôi phục. Dữ liệu trước đó được cất sang bên cạnh.',
  restoreTitle: 'Khôi phục bản sao lưu này?',
  restoreText:
    'Tòa soạn sẽ trở về lúc {{moment}}. Dữ liệu hiện nay không bị xóa: nó được cất sang một tệp bên cạnh. Mọi người trên máy này sẽ phải đăng nhập lại.',
  blockedTitle: 'Chưa mở được tòa soạn'
}
