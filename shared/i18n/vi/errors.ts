import type { ErrorCode } from '../../ipc/errors'

/** For every error: what happened, and what to do. */
export const errors = {
  pageCountOfLook:
    'Mẫu ấn phẩm này chỉ có {{counts}} trang. Hãy chọn số trang khác, hoặc đổi mẫu ấn phẩm ở Cơ quan.',
  noPrinter:
    'Không có máy in nào trên máy này. Hãy nối máy in và thêm nó trong cài đặt của hệ thống, hoặc mang tệp sang máy khác.',
  printBusy: 'Đang gửi một bản khác ra máy in. Hãy chờ xong rồi in tiếp.',
  printFailed: 'Máy in không nhận. Hãy xem máy in có bật, có giấy và đúng khổ giấy không, rồi in lại.',
  noSuchPages: 'Không có trang nào trong khoảng đã chọn. Hãy xem lại trang đầu và trang cuối.',
  notPrintable: 'Chỉ in thẳng được tệp PDF. Hãy mở tệp này rồi in từ chương trình của nó.',
  badInput: 'Dữ liệu gửi đi không hợp lệ. Hãy kiểm tra các ô vừa nhập.',
  forbiddenSender: 'Yêu cầu không đến từ cửa sổ của chương trình nên bị từ chối.',
  internal: 'Có lỗi bất ngờ, đã ghi vào nhật ký máy. Bài viết không mất; hãy thử lại.',
  signedOut: 'Bạn đã đăng xuất. Hãy đăng nhập lại rồi làm tiếp.',
  wrongPin: 'Mã PIN chưa đúng. Hãy thử lại.',
  tooManyTries: 'Sai mã PIN nhiều lần. Hãy chờ {{seconds}} giây rồi thử lại.',
  notFound: 'Không còn thấy mục này. Có thể nó đã được đổi ở màn hình khác; hãy mở lại danh sách.',
  forbidden: 'Vai trò của bạn không được làm việc này.',
  impossible:
    'Việc này không làm được ở trạng thái hiện nay. Có thể ai đó vừa đổi trạng thái; hãy mở lại bài.',
  complete:
    'Bài còn thiếu tít, nội dung, hoặc chú thích, tên người chụp, mô tả của ảnh, hoặc có người trong ảnh chưa đồng ý. Hãy điền đủ rồi gửi lại.',
  oneHead: 'Chưa thể làm: bài có hai bản song song, cần gộp lại trước.',
  sameRevision: 'Bài vừa có bản mới hơn bản bạn đang xem. Hãy mở lại để xem bản mới.',
  levelRole: 'Cấp duyệt đang chờ không thuộc vai trò của bạn.',
  otherThanWriters: 'Bạn đã viết hoặc sửa bài này nên không được tự ký. Người khác phải ký.',
  otherThanSigners: 'Bạn đã ký bài này ở cấp khác. Mỗi cấp phải do một người khác ký.',
  noMustFindings:
    'Còn lỗi phải sửa. Hãy sửa, hoặc để biên tập, thư ký hay lãnh đạo bỏ qua kèm lý do, ở thẻ “Soát lỗi”.',
  noOpenChanges: 'Còn sửa đổi chưa quyết. Hãy nhận hoặc bỏ từng sửa đổi rồi trình lại.',
  noBlockingComments: 'Còn góp ý phải xử lý. Hãy đánh dấu đã xử lý rồi ký.',
  reason: 'Cần ghi lý do.',
  keyElsewhere:
    'Khóa ký này được cất trong két của một máy khác hoặc một tài khoản khác, nên không mở được ở đây dù mã PIN đúng. Hãy nhờ quản trị cấp lại khóa trên máy này (Cơ quan → Cán bộ → Cấp lại), hoặc dùng phiếu khôi phục.',
  outOfDate:
    'Hôm nay anh/chị không có vai trò nào đang còn hiệu lực. Hãy nhờ quản trị gia hạn trong Cơ quan → Cán bộ.',
  weakPin: 'Mã PIN này quá dễ đoán. Hãy chọn mã khác.',
  badSheet:
    'Mã trên phiếu đúng chính tả nhưng không phải khóa gốc của tòa soạn này. Hãy xem lại tên cơ quan và ngày ghi trên phiếu.',
  lastAdministrator:
    'Đây là người quản trị lâu dài duy nhất của tòa soạn. Hãy giao vai trò Quản trị không thời hạn cho người khác trước.',
  officeExists: 'Máy này đã có một tòa soạn. Hãy mở lại tòa soạn đó.',
  storeForeign:
    'Tệp dữ liệu là của một chương trình khác nên không được mở, không bị thay đổi gì. Hãy kiểm tra thư mục dữ liệu.',
  storeNewer:
    'Dữ liệu được ghi bởi một phiên bản mới hơn của chương trình. Hãy cập nhật Tòa Soạn rồi mở lại; dữ liệu vẫn nguyên.',
  storeLocked: 'Tòa soạn đang được mở ở một cửa sổ khác. Hãy đóng cửa sổ kia rồi thử lại.',
  storeNetwork:
    'Dữ liệu nằm trên ổ đĩa mạng, dễ hỏng khi nhiều máy cùng mở. Hãy chuyển thư mục dữ liệu về ổ đĩa của máy này.',
  storeForged:
    'Tệp dữ liệu đã bị sửa bằng công cụ khác: trong đó có bản ghi lập cơ quan không phải của tòa soạn này. Không có gì được mở để tránh ký nhầm. Hãy khôi phục bản sao lưu gần nhất; tệp này vẫn được giữ lại bên cạnh.',
  storeDamaged:
    'Tệp dữ liệu bị hỏng. Hãy khôi phục bản sao lưu gần nhất; tệp hỏng vẫn được giữ lại bên cạnh.',
  storeReadOnly: 'Không ghi được vào thư mục dữ liệu. Hãy kiểm tra quyền ghi của thư mục rồi thử lại.',
  diskFull:
    'Ổ đĩa đã đầy nên chưa ghi được. Hãy xóa bớt tệp rồi làm lại; chữ đang gõ vẫn còn trên màn hình và tự lưu khi có chỗ.',
  backupDamaged: 'Bản sao lưu này không đọc lại được đầy đủ nên không dùng. Hãy chọn bản khác.',
  textChanged: 'Bài đã đổi sau khi tìm. Hãy tìm lại.',
  notReplaceable: 'Lúc này không thay được chữ trong bài này.',
  draftDamaged:
    'Bản đang viết dở trên đĩa bị hỏng nên không đọc được. Có thể viết tiếp từ phiên bản gần nhất.',
  headsMoved: 'Một trong hai bản vừa có thay đổi mới. Chưa gộp gì cả; hãy xem lại rồi gộp.',
  otherSession:
    'Chữ ký chỉ rút lại được trong lượt đăng nhập đã ký. Cần sửa bài thì trả lại bài, hoặc sửa và trình ký lại.',
  notRead: 'Bạn chưa đọc hết đúng bản đang chờ của bài này trên máy này. Hãy mở đọc rồi ký.',
  chainInForce:
    'Quy trình duyệt vừa đổi, hoặc bài đã đổi trạng thái. Hãy mở lại bài rồi trình lại theo quy trình mới.',
  correctionReason: 'Đính chính cần ghi lý do.',
  levelOpen: 'Cấp này đã đủ chữ ký, hoặc chưa đến lượt. Hãy mở lại bài để xem đang chờ ai.',
  delegationHolds: 'Ủy quyền không còn hiệu lực, hoặc không bao gồm bài này.',
  clockHolds:
    'Đồng hồ của máy chạy lùi so với các việc đã ghi, nên quyền có thời hạn chưa dùng được. Hãy chỉnh lại giờ của máy rồi ký.',
  notForOneself: 'Không ai được tự cho phép mình. Người quản trị khác phải làm việc này.',
  conditionsMet: 'Còn điều kiện của chữ ký chưa xong. Hãy xử lý góp ý đó trước.',
  checklist: 'Còn mục bắt buộc chưa đánh dấu trong danh mục kiểm tra.',
  ownNewest: 'Chỉ rút được chữ ký mới nhất, và chỉ chữ ký của chính mình.',
  nothingBuilt:
    'Bài đã được in hoặc đăng theo chữ ký này nên không rút lại được. Hãy làm đính chính hoặc rút bài.',
  published: 'Bài chưa xuất bản nên không cần rút qua quy trình.',
  notPublished: 'Bài đã xuất bản chỉ được rút qua quy trình rút bài. Hãy chọn “Đề nghị rút bài”.',
  chainChanged: 'Có người vừa đổi quy trình này. Hãy xem bản mới rồi sửa tiếp.',
  issueNumberTaken: 'Trong năm đã có số báo mang số này. Hãy chọn số khác.',
  issuePublished: 'Số báo đã xuất bản nên không sửa ma-két được nữa.',
  issueEmpty: 'Số báo chưa có bài nào để in. Hãy đặt ít nhất một bài vào trang.',
  notSigned: 'Bài chưa đủ chữ ký. Chỉ bài đã ký duyệt mới được in, được đăng.',
  dossierNothing:
    'Chưa có gì được in hay đăng nên chưa lập được hồ sơ. Hãy xuất tệp in của số báo, hoặc ghi nhận đã đăng bài, trước.',
  dossierUnreadable:
    'Tệp {{name}} không đọc được như một hồ sơ: hồ sơ là tệp .zip do Tòa Soạn lập. Nếu đây đúng là hồ sơ thì tệp đã hỏng, hãy xin lại bản khác.',
  dossierBroken: 'Hồ sơ vừa lập không qua được kiểm tra nên đã bỏ đi: {{detail}}',
  noPrintFile: 'Số báo chưa có tệp in nào để ghi vào phiếu. Hãy xuất tệp in trước, hoặc cùng lúc.',
  jobNotDone: 'Việc này chờ “{{name}}”, mà việc ấy chưa xong được. Hãy làm lại việc ấy trước.',
  sheetUnreadable: 'Phiếu vừa ghi không đọc lại được đầy đủ nên đã bỏ đi. Hãy thử lại. {{detail}}',
  certificateMissing: 'Chưa chọn tệp chứng thư. Hãy bấm “Chọn tệp .p12, .pfx…”.',
  certificateTooBig:
    'Tệp này lớn hơn 1 MB nên không phải tệp chứng thư. Hãy chọn tệp .p12 hoặc .pfx của cơ quan.',
  certificateUnreadable:
    'Không đọc được tệp này như một tệp chứng thư .p12, .pfx. Hãy chọn tệp khác, hoặc xin nơi cấp chứng thư bản khác.',
  certificatePassphrase: 'Mật khẩu của tệp chứng thư không đúng. Hãy gõ lại.',
  certificateNoKey:
    'Trong tệp không có khóa riêng đi cùng chứng thư nên không ký được. Hãy chọn tệp .p12, .pfx có cả khóa riêng.',
  certificateNotRsa: 'Khóa trong tệp không phải khóa RSA. Tòa Soạn chỉ ký được bằng khóa RSA.',
  certificateExpired: 'Chứng thư đã hết hạn ngày {{day}} nên không dùng để ký được. Hãy xin gia hạn.',
  certificateNotYet:
    'Chứng thư đến ngày {{day}} mới có hiệu lực nên chưa ký được. Hãy xem lại đồng hồ của máy.',
  pdfChanged:
    'Tệp PDF trên đĩa không còn đúng như lúc làm ra (mã SHA-256 khác) nên không được ký. Hãy xuất lại tệp.',
  packageGone:
    'Gói mẫu của ấn phẩm này chưa có trên máy, hoặc tệp của nó đã bị thay. Hãy chép lại dữ liệu cơ quan, hoặc chọn gói khác ở Cơ quan › Gói mẫu.',
  packageUsed: 'Ấn phẩm “{{name}}” đang dùng gói mẫu này. Hãy chọn mẫu khác cho ấn phẩm trước khi bỏ gói.',
  packagesFull: 'Một cơ quan giữ được nhiều nhất {{count}} gói mẫu. Hãy bỏ bớt gói không dùng.',
  profileDamaged:
    'Tệp cấu hình màu bị hỏng hoặc không phải tệp .icc. Hãy chọn tệp khác, hoặc xin nhà in gửi lại.',
  profileNotPress:
    'Đây không phải cấu hình màu của máy in bốn mực (CMYK). Hãy xin nhà in đúng tệp .icc của máy in.',
  drawingsTooBig:
    'Biểu trưng vector của các ấn phẩm cộng lại quá nhiều nét để lưu. Hãy dùng hình đơn giản hơn, hoặc ảnh PNG cho một ấn phẩm.',
  profileTooBig: 'Tệp cấu hình màu quá lớn (hơn 8 MB). Hãy xin nhà in tệp khác.',
  profileGone:
    'Cấu hình màu của nhà in không có trên máy này, hoặc đã bị đổi. Vào Cơ quan, thẻ Nhà in, để nhập lại tệp .icc.',
  presetGone: 'Mẫu in này vừa được xóa hoặc đổi. Hãy chọn lại mẫu in.',
  pdfUnsignable:
    'Không ký được tệp này. Chỉ ký được tệp in và phiếu duyệt dạng PDF do Tòa Soạn làm, chưa có chữ ký.',
  directiveTaken:
    'Văn bản này đã có trong sổ: cùng số ký hiệu, cơ quan và ngày ban hành. Hãy sửa dòng đã có.',
  overset: 'Có bài thừa dòng nên chưa in được. Hãy cắt bớt hoặc đổi mẫu trang.',
  preflightMust:
    'Kiểm tra trước in còn {{count}} điều phải sửa. Hãy mở số báo và xem bảng “Kiểm tra trước in”.',
  editionsLeft:
    'Chưa làm được tệp in cho: {{detail}}. Tệp của các phường khác đã làm xong và nằm trong thư mục xuất. Mở số của từng phường nêu tên để xem kiểm tra trước in.',
  preflightReasons:
    'Kiểm tra trước in còn {{count}} điều nên xem mà chưa có lý do bỏ qua. Hãy mở số báo, bấm “Xuất tệp in” và ghi lý do.',
  scheduleOver: 'Lịch này đã xong hoặc đã hủy.',
  scheduleHeld: 'Việc này đang được giữ lại. Hãy bấm Thôi giữ rồi làm tiếp.',
  schedulePaused: 'Cả lịch đang tạm dừng. Hãy cho lịch chạy tiếp trước.',
  scheduleRunning: 'Máy đang làm việc này rồi. Xem tiến độ ở Tệp in.',
  postedInFuture: 'Giờ đăng còn ở phía trước. Chỉ ghi nhận được bài đã đăng rồi: hãy xem lại ngày giờ.',
  dueInPast: 'Thời điểm này đã qua. Hãy chọn lúc khác.',
  folderReadOnly: 'Không ghi được vào thư mục đã chọn. Hãy chọn thư mục khác.',
  webFolderTaken:
    'Trong thư mục đã chọn có sẵn “{{name}}” không phải do máy làm. Hãy chọn thư mục khác hoặc dời nó đi.',
  webFolderBusy:
    'Thư mục “{{name}}” đang mở trong chương trình khác nên chưa thay được; trang cũ vẫn nguyên. Hãy đóng lại rồi làm lại.',
  photoChanged:
    'Tệp ảnh {{code}} trong kho đã bị thay bằng nội dung khác, không còn là ảnh đã ký nên không được in. Hãy khôi phục thư mục ảnh từ bản sao, hoặc đặt lại ảnh vào bài.',
  notCalendar: 'Đây không phải tệp lịch (.ics). Hãy chọn tệp do chương trình lịch xuất ra.',
  fileGone: 'Không còn thấy tệp. Có thể tệp đã bị chuyển hoặc xóa.',
  cancelled: 'Đã hủy.',
  superseded: 'Đã có lượt tìm mới hơn.',
  tooManySaved: 'Đã giữ 100 lượt tìm. Hãy xóa bớt rồi giữ thêm.',
  unreadable: 'Không đọc được tệp. Hãy chép tệp về máy này rồi thử lại.',
  empty: 'Tệp trống, không có gì để nhập.',
  notDocument:
    'Chương trình không đọc được loại tệp này, dù tên tệp ghi thế nào. Hãy mở bằng Word và lưu lại dạng .docx.',
  noText:
    'Tệp không có chữ nào để lấy (có thể chỉ là ảnh quét). Hãy xin bản có chữ, hoặc nhập ảnh và gõ lại.',
  encrypted:
    'Tệp có mật khẩu. Hãy mở tệp, bỏ mật khẩu (trong Word: Tệp – Thông tin – Bảo vệ tài liệu) rồi nhập lại.',
  corrupt: 'Tệp bị hỏng nên không nhập được. Hãy xin người gửi gửi lại.',
  tooBig: 'Tệp quá lớn. Hãy tách tệp hoặc giảm dung lượng ảnh.',
  bomb: 'Tệp này bung ra quá lớn, có thể gây hại, nên bị từ chối.',
  nestedArchive: 'Tệp nén nằm quá sâu trong các tệp nén khác. Hãy giải nén ra thư mục rồi nhập cả thư mục.',
  notArchive: 'Đây không phải tệp nén ZIP. Hãy giải nén ra thư mục rồi nhập cả thư mục.',
  unsafeName: 'Tên tệp trong tệp nén trỏ ra ngoài tệp nén, có thể gây hại, nên không được lấy ra.',
  notPicture: 'Đây không phải ảnh dùng được. Hãy dùng ảnh JPEG, PNG, WebP, TIFF hoặc HEIC của điện thoại.',
  pictureMoves: 'Đây là ảnh động. Báo chỉ dùng ảnh tĩnh; hãy chọn một hình trong đó và lưu thành JPEG.',
  pictureTooBig:
    'Ảnh quá lớn (hơn 100 triệu điểm ảnh; ảnh HEIC: hơn 50 triệu). Hãy thu nhỏ ảnh rồi thêm lại.',
  pictureBroken: 'Ảnh bị hỏng hoặc chưa chép xong. Hãy chép lại ảnh rồi thêm.',
  write: 'Không ghi được tệp tạm. Hãy kiểm tra ổ đĩa còn chỗ trống rồi thử lại.',
  deadline: 'Đọc tệp quá lâu nên đã dừng. Hãy thử tệp nhỏ hơn.',
  crashed: 'Tệp này làm bộ đọc ngừng đột ngột. Không có gì khác bị ảnh hưởng; hãy xin bản khác của tệp.',
  export_photo:
    'Không dùng được một ảnh trong số báo: tệp ảnh không còn trên máy hoặc bị hỏng. Hãy thay ảnh đó rồi làm lại.',
  export_typeset: 'Không dàn được trang. Hãy thử bỏ bài vừa thêm; lỗi đã ghi vào nhật ký máy.',
  export_press: 'Không tạo được tệp in. Lỗi đã ghi vào nhật ký máy; hãy thử lại.',
  export_verify:
    'Tệp in ghi ra không qua được lần tự kiểm tra theo PDF/X-4 nên đã bị bỏ. Hãy xem lý do dưới đây rồi xuất lại.',
  export_write: 'Không ghi được tệp in. Hãy kiểm tra ổ đĩa còn chỗ và thư mục cho phép ghi.',
  export_deadline: 'Dàn trang quá lâu nên đã dừng. Hãy thử lại.',
  export_crashed: 'Bộ dàn trang ngừng đột ngột. Hãy thử lại.'
} satisfies Record<ErrorCode, string>
