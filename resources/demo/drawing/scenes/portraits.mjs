import { HEIGHT, WIDTH, circle, ellipse, group, line, path, rect } from '../canvas.mjs'
import { darken, lighten } from '../colour.mjs'
import { drawPerson } from '../person.mjs'
import { drawFoliage, drawPot } from '../plants.mjs'
import { poses } from '../poses.mjs'

const whole = (fill) => rect(-40, -40, WIDTH + 80, HEIGHT + 80, fill)

/** A person to the hips in the middle, so that the photo may be cut tall as well as wide. */
const sitter = (art, look, pose = poses.handsTogether) =>
  drawPerson(art, { x: 1000, y: 2560, height: 2500, pose, hideLegs: true }, { facing: 'front', ...look })

const warm = { svg: rect(-40, -40, WIDTH + 80, HEIGHT + 80, '#ffe0a8', { opacity: 0.2 }), blend: 'soft-light' }

const glow = (art, x, y, size, colour) =>
  ellipse(
    x,
    y,
    size,
    size * 0.8,
    art.radial([
      [0, colour, 0.55],
      [1, colour, 0]
    ])
  )

function portrait(art, background, look, light, pose) {
  return {
    layers: [
      { svg: background, blur: 12 },
      { svg: sitter(art, look, pose), blur: 0.9 },
      { svg: light, blur: 24, blend: 'screen' },
      warm
    ]
  }
}

/** The head of a neighbourhood in her alley. */
export function drawHeadOfAlley(art) {
  const walls = [
    whole(
      art.linear([
        [0, '#f0e6c8'],
        [0.5, '#e2cfa2'],
        [1, '#b09a78']
      ])
    ),
    rect(-40, -40, 640, 1420, art.shade('#d9a578')),
    rect(1420, -40, 640, 1420, art.shade('#a9c2b6')),
    rect(160, 380, 260, 700, '#4f7f7a'),
    rect(1600, 300, 230, 420, '#56788f'),
    rect(600, 820, 820, 560, art.shade('#cbbb98'))
  ]
  const bower = [
    drawFoliage(art, 1000, 120, 1900, 380, { tint: '#e7efd6', strength: 0.1 }),
    Array.from({ length: 90 }, () =>
      circle(art.random.between(100, 1900), art.random.between(0, 330), art.random.between(9, 20), '#c9457c')
    ),
    [240, 460, 1560, 1780].map((x) => drawPot(art, x, 1240, 190, art.random.pick(['#d9577e', '#e7b93c'])))
  ]
  const look = {
    skin: '#d3a075',
    hair: '#b9b5ae',
    hairStyle: 'bun',
    shirt: '#7d5a8c',
    sleeves: 'long',
    trousers: '#2b2730'
  }
  return portrait(art, [walls, bower], look, glow(art, 1300, 260, 620, '#fff3cd'))
}

/** A mechanic before the wall of his shop. */
export function drawMechanic(art) {
  const wheel = (x, y, radius) => [
    circle(x, y, radius, 'none', { stroke: '#2c2d30', 'stroke-width': radius * 0.2 }),
    circle(x, y, radius * 0.82, 'none', { stroke: '#a9aeb1', 'stroke-width': radius * 0.06 }),
    Array.from({ length: 12 }, (_, index) => {
      const angle = (index * Math.PI) / 6
      return line(
        `M${x},${y}L${x + Math.cos(angle) * radius * 0.8},${y + Math.sin(angle) * radius * 0.8}`,
        '#b9bdbf',
        radius * 0.03
      )
    })
  ]
  const shop = [
    whole(
      art.linear([
        [0, '#9fb0a8'],
        [0.6, '#7c8f8a'],
        [1, '#5a6462']
      ])
    ),
    rect(-40, 1010, WIDTH + 80, 360, art.shade('#6d5a45')),
    wheel(330, 360, 220),
    wheel(640, 250, 150),
    wheel(1660, 380, 240),
    rect(1330, 640, 640, 30, '#5a4632'),
    ['#b5473a', '#d9a03c', '#3f6f9a', '#6d8f5a'].map((colour, index) =>
      rect(1370 + index * 140, 500, 96, 140, art.shade(colour), { rx: 10 })
    ),
    rect(60, 700, 540, 30, '#5a4632'),
    [120, 260, 400].map((x) => rect(x, 740, 26, 200, '#8c9498', { rx: 12 }))
  ]
  const look = {
    skin: '#c48f62',
    hair: '#1d1714',
    hairStyle: 'short',
    shirt: '#3f6a94',
    hat: 'cap',
    hatColour: '#b5473a',
    trousers: '#2c3242'
  }
  return portrait(art, shop, look, glow(art, 520, 180, 700, '#fff6d8'), poses.stand)
}

/** A teacher before her blackboard. */
export function drawTeacherPortrait(art) {
  const chalk = [
    [260, 300, 430],
    [260, 390, 360],
    [260, 480, 480],
    [1330, 300, 420],
    [1330, 390, 300],
    [1330, 480, 380]
  ].map(([x, y, width]) =>
    path(
      `M${x},${y}q${width / 8},-26 ${width / 4},0t${width / 4},0t${width / 4},0t${width / 4},0`,
      'none',
      {
        stroke: '#f2f3ea',
        'stroke-width': 9,
        opacity: 0.8
      }
    )
  )
  const room = [
    whole(
      art.linear([
        [0, '#f1e3bf'],
        [1, '#d6bd8d']
      ])
    ),
    rect(110, 130, 1780, 660, art.shade('#8a6238'), { rx: 10 }),
    rect(146, 166, 1708, 588, art.shade('#2f5a4a')),
    chalk,
    rect(-40, 1080, WIDTH + 80, 300, art.shade('#9a7046')),
    [220, 320, 1640].map((x, index) =>
      rect(x, 960 - index * 20, 74, 130, art.shade(['#b5473a', '#3f6f9a', '#d9a03c'][index]), { rx: 4 })
    )
  ]
  const look = {
    skin: '#dcae86',
    hair: '#4a4440',
    hairStyle: 'long',
    shirt: '#f0e6cf',
    sleeves: 'long',
    tunic: true,
    trousers: '#f0e6cf'
  }
  return portrait(art, room, look, glow(art, 1000, 60, 760, '#fff0c0'))
}

/** A schoolboy with his red scarf in the yard. */
export function drawSchoolboy(art) {
  const yard = [
    whole(
      art.linear([
        [0, '#bfe0ec'],
        [0.5, '#eef2dc'],
        [1, '#d8b98a']
      ])
    ),
    rect(-40, 430, WIDTH + 80, 470, art.shade('#e3b54f')),
    rect(-40, 400, WIDTH + 80, 54, '#a8442f'),
    Array.from({ length: 8 }, (_, index) =>
      rect(60 + index * 250, 540, 120, 190, darken('#5f8fa0', 0.1), { rx: 6 })
    ),
    drawFoliage(art, 250, 380, 800, 640, { strength: 0.05 }),
    drawFoliage(art, 1790, 330, 700, 560, { strength: 0.1 }),
    rect(210, 600, 70, 420, '#6a4a30'),
    rect(-40, 900, WIDTH + 80, 480, art.shade(lighten('#c9a06a', 0.1)))
  ]
  const look = {
    skin: '#d8a67c',
    hair: '#1d1714',
    hairStyle: 'short',
    shirt: '#f4f4ee',
    over: 'scarf',
    trousers: '#27314a'
  }
  return portrait(art, group(yard), look, glow(art, 1350, 150, 700, '#fff7dd'), poses.stand)
}
