/** The page plan (ma-két) as it is worked on. */
export const flatplan = {
  undo: 'Hoàn tác: {{what}}',
  redo: 'Làm lại: {{what}}',
  undone: 'Đã hoàn tác: {{what}}',
  redone: 'Đã làm lại: {{what}}',
  /** What a step was, as it is undone: begins in lower case. */
  did: {
    place: 'đặt “{{title}}” vào trang {{page}}',
    continue: 'nối “{{title}}” sang trang {{page}}',
    move: 'chuyển “{{title}}” sang trang {{page}}',
    remove: 'bỏ “{{title}}” khỏi trang {{page}}',
    template: 'đổi mẫu trang {{page}}',
    section: 'đổi tên trang {{page}}',
    adjust: 'chỉnh {{slot}}, trang {{page}}',
    keep: 'giữ chỗ cho “{{title}}”, trang {{page}}',
    giveUp: 'bỏ giữ chỗ ở trang {{page}}',
    movePage: 'chuyển trang {{from}} thành trang {{to}}',
    addPages: 'thêm trang, thành {{count}} trang',
    removePages: 'bớt trang, còn {{count}} trang',
    adopt: 'dựng ma-két như số {{number}}',
    elsewhere: 'thay đổi từ nơi khác'
  },
  left: '{{count}} bài về danh sách: {{titles}}',
  more: 'và {{count}} bài nữa',
  dragHelp: 'Nhấn phím cách để nhấc, phím mũi tên để chọn ô, phím cách lần nữa để đặt, Esc để thôi.',
  lifted: 'Đã nhấc “{{title}}”.',
  liftedPage: 'Đã nhấc trang {{page}}.',
  over: 'Đang ở {{place}}.',
  overNothing: 'Không ở ô nào.',
  dropped: 'Đã đặt vào {{place}}.',
  notDropped: 'Không đặt được; để nguyên chỗ cũ.',
  cancelled: 'Đã thôi kéo; để nguyên chỗ cũ.'
}
