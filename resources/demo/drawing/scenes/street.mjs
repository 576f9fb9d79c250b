import { WIDTH, circle, group, line, path, polygon, rect, star } from '../canvas.mjs'
import { darken, lighten, mix } from '../colour.mjs'
import { drawPerson, passer } from '../person.mjs'
import { drawDapples, drawFoliage, drawPot, drawTree } from '../plants.mjs'
import { mirror, poses } from '../poses.mjs'
import { drawMotorbike } from '../traffic.mjs'
import { createView } from '../view.mjs'

const HAZE = '#dfe9e2'
const view = createView({ vanishX: 800, horizon: 590, eye: 1.75, focal: 1250, from: 3.3 })
const fade = (z) => Math.min(0.72, z / 95)

function drawWindows(side, near, far, floors, tone) {
  return Array.from({ length: floors }, (_, floor) => {
    const bottom = 3.9 + floor * 3.1
    const span = far - near
    const pane = (from, to) =>
      view.wall(
        side * 9,
        [bottom, bottom + 1.7],
        [near + span * from, near + span * to],
        mix('#3f5560', HAZE, fade(near))
      )
    const ledge = view.wall(
      side * 8.7,
      [bottom - 0.55, bottom - 0.3],
      [near + span * 0.08, near + span * 0.92],
      darken(tone, 0.25)
    )
    return [pane(0.14, 0.44), pane(0.56, 0.86), ledge]
  })
}

/** Shelves of goods in an open shop front. */
function drawGoods(art, side, near, far) {
  const { random } = art
  const step = (far - near) / 9
  return [0.3, 1.05, 1.8].map((y) => [
    view.wall(side * 9, [y - 0.07, y], [near, far], mix('#6a4a2e', HAZE, fade(near))),
    Array.from({ length: 9 }, (_, index) => {
      const tone = random.pick(['#a8473a', '#c9a24b', '#5d7fa3', '#7c9a7e', '#e6dcc4', '#8a5a6a'])
      return view.wall(
        side * 9,
        [y, y + random.between(0.25, 0.6)],
        [near + step * index, near + step * (index + 0.8)],
        mix(tone, HAZE, fade(near))
      )
    })
  ])
}

function drawHouse(art, side, near, far) {
  const { random } = art
  const tone = mix(
    random.pick(['#d9b988', '#c98f6c', '#cfc7b1', '#a9bdb4', '#d7a58d', '#b7b9a4']),
    HAZE,
    fade(near)
  )
  const floors = random.pick([2, 3, 3, 4])
  const top = 4.2 + floors * 3.1
  const lit = side < 0 ? darken(tone, 0.22) : lighten(tone, 0.12)
  const awning = mix(random.pick(['#b23b31', '#2f6b62', '#c58a2d', '#3a5a82']), HAZE, fade(near))
  return [
    view.wall(side * 9, [0, top], [near, far], lit),
    view.wall(side * 9, [0, 3], [near + 0.4, far - 0.4], mix('#4a372b', HAZE, fade(near))),
    view.wall(side * 9, [0.1, 2.7], [near + 0.7, far - 0.7], mix('#b98a52', HAZE, fade(near))),
    drawGoods(art, side, near + 0.7, far - 0.7),
    view.wall(
      side * 8.95,
      [3.7, 4.5],
      [near + 0.3, far - 0.3],
      mix(random.pick(['#8f2f2a', '#24505a', '#3f5f3a', '#5a3f6a']), HAZE, fade(near))
    ),
    view.wall(side * 8.94, [3.95, 4.25], [near + 1, far - 1], mix('#f4e2ae', HAZE, fade(near))),
    drawWindows(side, near, far, floors, lit),
    view.face(
      [
        [side * 9, 3.5, near],
        [side * 7.5, 2.9, near],
        [side * 7.5, 2.9, far],
        [side * 9, 3.5, far]
      ],
      art.shade(awning)
    ),
    view.wall(side * 9.02, [top - 0.5, top], [near, far], darken(lit, 0.24))
  ]
}

function drawHouses(art) {
  const rows = []
  for (const side of [-1, 1]) {
    for (let far = 92, near; far > 5; far = near) {
      near = far - art.random.between(4.2, 5.6)
      rows.push({ near, drawn: drawHouse(art, side, Math.max(near, 2.4), far) })
    }
  }
  return rows.sort((a, b) => b.near - a.near).map((row) => row.drawn)
}

function drawFlag(side, z) {
  const [x, y] = view.at(side * 7.4, 5.4, z)
  const size = view.scale(z)
  return group([
    line(`M${x + side * size * 0.9},${y + size * 0.5}L${x},${y - size * 0.2}`, '#8c7a5a', size * 0.05),
    polygon(
      [
        [x, y - size * 0.2],
        [x - side * size * 0.15, y + size * 0.75],
        [x + side * size * 0.95, y + size * 0.7],
        [x + side * size * 0.8, y]
      ],
      mix('#c8281e', HAZE, fade(z))
    ),
    star(x + side * size * 0.4, y + size * 0.32, size * 0.2, mix('#f0c83e', HAZE, fade(z)))
  ])
}

function drawGround(art) {
  return [
    view.floor(
      0,
      [-40, 40],
      [1.9, 400],
      art.linear([
        [0, '#b9b4a4'],
        [1, '#8a8378']
      ])
    ),
    view.floor(
      0.01,
      [-4.6, 4.6],
      [1.9, 400],
      art.linear([
        [0, '#98958d'],
        [1, '#5d5b5c']
      ])
    ),
    view.wall(4.6, [0, 0.16], [1.9, 400], '#d8d2c0'),
    view.wall(-4.6, [0, 0.16], [1.9, 400], '#9a9488'),
    view.floor(0.02, [7.1, 7.22], [1.9, 120], '#fbf8ec'),
    Array.from({ length: 14 }, (_, index) =>
      view.floor(0.02, [-0.08, 0.08], [3 + index * 6, 6 + index * 6], '#eee7cf', { opacity: 0.8 })
    )
  ]
}

function drawTrees(art) {
  return [64, 50, 39, 30, 22.5, 16, 11].flatMap((z) =>
    [-1, 1].map((side) => {
      const { x, y } = view.stand(side * 5.4, z)
      return drawTree(art, x, y, view.scale(z) * 11.5, {
        strength: fade(z),
        tint: HAZE,
        spread: 0.95,
        light: 1
      })
    })
  )
}

function drawTraffic(art) {
  const { random } = art
  const bikes = [
    [-2.6, 40, 'front'],
    [1.4, 34, 'back'],
    [2.8, 24, 'back'],
    [-1.7, 21, 'front'],
    [0.9, 15, 'back'],
    [3, 12, 'back'],
    [-2.4, 11, 'front'],
    [0.4, 8, 'back']
  ]
  const colours = ['#b5352c', '#2e5f86', '#38424b', '#c99a2e', '#4d7a58']
  return bikes.map(([x, z, facing], index) =>
    drawMotorbike(art, view.stand(x, z, 1.55), {
      facing,
      colour: colours[index % 5],
      shirt: random.pick(['#e9e1cf', '#7f9fb8', '#c77b5c', '#8a9a76', '#d9c9a8']),
      hatColour: random.pick(['#f0e9d8', '#c33a2f', '#2f4a68', '#e0b13f'])
    })
  )
}

/** Pots, tables and stools between the houses and the line. */
function drawShopFronts(art) {
  const { random } = art
  return [34, 28, 23, 19, 16, 13.5, 11.4, 9.7, 8.3].map((z, index) => {
    const size = view.scale(z)
    const [x, y] = view.at(8.6, 0, z)
    const table = [
      rect(x - size * 1.3, y - size * 0.5, size * 0.7, size * 0.08, art.shade('#b9834f')),
      rect(x - size * 1, y - size * 0.45, size * 0.08, size * 0.45, '#3b2c25'),
      rect(
        x - size * 1.75,
        y - size * 0.32,
        size * 0.32,
        size * 0.32,
        art.shade(random.pick(['#3f7a9a', '#b5473a', '#4d7a58']))
      ),
      rect(
        x - size * 0.5,
        y - size * 0.32,
        size * 0.32,
        size * 0.32,
        art.shade(random.pick(['#3f7a9a', '#b5473a', '#4d7a58']))
      )
    ]
    return [
      index % 3 === 1 ? table : '',
      drawPot(art, x + size * 0.2, y, size * 0.6, random.pick([undefined, '#d8546a', '#f0c04a']))
    ]
  })
}

function drawWalkers(art) {
  const walk = (x, z, height, look, pose = poses.walk) =>
    drawPerson(art, { ...view.stand(x, z, height), pose }, passer(art, look))
  return [
    walk(7, 30, 1.6, { facing: 'back' }),
    walk(-7, 24, 1.65, { facing: 'back' }),
    walk(6.1, 19, 1.55, { facing: 'front', hat: 'cone', shirt: '#8d6f9a' }, mirror(poses.walk)),
    walk(6.6, 15, 1.6, { facing: 'back', shirt: '#7c9a7e' }),
    walk(-6.7, 15, 1.62, { facing: 'front', shirt: '#7f9fb8' }, mirror(poses.walk)),
    walk(
      6.5,
      10.4,
      1.64,
      { facing: 'front', hairStyle: 'short', hair: '#b9b5ae', shirt: '#dfe6ea' },
      mirror(poses.walk)
    ),
    walk(5.75, 6.6, 1.56, { facing: 'front', shirt: '#d98c6a', hairStyle: 'long', trousers: '#eae4d6' }),
    walk(
      6.35,
      6.5,
      1.12,
      { facing: 'left', shirt: '#f4f2ea', over: 'scarf', hairStyle: 'short' },
      mirror(poses.walk)
    )
  ]
}

/** A street under two rows of tall trees, its pavement free behind a white line. */
export function drawStreet(art) {
  const sky = [
    rect(
      -40,
      -40,
      WIDTH + 80,
      740,
      art.linear([
        [0, '#a9cbd8'],
        [0.7, '#eef1df'],
        [1, '#f7eed0']
      ])
    ),
    circle(
      1020,
      560,
      420,
      art.radial([
        [0, '#fff7d8', 0.95],
        [1, '#fff7d8', 0]
      ])
    )
  ]
  const rays = [-180, 220, 560, 900].map((x) =>
    path(
      `M${x + 560},-60 L${x + 740},-60 L${x + 1240},1333 L${x + 780},1333Z`,
      art.linear([
        [0, '#fff3c4', 0.42],
        [1, '#fff3c4', 0]
      ])
    )
  )
  const arch = [
    drawFoliage(art, 160, 30, 900, 330, { light: 1 }),
    drawFoliage(art, 1850, 20, 800, 300, { light: 1 })
  ]
  return {
    layers: [
      { svg: sky },
      { svg: drawGround(art), blur: 1 },
      {
        svg: [drawHouses(art), [36, 27, 20, 14.4].flatMap((z) => [drawFlag(-1, z), drawFlag(1, z + 2)])],
        blur: 1.6
      },
      { svg: drawDapples(art, 210, [0, 2000], [680, 1330]), blur: 3.5 },
      { svg: [drawTrees(art), drawShopFronts(art), drawWalkers(art), drawTraffic(art)], blur: 0.8 },
      { svg: arch, blur: 6 },
      { svg: rays, blur: 30, blend: 'screen' },
      { svg: rect(-40, -40, WIDTH + 80, 1420, '#f5c27a', { opacity: 0.22 }), blend: 'soft-light' }
    ]
  }
}
