import { createRandom } from './random.mjs'
import { darken, lighten } from './colour.mjs'

export const WIDTH = 2000
export const HEIGHT = 1333

const number = (value) => Math.round(value * 10) / 10
const attributes = (set) =>
  Object.entries(set)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? number(value) : value}"`)
    .join('')

export const rect = (x, y, width, height, fill, more = {}) =>
  `<rect${attributes({ x, y, width, height, fill, ...more })}/>`
export const ellipse = (cx, cy, rx, ry, fill, more = {}) =>
  `<ellipse${attributes({ cx, cy, rx, ry, fill, ...more })}/>`
export const circle = (cx, cy, radius, fill, more = {}) => ellipse(cx, cy, radius, radius, fill, more)
export const path = (d, fill, more = {}) => `<path${attributes({ d, fill, ...more })}/>`
export const line = (d, stroke, width, more = {}) =>
  path(d, 'none', {
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more
  })
export const group = (content, more = {}) => `<g${attributes(more)}>${[content].flat(9).join('')}</g>`

/** A closed shape through points, each `[x, y]`. */
export const polygon = (points, fill, more = {}) =>
  path(`M${points.map(([x, y]) => `${number(x)},${number(y)}`).join('L')}Z`, fill, more)

/** A five-pointed star. */
export function star(x, y, radius, fill) {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = -Math.PI / 2 + (index * Math.PI) / 5
    const reach = index % 2 ? radius * 0.382 : radius
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
  })
  return polygon(points, fill)
}

/**
 * What a scene draws with: its random source, and fills that need a definition in the SVG.
 * Light falls from the left unless `light` is -1.
 */
export function createCanvas(seed, light = 1) {
  const fills = new Map()

  function define(key, markup) {
    if (!fills.has(key)) fills.set(key, { id: `f${fills.size}`, markup })
    return `url(#${fills.get(key).id})`
  }
  const stops = (list) =>
    list
      .map(
        ([offset, colour, opacity = 1]) =>
          `<stop${attributes({ offset, 'stop-color': colour, 'stop-opacity': opacity })}/>`
      )
      .join('')

  /** A gradient across the shape; `list` holds `[offset, colour, opacity]`. */
  function linear(list, [x1, y1, x2, y2] = [0, 0, 0, 1]) {
    const key = JSON.stringify([list, x1, y1, x2, y2])
    return define(
      key,
      (id) =>
        `<linearGradient${attributes({ id })} x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops(list)}</linearGradient>`
    )
  }

  function radial(list, [cx, cy, r] = [0.5, 0.5, 0.5]) {
    const key = JSON.stringify(['radial', list, cx, cy, r])
    return define(
      key,
      (id) =>
        `<radialGradient${attributes({ id })} cx="${cx}" cy="${cy}" r="${r}">${stops(list)}</radialGradient>`
    )
  }

  /** A colour modelled by the light: bright towards it, dark away from it. */
  function shade(colour, depth = 1) {
    const list = [
      [0, lighten(colour, 0.16 * depth)],
      [0.45, colour],
      [1, darken(colour, 0.34 * depth)]
    ]
    return linear(list, light > 0 ? [0, 0.1, 1, 0.5] : [1, 0.1, 0, 0.5])
  }

  const definitions = () => [...fills.values()].map(({ id, markup }) => markup(id)).join('')

  return { random: createRandom(seed), linear, radial, shade, definitions }
}
