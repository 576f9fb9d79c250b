/** Making a text fit its frame. */
export const fit = {
  try: 'Thử dàn cho vừa…',
  tryShort: 'Dàn cho vừa…',
  trying: 'Đang thử từng cách dàn…',
  over: 'Thừa {{count}} dòng. Các cách dàn đã thử:',
  under: 'Thiếu {{count}} dòng. Các cách dàn đã thử:',
  right: 'Bài đã vừa khung.',
  none: 'Không cách dàn nào giúp được: cắt bài, hoặc đổi khung.',
  noneUnder: 'Không cách dàn nào lấp được: viết thêm, hoặc đổi khung.',
  runOnTo: 'Nối sang {{place}}',
  openArticle: 'Mở bài, xem chỗ thừa',
  openAt: 'Mở bài ở chỗ bắt đầu thừa: “{{words}}…”',
  tracking: { less: 'thu khoảng chữ {{share}} %', more: 'giãn khoảng chữ {{share}} %' },
  photo: { less: 'ảnh thấp đi {{by}} dòng', more: 'ảnh cao thêm {{by}} dòng' },
  headline: { less: 'tít nhỏ lại ({{from}} → {{to}} pt)', more: 'tít to lên ({{from}} → {{to}} pt)' },
  deck: { less: 'bỏ tít phụ', more: 'hiện tít phụ' },
  quotes: { less: 'trích dẫn chạy theo bài', more: 'trích dẫn đứng nổi bật' },
  fitsThen: 'vừa khung',
  stillOver: 'còn thừa {{count}} dòng',
  stillFree: 'còn thiếu {{count}} dòng',
  did: 'dàn “{{title}}” cho vừa: {{what}}'
}
