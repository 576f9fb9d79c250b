export const finding = {
  title: 'Tìm và thay',
  query: 'Tìm',
  replacement: 'Thay bằng',
  isCase: 'Phân biệt chữ hoa, chữ thường',
  isWholeWord: 'Chỉ tìm cả chữ',
  isMarked: 'Phân biệt dấu',
  isPattern: 'Biểu thức chính quy',
  next: 'Chỗ tiếp theo',
  previous: 'Chỗ trước',
  close: 'Đóng tìm kiếm',
  showReplace: 'Mở phần thay',
  hideReplace: 'Ẩn phần thay',
  replaceOne: 'Thay',
  replaceAll: 'Thay tất cả',
  patternHint: '$1, $2… là phần trong ngoặc',
  nothing: 'Không thấy',
  invalidPattern: 'Biểu thức viết chưa đúng',
  tooSlow: 'Biểu thức này tìm quá lâu',
  tooLong: 'Chữ cần tìm quá dài',
  replaced: 'Đã thay {{count}} chỗ.',
  leftTooLong: '{{count}} chỗ để nguyên vì dòng sẽ quá dài.',
  inside: { text: 'chú thích cuối bài', alt: 'mô tả ảnh' }
}

export const goals = {
  bar: 'Độ dài và cỡ hiển thị',
  set: 'Đặt độ dài',
  title: 'Độ dài của bài',
  text: 'Ai mở bài cũng thấy mức này. Đặt độ dài không làm mất chữ ký.',
  words: 'Số chữ',
  wordsHint: 'Để trống nếu không tính theo chữ.',
  wordsWrong: 'Hãy ghi một số từ 0 đến 50.000.',
  layout: 'Viết cho ô',
  noLayout: 'Không tính theo dòng',
  placed: 'Bài đang nằm trong số {{number}}: số dòng được tính theo đúng ô ấy.',
  saved: 'Đã đặt độ dài.',
  wordsOf: '{{words}}/{{goal}} chữ',
  overset: 'thừa {{count}} dòng',
  free: 'thiếu {{count}} dòng',
  fits: 'vừa khung',
  measuring: 'đang tính dòng…',
  inIssue: 'Số {{number}}, trang {{page}}, {{slot}}'
}

export const zoom = {
  label: 'Cỡ trang giấy',
  in: 'Phóng to trang giấy',
  out: 'Thu nhỏ trang giấy',
  reset: 'Về cỡ thường (100 %)'
}

export const outline = {
  title: 'Dàn bài',
  none: 'Chưa có tít xen, ảnh hay bảng',
  noneText: 'Dàn bài hiện các tít xen, ảnh, bảng và khung nền để đi đến nhanh.',
  heading: 'Tít xen',
  figure: 'Ảnh',
  table: 'Bảng',
  box: 'Khung nền',
  up: 'Đưa lên: {{name}}',
  down: 'Đưa xuống: {{name}}',
  hint: 'Enter: đến chỗ ấy. Alt+Shift+↑ ↓: chuyển cả phần.'
}

export const proofs = {
  title: 'In bài này',
  text: 'Máy dàn bài ra tệp PDF khổ A4, lề rộng để ghi tay, có tên cơ quan và mã của đúng bản này.',
  isDraft: 'Bản in sẽ ghi BẢN THẢO: bài chưa đủ chữ ký, hoặc đã sửa sau khi ký.',
  isSigned: 'Bản in sẽ ghi ĐÃ KÝ DUYỆT kèm tên những người đã ký.',
  open: 'Mở để in',
  save: 'Lưu tệp PDF…',
  opened: 'Đã mở bản in. Hãy in từ cửa sổ vừa mở.',
  saved: 'Đã lưu tệp PDF.',
  files: 'Tệp PDF',
  draft: 'BẢN THẢO',
  openChanges: 'BẢN THẢO, CÒN SỬA ĐỔI ĐỂ NGỎ',
  signed: 'ĐÃ KÝ DUYỆT',
  hash: 'Mã bản {{hash}}',
  printed: '{{name}} in lúc {{moment}}'
}

export const replacing = {
  chosen: '{{count}} bài đã chọn',
  open: 'Tìm và thay trong các bài đã chọn',
  clear: 'Bỏ chọn',
  choose: 'Chọn: {{title}}',
  select: 'Chọn',
  tooMany: 'Mỗi lần chọn được nhiều nhất {{count}} bài.',
  title: 'Tìm và thay trong {{count}} bài',
  hint: 'Gõ chữ cần tìm. Chưa có gì thay đổi cho đến khi bạn bấm Thay.',
  reading: 'Đang đọc {{done}}/{{of}} bài…',
  found: '{{count}} chỗ',
  count: '{{chosen}}/{{count}} chỗ',
  leaveAll: 'Bỏ chọn tất cả',
  takeAll: 'Chọn tất cả',
  bounded: 'Chỉ hiện {{count}} chỗ đầu; chỉ những chỗ đang hiện mới được thay.',
  apply: 'Thay {{count}} chỗ',
  progress: 'Đang thay bài {{done}}/{{of}}…',
  stop: 'Dừng',
  done: 'Đã thay {{places}} chỗ trong {{articles}} bài.',
  undone: 'Đã trở lại như trước khi thay.',
  note: 'Thay “{{query}}” bằng “{{text}}”',
  refusedTitle: 'Không thay trong các bài này',
  refusal: {
    forbidden: 'bạn không được sửa bài này',
    locked: 'bài đang chờ duyệt, đã ký, đã xuất bản hoặc đã cất',
    twoHeads: 'bài có hai bản song song, hãy gộp trước',
    tracked: 'còn sửa đổi chưa xử lý, hãy mở bài mà thay',
    damaged: 'bản đang viết bị hỏng, hãy mở bài để xem'
  }
}
