/**
 * Joints of a person of height 100 standing on y = 0, x to the right of the viewer.
 * A pose names only the joints that differ.
 */
export const STANDING = {
  head: [0, 90],
  neck: [0, 82],
  leftShoulder: [-8.6, 76],
  rightShoulder: [8.6, 76],
  leftElbow: [-11.6, 62],
  rightElbow: [11.6, 62],
  leftHand: [-12, 48.5],
  rightHand: [12, 48.5],
  leftHip: [-5.6, 50],
  rightHip: [5.6, 50],
  leftKnee: [-6, 26],
  rightKnee: [6, 26],
  leftFoot: [-7, 2],
  rightFoot: [7, 2]
}

/** Ways to stand, sit and work. */
export const poses = {
  stand: {},
  walk: {
    leftKnee: [-2, 27],
    leftFoot: [-10, 3],
    rightKnee: [6, 27],
    rightFoot: [8, 2],
    leftHand: [-8, 48],
    rightHand: [15, 50]
  },
  handsTogether: { leftElbow: [-12, 62], leftHand: [-2, 54], rightElbow: [12, 62], rightHand: [2, 54] },
  raiseBoth: { leftElbow: [-17, 90], leftHand: [-12, 106], rightElbow: [17, 90], rightHand: [12, 106] },
  spread: {
    leftElbow: [-22, 77],
    leftHand: [-35, 84],
    rightElbow: [22, 77],
    rightHand: [35, 84],
    leftFoot: [-12, 2],
    rightFoot: [12, 2]
  },
  point: { rightElbow: [19, 70], rightHand: [31, 78], leftHand: [-10, 50] },
  reach: { rightElbow: [17, 66], rightHand: [28, 62], leftElbow: [-8, 64], leftHand: [8, 58] },
  sweep: {
    head: [7, 86],
    neck: [4, 79],
    leftShoulder: [-6, 76],
    rightShoulder: [12, 74],
    rightElbow: [20, 62],
    rightHand: [23, 52],
    leftElbow: [4, 60],
    leftHand: [17, 62]
  },
  carry: { rightHand: [14, 46], rightElbow: [14, 62], leftElbow: [-14, 62], leftHand: [-12, 48] },
  sit: {
    leftKnee: [-8.4, 38],
    rightKnee: [8.4, 38],
    leftFoot: [-8, 12],
    rightFoot: [8, 12],
    leftHip: [-6, 44],
    rightHip: [6, 44],
    leftElbow: [-12, 60],
    leftHand: [-5, 47],
    rightElbow: [12, 60],
    rightHand: [5, 47]
  },
  read: { head: [0, 88], leftElbow: [-14, 61], leftHand: [-5, 58], rightElbow: [14, 61], rightHand: [5, 58] },
  bend: {
    head: [20, 74],
    neck: [14, 70],
    leftShoulder: [4, 70],
    rightShoulder: [14, 64],
    leftElbow: [16, 54],
    leftHand: [22, 40],
    rightElbow: [20, 50],
    rightHand: [27, 37],
    leftKnee: [-7, 27],
    rightKnee: [4, 27]
  }
}

/** Turns a pose the other way. */
export function mirror(pose) {
  const other = (name) =>
    name.startsWith('left')
      ? name.replace('left', 'right')
      : name.startsWith('right')
        ? name.replace('right', 'left')
        : name
  return Object.fromEntries(Object.entries(pose).map(([name, [x, y]]) => [other(name), [-x, y]]))
}
