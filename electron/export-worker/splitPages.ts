const ROOT = /^<svg viewBox="0 0 ([\d.]+) ([\d.]+)" width="[^"]+" height="[^"]+"/

/** Cuts the picture of a whole document, its pages one below the other and all of one size, into a picture each. */
export function splitPages(svg: string, pages: number): string[] {
  const found = ROOT.exec(svg)
  if (!found || pages < 2) return [svg]
  const [width, height] = [Number(found[1]), Number(found[2]) / pages]
  const rest = svg.slice(found[0].length)
  return Array.from(
    { length: pages },
    (_, page) =>
      `<svg viewBox="0 ${page * height} ${width} ${height}" width="${width}pt" height="${height}pt"${rest}`
  )
}
