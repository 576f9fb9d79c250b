import { HEIGHT, WIDTH, circle, ellipse, group, line, path, polygon, rect, star } from '../canvas.mjs'
import { darken, hairs, lighten } from '../colour.mjs'
import { drawPerson } from '../person.mjs'
import { poses } from '../poses.mjs'

function drawCurtain(art) {
  const folds = Array.from({ length: 34 }, (_, index) => {
    const x = index * 60 - 10
    const red = art.random.pick(['#7d1a1c', '#8b1f20', '#6f1518', '#951f21'])
    return rect(
      x,
      -40,
      62,
      900,
      art.linear(
        [
          [0, darken(red, 0.45)],
          [0.4, red],
          [0.7, lighten(red, 0.1)],
          [1, darken(red, 0.5)]
        ],
        [0, 0, 1, 0]
      )
    )
  })
  return group(folds)
}

function drawBackdrop(art) {
  const bars = [
    [650, 118],
    [520, 70],
    [600, 70]
  ]
  return [
    rect(540, 70, 920, 360, '#2b0b0d', { opacity: 0.5, filter: 'url(#soft)' }),
    rect(
      530,
      56,
      940,
      360,
      art.linear([
        [0, '#c92a24'],
        [1, '#a51d1c']
      ])
    ),
    star(660, 200, 74, '#f3cb45'),
    bars.map(([width, size], index) =>
      rect(790, 116 + index * 82, width - 60, size * 0.42, '#f0cf62', { rx: 4, opacity: 0.92 })
    ),
    rect(610, 356, 780, 10, '#f0cf62', { opacity: 0.6 })
  ]
}

function drawFlowers(art, x, y, size) {
  const { random } = art
  const blooms = ['#f2d7dd', '#e36d82', '#f5efd8', '#e9b03f', '#d84a5d']
  const leaves = Array.from({ length: 14 }, () =>
    ellipse(
      random.around(x, size),
      random.around(y, size * 0.34),
      size * 0.3,
      size * 0.12,
      random.pick(['#47603a', '#5a7744', '#374f30'])
    )
  )
  const heads = Array.from({ length: 26 }, () =>
    circle(
      random.around(x, size * 0.9),
      random.around(y - size * 0.12, size * 0.36),
      random.between(0.1, 0.19) * size,
      random.pick(blooms)
    )
  )
  return [leaves, heads]
}

function drawPresidium(art) {
  const places = [620, 800, 980, 1160, 1340]
  const suits = ['#26324a', '#f0ece2', '#2f3a33', '#7a2f3a', '#2b2f3c']
  const people = places.map((x, index) => {
    const woman = index === 1 || index === 3
    const look = {
      shirt: suits[index],
      sleeves: 'long',
      over: woman ? undefined : 'suit',
      overColour: ['#8a2f36', '', '#3a4f7a', '', '#6b2b33'][index],
      hairStyle: woman ? 'long' : 'short',
      facing: index < 2 ? 'right' : index > 2 ? 'left' : 'front'
    }
    return drawPerson(art, { x, y: 990, height: 560, hideLegs: true, pose: poses.handsTogether }, look)
  })
  const table = [
    rect(
      500,
      716,
      980,
      190,
      art.linear([
        [0, '#a3201f'],
        [1, '#701314']
      ])
    ),
    Array.from({ length: 20 }, (_, index) =>
      rect(506 + index * 49, 740, 16, 166, '#3d0b0d', { opacity: 0.25 })
    ),
    rect(
      490,
      700,
      1000,
      26,
      art.linear([
        [0, '#e4c77e'],
        [1, '#b8913f']
      ]),
      { rx: 4 }
    )
  ]
  const things = places.map((x) => [
    polygon(
      [
        [x - 46, 702],
        [x + 46, 702],
        [x + 38, 668],
        [x - 38, 668]
      ],
      '#f6f1e4'
    ),
    rect(x - 30, 680, 60, 7, '#8f2a26'),
    rect(x + 60, 648, 15, 54, '#cfe0e6', { rx: 5, opacity: 0.9 })
  ])
  return [
    people,
    table,
    things,
    drawFlowers(art, 990, 690, 90),
    drawFlowers(art, 560, 914, 110),
    drawFlowers(art, 1430, 914, 110)
  ]
}

function drawSpeaker(art) {
  return [
    drawPerson(
      art,
      {
        x: 250,
        y: 980,
        height: 600,
        pose: { ...poses.reach, rightHand: [20, 62], leftHand: [-16, 60], leftElbow: [-16, 68] },
        hideLegs: true
      },
      { shirt: '#e8edf0', sleeves: 'long', hairStyle: 'short', facing: 'right' }
    ),
    polygon(
      [
        [120, 660],
        [390, 660],
        [360, 930],
        [150, 930]
      ],
      art.linear(
        [
          [0, '#8a5430'],
          [0.5, '#a86b40'],
          [1, '#5a3520']
        ],
        [0, 0, 1, 0]
      )
    ),
    rect(104, 640, 302, 30, art.shade('#b67a4b'), { rx: 4 }),
    star(255, 800, 46, '#e6be4a'),
    line('M196,640 q-10,-70 26,-86', '#1c1a1c', 5),
    ellipse(226, 552, 13, 9, '#1c1a1c'),
    drawFlowers(art, 330, 636, 60)
  ]
}

function drawAudienceRow(art, y, height, step, shift) {
  const { random } = art
  const shirts = ['#efe9dc', '#dfe5e8', '#8c9fb1', '#6c7f73', '#b78b74', '#f4f0e6', '#54627a', '#a9a39a']
  return Array.from({ length: Math.ceil(WIDTH / step) + 1 }, (_, index) => {
    const x = index * step + shift + random.around(0, step * 0.06)
    const seat = rect(
      x - step * 0.36,
      y - height * 0.66,
      step * 0.72,
      height,
      art.linear([
        [0, '#6b2422'],
        [1, '#34100f']
      ]),
      { rx: 22 }
    )
    const person = drawPerson(
      art,
      { x, y: y + random.around(0, 8), height, hideLegs: true },
      { facing: 'back', shirt: random.pick(shirts), hair: random.pick(hairs) }
    )
    return [person, seat]
  })
}

/** A conference seen from the rows: the chair behind a red table, the speaker at the lectern. */
export function drawMeeting(art) {
  const stage = [
    drawCurtain(art),
    drawBackdrop(art),
    rect(
      -40,
      858,
      WIDTH + 80,
      90,
      art.linear([
        [0, '#b8794a'],
        [1, '#7d4c2b']
      ])
    ),
    rect(-40, 940, WIDTH + 80, 440, '#2a1613')
  ]
  const glow = [
    path(
      `M300,-60 L60,980 L560,980Z`,
      art.linear([
        [0, '#fff0c8', 0.5],
        [1, '#fff0c8', 0]
      ])
    ),
    path(
      `M1000,-90 L420,980 L1580,980Z`,
      art.linear([
        [0, '#fff0c8', 0.42],
        [1, '#fff0c8', 0]
      ])
    )
  ]
  return {
    layers: [
      { svg: group(stage, { filter: 'url(#brush)' }), blur: 2.4 },
      { svg: [drawPresidium(art), drawSpeaker(art)], blur: 0.9 },
      { svg: glow, blur: 26, blend: 'screen' },
      { svg: drawAudienceRow(art, 1300, 520, 170, -30), blur: 1.6 },
      { svg: drawAudienceRow(art, 1530, 700, 236, 60), blur: 7 },
      {
        svg: rect(
          -40,
          900,
          WIDTH + 80,
          HEIGHT - 900,
          art.linear([
            [0, '#120809', 0],
            [1, '#120809', 0.62]
          ])
        )
      }
    ]
  }
}
