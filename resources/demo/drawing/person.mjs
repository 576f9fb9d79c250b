import { ellipse, group } from './canvas.mjs'
import { drawOver, drawTorso, drawTunic } from './clothes.mjs'
import { hairs, lighten, skins } from './colour.mjs'
import { drawHairBehind, drawHead } from './head.mjs'
import { limb } from './limb.mjs'
import { STANDING } from './poses.mjs'

function drawArm(side, at, k, look, art) {
  const [shoulder, elbow, hand] = ['Shoulder', 'Elbow', 'Hand'].map((joint) => at(side + joint))
  const sleeve = art.shade(look.shirt)
  const skin = art.shade(look.skin)
  const bare = look.sleeves === 'short'
  return [
    limb(elbow, hand, 2.5 * k, 1.9 * k, bare ? skin : sleeve),
    ellipse(hand[0], hand[1], 2.5 * k, 2.9 * k, look.gloves ?? skin),
    limb(shoulder, elbow, 3.9 * k, 2.9 * k, sleeve)
  ]
}

function drawLeg(side, at, k, look, art) {
  const [hip, knee, foot] = ['Hip', 'Knee', 'Foot'].map((joint) => at(side + joint))
  const cloth = art.shade(look.trousers)
  return [
    limb(knee, [foot[0], foot[1] - 2.4 * k], 3.7 * k, 2.7 * k, cloth),
    limb(hip, knee, 4.9 * k, 3.8 * k, cloth),
    ellipse(foot[0] + (side === 'left' ? -0.8 : 0.8) * k, foot[1], 4.2 * k, 2.1 * k, look.shoes)
  ]
}

/** A look with everything a person needs; what is not named is drawn by lot. */
export function dress(art, look = {}) {
  const { random } = art
  return {
    skin: random.pick(skins),
    hair: random.pick(hairs),
    hairStyle: random.pick(['short', 'short', 'long', 'bun']),
    shirt: '#e9e4d8',
    trousers: '#333a48',
    shoes: '#241f1d',
    sleeves: 'short',
    facing: 'front',
    ...look
  }
}

/**
 * Draws one person.
 *
 * @param art the scene's canvas
 * @param {{ x: number, y: number, height: number, pose?: object, hideLegs?: boolean }} place feet at x, y
 * @param look see {@link dress}
 */
export function drawPerson(art, { x, y, height, pose = {}, hideLegs = false }, look = {}) {
  const k = height / 100
  const worn = dress(art, look)
  const joints = { ...STANDING, ...pose }
  const at = (name) => [x + joints[name][0] * k, y - joints[name][1] * k]
  const legs = hideLegs ? '' : [drawLeg('left', at, k, worn, art), drawLeg('right', at, k, worn, art)]
  const behind =
    worn.facing === 'back' ? [drawArm('left', at, k, worn, art), drawArm('right', at, k, worn, art)] : ''
  const before =
    worn.facing === 'back' ? '' : [drawArm('left', at, k, worn, art), drawArm('right', at, k, worn, art)]
  const shadow = worn.shadow ? ellipse(x + 6 * k, y, 17 * k, 3.4 * k, '#1a1420', { opacity: 0.28 }) : ''
  return group([
    shadow,
    legs,
    behind,
    worn.facing === 'back' ? '' : drawHairBehind(at('head'), k, worn, art),
    drawTorso(at, k, worn, art),
    worn.tunic ? drawTunic(at, k, worn, art) : '',
    drawOver(at, k, worn, art),
    drawHead(at, k, worn, art),
    before
  ])
}

/** Mixed clothes for a street of people. */
export function passer(art, more = {}) {
  const { random } = art
  const colours = [
    '#e8e0cf',
    '#7f9fb8',
    '#c77b5c',
    '#6f8f78',
    '#b9974f',
    '#9a5566',
    '#4f6f93',
    '#d7cfc0',
    '#8a7a9a'
  ]
  return dress(art, {
    shirt: lighten(random.pick(colours), random.between(0, 0.15)),
    trousers: random.pick(['#2c3242', '#3a3f4a', '#4a4038', '#27313a']),
    shadow: true,
    ...more
  })
}
