import * as fc from 'fast-check'
import type { DocumentJson } from '@shared/document/document'
import { NUMBERINGS } from '@shared/text/numbering'
import { body, figure, heading, paragraph } from '../factories'

const syllables = [
  'quận',
  'ủy',
  'Bến',
  'Thượng',
  'tổ',
  'chức',
  'hội',
  'nghị',
  '21-KL/TW',
  '“ngày',
  'hội”',
  ',',
  '…'
]

/** A few Vietnamese syllables, now and then with something that only a machine would type. */
export const someText = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...syllables) },
      fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })
    ),
    {
      minLength: 1,
      maxLength: 12
    }
  )
  .map((words) => words.join(' '))

/** Ids of blocks: few, so that some are missing and some stand twice, as after copying. */
const someBid = fc.option(fc.constantFrom('b1', 'b2', 'b3', 'b4', 'b5', 'b6'))

const noted = (text: string, note: string, bid: string | null): DocumentJson => ({
  type: 'paragraph',
  attrs: { bid },
  content: [
    { type: 'text', text },
    { type: 'footnote', attrs: { text: note } }
  ]
})

const someBlock: fc.Arbitrary<DocumentJson> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(someText, someBid).map(([text, bid]) => paragraph(text, bid)) },
  fc.constant(paragraph('')),
  fc.tuple(someText, someBid).map(([text, bid]) => heading(text, bid)),
  fc
    .record({
      media: fc.constantFrom('a', 'b').map((digit) => digit.repeat(64)),
      alt: someText,
      caption: someText,
      bid: someBid
    })
    .map(figure),
  fc.tuple(fc.array(someText, { minLength: 1, maxLength: 3 }), someBid).map(([texts, bid]) => ({
    type: 'blockquote',
    attrs: { bid },
    content: texts.map((text) => paragraph(text))
  })),
  fc.tuple(someText, someText, someBid).map(([text, note, bid]) => noted(text, note, bid)),
  fc
    .tuple(fc.constantFrom('question', 'answer'), someText, someBid)
    .map(([type, text, bid]) => ({ ...paragraph(text, bid), type })),
  fc.tuple(someText, someBid).map(([text, bid]) => ({
    type: 'pullQuote',
    attrs: { bid },
    content: [paragraph(text)]
  })),
  fc
    .tuple(
      fc.array(fc.tuple(someText, someBid), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(null, ...NUMBERINGS)
    )
    .map(([items, numbering]) => ({
      ...(numbering ? { type: 'orderedList', attrs: { numbering } } : { type: 'bulletList' }),
      content: items.map(([text, bid]) => ({ type: 'listItem', content: [paragraph(text, bid)] }))
    })),
  fc.array(someText, { minLength: 1, maxLength: 3 }).map((cells) => ({
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: cells.map((text) => ({ type: 'tableCell', content: [paragraph(text)] }))
      }
    ]
  }))
)

/** A body of any blocks of the schema. */
export const someBody = fc.array(someBlock, { minLength: 1, maxLength: 8 }).map((blocks) => body(...blocks))
