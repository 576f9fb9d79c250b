import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareContents } from '@shared/document/compare'
import { normalBody, type DocumentJson } from '@shared/document/document'
import { articleContent, body, properties } from '@tests/factories'
import { afterEdits, someDocument, someEdits } from '@tests/factories/documents'
import { foldSame } from './foldSame'
import { viewBlocks, viewNode, type ViewBlock } from './viewBlocks'

const compare = (before: DocumentJson, after: DocumentJson) =>
  compareContents(articleContent({ body: before }), articleContent({ body: after })).blocks

const wordsOf = ({ parts, children }: ViewBlock): string =>
  (parts?.map((part) => part.text) ?? children?.map(wordsOf) ?? []).join('')
const textOf = (views: readonly ViewBlock[]) => views.map(wordsOf).join('|')

test('side by side, each side reads as its own text', () => {
  fc.assert(
    fc.property(someDocument, someEdits, (before, edits) => {
      const after = afterEdits(before, edits)
      const blocks = compare(before, after)
      for (const [side, text] of [
        ['before', before],
        ['after', after]
      ] as const) {
        const whole = (normalBody(text).content ?? []).map((node) => viewNode(node, 'same'))
        const shown = viewBlocks(blocks, side).flatMap((view) =>
          view.kind === 'regrouped' ? view.children! : view
        )
        expect(textOf(shown)).toBe(textOf(whole))
      }
    }),
    properties
  )
})

test('unchanged stretches fold, and what stands beside a difference does not', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `Đoạn thứ ${index}.`)
  const changed = lines.map((line, index) => (index === 6 ? 'Đoạn khác hẳn.' : line))
  const folds = foldSame(compare(body(...lines), body(...changed)))
  expect(folds.map(({ isFolded, from, blocks }) => [isFolded, from, blocks.length])).toEqual([
    [true, 0, 5],
    [false, 5, 3],
    [true, 8, 4]
  ])
})
