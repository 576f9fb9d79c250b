import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '@electron/store/signing'
import { articleContent, body, fakeHash, figure, heading, paragraph, properties } from '@tests/factories'
import { someBody, someText } from '@tests/factories/arbitraries'
import { isCanonical } from './canonical'
import { DocumentError } from './document'
import { articleMetaSchema, isSameContent, sealRevision, shortHash, type ArticleContent } from './revision'

const seal = (content: ArticleContent, parents: readonly string[] = [], article = 'bai-1') =>
  sealRevision(article, parents, content, sha256)

describe('the id of a revision', () => {
  /** Never to change: signatures of years ago name revisions by these ids. */
  test('is the one that this text has always had', () => {
    const plain = articleContent()
    const rich = articleContent({
      meta: { kind: 'portrait', title: 'Người giữ nhịp công viên', lead: 'Năm giờ sáng…' },
      body: body(
        heading('Tiếng nhạc đầu ngày', 'h1'),
        {
          type: 'orderedList',
          attrs: { bid: 'l1', start: 3 },
          content: [{ type: 'listItem', content: [paragraph('Một', 'p1')] }]
        },
        figure({ media: fakeHash('b'), bid: 'f1' }),
        figure({ media: fakeHash('a'), bid: 'f2' })
      )
    })
    expect(seal(plain).id).toBe('c54aaaec756ac2b6298888fb2af78b56643042b78319982fe8bb73f4592bafab')
    expect(seal(rich, [seal(plain).id]).id).toBe(
      'c00f01dea37a6a33d3706c67afdbcbac681d06c9810ceff30c30055c697c8440'
    )
  })

  test('is the hash of its canonical text, which is stored as it is', () => {
    fc.assert(
      fc.property(someBody, someText, (json, title) => {
        const { id, canonical, revision } = seal(articleContent({ meta: { title }, body: json }))
        expect(sha256(canonical)).toBe(id)
        expect(isCanonical(canonical)).toBe(true)
        expect(seal({ meta: revision.meta, body: revision.body }).id).toBe(id)
      }),
      properties
    )
  })

  test('does not change with how letters were typed, or the order of parents', () => {
    const [a, b] = [fakeHash('1'), fakeHash('2')]
    const typed = articleContent({ body: body('Quận ủy'.normalize('NFD')) })
    expect(seal(typed, [b, a]).id).toBe(seal(articleContent({ body: body('Quận ủy') }), [a, b]).id)
  })

  test.each<[string, ArticleContent]>([
    ['one letter of the text', articleContent({ body: body('Sáng 19/11') })],
    ['the title', articleContent({ meta: { title: 'Khai mạc Ngày hội' } })],
    ['the byline', articleContent({ meta: { byline: 'Thu Hà' } })],
    ['the rubric', articleContent({ meta: { rubric: '' } })],
    ['a photo', articleContent({ body: body('Sáng 18/11', figure()) })]
  ])('changes with %s', (_what, other) => {
    const first = seal(articleContent({ body: body('Sáng 18/11') }))
    expect(seal(other).id).not.toBe(first.id)
  })

  test('changes with a swapped photo, its caption and its description', () => {
    const of = (given: Parameters<typeof figure>[0]) => seal(articleContent({ body: body(figure(given)) })).id
    const ids = [of({}), of({ media: fakeHash('b') }), of({ caption: 'Lễ bế mạc' }), of({ alt: 'Sân khấu' })]
    expect(new Set(ids).size).toBe(4)
  })

  test('changes with its article and its parents: the same words elsewhere are another revision', () => {
    const content = articleContent()
    const ids = [seal(content).id, seal(content, [], 'bai-2').id, seal(content, [fakeHash('1')]).id]
    expect(new Set(ids).size).toBe(3)
  })
})

test('a revision names its photos once each, sorted', () => {
  const photo = (digit: string) => figure({ media: fakeHash(digit) })
  const { revision } = seal(articleContent({ body: body(photo('b'), photo('a'), photo('b')) }))
  expect(revision.media).toEqual([fakeHash('a'), fakeHash('b')])
})

test('a body that is no document makes no revision', () => {
  expect(() => seal(articleContent({ body: { type: 'doc', content: [] } }))).toThrow(DocumentError)
})

describe('two contents are the same', () => {
  test('exactly when they would make the same revision', () => {
    fc.assert(
      fc.property(someBody, someBody, (one, other) => {
        const [a, b] = [articleContent({ body: one }), articleContent({ body: other })]
        expect(isSameContent(a, a)).toBe(true)
        expect(isSameContent(a, b)).toBe(seal(a).id === seal(b).id)
      }),
      properties
    )
  })

  test('also when one leaves out what is usual anyway', () => {
    const short = articleContent({ body: { type: 'doc', content: [{ type: 'paragraph' }] } })
    const long = articleContent({
      body: { type: 'doc', content: [{ type: 'paragraph', attrs: { bid: null } }] }
    })
    expect(isSameContent(short, long)).toBe(true)
  })
})

test('what stands around the body has its kinds and its lengths', () => {
  const { meta } = articleContent()
  expect(articleMetaSchema.safeParse(meta).success).toBe(true)
  const wrong = [
    { ...meta, kind: 'poem' },
    { ...meta, product: '' },
    { ...meta, title: 'x'.repeat(301) },
    { ...meta, secret: 1 },
    { ...meta, lead: undefined }
  ]
  expect(wrong.filter((each) => articleMetaSchema.safeParse(each).success)).toEqual([])
})

test('people compare a short form of the hash', () => {
  expect(shortHash(`7f3a91c2${fakeHash('0').slice(8)}`)).toBe('7F3A-91C2')
})
