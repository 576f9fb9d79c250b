import { WIDTH, circle, ellipse, group, line, path, polygon, rect } from '../canvas.mjs'
import { darken, lighten, mix } from '../colour.mjs'
import { drawPerson, passer } from '../person.mjs'
import { mirror, poses } from '../poses.mjs'
import { createView } from '../view.mjs'

const HAZE = '#f3e7c8'
const view = createView({ vanishX: 1000, horizon: 470, eye: 1.75, focal: 1250 })
const fade = (z) => Math.min(0.6, z / 42)

/** Heaps that a stall offers: colour and size of one piece, in metres. */
const GOODS = [
  ['#5f8a3c', 0.1],
  ['#c5372b', 0.06],
  ['#e0912f', 0.07],
  ['#7c4a86', 0.07],
  ['#d9cf6a', 0.09],
  ['#3f6b35', 0.12],
  ['#e9dfc6', 0.08],
  ['#b8532f', 0.09],
  ['#94b14e', 0.08]
]

function drawRoof(art) {
  const trusses = [26, 20, 15.5, 12, 9, 6.8, 5].map((z) => {
    const tone = mix('#5a4a3c', HAZE, fade(z))
    const width = view.scale(z) * 0.16
    const [leftX, leftY] = view.at(-6, 4.2, z)
    const [rightX, rightY] = view.at(6, 4.2, z)
    const [topX, topY] = view.at(0, 6.2, z)
    return line(
      `M${leftX},${leftY}L${topX},${topY}L${rightX},${rightY}L${leftX},${leftY}M${topX},${topY}L${topX},${leftY}`,
      tone,
      width
    )
  })
  return [
    view.face(
      [
        [-6, 4.2, 2],
        [0, 6.2, 2],
        [0, 6.2, 60],
        [-6, 4.2, 60]
      ],
      art.linear([
        [0, '#8d8271'],
        [1, '#d8cba8']
      ])
    ),
    view.face(
      [
        [6, 4.2, 2],
        [0, 6.2, 2],
        [0, 6.2, 60],
        [6, 4.2, 60]
      ],
      art.linear([
        [0, '#a89878'],
        [1, '#e9dcb4']
      ])
    ),
    [-1, 1].map((side) =>
      view.face(
        [
          [side * 1.2, 5.8, 3],
          [side * 2.8, 5.25, 3],
          [side * 2.8, 5.25, 50],
          [side * 1.2, 5.8, 50]
        ],
        '#fffbe6',
        { opacity: 0.85 }
      )
    ),
    trusses,
    view.wall(
      -6,
      [0, 4.2],
      [2, 60],
      art.linear([
        [0, '#7d6f5b'],
        [1, '#b5a382']
      ])
    ),
    view.wall(
      6,
      [0, 4.2],
      [2, 60],
      art.linear([
        [0, '#8f7f66'],
        [1, '#c9b68f']
      ])
    ),
    view.front(60, [-6, 6], [0, 6], '#fff6d6'),
    rect(-40, -60, WIDTH + 80, 62, '#8a7a62')
  ]
}

function drawAisle(art) {
  return [
    view.floor(
      0,
      [-6, 6],
      [1.6, 60],
      art.linear([
        [0, '#c9bda2'],
        [1, '#8a7d69']
      ])
    ),
    Array.from({ length: 26 }, (_, index) =>
      line(
        `M${view.at(-2.4, 0, 2 + index * 1.1).join(',')}L${view.at(2.4, 0, 2 + index * 1.1).join(',')}`,
        '#6f6350',
        2,
        { opacity: 0.3 }
      )
    ),
    view.floor(0.01, [-0.5, 0.6], [2, 50], '#fff1c8', { opacity: 0.22, filter: 'url(#soft)' })
  ]
}

function drawHeap(art, side, x, z, [colour, piece]) {
  const { random } = art
  const size = view.scale(z)
  const [px, py] = view.at(side * x, 0.98, z)
  const tone = mix(colour, HAZE, fade(z))
  return [
    path(
      `M${px - size * 0.36},${py + size * 0.06}L${px + size * 0.36},${py + size * 0.06}L${px + size * 0.3},${py + size * 0.2}L${px - size * 0.3},${py + size * 0.2}Z`,
      darken(mix('#a47a4a', HAZE, fade(z)), 0.1)
    ),
    Array.from({ length: 34 }, () => {
      const height = random.next()
      const spread = 0.32 * (1 - height * 0.75)
      return circle(
        px + random.around(0, spread) * size,
        py + size * (0.06 - height * 0.2),
        piece * size * random.between(0.7, 1),
        random.chance(0.4) ? lighten(tone, 0.18) : darken(tone, random.between(0, 0.2))
      )
    })
  ]
}

function drawStall(art, side, z) {
  const { random } = art
  const cloth = mix(random.pick(['#b5473a', '#2f7a74', '#c98f2f', '#46668f', '#5f8a4c']), HAZE, fade(z))
  const sign = view.at(side * 2.6, 2.15, z)
  const size = view.scale(z)
  return [
    drawPerson(
      art,
      {
        ...view.stand(side * random.between(2.3, 3), z + 1.25, 1.58),
        pose: random.pick([poses.reach, poses.handsTogether, poses.stand])
      },
      passer(art, {
        facing: side < 0 ? 'right' : 'left',
        over: random.chance(0.6) ? 'apron' : undefined,
        hat: random.chance(0.45) ? 'cone' : undefined,
        shadow: false
      })
    ),
    view.floor(0.9, side < 0 ? [-4.8, -1.6] : [1.6, 4.8], [z, z + 1.1], mix('#b98d58', HAZE, fade(z))),
    view.front(z, side < 0 ? [-4.8, -1.6] : [1.6, 4.8], [0.05, 0.9], art.shade(cloth)),
    view.wall(side * 1.6, [0.05, 0.9], [z, z + 1.1], darken(cloth, 0.2)),
    [2, 2.8, 3.6, 4.4].map((x) => drawHeap(art, side, x, z + 0.5, random.pick(GOODS))),
    [1.95, 2.7, 3.5, 4.3].map((x) => drawHeap(art, side, x, z + 0.12, random.pick(GOODS))),
    view.face(
      [
        [side * 1.5, 2.4, z - 0.2],
        [side * 4.8, 2.75, z - 0.2],
        [side * 4.8, 3.05, z + 1.3],
        [side * 1.5, 2.7, z + 1.3]
      ],
      art.shade(mix(random.pick(['#d9cfb4', '#c25a44', '#4b8a86', '#d3a23f']), HAZE, fade(z)))
    ),
    line(`M${sign[0]},${sign[1] - size * 0.3}L${sign[0]},${sign[1]}`, '#4a3b2e', size * 0.02),
    circle(sign[0], sign[1] + size * 0.05, size * 0.09, '#fff3c4')
  ]
}

/** A shopper with the orange basket of the market. */
function drawShopper(art, x, z, look, pose = poses.carry) {
  const place = view.stand(x, z, look.tall ?? 1.6)
  const k = place.height / 100
  const hand = [place.x + (pose.rightHand ?? [14, 46])[0] * k, place.y - (pose.rightHand ?? [14, 46])[1] * k]
  const basket = look.basket
    ? [
        path(
          `M${hand[0] - 7 * k},${hand[1] + 9 * k}Q${hand[0]},${hand[1] - 7 * k} ${hand[0] + 7 * k},${hand[1] + 9 * k}`,
          'none',
          { stroke: '#b5571f', 'stroke-width': 1.3 * k }
        ),
        [-5, 0, 5].map((dx) =>
          ellipse(
            hand[0] + dx * k,
            hand[1] + 8 * k,
            4 * k,
            3.4 * k,
            art.random.pick(['#6f9a45', '#c5372b', '#d9cf6a', '#4f7f3a'])
          )
        ),
        path(
          `M${hand[0] - 10 * k},${hand[1] + 8 * k}L${hand[0] + 10 * k},${hand[1] + 8 * k}L${hand[0] + 7.6 * k},${hand[1] + 20 * k}L${hand[0] - 7.6 * k},${hand[1] + 20 * k}Z`,
          art.shade('#e4782a')
        ),
        [11, 14, 17].map((dy) =>
          line(
            `M${hand[0] - 8.6 * k},${hand[1] + dy * k}L${hand[0] + 8.6 * k},${hand[1] + dy * k}`,
            '#a84f17',
            0.7 * k
          )
        )
      ]
    : ''
  return [drawPerson(art, { ...place, pose }, passer(art, look)), basket]
}

/** The aisle of a covered market in the morning; shoppers carry orange baskets. */
export function drawMarket(art) {
  const stalls = [26, 21, 17, 13.6, 10.8, 8.4, 6.4, 4.7].flatMap((z) =>
    [-1, 1].map((side) => ({ z, drawn: drawStall(art, side, z) }))
  )
  const people = [
    [-0.7, 24, { facing: 'front' }],
    [0.5, 20, { facing: 'back' }],
    [-0.9, 16, { facing: 'front', basket: true }],
    [0.9, 13, { facing: 'back', hat: 'cone', basket: true }],
    [0.1, 11, { facing: 'front', hairStyle: 'long' }],
    [-0.95, 8.8, { facing: 'left', hairStyle: 'short', hair: '#b9b5ae' }],
    [0.75, 7.4, { facing: 'back', shirt: '#5d7fa3', basket: true, hairStyle: 'short' }],
    [-0.85, 6, { facing: 'back', basket: true, shirt: '#7c9a7e', hairStyle: 'bun' }],
    [0.35, 5, { facing: 'front', basket: true, shirt: '#d98c6a', hairStyle: 'long', trousers: '#3a3f4a' }]
  ].map(([x, z, look], index) => ({
    z,
    drawn: drawShopper(art, x, z, look, index % 2 ? poses.carry : { ...poses.walk, ...poses.carry })
  }))
  const standing = [...stalls, ...people].sort((a, b) => b.z - a.z).map(({ drawn }) => drawn)
  const near = drawPerson(
    art,
    { x: 420, y: 1640, height: 1150, pose: mirror(poses.point) },
    passer(art, { facing: 'back', shirt: '#a8586a', hairStyle: 'bun', shadow: false })
  )
  const rays = [420, 860, 1240].map((x) =>
    polygon(
      [
        [x, 0],
        [x + 120, 0],
        [x + 420, 1333],
        [x + 60, 1333]
      ],
      art.linear([
        [0, '#fff3c8', 0.55],
        [1, '#fff3c8', 0]
      ])
    )
  )
  return {
    layers: [
      { svg: group([drawRoof(art)], { filter: 'url(#brush)' }), blur: 2.4 },
      { svg: drawAisle(art), blur: 1.2 },
      { svg: standing, blur: 0.8 },
      { svg: rays, blur: 28, blend: 'screen' },
      { svg: near, blur: 9 },
      { svg: rect(-40, -40, WIDTH + 80, 1420, '#ffcf86', { opacity: 0.24 }), blend: 'soft-light' }
    ]
  }
}
