/**
 * Words of two syllables, by their first one. Written for this project by its authors, from what a district's paper
 * speaks about every week; no dictionary or list was copied. Used for two things: a pair of syllables that stands here
 * is right, and one that is a usual slip away from a word here is asked about.
 */
export const COMPOUNDS_A_TO_G = `
an: bình cư dân lành ninh sinh tâm toàn ủi vị; anh: chị em dũng hùng; ảnh: hưởng chụp nghệ; ánh: mắt nắng sáng trăng
đèn; áo: dài mưa quần ấm; áp: dụng đảo lực phích thấp đặt giải suất; ăn: cơm mặc năn nói uống ở; âm: lịch nhạc thanh
thầm ỉ; ẩm: thực ướt; ấm: áp cúng no lòng; ấn: định phẩm tượng hành; ẩn: chứa náu; bà: con cụ nội ngoại; bài: bản bạc
báo học thơ toán trừ viết văn; bãi: biển bỏ rác; bàn: bạc ghế giao luận thảo; bản: chất đồ lĩnh sắc quyền tin thân
thảo cam đồ; bạn: bè đọc hữu trẻ; bán: buôn hàng lẻ kính; ban: bố chỉ đầu giám hành quản tặng thưởng tổ đêm; băn:
khoăn; bảng: tin đen giá hiệu điểm; bao: bì gồm giờ la lâu nhiêu phủ quanh quát vây; bảo: an ban đảm hành hiểm hộ lãnh lưu
mật quản tàng tồn toàn trì trợ vệ dưỡng; báo: cáo chí đài động hiệu hại hỷ đáp hiếu; bão: lụt bùng tố; bạo: hành lực
loạn; bắt: buộc chước đầu gặp giữ kịp nạt nguồn nhịp tay; bằng: cấp chứng hữu khen lái lòng; bất: bình biến cập chấp
chợt công đắc động đồng hạnh hợp hủ kể khả kỳ lợi lực ngờ tài tiện trắc tử tận; bấp: bênh; bầu: cử không trời; bẽ:
bàng; bền: bỉ chặt vững; bệnh: nhân nhi tật viện dịch nền lý; bên: cạnh ngoài trong; bến: bãi bờ đò xe cảng; bế: giảng
mạc tắc; bếp: ăn núc; bi: kịch quan thảm; bí: ẩn mật quyết thư; bị: cáo; biên: bản chế chế cương giới phòng soạn tập
đạo dịch kịch lai đội; biến: chất chứng cố dạng đổi động hóa tấu thái tướng thể; biển: báo cả đảo hiệu khơi số thủ;
biện: chứng hộ luận minh pháp; biết: bao đâu ơn; biểu: diễn dương đạt đồ hiện lộ mẫu ngữ quyết thị tượng cảm; bình: an
chọn dân dị đẳng luận minh ổn phẩm phục quân quyền tâm thường tĩnh yên; bó: buộc hẹp; bỏ: bê cuộc dở mặc phiếu quên
rơi sót trống hoang; bóc: lột; bóng: bàn chuyền đá đèn mát rổ; bồi: bổ dưỡng đắp hồi thường hoàn; bổ: ích khuyết nhiệm
sung trợ dưỡng; bộ: đội máy mặt môn ngành phận trưởng tộc đàm; bố: cảnh cục mẹ trí; bối: cảnh rối; bồn: chồn hoa; bờ:
bãi kè rào; bỡ: ngỡ; bù: đắp trừ; bùng: nổ phát cháy; bức: ảnh bách thiết thư tranh tường xúc xạ tượng; bực: bội tức;
bước: chân đầu đi ngoặt tiến; buôn: bán lậu làng; buồn: bã bực phiền tủi vui; buông: lỏng xuôi; buổi: chiều họp học lễ
sáng tối trưa; bụi: bặm bẩn; bút: danh ký pháp máy; bưu: chính điện phẩm; ca: cao dao hát khúc kịch múa ngợi nhạc sĩ
vũ; cá: biệt nhân thể tính; cả: nể nhà; các: bạn anh chị em cháu; cách: biệt chức điệu mạng nhau thức trở; cai: nghiện
quản; cải: biên cách chính huấn tạo thiện tiến tổ; cam: chịu đoan go kết lòng; cám: cảnh dỗ ơn; cảm: động giác hóa
hứng kích mến nghĩ nhận ơn phục tạ thấy thông thương tính tình tưởng xúc; can: đảm hệ ngăn thiệp trường; cán: bộ cân
đích sự; cạn: kiệt; cảng: biển vụ; cáng: đáng; cạnh: tranh; cảnh: báo cáo giác giới quan sắc sát tỉnh tượng vật vệ
ngộ; canh: gác giữ tác phòng tân; cao: cả cấp điểm đẳng đẹp hứng nguyên niên ốc quý ráo siêu tầng thượng tuổi trào;
cáo: biệt buộc trạng; cay: đắng; cắm: trại; căm: phẫn thù; căn: bản bệnh cứ cước dặn hộ nhà; cằn: cỗi; căng: thẳng;
cắt: cử đặt giảm may tỉa tóc; cặp: đôi sách; cấm: đoán kỵ vận; cầm: cố cự chừng quyền; cẩm: nang; cân: bằng đối nhắc;
cần: cù kiệm mẫn thiết; cận: cảnh đại kề nghèo; cẩn: thận trọng; cấp: bách cứu dưỡng độ phát phép thiết thời trên ủy
bậc dưới huyện xã; cất: cánh giữ nhà giấu; cật: lực; cầu: cứu đường kiến kỳ lông mong nguyện nối thang thủ toàn tiến
trường treo cảng thị; câu: chuyện đố hát hỏi lạc thơ văn; cây: bút cảnh cầu cối cỏ trái xanh; cẩu: thả; cha: mẹ con;
chạm: khắc; chán: nản ghét; chan: chứa hòa; chào: đón hàng hỏi mừng cờ; chạy: chọt chữa đua; cháy: nổ rừng; chải:
chuốt; chảy: máu xiết; chăm: bẵm bón chỉ chú lo nom sóc; chăn: nuôi gối; chặn: đứng; chẳng: hạn; chặng: đường; chằng:
chịt; chắp: cánh vá; chắt: chiu lọc; chặt: chẽ phá; châm: ngôn chước biếm cứu; chấm: dứt thi điểm; chậm: chạp rãi trễ
tiến; chân: chính dung lý thành thật trọng tình chất trời; chần: chừ; chấn: chỉnh động hưng thương; chập: chững chờn;
chấp: hành nhận thuận; chất: chứa chồng lượng liệu phác vấn thải độc; chật: chội hẹp vật; che: chắn chở đậy giấu; chế:
biến độ ngự phẩm tác tạo tài xuất; chèn: ép; chèo: chống lái; chênh: lệch vênh; chỉ: bảo dẫn đạo điểm định huy rõ tiêu
thị số trích; chi: bộ đoàn đội hội nhánh phí phối tiêu tiết trả viện; chí: cốt hướng khí nguyện tình; chia: cắt rẽ sẻ
tay buồn; chìa: khóa; chiêm: bao ngưỡng; chiếm: đoạt đóng dụng giữ hữu lĩnh; chiến: binh công dịch đấu hào hữu khu
lược lợi sĩ sự thắng thuật trường tranh tích; chiều: chuộng hướng sâu cao rộng; chiếu: cố sáng phim; chiêu: đãi mộ
sinh thức trò; chín: chắn muồi; chính: đáng diện khách khóa kiến nghĩa phủ quy quyền sách thống thức trị trực xác yếu
đề tắc; chinh: chiến phục phụ; chỉn: chu; chỉnh: đốn hình lý sửa trang tu; chịu: đựng khó khổ trách; chọn: lọc lựa;
chong: chóng; chóng: mặt vánh; chối: bỏ cãi từ; chồng: chất chéo con; chống: chọi đỡ lại phá trả đối dịch; chỗ: ở ngồi
dựa; chờ: đợi đón; chở: che; chới: với; chơi: bời đùa vơi; chợ: búa nổi đêm; chớp: mắt nhoáng; chu: cấp đáo toàn kỳ
trình; chú: giải ý thích trọng tâm; chủ: biên chốt đề đạo động lực mưu nghĩa nhà nhân nhật nhiệm quan quản quyền tịch
tọa trì trương tướng yếu thể hộ khảo; chua: xót; chuẩn: bị mực xác y hóa; chúc: mừng phúc thọ tết; chung: cuộc cư kết
khảo sống sức thủy tay quanh; chúng: em mình ta tôi; chủng: loại ngừa; chứng: chỉ cứ khoán kiến minh nhận thực từ tỏ;
chưng: bày cất; chững: chạc; chương: trình mục; chướng: ngại; chữ: cái ký viết số; chứa: chan đựng; chữa: bệnh cháy
trị lành; chức: danh năng nghiệp sắc trách vụ; chụp: ảnh hình; chuyển: biến dịch động đổi giao hóa hướng khoản lời
nhượng phát tải tiếp thể tuyến đạt; chuyên: cần chính đề gia khoa môn mục nghiệp ngành sâu tâm trách trang viên án;
chuyến: bay đi xe tàu; chuyện: trò kể; cỏ: cây dại; có: ích lẽ mặt thể hiệu; coi: chừng thường trọng; con: cháu cái
đường người số; cô: đơn giáo đọng lập; cổ: động điển truyền vũ vật xưa phần phiếu kính thụ; cố: chấp định gắng hữu
hương vấn tình ý; cội: nguồn; cốt: lõi cán truyện; công: an bằng bố bộ chính chúng chức chứng cộng cụ cuộc dân dụng
đoàn đức giáo hàm hiệu ích khai lao lập lệnh lý luận minh nghệ nghiệp nhân nhận nông phá quả quyền sở suất sức tác tâm
tích tố trạng trình trường tử ty văn viên việc vụ xã xưởng ước thương trực; cống: hiến hộp rãnh; cộng: đồng hòa hưởng
sản tác thêm; cờ: bạc hoa tướng vua; cơ: bản cấu chế động đồ hội khí may quan sở thể cực; cởi: mở; cơn: bão mưa sốt;
cơm: nước áo; cũ: kỹ; cụ: bà ông thể; cư: dân ngụ trú xá xử; cứ: điểm; cử: chỉ hành tri tạ tuyển; cự: ly tuyệt; cục:
bộ diện trưởng; cùng: cực nhau; củng: cố; cúng: bái giỗ; cung: cách cấp cầu đường điện ứng văn ứng; cụm: từ; cuốn: hút
sách; cuộc: chiến đời họp sống thi gặp vận hẹn; cuối: cùng năm tháng tuần; cưa: máy; cửa: hàng khẩu nhà sổ ngõ; cứng:
cáp cỏi rắn; cưỡng: bức chế; cường: điệu độ quốc tráng; cứu: chữa giúp hộ nạn sinh tế trợ thương viện; cựu: binh
chiến; cưới: hỏi; dã: man ngoại; dạ: dày hội; da: diết giày thịt; dai: dẳng; dài: hạn lâu; dám: nghĩ làm; dàn: dựng
trải hàng nhạc xếp hợp; danh: dự hiệu mục nghĩa sách tiếng từ lam nhân vọng hài; dành: dụm cho riêng; dao: động; dạt:
dào; day: dứt; dạy: bảo dỗ học nghề; dày: dặn đặc công; dặn: dò; dắt: tay díu; dân: ca chủ chúng công cư dã gian lập
phòng phố quân quê quyền sinh số sự tộc trí tâm vận vũ; dẫn: chứng dắt đầu đến giải liệu lối; dần: dần; dâng: hương
hiến hoa trào; dập: dìu lửa tắt; dấu: ấn hiệu tích vết chấm; dẫu: sao rằng; dây: chuyền thừng; dẻo: dai; dễ: chịu dàng
hiểu; di: chúc chuyển cư dân dời sản tích động tản; dĩ: nhiên vãng; dị: dạng ứng tật; dịch: bệnh chuyển vụ tễ; diễn:
biến đàn đạt giải ra tả tập thuyết văn viên xuất tấu xướng; diện: mạo tích; diệt: trừ khuẩn; dìu: dắt dặt; dịu: dàng
ngọt; do: dự đó; doanh: nghiệp nhân số thu trại; dọa: nạt; dòng: chảy họ sông người tộc; dọn: dẹp vệ; dồi: dào; dồn:
dập nén; dỡ: bỏ; dư: luận âm thừa; dự: án báo bị định họp kiến khán luật phòng thảo thi tính toán trữ khuyết; dữ: dội
dằn liệu tợn; dũng: cảm khí sĩ; dung: dị lượng mạo túng; dụng: cụ; dừng: chân lại đỗ; dựng: xây nước nhà; dưỡng: bệnh
lão sinh chất; duy: nhất trì tân; duyên: dáng; dứt: điểm khoát; đa: dạng số phần chiều khoa tình; đá: banh bóng cầu;
đà: phát; đã: từng; đài: phun truyền tưởng; đãi: ngộ; đại: biểu chúng dân diện dịch đa đoàn đội đồng gia hội học lễ lộ
lý tá tướng úy dương; đám: cưới đông cháy tang; đàm: luận phán thoại; đảm: bảo đang nhận nhiệm; đan: xen; đàn: anh hồi
áp; đáng: kể tiếc yêu khen lo quý; đảng: bộ viên ủy phái; đánh: bại bắt dấu giá mất bóng; đạo: đức diễn lý hiếu; đào:
tạo thải; đảo: ngược lộn; đáp: án ứng; đặt: hàng tên ra; đạt: được chuẩn; đau: buồn đáu đớn khổ lòng thương xót; đặc:
biệt điểm sản sắc thù trưng; đăng: ký tải cai quang; đằng: sau trước; đẳng: cấp; đắn: đo; đắp: đê; đắt: đỏ; đậm: đà;
đầm: ấm lầy; đấu: giá thầu tranh trường; đầu: tiên tư vào năm tháng tuần ra bếp mối; đây: đó; đầy: ắp đủ; đẩy: lùi
mạnh nhanh; đe: dọa; đèn: đường lồng; đẹp: đẽ; đề: án bài cao cập cử cương đạt nghị phòng ra tài xuất; để: lại dành;
đền: bù đáp ơn; đến: nơi; đều: đặn; địa: bàn chỉ danh đạo điểm hình phương vị; điểm: số mạnh trường xuyết tựa; điềm:
tĩnh đạm; điên: cuồng; điển: hình cố; điện: ảnh báo lực thoại tử; điêu: khắc luyện; điều: chỉnh động độ hành hòa kiện
khoản lệ lệnh phối tiết tra trị dưỡng khiển; điệu: múa hò bộ; đình: chiến chỉ trệ công làng; đỉnh: cao; định: cư danh
đoạt giá hình hướng kiến kỳ mức lượng nghĩa suất; đính: chính kèm hôn; đo: lường đạc; đóa: hoa; đoan: trang chính;
đoàn: kết viên thể tụ phí công kịch trường; đoán: định; đoạn: đường trường tuyệt; đoạt: giải; đọc: báo sách giả; đòi:
hỏi; đón: nhận tiếp chào đầu; đòn: bẩy; đóng: góp gói dấu băng quân vai; đọng: lại; đô: thị; đồ: dùng chơi họa sộ vật;
đổ: bộ xô vỡ nát; độ: ẩm tuổi bền; đỗ: xe; đốc: thúc công; độc: đáo giả giả hại lập quyền thân; đôi: bên khi mắt lứa
tay; đối: chiếu diện đầu đáp lập mặt ngoại nội phó phương sách thoại thủ tượng xử; đổi: mới thay; đội: ngũ hình quân
trưởng viên bóng; đồn: công biên; đông: đảo đúc nghịt vui y; đống: rác; đồng: bào bằng bộ cảm chí đều đội hành hương
lòng loạt nghĩa nghiệp phục thuận tình thời ý tâm diễn ruộng; động: cơ đất lực tác thái tĩnh viên vật thổ; đơn: chiếc
giản vị thư từ lẻ độc; đờn: ca; đợi: chờ; đợt: sóng; đời: sống người thường; đỡ: đầu đần; đu: quay đưa; đủ: điều; đua:
tài nhau thuyền; đùa: giỡn nghịch; đưa: đón tiễn đẩy; đức: hạnh độ tính; đục: ngầu; đúc: kết; đùm: bọc; đùn: đẩy;
đúng: đắn hạn mức lúc; đứng: đầu lớp; đường: lối phố sá hoa thủy dây hướng; đương: đầu nhiệm nhiên; đuối: nước; đuổi:
bắt kịp; em: bé út gái trai; eo: biển hẹp; ép: buộc; êm: đềm ả; gác: xép; gan: dạ góc; gánh: vác nặng hát; gay: gắt go
cấn; gặp: gỡ mặt; gắn: bó kết liền; gắng: sức; gặt: hái; gần: gũi đây; gấp: rút bội đôi; gây: dựng quỹ rối ra; gầy: gò
guộc yếu; ghe: thuyền xuồng; ghé: thăm; ghi: chép âm danh nhận nhớ hình bàn công; gia: công cảnh chủ cố đình giảng hạn
nhập phả súc tăng truyền trưởng; giá: cả trị thành rẻ; già: làng yếu cả; giả: mạo danh định dối thiết vờ; giải: cứu
đáp ngân nghĩa pháp phóng quyết thể thích thoát thưởng tỏa trí trình thoát; giai: đoạn cấp điệu thoại; giãi: bày;
giám: đốc định khảo sát hộ hiệu thị; giảm: bớt nhẹ sút thiểu nghèo giá; gian: hàng khổ lận nan dối truân; gián: đoạn
tiếp; giãn: cách; giản: dị tiện đơn; giảng: bài dạy giải viên đường hòa; giang: hồ sơn; giành: giật được lại thắng
giải quyền; giao: ban dịch dục lưu nhận nộp thông thừa tiếp thoa thoa phó hữu thương việc mùa; giáo: án dục dưỡng điều
hội khoa lý trình viên xứ sư; giáp: ranh mặt; giàu: có mạnh sang; giày: dép; giấc: mơ mộng ngủ; giận: dữ dỗi; giật:
mình dây; giấu: giếm; giấy: tờ khen mời phép; gieo: trồng mầm hạt; gìn: giữ; gió: bão mùa; giỏi: giang; giọng: nói hát
điệu; giọt: nước máu lệ; giỗ: tổ chạp; giống: nhau như; giờ: đây giấc học; giới: hạn thiệu tính trẻ từ; giúp: đỡ ích
sức; giữ: gìn vững lại lấy chân; giữa: chừng; giường: bệnh tủ; gò: bó; gói: thầu gọn; góc: độ cạnh khuất; gọi: điện
tên là; gom: góp; gọn: gàng nhẹ; góp: phần ý sức mặt nhặt vốn; gốc: rễ cây; gồng: gánh; gỡ: rối bỏ; gợi: mở nhớ ý;
gửi: gắm trao tặng thư; gương: mẫu mặt sáng điển; gượng: ép gạo; ghế: đá
`
