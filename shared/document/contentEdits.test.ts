import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleContent, body, figure, properties } from '@tests/factories'
import { someBody, someText } from '@tests/factories/arbitraries'
import { createSearch, plainSearch } from '../text/search'
import { ContentEditError, editContent, searchedFields, type ContentEdit } from './contentEdits'
import { parseDocument } from './document'
import { textSegments } from './findText'
import type { ArticleContent } from './revision'

function editsFor(content: ArticleContent, query: string, text: string): ContentEdit[] {
  const search = createSearch({ ...plainSearch, query })
  const heads = searchedFields.flatMap((field) =>
    search(content.meta[field]).map(({ from, to }) => ({
      field,
      inside: null,
      from,
      to,
      found: content.meta[field].slice(from, to),
      text
    }))
  )
  const segments = textSegments(parseDocument(content.body)).flatMap((segment) =>
    search(segment.text).map(({ from, to }) => ({
      field: null,
      inside: segment.inside,
      from: segment.pos + from,
      to: segment.pos + to,
      found: segment.text.slice(from, to),
      text
    }))
  )
  return [...heads, ...segments]
}

describe('replacing in an article', () => {
  test('leaves none of the old words, and is undone by replacing the other way', () => {
    fc.assert(
      fc.property(someBody, someText, (json, title) => {
        const content = articleContent({ meta: { title: title.slice(0, 200) }, body: json })
        const edits = editsFor(content, 'hội', '☂')
        const edited = editContent(content, edits)
        expect(editsFor(edited, 'hội', '')).toEqual([])
        const back = editsFor(edited, '☂', 'x')
        // Where no umbrella stood before, there are as many as places that were replaced.
        if (editsFor(content, '☂', 'x').length === 0) expect(back.length).toBe(edits.length)
      }),
      properties
    )
  })

  test('is all or nothing: other words, overlapping places and lines too long are refused', () => {
    const content = articleContent({ body: body('Bờ kè mới.') })
    const edit: ContentEdit = { field: null, inside: null, from: 1, to: 3, found: 'Bờ', text: 'Bến' }
    expect(JSON.stringify(editContent(content, [edit]).body)).toContain('Bến kè mới.')
    const refused: ContentEdit[][] = [
      [{ ...edit, found: 'Bở' }],
      [edit, { ...edit, from: 2, found: 'ờ' }],
      [{ ...edit, from: 0, to: 2, found: 'Bờ' }],
      [{ ...edit, from: 3, to: 3, found: '' }],
      [{ field: 'title', inside: null, from: 0, to: 4, found: 'Khai', text: 'x'.repeat(400) }]
    ]
    for (const edits of refused) expect(() => editContent(content, edits)).toThrow(ContentEditError)
  })

  test('reaches footnotes and what is said of photos, and refuses what would not fit there', () => {
    const note = { type: 'footnote', attrs: { text: 'Theo Quận 4, Quận 4 cũ.' } }
    const content = articleContent({
      body: body(
        { type: 'paragraph', content: [{ type: 'text', text: 'Quận 4 họp.' }, note] },
        figure({ alt: 'Hội trường Quận 4' })
      )
    })
    const edits = editsFor(content, 'Quận 4', 'phường Bến')
    expect(edits.map(({ inside }) => inside?.attribute ?? null)).toEqual([null, 'text', 'text', 'alt'])
    const edited = JSON.stringify(editContent(content, edits).body)
    for (const words of ['phường Bến họp.', 'Theo phường Bến, phường Bến cũ.', 'Hội trường phường Bến'])
      expect(edited).toContain(words)
    const tooLong = edits.map((edit) => ({ ...edit, text: 'x'.repeat(2000) }))
    expect(() => editContent(content, tooLong.slice(1))).toThrow(ContentEditError)
    const elsewhere = edits.map((edit) => ({ ...edit, inside: edit.inside && { ...edit.inside, at: 1 } }))
    expect(() => editContent(content, elsewhere)).toThrow(ContentEditError)
  })
})
