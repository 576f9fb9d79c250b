import type { PreflightRule } from '../../domain/preflightFinding'
import type { PressRule } from '../../domain/pressRules'

interface RuleWords {
  /** What was found. */
  readonly text: string
  /** What to do about it. */
  readonly todo: string
}

export const preflight = {
  title: 'Kiểm tra trước in',
  must: 'Phải sửa',
  should: 'Nên xem',
  note: 'Lưu ý',
  noteCount: '{{count}} lưu ý',
  mustCount: '{{count}} phải sửa',
  shouldCount: '{{count}} nên xem',
  ready: 'Sẵn sàng in',
  readyText: 'Không còn gì phải sửa hay nên xem.',
  checking: 'đang kiểm tra…',
  show: 'Xem các mục',
  hide: 'Thu gọn',
  inks: 'Khi xuất, {{count}} ảnh được chuyển từ RGB sang các mực của mẫu in đã chọn, trong mức tổng mực của mẫu, rồi tệp ghi ra được tự kiểm tra theo chuẩn của mẫu (PDF/X-4, PDF/X-1a).',
  goToPage: 'Xem trang {{page}}',
  openArticle: 'Mở bài',
  openHouse: 'Mở Mẫu ấn phẩm',
  openPackages: 'Mở Gói mẫu',
  openPresets: 'Mở Nhà in',
  openJobs: 'Xem tệp in và lỗi',
  openNumber: 'Sửa số và ngày ra',
  openCount: 'Đổi số trang…',
  openCandidates: 'Chọn bài',
  fix: {
    remove: 'Bỏ khỏi trang',
    continue: 'Nối sang trang {{page}}',
    jumps: 'In dòng “Xem tiếp”',
    number: 'Sửa số và ngày ra'
  },
  rubricColour: 'màu chuyên mục “{{rubric}}”',
  wholeIssue: 'Cả số báo',
  reason: 'Lý do bỏ qua',
  reasonFor: 'Lý do bỏ qua: {{what}}',
  reasonHint: 'Lý do được ghi lại cùng tệp in.',
  shared: 'Một lý do cho các mục chưa ghi',
  useShared: 'Dùng cho {{count}} mục chưa ghi',
  reasonsLeft: 'Còn {{count}} mục chưa ghi lý do.',
  mustLeft: 'Còn {{count}} điều phải sửa thì chưa xuất tệp in được.',
  rules: {
    emptyIssue: { text: 'Số báo chưa có bài nào.', todo: 'Kéo bài vào trang.' },
    pageCount: { text: 'Số báo có {{count}} trang.', todo: 'Báo đóng ghim phải có 4, 8, 12 hoặc 16 trang.' },
    placeholder: { text: 'Ô còn giữ chỗ cho “{{title}}”.', todo: 'Đặt bài vào ô, hoặc bỏ giữ chỗ.' },
    overset: {
      text: '“{{title}}” thừa {{lines}} dòng.',
      todo: 'Cắt bớt, nối sang ô khác, hoặc đổi mẫu trang.'
    },
    unsigned: { text: '“{{title}}” chưa được ký duyệt.', todo: 'Trình ký, hoặc thay bài khác.' },
    voided: {
      text: '“{{title}}” đã sửa sau khi ký nên chữ ký không còn hiệu lực.',
      todo: 'Trình ký lại bản mới.'
    },
    withdrawn: { text: '“{{title}}” đã bị rút.', todo: 'Bỏ bài khỏi trang.' },
    archived: { text: '“{{title}}” đã cất vào kho.', todo: 'Bỏ khỏi trang, hoặc lấy bài ra khỏi kho.' },
    noTitle: { text: 'Có bài chưa có tít.', todo: 'Mở bài và đặt tít.' },
    noGlyph: {
      text: '“{{title}}” có chữ mà phông in không có: {{letters}}',
      todo: 'Thay bằng chữ khác; nếu để, chỗ đó in ra ô trống.'
    },
    photoGone: {
      text: 'Tệp ảnh của “{{title}}” không còn trên máy này.',
      todo: 'Mở bài và thêm lại ảnh.'
    },
    photoBad: {
      text: 'Ảnh của “{{title}}” chỉ {{ppi}} ppi ở cỡ in; dưới 150 ppi in ra vỡ hạt.',
      todo: 'Xin ảnh lớn hơn, bớt cắt xén, hoặc chuyển sang ô nhỏ hơn.'
    },
    noCaption: { text: 'Ảnh {{nth}} của “{{title}}” thiếu chú thích.', todo: 'Mở bài và ghi chú thích.' },
    noCredit: {
      text: 'Ảnh {{nth}} của “{{title}}” thiếu tên người chụp.',
      todo: 'Mở bài và ghi tên người chụp.'
    },
    noAlt: {
      text: 'Ảnh {{nth}} của “{{title}}” thiếu mô tả cho người khiếm thị.',
      todo: 'Mở bài và ghi mô tả.'
    },
    noConsent: {
      text: 'Có người trong ảnh {{nth}} của “{{title}}” chưa đồng ý cho đăng.',
      todo: 'Xin ý kiến người đó, hoặc thay ảnh.'
    },
    noImprint: {
      text: 'Số báo không có khung xuất bản.',
      todo: 'Dùng mẫu “Trang cuối” và ghi khung xuất bản ở Cơ quan.'
    },
    numberTwice: {
      text: 'Trong năm đã có số {{number}}.',
      todo: 'Sửa thành số {{expected}}, hoặc sửa số kia.'
    },
    totalTwice: { text: 'Đã có số mang số kể từ đầu {{total}}.', todo: 'Sửa một trong hai số.' },
    underset: {
      text: '“{{title}}” thiếu {{lines}} dòng.',
      todo: 'Thêm chữ, thêm ảnh hoặc đổi mẫu trang.'
    },
    emptySlot: { text: 'Còn ô trống: {{slots}}.', todo: 'Đặt bài vào ô, hoặc đổi mẫu trang.' },
    pictureEmpty: {
      text: 'Ô ảnh lớn để trắng: “{{title}}” không còn ảnh nào chưa dùng.',
      todo: 'Thêm ảnh vào bài, hoặc đặt bài khác có ảnh.'
    },
    tableEmpty: {
      text: 'Ô bảng để trắng: “{{title}}” không có bảng nào.',
      todo: 'Thêm bảng vào bài, hoặc đặt bài khác có bảng.'
    },
    chartEmpty: {
      text: 'Ô biểu đồ để trắng: bảng của “{{title}}” không có cột số nào vẽ được.',
      todo: 'Cột số phải toàn số, cùng một đơn vị. Sửa bảng, hoặc đặt bài khác.'
    },
    calendarEmpty: {
      text: 'Ô lịch để trắng: “{{title}}” không có ngày nào.',
      todo: 'Viết mỗi ngày một đoạn, như “Thứ Hai, 23/11: …”, hoặc một bảng có cột đầu là ngày.'
    },
    articleTwice: { text: '“{{title}}” đứng hai lần trong số báo.', todo: 'Bỏ một chỗ.' },
    runOnEmpty: {
      text: '“{{title}}” đã hết trước ô nối này, nên ô để trắng.',
      todo: 'Bỏ bài khỏi ô nối.'
    },
    runOnSamePage: {
      text: 'Dòng “Xem tiếp trang {{page}}” của “{{title}}” in ngay trên trang ấy.',
      todo: 'Nối sang trang khác, hoặc để bài trong một ô.'
    },
    jumpHidden: {
      text: '“{{title}}” chạy tiếp ở trang {{next}} mà dòng “Xem tiếp trang…” đang tắt.',
      todo: 'Bật dòng ấy ở nút chỉnh ô, để người đọc tìm được phần tiếp.'
    },
    photoWeak: {
      text: 'Ảnh của “{{title}}” {{ppi}} ppi ở cỡ in; nên có từ 220 ppi.',
      todo: 'Xin ảnh lớn hơn, hoặc chuyển sang ô nhỏ hơn.'
    },
    photoTwice: {
      text: 'Ảnh của “{{title}}” đã in ở trang {{earlier}}.',
      todo: 'Thay một trong hai ảnh.'
    },
    correcting: {
      text: '“{{title}}” đang được đính chính; trên giấy vẫn là bản đã ký.',
      todo: 'Chờ bản đính chính được ký, hoặc để bản cũ.'
    },
    withdrawing: {
      text: '“{{title}}” đang được đề nghị rút.',
      todo: 'Chờ quyết định, hoặc bỏ bài khỏi trang.'
    },
    otherProduct: { text: '“{{title}}” viết cho ấn phẩm khác.', todo: 'Xem lại có đúng là bài của số này.' },
    wordsOver: {
      text: '“{{title}}” dài {{count}} chữ, hơn quy định của ấn phẩm {{by}} chữ.',
      todo: 'Cắt bớt bài, hoặc ghi lý do.'
    },
    wordsUnder: {
      text: '“{{title}}” dài {{count}} chữ, kém quy định của ấn phẩm {{by}} chữ.',
      todo: 'Viết thêm, hoặc ghi lý do.'
    },
    charactersOver: {
      text: '“{{title}}” dài {{count}} ký tự, hơn quy định của ấn phẩm {{by}} ký tự.',
      todo: 'Cắt bớt bài, hoặc ghi lý do.'
    },
    charactersUnder: {
      text: '“{{title}}” dài {{count}} ký tự, kém quy định của ấn phẩm {{by}} ký tự.',
      todo: 'Viết thêm, hoặc ghi lý do.'
    },
    otherRubric: {
      text: '“{{title}}” thuộc chuyên mục “{{rubric}}”, ấn phẩm này không có.',
      todo: 'Đổi chuyên mục của bài.'
    },
    imprintResponsible: {
      text: 'Khung xuất bản không ghi ai chịu trách nhiệm xuất bản.',
      todo: 'Ghi thêm ở Cơ quan, theo giấy phép.'
    },
    imprintLicence: {
      text: 'Khung xuất bản không ghi giấy phép xuất bản.',
      todo: 'Ghi thêm ở Cơ quan, theo giấy phép.'
    },
    imprintPrinter: {
      text: 'Khung xuất bản không ghi nơi in.',
      todo: 'Ghi thêm ở Cơ quan, theo giấy phép.'
    },
    imprintBlank: {
      text: 'Khung xuất bản có {{blank}} dòng chưa ghi nội dung.',
      todo: 'Ghi đủ hoặc xóa dòng ấy ở Cơ quan.'
    },
    numberGap: { text: 'Số {{number}} không nối tiếp: theo thứ tự là số {{expected}}.', todo: 'Sửa số báo.' },
    totalGap: {
      text: 'Số kể từ đầu {{total}} không nối tiếp: theo thứ tự là {{expected}}.',
      todo: 'Sửa số kể từ đầu.'
    },
    wrongWeekday: {
      text: 'Ngày ra là {{weekday}}, thường lệ là {{usual}}.',
      todo: 'Sửa ngày ra nếu ghi nhầm.'
    },
    sameDate: { text: 'Đã có một số khác ra cùng ngày.', todo: 'Sửa ngày ra nếu ghi nhầm.' },
    pastDate: { text: 'Ngày ra đã qua.', todo: 'Sửa ngày ra nếu ghi nhầm.' },
    logoGone: {
      text: 'Tệp biểu trưng ở măng-sét không còn nguyên trên máy này.',
      todo: 'Mở Mẫu ấn phẩm, chọn lại biểu trưng hoặc bỏ biểu trưng; hoặc nhận lại gói trao đổi có tệp ấy.'
    },
    templateGone: {
      text: 'Gói mẫu của ấn phẩm không có trên máy này, nên trang in chưa dựng được.',
      todo: 'Mở Gói mẫu và nhập lại gói, hoặc để ấn phẩm dùng mẫu của chương trình.'
    },
    colourHeavy: {
      text: 'Tổng mực của {{colour}} là {{total}} %, quá {{limit}} % mà máy in nhận.',
      todo: 'Mở Mẫu ấn phẩm và giảm mực của màu ấy, hoặc chọn mẫu in cho giấy nhận nhiều mực hơn.'
    },
    richBlack: {
      text: 'Chữ đen pha nhiều mực: {{colour}} có {{key}} % mực đen trộn với mực màu; các bản kẽm lệch nhau một chút là nhòe chân chữ.',
      todo: 'Mở Mẫu ấn phẩm, chỉ để mực đen (C 0, M 0, Y 0) cho màu ấy.'
    },
    nearBlack: {
      text: 'Chữ nhỏ nhìn như đen nhưng pha nhiều mực: {{colour}}.',
      todo: 'Mở Mẫu ấn phẩm, chỉ để mực đen cho màu ấy: chữ sẽ sắc nét hơn.'
    },
    drawnHairline: {
      text: 'Gói mẫu vẽ nét mảnh {{points}} pt; dưới 0,25 pt in ra dễ mất.',
      todo: 'Báo người làm gói mẫu tăng nét ở trang này, hoặc để ấn phẩm dùng mẫu khác.'
    },
    drawnRichBlack: {
      text: 'Gói mẫu đặt chữ đen pha nhiều mực, hoặc chữ đen không in chồng.',
      todo: 'Báo người làm gói mẫu dùng mực đen riêng cho chữ, hoặc để ấn phẩm dùng mẫu khác.'
    },
    drawnHeavy: {
      text: 'Gói mẫu tô mảng tổng mực {{percent}} %, quá mức máy in nhận.',
      todo: 'Báo người làm gói mẫu giảm mực, hoặc giảm màu ở Mẫu ấn phẩm.'
    },
    drawnRgb: {
      text: 'Gói mẫu dùng màu RGB, hoặc màu ngoài các mực của bản in này.',
      todo: 'Báo người làm gói mẫu dùng màu của bộ khung, hoặc để ấn phẩm dùng mẫu khác.'
    },
    drawnFault: {
      text: 'Trang dựng bằng gói mẫu chưa đạt: {{what}}.',
      todo: 'Báo người làm gói mẫu, hoặc để ấn phẩm dùng mẫu khác.'
    },
    fileFault: {
      text: 'Lần xuất trước bị giữ lại khi đọc lại tệp in: {{what}}{{measure}}.',
      todo: 'Sửa chỗ ấy rồi xuất lại. Số báo và mẫu chưa đổi gì từ lần ấy; muốn xuất lại nguyên như cũ thì ghi lý do.'
    },
    profileGone: {
      text: 'Cấu hình màu của nhà in trong mẫu “{{name}}” không có trên máy này.',
      todo: 'Vào Cơ quan, thẻ Nhà in, nhập lại tệp .icc, hoặc chọn mẫu in khác.'
    },
    bleedShort: {
      text: 'Ảnh tràn ra mép giấy mà mẫu in chỉ chừa xén {{bleed}} mm.',
      todo: 'Chọn mẫu in chừa xén {{needed}} mm, hoặc đổi mẫu trang: xén lệch một chút là lộ giấy trắng.'
    },
    colourLost: {
      text: 'Ấn phẩm thường in {{usual}} màu, mẫu in này in {{chosen}} màu: màu khác thành sắc độ của mực còn lại.',
      todo: 'Xem lại có đúng mẫu in của số này.'
    },
    colourGained: {
      text: 'Ấn phẩm thường in {{usual}} màu, mẫu in này in {{chosen}} màu.',
      todo: 'Xem lại có đúng mẫu in của số này: thêm màu là thêm tiền in.'
    },
    greyPhotos: {
      text: '{{photos}} ảnh được in đen trắng.',
      todo: 'Chỗ nào nói đến màu trong ảnh thì nên sửa lời.'
    },
    sectionUneven: {
      text: 'Tập cuối chỉ có {{last}} trang, các tập khác {{usual}} trang.',
      todo: 'Gấp tập cuối riêng, hoặc đổi cách gấp ở mẫu in.'
    },
    blankPages: {
      text: 'Số báo có {{pages}} trang nên tập gấp có thêm {{blank}} trang trắng ở cuối.',
      todo: 'Không phải sửa gì nếu chấp nhận trang trắng.'
    }
  } satisfies Record<PreflightRule, RuleWords>
}

/** What is wrong with a written print file, rule by rule. */
export const pressChecks = {
  pages: 'Số trang không đúng.',
  trimBox: 'Khổ thành phẩm (TrimBox) không phải khổ của số báo.',
  bleedBox: 'Phần chừa xén (BleedBox) không đủ như nhà in cần.',
  pageGeometry: 'Các trang không cùng khổ giấy hoặc bị xoay.',
  marksOutside: 'Dấu cắt, dấu chồng màu lấn vào phần in.',
  fontsEmbedded: 'Có phông chữ không nhúng trong tệp, hoặc phông lạ.',
  fontsSubset: 'Có phông chữ nhúng cả bộ thay vì chỉ các chữ đã dùng.',
  noRgb: 'Có màu RGB, hoặc màu nằm ngoài các mực của bản in này.',
  plates: 'Có màu nằm trên bản kẽm mà bản in này không có.',
  noSameProfile: 'Ảnh gắn lại chính cấu hình màu của máy in.',
  blackText: 'Chữ đen không chỉ nằm trên bản mực đen, hoặc không in chồng.',
  totalInk: 'Có mảng màu tổng mực quá mức máy in nhận.',
  imageInk: 'Có ảnh tổng mực quá mức máy in nhận.',
  hairlines: 'Có nét mảnh dưới 0,25 pt, in ra dễ mất.',
  imageResolution: 'Có ảnh dưới 150 ppi ở cỡ in.',
  transparency: 'Có hiệu ứng trong suốt.',
  transferCurves: 'Có đường cong làm đổi lượng mực.',
  noPostScript: 'Có đoạn mã PostScript.',
  noLzw: 'Có luồng nén kiểu LZW.',
  noLinkedFiles: 'Có phần nằm ở tệp khác.',
  noLayers: 'Có lớp bật tắt được.',
  outputIntent:
    'Tệp không nêu đúng một máy in với cấu hình màu của nó, hoặc nêu máy in mà không theo chuẩn nào.',
  printingCondition: 'Thiếu tên điều kiện in.',
  profileClass: 'Cấu hình màu không phải của máy in.',
  profileChannels: 'Cấu hình màu không khớp số mực.',
  profileSize: 'Cấu hình màu nhúng vào bị cụt.',
  header: 'Phiên bản PDF cao hơn mức chuẩn cho phép.',
  encryption: 'Tệp bị mã hóa.',
  fileId: 'Thiếu mã nhận dạng tệp.',
  trapped: 'Không ghi rõ tệp đã bẫy mực hay chưa (Trapped).',
  trappedSame: 'Khóa Trapped ghi hai nơi khác nhau.',
  infoVersion: 'Phần thông tin ghi một chuẩn PDF/X khác.',
  infoTitle: 'Thiếu tên tài liệu.',
  infoCreated: 'Thiếu ngày tạo.',
  infoModified: 'Thiếu ngày sửa.',
  xmpPacket: 'Thiếu phần mô tả XMP, hoặc bị nén.',
  xmpVersion: 'XMP ghi một chuẩn PDF/X khác.',
  xmpDocumentId: 'XMP thiếu mã tài liệu.',
  xmpVersionId: 'XMP thiếu số phiên bản.',
  xmpRendition: 'XMP thiếu loại bản.',
  xmpCreated: 'XMP thiếu ngày tạo.',
  xmpModified: 'XMP thiếu ngày sửa.',
  xmpMetadataDate: 'XMP thiếu ngày của chính nó.',
  xmpTitle: 'XMP thiếu tên tài liệu.',
  xmpTrapped: 'XMP không ghi Trapped.',
  noOpenAction: 'Tệp tự làm gì đó khi mở.',
  noTriggers: 'Tệp hoặc trang có lệnh tự chạy.',
  noScripts: 'Tệp có mã lệnh JavaScript.',
  noAttachments: 'Tệp có tệp đính kèm.',
  noForms: 'Tệp có ô điền biểu mẫu.',
  noActions: 'Tệp có hành động, như mở liên kết.',
  noAnnotations: 'Có ghi chú hay liên kết trên trang in.',
  articleText: 'Có chữ của bài không thấy trên trang đã ghi.',
  imprint: 'Khung xuất bản không có đủ trên trang đã ghi.'
} satisfies Record<PressRule, string>
