import { WIDTH, circle, ellipse, group, line, polygon, rect, star } from '../canvas.mjs'
import { darken } from '../colour.mjs'
import { drawPerson } from '../person.mjs'
import { drawDapples, drawFoliage, drawTree } from '../plants.mjs'
import { mirror, poses } from '../poses.mjs'

const WALL = '#e8c773'

function drawClassroom(art, x, y) {
  const child = () => circle(x + art.random.between(20, 90), y + 70, 12, '#3a2a24')
  return [
    rect(x, y, 118, 104, '#33474e'),
    rect(
      x,
      y,
      118,
      104,
      art.linear([
        [0, '#ffe9ad', 0.35],
        [1, '#ffe9ad', 0.05]
      ])
    ),
    child(),
    child(),
    [0, 59].map((dx) => rect(x + dx - 4, y - 4, 8, 112, '#3d6f5c')),
    rect(x - 6, y - 6, 130, 8, '#3d6f5c'),
    rect(x - 10, y + 104, 138, 9, darken(WALL, 0.2))
  ]
}

function drawSchool(art) {
  const floors = [352, 560].map((y) => [
    rect(
      190,
      y,
      1620,
      196,
      art.linear([
        [0, '#c9a452'],
        [0.3, WALL],
        [1, '#d8b25e']
      ])
    ),
    Array.from({ length: 10 }, (_, index) => drawClassroom(art, 240 + index * 156, y + 46)),
    rect(
      190,
      y + 158,
      1620,
      40,
      art.linear([
        [0, '#f1dca0'],
        [1, '#c7a352']
      ])
    ),
    Array.from({ length: 54 }, (_, index) => rect(196 + index * 30, y + 166, 7, 32, '#b58d3f')),
    Array.from({ length: 11 }, (_, index) =>
      rect(
        198 + index * 156,
        y - 4,
        26,
        206,
        art.linear(
          [
            [0, '#f7e4ad'],
            [0.6, '#e3c16d'],
            [1, '#b98f42']
          ],
          [0, 0, 1, 0]
        )
      )
    )
  ])
  return [
    polygon(
      [
        [130, 356],
        [250, 226],
        [1750, 226],
        [1870, 356]
      ],
      art.linear([
        [0, '#b5573c'],
        [1, '#8d3f2d']
      ])
    ),
    Array.from({ length: 58 }, (_, index) =>
      line(`M${250 + index * 26.3},228L${130 + index * 30.6},354`, '#6f3123', 2, { opacity: 0.45 })
    ),
    rect(120, 350, 1760, 14, '#7a3728'),
    floors,
    rect(870, 270, 260, 92, '#f3dfa4'),
    rect(900, 292, 200, 16, '#a8322a'),
    rect(925, 322, 150, 11, '#a8322a'),
    polygon(
      [
        [850, 272],
        [1000, 190],
        [1150, 272]
      ],
      '#9d4935'
    )
  ]
}

function drawYard(art) {
  return [
    rect(
      -40,
      740,
      WIDTH + 80,
      600,
      art.linear([
        [0, '#d9bf92'],
        [0.4, '#c9a87a'],
        [1, '#a98659']
      ])
    ),
    Array.from({ length: 16 }, (_, index) =>
      line(`M${1000 + (index - 8) * 118},752L${1000 + (index - 8) * 430},1340`, '#8f6f49', 3, {
        opacity: 0.25
      })
    ),
    [790, 850, 940, 1070, 1250].map((y) => line(`M0,${y}L${WIDTH},${y}`, '#8f6f49', 3, { opacity: 0.22 })),
    rect(-40, 734, WIDTH + 80, 22, '#b09163')
  ]
}

function drawFlagpole() {
  return [
    rect(1562, 96, 10, 676, '#c9cdd0'),
    rect(1526, 756, 84, 28, '#e6dcc4'),
    polygon(
      [
        [1572, 104],
        [1640, 118],
        [1724, 100],
        [1800, 122],
        [1796, 246],
        [1720, 226],
        [1642, 244],
        [1572, 226]
      ],
      '#cc2a20'
    ),
    star(1684, 172, 42, '#f4cf3a')
  ]
}

const pupil = (art, x, y, height, pose, more = {}) =>
  drawPerson(
    art,
    { x, y, height, pose },
    {
      shirt: '#f7f5ee',
      over: more.facing === 'back' ? undefined : 'scarf',
      trousers: art.random.pick(['#27406b', '#22365c']),
      shadow: true,
      ...more
    }
  )

/** Children in rows and at play, small ones behind. */
function drawPupils(art) {
  const { random } = art
  const row = (y, height, from, count, step) =>
    Array.from({ length: count }, (_, index) =>
      pupil(
        art,
        from + index * step + random.around(0, 14),
        y + random.around(0, 6),
        height * random.between(0.94, 1.05),
        random.pick([poses.stand, poses.handsTogether, poses.walk]),
        { facing: random.pick(['front', 'left', 'right']) }
      )
    )
  return [
    row(828, 122, 760, 11, 62),
    row(884, 150, 640, 6, 88),
    row(900, 158, 1290, 5, 84),
    pupil(art, 500, 1010, 230, poses.raiseBoth, { facing: 'right', hairStyle: 'short' }),
    pupil(art, 720, 1030, 236, mirror(poses.reach), { facing: 'left', hairStyle: 'long' }),
    line('M520,800 q90,300 190,100', '#b8452f', 5),
    pupil(art, 1010, 1090, 292, poses.walk, { facing: 'right', hairStyle: 'short' }),
    pupil(art, 1150, 1110, 286, poses.point, { facing: 'front', hairStyle: 'long' }),
    drawPerson(
      art,
      { x: 1430, y: 1080, height: 350, pose: poses.handsTogether },
      {
        shirt: '#7fa7c9',
        tunic: true,
        sleeves: 'long',
        trousers: '#f3efe6',
        hairStyle: 'long',
        facing: 'left',
        shadow: true
      }
    ),
    pupil(art, 1560, 1096, 262, poses.stand, { facing: 'left', hairStyle: 'bun' }),
    pupil(art, 1650, 1080, 250, mirror(poses.walk), { facing: 'left', hairStyle: 'short' })
  ]
}

/** A school yard before noon: yellow classrooms, a spreading tree, children in white shirts. */
export function drawSchoolyard(art) {
  const sky = [
    rect(
      -40,
      -40,
      WIDTH + 80,
      800,
      art.linear([
        [0, '#8fbfdc'],
        [1, '#eef2e2']
      ])
    ),
    group(
      [
        [300, 130, 240],
        [520, 90, 180],
        [1250, 120, 260],
        [1500, 70, 190]
      ].map(([x, y, width]) => ellipse(x, y, width, 34, '#ffffff', { opacity: 0.75 })),
      { filter: 'url(#softer)' }
    )
  ]
  return {
    layers: [
      {
        svg: [
          sky,
          drawFoliage(art, 120, 420, 500, 420, { strength: 0.35 }),
          drawFoliage(art, 1900, 430, 520, 440, { strength: 0.35 })
        ],
        blur: 3
      },
      { svg: group([drawSchool(art), drawFlagpole()], { filter: 'url(#brush)' }), blur: 1.2 },
      {
        svg: [
          drawYard(art),
          group(ellipse(430, 1000, 560, 92, '#3a2c22', { opacity: 0.42 }), { filter: 'url(#leaves)' })
        ],
        blur: 1.5
      },
      { svg: drawDapples(art, 60, [40, 860], [920, 1090], '#f5dca8'), blur: 2 },
      { svg: [drawTree(art, 300, 1010, 1050, { spread: 0.86 }), drawPupils(art)], blur: 0.8 },
      { svg: rect(-40, -40, WIDTH + 80, 1420, '#ffd58a', { opacity: 0.25 }), blend: 'soft-light' },
      { svg: drawFoliage(art, 1900, 60, 560, 300, { light: -1 }), blur: 7 }
    ]
  }
}
