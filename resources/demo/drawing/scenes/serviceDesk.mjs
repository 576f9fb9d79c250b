import { WIDTH, ellipse, group, line, path, polygon, rect, star } from '../canvas.mjs'
import { lighten } from '../colour.mjs'
import { drawPerson, passer } from '../person.mjs'
import { drawPot } from '../plants.mjs'
import { mirror, poses } from '../poses.mjs'

function drawHall(art) {
  const panels = Array.from({ length: 11 }, (_, index) =>
    line(`M${index * 200 - 20},-40L${index * 200 - 20},700`, '#c9bfa6', 3, { opacity: 0.6 })
  )
  return [
    rect(
      -40,
      -40,
      WIDTH + 80,
      800,
      art.linear([
        [0, '#f2ecdb'],
        [1, '#dfd6bf']
      ])
    ),
    panels,
    rect(
      -40,
      30,
      WIDTH + 80,
      74,
      art.linear([
        [0, '#fffdf4'],
        [1, '#e9e2cd']
      ])
    ),
    rect(
      60,
      150,
      1880,
      116,
      art.linear([
        [0, '#b52f2a'],
        [1, '#8d2322']
      ])
    ),
    star(160, 208, 40, '#f3cb45'),
    rect(260, 180, 900, 24, '#f6dc8a'),
    rect(260, 222, 620, 16, '#f6dc8a', { opacity: 0.8 }),
    rect(
      -40,
      752,
      WIDTH + 80,
      620,
      art.linear([
        [0, '#d6cdb8'],
        [0.5, '#bfb49b'],
        [1, '#978c76']
      ])
    ),
    Array.from({ length: 14 }, (_, index) =>
      line(`M${1000 + (index - 7) * 160},756L${1000 + (index - 7) * 480},1380`, '#8d826c', 3, {
        opacity: 0.3
      })
    ),
    [800, 870, 970, 1110, 1290].map((y) =>
      line(`M-40,${y}L${WIDTH + 40},${y}`, '#8d826c', 3, { opacity: 0.24 })
    )
  ]
}

/** The digits of a queue display, seven strokes each. */
function drawDigit(x, y, size, strokes) {
  const segments = [
    [0, 0, 1, 0],
    [1, 0, 1, 1],
    [1, 1, 1, 2],
    [0, 2, 1, 2],
    [0, 1, 0, 2],
    [0, 0, 0, 1],
    [0, 1, 1, 1]
  ]
  return strokes.map((index) => {
    const [ax, ay, bx, by] = segments[index]
    return line(`M${x + ax * size},${y + ay * size}L${x + bx * size},${y + by * size}`, '#ff9a4a', size * 0.2)
  })
}

const NUMBERS = [
  [
    [1, 2],
    [0, 1, 6, 4, 3]
  ],
  [
    [1, 2],
    [0, 1, 6, 2, 3]
  ],
  [
    [1, 2],
    [5, 6, 1, 2]
  ],
  [
    [1, 2],
    [0, 5, 6, 2, 3]
  ]
]

function drawCounter(art, index) {
  const x = 200 + index * 420
  return [
    rect(x + 90, 306, 200, 96, '#23282c', { rx: 8 }),
    NUMBERS[index].map((strokes, digit) => drawDigit(x + 148 + digit * 54, 326, 28, strokes)),
    drawPerson(
      art,
      { x: x + 190, y: 850, height: 420, pose: poses.handsTogether, hideLegs: true },
      {
        shirt: ['#e9eef2', '#c9dbe8', '#f2e6d4', '#e9eef2'][index],
        sleeves: 'long',
        facing: ['right', 'front', 'left', 'front'][index],
        hairStyle: ['long', 'short', 'bun', 'short'][index]
      }
    ),
    rect(x + 256, 520, 120, 88, '#2a2f33', { rx: 6 }),
    rect(
      x + 264,
      528,
      104,
      70,
      art.linear([
        [0, '#a9d3ea'],
        [1, '#5f93b5']
      ])
    ),
    rect(x + 306, 606, 20, 26, '#3a4045'),
    rect(x - 14, 420, 14, 260, '#d9d2be'),
    rect(
      x,
      430,
      406,
      190,
      art.linear([
        [0, '#ffffff', 0.34],
        [0.5, '#dff0f2', 0.12],
        [1, '#ffffff', 0.2]
      ])
    ),
    polygon(
      [
        [x + 40, 430],
        [x + 110, 430],
        [x + 30, 620],
        [x, 620],
        [x, 520]
      ],
      '#ffffff',
      { opacity: 0.22 }
    )
  ]
}

function drawDesk(art) {
  return [
    rect(
      150,
      630,
      1720,
      26,
      art.linear([
        [0, '#d9a868'],
        [1, '#b07f45']
      ]),
      { rx: 5 }
    ),
    rect(
      170,
      656,
      1680,
      190,
      art.linear([
        [0, '#f4efe2'],
        [1, '#cfc6b0']
      ])
    ),
    [0, 1, 2, 3].map((index) => [
      rect(190 + index * 420, 672, 390, 158, '#e6dfcb'),
      rect(330 + index * 420, 726, 110, 46, art.shade('#2f6f86'), { rx: 8 })
    ]),
    rect(170, 838, 1680, 12, '#8d7f66'),
    [520, 1360].map((x) => drawPot(art, x, 632, 60, undefined))
  ]
}

/** A chair row of the waiting area, seen from behind. */
function drawWaiting(art) {
  const seat = (x) => [
    rect(x - 80, 1120, 160, 190, art.shade('#3f7f96'), { rx: 26 }),
    rect(x - 68, 1132, 136, 150, lighten('#3f7f96', 0.08), { rx: 20, opacity: 0.5 })
  ]
  const sitters = [
    [150, { hairStyle: 'bun', hair: '#8d8a86', shirt: '#a8586a' }],
    [550, { hairStyle: 'short', shirt: '#dfe6ea' }],
    [1750, { hairStyle: 'long', shirt: '#c9a24b' }]
  ]
  return [
    sitters.map(([x, look]) =>
      drawPerson(
        art,
        { x, y: 1450, height: 560, hideLegs: true },
        passer(art, { facing: 'back', shadow: false, ...look })
      )
    ),
    [150, 350, 550, 1550, 1750, 1950].map(seat)
  ]
}

function drawHelpers(art) {
  const kiosk = [
    polygon(
      [
        [1560, 1010],
        [1700, 1010],
        [1680, 1030],
        [1580, 1030]
      ],
      '#5a6166'
    ),
    rect(1606, 760, 48, 254, art.shade('#aeb6ba')),
    polygon(
      [
        [1540, 640],
        [1690, 600],
        [1716, 752],
        [1566, 792]
      ],
      '#2a2f33'
    ),
    polygon(
      [
        [1554, 652],
        [1684, 618],
        [1704, 740],
        [1574, 776]
      ],
      art.linear([
        [0, '#bfe3f2'],
        [1, '#6fa7c6']
      ])
    ),
    [0, 1, 2].map((row) =>
      polygon(
        [
          [1572 + row * 3, 676 + row * 28],
          [1664 + row * 3, 652 + row * 28],
          [1666 + row * 3, 664 + row * 28],
          [1574 + row * 3, 688 + row * 28]
        ],
        '#ffffff',
        { opacity: 0.85 }
      )
    )
  ]
  return [
    drawPerson(
      art,
      { x: 760, y: 1050, height: 450, pose: poses.reach },
      passer(art, { facing: 'back', shirt: '#7c9a7e', hair: '#b9b5ae', hairStyle: 'short' })
    ),
    drawPerson(
      art,
      { x: 900, y: 1060, height: 440, pose: mirror(poses.point) },
      { shirt: '#2f74b8', facing: 'left', hairStyle: 'long', shadow: true, trousers: '#2c3242' }
    ),
    star(892, 770, 15, '#f4cf3a'),
    drawPerson(
      art,
      { x: 330, y: 1010, height: 430, pose: poses.read },
      passer(art, { facing: 'back', shirt: '#d98c6a', hairStyle: 'bun' })
    ),
    kiosk,
    drawPerson(
      art,
      { x: 1470, y: 1050, height: 450, pose: poses.point },
      passer(art, { facing: 'right', shirt: '#e6d9c0', hair: '#d5d2cb', hairStyle: 'bun' })
    ),
    drawPerson(
      art,
      { x: 1780, y: 1060, height: 470, pose: mirror(poses.point) },
      { shirt: '#2f74b8', facing: 'left', hairStyle: 'short', shadow: true, trousers: '#2c3242' }
    ),
    star(1772, 748, 15, '#f4cf3a'),
    drawPerson(
      art,
      { x: 1190, y: 1030, height: 440, pose: poses.carry },
      passer(art, { facing: 'back', shirt: '#5d7fa3', hairStyle: 'short' })
    ),
    polygon(
      [
        [1240, 812],
        [1296, 806],
        [1302, 878],
        [1246, 884]
      ],
      '#efe3c2'
    )
  ]
}

/** A bright public service hall: clerks behind glass, volunteers beside the people. */
export function drawServiceDesk(art) {
  const lamps = [260, 760, 1260, 1760].map((x) => [
    rect(x - 140, 44, 280, 20, '#ffffff', { rx: 8 }),
    ellipse(
      x,
      60,
      300,
      130,
      art.radial([
        [0, '#fffbe6', 0.9],
        [1, '#fffbe6', 0]
      ])
    )
  ])
  const shine = path(
    'M0,840 L700,760 L1240,1340 L300,1340Z',
    art.linear([
      [0, '#fff6dc', 0.5],
      [1, '#fff6dc', 0]
    ])
  )
  return {
    layers: [
      { svg: [group(drawHall(art), { filter: 'url(#brush)' }), shine], blur: 2 },
      { svg: [[0, 1, 2, 3].map((index) => drawCounter(art, index)), drawDesk(art)], blur: 1.3 },
      { svg: [drawPot(art, 80, 960, 210, undefined), drawHelpers(art)], blur: 0.8 },
      { svg: lamps, blur: 20, blend: 'screen' },
      { svg: drawWaiting(art), blur: 6 },
      { svg: rect(-40, -40, WIDTH + 80, 1420, '#ffdca0', { opacity: 0.22 }), blend: 'soft-light' }
    ]
  }
}
