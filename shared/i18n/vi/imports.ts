export const imports = {
  chooseDocument: 'Chọn tệp để nhập',
  incomingFiles: 'Tệp có chữ, ảnh và ZIP',
  chooseFolder: 'Chọn thư mục',
  wordFiles: 'Tệp Word',
  choosePhotos: 'Chọn ảnh',
  photoFiles: 'Ảnh',
  dropHere: 'Thả tệp, thư mục hoặc ZIP vào đây',
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
  encoding: {
    found: 'Bảng mã chữ',
    foundCount: '{{encoding}}: {{count}} đoạn đã chuyển sang Unicode',
    nothing: 'Đọc nguyên chữ trong tệp, không chuyển.',
    before: 'Trước',
    after: 'Sau',
    reread: 'Đọc lại với bảng mã…',
    rereadTitle: 'Đọc lại tệp gốc với bảng mã khác',
    rereadHint:
      'Chữ đọc lại thành phiên bản mới của bài. Chữ đang có vẫn nằm trong thẻ Phiên bản, không mất gì.',
    confirm: 'Đọc lại',
    done: 'Đã đọc lại tệp gốc thành phiên bản mới.',
    note: 'Đọc lại tệp gốc: {{encoding}}',
    example: 'Chữ trong tệp:',
    name: {
      auto: 'Tự nhận ra',
      unicode: 'Giữ nguyên chữ trong tệp (Unicode)',
      tcvn3: 'TCVN3 (ABC, phông .Vn…)',
      'tcvn3-upper': 'TCVN3 chữ hoa (phông .Vn…H)',
      vni: 'VNI Windows (phông VNI-…)',
      vps: 'VPS',
      viqr: 'VIQR (Vie^.t Nam)',
      cp1258: 'Windows-1258'
    }
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
    tooLong: 'Tệp quá dài, phần cuối bị cắt',
    changesSettled: '{{count}} chỗ sửa đang theo dõi: định dạng này chỉ cho bản mới nhất, hãy so với tệp gốc',
    pageMenus: '{{count}} trình đơn của trang web',
    doubtfulEncoding: 'Không rõ bảng mã của tệp: xem lại dấu tiếng Việt, cần thì chọn “Đọc lại với bảng mã…”',
    otherFormat: 'Tên tệp không đúng với nội dung; đã đọc theo nội dung',
    wordsOnly: 'Tệp Word đời cũ (.doc): chỉ lấy được chữ, không có kiểu chữ, bảng và ảnh',
    pdfText: 'Trích văn bản từ PDF: không có ảnh, bảng; xem lại chỗ ngắt đoạn'
  }
}

/** Many files at once, and the folder that is watched. */
export const batches = {
  title: 'Nhập tệp',
  subtitle: 'Các đợt nhập trên máy này, mới nhất trước.',
  noneTitle: 'Chưa có đợt nhập nào',
  noneText:
    'Nhập nhiều tệp một lúc, cả một thư mục, hoặc một tệp ZIP: mỗi tệp thành một bài nháp, và kết quả từng tệp nằm lại ở đây.',
  chooseFiles: 'Nhập tệp…',
  chooseFolder: 'Nhập cả thư mục…',
  origin: {
    files: 'Chọn tệp',
    folder: 'Thư mục',
    drop: 'Kéo thả',
    inbox: 'Hộp nhận'
  },
  state: {
    listing: 'Đang xem có những tệp nào',
    reading: 'Đang nhập',
    done: 'Đã xong',
    stopped: 'Đã dừng',
    interrupted: 'Bị ngắt giữa chừng'
  },
  fileState: {
    waiting: 'Đang chờ',
    reading: 'Đang đọc',
    done: 'Đã nhập',
    known: 'Đã có',
    refused: 'Không nhập được',
    left: 'Chưa tới lượt'
  },
  summary: {
    drafts: '{{count}} bài nháp',
    photos: '{{count}} ảnh',
    known: '{{count}} đã có',
    refused: '{{count}} không nhập được',
    left: '{{count}} chưa tới lượt',
    passedOver: '{{count}} tệp ẩn, tệp tạm bỏ qua',
    leftOut: 'còn {{count}} tệp nữa, quá số một đợt nhận được'
  },
  progress: '{{done}}/{{total}}',
  several: '{{name}} và {{count}} tệp khác',
  new: 'Mới',
  stop: 'Dừng',
  resume: 'Nhập tiếp phần còn lại',
  copy: 'Chép bảng',
  copied: 'Đã chép bảng, có thể dán vào Excel, Word, Zalo.',
  show: 'Xem',
  filter: 'Cho xem',
  all: 'Tất cả',
  needsLook: 'Cần xem lại',
  column: {
    file: 'Tệp',
    article: 'Bài',
    unit: 'Nơi gửi',
    words: 'Chữ',
    photos: 'Ảnh',
    lost: 'Mất',
    look: 'Cần xem lại',
    state: 'Kết quả',
    folder: 'Thư mục',
    contributor: 'Người gửi'
  },
  look: {
    encoding: 'đoán bảng mã chữ',
    title: 'chưa rõ tít',
    tracked: 'có sửa đổi chờ quyết',
    remarks: 'có góp ý',
    unit: 'chưa rõ phường',
    extracted: 'trích từ PDF',
    other: 'xem kết quả nhập'
  },
  photoPlaced: 'Ảnh đặt vào cuối bài',
  photoKept: 'Ảnh nằm trong kho ảnh',
  photoKnown: 'Ảnh đã có trong kho ảnh',
  viewPhoto: 'Xem ảnh',
  viewPhotoOf: 'Xem ảnh {{name}}',
  knownAs: 'Đã nhập {{moment}}',
  report: 'Kết quả nhập của {{name}}',
  retry: 'Thử lại',
  retryOf: 'Thử lại {{name}}',
  anyway: 'Vẫn nhập',
  anywayOf: 'Vẫn nhập {{name}}',
  nothing: 'Không có tệp nào như vậy trong đợt này.',
  empty: 'Không có tệp nào để nhập ở đó.',
  gone: 'Không còn thấy đợt nhập này',
  goneText: 'Máy này giữ 50 đợt nhập gần nhất; các bài đã nhập vẫn ở Bàn bài.',
  running: 'Đang nhập {{name}}',
  knownTitle: 'Tệp này đã nhập rồi',
  knownText: '“{{name}}” đã nhập {{moment}}, thành bài “{{title}}”.',
  openKnown: 'Mở bài đó',
  importNew: 'Nhập thành bài mới',
  skip: 'Bỏ qua'
}

/** The folder that is watched. */
export const inbox = {
  title: 'Hộp nhận',
  explain:
    'Chọn một thư mục của máy này hoặc thư mục chia sẻ để các phường gửi tệp vào. Tệp đến đó tự thành bài nháp; thư mục con mang tên phường thì bài được ghi cho phường ấy. Tòa Soạn không sửa, chuyển hay xóa gì trong thư mục.',
  choose: 'Chọn thư mục…',
  state: {
    off: 'Chưa theo dõi thư mục nào',
    paused: 'Đang tạm nghỉ',
    watching: 'Đang theo dõi',
    gone: 'Không thấy thư mục',
    forbidden: 'Chờ người viết bài đăng nhập'
  },
  gone: 'Không mở được thư mục: ổ đĩa hoặc USB đã rút, hay mạng đang ngắt. Khi thư mục trở lại, tệp mới sẽ tự vào tiếp.',
  forbidden:
    'Vai trò của bạn không viết bài, nên tệp mới chờ người viết bài, biên tập viên hoặc thư ký đăng nhập.',
  cut: 'Thư mục có quá nhiều tệp nên chỉ xem được một phần. Hãy chuyển tệp cũ đi nơi khác.',
  waiting: '{{count}} tệp đang được chép tới',
  lookedAt: 'Xem lúc {{time}}',
  pause: 'Tạm nghỉ',
  goOn: 'Theo dõi tiếp',
  leave: 'Thôi theo dõi',
  change: 'Đổi thư mục…',
  watchTitle: 'Theo dõi thư mục này?',
  product: 'Bài nháp thuộc ấn phẩm',
  existing: 'Trong thư mục đã có {{count}} tệp.',
  takeNew: 'Chỉ nhập tệp mới đến',
  takeAll: 'Nhập cả các tệp đang có',
  watch: 'Theo dõi',
  arrived: 'Hộp nhận có tệp mới.'
}

export const wordFile = {
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
