/** Words of two syllables whose first begins with h to o: see `compoundsAtoG.ts` for what they are and where they come from. */
export const COMPOUNDS_H_TO_O = `
hạ: tầng giá nhiệt lưu nguồn; hài: hòa lòng hước kịch; hải: đảo quan quân sản; ham: học mê muốn; hàm: lượng súc; hàn:
gắn huyên; hạn: chế hán hẹp mức; hang: động ổ; hàng: quý hóa loạt nghìn ngàn ngày ngũ tháng năm triệu trăm rong quán xóm
xáo hiên đầu tuần; hành: chính động hạ hung hương khách lang nghề pháp trang trình vi khất; hạnh: phúc kiểm; hào: hứng
hiệp hùng khí quang phóng; hao: hụt mòn tổn; hát: bội ru múa chèo; hăng: hái say; hằng: năm ngày tháng tuần quý; hân:
hạnh hoan; hấp: dẫn thụ; hầu: hết như; hậu: quả cần phương thế môn; hẻm: nhỏ; hẹn: hò gặp; héo: úa hon; hẹp: hòi; hệ:
thống quả trọng lụy; hết: sức lòng mình; hiếm: có hoi muộn; hiểm: trở họa nguy nghèo; hiến: máu tặng đất kế pháp;
hiền: lành hòa hậu từ; hiển: nhiên linh hiện; hiện: đại diện hữu nay tại thực trạng tượng vật trường hành; hiệp: hội
định thương đồng; hiếu: học thảo thuận khách nghĩa kỳ thắng; hiểu: biết rõ lầm; hiệu: lực quả suất trưởng phó ứng
triệu lệnh; hình: ảnh thành thức dáng sự tượng dung; hiu: hắt quạnh; hò: hẹn reo; hóa: đơn chất học trang giải; hòa:
bình giải hợp nhập nhịp quyện đồng nhã thuận; hỏa: hoạn táng tốc; hoa: quả kiểng màu tươi hậu lệ; họa: sĩ tiết; hoài:
bão nghi niệm; hoan: hô nghênh hỉ; hoàn: cảnh chỉnh tất thành thiện toàn trả lương; hoang: phí mang vu tàn sơ; hoảng:
hốt loạn sợ; hoành: tráng; hoạch: định; hoạt: động bát họa náo; học: bạ bổng đường giả hành hỏi kỳ nghề phí sinh tập
thuật trò vấn viên viện thức lực hàm cụ; hỏi: đáp han thăm; họp: mặt báo chợ hành; hô: hào hấp; hồ: sơ hởi nước; hổ:
thẹn; hỗ: trợ tương; hộ: chiếu gia khẩu lý nghèo tịch dân sinh; hồi: đáp phục sinh tưởng hộp ức; hối: hả hận lộ cải
thúc; hội: chợ đồng họa nghị nhập thảo thao thi trại trường trưởng viên quán diễn đàm ngộ; hồn: nhiên hậu; hỗn: loạn
hợp; hôn: nhân lễ; hồng: hào; hợp: đồng lý pháp tác thành nhất quần lệ lực xướng; hơi: thở nước; hớn: hở; hờn: giận;
hú: vía; hun: đúc; hung: hãn dữ; hùng: hồn mạnh vĩ biện tráng; huấn: luyện thị; huân: chương; hụt: hẫng; huy: chương
động hiệu hoàng; hủy: bỏ hoại; huyên: náo; huyền: thoại ảo bí; huyện: đảo ủy; huyết: áp thống mạch; hư: hỏng cấu; hứa:
hẹn; hững: hờ; hưng: thịnh phấn; hừng: hực đông; hứng: khởi thú; hương: hoa khói vị ước thơm; hướng: dẫn nghiệp về
thiện; hưởng: ứng thụ lợi; hữu: ích nghị hạn hiệu cơ; hy: sinh vọng; ích: kỷ lợi; im: lặng ắng lìm; in: ấn; ít: nhất
nhiều ỏi; kẻ: gian xấu thù cắp; kém: cỏi; kéo: dài theo; kênh: mương rạch đào; kết: bạn cấu hợp luận nạp nối quả thúc
tinh cườm; kê: khai biên; kế: hoạch thừa tiếp toán cận; kể: chuyện cả từ; kêu: gọi ca; khá: giả; khác: biệt nhau;
khách: hàng mời quan du sạn; khai: báo giảng mạc phá thác trương trừ triển sinh sáng xuân hoang; khái: niệm quát;
kham: khổ; khám: bệnh chữa phá nghiệm; khán: giả đài; kháng: chiến sinh cáo cự nghị thể; khang: trang; khánh: thành
tiết; khao: khát; khảo: sát cổ cứu thí nghiệm; khát: vọng khao; khăn: quàng rằn giấy; khắc: phục họa khổ ghi sâu
nghiệt; khăng: khít; khẳng: định; khắt: khe; khẩn: trương cấp thiết cầu; khấu: trừ hao; khẩu: hiệu phần trang súng;
khe: khắt; khen: thưởng ngợi; khéo: léo tay; khí: hậu thế phách tượng chất; khía: cạnh; khích: lệ tướng; khiêm: tốn
nhường; khiếm: khuyết thị thính; khiển: trách; khiếu: nại kiện tố; khinh: thường; kho: tàng báu bạc; khó: khăn chịu
nhọc lòng; khóa: học luận sổ; khoa: học trưởng học giáo; khoan: dung thai hồng; khoản: tiền thu; khoảng: cách trống;
khoáng: sản; khoảnh: khắc; khóc: lóc; khỏe: mạnh khoắn; khoe: khoang; khói: bụi hương; khốc: liệt; khôi: phục ngô;
khối: lượng; khôn: khéo lường ngoan; khốn: khó đốn; không: gian khí ngừng phận; khống: chế; khổng: lồ; khơi: dậy gợi
thông; khởi: công đầu động nghĩa nghiệp nguồn sắc tố xướng; khu: vực phố dân trọ; khuân: vác; khuấy: động; khung: cảnh
giờ; khủng: khiếp hoảng bố; khuôn: khổ mặt viên; khuyên: bảo nhủ; khuyến: cáo khích học mãi nông tài; khuyết: tật
điểm; khuếch: tán đại trương; khử: khuẩn trùng; kỳ: công cựu diệu họp hạn lạ thị tích vọng thi thú; kỹ: năng thuật sư
lưỡng càng; kỷ: cương luật lục niệm nguyên vật yếu; ký: ức kết giả hiệu tên; kịch: bản liệt tính; kích: cầu thích hoạt
động thước; kiếm: sống tìm; kiềm: chế; kiểm: tra soát điểm định nghiệm dịch lâm sát duyệt kê; kiên: cường định nhẫn
quyết trì trung cố; kiến: nghị thức trúc thiết tạo; kiện: toàn cáo tướng; kiệt: sức tác quệ; kiêu: hãnh ngạo căng;
kiều: bào; kiểu: dáng mẫu; kín: đáo; kinh: doanh tế nghiệm phí hoàng điển ngạc tởm; kính: trọng yêu mến nể cẩn thưa
chúc biếu; kịp: thời; lá: phổi cờ; lạ: lùng lẫm; lạc: quan hậu hướng; lai: lịch; lãi: suất; lam: lũ; làm: ăn việc chủ
rõ giàu đẹp quen gương; lạm: dụng phát; lan: tỏa truyền can tràn; làn: điệu sóng đường; lang: thang; láng: giềng;
làng: nghề xóm quê mạc; lãng: mạn phí quên; lãnh: đạo đạm thổ hải sự; lành: mạnh lặn nghề; lạnh: lẽo lùng giá; lao:
động công xao lý; lão: thành nông luyện; lau: chùi; lắc: đầu; lăng: mộ kính; lắng: nghe đọng; lặng: lẽ im thầm; lắp:
đặt ráp; lặp: lại; lâm: nghiệp sản thời; lầm: lẫn lỡ lạc; lấm: lem; lân: cận la; lần: lượt; lẫn: nhau lộn; lấn: chiếm
át; lận: đận; lấp: lánh; lập: nghiệp trường luận công; lâu: đời dài năm; lấy: ý lại; lây: nhiễm lan; lẻ: loi tẻ; lễ:
hội nghi phép tân vật phục độ; lệ: phí thuộc; lệch: lạc; lên: lớp kế tiếng; lều: trại; liêm: chính khiết sỉ; liên: hệ
hoan hiệp kết quan tục tiếp tưởng lạc minh đoàn ngành thông; liền: kề; liệt: sĩ kê; liều: lĩnh lượng; liệu: pháp;
linh: hoạt thiêng hồn tính đình; lĩnh: vực hội; lo: lắng âu toan ngại; loa: đài phát phường; loại: bỏ hình trừ; lo:
liệu; loạt: bài; long: trọng lanh; lòng: tin tốt yêu dân đường; lỗi: lầm thời; lộ: trình diện; lộn: xộn; lộng: lẫy
hành; lơ: là; lời: khuyên hứa ca nói kể cảm; lợi: ích thế dụng nhuận; lớn: lao mạnh; lớp: học tập; lúa: gạo nước;
luân: phiên chuyển canh lưu; luật: sư lệ định pháp; luận: điểm cứ điệu văn; lúng: túng; lung: linh lay; lũ: lụt; lưới:
điện trời; lực: lượng; lưu: ý thông trữ niệm truyền luyến hành động vong; lũy: kế; luyện: tập; luyến: tiếc láy; lứa:
tuổi; lừa: đảo dối gạt; lựa: chọn; lừng: lẫy; lửng: lơ; lười: biếng; lương: thực tâm y thiện; lưỡng: lự; ly: hôn kỳ;
lý: do luận lịch tưởng thuyết lẽ thú; ma: túy quái; mạch: máu lạc nước; mai: táng sau mốt; màn: hình ảnh; mãn: nguyện
nhãn; mang: lại tên; mạng: lưới xã sống; manh: mối động mún; mạnh: mẽ dạn khỏe thường; mảnh: đất mai khảnh; mát: mẻ;
màu: sắc da mỡ; máu: me thịt; may: mắn mặc rủi; máy: móc tính bay; mặc: dù cảm định nhiên; mắc: kẹt nợ phải; mặn: mà;
mặt: bằng trận hàng nước; mâm: cơm; mầm: non mống; mâu: thuẫn; mẫu: mực mã; mất: mát mùa ngủ trộm; mật: thiết độ; mê:
tín say; mềm: mại mỏng dẻo; mênh: mông mang; mệt: mỏi nhọc; miễn: phí giảm dịch cưỡng; miền: núi xuôi; miệt: mài vườn;
minh: bạch chứng họa mẫn; mịt: mù mờ; mò: mẫm; mong: muốn mỏi manh đợi ước; mỏng: manh; mô: hình tả phỏng; môi: trường
giới; mồ: hôi côi; mối: quan lo; mộc: mạc; mờ: nhạt ám; mơ: ước mộng màng hồ; mở: rộng đầu mang cửa lớp; mới: mẻ; mùa:
vụ màng xuân hè đông thu gặt; mua: bán sắm; mục: đích tiêu đồng; muộn: màng; mừng: rỡ thọ; mức: độ sống; mưu: sinh trí
kế; mỹ: thuật phẩm quan tục; nạn: nhân; năng: động lực suất nổ khiếu lượng; nắm: bắt vững giữ chắc; nặng: nề; nâng:
cao cấp đỡ niu; nấu: ăn nướng; nể: phục nang; nền: tảng nếp móng; nếp: sống; nêu: gương rõ cao; ngạc: nhiên; ngại:
ngùng ngần; ngang: nhiên bằng hàng; ngành: nghề; ngăn: chặn nắp cản cách ngừa; ngắn: gọn hạn; ngân: hàng sách quỹ;
ngập: úng tràn ngừng lụt; ngẫu: nhiên hứng; ngây: thơ; nghe: ngóng nói; nghèo: khó khổ đói nàn; nghẹn: ngào; nghề:
nghiệp; nghệ: thuật sĩ nhân; nghi: ngờ thức lễ vấn; nghỉ: ngơi hưu hè mát học phép; nghị: quyết định lực luận trường;
nghĩ: ngợi suy; nghĩa: vụ tình cử trang; nghiêm: túc trọng ngặt minh trang khắc chỉnh; nghiệm: thu; nghiên: cứu;
nghiệp: vụ dư đoàn; ngộ: độc nghĩnh nhận; ngoài: ra; ngoại: giao giao ngữ lệ thành tệ khóa; ngoan: ngoãn cường; ngoạn:
mục; ngon: miệng; ngọn: lửa cờ; ngọt: ngào bùi; ngổn: ngang; ngôn: ngữ ngữ từ; ngột: ngạt; ngỡ: ngàng; ngợi: ca; ngụ:
ngôn; nguồn: lực cội gốc vốn thu nước; nguy: hiểm cơ cấp hại; nguyên: nhân tắc liệu vẹn nhân trạng đán tố thủ; nguyện:
vọng cầu; ngư: dân trường; ngữ: văn pháp cảnh; ngừng: nghỉ; ngưỡng: mộ cửa; ngược: lại đãi; người: dân thân lớn thầy
bệnh mẹ; nhà: báo nước trường văn giáo ở máy nghèo thơ khoa trọ thuốc; nhạc: sĩ cụ; nhanh: chóng nhẹn gọn; nhàn: rỗi;
nhạy: bén cảm; nhảy: múa vọt; nhãn: hiệu mác; nhắc: nhở lại; nhắn: nhủ gửi tin; nhằm: mục; nhẫn: nại; nhấn: mạnh;
nhầm: lẫn; nhân: dân dịp vật viên rộng ái cách chứng đạo đức dân hậu khẩu lực tài văn loại quyền tố; nhận: thức định
xét được biết diện lời; nhất: trí định quán thiết; nhập: khẩu ngũ học cuộc viện; nhật: ký báo; nhẹ: nhàng nhõm; nhen:
nhóm; nhiễm: bệnh khuẩn mặn; nhiệm: vụ kỳ; nhiệt: tình huyết liệt đới độ thành; nhiếp: ảnh; nhiều: năm; nhìn: nhận
chung; nhịp: nhàng điệu sống cầu; nhỏ: bé lẻ nhoi hẹp giọt; nhọc: nhằn; nhóm: họp chợ; nhộn: nhịp; nhờ: vậy cậy; nhớ:
thương ơn nhung; nhu: cầu yếu; nhuận: bút; nhục: nhã; nhũng: nhiễu; nhường: nhịn; nhượng: bộ; nhút: nhát; như: vậy
thế; nhựa: đường; nhức: nhối nhói; niêm: yết phong; niềm: tin vui tự; niên: hạn khóa; nỗ: lực; nổ: súng; nỗi: niềm lo
đau buồn nhớ; nối: tiếp liền dài; nổi: bật tiếng trội cộm; nội: dung bộ quy thành trợ địa các lực tạng; nông: dân
nghiệp thôn sản trại; nồng: nhiệt nàn hậu ấm; nợ: nần; nới: lỏng; nở: rộ; nữ: công sinh giới; núi: rừng đồi; nuôi:
dưỡng trồng dạy sống; nuối: tiếc; nước: ngoài sạch thải ngọt ngập nhà; nức: nở lòng tiếng; nương: tựa rẫy; ô: nhiễm;
ồ: ạt; ôm: ấp; ốm: đau yếu; ồn: ào; ôn: tập hòa; ổn: định; oan: ức sai; oai: hùng nghiêm; oanh: liệt
`
