/** Outlines that somebody speaks from, and who has which of them. */
export const outlines = {
  heading: { outline: 'ĐỀ CƯƠNG TUYÊN TRUYỀN', guidance: 'HƯỚNG DẪN TUYÊN TRUYỀN' },
  notes: 'Ghi chú',
  text: 'Bản',
  validUntil: 'Dùng đến hết ngày',
  noLastDay: 'trong bài chưa ghi',
  time: 'Nói trong',
  minutes: 'khoảng {{count}} phút',
  imprint: 'Phát hành',
  question: 'Hỏi {{number}}',
  answer: 'Đáp',
  sources: 'Nguồn',
  validity: 'Hiệu lực',
  expired: 'ĐÃ HẾT HẠN DÙNG NGÀY {{day}}',
  sourceEnded: 'hết hiệu lực ngày {{day}}',
  sourceReplaced: 'được thay bằng {{symbol}}'
}
