import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { importFixture } from '@tests/fixtures/importedWord'
import {
  cell,
  list,
  noteReference,
  note,
  paragraph,
  run,
  style,
  table,
  textBox,
  tracked
} from '@tests/fixtures/wordMarkup'
import { jsonText } from './bodyBudget'
import { missingWords } from '@shared/text/missingWords'

test('a word is missing as often as it is missing', () => {
  expect(missingWords('kênh xanh kênh sạch', 'sạch, kênh')).toEqual(['kênh', 'xanh'])
  expect(missingWords('Quận ủy'.normalize('NFD'), 'Quận ủy')).toEqual([])
})

/** A word that occurs once in a whole run of the test, so that nothing can stand in for it. */
let words = 0
const word = fc
  .constantFrom('kênh', 'phường', 'hội', 'nghị', 'ủy', 'đợt')
  .map((stem) => () => `${stem}${++words}`)
const text = fc
  .array(word, { minLength: 1, maxLength: 30 })
  .map((made) => () => made.map((make) => `${make()} `).join(''))
const look = fc.record(
  { bold: fc.boolean(), italic: fc.boolean(), hidden: fc.boolean(), size: fc.constantFrom(12, 13, 18) },
  { requiredKeys: [] }
)
const place = fc.record(
  {
    style: fc.constantFrom('T', 'H1', 'SP', 'CT', 'Q', 'TG'),
    align: fc.constantFrom('left', 'center', 'right', 'both'),
    list: fc.constantFrom<readonly [number, number]>([1, 0], [1, 1], [2, 0], [1, 7], [9, 0])
  },
  { requiredKeys: [] }
)

const inline = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(text, look).map(
      ([make, as]) =>
        () =>
          run(make(), as)
    )
  },
  { weight: 1, arbitrary: text.map((make) => () => run(`${make()}\t${make()}\n\n${make()}`)) },
  {
    weight: 1,
    arbitrary: fc.tuple(text, fc.constantFrom('ins', 'del', 'moveFrom')).map(
      ([make, kind]) =>
        () =>
          tracked(kind as 'ins', make())
    )
  },
  { weight: 1, arbitrary: text.map((make) => () => textBox(paragraph(make()))) },
  {
    weight: 1,
    arbitrary: text.map(
      (make) => () => `<w:fldSimple w:instr="X"><w:odd>${run(make())}</w:odd></w:fldSimple>`
    )
  },
  { weight: 1, arbitrary: text.map((make) => () => `<m:oMath><m:r><m:t>${make()}</m:t></m:r></m:oMath>`) },
  { weight: 1, arbitrary: fc.constant(() => noteReference('footnote', 1)) }
)
const block: fc.Arbitrary<() => string> = fc
  .tuple(fc.array(inline, { minLength: 0, maxLength: 3 }), place)
  .map(
    ([made, as]) =>
      () =>
        paragraph(made.map((make) => make()).join(''), as)
  )
const grid = fc
  .array(
    fc.array(fc.tuple(block, fc.constantFrom('', '<w:gridSpan w:val="2"/>', '<w:vMerge/>')), {
      minLength: 1,
      maxLength: 3
    }),
    {
      minLength: 1,
      maxLength: 3
    }
  )
  .map((rows) => () => table(rows.map((row) => row.map(([make, properties]) => cell(make(), properties)))))
const body = fc.array(fc.oneof({ weight: 5, arbitrary: block }, { weight: 1, arbitrary: grid }), {
  minLength: 1,
  maxLength: 12
})

const styles =
  style('T', 'Title') +
  style('H1', 'heading 1') +
  style('SP', 'Sapô') +
  style('CT', 'caption') +
  style('Q', 'Quote') +
  style('TG', 'Tác giả')
const numbering =
  list(1, [
    ['decimal', '%1.'],
    ['lowerLetter', '%2)']
  ]) + list(2, [['bullet', '•']])

test('whatever a document is made of, each of its words is in the article or told as lost', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (made) => {
      const xml = made.map((make) => make()).join('')
      const article = await importFixture({
        body: xml,
        styles,
        numbering,
        footnotes: note('footnote', 1, 'nguồn')
      })
      // Counted from the XML by itself, without any of the reader's own code; every box stands there twice.
      const written = [
        ...xml.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '').matchAll(/[\p{L}]+\d+(?=[ <])/gu)
      ].map(([found]) => found)
      const kept = [...Object.values(article.meta), jsonText(article.body)].join('\n')
      const before = article.tracked ? jsonText(article.tracked.body) : ''
      const old = article.tracked?.fields.map((each) => each.before).join('\n') ?? ''
      expect(missingWords(written.join(' '), [kept, before, old, article.lostText].join('\n'))).toEqual([])
      expect(
        missingWords(`${kept}\n${article.lostText}`, `${written.join(' ')} nguồn Ghi chú`).filter(
          (found) => !/^(\d*|[a-z]|nguồn)$/.test(found)
        )
      ).toEqual([])
      // The net below found nothing that the reader had not accounted for itself.
      expect(article.report.findings.filter(({ finding }) => finding === 'otherText')).toEqual([])
    }),
    { numRuns: 150 }
  )
})
