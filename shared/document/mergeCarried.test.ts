import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleContent, body, paragraph, properties } from '@tests/factories'
import { afterEdits, someDocument, someEdit, type Edit } from '@tests/factories/documents'
import { blockText } from './blockIdentity'
import type { DocumentJson } from './document'
import { conflictsOf, mergeContents, resolveMerge, type MergeChoice } from './merge'

/** Each word of a text stands in it once, so that one that was lost or doubled shows; halves of two make none. */
function tellApart(node: DocumentJson, next: () => string): DocumentJson {
  const rename = (text: string) => text.replace(/\S+/g, next)
  return {
    ...node,
    ...(node.text !== undefined && { text: rename(node.text) }),
    ...(node.type === 'footnote' && { attrs: { text: rename(String(node.attrs!.text)) } }),
    ...(node.content && { content: node.content.map((child) => tellApart(child, next)) })
  }
}
const createNames = (stem: string) => {
  let count = 0
  return () => `${stem}${++count}y${count}x`
}

const someText = someDocument.map((text) => tellApart(text, createNames('w')))

const carrying = [
  'split',
  'join',
  'split',
  'join',
  'type',
  'erase',
  'moveBlock',
  'insertBlock',
  'deleteBlock'
]
const someCarrying = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(someEdit, fc.constantFrom(...(carrying as Edit['kind'][]))) },
  { weight: 1, arbitrary: someEdit.map((edit) => [edit, edit.kind] as const) }
)
const someEdits = (stem: string) =>
  fc.array(someCarrying, { minLength: 1, maxLength: 6 }).map((edits) => {
    const next = createNames(stem)
    return edits.map(([edit, kind]): Edit => ({ ...edit, kind, text: ` ${next()} ${next()} ` }))
  })

const countWords = (text: DocumentJson) => {
  const counts = new Map<string, number>()
  for (const [word] of blockText(text).matchAll(/(?<!\S)[wLR](\d+)y\1x(?!\S)/g))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const someSides = fc
  .tuple(someText, someEdits('L'), someEdits('R'))
  .map(([base, left, right]) => [base, afterEdits(base, left, 'l'), afterEdits(base, right, 'r')] as const)
  // Once in many thousands, what is left of two words reads as a third.
  .filter((texts) => texts.every((text) => [...countWords(text).values()].every((count) => count === 1)))

const merge = (texts: readonly DocumentJson[]) => {
  const [base, ours, theirs] = texts.map((text) => articleContent({ body: text }))
  return mergeContents(base!, ours!, theirs!)
}
const resolve = (merged: ReturnType<typeof merge>, choose: () => MergeChoice) =>
  resolveMerge(merged, new Map(conflictsOf(merged).map(({ id }) => [id, choose()])))!.body

describe('text that one carried elsewhere while the other wrote', () => {
  test('is merged without a word lost or doubled, or is for a person to decide', () => {
    fc.assert(
      fc.property(someSides, (texts) => {
        const merged = merge(texts)
        fc.pre(conflictsOf(merged).length === 0)
        const [base, ours, theirs, result] = [...texts, resolve(merged, () => 'ours')].map(countWords)
        for (const word of new Set([
          ...base!.keys(),
          ...ours!.keys(),
          ...theirs!.keys(),
          ...result!.keys()
        ])) {
          const [before, mine, yours, now] = [base!, ours!, theirs!, result!].map(
            (each) => each.get(word) ?? 0
          )
          // Carried text keeps its words: one side alone says what became of each.
          const right = mine === before ? yours : yours === before ? mine : 0
          expect([word, now]).toEqual([word, right])
        }
      }),
      properties
    )
  })

  test('keeps what both kept and doubles nothing, whatever is decided', () => {
    fc.assert(
      fc.property(
        someSides,
        fc.infiniteStream(fc.constantFrom<MergeChoice>('ours', 'theirs')),
        (texts, dice) => {
          const result = countWords(resolve(merge(texts), () => dice.next().value as MergeChoice))
          const [base, ours, theirs] = texts.map(countWords)
          for (const word of base!.keys())
            if (ours!.has(word) && theirs!.has(word)) expect([word, result.get(word)]).toEqual([word, 1])
          for (const [word, count] of result) expect([word, count]).toEqual([word, 1])
        }
      ),
      properties
    )
  })

  const split = [paragraph('Sáng 18/11, quận họp', 'a'), paragraph('về chỉnh trang kênh Rạch Lựu.', 'n')]
  const long = 'Sáng 18/11, quận họp về chỉnh trang kênh Rạch Lựu.'
  const linesOf = (texts: readonly DocumentJson[]) => {
    const merged = merge(texts)
    expect(conflictsOf(merged)).toEqual([])
    return (resolve(merged, () => 'ours').content ?? []).map(blockText)
  }

  test('a paragraph split by one takes what the other wrote in its moved half', () => {
    const rewritten = body(paragraph(long.replace('Rạch Lựu', 'Bến Thượng'), 'a'))
    const result = ['Sáng 18/11, quận họp', 'về chỉnh trang kênh Bến Thượng.']
    expect(linesOf([body(paragraph(long, 'a')), body(...split), rewritten])).toEqual(result)
    expect(linesOf([body(paragraph(long, 'a')), rewritten, body(...split)])).toEqual(result)
  })

  test('two paragraphs joined by one take what the other wrote in the second', () => {
    const joined = body(paragraph(long, 'a'))
    const rewritten = body(split[0]!, paragraph('về chỉnh trang kênh Rạch Lựu và Bến Thượng.', 'n'))
    expect(linesOf([body(...split), joined, rewritten])).toEqual([
      'Sáng 18/11, quận họp về chỉnh trang kênh Rạch Lựu và Bến Thượng.'
    ])
  })

  test('of a paragraph split by one and taken out by the other nothing is left behind unasked', () => {
    const rest = paragraph('Đoạn sau.', 'z')
    const merged = merge([body(paragraph(long, 'a'), rest), body(...split, rest), body(rest)])
    expect(conflictsOf(merged)).toHaveLength(1)
    expect((resolve(merged, () => 'theirs').content ?? []).map(blockText)).toEqual(['Đoạn sau.'])
    expect((resolve(merged, () => 'ours').content ?? []).map(blockText)).toEqual([
      'Sáng 18/11, quận họp',
      'về chỉnh trang kênh Rạch Lựu.',
      'Đoạn sau.'
    ])
  })
})
