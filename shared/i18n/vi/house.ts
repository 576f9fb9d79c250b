import type { DrawingFault } from '../../domain/drawing'
import type { FaceUse } from '../../domain/houseFaces'
import type { HouseWarning } from '../../domain/houseWarnings'
import type { Ear } from '../../domain/houseStyle'

/** How the printed products of the office look (mẫu ấn phẩm). */
export const house = {
  title: 'Mẫu ấn phẩm',
  product: 'Ấn phẩm',
  noPrinted: 'Cơ quan chưa có ấn phẩm in nào. Thêm bản tin hoặc tờ tin rồi quay lại đây.',
  readOnly: 'Thư ký hoặc quản trị mới sửa được mẫu ấn phẩm.',
  about: 'Khổ giấy, bố cục và số màu chọn ở thẻ Ấn phẩm. Số đã ra giữ mẫu của ngày ra số ấy.',
  kept: 'Đây là các thay đổi chưa lưu từ lần trước. Bấm Lưu để giữ, hoặc Bỏ thay đổi.',
  leftUnsaved: 'Mẫu ấn phẩm còn thay đổi chưa lưu. Mở lại thẻ Mẫu ấn phẩm để lưu.',
  unsaved: 'Có thay đổi chưa lưu.',
  discard: 'Bỏ thay đổi',
  standard: 'Về mẫu chuẩn',
  standardDone: 'Đã đưa về mẫu chuẩn. Bấm Lưu để giữ.',
  saved: 'Đã lưu mẫu ấn phẩm. Số đã ra vẫn giữ mẫu cũ.',
  invalid: 'Có ô chưa ghi đúng; trang bên giữ như trước.',
  masthead: 'Măng-sét',
  name: 'Tên in trên măng-sét',
  nameHint: 'Để trống: dùng tên ấn phẩm “{{name}}”.',
  isUpper: 'In tên bằng chữ hoa',
  tagline: 'Dòng tôn chỉ dưới măng-sét',
  taglineHint: 'Để trống: không có dải này.',
  ear: { left: 'Bên trái tên', right: 'Bên phải tên' },
  usual: { left: 'Số báo', right: 'Tuần, tháng hoặc ngày ra' },
  shows: { words: 'Chữ riêng', nothing: 'Để trống' } satisfies Record<Exclude<Ear['shows'], 'usual'>, string>,
  earHeading: 'Dòng nhỏ',
  earText: 'Dòng chính',
  logo: 'Biểu trưng',
  logoHint:
    'Tệp vector (SVG) in sắc nét ở mọi cỡ và đúng mực in; hoặc ảnh PNG, JPEG, cạnh dài từ {{pixels}} điểm ảnh, nền trắng.',
  drawingChooseFile: 'Chọn tệp SVG…',
  drawingChoose: 'Chọn tệp vector làm biểu trưng',
  drawingFiles: 'Tệp vector',
  drawingFault: {
    damaged: 'Tệp SVG này hỏng hoặc đọc không được. Hãy xuất lại từ chương trình vẽ.',
    notSvg: 'Đây không phải tệp SVG. Hãy chọn tệp vector có đuôi .svg.',
    tooBig: 'Hình này quá nhiều nét để làm biểu trưng. Hãy rút gọn nét vẽ hoặc dùng ảnh PNG.',
    empty: 'Trong tệp không có hình nào để in.',
    script: 'Tệp có mã lệnh hoặc phần tự chạy nên không được nhận. Hãy xuất lại thành SVG thường.',
    outside: 'Tệp dẫn tới nội dung bên ngoài nên không được nhận. Hãy nhúng hết vào hình rồi xuất lại.',
    text: 'Hình còn chữ chưa thành nét. Hãy chuyển chữ thành đường nét (Create Outlines, Object to Path) rồi xuất lại.',
    picture: 'Trong hình có ảnh điểm, in không sắc. Hãy bỏ ảnh, hoặc dùng cả hình dưới dạng PNG.',
    gradient: 'Hình có màu chuyển sắc hoặc hoa văn. Hãy tô bằng màu phẳng rồi xuất lại.',
    transparent: 'Hình có màu trong suốt. Hãy đổi sang màu đặc rồi xuất lại.',
    effect:
      'Hình có hiệu ứng, mặt nạ hoặc nét đứt. Hãy chuyển thành hình thường (Expand, Flatten) rồi xuất lại.',
    reuse: 'Hình dùng lại ký hiệu (use, symbol). Hãy tách thành hình riêng (Unlink, Expand) rồi xuất lại.',
    style:
      'Cách ghi màu trong tệp này chương trình không đọc được. Hãy xuất lại với thuộc tính trình bày (Presentation Attributes).',
    other:
      'Tệp có phần mà chương trình không đọc được. Hãy xuất lại thành SVG thường, chỉ gồm hình và màu phẳng.'
  } satisfies Record<DrawingFault, string>,
  logoChoose: 'Chọn ảnh…',
  logoReplace: 'Đổi ảnh…',
  logoRemove: 'Bỏ biểu trưng',
  logoAlt: 'Biểu trưng đang dùng',
  logoSmall:
    'Ảnh này chỉ có {{width}} × {{height}} điểm ảnh, in ra sẽ vỡ. Hãy chọn ảnh có cạnh dài từ {{pixels}} điểm ảnh.',
  colours: 'Màu',
  coloursHint: 'Chọn bằng bốn mực in; ô màu là màu ấy trên giấy láng, nhìn qua bộ màu FOGRA39.',
  colour: {
    accent: 'Màu chính',
    second: 'Màu thứ hai',
    tint: 'Màu nền'
  },
  colourAbout: {
    accent: 'Măng-sét, chuyên mục, đường kẻ',
    second: 'Hộp và dải',
    tint: 'Nền dưới chữ'
  },
  inkName: { c: 'Lơ (C)', m: 'Sen (M)', y: 'Vàng (Y)', k: 'Đen (K)' },
  inkOf: '{{ink}} của {{colour}}',
  inkNumber: '{{ink}} của {{colour}}, ghi số',
  onScreen: 'Chọn trên màn hình',
  onScreenOf: 'Chọn {{colour}} trên màn hình',
  totalInk: 'Tổng mực {{percent}} %',
  noColours: 'Ấn phẩm này in một màu: các màu dưới đây thành độ đậm nhạt của mực đen.',
  twoColours:
    'Ấn phẩm này in hai màu: màu chính in bằng màu pha, các màu khác thành độ đậm nhạt của mực đen.',
  warning: {
    onPaper: 'Chữ màu này trên giấy trắng khó đọc: tương phản {{value}} : 1, nên từ {{limit}} : 1.',
    whiteOn: 'Chữ trắng trên màu này khó đọc: tương phản {{value}} : 1, nên từ {{limit}} : 1.',
    textOn: 'Chữ đen trên nền này khó đọc: tương phản {{value}} : 1, nên từ {{limit}} : 1.',
    accentOn: 'Màu chính không nổi trên nền này: tương phản {{value}} : 1, nên từ {{limit}} : 1.',
    ink: 'Tổng mực {{value}} %, quá {{limit}} %: giấy lâu khô, dễ lem.'
  } satisfies Record<HouseWarning['rule'], string>,
  spot: 'Màu pha (khi in hai màu)',
  spotInk: 'Loại mực',
  spotOwn: 'Mực khác',
  spotName: 'Tên mực trên bản kẽm',
  spotNameHint: 'Ghi đúng tên nhà in dùng, như PANTONE 286 C.',
  spotNameWrong: 'Hãy ghi tên mực; không dùng tên của bốn mực in.',
  spotColour: 'Màu thay thế',
  spotColourAbout: 'Gần giống màu pha, để xem trên màn hình',
  faces: 'Kiểu chữ',
  face: {
    name: 'Tên báo',
    headlines: 'Tít',
    text: 'Thân bài',
    labels: 'Chú thích, nhãn, bảng'
  } satisfies Record<FaceUse, string>,
  rubrics: 'Màu chuyên mục',
  rubricsHint: 'Chuyên mục có màu riêng hiện màu ấy ở tít dẫn và nhãn đầu trang, khi in bốn màu.',
  noRubrics: 'Ấn phẩm chưa có chuyên mục. Thêm ở thẻ Ấn phẩm.',
  ownColour: '{{rubric}}: màu riêng',
  rubricColour: 'màu {{rubric}}',
  heads: 'Đầu và chân trang trong',
  headsShown: 'Có dòng đầu trang',
  headName: 'Giữa: tên',
  headLine: 'Bên trong: số và ngày',
  headFoot: 'Chân trang',
  headHint: 'Để trống: {{usual}}.',
  usualName: 'tên báo',
  usualLine: 'số báo và kỳ ra',
  usualFoot: 'cơ quan chủ quản',
  imprint: 'Khung xuất bản (cuối báo)',
  imprintLabel: 'Nhãn dòng {{line}}',
  imprintText: 'Nội dung dòng {{line}}',
  addLine: 'Thêm dòng',
  removeLine: 'Bỏ dòng {{line}}',
  preview: 'Trang mẫu',
  previewAbout: 'Nội dung mẫu, dàn bằng đúng bộ dàn trang in.',
  setting: 'Đang dàn…',
  front: 'Trang nhất',
  back: 'Trang cuối',
  sample: {
    week: 'Lịch công tác tuần',
    days: 'Thứ Hai, 23/11: 8 giờ: Giao ban Thường trực; 14 giờ: Họp Ban Biên tập.\nThứ Ba, 24/11: 8 giờ 30: Tiếp công dân định kỳ.\nThứ Tư, 25/11: 14 giờ: Hội nghị báo cáo viên.\nThứ Năm, 26/11: 8 giờ: Giám sát phân loại rác.\nThứ Sáu, 27/11: 15 giờ: Khóa sổ tin, bài số sau.'
  }
}
