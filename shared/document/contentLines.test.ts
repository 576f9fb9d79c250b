import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleContent, body, figure, paragraph, properties } from '@tests/factories'
import { someBody } from '@tests/factories/arbitraries'
import { foldedWords } from '../text/searchWords'
import { contentLines } from './contentLines'
import { documentText, parseDocument } from './document'

test('an article is read line by line, its photos and footnotes included', () => {
  const noted = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Có 63' },
      { type: 'hardBreak' },
      { type: 'text', text: 'nắp' },
      { type: 'footnote', attrs: { text: 'Theo phường' } }
    ]
  }
  const photo = figure({ alt: 'Thợ thay nắp', caption: 'Nắp mới', credit: 'Ảnh: Hà' })
  const shown = { ...photo, attrs: { ...photo.attrs, people: [{ name: 'Ông Ơn', consent: 'yes' }] } }
  const content = articleContent({
    meta: { kicker: 'Việc phường', title: 'Thay nắp cống', lead: 'Xong sớm.' },
    body: body(noted, shown, { type: 'blockquote', content: [paragraph('Trích')] }, '')
  })
  expect(contentLines(content).map(({ place, text }) => `${place}: ${text}`)).toEqual([
    'kicker: Việc phường',
    'title: Thay nắp cống',
    'lead: Xong sớm.',
    'text: Có 63 nắp',
    'note: Theo phường',
    'alt: Thợ thay nắp',
    'people: Ông Ơn',
    'caption: Nắp mới',
    'credit: Ảnh: Hà',
    'text: Trích',
    'byline: Phạm Thị Lan'
  ])
})

test('no word of any body is left out', () => {
  fc.assert(
    fc.property(someBody, (json) => {
      const lines = contentLines(articleContent({ body: json })).map((line) => line.text)
      const known = new Set(foldedWords(lines.join('\n')))
      const words = foldedWords(documentText(parseDocument(json)))
      expect(words.filter((word) => !known.has(word))).toEqual([])
    }),
    properties
  )
})
