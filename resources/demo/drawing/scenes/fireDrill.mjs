import { WIDTH, circle, ellipse, group, line, path, polygon, rect } from '../canvas.mjs'
import { darken, lighten } from '../colour.mjs'
import { drawPerson, passer } from '../person.mjs'
import { drawFoliage, drawPot } from '../plants.mjs'
import { mirror, poses } from '../poses.mjs'

function drawBalcony(art, x, y, lit) {
  const { random } = art
  return [
    rect(
      x,
      y,
      150,
      104,
      art.linear([
        [0, '#3d4b52'],
        [1, '#5f6f74']
      ])
    ),
    rect(x + 8, y + 6, 60, 98, random.pick(['#8fa5ab', '#7d949c', '#a9b4a6'])),
    rect(x + 84, y + 6, 58, 98, random.pick(['#8fa5ab', '#6f868f', '#b5a98f'])),
    lit ? rect(x, y, 150, 104, '#ffb35a', { opacity: 0.5 }) : '',
    random.chance(0.5)
      ? [0, 1, 2, 3].map((cloth) =>
          rect(
            x + 14 + cloth * 32,
            y + 30,
            24,
            random.between(26, 44),
            random.pick(['#d9cfbb', '#b5574a', '#6f8fae', '#e0c06a', '#7f9f80'])
          )
        )
      : '',
    rect(x - 8, y + 98, 166, 12, '#b9a886'),
    rect(x - 8, y + 66, 166, 6, '#7d6f5b'),
    Array.from({ length: 12 }, (_, index) => rect(x - 4 + index * 14, y + 68, 3, 32, '#7d6f5b')),
    random.chance(0.4) ? drawPot(art, x + 130, y + 98, 40, random.pick([undefined, '#d8446f'])) : ''
  ]
}

function drawBlock(art) {
  const floors = [30, 176, 322, 468, 614]
  return [
    rect(
      380,
      -60,
      1180,
      900,
      art.linear(
        [
          [0, '#dcc9a0'],
          [0.6, '#cdb486'],
          [1, '#a98f66']
        ],
        [0, 0, 1, 0]
      )
    ),
    [0, 1, 2, 3, 4, 5].map((column) =>
      rect(400 + column * 196 - 14, -60, 12, 900, '#b59a6c', { opacity: 0.6 })
    ),
    floors.map((y, floor) =>
      Array.from({ length: 6 }, (_, column) =>
        drawBalcony(art, 416 + column * 194, y, floor === 1 && (column === 3 || column === 4))
      )
    ),
    rect(380, 756, 1180, 90, '#8f7a58'),
    [460, 700, 1240].map((x) => rect(x, 766, 150, 80, '#4a4f50')),
    rect(930, 760, 170, 86, '#3a4648'),
    rect(920, 746, 190, 14, '#a8322a')
  ]
}

function drawSmoke(art) {
  const { random } = art
  return Array.from({ length: 60 }, (_, index) => {
    const rise = index / 60
    return circle(
      1150 + rise * 200 + random.around(0, 90 + rise * 150),
      240 - rise * 330 + random.around(0, 50),
      random.between(40, 70) + rise * 120,
      random.pick(['#6a6560', '#8d877f', '#55504c', '#a39c92']),
      { opacity: 0.1 + rise * 0.16 }
    )
  })
}

function drawLadder(from, to, width) {
  const [[ax, ay], [bx, by]] = [from, to]
  const length = Math.hypot(bx - ax, by - ay)
  const [nx, ny] = [(-(by - ay) / length) * width, ((bx - ax) / length) * width]
  const rungs = Array.from({ length: 26 }, (_, index) => {
    const share = (index + 0.5) / 26
    const [x, y] = [ax + (bx - ax) * share, ay + (by - ay) * share]
    return line(`M${x + nx},${y + ny}L${x - nx},${y - ny}`, '#c9cdd0', 4)
  })
  return [
    rungs,
    line(`M${ax + nx},${ay + ny}L${bx + nx},${by + ny}`, '#e3e6e6', 8),
    line(`M${ax - nx},${ay - ny}L${bx - nx},${by - ny}`, '#aeb4b6', 8)
  ]
}

const fireman = (art, x, y, height, pose, facing) =>
  drawPerson(
    art,
    { x, y, height, pose },
    {
      shirt: '#2f3a44',
      sleeves: 'long',
      over: 'vest',
      overColour: '#39454f',
      trousers: '#2a333b',
      hat: 'helmet',
      hatColour: '#e9c63a',
      hairStyle: 'short',
      facing,
      gloves: '#3a3a3a',
      shoes: '#17181a',
      shadow: true
    }
  )

function drawEngine(art) {
  const red = '#c3271f'
  return [
    group(ellipse(1560, 1082, 470, 34, '#1a1412', { opacity: 0.6 }), { filter: 'url(#soft)' }),
    rect(
      1130,
      820,
      640,
      210,
      art.linear([
        [0, lighten(red, 0.12)],
        [0.5, red],
        [1, darken(red, 0.35)]
      ]),
      { rx: 10 }
    ),
    path('M1770,830L1900,830Q1946,838 1956,920L1964,1030L1770,1030Z', art.shade(red)),
    path(
      'M1792,850L1890,850Q1922,856 1930,920L1792,920Z',
      art.linear([
        [0, '#cfe2e6'],
        [1, '#50666e']
      ])
    ),
    rect(1120, 960, 850, 22, '#f1ede0'),
    rect(1120, 988, 850, 8, '#e0b13f'),
    [1150, 1300, 1450, 1600].map((x) => [
      rect(x, 846, 130, 100, '#8d1c18', { rx: 6 }),
      rect(
        x + 8,
        854,
        114,
        84,
        art.linear([
          [0, '#c9ced0'],
          [1, '#8b9396']
        ]),
        { rx: 4 }
      ),
      [868, 884, 900, 916].map((y) => line(`M${x + 12},${y}L${x + 118},${y}`, '#7a8285', 2))
    ]),
    rect(1810, 806, 90, 24, '#2f6fc4', { rx: 8 }),
    circle(
      1855,
      806,
      44,
      art.radial([
        [0, '#9fd0ff', 0.9],
        [1, '#5aa0ff', 0]
      ])
    ),
    [1250, 1640, 1860].map((x) => [
      circle(x, 1036, 56, '#1b1b1c'),
      circle(x, 1036, 28, '#a9aeb0'),
      circle(x, 1036, 10, '#4a4f52')
    ]),
    rect(1180, 796, 300, 30, '#8d9598'),
    drawLadder([1270, 800], [1450, 330], 22),
    fireman(art, 1452, 356, 170, mirror(poses.point), 'left'),
    polygon(
      [
        [1396, 286],
        [1512, 286],
        [1502, 360],
        [1406, 360]
      ],
      art.linear([
        [0, '#e3e6e6'],
        [1, '#9aa3a6']
      ])
    )
  ]
}

function drawWater(art) {
  const { random } = art
  const arc = (fromX, fromY, bendX, bendY, toX, toY) => [
    path(`M${fromX},${fromY}Q${bendX},${bendY} ${toX},${toY}`, 'none', {
      stroke: '#f2fafc',
      'stroke-width': 13,
      opacity: 0.75,
      'stroke-linecap': 'round'
    }),
    path(`M${fromX},${fromY}Q${bendX + 12},${bendY + 22} ${toX + 24},${toY + 34}`, 'none', {
      stroke: '#cfe6ee',
      'stroke-width': 9,
      opacity: 0.55,
      'stroke-linecap': 'round'
    }),
    Array.from({ length: 46 }, () =>
      circle(random.around(toX, 80), random.around(toY + 20, 62), random.between(2, 7), '#f4fbff', {
        opacity: random.between(0.3, 0.8)
      })
    )
  ]
  return [arc(712, 806, 800, 120, 1090, 236), arc(1400, 222, 1340, 190, 1270, 240)]
}

function drawYard(art) {
  return [
    rect(
      -40,
      838,
      WIDTH + 80,
      540,
      art.linear([
        [0, '#b3a892'],
        [0.5, '#94897a'],
        [1, '#6f665b']
      ])
    ),
    path('M-40,980 L2040,900 L2040,926 L-40,1010Z', '#e6d9b8', { opacity: 0.35 }),
    ellipse(620, 1130, 460, 46, '#5f6468', { opacity: 0.5 }),
    ellipse(600, 1126, 380, 26, '#b9cdd4', { opacity: 0.45 })
  ]
}

function drawCrew(art) {
  const cone = (x, y, size) => [
    polygon(
      [
        [x, y - size],
        [x + size * 0.32, y],
        [x - size * 0.32, y]
      ],
      art.shade('#e4682a')
    ),
    polygon(
      [
        [x - size * 0.14, y - size * 0.52],
        [x + size * 0.14, y - size * 0.52],
        [x + size * 0.2, y - size * 0.32],
        [x - size * 0.2, y - size * 0.32]
      ],
      '#f4efe2'
    ),
    rect(x - size * 0.42, y - size * 0.06, size * 0.84, size * 0.08, '#b8501f')
  ]
  return [
    path('M-30,1190 Q180,1080 420,1140 T640,1030 Q690,990 706,836', 'none', {
      stroke: '#c9a24b',
      'stroke-width': 17,
      'stroke-linecap': 'round'
    }),
    path('M-30,1186 Q180,1076 420,1136 T640,1026', 'none', { stroke: '#e6c97a', 'stroke-width': 5 }),
    fireman(art, 520, 1150, 420, poses.reach, 'right'),
    fireman(
      art,
      630,
      1140,
      430,
      { ...poses.point, rightElbow: [14, 68], rightHand: [18, 74], leftElbow: [4, 62], leftHand: [15, 66] },
      'right'
    ),
    line('M684,880L714,800', '#d9dcdc', 16),
    fireman(art, 880, 1060, 330, mirror(poses.point), 'left'),
    [
      [300, 1260],
      [1010, 1250],
      [1500, 1270]
    ].map(([x, y]) => cone(x, y, 110))
  ]
}

/** People of the house walk out, led by wardens with yellow armbands. */
function drawResidents(art) {
  const walk = (x, y, height, look, pose = mirror(poses.walk)) =>
    drawPerson(art, { x, y, height, pose }, passer(art, { facing: 'left', ...look }))
  return [
    walk(90, 980, 280, { facing: 'right', over: 'vest', overColour: '#e0b13f' }, poses.point),
    walk(190, 960, 262, { hair: '#b9b5ae', hairStyle: 'bun' }),
    walk(260, 964, 180, { shirt: '#f4f2ea' }),
    walk(330, 950, 266, { shirt: '#7c9a7e' }),
    walk(410, 940, 256, { shirt: '#c77b5c', hairStyle: 'long' })
  ]
}

/** A fire drill at a block of flats: smoke, the ladder engine, residents led out. */
export function drawFireDrill(art) {
  return {
    layers: [
      {
        svg: [
          rect(
            -40,
            -40,
            WIDTH + 80,
            900,
            art.linear([
              [0, '#a9c4cf'],
              [1, '#eee6cf']
            ])
          ),
          drawFoliage(art, 160, 640, 560, 480, { strength: 0.3 }),
          drawFoliage(art, 1800, 620, 620, 520, { strength: 0.3 })
        ],
        blur: 3
      },
      { svg: group(drawBlock(art), { filter: 'url(#brush)' }), blur: 1.8 },
      { svg: drawSmoke(art), blur: 22 },
      { svg: [drawYard(art), drawResidents(art)], blur: 1.3 },
      { svg: [drawEngine(art), drawCrew(art)], blur: 0.8 },
      { svg: drawWater(art), blur: 2.2 },
      { svg: rect(-40, -40, WIDTH + 80, 1420, '#ffcf8a', { opacity: 0.2 }), blend: 'soft-light' }
    ]
  }
}
