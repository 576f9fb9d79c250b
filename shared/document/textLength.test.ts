import { describe, expect, test } from 'vitest'
import { articleContent, body, figure } from '@tests/factories'
import { parseDocument } from './document'
import { measureText } from './textLength'

const measure = (given: Parameters<typeof articleContent>[0]) => {
  const { meta, body: json } = articleContent(given)
  return measureText(meta, parseDocument(json))
}

describe('the length of a text', () => {
  test('counts title, deck, lead and body, and what stands at photos', () => {
    const meta = { title: 'Bờ kè', deck: '', lead: 'Mới xong.' }
    expect(measure({ meta, body: body('Mười hộ dời.') })).toEqual({ words: 7, characters: 5 + 9 + 12 })
    const withPhoto = measure({ meta, body: body('Mười hộ dời.', figure({ caption: 'Bờ kè' })) })
    expect(withPhoto.characters).toBe(26 + 5 + 'Ảnh: Thu Hà'.length)
  })

  test('counts a letter once, however the keyboard sent its marks', () => {
    const text = 'Tiếng Việt có dấu'
    const composed = measure({ meta: { title: '' }, body: body(text.normalize('NFC')) })
    const taken = measure({ meta: { title: '' }, body: body(text.normalize('NFD')) })
    expect(composed.characters).toBe(17)
    expect(taken.characters).toBe(17)
  })
})
