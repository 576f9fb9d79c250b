import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromDocs, fromExcel, fromWeb, fromWord, fromZalo, readHtml } from '@tests/fixtures/clipboard'
import { tidyPasted } from './pastedHtml'
import { readPasted } from './pastedBlocks'
import { joinBrokenLines } from './pastedText'
import type { PastedElement, PastedNode } from './pastedTree'

const tidy = (html: string) => tidyPasted(readHtml(html))

describe('a paste', () => {
  test('from Word has real lists, crossheads and no indents', () => {
    expect(tidy(fromWord)).toEqual({
      html:
        '<h2>Giữ xanh dòng kênh</h2>' +
        '<p>Sáng 16/11, phường <strong>ra quân</strong> vớt rác trên kênh Cầu Vông.</p>' +
        '<ol start="1" data-numbering="decimal"><li><p>Vớt rác</p><ol start="1" data-numbering="alpha"><li><p>mặt kênh</p></li><li><p>hai bờ</p></li></ol></li><li><p>Lắp thùng rác</p></li></ol>' +
        '<ul><li><p>Vẽ tranh tường</p></li></ul>' +
        '<p>Kết thúc lúc 9 giờ.</p>',
      losses: { colours: 1, underline: 1, images: 1 }
    })
  })

  test('from Google Docs keeps what spans say, and is not bold as a whole', () => {
    expect(tidy(fromDocs)).toEqual({
      html:
        '<h2>Kết quả</h2><p>Có <strong>41 tuyến</strong><em> kênh, rộng 30 m</em><sup>2</sup></p>' +
        '<ul><li><p>một</p><ul><li><p>trong</p></li></ul></li><li><p>hai</p></li></ul>',
      losses: {}
    })
  })

  test('from Excel is a table with its merged cells', () => {
    expect(tidy(fromExcel)).toEqual({
      html:
        '<table><tbody><tr><td colspan="2" rowspan="1"><p><strong>Phường</strong></p></td><td colspan="1" rowspan="1"><p><strong>Số hộ</strong></p></td></tr>' +
        '<tr><td colspan="1" rowspan="1"><p>1</p></td><td colspan="1" rowspan="1"><p>Hòa Lãm</p></td><td colspan="1" rowspan="1"><p>120</p></td></tr></tbody></table>',
      losses: {}
    })
  })

  test('from Zalo has paragraphs, composed letters and no colour to speak of', () => {
    expect(tidy(fromZalo)).toEqual({
      html: '<p>Kính gửi tòa soạn,</p><p>Bài của phường Hòa Lãm:</p><p>Sáng nay, bà con ra quân.</p>',
      losses: { colours: 1 }
    })
  })

  test('from the web leaves menus, programs and hidden text, and says what is gone', () => {
    expect(tidy(fromWeb)).toEqual({
      html:
        '<h2>Ngày hội</h2><p>Sáng 18/11 khai mạc.</p>' +
        '<p>Xem <a href="https://a.vn/x?a=1&#38;b=2">tin cũ</a>, bấm đây.</p><p>Quang cảnh</p>',
      losses: { menus: 1, images: 1, embedded: 1 }
    })
  })
})

const tags = [
  'p',
  'div',
  'b',
  'span',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'td',
  'th',
  'h1',
  'h4',
  'blockquote',
  'a',
  'br',
  'sup',
  'x-y',
  'o:p',
  'caption'
] as const
const styles = [
  '',
  'font-weight:700',
  'color:#ff0000',
  'mso-list:l0 level2 lfo1',
  'mso-list:',
  ';;:',
  'font-style:italic;vertical-align:super',
  'background:url(x)'
]
const words = fc.constantFrom('kênh1', 'rác2', ' bờ3 ', '\u00a0\u00a0', '<b>', '"&', '\n', 'e\u0301')

const tree = fc.letrec<{ node: PastedNode; element: PastedElement }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, words, tie('element')),
  element: fc.record({
    tag: fc.constantFrom(...tags),
    attributes: fc.record({
      style: fc.constantFrom(...styles),
      href: fc.constantFrom('https://a.vn', 'javascript:x'),
      colspan: fc.constantFrom('2', '-1', 'x', '1e9'),
      start: fc.constantFrom('3', '-1', 'NaN')
    }),
    children: fc.array(tie('node'), { maxLength: 4 })
  })
})).element

const lettersOf = (text: string) => text.normalize('NFC').replace(/\s|\u00a0/gu, '')
const textIn = (node: PastedNode): string =>
  typeof node === 'string' ? node : node.children.map(textIn).join('')

test('whatever is pasted, every letter is there once and in order, and nothing but known elements', () => {
  fc.assert(
    fc.property(tree, (root) => {
      const { html } = tidyPasted(root)
      const back = readHtml(html)
      const text = textIn(back).replaceAll(/&#(\d+);/g, (_, code: string) =>
        String.fromCharCode(Number(code))
      )
      // A table's rows hold cells only: what stands between them is no text of a page.
      if (!hasStray(root)) expect(lettersOf(text)).toBe(lettersOf(textIn(root)))
      expect([...html.matchAll(/<([a-z0-9]+)/g)].every(([, tag]) => KNOWN.has(tag!))).toBe(true)
      expect(html).not.toMatch(/javascript:|mso-/)
    })
  )
})

const KNOWN = new Set([
  'p',
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'blockquote',
  'table',
  'tbody',
  'tr',
  'td',
  'th',
  'br',
  'strong',
  'em',
  'sup',
  'sub',
  'a'
])

/** Whether something stands in a table or a row that no browser leaves there, or a break has letters in it. */
function hasStray(node: PastedNode, parent = ''): boolean {
  if (typeof node === 'string') return ['table', 'tr', 'br'].includes(parent) && node.trim() !== ''
  const isMisplaced =
    (parent === 'table' && node.tag !== 'tr' && node.tag !== 'caption') ||
    (parent === 'tr' && node.tag !== 'td' && node.tag !== 'th') ||
    parent === 'br'
  return isMisplaced || node.children.some((child) => hasStray(child, node.tag))
}

test('a hostile page never throws', () => {
  let deep: PastedElement = { tag: 'div', attributes: {}, children: ['đáy'] }
  for (let depth = 0; depth < 60; depth++) deep = { tag: 'ul', attributes: {}, children: [deep] }
  expect(() => readPasted(deep)).not.toThrow()
  expect(tidyPasted({ tag: 'body', attributes: { style: 'a'.repeat(100_000) }, children: [] }).html).toBe('')
})

describe('text copied from a PDF', () => {
  test('has the lines of a paragraph joined, and paragraphs apart', () => {
    const text = [
      'Sáng 16/11, Ban Tuyên giáo Quận ủy phối hợp với phường',
      'Hòa Lãm tổ chức ra quân vớt rác trên kênh Cầu Vông, có',
      'hơn 300 người tham gia.',
      'Phường sẽ làm việc này mỗi tháng một lần.',
      '',
      'Ảnh: Thu Hà'
    ].join('\n')
    expect(joinBrokenLines(text)).toBe(
      'Sáng 16/11, Ban Tuyên giáo Quận ủy phối hợp với phường Hòa Lãm tổ chức ra quân vớt rác trên kênh Cầu Vông, có hơn 300 người tham gia.\nPhường sẽ làm việc này mỗi tháng một lần.\nẢnh: Thu Hà'
    )
  })

  test('keeps short lines, items and verses as they are', () => {
    const verse = 'Trong đầm gì đẹp bằng sen\nLá xanh bông trắng lại chen nhị vàng'
    expect(joinBrokenLines(verse)).toBe(verse)
    const items =
      '- Thứ nhất là một việc rất dài ở trong danh sách này\n- Thứ hai là một việc cũng rất dài trong danh sách'
    expect(joinBrokenLines(items)).toBe(items)
  })

  test('keeps every letter whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 8 }), (lines) => {
        const text = lines.join('\n').replaceAll('\u00ad', '')
        expect(joinBrokenLines(text).replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
      })
    )
  })
})
