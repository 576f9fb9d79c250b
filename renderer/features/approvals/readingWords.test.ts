import { expect, test } from 'vitest'
import { createTranslator } from '@shared/i18n/translator'
import type { ChangeSummary } from '@shared/document/changeSummary'
import { changeWords } from './readingWords'

const t = createTranslator('vi')
const nothing: ChangeSummary = {
  fields: [],
  edited: 0,
  added: 0,
  removed: 0,
  moved: 0,
  photosSwapped: 0,
  photosAdded: 0,
  photosRemoved: 0,
  photosAdjusted: 0,
  captionsAdded: 0,
  captionsEdited: 0,
  tables: 0
}

test.each<[Partial<ChangeSummary>, string]>([
  [{}, 'không đổi chữ hay ảnh nào'],
  [{ edited: 4, photosSwapped: 1, captionsAdded: 1 }, 'sửa 4 đoạn, thay 1 ảnh, thêm chú thích 1 ảnh'],
  [{ fields: ['title', 'lead', 'deck'], removed: 2 }, 'sửa tít, sửa phần đầu bài, bỏ 2 đoạn'],
  [{ fields: ['rubric'] }, 'đổi thông tin bài'],
  [{ photosAdjusted: 1, captionsEdited: 3, tables: 1 }, 'chỉnh 1 ảnh, sửa 3 chú thích, sửa 1 bảng']
])('%j reads as a sentence', (changes, words) => {
  expect(changeWords({ ...nothing, ...changes }, t)).toBe(words)
})
