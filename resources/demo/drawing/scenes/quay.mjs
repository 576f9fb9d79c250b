import { HEIGHT, WIDTH, circle, ellipse, group, line, polygon, rect } from '../canvas.mjs'
import { darken, lighten } from '../colour.mjs'
import { drawPerson } from '../person.mjs'
import { mirror, poses } from '../poses.mjs'

const CARGO = ['#b5473a', '#3f6f9a', '#d9a03c', '#5a8a6a', '#8a5a78', '#c9774a']

function drawContainer(art, x, y, width, height, colour) {
  const ribs = Array.from({ length: Math.floor(width / 22) }, (_, index) =>
    line(
      `M${x + 14 + index * 22},${y + 10}L${x + 14 + index * 22},${y + height - 10}`,
      darken(colour, 0.22),
      4
    )
  )
  return [
    rect(x, y, width, height, art.shade(colour)),
    ribs,
    rect(x, y, width, 9, lighten(colour, 0.2)),
    rect(x, y + height - 10, width, 10, darken(colour, 0.35))
  ]
}

function drawStack(art, x, floors, width = 330) {
  return floors.map((colour, index) =>
    drawContainer(art, x, 860 - (index + 1) * 128, width, 126, CARGO[colour])
  )
}

function drawSky(art) {
  const roofs = Array.from({ length: 22 }, (_, index) => {
    const height = art.random.between(70, 220)
    return rect(index * 96 - 30, 600 - height, art.random.between(60, 100), height + 40, '#9fb4bd', {
      opacity: 0.75
    })
  })
  return [
    rect(
      -40,
      -40,
      WIDTH + 80,
      680,
      art.linear([
        [0, '#8fc0de'],
        [0.6, '#d3e6e6'],
        [1, '#f6e9c9']
      ])
    ),
    roofs,
    rect(
      -40,
      610,
      WIDTH + 80,
      160,
      art.linear([
        [0, '#8fb3bb'],
        [1, '#5f8a97']
      ])
    ),
    Array.from({ length: 26 }, () => {
      const [x, y] = [art.random.between(0, WIDTH), art.random.between(640, 740)]
      return line(`M${x},${y}l${art.random.between(40, 150)},0`, '#e6f2ee', 4, { opacity: 0.6 })
    })
  ]
}

/** A portal crane with a box on its ropes. */
function drawCrane(art) {
  const steel = '#e0a52e'
  const leg = (x) =>
    polygon(
      [
        [x, 200],
        [x + 34, 200],
        [x + 46, 880],
        [x - 12, 880]
      ],
      art.shade(steel)
    )
  return [
    leg(1010),
    leg(1330),
    rect(1000, 470, 380, 34, art.shade(steel)),
    rect(360, 170, 1330, 44, art.shade(steel)),
    Array.from({ length: 12 }, (_, index) =>
      line(`M${380 + index * 108},212L${434 + index * 108},150L${488 + index * 108},212`, darken(steel, 0.1), 9)
    ),
    line('M1180,60L400,170M1180,60L1660,170M1180,60L1180,170', darken(steel, 0.2), 8),
    rect(1120, 216, 140, 84, art.shade('#f2efe4'), { rx: 8 }),
    rect(1134, 230, 60, 46, '#7fb0c6'),
    line('M560,214L560,392M700,214L700,392', '#4a4a48', 5),
    drawContainer(art, 470, 392, 330, 128, CARGO[0])
  ]
}

function drawLorry(art) {
  const wheel = (x) => [circle(x, 1102, 58, '#26272a'), circle(x, 1102, 26, '#a9aeb1')]
  return [
    ellipse(560, 1160, 520, 26, '#1a1420', { opacity: 0.28 }),
    rect(150, 1010, 700, 40, '#3a3d42'),
    drawContainer(art, 160, 830, 620, 184, CARGO[1]),
    polygon(
      [
        [800, 1090],
        [800, 850],
        [930, 850],
        [1010, 960],
        [1010, 1090]
      ],
      art.shade('#d9d4c6')
    ),
    polygon(
      [
        [828, 876],
        [918, 876],
        [972, 958],
        [828, 958]
      ],
      '#7fb0c6'
    ),
    rect(980, 1020, 34, 24, '#f6dc8a'),
    [260, 400, 700, 900].map(wheel)
  ]
}

const worker = (art, x, height, pose, more = {}) =>
  drawPerson(
    art,
    { x, y: 1230, height, pose },
    { shirt: '#3f5f86', over: 'vest', hat: 'helmet', trousers: '#2c3242', shadow: true, ...more }
  )

/** A quay at the hour of unloading. */
export function drawQuay(art) {
  return {
    layers: [
      { svg: group(drawSky(art), { filter: 'url(#brush)' }), blur: 3 },
      {
        svg: [
          drawStack(art, -120, [2, 0, 3]),
          drawStack(art, 230, [5, 1]),
          drawStack(art, 1400, [3, 2, 1, 0]),
          drawStack(art, 1750, [0, 5, 4]),
          drawCrane(art),
          rect(
            -40,
            858,
            WIDTH + 80,
            HEIGHT - 780,
            art.linear([
              [0, '#b9b2a2'],
              [0.5, '#9d9584'],
              [1, '#6f685a']
            ])
          ),
          line('M-40,930L2040,930M-40,1290L2040,1290', '#e9c95a', 12, { opacity: 0.7 })
        ],
        blur: 1.2
      },
      {
        svg: [
          drawLorry(art),
          worker(art, 1180, 400, poses.point, { facing: 'right' }),
          worker(art, 1330, 380, poses.stand, { hatColour: '#f4f4ef', facing: 'left' }),
          worker(art, 1620, 410, mirror(poses.point), { facing: 'left' }),
          worker(art, 1800, 390, poses.read, { overColour: '#d9d23a', facing: 'front' })
        ],
        blur: 0.8
      },
      { svg: rect(-40, -40, WIDTH + 80, HEIGHT + 80, '#ffe0a8', { opacity: 0.22 }), blend: 'soft-light' }
    ]
  }
}
