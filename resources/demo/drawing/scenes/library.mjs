import { WIDTH, ellipse, group, line, path, polygon, rect } from '../canvas.mjs'
import { darken, greys, lighten, mix } from '../colour.mjs'
import { drawPerson, passer } from '../person.mjs'
import { drawPot } from '../plants.mjs'
import { mirror, poses } from '../poses.mjs'

const SPINES = [
  '#8f3b32',
  '#2f5568',
  '#c59a48',
  '#4d6b4e',
  '#6a4a6e',
  '#b86f45',
  '#d8cba8',
  '#37414f',
  '#a8b7a4',
  '#7a2f3d'
]

/** One shelf of books from `left` to `right`, standing on y. */
function drawBooks(art, left, right, y, tall) {
  const { random } = art
  const books = []
  for (let x = left; x < right - 10;) {
    const width = Math.min(random.between(9, 26), right - x)
    const height = tall * random.between(0.66, 0.95)
    const colour = random.pick(SPINES)
    if (random.chance(0.07)) x += random.between(8, 30)
    books.push(
      rect(
        x,
        y - height,
        width - 1.5,
        height,
        art.linear(
          [
            [0, lighten(colour, 0.12)],
            [1, darken(colour, 0.25)]
          ],
          [0, 0, 1, 0]
        )
      )
    )
    if (width > 15) books.push(rect(x + 3, y - height * 0.78, width - 8, 4, mix(colour, '#f3e3b0', 0.7)))
    x += width
  }
  return books
}

function drawCase(art, left, right, top, shelves) {
  const step = (760 - top) / shelves
  return [
    rect(
      left - 14,
      top - 16,
      right - left + 28,
      780 - top,
      art.linear(
        [
          [0, '#6d4527'],
          [1, '#4c2f1c']
        ],
        [0, 0, 1, 0]
      )
    ),
    Array.from({ length: shelves }, (_, index) => {
      const y = top + (index + 1) * step
      return [
        rect(left, y - step + 8, right - left, step - 18, '#2a1a12'),
        drawBooks(art, left + 4, right - 4, y - 10, step - 20),
        rect(left - 4, y - 11, right - left + 8, 12, '#8d5c35')
      ]
    })
  ]
}

function drawWindow(art) {
  return [
    rect(
      800,
      90,
      400,
      520,
      art.linear([
        [0, '#1d2b4a'],
        [0.6, '#36476b'],
        [1, '#8b6a70']
      ])
    ),
    Array.from({ length: 26 }, () =>
      rect(art.random.between(806, 1180), art.random.between(380, 590), 10, 13, '#ffd88c', {
        opacity: art.random.between(0.2, 0.9)
      })
    ),
    [800, 930, 1062, 1194].map((x) => rect(x - 6, 84, 12, 532, '#7a5230')),
    [84, 340, 606].map((y) => rect(792, y, 416, 12, '#7a5230'))
  ]
}

function drawLamp(art, x, y) {
  return [
    line(`M${x},0L${x},${y - 60}`, '#241913', 5),
    path(
      `M${x - 22},${y - 62}Q${x},${y - 84} ${x + 22},${y - 62}L${x + 84},${y}L${x - 84},${y}Z`,
      art.linear(
        [
          [0, '#39584e'],
          [0.5, '#4e7768'],
          [1, '#21382f']
        ],
        [0, 0, 1, 0]
      )
    ),
    ellipse(x, y, 80, 12, '#fff0c0')
  ]
}

const lampGlow = (art, x, y, floor) =>
  path(
    `M${x - 80},${y} L${x - 420},${floor} L${x + 420},${floor} L${x + 80},${y}Z`,
    art.linear([
      [0, '#ffdf9a', 0.6],
      [1, '#ffdf9a', 0]
    ])
  )

function drawOpenBook(x, y, size) {
  return [
    polygon(
      [
        [x, y],
        [x - size, y - size * 0.22],
        [x - size * 0.9, y - size * 0.62],
        [x, y - size * 0.44]
      ],
      '#f7f0dd'
    ),
    polygon(
      [
        [x, y],
        [x + size, y - size * 0.22],
        [x + size * 0.9, y - size * 0.62],
        [x, y - size * 0.44]
      ],
      '#e6dcc2'
    )
  ]
}

/** A table seen from its end, with readers on the far side and their books. */
function drawTable(art, y, height, readers, slope = 0) {
  const depth = height * 0.2
  const people = readers.map(([x, look, pose = poses.read]) =>
    drawPerson(
      art,
      { x, y: y + height * 0.56, height, pose, hideLegs: true },
      passer(art, { shadow: false, ...look })
    )
  )
  const books = readers.map(([x]) => drawOpenBook(x, y + depth * 0.62, height * 0.13))
  return [
    people,
    polygon(
      [
        [-20, y],
        [WIDTH + 20, y + slope],
        [WIDTH + 20, y + depth + slope],
        [-20, y + depth]
      ],
      art.linear([
        [0, '#c78f56'],
        [1, '#a46e3c']
      ])
    ),
    rect(-20, y + depth, WIDTH + 40, height * 0.05, '#6f4626'),
    books
  ]
}

/** A reading room on a weekday evening, lamps over long tables. */
export function drawLibrary(art) {
  const room = [
    rect(
      -40,
      -40,
      WIDTH + 80,
      1420,
      art.linear([
        [0, '#7a5a3c'],
        [0.6, '#8f6a45'],
        [1, '#3b2a1f']
      ])
    ),
    drawCase(art, 40, 360, 90, 5),
    drawCase(art, 410, 730, 90, 5),
    drawCase(art, 1270, 1590, 90, 5),
    drawCase(art, 1640, 1960, 90, 5),
    drawWindow(art),
    drawPot(art, 1000, 760, 120, undefined)
  ]
  const grey = art.random.pick(greys)
  const browsing = [
    drawPerson(
      art,
      { x: 600, y: 800, height: 410, pose: mirror(poses.point) },
      passer(art, { facing: 'back', shirt: '#7c9a7e' })
    ),
    drawPerson(
      art,
      { x: 1420, y: 800, height: 400, pose: poses.read },
      passer(art, { facing: 'left', shirt: '#c77b5c', hairStyle: 'long' })
    ),
    drawPerson(
      art,
      { x: 1520, y: 806, height: 260, pose: poses.reach },
      passer(art, { facing: 'right', shirt: '#f4f2ea', hairStyle: 'short' })
    )
  ]
  const far = drawTable(art, 800, 380, [
    [180, { shirt: '#dfe6ea', hair: grey, hairStyle: 'short' }],
    [420, { shirt: '#f7f5ee', hairStyle: 'long' }],
    [820, { shirt: '#f7f5ee', hairStyle: 'short' }],
    [1010, { shirt: '#8fb0c8', hairStyle: 'bun' }],
    [1290, { shirt: '#f7f5ee', hairStyle: 'short' }],
    [1740, { shirt: '#a8586a', hair: '#b9b5ae', hairStyle: 'bun' }]
  ])
  const near = drawTable(art, 1080, 620, [
    [330, { shirt: '#f7f5ee', hairStyle: 'long' }],
    [760, { shirt: '#5d7fa3', hairStyle: 'short' }],
    [1260, { shirt: '#c9a24b', hairStyle: 'bun' }],
    [1660, { shirt: '#f7f5ee', hairStyle: 'short' }]
  ])
  const lamps = [
    [330, 330],
    [1000, 300],
    [1680, 330]
  ]
  return {
    layers: [
      { svg: group(room, { filter: 'url(#brush)' }), blur: 3.2 },
      { svg: [browsing, far], blur: 1.4 },
      { svg: near, blur: 0.8 },
      { svg: rect(-40, -40, WIDTH + 80, 1420, '#2b1a10', { opacity: 0.12 }), blend: 'multiply' },
      { svg: lamps.map(([x, y]) => lampGlow(art, x, y, 1250)), blur: 34, blend: 'screen' },
      { svg: lamps.map(([x, y]) => drawLamp(art, x, y)), blur: 2 }
    ],
    surface: { vignette: 0.42 }
  }
}
