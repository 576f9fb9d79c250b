export const writing = {
  styles: 'Kiểu chữ',
  style: {
    paragraph: 'Đoạn thường',
    heading2: 'Tít xen',
    heading3: 'Tít xen nhỏ',
    quote: 'Trích dẫn',
    pullQuote: 'Trích nổi bật',
    box: 'Khung thông tin',
    question: 'Hỏi',
    answer: 'Đáp',
    bulletList: 'Gạch đầu dòng',
    decimal: 'Danh sách 1, 2, 3',
    alpha: 'Danh sách a, b, c',
    roman: 'Danh sách i, ii, iii'
  },
  table: {
    rowBefore: 'Thêm hàng trên',
    rowAfter: 'Thêm hàng dưới',
    columnBefore: 'Thêm cột trái',
    columnAfter: 'Thêm cột phải',
    deleteRow: 'Xóa hàng',
    deleteColumn: 'Xóa cột',
    headerRow: 'Hàng tiêu đề',
    mergeCells: 'Gộp ô',
    splitCell: 'Tách ô',
    widen: 'Cột rộng thêm',
    narrow: 'Cột hẹp lại',
    evenColumns: 'Cột đều nhau',
    deleteTable: 'Xóa bảng'
  },
  punctuationOn: 'Tự sửa ngoặc kép, gạch ngang, ba chấm: đang bật.',
  punctuationOff: 'Tự sửa ngoặc kép, gạch ngang, ba chấm: đang tắt.',
  footnote: 'Chú thích cuối bài',
  footnotes: {
    title: 'Chú thích cuối bài',
    one: 'Chú thích {{number}}',
    hint: 'Nguồn, số văn bản, lời giải thích…',
    toText: 'Về chỗ đánh dấu {{number}} trong bài',
    remove: 'Bỏ chú thích {{number}}'
  },
  characters: {
    title: 'Ký tự đặc biệt',
    search: 'Tìm ký tự',
    searchHint: 'Tên ký tự, có dấu hay không dấu',
    recent: 'Vừa dùng',
    none: 'Không có ký tự nào khớp.',
    group: {
      punctuation: 'Dấu câu',
      math: 'Toán và đo lường',
      currency: 'Tiền tệ',
      arrows: 'Mũi tên',
      letters: 'Chữ Việt và chữ dân tộc',
      joining: 'Không ngắt dòng'
    },
    help: 'Phím mũi tên để chọn, Enter để chèn.'
  }
}
