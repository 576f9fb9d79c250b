import { circle, ellipse, group, line, path } from './canvas.mjs'
import { darken, lighten, mix } from './colour.mjs'

const GREENS = ['#4b6a35', '#587a3c', '#3f5c30', '#698a45']

/**
 * A cloud of leaves, dark below and bright on the side of the light.
 *
 * @param {{ tint?: string, strength?: number, greens?: string[], light?: number }} look haze of the distance
 */
export function drawFoliage(
  art,
  x,
  y,
  width,
  height,
  { tint = '#cfe0d2', strength = 0, greens = GREENS, light = -1 } = {}
) {
  const { random } = art
  const unit = Math.sqrt(width * height)
  const clusters = Array.from({ length: 15 }, () => {
    const angle = random.between(0, Math.PI * 2)
    const reach = Math.sqrt(random.next())
    return [
      x + Math.cos(angle) * width * 0.4 * reach,
      y + Math.sin(angle) * height * 0.38 * reach,
      random.pick(greens)
    ]
  })
  /** Leaves around each cluster, moved towards the light by a share of its size. */
  const leaves = (count, spread, size, lift, tone) =>
    clusters.flatMap(([cx, cy, green]) =>
      Array.from({ length: count }, () => {
        const [dx, dy] = [random.around(0, spread), random.around(0, spread * 0.8)]
        const colour = mix(tone(green), tint, strength)
        return circle(
          cx + (dx + light * lift) * unit,
          cy + (dy - lift) * unit,
          size * random.between(0.7, 1.3) * unit,
          colour
        )
      })
    )
  return group(
    [
      leaves(5, 0.11, 0.1, 0, (green) => darken(green, 0.5)),
      leaves(9, 0.12, 0.05, 0.025, (green) => darken(green, 0.16)),
      leaves(10, 0.1, 0.028, 0.05, (green) => lighten(green, 0.1)),
      leaves(8, 0.075, 0.017, 0.075, (green) => lighten(green, 0.36))
    ],
    { filter: 'url(#leaves)' }
  )
}

/** A street tree: trunk, boughs and crown. */
export function drawTree(art, x, y, height, look = {}) {
  const { tint = '#cfe0d2', strength = 0, spread = 0.8 } = look
  const bark = mix('#5a4634', tint, strength)
  const crown = y - height * 0.72
  const bough = (dx, dy, width) =>
    line(
      `M${x},${y - height * 0.36}Q${x + dx * 0.3},${y - height * 0.5} ${x + dx},${crown + dy}`,
      bark,
      width * height
    )
  return [
    path(
      `M${x - height * 0.03},${y}Q${x - height * 0.018},${y - height * 0.3} ${x - height * 0.02},${y - height * 0.56}L${x + height * 0.02},${y - height * 0.56}Q${x + height * 0.018},${y - height * 0.3} ${x + height * 0.034},${y}Z`,
      art.linear(
        [
          [0, lighten(bark, 0.18)],
          [1, darken(bark, 0.4)]
        ],
        [0, 0, 1, 0]
      )
    ),
    bough(-height * spread * 0.26, 0, 0.016),
    bough(height * spread * 0.26, -height * 0.03, 0.016),
    drawFoliage(art, x, crown, height * spread, height * 0.54, look)
  ]
}

/** A pot with a plant or flowers. */
export function drawPot(art, x, y, size, bloom) {
  const { random } = art
  const clay = random.pick(['#a35c3c', '#8c4a33', '#6d7f86', '#c9b594'])
  const leaves = Array.from({ length: 20 }, () =>
    ellipse(
      random.around(x, size * 0.5),
      y - size * random.between(0.7, 1.5),
      size * 0.2,
      size * 0.1,
      random.pick([...GREENS, '#7d9b50']),
      {
        transform: `rotate(${Math.round(random.between(-70, 70))} ${Math.round(x)} ${Math.round(y - size)})`
      }
    )
  )
  const flowers = bloom
    ? Array.from({ length: 9 }, () =>
        circle(random.around(x, size * 0.45), y - size * random.between(0.9, 1.6), size * 0.08, bloom)
      )
    : ''
  return [
    path(
      `M${x - size * 0.36},${y - size * 0.62}L${x + size * 0.36},${y - size * 0.62}L${x + size * 0.26},${y}L${x - size * 0.26},${y}Z`,
      art.shade(clay)
    ),
    leaves,
    flowers
  ]
}

/** Specks of sunlight that fall through leaves on the ground. */
export function drawDapples(art, count, [left, right], [top, bottom], colour = '#fff1c4') {
  const { random } = art
  const spots = Array.from({ length: count }, () => {
    const y = random.between(top, bottom)
    const size = 8 + ((y - top) / (bottom - top)) * 54
    return ellipse(
      random.between(left, right),
      y,
      size * random.between(0.5, 2),
      size * random.between(0.14, 0.3),
      colour,
      { opacity: random.between(0.15, 0.5) }
    )
  })
  return group(spots, { filter: 'url(#leaves)' })
}
