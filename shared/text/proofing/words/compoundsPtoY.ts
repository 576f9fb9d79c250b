/** Words of two syllables whose first begins with p to y: see `compoundsAtoG.ts` for what they are and where they come from. */
export const COMPOUNDS_P_TO_Y = `
pha: trộn chế; phá: hoại hủy sản vỡ kỷ dỡ án; phạm: vi nhân pháp quy tội; phán: quyết đoán; phản: ánh biện bác đối hồi
ứng cảm động; phát: động biểu hiện huy triển hành sinh thanh ngôn minh đạt quà; pháp: luật lý lệnh chế nhân; phân:
công bổ bố biệt cấp chia hóa loại phối tích tán vân khu luồng; phấn: đấu khởi chấn; phần: lớn thưởng trăm; phẩm: chất
giá hạnh; phẫu: thuật; phê: bình duyệt phán chuẩn; phế: liệu thải; phi: thường pháp lý; phí: phạm tổn; phiên: họp tòa
dịch; phiền: hà muộn phức toái; phiếu: bầu; phim: ảnh; phong: trào phú cách tục tặng cảnh tỏa; phòng: chống cháy ngừa
bệnh ngự học họp khám vệ; phóng: viên sự sinh khoáng túng; phỏng: vấn đoán; phổ: biến cập thông; phố: phường xá; phối:
hợp cảnh; phù: hợp sa hiệu; phú: quý; phụ: nữ huynh trách cấp thuộc trợ giúp tùng cận; phủ: xanh sóng nhận; phúc: lợi
đáp khảo hạch; phục: vụ hồi hưng dựng sinh kích hóa trang; phun: thuốc; phức: tạp; phương: án châm pháp hướng tiện
thức ngôn diện; phường: xã; phượng: vĩ; qua: đời loa; quá: trình khứ tải đáng; quà: tặng; quả: cảm quyết thật; quan:
tâm trọng hệ điểm niệm sát chức tài chức; quán: triệt xuyên quân ăn; quản: lý trị ngại; quang: cảnh vinh đãng; quảng:
bá cáo trường; quãng: đường đời; quay: về lại; quân: đội dân sự khu nhân số y ngũ; quần: áo chúng thể tụ; quận: ủy
đoàn; quây: quần; quấn: quýt; quen: thuộc biết; quê: hương nhà; quy: định hoạch mô chế trình chuẩn tắc trách tụ ước;
quý: báu giá trọng mến vị hiếm; quỹ: đất tiền; quyên: góp; quyền: lợi hạn lực; quyết: định tâm liệt toán nghị; quyến:
rũ luyến; quốc: gia phòng tế hội khánh lộ kỳ ca tịch; ra: mắt đời quân sức đi về; rà: soát; rác: thải rưởi; rải: rác;
rạng: rỡ ngời; ràng: buộc; ranh: giới; rành: mạch rọt; rạo: rực; rau: sạch củ; rằm: tháng; rắc: rối; rắn: chắc rỏi;
răn: đe; rặng: dừa; rầm: rộ; râm: ran; rèn: luyện; reo: hò vui; rẽ: trái phải; riêng: tư lẻ biệt; rõ: ràng rệt nét;
rong: rêu ruổi; rót: vốn; rỗi: rãi; rối: loạn ren; rộn: ràng rã; rộng: rãi lớn khắp mở; rời: khỏi; rủi: ro; run: rẩy;
rung: động chuyển; rút: ngắn kinh; rực: rỡ; rườm: rà; rượu: bia; sa: sút ngã mạc; sách: báo vở nhiễu; sạch: sẽ đẹp;
sai: sót lệch phạm lầm; san: sẻ lấp; sàng: lọc; sáng: tạo kiến suốt sủa tác lập ngời; sảng: khoái; sản: xuất phẩm vật
lượng; sang: trọng nhượng chảnh; sao: chép nhãng; sát: sao hạch cánh nhập; sạt: lở; say: mê sưa; sắc: màu sảo phục
nét; sắm: sửa; sẵn: sàng có; săn: bắt sóc; sắp: xếp; sâu: sắc sát rộng đậm xa; sầm: uất; sân: khấu chơi bãi; sẻ: chia;
sẽ: sàng; siết: chặt; siêu: thị; sinh: hoạt động viên sống kế kế nhật thái tồn trưởng lực sản; soát: xét vé; soạn:
thảo giả; soi: sáng rọi; song: phương song hành; sóng: gió; sổ: tay sách; số: lượng liệu phận hóa; sôi: nổi động sục;
sông: nước ngòi; sống: động còn sót; sơ: kết sài khai suất cứu tán đồ bộ; sở: hữu thích trường; sợ: hãi; sớm: muộn;
sum: họp vầy; sùng: bái; sung: sướng túc; suy: nghĩ giảm thoái tư yếu; súc: tích vật; suốt: đời; suôn: sẻ; sụt: lún
giảm; sụp: đổ; sư: phạm thầy; sứ: mệnh; sự: kiện nghiệp cố thật việc; sử: dụng sách; sửa: chữa đổi sang; sữa: mẹ; sức:
khỏe mạnh lực sống ép; sừng: sững; sưu: tầm tập; tác: dụng động giả phẩm phong nghiệp hợp; tách: biệt; tai: nạn hại
họa; tài: chính liệu năng nguyên sản trợ khoản xế tử; tái: chế định hiện diễn phạm sinh; tại: chỗ; tạm: trú thời; tan:
hoang vỡ; tán: thành dương; tàn: phá tật nhẫn; tạo: dựng điều hình nên; tạp: chí hóa; tay: nghề chân; tăng: cường
trưởng tốc gia; tặng: quà; tâm: huyết tư sự lý linh đắc hồn tình; tầm: nhìn quan vóc soát; tấm: gương lòng bằng; tấn:
công; tận: tụy tâm tình dụng; tập: thể trung huấn luyện hợp tục quán đoàn san kết; tấp: nập; tất: bật cả nhiên; tâu:
bày; tây: nam bắc; tẻ: nhạt; tên: gọi tuổi; tệ: nạn; tham: gia mưu quan dự vấn khảo nhũng luận; thanh: niên toán tra
tịnh bình lọc thiếu lịch; thành: công lập phần tích viên tựu thạo thật phố đạt thị quả; thánh: thất; thao: tác trường;
tháo: gỡ dỡ; thảo: luận dược; thay: đổi thế mặt; thăm: hỏi dò khám; thẳng: thắn; thắm: thiết; thắng: lợi cảnh; thắp:
sáng hương; thăng: trầm hoa; thâm: nhập canh; thấm: nhuần thía; thân: thiện thiết thương nhân ái mật; thần: tượng
thoại tốc; thận: trọng; thấp: kém; thập: niên; thất: nghiệp bại vọng thoát; thật: sự thà lòng; thầy: cô giáo; thể:
hiện thao lệ chế dục; thế: giới hệ kỷ mạnh; theo: dõi đuổi; thêm: vào; thi: đua công hành thể đấu; thí: điểm sinh
nghiệm; thị: trường trấn xã trưởng giác sát hiếu; thích: ứng thú hợp nghi; thiên: nhiên tai đường vị; thiêng: liêng;
thiết: thực bị yếu kế tha lập thạch; thiệt: hại thòi; thiêu: rụi; thiếu: thốn nhi niên sót hụt; thiểu: số; thiện:
nguyện chí cảm; thỉnh: thoảng; thịnh: vượng hành; thỏa: thuận mãn đáng; thoải: mái; thoáng: mát đãng; thoát: nghèo
nước nạn hiểm; thô: sơ; thổ: cẩm; thôi: thúc; thông: báo qua tin minh tư thoáng điệp suốt dụng thạo; thống: nhất kê
đốc; thơ: mộng ca ấu; thờ: ơ cúng; thời: gian điểm kỳ tiết sự cơ đại hạn; thu: hút hẹp hoạch nhập hồi gom mua ngân;
thú: vị cưng; thủ: tục tướng trưởng đô công đoạn; thuần: túy phác; thuận: lợi tiện; thuật: ngữ; thúc: đẩy giục; thuế:
quan; thuê: nhà bao; thuộc: diện lòng; thủy: triều lợi sản văn; thuyền: viên; thuyết: minh phục trình; thư: viện giãn
ký; thứ: hai ba tư năm sáu bảy trưởng tự; thừa: nhận kế; thử: thách nghiệm; thưa: thớt; thức: ăn tỉnh; thực: hiện hành trạng phẩm sự tế tiễn
chất tập đơn hư; thương: binh mại hiệu yêu tích lượng vụ nhân xót trường; thường: xuyên trực trú vụ niên; thưởng:
thức; thượng: nguồn tá úy; tích: cực lũy hợp; tịch: thu; tiếc: nuối thương; tiêm: chủng phòng ngừa; tiềm: năng ẩn lực;
tiên: phong tiến; tiền: đề tuyến mặt bạc lương thân; tiến: độ hành bộ sĩ trình; tiện: ích lợi nghi; tiếng: nói vang
cười; tiếp: cận tục nhận xúc thu thị sức nối đón; tiết: kiệm mục học lộ; tiêu: biểu chí chuẩn cực dùng diệt điểm hủy
thụ thụ thương chuẩn; tiểu: học thương phẩm ban đội; tìm: hiểu kiếm tòi; tim: mạch; tin: tưởng tức cậy bài; tín: nhiệm
dụng ngưỡng; tinh: thần tế giản hoa gọn thông xảo thục; tính: cách toán chất mạng; tình: cảm nguyện hình trạng huống
thương nghĩa báo; tỉnh: ủy táo thành; tọa: đàm lạc; tòa: án soạn; tỏa: sáng; toàn: diện quốc dân thể cầu; tổ: chức
quốc trưởng tiên; tốc: độ; tố: cáo giác; tôi: luyện; tối: đa thiểu ưu; tội: phạm ác danh; tôn: trọng vinh giáo tạo;
tồn: tại đọng; tổn: thất thương hại; tổng: hợp kết số thể; tốt: đẹp nghiệp bụng; tra: cứu; trả: lời nợ lại; trách:
nhiệm móc; trải: nghiệm qua dài; trái: phép cây ngược; trang: trí nghiêm trọng bị thiết phục trải; tràn: ngập đầy lan;
tranh: thủ luận chấp cử; tránh: né; trao: đổi tặng giải quyền; trào: lưu; trau: dồi chuốt; trăn: trở; trân: trọng quý;
trật: tự; trầm: trọng lắng; trấn: an áp; trẻ: em trung thơ con; treo: cờ; trên: dưới; trễ: hẹn; tri: thức ân thức;
trí: tuệ thức nhớ; trị: giá an; trích: dẫn; triển: khai lãm vọng; triệt: để phá; triệu: tập hồi; trinh: sát; trình:
bày diễn độ tự; trò: chơi chuyện; trọng: tâm điểm thể yếu đại trách; trong: sạch lành sáng; tròn: trịa; trợ: cấp giúp
lực; trở: ngại thành lại; trông: chờ coi; trồng: trọt; trống: trải vắng; truân: chuyên; trụ: sở cột; trung: tâm thực
bình thành ương học; trúng: tuyển thưởng cử; truy: cập bắt tìm tố xét; truyền: thống đạt thông hình cảm thanh bá;
truyện: ngắn; trực: tiếp tuyến thuộc ban chiến; trưng: bày cầu dụng; trước: mắt; trường: hợp học lớp kỳ; trưởng: thành
ban phòng khu; trừng: phạt; tu: dưỡng sửa bổ; tụ: tập; tuân: thủ theo; tuần: tra tin hành; tuấn: tú; tục: ngữ; túng:
thiếu; tung: tăng; tuổi: thơ trẻ; tuy: nhiên; tùy: tiện thuộc; tuyên: truyền dương bố giáo thệ; tuyến: đường; tuyển:
sinh chọn dụng quân; tuyệt: vời đối; tư: tưởng vấn cách liệu duy nhân; từ: thiện chối bỏ điển; tử: vong tế; tự: hào
giác nguyện do tin trọng quản túc lập nhiên; tức: thời giận; tươi: sáng đẹp mới; tương: lai trợ đối xứng đồng ứng
thân; tường: thuật tận; tưởng: tượng nhớ niệm; tượng: đài trưng; tưng: bừng; tước: đoạt; tựu: trường trung; tỷ: lệ
trọng; ủng: hộ; ủy: ban viên quyền thác; uy: tín lực hiếp; uể: oải; uốn: nắn lượn; ứng: dụng phó xử cứu cử viên; ước:
mơ tính muốn nguyện; ưu: tiên điểm đãi tú thế việt; ướt: át đẫm; va: chạm; vai: trò diễn; vạch: trần; vang: dội vọng;
vàng: bạc; văn: bản hóa học minh nghệ phòng kiện hiến bằng; vắng: vẻ mặt; vặt: vãnh; vẫn: còn; vấn: đề vương; vận:
động chuyển hành dụng hội tải; vất: vả; vật: chất liệu tư dụng; vây: bắt quanh; vẻ: vang đẹp; vẹn: toàn nguyên; vệ:
sinh tinh; vi: phạm khuẩn; vĩ: đại; vị: trí thế; việc: làm; viễn: thông; viện: trợ dẫn; viếng: thăm; vinh: dự danh
quang hạnh; vĩnh: viễn cửu; vỉa: hè; võ: thuật; vòng: tròn quanh; vỗ: tay về; vốn: liếng; vội: vàng vã; vô: cùng tư
hình; vỡ: nát; vui: vẻ tươi mừng chơi; vun: đắp trồng; vùng: cao sâu miền ven; vũ: lực trang khí; vụ: việc án mùa;
vừa: qua; vững: chắc mạnh vàng bền; vươn: lên; vườn: tược ươm; vượt: qua bậc khó trội; xa: xôi lạ; xã: hội giao luận;
xác: định minh nhận đáng thực; xán: lạn; xanh: tươi mát; xao: xuyến lãng; xây: dựng; xâm: phạm nhập hại lấn lược; xấu:
hổ xí; xe: máy đạp buýt; xem: xét; xen: kẽ; xét: xử nghiệm duyệt; xếp: hạng hàng loại; xí: nghiệp; xin: lỗi phép;
xinh: đẹp xắn; xóa: bỏ mù đói; xoay: quanh sở xở; xóm: làng giềng; xót: xa thương; xô: xát đẩy; xôn: xao; xông: xáo;
xu: hướng; xuất: sắc bản hiện khẩu phát thân xứ cảnh viện; xúc: động phạm tiến; xung: phong quanh đột kích; xuống: cấp
dốc; xuyên: suốt; xứ: sở; xử: lý phạt sự trí; xứng: đáng; xưởng: may; y: tế bác tá học phục; ý: chí kiến nghĩa thức
tưởng định nguyện đồ; yên: tâm bình ổn tĩnh; yêu: cầu thương mến thích quý; yếu: tố kém đuối
`
