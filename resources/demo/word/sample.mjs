import { listItem, paragraph, photo, run, table } from './markup.mjs'

/** Photos of the sample, in the order of their relations. */
export const samplePhotos = [
  {
    name: 'hoi-nghi',
    caption: 'Quang cảnh hội nghị triển khai Ngày hội đọc sách, sáng 19/11.',
    credit: 'Ảnh: Hải Đường',
    alt: 'Hội trường nhìn từ hàng ghế đại biểu: người phát biểu đứng ở bục, đoàn chủ trì ngồi sau bàn phủ khăn đỏ.'
  },
  {
    name: 'thu-vien',
    caption: 'Phòng đọc cộng đồng phường Thuận Khê, một trong bảy điểm mở cửa buổi tối.',
    credit: 'Ảnh: Ngọc Diệp',
    alt: 'Phòng đọc buổi tối với kệ sách cao và đèn treo; học sinh, người lớn tuổi ngồi đọc bên dãy bàn dài.'
  }
]

function figure(index) {
  const { name, caption, credit, alt } = samplePhotos[index]
  return [
    photo({
      id: index + 1,
      relation: `rIdPhoto${index + 1}`,
      name: `${name}.jpg`,
      alt,
      width: 14,
      ratio: 2000 / 1333
    }),
    paragraph('Caption', run(`${caption} ${credit}`, { italic: true }))
  ]
}

const text = (content) => paragraph('BodyText', content)
const crosshead = (content) => paragraph('Heading2', content)

/** The article as a contributor of the ward would send it. */
export const sampleBody = [
  paragraph('Title', 'Mỗi nhà góp một cuốn sách cho Ngày hội đọc sách'),
  paragraph(
    'Lead',
    'Sáng 19/11, Ủy ban nhân dân quận Bến Thượng tổ chức hội nghị triển khai Ngày hội đọc sách năm 2026. Chương trình diễn ra từ ngày 5 đến 13/12 tại 13 phường, nhận sách tặng ở 46 trường học và 26 nhà văn hóa khu phố.'
  ),
  ...figure(0),
  text(
    'Đồng chí Tống Mỹ Lệ, Phó Chủ tịch Ủy ban nhân dân (UBND) quận, chủ trì hội nghị. Dự có đại diện Phòng Giáo dục và Đào tạo, Quận Đoàn, Trung tâm Văn hóa – Thể thao quận, 13 phường và 46 trường.'
  ),
  text(
    'Theo kế hoạch, Ngày hội không tổ chức lễ khai mạc tập trung. Mỗi phường chọn một địa điểm quen thuộc như sân trường, công viên, nhà lồng chợ để đặt kệ sách, bàn đọc và góc kể chuyện. Sách nhận được sẽ phân loại tại chỗ, bổ sung cho phòng đọc cộng đồng và các khu nhà trọ công nhân.'
  ),
  crosshead('Ba việc làm trước ngày 5/12'),
  listItem('Mỗi trường và mỗi khu phố đặt một thùng nhận sách, có người trực, có sổ ghi tên người tặng.'),
  listItem('Đoàn Thanh niên phường lập nhóm phân loại, không nhận sách rách nát, sách giáo khoa đã thay.'),
  listItem('Thư viện trường chọn mười cuốn sách hay nhất do học sinh bình chọn, giới thiệu tại Ngày hội.'),
  text(
    'Cô Ninh Thị Phượng, tình nguyện viên phòng đọc phường Thuận Khê, đề nghị mỗi người tặng sách viết vài dòng trên tờ giấy nhỏ kẹp ở trang đầu. “Người đọc sau sẽ biết cuốn này từng được ai đó yêu thích”, cô nói.'
  ),
  ...figure(1),
  crosshead('Chỉ tiêu của từng nhóm'),
  table(
    [5.4, 3.2, 3.4, 3.4],
    ['Nhóm', 'Sách nhận', 'Buổi kể chuyện', 'Kệ sách mới'],
    [
      ['46 trường học', '9.200', '46', '12'],
      ['13 phường', '5.200', '26', '26'],
      ['Công đoàn cơ sở', '2.600', '13', '9'],
      ['Cộng', '17.000', '85', '47']
    ]
  ),
  text(
    'Kinh phí của Ngày hội là 210 triệu đồng, trong đó 140 triệu đồng do các đơn vị đóng góp bằng kệ, bàn ghế và in ấn. Danh sách đóng góp được niêm yết tại từng điểm.'
  ),
  crosshead('Đọc xong thì chuyển tay'),
  text(
    'Phát biểu kết luận, đồng chí Tống Mỹ Lệ yêu cầu các đơn vị không chạy theo số lượng. Sau Ngày hội, mỗi kệ sách phải có người giữ, có lịch luân chuyển; tháng 3/2027, quận kiểm tra lại từng kệ và công bố kết quả trên Tuần tin quận.'
  ),
  text(
    'Người dân tặng sách từ 7 giờ đến 20 giờ hằng ngày tại nhà văn hóa khu phố. Với số lượng trên 50 cuốn, nhóm tình nguyện của phường đến nhận tận nhà.'
  ),
  paragraph('Byline', run('Mai Khuê', { bold: true }))
].join('')
