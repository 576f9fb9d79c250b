/**
 * Words that are often written with another tone, though every syllable exists. Written for this project by its authors; no list was
 * copied. A row is `wrong → right`; after `but` stand right uses of the same syllables, which must stay silent and
 * which say where the row does not apply: "… sang" as the next word, "đã …" as the word before.
 */
export const TONE_CONFUSIONS = `
nổ lực → nỗ lực
sữ dụng → sử dụng
bỗ sung → bổ sung
chia sẽ → chia sẻ but chia sẽ được
sẽ chia → sẻ chia but sẽ chia cho, sẽ chia thành, sẽ chia làm, sẽ chia ra, sẽ chia đều, sẽ chia tay, sẽ chia nhỏ
giản dân → giãn dân
chuẫn bị → chuẩn bị
hàng ngủ → hàng ngũ
đội ngủ → đội ngũ
giấc ngũ → giấc ngủ
ngũ gật → ngủ gật
kỹ luật → kỷ luật
kỹ niệm → kỷ niệm
kỹ lục → kỷ lục
kỹ cương → kỷ cương
kỹ nguyên → kỷ nguyên
thế kỹ → thế kỷ
thập kỹ → thập kỷ
kỷ năng → kỹ năng
kỷ thuật → kỹ thuật
kỷ sư → kỹ sư
kỷ lưỡng → kỹ lưỡng
cũng cố → củng cố but cũng cố gắng, cũng cố tình, cũng cố ý, cũng cố hết, cũng cố làm, cũng cố giữ, cũng cố tìm
củng như → cũng như
củng là → cũng là
củng có → cũng có
củng được → cũng được
dể dàng → dễ dàng
dể chịu → dễ chịu
vẽ đẹp → vẻ đẹp
vẻ tranh → vẽ tranh
vui vẽ → vui vẻ
suôn sẽ → suôn sẻ
mạnh mẻ → mạnh mẽ
sạch sẻ → sạch sẽ
chặt chẻ → chặt chẽ
lặng lẻ → lặng lẽ
có lẻ → có lẽ but có lẻ tẻ
lẽ loi → lẻ loi
lẽ tẻ → lẻ tẻ
bán lẽ → bán lẻ
san sẽ → san sẻ
cổ vủ → cổ vũ
cỗ vũ → cổ vũ
cỗ động → cổ động
cổ bàn → cỗ bàn
hổ trợ → hỗ trợ
hổ tương → hỗ tương
hướng ứng → hưởng ứng
ãnh hưởng → ảnh hưởng
ảnh hường → ảnh hưởng
giử gìn → giữ gìn
nghĩ ngơi → nghỉ ngơi
nghĩ hè → nghỉ hè
nghĩ lễ → nghỉ lễ
nghĩ việc → nghỉ việc but nghĩ việc này, nghĩ việc ấy, nghĩ việc gì, nghĩ việc đó, nghĩ việc làm, nghĩ việc học
nghĩ phép → nghỉ phép
suy nghỉ → suy nghĩ
ý nghỉa → ý nghĩa
chử ký → chữ ký
chử viết → chữ viết
chửa cháy → chữa cháy
chửa bệnh → chữa bệnh
sữa chữa → sửa chữa
sửa chửa → sửa chữa
sữa đổi → sửa đổi
sữa sai → sửa sai
sửa mẹ → sữa mẹ
hộp sửa → hộp sữa
sửa tươi → sữa tươi
sửa bột → sữa bột
phụ nử → phụ nữ
nử sinh → nữ sinh
đở đầu → đỡ đầu
giúp đở → giúp đỡ
đỗ xô → đổ xô
đổ đạt → đỗ đạt
thi đổ → thi đỗ
đổ xe → đỗ xe
bải bỏ → bãi bỏ
bải biển → bãi biển
bảo lụt → bão lụt
cơn bảo → cơn bão
mưa bảo → mưa bão
bão vệ → bảo vệ
bão đảm → bảo đảm
đãm bảo → đảm bảo
đảm bão → đảm bảo
lảnh đạo → lãnh đạo
lảng phí → lãng phí
lảng mạn → lãng mạn
mãnh đất → mảnh đất
mảnh liệt → mãnh liệt
giãi quyết → giải quyết
giãi pháp → giải pháp
giãi thưởng → giải thưởng
giải bày → giãi bày
triễn khai → triển khai
triễn lãm → triển lãm
triển lảm → triển lãm
phát triễn → phát triển
chuyễn đổi → chuyển đổi
chuyễn biến → chuyển biến
biễu diễn → biểu diễn
biểu diển → biểu diễn
diển ra → diễn ra
diển biến → diễn biến
diển viên → diễn viên
tiêu biễu → tiêu biểu
phát biễu → phát biểu
đại biễu → đại biểu
kiễm tra → kiểm tra
kiễm soát → kiểm soát
hiễu biết → hiểu biết
tìm hiễu → tìm hiểu
bảo hiễm → bảo hiểm
nguy hiễm → nguy hiểm
đặc điễm → đặc điểm
thời điễm → thời điểm
địa điễm → địa điểm
quan điễm → quan điểm
trọng điễm → trọng điểm
rủ bỏ → rũ bỏ
rũ nhau → rủ nhau
xữ lý → xử lý
xữ phạt → xử phạt
gia nhâp → gia nhập
trống trãi → trống trải
từng trãi → từng trải
trãi qua → trải qua
trãi nghiệm → trải nghiệm
trãi dài → trải dài
trãi rộng → trải rộng
trách nhiêm → trách nhiệm
nhiêm vụ → nhiệm vụ
kinh nghiêm → kinh nghiệm
thữ thách → thử thách
dẩn chứng → dẫn chứng
hướng dẩn → hướng dẫn
dẩn đầu → dẫn đầu
dẩn đến → dẫn đến
hấp dẩn → hấp dẫn
mâu thuẩn → mâu thuẫn
gương mẩu → gương mẫu
mẩu mực → mẫu mực
biểu mẩu → biểu mẫu
mẫu chuyện → mẩu chuyện
mẫu tin → mẩu tin
mẫu bánh → mẩu bánh
phẩu thuật → phẫu thuật
ngẩu nhiên → ngẫu nhiên
nhẩn nại → nhẫn nại
cẩn thẩn → cẩn thận
bờ cỏi → bờ cõi
cỏi lòng → cõi lòng
cằn cổi → cằn cỗi
mổi người → mỗi người
mổi ngày → mỗi ngày
mổi năm → mỗi năm
mổi tháng → mỗi tháng
mổi khi → mỗi khi
mổi hộ → mỗi hộ
nổi buồn → nỗi buồn
nổi đau → nỗi đau
nổi niềm → nỗi niềm
nổi lo → nỗi lo
nỗi bật → nổi bật
nỗi tiếng → nổi tiếng
lổi lầm → lỗi lầm
xin lổi → xin lỗi
hoạt đông → hoạt động
công đồng → cộng đồng but hội công đồng, Hội đồng Công đồng
quân sư → quân sự but vị quân sư, làm quân sư, ông quân sư, nhà quân sư
tiềm tang → tiềm tàng
tiêm năng → tiềm năng
khẵng định → khẳng định
bình đẵng → bình đẳng
năng nỗ → năng nổ
thân thiên → thân thiện
thuận lơi → thuận lợi
hoàn thiên → hoàn thiện
tình nguyên → tình nguyện
nguồn nhân lức → nguồn nhân lực
chủ tích → chủ tịch
chủ tich → chủ tịch
nòng cột → nòng cốt
cục diên → cục diện
cá biết → cá biệt
tiết kiêm → tiết kiệm
tháo gở → tháo gỡ
gở rối → gỡ rối
bở ngỡ → bỡ ngỡ
bỡ ngở → bỡ ngỡ
rực rở → rực rỡ
mừng rở → mừng rỡ
tranh thũ → tranh thủ
giao dục → giáo dục
rong ruỗi → rong ruổi
rời khõi → rời khỏi
trổi dậy → trỗi dậy
sẳn sàng → sẵn sàng
xâm nhâp → xâm nhập
xây dưng → xây dựng
phối hơp → phối hợp
tài nguyện → tài nguyên
thiên nhiện → thiên nhiên
tự nhiện → tự nhiên
đạt đươc → đạt được
nhận đươc → nhận được
công bô → công bố
trao đỗi → trao đổi
thay đỗi → thay đổi
công tác viên → cộng tác viên but công tác viên chức
nhửng → những
dử → dữ
kễ → kể
rỏ → rõ
mổi → mỗi
nghỉa → nghĩa
tuỗi → tuổi
biễn → biển
cữa → cửa
hiễu → hiểu
điễm → điểm
kiễm → kiểm
triễn → triển
chuyễn → chuyển
đễ → để
thễ → thể
đải → đãi
trãi → trải
giãng → giảng
hảng → hãng
phẩn → phẫn
đở → đỡ
vủ → vũ
dể → dễ
hảy → hãy
chử → chữ
ngử → ngữ
giử → giữ
nử → nữ
cãm → cảm
sãn → sản
bãn → bản
phãi → phải
hõi → hỏi
khõe → khỏe
nễ → nể
nhõ → nhỏ
tõ → tỏ
cõ → cỏ
thũ → thủ
ũng → ủng
tỗ → tổ
thỗi → thổi
buỗi → buổi
đũ → đủ
chũ → chủ
cũa → của
hũy → hủy
ũy → ủy
thũy → thủy
quãn → quản
khoãng → khoảng
hoãng → hoảng
xữ → xử
sữ → sử
tữ → tử
thữ → thử
lữa → lửa
ngữa → ngửa
gữi → gửi
ngữi → ngửi
tưỡng → tưởng
hưỡng → hưởng
thưỡng → thưởng
xưỡng → xưởng
trưỡng → trưởng
dưởng → dưỡng
ngưởng → ngưỡng
lưởng → lưỡng
mĩm → mỉm
vỉnh → vĩnh
chĩnh → chỉnh
hiễm → hiểm
biễu → biểu
diển → diễn
chĩ → chỉ
thưở → thuở
ỗn → ổn
dẩn → dẫn
`
