import { WIDTH, circle, ellipse, group, line, path, polygon, rect } from '../canvas.mjs'
import { lighten } from '../colour.mjs'
import { drawPerson, passer } from '../person.mjs'
import { drawPot } from '../plants.mjs'
import { mirror, poses } from '../poses.mjs'

/** The plain wall around the mural, with its skirting, ceiling and paper lanterns. */
function drawWall(art) {
  const plaster = '#efe3c9'
  const lanterns = [
    [240, 120, '#d95a4a'],
    [820, 96, '#e9b03f'],
    [1420, 116, '#5f9a5a'],
    [1800, 92, '#4f86c0']
  ]
  return [
    rect(
      -40,
      -40,
      WIDTH + 80,
      110,
      art.linear([
        [0, '#fbf6e8'],
        [1, plaster]
      ])
    ),
    [-40, 1900].map((x) => rect(x, -40, 140, 800, plaster)),
    rect(
      -40,
      616,
      WIDTH + 80,
      84,
      art.linear([
        [0, plaster],
        [1, '#d9cba8']
      ])
    ),
    rect(100, 70, 1800, 546, 'none', { stroke: '#c79a5a', 'stroke-width': 14 }),
    rect(-40, 676, WIDTH + 80, 24, '#b98f5e'),
    lanterns.map(([x, y, colour]) => [
      line(`M${x},-40L${x},${y - 40}`, '#8a7a5a', 3),
      ellipse(x, y, 44, 50, art.shade(colour)),
      line(`M${x},${y + 50}l0,40`, colour, 5)
    ])
  ]
}

/** A mural for children: hills, a sun, clouds and kites. */
function drawMural(art) {
  const { random } = art
  const kite = (x, y, size, colour) => [
    polygon(
      [
        [x, y - size],
        [x + size * 0.7, y],
        [x, y + size],
        [x - size * 0.7, y]
      ],
      colour
    ),
    line(`M${x},${y + size}q20,60 -10,110`, colour, 4),
    polygon(
      [
        [x, y - size],
        [x + size * 0.7, y],
        [x, y]
      ],
      lighten(colour, 0.3)
    )
  ]
  const flowers = Array.from({ length: 26 }, () => {
    const [x, y] = [random.between(130, 1870), random.between(480, 560)]
    const colour = random.pick(['#e0606a', '#f0b84a', '#e890b0', '#f4f0e0'])
    return [
      line(`M${x},${y}l0,40`, '#5f8f4a', 5),
      Array.from({ length: 5 }, (_, petal) =>
        circle(x + Math.cos(petal * 1.26) * 11, y + Math.sin(petal * 1.26) * 11, 9, colour)
      ),
      circle(x, y, 8, '#f4d25a')
    ]
  })
  return [
    rect(
      -40,
      -40,
      WIDTH + 80,
      760,
      art.linear([
        [0, '#a9d6e2'],
        [1, '#e6f0dc']
      ])
    ),
    circle(1680, 220, 86, '#f4d25a'),
    Array.from({ length: 12 }, (_, ray) =>
      line(
        `M${1680 + Math.cos(ray * 0.524) * 104},${220 + Math.sin(ray * 0.524) * 104}L${1680 + Math.cos(ray * 0.524) * 136},${220 + Math.sin(ray * 0.524) * 136}`,
        '#f4d25a',
        12
      )
    ),
    [
      [250, 230, 1],
      [880, 190, 0.8],
      [1300, 250, 0.7]
    ].map(([x, y, k]) =>
      [
        [0, 0, 70],
        [70, -26, 84],
        [150, 4, 66],
        [74, 22, 110]
      ].map(([dx, dy, size]) => ellipse(x + dx * k, y + dy * k, size * k, size * 0.6 * k, '#fbfaf0'))
    ),
    path('M-40,500 Q300,330 700,480 T1400,450 T2040,480 L2040,720 L-40,720Z', '#a9c97a'),
    path('M-40,570 Q400,430 900,540 T2040,530 L2040,720 L-40,720Z', '#86b060'),
    kite(560, 270, 62, '#d95a4a'),
    kite(1120, 330, 46, '#4f86c0'),
    flowers,
    drawWall(art),
    rect(
      -40,
      698,
      WIDTH + 80,
      700,
      art.linear([
        [0, '#e6d3ae'],
        [0.5, '#cdb58b'],
        [1, '#a08862']
      ])
    )
  ]
}

const seated = (art, x, y, height, look, pose = poses.sit) =>
  drawPerson(art, { x, y, height, pose }, passer(art, look))

/** Families on the waiting bench, small ones on laps. */
function drawBench(art) {
  const families = [
    [120, '#7f9fb8', 'right'],
    [420, '#d98c6a', 'front'],
    [1560, '#8a7a9a', 'left'],
    [1860, '#7c9a7e', 'left']
  ]
  return [
    rect(20, 800, 520, 22, '#b98f5e'),
    rect(1460, 800, 520, 22, '#b98f5e'),
    families.map(([x, shirt, facing]) => [
      seated(art, x, 962, 370, { shirt, facing, hairStyle: 'long', shadow: false }),
      seated(art, x + 20, 902, 190, {
        shirt: art.random.pick(['#f0c84a', '#e890a0', '#9ac0dc', '#f4f2ea']),
        facing,
        hairStyle: 'short',
        shadow: false
      })
    ]),
    drawPerson(
      art,
      { x: 300, y: 920, height: 380, pose: poses.handsTogether },
      passer(art, { facing: 'right', shirt: '#dfe6ea', hairStyle: 'short' })
    ),
    drawPerson(
      art,
      { x: 1740, y: 920, height: 230, pose: poses.raiseBoth },
      passer(art, { facing: 'left', shirt: '#f0c84a', hairStyle: 'short' })
    )
  ]
}

function drawTable(art) {
  return [
    rect(
      330,
      930,
      330,
      24,
      art.linear([
        [0, '#fdfdf8'],
        [1, '#d9d9d0']
      ]),
      { rx: 5 }
    ),
    [350, 620].map((x) => rect(x, 954, 16, 260, '#8d979b')),
    rect(340, 1080, 300, 12, '#8d979b'),
    rect(370, 858, 110, 74, art.shade('#4f9ac0'), { rx: 8 }),
    rect(362, 846, 126, 18, '#f2f5f4', { rx: 6 }),
    path('M418,884h14v-14h12v14h14v12h-14v14h-12v-14h-14z', '#ffffff'),
    [520, 548, 576].map((x) => [
      rect(x, 898, 18, 34, art.shade('#dfe9ea'), { rx: 4 }),
      rect(x + 2, 890, 14, 9, '#b5352c')
    ]),
    rect(596, 916, 46, 16, '#e9c63a', { rx: 4 })
  ]
}

const onLap = {
  ...poses.sit,
  leftElbow: [-13, 62],
  leftHand: [-4, 56],
  rightElbow: [16, 64],
  rightHand: [26, 60]
}

/** The nurse bends to a child on the mother's lap. */
function drawInjection(art) {
  const nursePose = {
    head: [10, 84],
    neck: [7, 77],
    leftShoulder: [-3, 74],
    rightShoulder: [13, 71],
    leftElbow: [7, 58],
    leftHand: [26, 52],
    rightElbow: [24, 58],
    rightHand: [36, 52]
  }
  const mother = {
    leftElbow: [-15, 58],
    leftHand: [-4, 52],
    rightElbow: [15, 60],
    rightHand: [4, 54],
    ...poses.sit,
    head: [-4, 87]
  }
  return [
    group(ellipse(1130, 1214, 300, 30, '#3a2c22', { opacity: 0.5 }), { filter: 'url(#soft)' }),
    rect(1010, 980, 250, 30, art.shade('#b98f5e'), { rx: 8 }),
    [1030, 1224].map((x) => rect(x, 1008, 18, 200, '#7d6040')),
    seated(
      art,
      1140,
      1262,
      640,
      { shirt: '#c77b8a', facing: 'left', hairStyle: 'long', trousers: '#3a4458', shadow: false },
      mother
    ),
    seated(
      art,
      1108,
      1166,
      330,
      { shirt: '#f0c84a', facing: 'right', hairStyle: 'short', trousers: '#4f86b5', shadow: false },
      mirror(onLap)
    ),
    drawPerson(
      art,
      { x: 770, y: 1230, height: 640, pose: nursePose },
      {
        shirt: '#f5f7f5',
        over: 'coat',
        sleeves: 'long',
        trousers: '#e3e9e8',
        hat: 'cap',
        hatColour: '#ffffff',
        hairStyle: 'bun',
        facing: 'right',
        shadow: true,
        gloves: '#cfe3ea'
      }
    ),
    line('M1004,900L1040,914', '#e9eef0', 11),
    line('M1040,914L1058,921', '#8d979b', 3),
    line('M992,895L1004,900', '#5f9ac0', 9)
  ]
}

function drawBubbles(art) {
  const { random } = art
  return Array.from({ length: 22 }, () => {
    const size = random.between(8, 30)
    const [x, y] = [random.between(1180, 1720), random.between(430, 860)]
    return [
      circle(
        x,
        y,
        size,
        art.radial([
          [0, '#ffffff', 0.05],
          [0.8, '#e6f4ff', 0.25],
          [1, '#ffffff', 0.75]
        ])
      ),
      circle(x - size * 0.35, y - size * 0.35, size * 0.18, '#ffffff', { opacity: 0.9 })
    ]
  })
}

/** A vaccination day in a nursery school: a painted wall, a nurse, a child on a lap. */
export function drawVaccination(art) {
  const helper = [
    drawPerson(
      art,
      { x: 1450, y: 1180, height: 520, pose: mirror(poses.reach) },
      {
        shirt: '#f5f7f5',
        over: 'coat',
        sleeves: 'long',
        trousers: '#e3e9e8',
        hairStyle: 'short',
        facing: 'left',
        shadow: true
      }
    ),
    line('M1310,850l-34,-10', '#d95a8a', 6),
    circle(1268, 838, 13, 'none', { stroke: '#d95a8a', 'stroke-width': 5 })
  ]
  const light = [200, 900].map((x) =>
    polygon(
      [
        [x, -40],
        [x + 260, -40],
        [x + 700, 1380],
        [x + 180, 1380]
      ],
      art.linear([
        [0, '#fff4d0', 0.5],
        [1, '#fff4d0', 0]
      ])
    )
  )
  return {
    layers: [
      { svg: group(drawMural(art), { filter: 'url(#brush)' }), blur: 3 },
      { svg: [drawBench(art), drawPot(art, 640, 880, 120, '#e890b0')], blur: 1.8 },
      { svg: [helper, drawTable(art), drawInjection(art)], blur: 0.8 },
      { svg: drawBubbles(art), blur: 0.8 },
      { svg: light, blur: 30, blend: 'screen' },
      { svg: rect(-40, -40, WIDTH + 80, 1420, '#ffd9a0', { opacity: 0.2 }), blend: 'soft-light' }
    ]
  }
}
