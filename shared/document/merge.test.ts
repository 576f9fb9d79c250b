import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleContent, body, fakeHash, figure, heading, paragraph, properties } from '@tests/factories'
import { afterEdits, someDocument, someEdits, someWords } from '@tests/factories/documents'
import { blockText } from './blockIdentity'
import { normalBody, parseDocument, type DocumentJson } from './document'
import { conflictsOf, mergeContents, resolveMerge, type MergeChoice } from './merge'
import type { ArticleContent, ArticleMeta } from './revision'

const of = (text: DocumentJson, meta: Partial<ArticleMeta> = {}) => articleContent({ body: text, meta })

const decide = (base: ArticleContent, ours: ArticleContent, theirs: ArticleContent, choice: MergeChoice) => {
  const merge = mergeContents(base, ours, theirs)
  return resolveMerge(merge, new Map(conflictsOf(merge).map(({ id }) => [id, choice])))!
}
const merged = (base: ArticleContent, ours: ArticleContent, theirs: ArticleContent) => {
  const merge = mergeContents(base, ours, theirs)
  expect(conflictsOf(merge)).toEqual([])
  return resolveMerge(merge, new Map())!
}
const textOf = (content: ArticleContent) => (content.body.content ?? []).map(blockText)

const someSides = fc
  .tuple(someDocument, someEdits, someEdits)
  .map(
    ([base, left, right]) =>
      [of(base), of(afterEdits(base, left, 'l')), of(afterEdits(base, right, 'r'))] as const
  )

describe('merging two versions of one text', () => {
  test('with an untouched one gives the other, exactly', () => {
    fc.assert(
      fc.property(someDocument, someEdits, someWords, (text, edits, title) => {
        const base = of(text)
        const changed = of(afterEdits(text, edits), { title })
        expect(merged(base, changed, base)).toEqual(changed)
        expect(merged(base, base, changed)).toEqual(changed)
      }),
      properties
    )
  })

  test('that say the same gives that', () => {
    fc.assert(
      fc.property(someDocument, someEdits, (text, edits) => {
        const changed = of(afterEdits(text, edits))
        expect(merged(of(text), changed, changed)).toEqual(changed)
      }),
      properties
    )
  })

  test('of which each changed another block gives both changes, as if one had been made after the other', () => {
    const words = fc.array(someWords, { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), someWords, someWords, (lines, a, b, left, right) => {
        const [first, second] = [a % lines.length, b % lines.length]
        fc.pre(first !== second)
        const write = (texts: readonly string[], at: number, text: string) =>
          texts.map((each, index) => (index === at ? `${text} mới` : each))
        const build = (texts: readonly string[]) => of(body(...texts))
        const result = merged(
          build(lines),
          build(write(lines, first, left)),
          build(write(lines, second, right))
        )
        expect(textOf(result)).toEqual(write(write(lines, first, left), second, right))
        expect(textOf(result)).toEqual(write(write(lines, second, right), first, left))
      }),
      properties
    )
  })

  test('is the same whoever is called ours', () => {
    fc.assert(
      fc.property(someSides, ([base, ours, theirs]) => {
        expect(decide(base, ours, theirs, 'ours')).toEqual(decide(base, theirs, ours, 'theirs'))
      }),
      properties
    )
  })

  test('gives a body of the schema, whatever is decided', () => {
    fc.assert(
      fc.property(
        someSides,
        fc.infiniteStream(fc.constantFrom<MergeChoice>('ours', 'theirs', 'both')),
        (sides, dice) => {
          const merge = mergeContents(...sides)
          const choices = new Map(conflictsOf(merge).map(({ id }) => [id, dice.next().value as MergeChoice]))
          const { body: text } = resolveMerge(merge, choices)!
          expect(() => parseDocument(text)).not.toThrow()
        }
      ),
      properties
    )
  })

  test('loses nothing that either typed: it is in the text, or in an open decision', () => {
    const typed = fc.array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 6 })
    const insert = (text: DocumentJson, words: readonly string[]) =>
      afterEdits(
        text,
        words.map((word, index) => ({
          kind: index % 3 === 2 ? ('insertBlock' as const) : ('type' as const),
          place: Number(word.slice(1)) / 1000,
          reach: ((Number(word.slice(1)) * 7) % 1000) / 1000,
          text: ` ${word} `
        })),
        words[0]
      )
    fc.assert(
      fc.property(someDocument, typed, typed, someEdits, (text, mine, yours, more) => {
        const named = (stem: string, numbers: readonly number[]) => numbers.map((each) => `${stem}${each}`)
        const [left, right] = [named('L', mine), named('R', yours)]
        const [ours, theirs] = [insert(text, left), insert(afterEdits(text, more, 'm'), right)]
        const merge = mergeContents(of(text), of(ours), of(theirs))
        const everything = JSON.stringify(merge.blocks.map((block) => (block.kind === 'gone' ? null : block)))
        for (const [words, side] of [
          [left, ours],
          [right, theirs]
        ] as const)
          for (const word of words.filter((each) => blockText(side).includes(each)))
            expect(everything).toContain(word)
      }),
      properties
    )
  })
})

describe('inside one block', () => {
  const line = (text: string) => of(body(text))

  test('different words changed by two people are both taken', () => {
    const result = merged(
      line('Sáng 18/11, quận khai mạc Ngày hội đọc sách tại công viên.'),
      line('Sáng 19/11, quận khai mạc Ngày hội đọc sách tại công viên.'),
      line('Sáng 18/11, quận khai mạc Ngày hội đọc sách tại nhà văn hóa.')
    )
    expect(textOf(result)).toEqual(['Sáng 19/11, quận khai mạc Ngày hội đọc sách tại nhà văn hóa.'])
  })

  test('neighbouring words changed by two people are for a person to decide', () => {
    const merge = mergeContents(
      line('Khai mạc hội nghị lớn'),
      line('Khai mạc đại nghị lớn'),
      line('Khai mạc hội thảo lớn')
    )
    expect(conflictsOf(merge)).toHaveLength(1)
    expect(resolveMerge(merge, new Map())).toBeNull()
    expect(textOf(resolveMerge(merge, new Map([['0', 'both']]))!)).toEqual([
      'Khai mạc đại nghị lớn',
      'Khai mạc hội thảo lớn'
    ])
  })

  test('bold by one and a new word by the other are both kept', () => {
    const bold: DocumentJson = {
      type: 'paragraph',
      attrs: { bid: 'b1' },
      content: [
        { type: 'text', marks: [{ type: 'bold' }], text: 'Thông báo' },
        { type: 'text', text: ' về việc tạm ngưng nước' }
      ]
    }
    const result = merged(
      line('Thông báo về việc tạm ngưng nước'),
      of(body(bold)),
      line('Thông báo về việc tạm ngưng cấp nước')
    )
    expect(result.body.content![0]!.content).toEqual([
      { type: 'text', marks: [{ type: 'bold' }], text: 'Thông báo' },
      { type: 'text', text: ' về việc tạm ngưng cấp nước' }
    ])
  })

  test('another kind by one and other words by the other are both kept', () => {
    const result = merged(
      of(body(paragraph('Nước về rồi', 'x'))),
      of(body(heading('Nước về rồi', 'x'))),
      of(body(paragraph('Nước về rồi!', 'x')))
    )
    expect(result.body).toEqual(normalBody(body(heading('Nước về rồi!', 'x'))))
  })
})

describe('blocks', () => {
  test('a paragraph that one moved and the other rewrote is rewritten in its new place', () => {
    const [a, b, c] = [paragraph('Một đoạn.', 'a'), paragraph('Hai đoạn.', 'b'), paragraph('Ba đoạn.', 'c')]
    const result = merged(
      of(body(a, b, c)),
      of(body(c, a, b)),
      of(body(a, b, paragraph('Ba đoạn mới.', 'c')))
    )
    expect(textOf(result)).toEqual(['Ba đoạn mới.', 'Một đoạn.', 'Hai đoạn.'])
  })

  test('a paragraph that one took out and the other rewrote is for a person to decide', () => {
    const base = body(paragraph('Giữ.', 'a'), paragraph('Bỏ hay giữ?', 'b'))
    const merge = mergeContents(
      of(base),
      of(body(paragraph('Giữ.', 'a'))),
      of(body(paragraph('Giữ.', 'a'), paragraph('Bỏ hay giữ? Giữ!', 'b')))
    )
    expect(conflictsOf(merge)).toMatchObject([{ id: '1', at: { ours: [], theirs: [{ type: 'paragraph' }] } }])
  })

  test('a new caption by one and a new credit by the other are both kept; two new photos are not', () => {
    const photo = (given: Parameters<typeof figure>[0]) => of(body(figure({ bid: 'f', ...given })))
    const base = photo({})
    const result = merged(base, photo({ caption: 'Lễ bế mạc' }), photo({ credit: 'Ảnh: Gia Huy' }))
    expect(result.body).toEqual(photo({ caption: 'Lễ bế mạc', credit: 'Ảnh: Gia Huy' }).body)
    expect(
      conflictsOf(mergeContents(base, photo({ media: fakeHash(1) }), photo({ media: fakeHash(2) })))
    ).toHaveLength(1)
  })

  test('a table is merged cell by cell; of a cell that both changed, both texts can be kept', () => {
    const table = (...cells: readonly string[]) =>
      of(
        body({
          type: 'table',
          attrs: { bid: 't' },
          content: [0, 1].map((row) => ({
            type: 'tableRow',
            content: [0, 1].map((column) => ({
              type: 'tableCell',
              content: [paragraph(cells[row * 2 + column]!, `c${row}${column}`)]
            }))
          }))
        })
      )
    const base = table('Phường', 'Hộ', 'Hòa Lãm', '120')
    expect(
      textOf(
        merged(base, table('Phường', 'Số hộ', 'Hòa Lãm', '120'), table('Phường', 'Hộ', 'Hòa Lãm', '125'))
      )
    ).toEqual(['Phường Số hộ Hòa Lãm 125'])
    const [left, right] = [table('Phường', 'Hộ', 'Hòa Lãm', '121'), table('Phường', 'Hộ', 'Hòa Lãm', '125')]
    expect(textOf(decide(base, left, right, 'both'))).toEqual(['Phường Hộ Hòa Lãm 121 125'])
  })
})

describe('fields', () => {
  const text = body('Một.')
  test('changed by one are taken; a title changed by both is for a person to decide', () => {
    const base = of(text, { title: 'Tít cũ', kicker: '', byline: 'Lan' })
    const merge = mergeContents(
      base,
      of(text, { title: 'Tít của Lan', kicker: 'Phường Hòa Lãm', byline: 'Lan' }),
      of(text, { title: 'Tít của Diệp', kicker: '', byline: 'Diệp' })
    )
    expect(conflictsOf(merge).map(({ id }) => id)).toEqual(['field.title'])
    expect(resolveMerge(merge, new Map([['field.title', 'theirs']]))!.meta).toMatchObject({
      title: 'Tít của Diệp',
      kicker: 'Phường Hòa Lãm',
      byline: 'Diệp'
    })
  })

  test('a lead of which each changed other words has both', () => {
    const lead = (words: string) => of(text, { lead: words })
    const result = merged(
      lead('Quận ra quân dọn rác ở mười hai phường'),
      lead('Toàn quận ra quân dọn rác ở mười hai phường'),
      lead('Quận ra quân dọn rác ở mười ba phường')
    )
    expect(result.meta.lead).toBe('Toàn quận ra quân dọn rác ở mười ba phường')
  })
})
