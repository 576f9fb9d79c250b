/** The log of the office: every record, told in a sentence. */
export const log = {
  title: 'Nhật ký',
  subtitle: 'Mọi việc đã ghi, không bao giờ bị xóa',
  total: '{{count}} bản ghi',
  search: 'Tìm lý do, góp ý, tít bài, mã bản ghi',
  clearSearch: 'Xóa ô tìm',
  everybody: 'Mọi người',
  person: 'Người ghi',
  root: 'Khóa gốc của cơ quan',
  unknownKey: 'Khóa không rõ của ai',
  from: 'Từ ngày',
  until: 'Đến ngày',
  all: 'Tất cả',
  byGroup: 'Lọc theo loại việc',
  ofSubject: 'Chỉ nhật ký của “{{name}}”',
  ofArticle: 'Nhật ký của bài',
  wholeLog: 'Xem cả nhật ký',
  list: 'Các bản ghi',
  noneTitle: 'Không có bản ghi nào khớp',
  noneText: 'Thử bớt điều kiện lọc. Nhật ký không bao giờ bị xóa: bản ghi đã có thì luôn tìm lại được.',
  clear: 'Bỏ mọi điều kiện',
  back: 'giờ máy lùi {{span}} so với bản ghi trước',
  forward: 'giờ máy nhảy tới {{span}} so với bản ghi trước',
  minutes: '{{count}} phút',
  hours: '{{count}} giờ',
  days: '{{count}} ngày',
  notGenuine: 'Chữ ký không đúng',
  genuine: 'Chữ ký đúng, văn bản nguyên vẹn',
  details: 'Chi tiết bản ghi',
  close: 'Đóng chi tiết',
  openArticle: 'Mở bài',
  openIssue: 'Mở số báo',
  hash: 'Mã bản ghi (SHA-256)',
  key: 'Khóa ký (Ed25519)',
  seq: 'Thứ tự trong chuỗi của khóa',
  previous: 'Bản ghi trước trong chuỗi',
  first: 'Đây là bản ghi đầu tiên của khóa này.',
  order: 'Thứ tự chung',
  time: 'Giờ máy ghi nhận',
  kind: 'Loại (mã)',
  signature: 'Chữ ký',
  canonical: 'Văn bản đã ký',
  copy: 'Chép',
  copied: 'Đã chép.',
  fault: {
    text: 'Văn bản của bản ghi không còn đúng như lúc ký.',
    columns: 'Một cột trong tệp dữ liệu nói khác văn bản đã ký.',
    signature: 'Chữ ký không phải của khóa này.',
    chain: 'Thiếu bản ghi đứng trước trong chuỗi, hoặc có hai bản ghi cùng số.',
    subjects: 'Bản ghi bị xếp nhầm chỗ: danh mục bài nói khác văn bản đã ký.'
  },
  exportCsv: 'Xuất bảng (CSV)',
  exportJson: 'Xuất bản ghi gốc (JSON)',
  exporting: 'Đang xuất nhật ký',
  exported: 'Đã xuất {{count}} bản ghi vào {{name}}.',
  chooseTarget: 'Xuất nhật ký',
  csvFiles: 'Bảng CSV',
  jsonFiles: 'Tệp JSON',
  fileName: 'Nhật ký',
  columns: {
    order: 'Thứ tự',
    time: 'Giờ máy ghi nhận',
    who: 'Người ghi',
    what: 'Việc',
    said: 'Lời ghi',
    kind: 'Mã loại',
    hash: 'Mã bản ghi'
  },
  group: {
    articles: 'Bài',
    texts: 'Phiên bản',
    approvals: 'Trình, ký duyệt',
    comments: 'Góp ý',
    proofing: 'Soát lỗi',
    issues: 'Số báo',
    publishing: 'Lịch, tệp in',
    office: 'Cơ quan, cán bộ',
    log: 'Mốc nhật ký'
  },
  untitled: 'bài chưa có tít',
  said: {
    damaged: 'Bản ghi không còn đọc được: văn bản trên đĩa đã bị đổi',
    office: {
      create: '{{who}} lập cơ quan trên máy này',
      profile: '{{who}} sửa thông tin cơ quan, ấn phẩm'
    },
    members: {
      grant: '{{who}} cấp khóa và vai trò cho {{name}}',
      change: '{{who}} sửa chức danh, vai trò của {{name}}',
      revoke: '{{who}} thu hồi một khóa ký (giữ đến bản ghi số {{count}})'
    },
    session: { refuse: '{{who}} đăng nhập sau {{count}} lần có người gõ sai mã PIN' },
    articles: {
      create: '{{who}} bắt đầu {{about}}',
      attach: '{{who}} gắn tệp gốc “{{file}}” vào {{about}}',
      derive: '{{who}} ghi {{about}} là bản cho kênh, lấy từ bản {{hash}} của bài gốc',
      settle: '{{who}} ghi cách xử lý một nơi đã ra của {{about}} sau khi đính chính hoặc rút bài',
      goal: '{{who}} đặt độ dài cho {{about}}',
      withdraw: '{{who}} rút {{about}}',
      archive: '{{who}} cất {{about}} vào kho',
      restore: '{{who}} lấy lại {{about}}'
    },
    revisions: {
      save: '{{who}} lưu bản {{hash}} của {{about}}',
      name: '{{who}} đặt tên “{{name}}” cho một bản của {{about}}'
    },
    approvals: {
      submit: '{{who}} trình {{about}}, {{count}} cấp duyệt',
      recall: '{{who}} rút {{about}} về viết tiếp',
      sign: '{{who}} ký duyệt cấp {{level}} {{about}}',
      return: '{{who}} trả lại {{about}} từ cấp {{level}}',
      unsign: '{{who}} rút chữ ký của mình ở {{about}}',
      override: '{{who}} cho {{name}} được ký {{about}} dù đã viết hoặc đã ký'
    },
    chains: { set: '{{who}} đặt quy trình duyệt mới cho {{about}}, {{count}} cấp' },
    delegations: {
      grant: '{{who}} ủy quyền ký cho {{name}}, từ {{from}} đến {{until}}',
      end: '{{who}} chấm dứt một ủy quyền'
    },
    comments: {
      add: '{{who}} góp ý {{about}}',
      assign: '{{who}} giao một góp ý ở {{about}} cho {{name}}',
      block: '{{who}} đổi mức phải xử lý của một góp ý ở {{about}}',
      resolve: '{{who}} đánh dấu đã xử lý một góp ý ở {{about}}',
      reopen: '{{who}} mở lại một góp ý ở {{about}}'
    },
    proofing: {
      settings: '{{who}} đổi cài đặt soát lỗi của cơ quan',
      accept: '{{who}} thêm chữ được coi là đúng',
      refuse: '{{who}} bỏ chữ được coi là đúng',
      ignore: '{{who}} bỏ qua một chỗ soát lỗi ở {{about}}',
      heed: '{{who}} bỏ việc bỏ qua một chỗ soát lỗi ở {{about}}'
    },
    directives: {
      enter: '{{who}} ghi văn bản {{symbol}} vào sổ',
      change: '{{who}} sửa văn bản {{symbol}} trong sổ',
      strike: '{{who}} gạch một văn bản khỏi sổ'
    },
    assignments: {
      set: '{{who}} ghi đề tài “{{name}}”',
      give: '{{who}} giao đề tài {{about}} cho {{name}}',
      release: '{{who}} để đề tài {{about}} lại thành chưa giao',
      link: '{{who}} gắn bài cho đề tài {{about}}',
      unlink: '{{who}} gỡ bài khỏi đề tài {{about}}',
      drop: '{{who}} bỏ đề tài {{about}}',
      resume: '{{who}} lấy lại đề tài {{about}}'
    },
    observances: {
      set: '{{who}} ghi ngày “{{name}}” vào danh mục ngày lễ, kỷ niệm',
      remove: '{{who}} bỏ một ngày khỏi danh mục ngày lễ, kỷ niệm'
    },
    campaigns: {
      set: '{{who}} ghi đợt tuyên truyền “{{name}}” từ {{from}} đến {{until}}',
      remove: '{{who}} bỏ một đợt tuyên truyền',
      include: '{{who}} đưa {{count}} bài vào một đợt tuyên truyền',
      exclude: '{{who}} xác nhận {{count}} bài không thuộc một đợt tuyên truyền'
    },
    issues: {
      create: '{{who}} tạo {{about}}, ra ngày {{day}}',
      plan: '{{who}} sửa ma-két {{about}}',
      change: '{{who}} đổi số, ngày ra của {{about}} thành số {{number}}, ngày {{day}}'
    },
    schedule: {
      plan: '{{who}} lên lịch {{about}} lúc {{moment}}',
      move: '{{who}} đổi lịch {{about}} sang {{moment}}',
      cancel: '{{who}} hủy lịch {{about}}',
      miss: '{{who}} ghi nhận lỡ lịch {{about}} ({{moment}})',
      hold: '{{who}} giữ lại {{about}} trong lịch',
      release: '{{who}} thôi giữ {{about}} trong lịch',
      pause: '{{who}} tạm dừng cả lịch xuất bản',
      resume: '{{who}} cho lịch xuất bản chạy tiếp',
      finish: '{{who}} ghi nhận đã xuất bản {{about}}'
    },
    exports: {
      finish: '{{who}} xuất tệp in “{{file}}” của {{about}}',
      copy: '{{who}} xuất “{{file}}” ({{count}} tệp) của {{about}}',
      sign: '{{who}} ký số tệp “{{file}}” của {{about}} bằng chứng thư {{name}}'
    },
    packages: {
      add: '{{who}} nhận gói mẫu “{{name}}” bản {{version}}',
      remove: '{{who}} bỏ một gói mẫu khỏi danh sách'
    },
    rounds: { finish: '{{who}} in bản bông lần {{number}} của {{about}} (“{{file}}”)' },
    handouts: {
      give: '{{who}} ghi {{about}} bản {{hash}} đã phát cho {{count}} nơi, ngày {{day}}',
      strike: '{{who}} gạch một lần phát của {{about}}'
    },
    dossiers: { make: '{{who}} niêm hồ sơ của {{about}}' },
    log: { checkpoint: '{{who}} ký mốc nhật ký: {{count}} bản ghi' }
  },
  aboutArticle: 'bài “{{name}}”',
  acceptLoss: 'Tiếp tục, đã biết thiếu',
  acceptTitle: 'Tiếp tục khi thiếu {{count}} bản ghi?',
  acceptText:
    'Nếu còn bản sao lưu mới hơn, hãy khôi phục bản ấy trước. Khi tiếp tục, việc này được ký và ghi vào nhật ký; những bản ghi đã mất không lấy lại được từ kho này.',
  accepted: 'Đã ghi nhận. Nhật ký tiếp tục từ đây.'
}
