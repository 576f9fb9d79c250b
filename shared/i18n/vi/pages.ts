/** Typeset pages on the screen: looking at them, reading them, and the way from them to the words. */
export const pages = {
  percent: '{{percent}} %',
  reset: 'Về cỡ thường (phím 0)',
  keysHint:
    'Phím + và − đổi cỡ trang, 0 về cỡ thường. Trong một trang, phím mũi tên chọn đoạn, Enter mở bài ở đoạn ấy.',
  spreads: 'Xem từng cặp trang',
  read: 'Đọc toàn màn hình',
  correct: 'Sửa câu chữ ngay trên trang',
  grid: 'Lưới dòng và cột',
  frames: 'Khung bài',
  pieces: 'Các đoạn trên trang {{page}}',
  open: {
    head: 'Mở “{{title}}”',
    lead: 'Mở “{{title}}”, sapô',
    photo: 'Mở “{{title}}”, ảnh',
    block: 'Mở “{{title}}”, đoạn {{nth}}',
    correct: 'Sửa “{{title}}”, đoạn {{nth}}'
  },
  previous: 'Trang trước',
  next: 'Trang sau',
  fit: 'Vừa màn hình',
  actual: 'Cỡ thật (100 %)',
  of: 'Trang {{pages}} / {{count}}',
  liveTab: 'Trên trang in',
  liveNone: 'Bài chưa có chỗ trên trang',
  liveNoneText:
    'Khi bài được đặt vào một số báo chưa ra, trang in hiện ở đây và đổi theo từng chữ anh chị gõ.',
  liveIssue: 'Số {{number}}',
  liveOpen: 'Mở ma-két của số này',
  liveFollowing: 'đang dàn lại…'
}
