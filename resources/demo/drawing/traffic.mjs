import { circle, ellipse, group, line, path, rect } from './canvas.mjs'
import { darken, lighten } from './colour.mjs'
import { drawPerson } from './person.mjs'

const riding = {
  leftHip: [-6, 44],
  rightHip: [6, 44],
  leftKnee: [-13, 34],
  rightKnee: [13, 34],
  leftFoot: [-11, 14],
  rightFoot: [11, 14],
  leftElbow: [-15, 62],
  rightElbow: [15, 62],
  leftHand: [-15, 53],
  rightHand: [15, 53]
}

/** A motorbike with its rider, seen from behind or from the front; wheels on x, y. */
export function drawMotorbike(art, { x, y, height }, { colour, shirt, facing = 'back', hatColour }) {
  const k = height / 100
  const lamp = facing === 'back' ? '#d8362c' : '#fff3cf'
  return group([
    ellipse(x + 8 * k, y, 30 * k, 5 * k, '#15121c', { opacity: 0.32 }),
    rect(x - 3.6 * k, y - 30 * k, 7.2 * k, 30 * k, '#1c1b1d', { rx: 3.6 * k }),
    path(
      `M${x - 8 * k},${y - 30 * k}Q${x},${y - 44 * k} ${x + 8 * k},${y - 30 * k}L${x + 5 * k},${y - 16 * k}L${x - 5 * k},${y - 16 * k}Z`,
      art.shade(colour)
    ),
    rect(x - 6 * k, y - 20 * k, 12 * k, 6 * k, '#e8e4da', { rx: k }),
    drawPerson(
      art,
      { x, y: y - 6 * k, height: height * 0.98, pose: riding },
      { shirt, facing, hat: 'helmet', hatColour, sleeves: 'long' }
    ),
    line(`M${x - 17 * k},${y - 60 * k}L${x + 17 * k},${y - 60 * k}`, '#2a2a2e', 2.4 * k),
    circle(x - 19 * k, y - 68 * k, 3.4 * k, darken('#5b646b', 0.2)),
    circle(x + 19 * k, y - 68 * k, 3.4 * k, darken('#5b646b', 0.2)),
    facing === 'back'
      ? ''
      : path(
          `M${x - 9 * k},${y - 62 * k}L${x + 9 * k},${y - 62 * k}L${x + 6 * k},${y - 30 * k}L${x - 6 * k},${y - 30 * k}Z`,
          art.shade(lighten(colour, 0.1))
        ),
    circle(x, facing === 'back' ? y - 33 * k : y - 54 * k, 3 * k, lamp)
  ])
}
