/** Numbered proofs of an issue. */
export const rounds = {
  open: 'Bản bông',
  heading: 'Bản bông: {{title}}',
  text: 'Bản bông là các trang như sẽ in, đóng dấu số lần trên mỗi trang để đọc soát; chỗ đổi so với lần trước có vạch ở lề. Bản bông không thay cho tệp in.',
  list: 'Các lần bản bông, mới nhất trước',
  number: 'Lần {{round}}',
  made: '{{name}}, {{moment}}',
  first: '{{count}} bài.',
  nothing: 'Chữ không đổi so với lần trước.',
  added: 'Thêm {{count}} bài.',
  changed: '“{{title}}”: {{count}} chỗ đổi',
  make: 'In bản bông lần {{round}}',
  mayNot: 'Chỉ thư ký tòa soạn in bản bông.',
  noneTitle: 'Chưa có bản bông nào',
  noneText: 'In lần đầu để mọi người đọc soát trên trang thật.',
  title: 'Bản bông lần {{round}} – {{name}} – Số {{number}}',
  stamp: 'BẢN BÔNG LẦN {{round}} · {{moment}} · CHƯA DUYỆT IN'
}
