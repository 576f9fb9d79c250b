import { describe, expect, it } from 'vitest'
import { operations } from './contentStream'

const read = (text: string) =>
  [...operations(Buffer.from(text, 'latin1'))].map(({ operator, operands }) => [operator, ...operands])

describe('reading a page description', () => {
  it('gives each operator its operands', () => {
    expect(read('q 0 0 0 1 k /f0 10.5 Tf -3 .5 Td Q')).toEqual([
      ['q'],
      ['k', 0, 0, 0, 1],
      ['Tf', '/f0', 10.5],
      ['Td', -3, 0.5],
      ['Q']
    ])
  })

  it('reads strings with nested brackets, escapes and octal numbers', () => {
    expect(read('(a(b)\\)\\101\\n) Tj')).toEqual([['Tj', Buffer.from('a(b))A\n')]])
  })

  it('reads lists of hexadecimal strings and shifts', () => {
    expect(read('[<0041> 15 <00 42>] TJ')).toEqual([['TJ', [Buffer.from([0, 65]), 15, Buffer.from([0, 66])]]])
  })

  it('does not take a name or a number inside a string or a comment for an operator', () => {
    expect(read('% 1 0 0 rg\n(1 0 0 rg) Tj')).toEqual([['Tj', Buffer.from('1 0 0 rg')]])
  })

  it('passes a dictionary and an inline image by', () => {
    const image = 'BI /W 1 /H 1 ID \u0001 rg EI Q'
    expect(read('/Span <</A <</B (x>>y)>>>> BDC q').map(([operator]) => operator)).toEqual(['BDC', 'q'])
    expect(read(image).map(([operator]) => operator)).toEqual(['BI', 'ID', 'EI', 'Q'])
  })

  it('ends on a torn stream', () => {
    expect(read('(torn').length).toBe(0)
    expect(read('<41').length).toBe(0)
    expect(read('[1 2').length).toBe(0)
  })

  it('says where an operation stands', () => {
    const text = 'q  0 0 0 1 k'
    const [, colour] = [...operations(Buffer.from(text))]
    expect(text.slice(colour!.start, colour!.end)).toBe('0 0 0 1 k')
  })
})
