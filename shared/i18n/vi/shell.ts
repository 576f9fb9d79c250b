export const shell = {
  appName: 'Tòa Soạn',
  rooms: 'Các phòng làm việc',
  demo: 'Tòa soạn mẫu – dữ liệu thử',
  paletteLabel: 'Tìm lệnh hoặc bài',
  paletteHint: 'Gõ tên lệnh hoặc vài chữ trong bài…',
  paletteNone: 'Không có lệnh hay bài nào khớp.',
  aboutText: 'Phần mềm biên tập, ký duyệt và dàn trang bản tin cho ban tuyên giáo. Giấy phép MIT.',
  notices: 'Phần mềm và phông chữ của bên thứ ba',
  unsavedTitle: 'Còn chữ chưa lưu được',
  unsavedText: 'Cửa sổ chưa đóng vì những chữ vừa gõ chưa nằm trên đĩa.',
  stay: 'Quay lại bài',
  saveAndClose: 'Lưu lại rồi đóng',
  closeAndLose: 'Đóng và bỏ phần chưa lưu',
  noNotices: 'Danh sách này có trong bản đóng gói.'
}

export const ui = {
  ok: 'Đồng ý',
  cancel: 'Hủy',
  close: 'Đóng',
  save: 'Lưu',
  back: 'Quay lại',
  next: 'Tiếp tục',
  more: 'Thêm thao tác',
  tryAgain: 'Thử lại',
  reload: 'Mở lại màn hình',
  notices: 'Thông báo',
  yesterday: 'Hôm qua',
  day: 'Ngày',
  time: 'Giờ',
  zone: 'Giờ Việt Nam (UTC+7)',
  fault: 'Màn hình này gặp lỗi',
  faultHint: 'Bài đang viết đã nằm trên đĩa. Hãy mở lại màn hình để làm tiếp.',
  weekday: {
    monday: 'Thứ Hai',
    tuesday: 'Thứ Ba',
    wednesday: 'Thứ Tư',
    thursday: 'Thứ Năm',
    friday: 'Thứ Sáu',
    saturday: 'Thứ Bảy',
    sunday: 'Chủ nhật'
  }
}

export const menu = {
  file: 'Tệp',
  edit: 'Sửa',
  view: 'Xem',
  go: 'Đi tới',
  help: 'Trợ giúp',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  cut: 'Cắt',
  copy: 'Sao chép',
  paste: 'Dán',
  pasteAndMatchStyle: 'Dán nguyên văn',
  selectAll: 'Chọn tất cả',
  resetZoom: 'Cỡ chữ thường',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  togglefullscreen: 'Toàn màn hình'
}

export const commands = {
  newArticle: 'Bài mới',
  importWord: 'Nhập tệp Word',
  saveRevision: 'Lưu phiên bản',
  addPhoto: 'Thêm ảnh vào bài',
  palette: 'Tìm lệnh, tìm bài',
  find: 'Tìm trong danh sách',
  goArticles: 'Bàn bài',
  goApprovals: 'Chờ tôi duyệt',
  goIssues: 'Số báo',
  goSchedule: 'Lịch xuất bản',
  goJobs: 'Tệp in',
  goOffice: 'Cơ quan',
  goSafety: 'Sao lưu',
  focusMode: 'Chế độ tập trung',
  lightTheme: 'Giao diện sáng',
  darkTheme: 'Giao diện tối',
  systemTheme: 'Giao diện theo máy',
  switchLanguage: 'English',
  signOut: 'Đăng xuất, đổi người',
  shortcuts: 'Phím tắt',
  about: 'Giới thiệu',
  quit: 'Thoát'
}
