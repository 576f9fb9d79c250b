import { WIDTH, circle, ellipse, group, line, path, polygon, rect, star } from '../canvas.mjs'
import { darken } from '../colour.mjs'
import { drawPerson, passer } from '../person.mjs'
import { drawFoliage, drawPot } from '../plants.mjs'
import { mirror, poses } from '../poses.mjs'

function drawHall(art) {
  const windows = [60, 420, 1320, 1680].map((x) => [
    rect(x, 120, 280, 430, '#e9f2f0'),
    drawFoliage(art, x + 140, 440, 250, 220, { strength: 0.55, tint: '#eef4e6' }),
    rect(
      x,
      120,
      280,
      430,
      art.linear([
        [0, '#ffffff', 0.7],
        [1, '#ffffff', 0.15]
      ])
    ),
    [x, x + 136, x + 272].map((at) => rect(at - 4, 116, 14, 440, '#c2a27a')),
    [116, 330, 548].map((at) => rect(x - 6, at, 296, 12, '#c2a27a'))
  ])
  return [
    rect(
      -40,
      -40,
      WIDTH + 80,
      820,
      art.linear([
        [0, '#d9e3dd'],
        [1, '#c3d3cb']
      ])
    ),
    rect(-40, 640, WIDTH + 80, 140, '#8fb3a4'),
    rect(-40, 634, WIDTH + 80, 10, '#6f9585'),
    windows,
    rect(
      -40,
      776,
      WIDTH + 80,
      600,
      art.linear([
        [0, '#cbb294'],
        [1, '#97795a']
      ])
    ),
    Array.from({ length: 12 }, (_, index) =>
      line(`M${1000 + (index - 6) * 190},780L${1000 + (index - 6) * 520},1340`, '#7c6148', 3, {
        opacity: 0.3
      })
    )
  ]
}

function drawBanner(art) {
  return [
    rect(
      742,
      92,
      540,
      300,
      art.linear([
        [0, '#c2423a'],
        [1, '#9c2f2d']
      ]),
      { rx: 4 }
    ),
    path('M842,170 C800,232 782,262 782,292 A60,60 0 0 0 902,292 C902,262 884,232 842,170Z', '#fff4ec'),
    rect(930, 166, 310, 30, '#fbe3a6'),
    rect(930, 222, 250, 22, '#fbe3a6', { opacity: 0.9 }),
    rect(930, 268, 290, 22, '#fbe3a6', { opacity: 0.9 }),
    rect(930, 322, 170, 14, '#fbe3a6', { opacity: 0.7 })
  ]
}

const lying = {
  head: [-30, 62],
  neck: [-23, 56],
  leftShoulder: [-21, 58],
  rightShoulder: [-16, 50],
  leftHip: [6, 40],
  rightHip: [7, 36],
  leftKnee: [30, 41],
  rightKnee: [31, 36],
  leftFoot: [52, 32],
  rightFoot: [53, 27],
  leftElbow: [-10, 48],
  leftHand: [4, 47],
  rightElbow: [-6, 42],
  rightHand: [12, 41]
}

/** A donor on a reclining chair, with the bag on its stand. */
function drawDonor(art, x, y, size, look) {
  const at = (dx, dy) => [x + dx * size, y - dy * size]
  const seat = art.shade('#b5403c')
  const cushion = (points) =>
    polygon(
      points.map(([dx, dy]) => at(dx, dy)),
      seat
    )
  const [bagX, bagY] = at(0.66, 0.3)
  const [armX, armY] = at(0.12, 0.41)
  return group([
    group(ellipse(x + size * 0.04, y, size * 0.6, size * 0.045, '#2a1c1c', { opacity: 0.45 }), {
      filter: 'url(#soft)'
    }),
    [
      [-0.3, 0],
      [0.34, 0]
    ].map(([dx, dy]) =>
      line(`M${at(dx, dy).join(',')}L${at(dx * 0.6, 0.3).join(',')}`, '#6b7478', size * 0.03)
    ),
    cushion([
      [-0.52, 0.66],
      [-0.38, 0.74],
      [-0.02, 0.38],
      [-0.06, 0.26]
    ]),
    cushion([
      [-0.1, 0.38],
      [0.24, 0.36],
      [0.6, 0.26],
      [0.58, 0.16],
      [0.2, 0.24],
      [-0.08, 0.26]
    ]),
    drawPerson(art, { x, y, height: size, pose: lying }, { facing: 'front', ...look }),
    polygon([at(0.02, 0.36), at(0.3, 0.36), at(0.3, 0.31), at(0.02, 0.31)], art.shade('#d8d3c8')),
    circle(armX + size * 0.02, armY, size * 0.014, '#b3282b'),
    path(`M${armX},${armY}Q${armX + size * 0.3},${armY + size * 0.2} ${bagX},${bagY - size * 0.02}`, 'none', {
      stroke: '#a31f22',
      'stroke-width': size * 0.012
    }),
    rect(bagX - size * 0.07, bagY - size * 0.06, size * 0.14, size * 0.1, '#dfe4e3', { rx: 4 }),
    rect(bagX - size * 0.055, bagY - size * 0.1, size * 0.11, size * 0.12, art.shade('#a3191f'), { rx: 8 }),
    line(`M${bagX},${bagY}L${bagX},${y}`, '#8b9397', size * 0.02)
  ])
}

function drawQueue(art) {
  const places = [
    [120, 'right'],
    [240, 'right'],
    [1690, 'right'],
    [1850, 'left'],
    [1950, 'front']
  ]
  const people = places.map(([x, facing], index) =>
    drawPerson(
      art,
      { x, y: index > 2 ? 868 : 900, height: 370, pose: poses.handsTogether, hideLegs: index > 2 },
      passer(art, { facing, shadow: index < 3 })
    )
  )
  return [
    people.slice(3),
    rect(1780, 690, 280, 130, art.shade('#efe7d6')),
    rect(1770, 676, 300, 20, '#b98f5e'),
    people.slice(0, 3),
    drawPot(art, 370, 880, 110, undefined),
    drawPot(art, 1600, 830, 90, '#e0a23c')
  ]
}

const nurse = (art, x, y, height, pose, facing) =>
  drawPerson(
    art,
    { x, y, height, pose },
    {
      shirt: '#f5f6f3',
      over: 'coat',
      sleeves: 'long',
      trousers: '#dfe6e6',
      hat: 'cap',
      hatColour: '#ffffff',
      hairStyle: 'bun',
      facing,
      shadow: true
    }
  )

/** A blood drive: donors on red chairs, nurses beside them, others waiting. */
export function drawBloodDrive(art) {
  const rays = [80, 440, 1340].map((x) =>
    polygon(
      [
        [x, 120],
        [x + 280, 120],
        [x + 640, 1333],
        [x + 180, 1333]
      ],
      art.linear([
        [0, '#fff4d2', 0.5],
        [1, '#fff4d2', 0]
      ])
    )
  )
  return {
    layers: [
      { svg: group([drawHall(art), drawBanner(art)], { filter: 'url(#brush)' }), blur: 3 },
      { svg: drawQueue(art), blur: 2.4 },
      {
        svg: [
          nurse(art, 700, 960, 460, poses.reach, 'right'),
          drawDonor(art, 960, 1000, 560, { shirt: '#7f9fb8', hairStyle: 'short', trousers: '#39404f' }),
          nurse(art, 1440, 1010, 480, mirror(poses.reach), 'left'),
          drawPerson(
            art,
            { x: 1560, y: 1030, height: 470, pose: poses.handsTogether },
            { shirt: '#2f6fb0', facing: 'left', hairStyle: 'short', shadow: true }
          ),
          star(1560, 740, 18, '#f4cf3a')
        ],
        blur: 0.9
      },
      {
        svg: [
          drawDonor(art, 420, 1270, 720, { shirt: '#d98c6a', hairStyle: 'long', trousers: '#2e3a4d' }),
          drawDonor(art, 1500, 1300, 720, {
            shirt: '#e6e0d0',
            hairStyle: 'short',
            hair: darken('#8d8a86', 0.2),
            trousers: '#4a4038'
          })
        ],
        blur: 1.2
      },
      { svg: rays, blur: 30, blend: 'screen' },
      { svg: rect(-40, -40, WIDTH + 80, 1420, '#ffdfa8', { opacity: 0.18 }), blend: 'soft-light' }
    ]
  }
}
