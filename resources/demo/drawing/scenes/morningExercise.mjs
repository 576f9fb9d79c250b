import { WIDTH, circle, ellipse, group, line, polygon, rect } from '../canvas.mjs'
import { mix } from '../colour.mjs'
import { drawPerson } from '../person.mjs'
import { drawDapples, drawFoliage, drawTree } from '../plants.mjs'
import { poses } from '../poses.mjs'
import { createView } from '../view.mjs'

const MIST = '#f3e8c6'
const view = createView({ vanishX: 1000, horizon: 600, eye: 1.9, focal: 1350 })

/** Sides of the exercise: both arms up, one up and one out. */
const stretches = {
  up: poses.raiseBoth,
  lean: {
    head: [6, 89],
    neck: [4, 81],
    leftShoulder: [-5, 77],
    rightShoulder: [12, 74],
    leftElbow: [-6, 95],
    leftHand: [10, 105],
    rightElbow: [20, 63],
    rightHand: [15, 52],
    leftFoot: [-11, 2],
    rightFoot: [11, 2]
  }
}

function drawPark(art) {
  const { random } = art
  const distant = Array.from({ length: 9 }, (_, index) =>
    drawFoliage(art, index * 250 - 20, random.around(470, 40), 360, random.between(200, 320), {
      tint: MIST,
      strength: 0.62,
      light: 1
    })
  )
  const blocks = Array.from({ length: 8 }, (_, index) => {
    const height = random.between(160, 330)
    return rect(300 + index * 190, 560 - height, random.between(90, 140), height, mix('#a9b3b5', MIST, 0.55))
  })
  return [
    rect(
      -40,
      -40,
      WIDTH + 80,
      700,
      art.linear([
        [0, '#a9cdd6'],
        [0.55, '#f2e6c2'],
        [1, '#fdf3d2']
      ])
    ),
    circle(
      420,
      380,
      460,
      art.radial([
        [0, '#fff6d2', 1],
        [1, '#fff6d2', 0]
      ])
    ),
    blocks,
    distant,
    rect(-40, 590, WIDTH + 80, 30, '#b9c290')
  ]
}

function drawLawn(art) {
  return [
    rect(
      -40,
      604,
      WIDTH + 80,
      740,
      art.linear([
        [0, '#b9c287'],
        [0.35, '#8fa55f'],
        [1, '#5d7a3f']
      ])
    ),
    view.face(
      [
        [-7, 0, 8.6],
        [7, 0, 8.6],
        [10.5, 0, 24],
        [-10.5, 0, 24]
      ],
      art.linear([
        [0, '#e2d3b0'],
        [1, '#cbb58d']
      ])
    ),
    view.floor(
      0.005,
      [-9, 9],
      [2, 8.6],
      art.linear([
        [0, '#cbb58d'],
        [1, '#a98f69']
      ])
    ),
    Array.from({ length: 18 }, (_, index) =>
      line(
        `M${view.at(-10, 0, 2.4 + index).join(',')}L${view.at(10, 0, 2.4 + index).join(',')}`,
        '#8f7757',
        2,
        { opacity: 0.22 }
      )
    )
  ]
}

/** A long shadow away from the low sun. */
function drawShadow({ x, y, height }) {
  return polygon(
    [
      [x - height * 0.07, y],
      [x + height * 0.07, y],
      [x + height * 1.06, y + height * 0.26],
      [x + height * 0.86, y + height * 0.3]
    ],
    '#3a3020',
    { opacity: 0.26 }
  )
}

function drawRows(art) {
  const { random } = art
  const rows = [20, 16.5, 13.6, 11, 8.8]
  const people = rows.flatMap((z, row) => {
    const count = row === 4 ? 6 : 7
    return Array.from({ length: count }, (_, index) => {
      const x = (index - (count - 1) / 2) * 1.75 + (row % 2) * 0.8 - 0.4
      return {
        place: view.stand(x + random.around(0, 0.14), z + random.around(0, 0.2), random.between(1.48, 1.62)),
        lean: row % 2 === 1
      }
    })
  })
  const draw = ({ place, lean }) => {
    const colour = random.pick(['#f2efe4', '#e9eef0', '#c9dbe4', '#f0e3d2', '#d9e4d2', '#e8c9c2'])
    return drawPerson(
      art,
      { ...place, pose: lean ? stretches.lean : stretches.up },
      {
        shirt: colour,
        sleeves: random.pick(['long', 'short']),
        trousers: random.pick([colour, '#4a5a6a', '#e4e0d4']),
        hair: random.pick(['#b9b5ae', '#8d8a86', '#d5d2cb', '#4a4440']),
        hairStyle: random.pick(['short', 'bun', 'bun']),
        facing: 'front',
        shoes: '#f0ede4'
      }
    )
  }
  return [people.map(({ place }) => drawShadow(place)), people.map(draw)]
}

function drawLeader(art) {
  const place = { x: 1300, y: 1330, height: 560 }
  return [
    drawShadow(place),
    drawPerson(
      art,
      { ...place, pose: stretches.up },
      {
        shirt: '#c8504a',
        sleeves: 'long',
        trousers: '#f0ece2',
        hair: '#b9b5ae',
        hairStyle: 'bun',
        facing: 'back',
        shoes: '#f0ede4'
      }
    ),
    rect(1570, 1190, 130, 120, art.shade('#2f3338'), { rx: 12 }),
    circle(1635, 1254, 40, '#55595e'),
    circle(1635, 1254, 18, '#1e2023'),
    rect(1586, 1196, 98, 10, '#d9a53a')
  ]
}

function drawTrunks(art) {
  return [
    drawTree(art, 250, 800, 700, { tint: MIST, strength: 0.16, light: 1 }),
    drawTree(art, 1780, 790, 720, { tint: MIST, strength: 0.2, light: 1 }),
    drawTree(art, 1520, 690, 430, { tint: MIST, strength: 0.42, light: 1 }),
    drawTree(art, 640, 690, 420, { tint: MIST, strength: 0.46, light: 1 })
  ]
}

/** Elderly neighbours at their morning exercise, the sun low between the trees. */
export function drawMorningExercise(art) {
  const rays = [-120, 160, 420, 700].map((x, index) =>
    polygon(
      [
        [380, 250],
        [430, 250],
        [x + 900 + index * 260, 1333],
        [x + 640 + index * 200, 1333]
      ],
      art.linear([
        [0, '#fff2c0', 0.75],
        [1, '#fff2c0', 0]
      ])
    )
  )
  return {
    layers: [
      { svg: drawPark(art), blur: 3.4 },
      { svg: [drawLawn(art), drawTrunks(art)], blur: 1.6 },
      { svg: drawDapples(art, 60, [200, 1800], [730, 1320], '#fff0c0'), blur: 3 },
      { svg: drawRows(art), blur: 0.9 },
      { svg: rays, blur: 26, blend: 'screen' },
      { svg: ellipse(1000, 640, 1200, 120, '#fff3d0', { opacity: 0.22, filter: 'url(#softer)' }) },
      { svg: drawLeader(art), blur: 3 },
      {
        svg: group([
          drawFoliage(art, 60, 120, 620, 330, { light: 1 }),
          drawFoliage(art, 1950, 70, 520, 260, { light: 1 })
        ]),
        blur: 7
      },
      { svg: rect(-40, -40, WIDTH + 80, 1420, '#ffcc80', { opacity: 0.3 }), blend: 'soft-light' }
    ]
  }
}
