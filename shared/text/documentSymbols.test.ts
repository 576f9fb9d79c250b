import { expect, test } from 'vitest'
import { findDocumentSymbols } from './documentSymbols'

test('symbols of documents are found, each once', () => {
  const text =
    'Kết luận 21-KL/TW, Nghị định 30/2020/NĐ-CP, Kế hoạch 05/KH-UBND, Công văn số 123-CV/BTGQU, Luật 46/2024/QH15; lại 21-KL/TW.'
  expect(findDocumentSymbols(text)).toEqual([
    '21-KL/TW',
    '30/2020/NĐ-CP',
    '05/KH-UBND',
    '123-CV/BTGQU',
    '46/2024/QH15'
  ])
})

test('days, numbers of houses and scores are none', () => {
  expect(findDocumentSymbols('Sáng 18/11, nhà 12/3 hẻm 4A, tỷ số 2-1, quý IV/2025, COVID-19, tổ 5.')).toEqual(
    []
  )
})
