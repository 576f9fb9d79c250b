import { WIDTH, circle, ellipse, group, path, polygon, rect } from '../canvas.mjs'
import { darken, lighten, mix } from '../colour.mjs'
import { drawPerson } from '../person.mjs'
import { poses } from '../poses.mjs'
import { createView } from '../view.mjs'

const HAZE = '#e6ebe6'
const view = createView({ vanishX: 1000, horizon: 440, eye: 2, focal: 1300 })
const fade = (z) => Math.min(0.6, z / 40)
const CLOTHS = ['#3f6f9a', '#b5473a', '#e0c65a', '#5f8f6a', '#8a5a86', '#e6dccb', '#d9825a']

function drawHall(art) {
  const beams = [30, 23, 17.5, 13, 9.6, 7, 5].map((z) =>
    view.front(z, [-9, 9], [4.9, 5.15], mix('#5d666c', HAZE, fade(z)))
  )
  const lamps = [-5.4, -1.8, 1.8, 5.4].map((x) =>
    [28, 22, 17, 13, 9.8, 7.2].map((z) =>
      view.face(
        [
          [x - 0.12, 4.4, z],
          [x + 0.12, 4.4, z],
          [x + 0.12, 4.4, z + 2.2],
          [x - 0.12, 4.4, z + 2.2]
        ],
        '#ffffff'
      )
    )
  )
  const windows = [-9, 9].map((x) =>
    [4, 7, 10.5, 14.5, 19, 24].map((z) =>
      view.wall(x, [1.7, 3.6], [z, z + 2], mix('#eaf4f2', '#9cc0c4', 0.3))
    )
  )
  return [
    view.face(
      [
        [-9, 5.2, 2],
        [9, 5.2, 2],
        [9, 5.2, 40],
        [-9, 5.2, 40]
      ],
      art.linear([
        [0, '#8f999c'],
        [1, '#d3dad6']
      ])
    ),
    view.wall(
      -9,
      [0, 5.2],
      [2, 40],
      art.linear([
        [0, '#a9bcb2'],
        [1, '#c9d6cd']
      ])
    ),
    view.wall(
      9,
      [0, 5.2],
      [2, 40],
      art.linear([
        [0, '#b5c6bc'],
        [1, '#d3ded6']
      ])
    ),
    view.wall(-9, [0, 1.2], [2, 40], '#7fa08f'),
    view.wall(9, [0, 1.2], [2, 40], '#8cab9b'),
    view.front(40, [-9, 9], [0, 5.2], '#eef2ec'),
    view.front(39.9, [-2, 2], [2.9, 3.8], '#b5352c'),
    windows,
    view.floor(
      0,
      [-9, 9],
      [1.5, 40],
      art.linear([
        [0, '#d6d4c8'],
        [1, '#a5a090']
      ])
    ),
    view.floor(0.01, [-0.75, 0.75], [1.5, 40], '#c9b86a', { opacity: 0.4 }),
    [-0.8, 0.8].map((x) => view.floor(0.02, [x - 0.04, x + 0.04], [1.5, 40], '#e0b13f')),
    beams,
    lamps
  ]
}

/** The sewing machine's head, its needle to the left. */
function drawMachine(art, x, y, k) {
  const body = art.shade('#e4e6e2')
  return [
    path(
      `M${x - 16 * k},${y}L${x - 16 * k},${y - 13 * k}Q${x - 16 * k},${y - 17 * k} ${x - 11 * k},${y - 17 * k}L${x + 15 * k},${y - 17 * k}Q${x + 19 * k},${y - 17 * k} ${x + 19 * k},${y - 12 * k}L${x + 19 * k},${y}L${x + 9 * k},${y}L${x + 9 * k},${y - 9 * k}L${x - 9 * k},${y - 9 * k}L${x - 9 * k},${y - 4 * k}L${x - 11 * k},${y}Z`,
      body
    ),
    circle(x + 21 * k, y - 11 * k, 4.4 * k, '#43494d'),
    rect(x - 13.4 * k, y - 5 * k, 1.2 * k, 5 * k, '#5b6266'),
    rect(x - 4 * k, y - 23 * k, 4 * k, 6 * k, '#c23c35'),
    rect(x + 5 * k, y - 22 * k, 4 * k, 5 * k, '#3f6f9a')
  ]
}

function drawPile(art, x, y, k, tone) {
  return Array.from({ length: 5 }, (_, index) =>
    rect(
      x - (14 - index) * k,
      y - (index + 1) * 3.4 * k,
      (28 - index * 1.6) * k,
      3.2 * k,
      art.shade(index % 2 ? tone : lighten(tone, 0.12)),
      { rx: 1.2 * k }
    )
  )
}

/** One place in the row: the worker behind the table, her machine and the cloth under it. */
function drawPlace(art, x, z) {
  const { random } = art
  const place = view.stand(x, z + 0.5, 1.5)
  const size = view.scale(z)
  const k = size / 62
  const [tableX, tableY] = view.at(x, 0.78, z)
  const tone = mix(random.pick(CLOTHS), HAZE, fade(z))
  const sitting = {
    ...poses.sit,
    leftElbow: [-14, 62],
    leftHand: [-9, 54],
    rightElbow: [14, 62],
    rightHand: [6, 54],
    head: [2, 87]
  }
  return [
    drawPerson(
      art,
      { ...place, y: place.y - size * 0.08, pose: sitting, hideLegs: true },
      {
        shirt: mix(random.pick(['#4f86b5', '#5c93bf', '#467aa6']), HAZE, fade(z)),
        facing: random.pick(['front', 'front', 'left']),
        hat: random.chance(0.75) ? 'cap' : undefined,
        hatColour: mix('#4f86b5', HAZE, fade(z)),
        hairStyle: random.pick(['bun', 'long', 'short']),
        hair: random.pick(['#1d1714', '#2a201b', '#4a4440', '#6f6b67'])
      }
    ),
    view.floor(0.78, [x - 0.72, x + 0.72], [z, z + 0.55], mix('#d8b988', HAZE, fade(z))),
    view.front(z, [x - 0.72, x + 0.72], [0.7, 0.78], mix('#8f6f48', HAZE, fade(z))),
    [-0.66, 0.6].map((dx) => view.front(z, [x + dx, x + dx + 0.06], [0, 0.7], '#5b6266')),
    path(
      `M${tableX - 30 * k},${tableY - 5 * k}Q${tableX - 6 * k},${tableY - 12 * k} ${tableX + 8 * k},${tableY - 5 * k}L${tableX + 4 * k},${tableY + 22 * k}Q${tableX - 14 * k},${tableY + 12 * k} ${tableX - 27 * k},${tableY + 26 * k}Z`,
      art.shade(tone)
    ),
    drawMachine(art, tableX + 12 * k, tableY - 3 * k, k),
    random.chance(0.6)
      ? drawPile(art, tableX - 30 * k, tableY - 4 * k, k, mix(random.pick(CLOTHS), HAZE, fade(z)))
      : ''
  ]
}

function drawTeacher(art) {
  const place = view.stand(-0.25, 8.6, 1.66)
  return drawPerson(
    art,
    { ...place, pose: poses.bend },
    {
      shirt: '#efeade',
      sleeves: 'long',
      facing: 'right',
      hairStyle: 'short',
      hair: '#b9b5ae',
      trousers: '#4a4f5a',
      shadow: true
    }
  )
}

/** A sewing class after hours: rows of machines under strip lights. */
export function drawWorkshop(art) {
  const places = [25, 20.5, 16.8, 13.8, 11.2, 9, 7.2, 5.6, 4.2].flatMap((z) =>
    [-5.8, -3.7, -1.75, 1.75, 3.7, 5.8].map((x) => drawPlace(art, x, z))
  )
  const glow = [-5.4, -1.8, 1.8, 5.4].map((x) => {
    const [px, py] = view.at(x, 4.4, 10)
    return ellipse(
      px,
      py,
      240,
      120,
      art.radial([
        [0, '#fdfff4', 0.6],
        [1, '#fdfff4', 0]
      ])
    )
  })
  const cloth = darken('#b5473a', 0.1)
  return {
    layers: [
      { svg: group(drawHall(art), { filter: 'url(#brush)' }), blur: 1.8 },
      { svg: places.slice(0, 30), blur: 1 },
      { svg: drawTeacher(art), blur: 0.8 },
      { svg: places.slice(30), blur: 0.8 },
      { svg: glow, blur: 20, blend: 'screen' },
      {
        svg: [
          polygon(
            [
              [-20, 1210],
              [620, 1250],
              [700, 1340],
              [-20, 1340]
            ],
            art.shade('#c9a878')
          ),
          drawPile(art, 180, 1250, 9, '#3f6f9a'),
          drawPile(art, 470, 1276, 8, cloth)
        ],
        blur: 7
      },
      { svg: rect(-40, -40, WIDTH + 80, 1420, '#ffe0a8', { opacity: 0.2 }), blend: 'soft-light' }
    ]
  }
}
