import { describe, expect, test } from 'vitest'
import { figure } from '@tests/factories'
import { documentFigures, documentToJson, listPhotos, parseDocument } from './document'

const doc = (attrs: object) => ({
  type: 'doc',
  content: [{ ...figure(), attrs: { ...figure().attrs, ...attrs } }]
})
const crop = { left: 0, top: 0, right: 10_000, bottom: 5000 }

describe('what is noted of a photo', () => {
  test('is read back as it was written', () => {
    const said = { crop, angle: -4500, rights: 'Báo quận', people: [{ name: 'Lan', consent: 'no' }] }
    expect(documentFigures(parseDocument(doc(said)))[0]).toMatchObject(said)
    expect(documentToJson(parseDocument(doc(said)))).toEqual(
      documentToJson(parseDocument(documentToJson(parseDocument(doc(said)))))
    )
  })

  test('is nothing in a text from before it could be noted, and such a text is stored as it was', () => {
    const old = parseDocument(doc({}))
    expect(documentFigures(old)[0]).toMatchObject({ crop: null, angle: 0, rights: '', people: [] })
    const explicit = parseDocument(doc({ crop: null, angle: 0, rights: '', people: [] }))
    expect(documentToJson(explicit)).toEqual(documentToJson(old))
    expect(Object.keys(documentToJson(old).content![0]!.attrs!).sort()).toEqual(['alt', 'bid', 'media'])
  })

  test.each([
    { crop: { ...crop, right: 10_001 } },
    { crop: { ...crop, left: -1 } },
    { crop: { ...crop, bottom: 50 } },
    { crop: { ...crop, left: 0.5 } },
    { crop: { ...crop, more: 1 } },
    { crop: [] },
    { crop: 'whole' },
    { angle: 4501 },
    { angle: 0.1 },
    { angle: -0 },
    { angle: null },
    { rights: 'x'.repeat(501) },
    { rights: 1 },
    { people: {} },
    { people: [{ name: 'Lan' }] },
    { people: [{ name: 'Lan', consent: 'maybe' }] },
    { people: [{ name: 'x'.repeat(121), consent: 'yes' }] },
    { people: [{ name: 'Lan', consent: 'yes', phone: '090' }] },
    { people: Array.from({ length: 51 }, () => ({ name: '', consent: 'yes' })) }
  ])('is refused where it is none: %j', (attrs) => {
    expect(() => parseDocument(doc(attrs))).toThrow()
  })
})

test('the photos of a text are listed without reading it as a document, each once', () => {
  expect(listPhotos({ type: 'doc', content: [figure(), figure(), { type: 'paragraph' }] })).toEqual([
    figure().attrs!.media
  ])
  expect(listPhotos({ type: 'doc', content: [{ type: 'figure', attrs: { media: 7 } }] })).toEqual([])
})
