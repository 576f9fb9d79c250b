// @vitest-environment node
import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { documentSchema } from '@shared/document/schema'
import { editorExtensions } from './extensions'

const words = {
  body: '',
  caption: '',
  credit: '',
  prompt: () => '',
  figure: { alt: '', altHint: '', remove: '', edit: '' }
}
const editorSchema = getSchema(editorExtensions({ words, photoSource: () => '' }))

const REQUIRED = Symbol('required')

function describeNodes(schema: typeof documentSchema) {
  return Object.fromEntries(
    Object.values(schema.nodes)
      .map(({ name, spec, isInline, isAtom }) => {
        const attrs = Object.fromEntries(
          Object.entries(spec.attrs ?? {}).map(([key, attr]) => [
            key,
            'default' in attr && attr.default !== undefined ? attr.default : REQUIRED
          ])
        )
        const { content = '', group = '', marks, defining = false, isolating = false } = spec
        return [
          name,
          {
            content,
            group,
            marks: marks ?? null,
            defining,
            isolating,
            isInline,
            isAtom,
            attrs,
            tableRole: (spec as { tableRole?: string }).tableRole
          }
        ] as const
      })
      .sort(([a], [b]) => a.localeCompare(b))
  )
}

function describeMarks(schema: typeof documentSchema) {
  return Object.fromEntries(
    Object.values(schema.marks)
      .map(
        ({ name, spec }) =>
          [name, { attrs: Object.keys(spec.attrs ?? {}), inclusive: spec.inclusive !== false }] as const
      )
      .sort(([a], [b]) => a.localeCompare(b))
  )
}

test("the editor's nodes are those of the stored document", () => {
  expect(describeNodes(editorSchema)).toEqual(describeNodes(documentSchema))
})

test("the editor's marks are those of the stored document", () => {
  expect(describeMarks(editorSchema)).toEqual(describeMarks(documentSchema))
})

test('what the editor writes, the store reads back unchanged', () => {
  const json = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3, bid: 'a' }, content: [{ type: 'text', text: 'Tít xen' }] },
      {
        type: 'paragraph',
        attrs: { bid: 'b' },
        content: [
          {
            type: 'text',
            marks: [{ type: 'link', attrs: { href: 'https://example.vn' } }, { type: 'bold' }],
            text: 'liên kết'
          },
          { type: 'hardBreak' },
          { type: 'text', marks: [{ type: 'superscript' }], text: '2' }
        ]
      },
      {
        type: 'figure',
        attrs: {
          media: 'a'.repeat(64),
          alt: 'Ảnh',
          bid: 'c',
          crop: { left: 0, top: 1000, right: 9000, bottom: 10_000 },
          angle: -150,
          rights: 'Báo quận',
          people: [{ name: 'Lan', consent: 'yes' }]
        },
        content: [{ type: 'caption' }, { type: 'credit', content: [{ type: 'text', text: 'Ảnh: Lan' }] }]
      }
    ]
  }
  const written: unknown = editorSchema.nodeFromJSON(json).toJSON()
  const stored = documentSchema.nodeFromJSON(written)
  stored.check()
  expect(editorSchema.nodeFromJSON(stored.toJSON()).toJSON()).toEqual(written)
})
