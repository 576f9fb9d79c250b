import { HEIGHT, WIDTH, circle, ellipse, group, line, path, polygon, rect } from '../canvas.mjs'
import { darken, lighten, mix } from '../colour.mjs'
import { drawPerson } from '../person.mjs'
import { poses } from '../poses.mjs'

const SHORE = 640

function drawSky(art) {
  const { random } = art
  const clouds = Array.from({ length: 46 }, () => {
    const y = random.between(60, 520)
    const width = random.between(90, 360)
    const tone = mix('#7a5a78', '#f6b676', y / 560)
    return ellipse(random.between(-60, WIDTH), y, width, random.between(5, 22), tone, {
      opacity: random.between(0.18, 0.5)
    })
  })
  return [
    rect(
      -40,
      -40,
      WIDTH + 80,
      SHORE + 60,
      art.linear([
        [0, '#4d5f86'],
        [0.35, '#a5788a'],
        [0.62, '#e5925f'],
        [0.86, '#f9c878'],
        [1, '#fde3a4']
      ])
    ),
    group(clouds, { filter: 'url(#soft)' }),
    circle(
      1250,
      560,
      330,
      art.radial([
        [0, '#fff3c6', 0.95],
        [0.3, '#ffdf95', 0.6],
        [1, '#ffb765', 0]
      ])
    ),
    circle(1250, 560, 62, '#fffbe6')
  ]
}

function drawCrane(x, height, tone) {
  const top = SHORE - height
  return group([
    line(
      `M${x - 26},${SHORE}L${x - 12},${top + 60}M${x + 26},${SHORE}L${x + 12},${top + 60}M${x - 22},${SHORE - 90}L${x + 20},${SHORE - 150}`,
      tone,
      7
    ),
    rect(x - 22, top + 40, 44, 34, tone),
    line(
      `M${x - 110},${top + 44}L${x + 10},${top + 30}L${x + 200},${top - 80}M${x},${top + 40}L${x + 6},${top - 30}L${x + 200},${top - 80}M${x + 6},${top - 30}L${x - 110},${top + 44}`,
      tone,
      6
    ),
    line(`M${x + 196},${top - 78}L${x + 196},${top + 60}`, tone, 2)
  ])
}

function drawSkyline(art) {
  const { random } = art
  const far = '#c98b70'
  const towers = Array.from({ length: 40 }, (_, index) => {
    const x = index * 52 + random.around(0, 16)
    const height = random.between(30, 110) + (index > 18 && index < 30 ? random.between(0, 130) : 0)
    return rect(x, SHORE - height, random.between(26, 62), height, far, { opacity: 0.75 })
  })
  const bank = Array.from({ length: 34 }, (_, index) =>
    ellipse(index * 62 + random.around(0, 20), SHORE - 6, 60, random.between(16, 44), '#5c463f')
  )
  const near = Array.from({ length: 9 }, (_, index) => {
    const x = 40 + index * 96 + random.around(0, 22)
    const height = random.between(40, 96)
    return [
      rect(x, SHORE - height, 78, height, '#6d4f45'),
      polygon(
        [
          [x - 8, SHORE - height],
          [x + 39, SHORE - height - 30],
          [x + 86, SHORE - height]
        ],
        '#4c3531'
      ),
      rect(x + 20, SHORE - height + 22, 12, 16, '#ffd88a'),
      rect(x + 48, SHORE - height + 22, 12, 16, '#ffd88a', { opacity: random.between(0.1, 1) })
    ]
  })
  return [
    towers,
    drawCrane(1560, 270, '#7a4f45'),
    drawCrane(1750, 320, '#6a443d'),
    drawCrane(1900, 250, '#7a4f45'),
    bank,
    near
  ]
}

function drawWater(art) {
  const { random } = art
  const ripples = Array.from({ length: 420 }, () => {
    const depth = random.next() ** 1.5
    const y = SHORE + 14 + depth * 680
    const glow = Math.exp(-(((random.around(1250, 900) - 1250) / 420) ** 2))
    const x = random.chance(0.5) ? random.around(1250, 130 + depth * 260) : random.between(0, WIDTH)
    const bright = Math.abs(x - 1250) < 160 + depth * 300
    return ellipse(
      x,
      y,
      random.between(18, 70) * (0.5 + depth * 1.6),
      1.4 + depth * 3.4,
      bright ? '#ffe7ab' : random.pick(['#c98a6c', '#4d4a60', '#e3a878']),
      { opacity: bright ? 0.3 + glow * 0.4 : random.between(0.18, 0.42) }
    )
  })
  return [
    rect(
      -40,
      SHORE,
      WIDTH + 80,
      HEIGHT - SHORE,
      art.linear([
        [0, '#f0b878'],
        [0.14, '#c78a6d'],
        [0.5, '#7a6474'],
        [1, '#2f3448']
      ])
    ),
    ripples
  ]
}

const eyeOnBow = (x, y, size) => [
  ellipse(x, y, size, size * 0.7, '#f4ead2'),
  circle(x + size * 0.15, y, size * 0.42, '#1d1512')
]

/** A wooden boat with a cabin, its bow to the right or, with `way` -1, to the left. */
function drawBoat(art, x, y, size, { hull = '#6e3b2c', way = 1, cabin = '#b68b58' } = {}) {
  const at = (dx, dy) => `${x + dx * size * way},${y + dy * size}`
  const body = `M${at(-1, -0.16)}Q${at(-0.94, 0.14)} ${at(-0.66, 0.18)}L${at(0.62, 0.18)}Q${at(0.98, 0.1)} ${at(1.16, -0.32)}Q${at(0.8, -0.1)} ${at(0.3, -0.08)}L${at(-0.9, -0.08)}Z`
  const room = `M${at(-0.86, -0.08)}L${at(-0.82, -0.38)}L${at(-0.1, -0.38)}L${at(-0.06, -0.08)}Z`
  const roof = `M${at(-0.96, -0.36)}Q${at(-0.46, -0.6)} ${at(0.04, -0.36)}Z`
  return group([
    ellipse(x, y + size * 0.24, size * 0.92, size * 0.13, '#221d2b', { opacity: 0.55 }),
    path(
      `M${at(-0.7, 0.2)}L${at(0.7, 0.2)}L${at(0.5, 0.62)}L${at(-0.5, 0.62)}Z`,
      art.linear([
        [0, hull, 0.5],
        [1, hull, 0]
      ])
    ),
    path(room, art.shade(cabin)),
    path(`M${at(-0.66, -0.14)}L${at(-0.66, -0.3)}L${at(-0.46, -0.3)}L${at(-0.46, -0.14)}Z`, '#ffce7a'),
    path(`M${at(-0.36, -0.14)}L${at(-0.36, -0.3)}L${at(-0.18, -0.3)}L${at(-0.18, -0.14)}Z`, '#2b1d1a'),
    path(roof, art.shade(darken(cabin, 0.35))),
    path(body, art.shade(hull)),
    path(`M${at(-0.98, -0.1)}L${at(0.3, -0.08)}Q${at(0.8, -0.1)} ${at(1.16, -0.32)}`, 'none', {
      stroke: lighten(hull, 0.5),
      'stroke-width': size * 0.025
    }),
    eyeOnBow(x + way * size * 0.86, y - size * 0.07, size * 0.06)
  ])
}

function drawBarge(art) {
  const { random } = art
  const boxes = [0, 1, 2].flatMap((row) =>
    Array.from({ length: 5 - row }, (_, index) => {
      const tone = random.pick(['#a5473a', '#3f617a', '#b1873f', '#58705c', '#7d5a78'])
      const [x, y] = [1430 + index * 92 + row * 30, 654 - row * 42]
      return [
        rect(x, y, 90, 41, art.shade(tone)),
        [0, 1, 2, 3, 4, 5, 6, 7].map((rib) =>
          rect(x + 6 + rib * 11, y + 3, 3, 35, '#1b1420', { opacity: 0.22 })
        )
      ]
    })
  )
  return [
    boxes,
    path('M1330,692L1960,692L1920,744L1392,744Z', art.shade('#3c2b31')),
    rect(1340, 618, 70, 76, art.shade('#d9c9ac')),
    rect(1350, 632, 50, 18, '#ffd98f'),
    ellipse(1650, 744, 270, 16, '#241d2a', { opacity: 0.6 })
  ]
}

function drawQuay(art) {
  const posts = Array.from({ length: 15 }, (_, index) =>
    rect(index * 146 - 30, 1120, 16, 160, art.shade('#2b2430'))
  )
  return [
    rect(
      -40,
      1252,
      WIDTH + 80,
      90,
      art.linear([
        [0, '#4a3d42'],
        [1, '#1d181f']
      ])
    ),
    posts,
    rect(
      -40,
      1112,
      WIDTH + 80,
      16,
      art.linear([
        [0, '#8a6a5c'],
        [1, '#2b2430']
      ])
    ),
    rect(-40, 1180, WIDTH + 80, 9, '#2b2430')
  ]
}

function drawWatchers(art) {
  const dusk = (look) => ({ facing: 'back', skin: '#7d5545', hair: '#17121a', trousers: '#20202c', ...look })
  return [
    drawPerson(
      art,
      { x: 330, y: 1300, height: 430, pose: poses.stand },
      dusk({ shirt: '#5c5873', hairStyle: 'short' })
    ),
    drawPerson(
      art,
      { x: 450, y: 1304, height: 400, pose: poses.handsTogether },
      dusk({ shirt: '#8a5a58', hairStyle: 'long', trousers: '#3c3340' })
    ),
    drawPerson(
      art,
      { x: 550, y: 1306, height: 270, pose: poses.point },
      dusk({ shirt: '#9a7a55', hairStyle: 'short' })
    )
  ]
}

/** Boats at anchor on a river at dusk, waiting for the tide. */
export function drawRiver(art) {
  const boats = [
    drawBoat(art, 210, 706, 120, { hull: '#5a3a33', cabin: '#8d6f55' }),
    drawBoat(art, 560, 716, 150, { way: -1, hull: '#46525e', cabin: '#a07f58' }),
    drawBarge(art),
    drawBoat(art, 930, 800, 230, { hull: '#70392c', cabin: '#b28a56' }),
    drawPerson(
      art,
      { x: 1040, y: 786, height: 150, pose: poses.reach },
      { shirt: '#5d5470', hat: 'cone', facing: 'right', skin: '#8a5f4b', trousers: '#2a2530' }
    ),
    drawBoat(art, 1560, 956, 330, { way: -1, hull: '#4b2f33', cabin: '#96724f' }),
    drawPerson(
      art,
      { x: 1440, y: 936, height: 220, pose: poses.carry },
      { shirt: '#7d4f48', facing: 'left', skin: '#8a5f4b', trousers: '#2a2530', hat: 'cone' }
    )
  ]
  return {
    layers: [
      { svg: group([drawSky(art)]), blur: 3 },
      { svg: group(drawSkyline(art), { filter: 'url(#brush)' }), blur: 2 },
      { svg: drawWater(art), blur: 1.4 },
      { svg: boats, blur: 0.9 },
      {
        svg: circle(
          1250,
          560,
          620,
          art.radial([
            [0, '#ffca7a', 0.5],
            [1, '#ff9a55', 0]
          ])
        ),
        blend: 'screen'
      },
      { svg: [drawQuay(art), drawWatchers(art)], blur: 2.4 }
    ],
    surface: { vignette: 0.4 }
  }
}
