import { describe, expect, it } from 'vitest'
import { compactSvg, createSvgCompactor } from './compactSvg'

const GLYPH = 'gF6AACD7C06C54EF2969BE14FCAA8A42C'
/** The typesetter leaves the zeros at a name's beginning out. */
const SHORT = 'g9EDE7283CBB38DF0A9B40439E4CCA'

const page = (uses: string) => `<svg class="typst-doc" viewBox="0 0 595.2755905511812 841.8897637795276">
    <g class="typst-text" transform="matrix(1 0 0 -1 0 14.664944881889763)">
        ${uses}
    </g>
    <defs id="glyph">
        <symbol id="${GLYPH}" overflow="visible">
            <path d="M 0 0m 2.4642 -0.074 q -0.48839998 0"/>
        </symbol>
        <symbol id="${SHORT}" overflow="visible">
            <path d="M 0 0"/>
        </symbol>
    </defs>
</svg>`

const use = (glyph: string, rest = 'fill="#404040" fill-rule="nonzero"') =>
  `<use xlink:href="#${glyph}" x="4.773000000000001" y="0" ${rest}/>`

const names = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map((found) => found[1])

describe('a picture that is shortened', () => {
  it('has short names and short numbers', () => {
    const short = compactSvg(page(use(GLYPH)))
    expect(short).toContain('<use xlink:href="#g0" x="4.773" fill="#404040"/>')
    expect(short).toContain('viewBox="0 0 595.276 841.89"')
    expect(short).toContain(
      '<symbol id="g0" overflow="visible"><path d="M 0 0m 2.464 -0.074 q -0.488 0"/></symbol>'
    )
    expect(short).not.toContain('\n')
  })

  it('shows every letter, however it is called for', () => {
    const short = compactSvg(page(use(GLYPH) + use(SHORT, 'fill="url(#p)" stroke="#fff"')))
    const drawn = names(short, /<symbol id="(\w+)"/g)
    expect(names(short, /xlink:href="#(\w+)"/g).every((name) => drawn.includes(name))).toBe(true)
    expect(new Set(drawn).size).toBe(2)
  })

  it('is the same whether its letters were met before or not', () => {
    const compact = createSvgCompactor()
    compact(page(use(SHORT) + use(GLYPH)))
    expect(compact(page(use(GLYPH)))).toBe(compactSvg(page(use(GLYPH))))
  })
})
