import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument, type DocumentJson } from '@shared/document/document'
import { trackDifference, type Tracked } from '@shared/document/tracked'
import { readTracked, trackedToJson } from '@shared/document/trackedJson'
import { articleContent, body, heading, paragraph } from '@tests/factories'
import { sendThroughWord, withoutIds } from '@tests/fixtures/exportedWord'
import { outline } from '@tests/fixtures/importedWord'

const by = (author: string, at = Date.parse('2026-11-16T08:00:00Z')) => ({ author, at })

function track(before: DocumentJson, now: DocumentJson): Tracked {
  return trackDifference(parseDocument(before), parseDocument(now), by('Mai Khuê'))
}

async function sendChanges(tracked: Tracked) {
  const now = tracked.doc.toJSON() as DocumentJson
  const content = { ...articleContent({ body: now }), tracked: trackedToJson(tracked, []) }
  return sendThroughWord({ content })
}

const item = (text: string): DocumentJson => ({ type: 'listItem', content: [paragraph(text)] })
const row = (...texts: string[]): DocumentJson => ({
  type: 'tableRow',
  content: texts.map((text) => ({ type: 'tableCell', content: [paragraph(text)] }))
})

describe('open changes that go out to Word and come back', () => {
  const cases: readonly (readonly [string, readonly DocumentJson[], readonly DocumentJson[]])[] = [
    ['a word', [paragraph('Hội nghị có 40 đại biểu.')], [paragraph('Hội nghị có 45 đại biểu.')]],
    ['a new paragraph', [paragraph('Một.')], [paragraph('Một.'), paragraph('Hai.')]],
    [
      'a paragraph taken out',
      [paragraph('Một.'), paragraph('Hai.'), paragraph('Ba.')],
      [paragraph('Một.'), paragraph('Ba.')]
    ],
    ['a split', [paragraph('Một. Hai.')], [paragraph('Một.'), paragraph('Hai.')]],
    ['a join', [paragraph('Một'), paragraph('và hai.')], [paragraph('Một và hai.')]],
    [
      'a crosshead',
      [paragraph('Mở đầu.'), paragraph('Kết quả'), paragraph('Thân.')],
      [paragraph('Mở đầu.'), heading('Kết quả'), paragraph('Thân.')]
    ],
    [
      'bold letters',
      [paragraph('Chữ đậm lên.')],
      [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Chữ ' },
            { type: 'text', text: 'đậm', marks: [{ type: 'bold' }] },
            { type: 'text', text: ' lên.' }
          ]
        }
      ]
    ],
    [
      'an item of a list',
      [{ type: 'bulletList', content: [item('một'), item('ba')] }],
      [{ type: 'bulletList', content: [item('một'), item('hai'), item('ba')] }]
    ],
    [
      'a row of a table',
      [{ type: 'table', content: [row('a', '1'), row('b', '2')] }],
      [{ type: 'table', content: [row('a', '1'), row('mới', '9'), row('b', '2')] }]
    ],
    [
      'a frame',
      [paragraph('Trước.'), paragraph('Sau.')],
      [paragraph('Trước.'), { type: 'boxedText', content: [paragraph('Hộp mới.')] }, paragraph('Sau.')]
    ],
    [
      'a footnote',
      [paragraph('Có 41 kênh.')],
      [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Có 41 kênh' },
            { type: 'footnote', attrs: { text: 'Số liệu quận.' } },
            { type: 'text', text: '.' }
          ]
        }
      ]
    ]
  ]

  test.each(cases)('%s', async (_name, before, now) => {
    const tracked = track(body(...before), body(...now))
    const back = await sendChanges(tracked)
    expect(outline(back.body)).toEqual(outline(tracked.doc.toJSON() as DocumentJson))
    expect(outline(back.tracked!.body)).toEqual(outline(tracked.base.toJSON() as DocumentJson))
    expect(withoutIds(back.body)).toEqual(withoutIds(tracked.doc.toJSON() as DocumentJson))
    const again = readTracked(back.tracked!, parseDocument(back.body))
    const authors = again.changes.flatMap((change) =>
      [...change.deleted, ...change.inserted].map(({ data }) => data)
    )
    expect(authors.length).toBeGreaterThan(0)
    expect(authors.every(({ author, at }) => author === 'Mai Khuê' && at === by('').at)).toBe(true)
  })

  test('a changed title', async () => {
    const fields = [{ field: 'title' as const, before: 'Ngày hội sách', ...by('Mai Khuê') }]
    const doc = parseDocument(body(paragraph('Thân bài.')))
    const content = {
      ...articleContent({ meta: { title: 'Ngày hội đọc sách' }, body: doc.toJSON() as DocumentJson }),
      tracked: trackedToJson(trackDifference(doc, doc, by('')), fields)
    }
    const back = await sendThroughWord({ content })
    expect(back.meta.title).toBe('Ngày hội đọc sách')
    expect(back.tracked!.fields).toEqual(fields)
    expect(back.tracked!.changes).toEqual([])
  })

  const lines = fc.array(
    fc
      .array(fc.constantFrom('quận', 'Bến', 'Thượng', 'tổ', 'chức', 'hội', 'nghị'), {
        minLength: 2,
        maxLength: 8
      })
      .map((words) => `${words.join(' ')}, ngày ${words.length}.`),
    { minLength: 1, maxLength: 6 }
  )

  test('any two texts of plain paragraphs', async () => {
    await fc.assert(
      fc.asyncProperty(lines, lines, async (one, other) => {
        const tracked = track(
          body(...one.map((text) => paragraph(text))),
          body(...other.map((text) => paragraph(text)))
        )
        const back = await sendChanges(tracked)
        expect(outline(back.body)).toEqual(outline(tracked.doc.toJSON() as DocumentJson))
        expect(outline(back.tracked?.body ?? back.body)).toEqual(
          outline(tracked.base.toJSON() as DocumentJson)
        )
      }),
      { numRuns: 25 }
    )
  })
})
