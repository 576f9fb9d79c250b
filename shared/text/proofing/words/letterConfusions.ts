/** Words that are often written with other letters, though every syllable exists: see `toneConfusions.ts` for the form of a row. */
export const LETTER_CONFUSIONS = `
sơ sở → cơ sở
xử dụng → sử dụng
chỉnh chu → chỉn chu
sáng lạng → xán lạn
sáng lạn → xán lạn
xáng lạng → xán lạn
thăm quan → tham quan
bổ xung → bổ sung
vô hình chung → vô hình trung
tựu chung → tựu trung
tựu chung lại → tựu trung lại
xuất xắc → xuất sắc
suất sắc → xuất sắc
suất xắc → xuất sắc
sâu xắc → sâu sắc
xâu sắc → sâu sắc
xắp xếp → sắp xếp
sắp sếp → sắp xếp
xắp sếp → sắp xếp
xúc tích → súc tích
súc phạm → xúc phạm
súc động → xúc động
cảm súc → cảm xúc
bức súc → bức xúc
tiếp súc → tiếp xúc
xúc vật → súc vật
sơ xuất → sơ suất
sơ xài → sơ sài
sơ xinh → sơ sinh
cọ sát → cọ xát
khảo xát → khảo sát
giám xát → giám sát
quan xát → quan sát
sát hạnh → sát hạch
xát nhập → sáp nhập
sát nhập → sáp nhập
xáp nhập → sáp nhập
cám giỗ → cám dỗ
dấu diếm → giấu giếm
giấu diếm → giấu giếm
dấu giếm → giấu giếm
để giành → để dành
dành giật → giành giật
dành chiến thắng → giành chiến thắng
dành quyền → giành quyền but dành quyền ưu tiên, dành quyền lợi
dành thắng lợi → giành thắng lợi
dành giải → giành giải
giành cho → dành cho but giành cho được, giành cho bằng
giành riêng → dành riêng
giành dụm → dành dụm
giành thời gian → dành thời gian
dãn cách → giãn cách
giảm xút → giảm sút
chín mùi → chín muồi
chuẩn đoán → chẩn đoán
chẩn bị → chuẩn bị
câu truyện → câu chuyện
kể truyện → kể chuyện
trò truyện → trò chuyện
nói truyện → nói chuyện
truyện trò → chuyện trò
chuyện ngắn → truyện ngắn
chuyện cổ tích → truyện cổ tích
chuyện tranh → truyện tranh but chuyện tranh chấp, chuyện tranh cãi, chuyện tranh luận, chuyện tranh giành
tuyên chuyền → tuyên truyền
truyền đạc → truyền đạt
chuyền thống → truyền thống
chuyền thanh → truyền thanh
truyên truyền → tuyên truyền
đễ dàng → dễ dàng
để dàng → dễ dàng
suông sẻ → suôn sẻ
giữ dìn → giữ gìn
gìn dữ → gìn giữ
dữ gìn → giữ gìn
đão bảo → đảm bảo
diễn dàn → diễn đàn
kiểm xoát → kiểm soát
sử lý → xử lý
sử phạt → xử phạt
xét sử → xét xử
ứng sử → ứng xử
lịch xử → lịch sử
xử sách → sử sách
trao dồi → trau dồi
trau giồi → trau dồi
chau chuốt → trau chuốt
trao chuốt → trau chuốt
bàng quang → bàng quan but viêm bàng quang, ung thư bàng quang, u bàng quang, sỏi bàng quang, thông bàng quang
lập lại → lặp lại but tạo lập lại, bình lập lại, được lập lại, tự lập lại, lập lại hòa, lập lại trật, lập lại kỷ, lập lại hoà, lập lại quan, lập lại nền
lặp trường → lập trường
lập đi lập lại → lặp đi lặp lại
trìu tượng → trừu tượng
tham lam ô → tham ô
khoản cách → khoảng cách
khoản trống → khoảng trống
tài khoảng → tài khoản
điều khoảng → điều khoản
chân trọng → trân trọng
trân thành → chân thành
chân trâu → trân châu
trân dung → chân dung
trính sách → chính sách
trương chình → chương trình
chương chình → chương trình
công chình → công trình
quá chình → quá trình
chình bày → trình bày
chịu chách nhiệm → chịu trách nhiệm
chách nhiệm → trách nhiệm
thử thánh → thử thách
tồn động → tồn đọng
ứ động → ứ đọng
lắng động → lắng đọng
cô động → cô đọng
đọng viên → động viên
phòng chóng → phòng chống
chống mặt → chóng mặt but chống mặt trái, chống mặt tiêu
nhanh chống → nhanh chóng
bức sạ → bức xạ
vi phạn → vi phạm
phạm trừu → phạm trù
trừu mến → trìu mến
tìm năng → tiềm năng but tìm năng lượng, tìm năng lực, tìm năng khiếu
tìm ẩn → tiềm ẩn
tiềm kiếm → tìm kiếm
tiềm hiểu → tìm hiểu
khẳn định → khẳng định
khắn khít → khăng khít
gắng bó → gắn bó
gắng kết → gắn kết
gắng liền → gắn liền
cố gắn → cố gắng
ngắng gọn → ngắn gọn
thẳn thắn → thẳng thắn
thẳng thắng → thẳng thắn
căn thẳng → căng thẳng
đúng đắng → đúng đắn
may mắng → may mắn
mạnh dạng → mạnh dạn
đa dạn → đa dạng
nhà văng hóa → nhà văn hóa
tiên phông → tiên phong
sáng kiếng → sáng kiến
kiếng thức → kiến thức
ý kiếng → ý kiến
chiếng sĩ → chiến sĩ
phương tiệng → phương tiện
thành tít → thành tích
bí thơ chi bộ → bí thư chi bộ
giao thôn → giao thông
thông thôn → nông thôn
nồng cốt → nòng cốt
đặc biệc → đặc biệt
tiếc kiệm → tiết kiệm
thời tiếc → thời tiết
chi tiếc → chi tiết
nuối tiết → nuối tiếc
thương tiết → thương tiếc
đáng tiết → đáng tiếc
hối tiết → hối tiếc
mặt cảm → mặc cảm
mặt dù → mặc dù
mặt định → mặc định
trang phụt → trang phục
khắt phục → khắc phục
sâu sắt → sâu sắc
nghiêm khắt → nghiêm khắc
màu sắt → màu sắc
bản sắt → bản sắc
bảng sắc → bản sắc
bảng thân → bản thân
bảng chất → bản chất
bảng lĩnh → bản lĩnh
văn bảng → văn bản but văn bảng chứng, văn bảng đại, văn bảng tốt
cơ bảng → cơ bản
bản hiệu → bảng hiệu
bản tên → bảng tên but bản tên lửa
bản đen → bảng đen
bất khuấc → bất khuất
bắc gặp → bắt gặp
bắc buộc → bắt buộc
bắc đầu → bắt đầu
bắc tay → bắt tay
nhất chí → nhất trí
ý trí → ý chí
trí hướng → chí hướng
chí tuệ → trí tuệ
chí thức → trí thức
vị chí → vị trí
chang trí → trang trí
trang chí → trang trí
bố chí → bố trí
trú trọng → chú trọng
chú trộng → chú trọng
chú ngụ → trú ngụ
tạm chú → tạm trú
trú thích → chú thích
trú ý → chú ý
chi ân → tri ân
tri bộ → chi bộ
chợ cấp → trợ cấp
hỗ chợ → hỗ trợ
cải trính → cải chính
trung cư → chung cư
trung kết → chung kết
tập chung → tập trung
chung tâm → trung tâm but chung tâm trạng, chung tâm huyết, chung tâm tư
chung thực → trung thực but chung thực hiện
chung bình → trung bình but chung bình đẳng
chung thành → trung thành but chung thành phố, chung thành một
trung tay → chung tay but trung tay nghề
trung sức → chung sức
trung thủy → chung thủy
nói trung → nói chung but nói trung thực, nói trung bình
chung thu → Trung thu but chung thu hút, chung thu được, chung thu nhập, chung thu gom
bình trọn → bình chọn
trọn lọc → chọn lọc
lựa trọn → lựa chọn
chọn vẹn → trọn vẹn
chân quý → trân quý
chanh thủ → tranh thủ
chiến chanh → chiến tranh
cạnh chanh → cạnh tranh
dải pháp → giải pháp
dản dị → giản dị
giản gị → giản dị
dáo viên → giáo viên
dáo dục → giáo dục
dảm nghèo → giảm nghèo
da đình → gia đình
gia giày → da giày
dao lưu → giao lưu
bàn dao → bàn giao
giao động → dao động but giao động cơ
giải lụa → dải lụa
giải đất → dải đất
giòng sông → dòng sông
giòng họ → dòng họ
rành giật → giành giật
rành mạnh → rành mạch
ranh giớ → ranh giới
dòng dã → ròng rã
ròng dã → ròng rã
dộn ràng → rộn ràng
rộn dàng → rộn ràng
rõ dàng → rõ ràng
dõ ràng → rõ ràng
dực rỡ → rực rỡ
dèn luyện → rèn luyện
rải rát → rải rác
rải rắc → rải rác
nhân dộng → nhân rộng
mở dộng → mở rộng
sinh sôi nẩy nở → sinh sôi nảy nở
trồi trọt → trồng trọt
xe bus → xe buýt
xáo chộn → xáo trộn
xum họp → sum họp
xum vầy → sum vầy
xung túc → sung túc
xung sướng → sung sướng
sung quanh → xung quanh
sung kích → xung kích
sung phong → xung phong
sung đột → xung đột
xinh hoạt → sinh hoạt
xinh viên → sinh viên
học xinh → học sinh
hy xinh → hy sinh
vệ xinh → vệ sinh
sinh đẹp → xinh đẹp
xanh xạch → xanh sạch
sanh sạch → xanh sạch
xản xuất → sản xuất
sản suất → sản xuất
năng xuất → năng suất
lãi xuất → lãi suất
công xuất → công suất
hiệu xuất → hiệu suất
xác xuất → xác suất
suất hiện → xuất hiện
suất bản → xuất bản
suất khẩu → xuất khẩu
suất phát → xuất phát
đề suất → đề xuất
đột suất → đột xuất
suất xứ → xuất xứ
xuất ăn → suất ăn
xuất quà → suất quà
xuất học bổng → suất học bổng
xẵn sàng → sẵn sàng
sẵng sàng → sẵn sàng
xôi nổi → sôi nổi
xôi động → sôi động
sôn xao → xôn xao
xống động → sống động
đời xống → đời sống
cuộc xống → cuộc sống
xa đọa → sa đọa
xa sút → sa sút
sa xôi → xa xôi
xâu rộng → sâu rộng
chiều xâu → chiều sâu
sâm phạm → xâm phạm
sâm hại → xâm hại
sây dựng → xây dựng
xây dụng → xây dựng
sơ xác → xơ xác
xơ cứu → sơ cứu
xơ kết → sơ kết
xứ mệnh → sứ mệnh
sứ sở → xứ sở
sứng đáng → xứng đáng
xửng sốt → sửng sốt
xức khỏe → sức khỏe
sức khẻo → sức khỏe
liên hoang → liên hoan
hân hoang → hân hoan
hoan phí → hoang phí
ban hàng → ban hành but ban hàng tháng, ban hàng năm, ban hàng tuần
tiến hàng → tiến hành
chấp hàng → chấp hành
thi hàng → thi hành
ngân hành → ngân hàng
khách hành → khách hàng but khách hành hương, khách hành lễ
tổng kếc → tổng kết
phong tràu → phong trào
tự hàu → tự hào
đồng bàu → đồng bào
nhà sàng → nhà sàn
chủ chương → chủ trương
`
