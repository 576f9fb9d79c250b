import { expect, test } from 'vitest'
import { citedDay, fullCitation, shortCitation } from './citation'

const decree = { symbol: '30/2020/NĐ-CP', type: 'Nghị định', date: '2020-03-05', issuer: 'Chính phủ' }

test('a document is cited in full the first time, and by type and symbol later on', () => {
  expect(fullCitation(decree)).toBe('Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ')
  expect(shortCitation(decree)).toBe('Nghị định số 30/2020/NĐ-CP')
})

test('days below ten and the months 1 and 2 have their zero', () => {
  expect(citedDay('2021-02-04')).toBe('ngày 04/02/2021')
  expect(citedDay('2021-10-25')).toBe('ngày 25/10/2021')
})
