import { describe, expect, test } from 'vitest'
import { body, fakeHash, figure } from '@tests/factories'
import { DocumentError, documentToJson, parseDocument, type DocumentJson } from './document'
import { isSafeLink } from './schema'

const linked = (href: unknown): DocumentJson =>
  body({
    type: 'paragraph',
    content: [{ type: 'text', text: 'xem tại đây', marks: [{ type: 'link', attrs: { href } }] }]
  })

describe('a link', () => {
  test('may lead to the web or to a mailbox', () => {
    const good = [
      'https://benthuong.example.vn/tin?so=47#anh',
      'http://example.vn',
      'HTTPS://EXAMPLE.VN',
      'mailto:toasoan@benthuong.example.vn'
    ]
    expect(good.filter((href) => !isSafeLink(href))).toEqual([])
    for (const href of good) expect(parseDocument(linked(href)).textContent).toBe('xem tại đây')
  })

  test('never leads to a script, a file or another PC of the network', () => {
    const bad = [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///C:/Windows/System32/calc.exe',
      'file://may-chu/chia-se/van-ban.docx',
      '\\\\may-chu\\chia-se\\van-ban.docx',
      '//may-chu/chia-se',
      'https:\\\\may-chu\\chia-se',
      'https://example.vn\\@may-chu/x',
      'smb://may-chu/chia-se',
      'ms-word:ofe|u|https://example.vn/x.docx',
      'search-ms:query=x',
      'https://',
      'https://example.vn/có dấu cách',
      `https://example.vn/${'a'.repeat(2000)}`,
      '',
      'example.vn',
      null,
      undefined,
      7
    ]
    expect(bad.filter(isSafeLink)).toEqual([])
    for (const href of bad) expect(() => parseDocument(linked(href))).toThrow(DocumentError)
  })
})

describe('a photo', () => {
  test('is named by its SHA-256 and by nothing else', () => {
    expect(parseDocument(body(figure({ media: fakeHash('0f') }))).childCount).toBe(1)
    for (const media of [
      '',
      'anh.jpg',
      '../../etc/passwd',
      fakeHash('F'),
      `${fakeHash('a')}\n`,
      'a'.repeat(63)
    ])
      expect(() => parseDocument(body(figure({ media })))).toThrow(DocumentError)
  })

  test('without a name is no photo', () => {
    const unnamed = { ...figure(), attrs: { alt: 'Cổng chào' } }
    expect(() => parseDocument(body(unnamed))).toThrow(DocumentError)
  })

  test('has a caption and a credit, in this order', () => {
    const [caption, credit] = figure().content!
    for (const content of [[caption!], [credit!, caption!], [caption!, credit!, credit!], []])
      expect(() => parseDocument(body({ ...figure(), content }))).toThrow(DocumentError)
  })

  test('may have italics in its caption, and no links anywhere', () => {
    const captioned = (mark: DocumentJson['marks']) => ({
      ...figure(),
      content: [
        { type: 'caption', content: [{ type: 'text', text: 'Ảnh tư liệu', marks: mark! }] },
        { type: 'credit' }
      ]
    })
    expect(parseDocument(body(captioned([{ type: 'italic' }]))).childCount).toBe(1)
    const link = { type: 'link', attrs: { href: 'https://example.vn' } }
    expect(() => parseDocument(body(captioned([link])))).toThrow(DocumentError)
  })
})

test('numbers that the schema holds are whole and sane', () => {
  const wrong: DocumentJson[] = [
    { type: 'heading', attrs: { level: 1.5 } },
    { type: 'heading', attrs: { level: 0 } },
    { type: 'heading', attrs: { level: '2' } },
    {
      type: 'orderedList',
      attrs: { start: 0.1 },
      content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }]
    },
    {
      type: 'orderedList',
      attrs: { start: -1 },
      content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }]
    }
  ]
  for (const colspan of [0, 101, 1.5, '2'])
    wrong.push({
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableCell', attrs: { colspan }, content: [{ type: 'paragraph' }] }]
        }
      ]
    })
  for (const block of wrong) expect(() => parseDocument(body(block))).toThrow(DocumentError)
})

test('what the schema does not know is refused, not dropped', () => {
  const unknown: DocumentJson[] = [
    { type: 'iframe' },
    { type: 'paragraph', content: [{ type: 'image' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'underline' }] }] },
    { type: 'boxedText', content: [figure()] },
    { type: 'listItem', content: [{ type: 'paragraph' }] }
  ]
  for (const block of unknown) expect(() => parseDocument(body(block))).toThrow(DocumentError)
})

test('a list is numbered in one of three ways, and says so only where it is not the first', () => {
  const list = (numbering: unknown): DocumentJson => ({
    type: 'orderedList',
    attrs: { bid: null, start: 1, numbering },
    content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }]
  })
  const written = (numbering: unknown) =>
    documentToJson(parseDocument(body(list(numbering)))).content![0]!.attrs
  expect(written('decimal')).toEqual({ bid: null, start: 1 })
  expect(written('alpha')).toEqual({ bid: null, start: 1, numbering: 'alpha' })
  for (const numbering of ['A', 'toString', null, 1])
    expect(() => parseDocument(body(list(numbering)))).toThrow(DocumentError)
})
