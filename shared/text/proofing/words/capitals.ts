/**
 * Names of bodies, honours, days and events with the capitals they take (Nghị định 30/2020/NĐ-CP, Phụ lục II, and
 * what the press of the Party has agreed on). A star stands before a syllable that may be written either way.
 */
export const CAPITALISED = `
Ủy ban nhân dân
Hội đồng nhân dân
Ủy ban Mặt trận Tổ quốc
Mặt trận Tổ quốc
Đảng Cộng sản Việt Nam
Đoàn Thanh niên Cộng sản Hồ Chí Minh
Đội Thiếu niên Tiền phong Hồ Chí Minh
Liên đoàn Lao động
Hội Liên hiệp Phụ nữ
Hội Liên hiệp Thanh niên
Hội Cựu chiến binh
Hội Chữ thập đỏ
Ban Thường vụ
Ban Chấp hành
Bộ Chính trị
Bộ Công an
Bộ Y tế
Quốc hội
Văn phòng Chính phủ
Quân đội nhân dân Việt Nam
Công an nhân dân Việt Nam
Bà mẹ Việt Nam Anh hùng
Anh hùng Lao động
Anh hùng Lực lượng vũ trang nhân dân
Nghệ sĩ Nhân dân
Nghệ sĩ Ưu tú
Nhà giáo Nhân dân
Nhà giáo Ưu tú
Thầy thuốc Nhân dân
Thầy thuốc Ưu tú
Huân chương Lao động
Huân chương Độc lập
Huân chương Sao vàng
Cách mạng tháng Tám
Chiến thắng Điện Biên Phủ
Điện Biên Phủ
Chiến dịch Hồ Chí Minh
Quốc khánh
ngày Quốc tế Lao động
ngày Quốc tế Phụ nữ
ngày Nhà giáo Việt Nam
ngày Thầy thuốc Việt Nam
ngày Phụ nữ Việt Nam
ngày Thương binh - Liệt sĩ
ngày Pháp luật
ngày Gia đình Việt Nam
ngày Đại dương thế giới
*tết Nguyên đán
*tết Trung thu
*tết Đoan ngọ
Giải phóng miền Nam
`
