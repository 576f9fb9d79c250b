import { ellipse, line, path } from './canvas.mjs'
import { darken, mix } from './colour.mjs'
import { limb } from './limb.mjs'

/** Which way the face looks, as a shift of its features in head widths. */
const TURN = { front: 0, right: 0.3, left: -0.3 }

function drawFace([x, y], k, look) {
  if (look.facing === 'back') return ''
  const turn = TURN[look.facing] * 6 * k
  const ink = darken(look.skin, 0.72)
  const eye = (side) => ellipse(x + turn + side * 2.5 * k, y + 0.4 * k, 0.62 * k, 0.85 * k, ink)
  const brow = (side) =>
    line(
      `M${x + turn + side * 1.5 * k},${y - 1.6 * k}l${side * 2.1 * k},${0.1 * k}`,
      mix(look.hair, look.skin, 0.25),
      0.55 * k
    )
  return [
    eye(-1),
    eye(1),
    brow(-1),
    brow(1),
    line(
      `M${x + turn * 1.25},${y + 0.6 * k}l${(turn >= 0 ? 0.9 : -0.9) * k},${2 * k}l${(turn >= 0 ? -0.8 : 0.8) * k},${0.3 * k}`,
      darken(look.skin, 0.26),
      0.5 * k
    ),
    line(
      `M${x + turn - 1.5 * k},${y + 4.3 * k}q${1.5 * k},${1 * k} ${3 * k},0`,
      mix(look.skin, '#a04a3c', 0.7),
      0.75 * k
    ),
    ellipse(
      x + turn - Math.sign(turn || 1) * 3.4 * k,
      y + 2.6 * k,
      1.3 * k,
      0.9 * k,
      mix(look.skin, '#d5604a', 0.5),
      { opacity: 0.35 }
    )
  ]
}

const shortHair = (x, y, k, turn) =>
  `M${x - 6.5 * k},${y + 1.4 * k}C${x - 9.6 * k},${y - 13.2 * k} ${x + 9.6 * k},${y - 13.2 * k} ${x + 6.5 * k},${y + 1.4 * k}` +
  `C${x + 6.2 * k},${y - 1 * k} ${x + 5.6 * k},${y - 3.4 * k} ${x + 3.4 * k + turn * 0.4},${y - 4 * k}` +
  `C${x + turn},${y - 2.6 * k} ${x - 3 * k + turn},${y - 3 * k} ${x - 4.6 * k + turn * 0.4},${y - 3.6 * k}C${x - 5.8 * k},${y - 2.6 * k} ${x - 6.2 * k},${y - 1 * k} ${x - 6.5 * k},${y + 1.4 * k}Z`

/** Hair behind the head, for long hair and buns. */
export function drawHairBehind([x, y], k, look, art) {
  const hair = art.shade(look.hair, 0.8)
  if (look.hairStyle === 'long')
    return path(
      `M${x},${y - 9 * k}C${x - 9 * k},${y - 9 * k} ${x - 8 * k},${y + 4 * k} ${x - 8.4 * k},${y + 13 * k}Q${x},${y + 17 * k} ${x + 8.4 * k},${y + 13 * k}C${x + 8 * k},${y + 4 * k} ${x + 9 * k},${y - 9 * k} ${x},${y - 9 * k}Z`,
      hair
    )
  if (look.hairStyle === 'bun')
    return ellipse(
      x - TURN[look.facing === 'back' ? 'front' : look.facing] * 10 * k,
      y - 7.4 * k,
      3.4 * k,
      3 * k,
      hair
    )
  return ''
}

function drawHat([x, y], k, look, art) {
  if (look.hat === 'cone')
    return path(
      `M${x},${y - 13 * k}L${x + 15 * k},${y - 1.6 * k}Q${x},${y + 2.4 * k} ${x - 15 * k},${y - 1.6 * k}Z`,
      art.shade('#dcc48d')
    )
  if (look.hat === 'helmet') {
    const shell = look.hatColour ?? '#f0c43c'
    return [
      path(
        `M${x - 7.8 * k},${y - 2.4 * k}C${x - 8.6 * k},${y - 14.8 * k} ${x + 8.6 * k},${y - 14.8 * k} ${x + 7.8 * k},${y - 2.4 * k}Z`,
        art.shade(shell)
      ),
      path(
        `M${x - 9 * k},${y - 2.8 * k}Q${x},${y - 5 * k} ${x + 9 * k},${y - 2.8 * k}L${x + 8.4 * k},${y - 1.2 * k}Q${x},${y - 3.2 * k} ${x - 8.4 * k},${y - 1.2 * k}Z`,
        darken(shell, 0.18)
      )
    ]
  }
  if (look.hat === 'cap') {
    const cap = look.hatColour ?? '#f4f4ef'
    return path(
      `M${x - 7.3 * k},${y - 2.2 * k}C${x - 8.6 * k},${y - 14.4 * k} ${x + 8.6 * k},${y - 14.4 * k} ${x + 7.3 * k},${y - 2.2 * k}Q${x},${y - 5 * k} ${x - 7.3 * k},${y - 2.2 * k}Z`,
      art.shade(cap)
    )
  }
  return ''
}

export function drawHead(at, k, look, art) {
  const [x, y] = at('head')
  const hair = art.shade(look.hair, 0.8)
  const turn = look.facing === 'back' ? 0 : TURN[look.facing] * 3 * k
  const neck = limb(
    at('neck').map((value, index) => value + (index ? 1.4 * k : 0)),
    [x, y + 4 * k],
    2.9 * k,
    2.7 * k,
    darken(look.skin, 0.2)
  )
  if (look.facing === 'back') {
    const cap = path(
      `M${x - 6.4 * k},${y + 3 * k}C${x - 8.6 * k},${y - 10.6 * k} ${x + 8.6 * k},${y - 10.6 * k} ${x + 6.4 * k},${y + 3 * k}Q${x},${y + 8.4 * k} ${x - 6.4 * k},${y + 3 * k}Z`,
      hair
    )
    return [
      neck,
      ellipse(x, y + 0.4 * k, 6 * k, 7.4 * k, art.shade(look.skin)),
      cap,
      drawHairBehind([x, y], k, look, art),
      drawHat([x, y], k, look, art)
    ]
  }
  const ear = (side) =>
    turn * side > 0 ? '' : ellipse(x + side * 6 * k, y + 1 * k, 1.2 * k, 1.9 * k, darken(look.skin, 0.14))
  return [
    neck,
    ear(-1),
    ear(1),
    path(
      `M${x - 6 * k},${y - 1 * k}C${x - 6 * k},${y - 9 * k} ${x + 6 * k},${y - 9 * k} ${x + 6 * k},${y - 1 * k}C${x + 6 * k},${y + 4.4 * k} ${x + 3 * k},${y + 7.6 * k} ${x},${y + 7.6 * k}C${x - 3 * k},${y + 7.6 * k} ${x - 6 * k},${y + 4.4 * k} ${x - 6 * k},${y - 1 * k}Z`,
      art.shade(look.skin)
    ),
    drawFace([x, y], k, look),
    path(shortHair(x, y, k, turn), hair),
    drawHat([x, y], k, look, art)
  ]
}
