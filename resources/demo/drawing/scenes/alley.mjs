import { WIDTH, circle, ellipse, group, line, path, polygon, rect, star } from '../canvas.mjs'
import { darken, lighten, mix } from '../colour.mjs'
import { drawPerson, passer } from '../person.mjs'
import { drawDapples, drawFoliage, drawPot } from '../plants.mjs'
import { mirror, poses } from '../poses.mjs'
import { createView } from '../view.mjs'

const HAZE = '#eef0d8'
const view = createView({ vanishX: 1040, horizon: 560, eye: 1.7, focal: 1200 })
const fade = (z) => Math.min(0.6, z / 38)

function drawHouse(art, side, near, far) {
  const { random } = art
  const x = side * 2.7
  const tone = mix(
    random.pick(['#e3c07f', '#d99f7a', '#b8c9b0', '#e6d6ae', '#a9c2c6', '#d8a8a0']),
    HAZE,
    fade(near)
  )
  const lit = side < 0 ? darken(tone, 0.14) : lighten(tone, 0.1)
  const wood = mix(random.pick(['#3f6d6a', '#7a4a33', '#4f6a8a', '#6a7f4a']), HAZE, fade(near))
  const span = far - near
  const top = random.between(4.2, 6.6)
  return [
    view.wall(x, [0, top], [near, far], lit),
    view.wall(x, [0, 0.7], [near, far], darken(lit, 0.16)),
    view.wall(x, [0, 2.3], [near + span * 0.12, near + span * 0.4], wood),
    view.wall(x, [0, 2.3], [near + span * 0.25, near + span * 0.27], darken(wood, 0.35)),
    view.wall(x, [1, 2.2], [near + span * 0.54, near + span * 0.86], darken(wood, 0.1)),
    view.wall(x, [1.08, 2.12], [near + span * 0.57, near + span * 0.69], mix('#3a4a4e', HAZE, fade(near))),
    view.wall(x, [1.08, 2.12], [near + span * 0.71, near + span * 0.83], mix('#3a4a4e', HAZE, fade(near))),
    view.wall(x, [3.2, 4.4], [near + span * 0.3, near + span * 0.7], mix('#465a5e', HAZE, fade(near))),
    view.face(
      [
        [x, 2.9, near],
        [x - side * 0.8, 2.55, near],
        [x - side * 0.8, 2.55, far],
        [x, 2.9, far]
      ],
      art.shade(mix(random.pick(['#b5573c', '#8a6a4a', '#4f7f6a']), HAZE, fade(near)))
    )
  ]
}

function drawHouses(art) {
  const rows = []
  for (const side of [-1, 1]) {
    for (let far = 34, near; far > 3; far = near) {
      near = Math.max(1.6, far - art.random.between(3, 4.2))
      rows.push({ near, drawn: drawHouse(art, side, near, far) })
      if (near === 1.6) break
    }
  }
  return rows.sort((a, b) => b.near - a.near).map(({ drawn }) => drawn)
}

function drawGround(art) {
  return [
    view.floor(
      0,
      [-2.7, 2.7],
      [1.5, 200],
      art.linear([
        [0, '#d8cdb0'],
        [1, '#a3937a']
      ])
    ),
    Array.from({ length: 30 }, (_, index) =>
      line(
        `M${view.at(-2.7, 0, 1.7 + index * 0.9).join(',')}L${view.at(2.7, 0, 1.7 + index * 0.9).join(',')}`,
        '#7d6f59',
        2.4,
        { opacity: 0.28 }
      )
    ),
    [-0.9, 0.9].map((x) =>
      line(`M${view.at(x, 0, 1.5).join(',')}L${view.at(x, 0, 60).join(',')}`, '#7d6f59', 2.4, {
        opacity: 0.28
      })
    )
  ]
}

/** The end of the alley: the rail, the creek and the far bank. */
function drawCreek(art) {
  const rail = view.scale(36)
  const [left, y] = view.at(-3.4, 0.9, 36)
  return [
    rect(
      -40,
      -40,
      WIDTH + 80,
      660,
      art.linear([
        [0, '#9fcbdc'],
        [1, '#f6f1d8']
      ])
    ),
    drawFoliage(art, 960, 500, 300, 120, { strength: 0.4, tint: HAZE }),
    drawFoliage(art, 1130, 506, 260, 110, { strength: 0.45, tint: HAZE }),
    rect(
      700,
      556,
      700,
      50,
      art.linear([
        [0, '#bcd6cf'],
        [1, '#8fb3a8']
      ])
    ),
    line(`M${left},${y}L${left + rail * 6.8},${y}`, '#6a8a86', 4),
    Array.from({ length: 12 }, (_, index) => line(`M${left + index * rail * 0.6},${y}l0,30`, '#6a8a86', 3))
  ]
}

function drawBunting(z, lift) {
  const [left, y] = view.at(-2.6, lift, z)
  const [right] = view.at(2.6, lift, z)
  const size = view.scale(z) * 0.3
  const colours = ['#c8382c', '#e6b53a', '#3f7fa3', '#5f9a5a']
  const flags = Array.from({ length: 11 }, (_, index) => {
    const share = (index + 0.5) / 11
    const x = left + (right - left) * share
    const sag = y + Math.sin(share * Math.PI) * size * 1.3
    return polygon(
      [
        [x - size / 2, sag],
        [x + size / 2, sag],
        [x, sag + size]
      ],
      mix(colours[index % 4], HAZE, fade(z))
    )
  })
  return [
    path(`M${left},${y}Q${(left + right) / 2},${y + size * 2.6} ${right},${y}`, 'none', {
      stroke: '#8a7a5a',
      'stroke-width': 2
    }),
    flags
  ]
}

/** Flowers on a frame over the alley. */
function drawTrellis(art, z) {
  const { random } = art
  const [left, y] = view.at(-2.7, 3.1, z)
  const [right] = view.at(2.7, 3.1, z)
  const size = view.scale(z)
  const width = right - left
  const flowers = Array.from({ length: 150 }, () => {
    const share = random.next()
    return circle(
      left + share * width,
      y + random.around(0, 0.34) * size + (Math.abs(share - 0.5) > 0.38 ? random.between(0, 0.9) * size : 0),
      size * random.between(0.025, 0.055),
      random.pick(['#d0407a', '#e0669a', '#b82f66', '#f093b8'])
    )
  })
  return [
    line(
      `M${left},${y}L${right},${y}M${left},${y - size * 0.22}L${right},${y - size * 0.22}`,
      '#8a6a44',
      size * 0.05
    ),
    drawFoliage(art, left + width * 0.22, y, width * 0.55, size * 1, {}),
    drawFoliage(art, left + width * 0.76, y, width * 0.55, size * 1, {}),
    flowers
  ]
}

function drawPots(art) {
  const { random } = art
  return [22, 17, 13.5, 11, 9, 7.5, 6.3, 5.3, 4.5, 3.9].flatMap((z) =>
    [-1, 1].map((side) => {
      const { x, y } = view.stand(side * random.between(2.2, 2.4), z)
      return drawPot(
        art,
        x,
        y,
        view.scale(z) * random.between(0.42, 0.6),
        random.pick([undefined, '#d8446f', '#f0b83a', '#e8e4da', '#c5372b'])
      )
    })
  )
}

function drawBroom([x, y], size, lean) {
  return [
    line(
      `M${x - lean * size * 0.2},${y - size * 0.36}L${x + lean * size * 0.24},${y + size * 0.42}`,
      '#a8804a',
      size * 0.024
    ),
    polygon(
      [
        [x + lean * size * 0.18, y + size * 0.36],
        [x + lean * size * 0.36, y + size * 0.38],
        [x + lean * size * 0.46, y + size * 0.56],
        [x + lean * size * 0.16, y + size * 0.56]
      ],
      '#c9a45c'
    )
  ]
}

function drawNeighbours(art) {
  const sweeper = (x, z, look, way) => {
    const place = view.stand(x, z, 1.58)
    const hand = [place.x + way * place.height * 0.2, place.y - place.height * 0.57]
    return [
      drawPerson(art, { ...place, pose: way > 0 ? poses.sweep : mirror(poses.sweep) }, passer(art, look)),
      drawBroom(hand, place.height, way)
    ]
  }
  const waterer = view.stand(-1.75, 6, 1.6)
  const can = [waterer.x - waterer.height * 0.3, waterer.y - waterer.height * 0.6]
  return [
    sweeper(0.5, 16, { facing: 'left', shirt: '#3f7fb5' }, 1),
    drawPerson(
      art,
      { ...view.stand(-1, 13, 1.62), pose: poses.bend },
      passer(art, { facing: 'right', shirt: '#3f7fb5' })
    ),
    drawPerson(
      art,
      { ...view.stand(1.5, 10.5, 1.6), pose: poses.reach },
      passer(art, { facing: 'right', shirt: '#d9a24b', hair: '#b9b5ae', hairStyle: 'short' })
    ),
    sweeper(-0.35, 8.2, { facing: 'right', shirt: '#3f7fb5', hat: 'cone', hairStyle: 'bun' }, 1),
    drawPerson(
      art,
      { ...waterer, pose: mirror(poses.reach) },
      passer(art, { facing: 'left', shirt: '#a8586a', hairStyle: 'bun', hair: '#8d8a86' })
    ),
    path(
      `M${can[0] - 30},${can[1] - 10}L${can[0] + 34},${can[1] - 10}L${can[0] + 30},${can[1] + 50}L${can[0] - 26},${can[1] + 50}Z`,
      art.shade('#4f8a86')
    ),
    line(`M${can[0] - 26},${can[1] + 20}L${can[0] - 76},${can[1] - 6}`, '#4f8a86', 9),
    Array.from({ length: 7 }, (_, index) =>
      line(
        `M${can[0] - 78},${can[1] - 4}q${-10 - index * 5},${30 + index * 4} ${-14 - index * 6},${90 + index * 8}`,
        '#e6f3f2',
        2.4,
        { opacity: 0.75 }
      )
    ),
    sweeper(1.25, 5.4, { facing: 'left', shirt: '#3f7fb5', hairStyle: 'short' }, -1),
    drawPerson(
      art,
      { ...view.stand(0.35, 6.2, 1.2), pose: { ...poses.carry, head: [0, 88] } },
      passer(art, { facing: 'front', shirt: '#f4f2ea', hairStyle: 'short' })
    )
  ]
}

function drawFlags() {
  return [11, 7.6].map((z) => {
    const [x, y] = view.at(2.55, 3.1, z)
    const size = view.scale(z) * 0.9
    return [
      line(`M${x},${y + size * 0.5}L${x - size * 0.5},${y - size * 0.4}`, '#8c7a5a', 5),
      polygon(
        [
          [x - size * 0.5, y - size * 0.4],
          [x - size * 0.36, y + size * 0.5],
          [x - size * 1.1, y + size * 0.44],
          [x - size * 1.2, y - size * 0.34]
        ],
        '#c8281e'
      ),
      star(x - size * 0.8, y + size * 0.04, size * 0.2, '#f0c83e')
    ]
  })
}

/** Neighbours clean and plant their alley, which opens on a creek. */
export function drawAlley(art) {
  const rays = [480, 840, 1180].map((x) =>
    polygon(
      [
        [x + 300, -20],
        [x + 420, -20],
        [x + 260, 1333],
        [x - 120, 1333]
      ],
      art.linear([
        [0, '#fff3c4', 0.45],
        [1, '#fff3c4', 0]
      ])
    )
  )
  return {
    layers: [
      { svg: drawCreek(art), blur: 3 },
      { svg: [drawGround(art), group(drawHouses(art), { filter: 'url(#brush)' })], blur: 1.6 },
      { svg: drawDapples(art, 110, [360, 1700], [640, 1330]), blur: 2.5 },
      {
        svg: [drawTrellis(art, 19), drawBunting(12, 3.4), drawPots(art), drawFlags(), drawNeighbours(art)],
        blur: 0.8
      },
      { svg: drawTrellis(art, 5.6), blur: 2.6 },
      { svg: rays, blur: 30, blend: 'screen' },
      { svg: [drawPot(art, 130, 1360, 300, '#e0669a'), drawPot(art, 1880, 1370, 330, '#f0b83a')], blur: 8 },
      { svg: rect(-40, -40, WIDTH + 80, 1420, '#ffd58a', { opacity: 0.2 }), blend: 'soft-light' },
      {
        svg: ellipse(
          1040,
          480,
          420,
          300,
          art.radial([
            [0, '#fffbe0', 0.6],
            [1, '#fffbe0', 0]
          ])
        ),
        blend: 'screen'
      }
    ]
  }
}
