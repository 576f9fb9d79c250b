const GLYPHS = '<defs id="glyph">'
const LONG_NUMBER = /-?\d+\.\d{4,}/g
const USE = /<use xlink:href="#(g[0-9A-F]+)" x="([^"]+)" y="0" fill="([^"]+)" fill-rule="nonzero"\/>/g
const OTHER_USE = /xlink:href="#(g[0-9A-F]{16,})"/g
const SYMBOL = /<symbol id="(g[0-9A-F]+)" overflow="visible">([^]*?)<\/symbol>/g
const KEPT_GLYPHS = 6000

const thousandths = (number: string) => String(Math.round(Number(number) * 1000) / 1000)

const shorten = (markup: string) =>
  markup
    .replace(/\n\s*/g, '')
    .replace(/ (class="typst-[a-z]+"|fill-rule="nonzero")/g, '')
    .replace(LONG_NUMBER, thousandths)

/**
 * Halves the size of pages' pictures: short names of glyphs, no indentation,
 * thousandths of a point. They look the same; they only travel and open faster.
 * Outlines are shortened once and remembered, as every page has the same letters.
 */
export function createSvgCompactor() {
  const outlines = new Map<string, string>()

  function outlineOf(glyph: string, drawn: string): string {
    const known = outlines.get(glyph)
    if (known !== undefined) return known
    if (outlines.size >= KEPT_GLYPHS) outlines.clear()
    const short = shorten(drawn)
    outlines.set(glyph, short)
    return short
  }

  return (svg: string): string => {
    const names = new Map<string, string>()
    const nameOf = (glyph: string) => {
      const known = names.get(glyph)
      if (known !== undefined) return known
      const short = `g${names.size.toString(36)}`
      names.set(glyph, short)
      return short
    }
    const cut = svg.indexOf(GLYPHS)
    const [drawn, glyphs] = cut < 0 ? [svg, ''] : [svg.slice(0, cut), svg.slice(cut)]
    const uses = drawn
      .replace(
        USE,
        (_, glyph: string, x: string, fill: string) =>
          `<use xlink:href="#${nameOf(glyph)}" x="${thousandths(x)}" fill="${fill}"/>`
      )
      .replace(OTHER_USE, (_, glyph: string) => `xlink:href="#${nameOf(glyph)}"`)
    const symbols = glyphs.replace(
      SYMBOL,
      (_, glyph: string, outline: string) =>
        `<symbol id="${nameOf(glyph)}" overflow="visible">${outlineOf(glyph, outline)}</symbol>`
    )
    // Outlines are short already; what is left of them is the white between.
    return shorten(uses) + symbols.replace(/\n\s*/g, '').replaceAll(' class="typst-clip-path"', '')
  }
}

/** One picture by itself, shortened. */
export const compactSvg = (svg: string): string => createSvgCompactor()(svg)
