/** Looks of printed products, and the page templates of those that are no A4 bulletin. */
export const looks = {
  look: 'Khổ giấy và bố cục',
  hint: 'Đổi bố cục chỉ có hiệu lực với số mới; số đã tạo giữ khổ giấy và trang mẫu của nó.',
  paper: '{{width}} × {{height}} mm',
  name: {
    bulletin: 'Bản tin A4',
    tabloid: 'Báo khổ A3',
    booklet: 'Tập san A5',
    sheet: 'Tờ tin một tờ A4'
  },
  about: {
    bulletin: 'Nhiều bài, nhiều cột; bấm ghim giữa, 4 đến 16 trang.',
    tabloid: 'Tít lớn, ảnh lớn như báo ngày; gấp đôi, 4 đến 16 trang.',
    booklet: 'Bỏ vừa túi, đọc lâu; hợp tài liệu sinh hoạt, chuyên đề.',
    sheet: 'Một tờ hai mặt, chữ to; phát từng nhà, dán bảng tin.'
  }
}

export const lookTemplates = {
  a3Front: 'Trang nhất: bài chính, tin vắn (A3)',
  a3FrontPicture: 'Trang nhất: ảnh lớn (A3)',
  a3Feature: 'Một bài lớn, một bài dưới (A3)',
  a3Two: 'Hai bài (A3)',
  a3Three: 'Ba bài (A3)',
  a3Four: 'Ba bài và tin vắn (A3)',
  a3Picture: 'Ảnh lớn tràn lề và bài (A3)',
  a3Wards: 'Tin các phường (A3)',
  a3Living: 'Bài, hỏi – đáp, thông báo (A3)',
  a3Back: 'Trang cuối (A3)',
  a5Front: 'Bìa: ảnh và bài chính (A5)',
  a5FrontContents: 'Bìa: bài chính và mục lục (A5)',
  a5Single: 'Một bài có ảnh lớn (A5)',
  a5Text: 'Một bài dài (A5)',
  a5Two: 'Hai bài (A5)',
  a5Picture: 'Ảnh lớn tràn lề và bài (A5)',
  a5Wards: 'Tin các phường (A5)',
  a5Qa: 'Hỏi – đáp (A5)',
  a5Notices: 'Thông báo và lịch tuần (A5)',
  a5Back: 'Trang cuối (A5)',
  sheetFront: 'Mặt trước: một bài, tin vắn',
  sheetFrontPicture: 'Mặt trước: một bài, ảnh lớn',
  sheetBack: 'Mặt sau: bài, thông báo, lịch tuần',
  sheetBackNotices: 'Mặt sau: thông báo, lịch tuần, bài'
}
