import { expect, test } from 'vitest'
import { articleContent } from '@tests/factories'
import { fieldsBefore, trackFields } from './trackedFields'

const { meta } = articleContent({ meta: { title: 'Khai mạc', byline: 'Lan' } })
const lan = { author: 'Lan', at: 1 }
const binh = { author: 'Bình', at: 2 }

test('a line that was changed remembers how it read first, and who changed it last', () => {
  const once = trackFields([], meta, { ...meta, title: 'Khai mạc hội' }, lan)
  const twice = trackFields(once, { ...meta, title: 'Khai mạc hội' }, { ...meta, title: 'Bế mạc' }, binh)
  expect(twice).toEqual([{ field: 'title', before: 'Khai mạc', author: 'Bình', at: 2 }])
  expect(fieldsBefore({ ...meta, title: 'Bế mạc' }, twice)).toEqual(meta)
})

test('a line that reads as before is no change, and others stay as they are', () => {
  const changed = { ...meta, title: 'Bế mạc', deck: 'Tít phụ' }
  const both = trackFields([], meta, changed, lan)
  expect(trackFields(both, changed, { ...changed, title: 'Khai mạc' }, binh)).toEqual([
    { field: 'deck', before: '', author: 'Lan', at: 1 }
  ])
})

test('what an article is — its product or rubric — is not tracked', () => {
  expect(trackFields([], meta, { ...meta, rubric: 'Khác' }, lan)).toEqual([])
})
