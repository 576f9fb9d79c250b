/**
 * Syllables that often stand beside each other without making one word, and words that `compoundsAtoG.ts` and its
 * sisters leave out: see there for the form. Written for this project; no list was copied.
 */
export const COLLOCATIONS = `
trong: đó năm tháng khi việc các những nhà ngày tuần thời quá số một suốt lòng hẻm khu cuộc buổi lễ chương đợt tay mắt
lúc ngoài quận phường; trên: địa đường toàn cơ cả mạng máy mạn bàn các những tay lưng vai mặt mái sông tổng sân ghế; trước:
khi đây ngày đó mặt nhà cổng hết tiên giờ mùa năm tết sân; sau: khi đó này đây buổi giờ lễ lưng ba hai mỗi một tết nhà
cùng nhiều; sẽ: được là có tiếp tổ không phải giúp trao cùng làm về bị đến; số: tiền người hộ nhà lượng điện ít đó
phận một hai ba; sáng: nay mai hôm ngày sớm thứ qua; sống: trong ở tại với bằng nhờ; suất: quà học ăn; sân: trường vận
nhà bay khấu; sát: cánh với bên; sữa: tươi bột chua; sửa: nhà xe lại đường; sông: lớn sâu rạch cạn; so: với sánh;
sinh: ra năm con nhai; sao: cho vàng; sợ: nhất mất; xe: tải ôm buýt khách ba cứu hơi lăn; xây: mới cầu nhà thêm; xa:
nhà quê lắm; xong: việc rồi; xuống: cấp đường tàu sông còn; xóm: trọ nhỏ; xuân: về mới này; xem: phim lại; xin: việc
cảm chào được; xếp: hàng lại ngay; xanh: cho bóng trên; xã: viên phường; chị: em gái là cho ấy; chỉ: có là cần còn sau
trong một đường; cho: biết các người bà rằng con những thấy trẻ học hộ cán mọi đến phép mỗi công nhân gia nhau thuê;
chưa: có được bao kịp tới phải biết; chiều: nay qua cuối thứ hôm ngày tối về; chợ: quê lớn; chủ: nhà đầu cửa động;
chung: tay sức cư vui một tiền; chương: trình; chuyện: nhỏ cũ xưa; chạy: xe bộ về ra theo; chăm: con sóc; chân: dung
trời tay; chơi: cho trò; chờ: đợi xe; chở: rác hàng người; chậu: cây hoa; chai: nhựa nước; chè: đậu; chìm: trong;
chìa: tay; chồng: con chị; trẻ: em nhỏ con thơ dưới nghèo; trường: học mầm tiểu trung đại hợp nghề lớp; trời: mưa nắng
chưa tối sáng; trăm: năm người triệu; trao: tặng cho quà giải; trồng: cây rau hoa; trông: thấy coi giữ; triệu: đồng
người; trạm: y bơm; treo: cờ biển; tranh: tài thủ; trung: tâm; trở: về lại thành nên; tre: già; trái: cây tim; trò:
chơi chuyện; trưa: nay nắng; trộm: cắp; trận: đấu mưa đánh; trĩu: quả; trà: đá; trúng: giải; trai: tráng; trán: ướt;
trắng: tay; được: các người biết tổ nhiều chọn trao giao tặng hỗ xây xem phép bầu công ghi đưa mời nhận trang khen
dùng giữ; đang: được làm chờ học có ở trong; đã: có được và đến trao tổ qua vận giúp hoàn làm đi về tham; đến: nay từ
các nhà dự thăm cuối khi năm ngày; đi: học làm lại bộ qua chợ về vào đầu cùng; đó: là có chính; đây: là cũng; đầu: năm
tiên tư tháng tuần hẻm mùa bếp; đường: phố phường dài dây vào; đồng: bào chí đội mỗi một bộ thời; đủ: tiền điều; đêm:
qua nay hội; đều: được có là; để: giúp lại được có làm người các; đoàn: viên công xe; đội: bóng viên; đứng: đầu; đưa:
vào ra con về; đời: sống người; đợt: này một; người: dân già cao lao nghèo bệnh ta con có đi bán mua làm khác nhà tham
trong thân tiêu khuyết bị đã là được trẻ lớn đàn mẹ cha bạn phụ; những: người ngày năm việc ai đứa em con hộ điều nơi
lúc câu chuyện đóng bài khó; nhiều: người năm nơi hộ gia em lần việc hoạt khi đơn ngày mô; nhất: là của trong; nhà: ở
trọ văn máy cửa chị ông bà trường hàng nước tình; nhưng: không vẫn cũng; như: thế vậy một các sau; nhờ: có đó; nhận:
được thấy quà hỗ; nhanh: hơn; ngày: càng nay mai hội đầu nào đó hôm trước sau thường; ngồi: chờ; ngoài: ra giờ việc;
ngay: từ tại sau trong khi; nói: chuyện về rằng với; nay: đã đến là; năm: học nay qua mới ngoái sau trước nào; nơi:
đây ở khác; nên: người không các; này: là được có đã; nước: sạch ngập mưa mắm ngọt uống; nổi: tiếng bật; của: người
các phường quận mình bà ông chị anh những địa nhà đảng nhân đơn hội thành trẻ họ cả một; và: các những người con phát
đào không tổ thực nhân nâng; với: các những người số nhau chủ sự nhiều bà mức; tại: các phường hội nhà đây khu trường
chỗ buổi; từ: đó đây năm ngày các khi những nguồn nhiều đầu; về: nhà quê việc công các đích nước; vào: ngày năm cuối
các việc lúc sáng chiều mùa; vẫn: còn là giữ được có; vì: sao thế vậy không; việc: làm nhà này học tốt chung; vui: vẻ
chơi tết; vườn: rau hoa; vừa: qua làm được; vốn: vay là; vay: vốn; không: chỉ có còn phải được để ai khí ngừng thể
biết đủ gian; khi: có đó ấy còn nào các được; khu: phố vực dân nhà; khó: khăn khi; khuyến: học khích; kỳ: họp thi;
kinh: phí tế doanh nghiệm; kế: hoạch; lại: có là không được còn; làm: việc cho ra được chủ nhà bằng thêm rõ nghề quen;
lên: đường tới đến xe; lớp: học một; lời: kể cảm chúc; lòng: dân người; lấy: ý từ nước; lần: thứ đầu này; luôn: được
có là; là: một người nơi những việc điều con của; lâu: năm nay; lối: đi sống ra; một: số người cách ngày trong lần năm
phần buổi con lúc chút mình đời cái; mỗi: người năm ngày tháng tuần khi hộ nhà buổi gia; mới: được có là; mọi: người
việc nhà mặt; mình: không có; mở: lớp cửa rộng đầu; mùa: mưa xuân hè; mưa: lớn gió; mang: theo lại đến; mong: muốn
rằng; một: lần; mua: sắm thêm; mặt: đường nước; cùng: với các nhau lúc chồng con; cũng: là có không được như đã cần;
còn: có lại là được nhiều; con: đường người hẻm em gái trai rạch cháu; cả: nhà nước năm ba hai; cần: được có phải;
các: em cháu phường đơn hộ cơ bạn hoạt cụ chị đồng cấp tổ thành đại ngành ban gia mô trường loại khu chi đoàn anh địa
công tuyến hội con; có: thể người nhiều một những các thêm khi hơn em mặt ý; căn: nhà hộ; cuối: năm tuần cùng
tháng; câu: chuyện hỏi; cây: xanh cầu cảnh; công: việc trình nhân an; cụ: già bà; cứ: mỗi sau; cái: tên; hơn: nữa một
trước cả; hết: năm tháng sức; học: sinh tập phí; họ: không là đã; hộ: nghèo dân cận gia kinh; hai: bên năm người con
đứa vợ ngày tháng; hội: viên nghị trường; hôm: nay qua ấy; hiện: nay có tại; hàng: năm trăm chục; giờ: đây sáng chiều;
giúp: đỡ người nhau dân; giữa: trưa các; gia: đình; gần: một trăm nhà gũi; góp: phần tiền công ý; gửi: xe về; giá: trị
cả bán; giữ: gìn được xe; tháng: năm này sau trước mười qua; thì: không phải; theo: đó dõi quy kế ông bà; thêm: một
nhiều; tuần: này qua; tổ: chức dân trưởng; tặng: quà cho; tới: nay nơi; từng: nhà người bước; tay: nghề chân; tiền:
mặt công; tỷ: đồng lệ; tham: gia; thành: phố viên lập; thấy: rõ; thi: đua; thay: mặt; tại: chỗ; tính: đến; tình: làng;
tết: này; thuê: nhà; thầy: cô; thu: gom; tự: nguyện quản; tốt: nghiệp; rất: nhiều vui; rạch: nước; rau: xanh; rồi:
lại; ra: đời về đường; quà: tết; quận: ủy; qua: đó các; quanh: năm; phải: có được làm; phường: đã có tổ cũng; phần:
quà lớn; phía: sau trước; phục: vụ; bà: con mẹ; bằng: cách; bị: ngập; bao: nhiêu; ba: năm; bên: cạnh trong; buổi: sáng
chiều tối; bán: hàng; bữa: cơm ăn; bệnh: viện; bạn: trẻ; bài: học; bé: gái trai; dân: phố cư; dự: hội; dịp: này tết;
dưới: mưa nước; dùng: để; dọn: vệ; do: đó; dạy: nghề; ông: bà cụ; ở: nhà đây trọ; uống: nước; ăn: uống; anh: em; em:
nhỏ; yên: tâm; y: tế; ai: cũng; hoàng: hôn cung gia
`
