import { describe, expect, it } from 'vitest'
import { setText, setTexts } from './printText'

describe('text as it can be set', () => {
  it('composes letters typed as a base with marks', () => {
    expect(setText('Tua\u0302\u0300n tin')).toBe('Tuần tin')
  })

  it('takes out controls, halves of letters and marks that turn a line around', () => {
    expect(setText('a\u0000b\u0007c')).toBe('a b c')
    expect(setText('x\ud800y')).toBe('x\ufffdy')
    expect(setText('\u202Eđảo\u202C \uFEFFchữ\u00AD')).toBe('đảo chữ')
  })

  it('makes one space of many', () => {
    expect(setText('hai  dấu\u00a0\n cách')).toBe('hai dấu cách')
    expect(setText('\u00a0\u00a0\u00a0thụt vào')).toBe(' thụt vào')
  })

  it('keeps a blank that parts no line', () => {
    expect(setText('số\u00a047')).toBe('số\u00a047')
  })

  it('lets an endless word break, and an address where it breaks anyway', () => {
    expect(setText('x'.repeat(36))).toBe(['x'.repeat(12), 'x'.repeat(12), 'x'.repeat(12)].join('\u200B'))
    expect(setText('nghiêng')).toBe('nghiêng')
    const address = 'https://quan.example.vn/tin-tuc/so-47'
    expect(setText(address)).toBe(address)
  })

  it('reaches every string of a value and nothing else', () => {
    expect(setTexts({ text: 'a\u0000', list: ['b  c', 3, null], deep: { yes: true } })).toEqual({
      text: 'a ',
      list: ['b c', 3, null],
      deep: { yes: true }
    })
  })
})
