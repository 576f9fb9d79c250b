import type { BundledProfile, PressStandard } from '../../domain/pressSetup'
import type { InkSet } from '../../domain/inks'
import type { OutputKind, PictureSetup } from '../../domain/printPreset'
import type { Signature } from '../../domain/imposition'

/** What printing houses and machines ask for (mẫu in), and what is made of an issue with it. */
export const presets = {
  title: 'Nhà in',
  intro:
    'Mỗi mẫu in ghi một nhà in hay một máy in cần tệp thế nào và giấy gì. Khi xuất số báo chỉ việc chọn mẫu; phiếu gửi nhà in lấy thông tin ở đây.',
  readOnly: 'Thư ký hoặc quản trị mới sửa được các mẫu in.',
  list: 'Các mẫu in',
  starting: 'Đây là các mẫu có sẵn. Sửa rồi lưu thì thành mẫu của cơ quan.',
  add: 'Thêm mẫu in',
  newName: 'Mẫu in mới',
  copyName: '{{name}} (bản sao)',
  duplicate: 'Nhân bản',
  remove: 'Xóa mẫu này',
  removed: 'Đã bỏ “{{name}}”. Bấm Lưu để ghi lại.',
  restore: 'Lấy lại mẫu có sẵn',
  discard: 'Bỏ thay đổi',
  unsaved: 'Có thay đổi chưa lưu.',
  saved: 'Đã lưu các mẫu in.',
  full: 'Một cơ quan giữ được nhiều nhất {{count}} mẫu in.',
  name: 'Tên mẫu in',
  nameMissing: 'Hãy đặt tên cho mẫu in.',
  nameTaken: 'Đã có mẫu in mang tên này.',
  order: 'Nhà in',
  house: 'Tên nhà in',
  houseHint: 'Để trống nếu là máy in của cơ quan.',
  person: 'Người nhận đặt in',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  address: 'Địa chỉ',
  paper: 'Giấy',
  paperExample: 'Couché 120 g/m²',
  quantity: 'Số bản in',
  quantityHint: '0: ghi khi xuất từng số.',
  finishing: 'Gia công',
  finishingExample: 'Gấp, ghim giữa, xén ba cạnh',
  note: 'Dặn thêm nhà in',
  press: 'Tệp in',
  inks: 'Số màu',
  inkSet: {
    '4c': '4 màu (CMYK)',
    '2c': '2 màu: đen và một màu pha',
    '1c': '1 màu đen'
  } satisfies Record<InkSet, string>,
  inkSetShort: { '4c': '4 màu', '2c': '2 màu', '1c': '1 màu đen' } satisfies Record<InkSet, string>,
  standard: 'Chuẩn tệp',
  standards: {
    x4: 'PDF/X-4 (nên dùng)',
    x1a: 'PDF/X-1a:2003 (máy đời cũ)',
    plain: 'PDF thường (máy in văn phòng, in nhanh)'
  } satisfies Record<PressStandard, string>,
  standardShort: { x4: 'PDF/X-4', x1a: 'PDF/X-1a', plain: 'PDF thường' } satisfies Record<
    PressStandard,
    string
  >,
  standardHint: 'Hỏi nhà in. Tệp được tự kiểm tra theo chuẩn này trước khi báo xong.',
  profile: 'Giấy và cấu hình màu',
  profiles: {
    fogra39: 'Giấy tráng (couché) – FOGRA39',
    fogra29: 'Giấy không tráng (ford) – FOGRA29'
  } satisfies Record<BundledProfile, string>,
  profileShort: { fogra39: 'giấy tráng', fogra29: 'giấy không tráng' } satisfies Record<
    BundledProfile,
    string
  >,
  ownProfile: 'Của nhà in: {{name}}',
  ownProfileShort: 'cấu hình riêng',
  profileLost: 'Tệp không có trên máy này ({{code}})',
  importProfile: 'Nhập tệp .icc…',
  imported: 'Đã nhận cấu hình màu “{{name}}”. Bấm Lưu để giữ lại.',
  unnamedProfile: 'không tên',
  chooseProfile: 'Chọn cấu hình màu của nhà in',
  profileFiles: 'Cấu hình màu',
  bleed: 'Chừa xén (mm)',
  bleedHint: 'Nhà in offset thường cần 3 mm.',
  totalInk: 'Tổng mực nhiều nhất (%)',
  totalInkHint: 'Giấy tráng 300, giấy không tráng 300, giấy báo 240.',
  marks: 'Dấu cắt, dấu chồng màu, thang mực và dòng ghi số trang quanh trang',
  imposition: 'Bình trang cho máy in văn phòng',
  signature: 'Gấp thành tập',
  signatures: {
    all: 'Lồng tất cả vào một tập',
    '4': 'Từng tập 4 trang',
    '8': 'Từng tập 8 trang',
    '16': 'Từng tập 16 trang'
  } satisfies Record<Signature, string>,
  creep: 'Bù độ dày giấy mỗi tờ (mm)',
  creepHint: 'Giấy 80 g/m²: 0,10 mm. Tờ bên trong thò ra khi gấp sẽ được kéo vào.',
  foldMarks: 'In dấu gấp và dấu cắt',
  pictures: 'Ảnh từng trang',
  pictureFormat: 'Dạng ảnh',
  pictureFormats: { png: 'PNG (nét nhất)', jpeg: 'JPEG (nhẹ hơn)' } satisfies Record<
    PictureSetup['format'],
    string
  >,
  ppi: 'Số điểm ảnh mỗi inch (ppi)',
  ppiHint: 'Màn hình 96–150, in lại 300.',
  usual: 'Thường xuất với mẫu này',
  output: {
    press: 'Tệp in cho nhà in',
    archive: 'Bản lưu, bản đăng trang tin (PDF/A)',
    pages: 'Ảnh từng trang',
    booklet: 'Bản gấp cho máy in của cơ quan',
    note: 'Phiếu in gửi nhà in',
    dossier: 'Hồ sơ số báo'
  } satisfies Record<OutputKind, string>,
  range: 'Từ {{min}} đến {{max}}.',
  bleedShort: 'chừa xén {{bleed}} mm',
  noBleed: 'không chừa xén',
  marksShort: 'có dấu cắt',
  noMarks: 'không dấu cắt',
  choose: {
    preset: 'Mẫu in',
    edit: 'Sửa các mẫu in',
    outputs: 'Làm những tệp nào',
    none: 'Hãy chọn ít nhất một tệp.',
    needsPrint: 'Cần tệp in: hãy chọn thêm “Tệp in cho nhà in”.',
    copies: 'Số bản in của số này',
    copiesHint: '0: chừa chỗ ghi tay trên phiếu.'
  }
}
