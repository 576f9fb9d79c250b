import { WIDTH, circle, ellipse, group, line, path, polygon, rect } from '../canvas.mjs'
import { darken, lighten, mix } from '../colour.mjs'
import { drawPerson } from '../person.mjs'
import { drawTree } from '../plants.mjs'
import { mirror, poses } from '../poses.mjs'

const HAZE = '#dcd9cc'

function drawHouses(art) {
  const { random } = art
  const houses = []
  for (let x = -30; x < WIDTH;) {
    const width = random.between(150, 230)
    const height = random.between(330, 560)
    const tone = mix(random.pick(['#d1a77a', '#b9c2b2', '#c98b6d', '#c8bd9d', '#a9b8c2']), HAZE, 0.25)
    const shutter = random.pick(['#4f6f6a', '#7a4f3d', '#5a6b86'])
    houses.push([
      rect(x, 720 - height, width, height, art.shade(tone)),
      rect(x - 4, 712 - height, width + 8, 16, darken(tone, 0.25)),
      Array.from({ length: Math.floor(height / 150) }, (_, floor) =>
        [0.14, 0.56].map((share) =>
          rect(
            x + width * share,
            740 - height + floor * 146,
            width * 0.3,
            84,
            art.linear([
              [0, '#4f626b'],
              [1, '#8e9a99']
            ])
          )
        )
      ),
      rect(x + 12, 600, width - 24, 120, shutter),
      Array.from({ length: 7 }, (_, slat) =>
        line(`M${x + 14},${612 + slat * 16}L${x + width - 14},${612 + slat * 16}`, darken(shutter, 0.3), 2)
      ),
      polygon(
        [
          [x, 590],
          [x + width, 590],
          [x + width + 14, 632],
          [x - 14, 632]
        ],
        art.shade(random.pick(['#a8473a', '#3d6a86', '#c0903a', '#59805f']))
      )
    ])
    x += width + 4
  }
  return houses
}

function drawPit(art) {
  const { random } = art
  const piles = Array.from({ length: 42 }, (_, index) =>
    rect(
      300 + index * 34,
      838,
      33,
      250,
      art.linear(
        [
          [0, '#7b6658'],
          [0.5, '#9c8371'],
          [1, '#5b4a40']
        ],
        [0, 0, 1, 0]
      )
    )
  )
  const clods = Array.from({ length: 170 }, () =>
    ellipse(
      random.between(0, WIDTH),
      1190 + random.next() ** 1.4 * 150,
      random.between(10, 44),
      random.between(6, 18),
      random.pick(['#7d6247', '#94744f', '#6a523c', '#a88660'])
    )
  )
  return [
    rect(
      -40,
      716,
      WIDTH + 80,
      620,
      art.linear([
        [0, '#a89f90'],
        [1, '#857867']
      ])
    ),
    polygon(
      [
        [240, 840],
        [1760, 840],
        [1960, 1140],
        [60, 1140]
      ],
      '#4a392c'
    ),
    piles,
    polygon(
      [
        [300, 1060],
        [1728, 1060],
        [1900, 1160],
        [110, 1160]
      ],
      art.linear([
        [0, '#5b4837'],
        [1, '#7a6047']
      ])
    ),
    ellipse(1050, 1108, 420, 26, '#8f8d84', { opacity: 0.6 }),
    ellipse(1050, 1104, 380, 16, '#c3cac6', { opacity: 0.5 }),
    polygon(
      [
        [-20, 1150],
        [WIDTH + 20, 1150],
        [WIDTH + 20, 1340],
        [-20, 1340]
      ],
      art.linear([
        [0, '#96795a'],
        [1, '#6a523b']
      ])
    ),
    group(clods, { filter: 'url(#leaves)' })
  ]
}

/** A concrete box culvert, open towards the viewer. */
function drawCulvert(art, x, y, size) {
  const side = size * 0.34
  return [
    polygon(
      [
        [x, y],
        [x + side, y - side * 0.6],
        [x + size + side, y - side * 0.6],
        [x + size, y]
      ],
      '#d5d2c8'
    ),
    polygon(
      [
        [x + size, y],
        [x + size + side, y - side * 0.6],
        [x + size + side, y + size * 0.72 - side * 0.6],
        [x + size, y + size * 0.72]
      ],
      '#8f8c84'
    ),
    rect(
      x,
      y,
      size,
      size * 0.72,
      art.linear([
        [0, '#c8c5bb'],
        [1, '#a6a39a']
      ])
    ),
    rect(
      x + size * 0.13,
      y + size * 0.11,
      size * 0.74,
      size * 0.5,
      art.linear([
        [0, '#2d2a29'],
        [1, '#5b5550']
      ]),
      { rx: 12 }
    )
  ]
}

function drawDigger(art) {
  const yellow = '#e0a02c'
  const wheels = [1452, 1530, 1608, 1686, 1764].map((x) => [
    circle(x, 800, 26, '#3a3936'),
    circle(x, 800, 11, '#7a7770')
  ])
  return group([
    ellipse(1600, 838, 260, 20, '#2a211b', { opacity: 0.5 }),
    rect(1404, 760, 410, 82, '#232321', { rx: 40 }),
    wheels,
    path('M1440,650L1700,640L1812,662L1812,752L1440,752Z', art.shade(yellow)),
    path('M1460,652L1476,500L1612,492L1622,648Z', art.shade(lighten(yellow, 0.08))),
    path(
      'M1480,632L1490,522L1594,516L1600,632Z',
      art.linear([
        [0, '#b9d3d8'],
        [1, '#56747c']
      ])
    ),
    circle(1545, 572, 24, '#c99270'),
    rect(1516, 594, 58, 44, '#d9772f', { rx: 12 }),
    path('M1520,548 a25,25 0 0 1 50,0Z', '#f3efe6'),
    line('M1450,690L1240,420', art.shade(yellow), 46),
    line('M1240,420L1010,520', art.shade(darken(yellow, 0.08)), 36),
    line('M1400,600L1290,470', '#55524c', 14),
    circle(1240, 420, 26, '#4a4741'),
    path('M1028,500L980,560L1000,610L1056,580Z', '#4a4741')
  ])
}

function drawLift(art) {
  return [
    line('M1010,600L900,700M1010,600L1120,690', '#2f2c2a', 5),
    rect(1002, 560, 16, 46, '#3a3733'),
    drawCulvert(art, 884, 702, 230)
  ]
}

const worker = (art, x, y, height, pose, facing, hatColour = '#f0c43c') =>
  drawPerson(
    art,
    { x, y, height, pose },
    {
      shirt: '#3d5a7a',
      sleeves: 'long',
      over: 'vest',
      overColour: '#e98b32',
      hat: 'helmet',
      hatColour,
      facing,
      hairStyle: 'short',
      trousers: '#3a4048',
      shoes: '#4a3a2c',
      gloves: '#d9cfae',
      shadow: true
    }
  )

function drawBarriers() {
  return [40, 330, 620, 1390, 1690].map((x) => [
    [0, 250].map((dx) => rect(x + dx, 1150, 14, 170, '#d9d5cb')),
    [1168, 1226].map((y) => [
      rect(x - 16, y, 300, 36, '#f2efe6'),
      Array.from({ length: 5 }, (_, index) =>
        polygon(
          [
            [x - 16 + index * 60, y + 36],
            [x + 14 + index * 60, y + 36],
            [x + 44 + index * 60, y],
            [x + 14 + index * 60, y]
          ],
          '#c7392d'
        )
      )
    ])
  ])
}

/** A culvert is lowered into a trench in a town street. */
export function drawDrainage(art) {
  const sky = rect(
    -40,
    -40,
    WIDTH + 80,
    760,
    art.linear([
      [0, '#a9bcc4'],
      [0.6, '#d9dcd2'],
      [1, '#ece3cd']
    ])
  )
  const pipes = [drawCulvert(art, 300, 900, 170), drawCulvert(art, 520, 906, 170)]
  const crew = [
    worker(art, 640, 1130, 300, mirror(poses.reach), 'left', '#f5f2ea'),
    worker(art, 830, 1136, 306, poses.point, 'right'),
    worker(art, 1240, 1136, 300, mirror(poses.point), 'left'),
    worker(art, 1420, 1128, 290, poses.bend, 'right')
  ]
  const lookingOn = [
    worker(art, 200, 1200, 420, poses.point, 'right', '#ffffff'),
    drawPerson(
      art,
      { x: 330, y: 1206, height: 410, pose: poses.read },
      {
        shirt: '#e6e9ea',
        sleeves: 'long',
        hat: 'helmet',
        hatColour: '#f5f2ea',
        facing: 'right',
        hairStyle: 'long',
        shadow: true
      }
    ),
    rect(296, 984, 70, 44, '#efe8d4'),
    worker(art, 1830, 1210, 420, mirror(poses.sweep), 'left')
  ]
  return {
    layers: [
      {
        svg: [
          sky,
          [120, 760, 1250, 1880].map((x) => drawTree(art, x, 722, 420, { strength: 0.4, tint: HAZE }))
        ],
        blur: 3
      },
      { svg: group(drawHouses(art), { filter: 'url(#brush)' }), blur: 3.4 },
      { svg: drawPit(art), blur: 1 },
      { svg: [drawDigger(art), pipes, drawLift(art), crew], blur: 0.8 },
      { svg: lookingOn, blur: 1 },
      { svg: drawBarriers(), blur: 5 },
      { svg: rect(-40, -40, WIDTH + 80, 1420, '#f2c07a', { opacity: 0.22 }), blend: 'soft-light' }
    ]
  }
}
