import { expect, test } from 'vitest'
import { splitCredit } from './figureWords'

test.each([
  ['Quang cảnh hội nghị. Ảnh: H.Đ.', 'Quang cảnh hội nghị.', 'Ảnh: H.Đ.'],
  ['Vớt rác trên kênh Cầu Vông (Ảnh: Mai Khuê)', 'Vớt rác trên kênh Cầu Vông', 'Ảnh: Mai Khuê'],
  ['Các em nhận quà – Ảnh minh họa: Ban Biên tập', 'Các em nhận quà', 'Ảnh minh họa: Ban Biên tập'],
  ['Ảnh: Hải Đường', '', 'Ảnh: Hải Đường'],
  ['(Nguồn ảnh: Trung tâm Văn hóa)', '', 'Nguồn ảnh: Trung tâm Văn hóa'],
  ['Ảnh minh họa', '', 'Ảnh minh họa'],
  ['Bà con phường Gò Trâm ra quân.', 'Bà con phường Gò Trâm ra quân.', ''],
  ['Ảnh hưởng của bão: nhiều tuyến đường ngập', 'Ảnh hưởng của bão: nhiều tuyến đường ngập', '']
])('%s', (line, caption, credit) => {
  expect(splitCredit(line)).toEqual({ caption, credit })
})
