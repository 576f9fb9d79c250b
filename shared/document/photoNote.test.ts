import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { consents } from './figure'
import { readPhotoNote, writePhotoNote } from './photoNote'

const someName = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map((text) => text.normalize('NFC').replaceAll('¦', '').trim())
  .filter((text) => text !== '' && text.length <= 120)

test('rights and people come back as they were written', () => {
  const somePeople = fc.array(fc.record({ name: someName, consent: fc.constantFrom(...consents) }), {
    maxLength: 5
  })
  fc.assert(
    fc.property(fc.oneof(fc.constant(''), someName), somePeople, (rights, people) => {
      fc.pre(rights !== '' || people.length > 0)
      expect(readPhotoNote(writePhotoNote({ rights, people }))).toEqual({ rights, people })
    }),
    properties
  )
})

test('are written for people', () => {
  const people = [
    { name: 'Nguyễn Văn An', consent: 'yes' },
    { name: 'Lê Thị Bưởi', consent: 'no' }
  ] as const
  expect(writePhotoNote({ rights: '© Báo quận', people })).toBe(
    'Bản quyền: © Báo quận ¦ Trong ảnh, đã đồng ý: Nguyễn Văn An ¦ Trong ảnh, chưa đồng ý: Lê Thị Bưởi'
  )
})

test.each(['', 'Ảnh: Thu Hà', 'Bản quyền: X ¦ lạ', 'Trong ảnh, đã đồng ý:'])('%j is not ours', (title) => {
  expect(readPhotoNote(title)).toBeNull()
})
