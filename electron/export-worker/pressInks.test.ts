import { describe, expect, it } from 'vitest'
import { rewriteInks } from './pressInks'

const rewrite = (text: string) => rewriteInks(Buffer.from(text)).toString()

describe('inks on the press', () => {
  it('lets pure black print over what is under it', () => {
    expect(rewrite('0 0 0 1 k BT ET')).toBe('/TsOverFill gs 0 0 0 1 k BT ET')
  })

  it('cuts out for every other colour again', () => {
    expect(rewrite('0 0 0 1 k f 0 1 0.9 0.2 k f')).toBe(
      '/TsOverFill gs 0 0 0 1 k f /TsOver gs 0 1 0.9 0.2 k f'
    )
    expect(rewrite('0 0 0 1 k f 0 0 0 0 k f')).toContain('/TsOver gs 0 0 0 0 k')
  })

  it('leaves the fill alone when only the stroke turns black', () => {
    expect(rewrite('0 0 0 1 k 0 0 0 1 K')).toBe('/TsOverFill gs 0 0 0 1 k /TsOverFillStroke gs 0 0 0 1 K')
  })

  it('falls back with the graphics state', () => {
    expect(rewrite('q 0 0 0 1 k Q 0 0 0 1 k')).toBe('q /TsOverFill gs 0 0 0 1 k Q /TsOverFill gs 0 0 0 1 k')
  })

  it('sets registration marks on all plates', () => {
    expect(rewrite('1 1 1 1 K S')).toBe('/TsAllPlates CS 1 SCN S')
    expect(rewrite('1 1 1 1 k f')).toBe('/TsAllPlates cs 1 scn f')
  })

  it('puts pure magenta on the spot plate of a two-colour job, and of no other', () => {
    const spot = (text: string) => rewriteInks(Buffer.from(text), '2c').toString()
    expect(spot('0 1 0 0 k f')).toBe('/TsSpot cs 1 scn f')
    expect(spot('0 0.2509804 0 0 K S')).toBe('/TsSpot CS 0.2509804 SCN S')
    expect(spot('0 1 0.5 0 k f')).toBe('0 1 0.5 0 k f')
    expect(spot('0 0 0 0 k f')).toBe('0 0 0 0 k f')
    expect(rewrite('0 1 0 0 k f')).toBe('0 1 0 0 k f')
  })

  it('cuts the spot ink out of black again', () => {
    expect(rewriteInks(Buffer.from('0 0 0 1 k f 0 1 0 0 k f'), '2c').toString()).toBe(
      '/TsOverFill gs 0 0 0 1 k f /TsOver gs /TsSpot cs 1 scn f'
    )
  })

  it('sets marks on the two plates of a two-colour job', () => {
    expect(rewriteInks(Buffer.from('1 1 1 1 K S'), '2c').toString()).toBe('/TsAllPlates CS 1 1 SCN S')
  })

  it('changes nothing else', () => {
    const plain = 'q 1 0 0 1 3 4 cm 0.1 0.2 0.3 0.4 k (0 0 0 1 k) Tj /x0 Do Q'
    expect(rewrite(plain)).toBe(plain)
  })
})
