import { WIDTH, circle, ellipse, group, line, path, polygon, rect } from '../canvas.mjs'
import { lighten, mix } from '../colour.mjs'
import { drawPerson } from '../person.mjs'
import { mirror } from '../poses.mjs'

function drawScreen(art) {
  const { random } = art
  const dots = Array.from({ length: 120 }, () =>
    circle(random.between(330, 1670), random.between(130, 640), random.between(1, 4), '#ffe6a0', {
      opacity: random.between(0.2, 0.9)
    })
  )
  const petals = Array.from({ length: 12 }, (_, index) =>
    ellipse(1000, 300, 60, 190, '#f2a0b8', { transform: `rotate(${index * 30} 1000 420)`, opacity: 0.5 })
  )
  return [
    rect(
      -40,
      -40,
      WIDTH + 80,
      1000,
      art.linear([
        [0, '#0d0b20'],
        [1, '#2a1238']
      ])
    ),
    rect(
      300,
      100,
      1400,
      580,
      art.linear([
        [0, '#3b1f5c'],
        [0.5, '#7a2a64'],
        [1, '#c2564f']
      ])
    ),
    petals,
    circle(1000, 420, 74, '#ffd98a', { opacity: 0.85 }),
    path('M300,620 Q520,520 760,600 T1240,590 T1700,610 L1700,680 L300,680Z', '#3a1436', { opacity: 0.8 }),
    path('M300,650 Q600,590 900,640 T1700,640 L1700,680 L300,680Z', '#230b26', { opacity: 0.9 }),
    dots,
    rect(292, 92, 1416, 596, 'none', { stroke: '#151020', 'stroke-width': 18 })
  ]
}

function drawTruss(art) {
  const zigzag = Array.from(
    { length: 40 },
    (_, index) => `${index ? 'L' : 'M'}${index * 52},${index % 2 ? 34 : 78}`
  ).join('')
  const lamps = Array.from({ length: 12 }, (_, index) => {
    const x = 90 + index * 165
    return [
      rect(x - 22, 80, 44, 46, '#14121a', { rx: 8 }),
      ellipse(x, 128, 20, 10, art.random.pick(['#fff3c8', '#ffd0e0', '#c8e0ff']))
    ]
  })
  return [
    line('M0,34L2000,34M0,78L2000,78', '#3a3644', 9),
    line(zigzag, '#3a3644', 5),
    lamps,
    [40, 1930].map((x) => [
      rect(x, 0, 34, 980, '#1b1826'),
      line(
        Array.from(
          { length: 22 },
          (_, index) => `${index ? 'L' : 'M'}${x + (index % 2) * 34},${index * 46}`
        ).join(''),
        '#4a4658',
        5
      )
    ])
  ]
}

function drawBeams(art) {
  const colours = ['#ff5f86', '#ffd05a', '#6aa8ff', '#ff8f4a', '#b06aff', '#5ae0c0']
  return Array.from({ length: 12 }, (_, index) => {
    const x = 90 + index * 165
    const foot = x + (1000 - x) * 0.3 + art.random.around(0, 160)
    return polygon(
      [
        [x - 12, 124],
        [x + 12, 124],
        [foot + 170, 1040],
        [foot - 170, 1040]
      ],
      art.linear([
        [0, colours[index % 6], 0.62],
        [1, colours[index % 6], 0.04]
      ])
    )
  })
}

/** A folded fan, open in the hand. */
function drawFan([x, y], size, colour, way) {
  const blades = Array.from({ length: 9 }, (_, index) => {
    const angle = -Math.PI / 2 + way * 0.35 + (index - 4) * 0.24
    const next = angle + 0.24
    return polygon(
      [
        [x, y],
        [x + Math.cos(angle) * size, y + Math.sin(angle) * size],
        [x + Math.cos(next) * size, y + Math.sin(next) * size]
      ],
      index % 2 ? colour : lighten(colour, 0.3)
    )
  })
  return group(blades)
}

const dancing = {
  leftElbow: [-21, 84],
  leftHand: [-31, 97],
  rightElbow: [19, 66],
  rightHand: [28, 58],
  head: [-2, 90]
}

function drawDancer(art, x, y, height, colour, flip) {
  const pose = flip ? mirror(dancing) : dancing
  const k = height / 100
  const hand = (name) => [x + pose[name][0] * k, y - pose[name][1] * k]
  const fan = mix(colour, '#ffe9a8', 0.35)
  return [
    group(ellipse(x, y + 4, height * 0.24, height * 0.04, '#05040c', { opacity: 0.6 })),
    drawFan(hand('leftHand'), height * 0.16, fan, flip ? 1 : -1),
    drawPerson(
      art,
      { x, y, height, pose },
      {
        shirt: colour,
        tunic: true,
        sleeves: 'long',
        trousers: '#f6f0e4',
        facing: flip ? 'left' : 'right',
        hairStyle: 'bun',
        shoes: '#e8d9b0'
      }
    ),
    drawFan(hand('rightHand'), height * 0.15, fan, flip ? -1 : 1),
    circle(x - (flip ? -1 : 1) * height * 0.05, y - height * 0.965, height * 0.018, '#ffd24a')
  ]
}

function drawFloor(art) {
  return [
    rect(
      -40,
      760,
      WIDTH + 80,
      260,
      art.linear([
        [0, '#4a1f42'],
        [0.5, '#7a3450'],
        [1, '#35132f']
      ])
    ),
    rect(
      -40,
      1010,
      WIDTH + 80,
      50,
      art.linear([
        [0, '#e0a84a'],
        [0.3, '#8a4a2a'],
        [1, '#1d0c18']
      ])
    ),
    Array.from({ length: 34 }, (_, index) => circle(30 + index * 60, 1026, 8, '#ffe6a0')),
    rect(-40, 1058, WIDTH + 80, 320, '#0a0712')
  ]
}

function drawCrowd(art, y, size, step) {
  const { random } = art
  const shade = '#150e20'
  const rim = art.linear([
    [0, '#e08a9a', 0.9],
    [0.35, '#5a2f58', 0.5],
    [1, '#150e20', 0]
  ])
  return Array.from({ length: Math.ceil(WIDTH / step) + 1 }, (_, index) => {
    const x = index * step + random.around(0, step * 0.2)
    const head = y + random.around(0, size * 0.2)
    const raised = random.chance(0.22)
      ? [
          line(
            `M${x + size * 0.5},${head + size}L${x + size * 0.72},${head - size * 0.5}`,
            shade,
            size * 0.24
          ),
          rect(x + size * 0.5, head - size * 1.05, size * 0.46, size * 0.66, '#1a1420', { rx: 5 }),
          rect(
            x + size * 0.54,
            head - size * 1,
            size * 0.38,
            size * 0.54,
            random.pick(['#e08aa8', '#f0c06a', '#a8c0f0'])
          )
        ]
      : ''
    return [
      raised,
      ellipse(x, head + size * 1.02, size * 0.74, size * 0.62, shade),
      ellipse(x, head + size * 1.02, size * 0.74, size * 0.62, rim),
      ellipse(x, head, size * 0.38, size * 0.46, shade),
      ellipse(x, head, size * 0.38, size * 0.46, rim)
    ]
  })
}

/** A dance in bright tunics on an open-air stage at night, seen over the crowd. */
export function drawStage(art) {
  const { random } = art
  const colours = ['#d2344a', '#e8a92e', '#2f86c4', '#d95590', '#4fa86a', '#e8732e', '#8a56c4']
  const back = [500, 750, 1250, 1500].map((x, index) =>
    drawDancer(art, x, 880, 350, colours[(index * 2 + 1) % 7], x > 1000)
  )
  const front = [330, 610, 1000, 1390, 1670].map((x, index) =>
    drawDancer(art, x, index === 2 ? 1010 : 970, index === 2 ? 500 : 450, colours[(index * 3) % 7], x > 1000)
  )
  const lights = Array.from({ length: 40 }, () =>
    circle(
      random.between(0, WIDTH),
      random.between(0, 420),
      random.between(4, 26),
      random.pick(['#ffd98a', '#ff9ab8', '#9ac8ff']),
      { opacity: random.between(0.08, 0.35) }
    )
  )
  return {
    layers: [
      { svg: drawScreen(art), blur: 3 },
      { svg: drawFloor(art), blur: 1.4 },
      { svg: [drawTruss(art), back], blur: 1.4 },
      { svg: front, blur: 0.8 },
      { svg: drawBeams(art), blur: 16, blend: 'screen' },
      { svg: lights, blur: 6, blend: 'screen' },
      {
        svg: ellipse(1000, 960, 900, 140, '#ffb36a', { opacity: 0.3, filter: 'url(#softer)' }),
        blend: 'screen'
      },
      { svg: drawCrowd(art, 1096, 88, 104), blur: 2.4 },
      { svg: drawCrowd(art, 1210, 130, 170), blur: 6 }
    ],
    surface: { vignette: 0.44, grain: 11 }
  }
}
