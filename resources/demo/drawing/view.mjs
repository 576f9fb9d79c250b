import { polygon } from './canvas.mjs'

/**
 * A camera that looks straight ahead: metres to pixels. `at(x, y, z)` takes metres to the right,
 * above the ground and away from the camera, which stands at x = `from`.
 */
export function createView({ vanishX = 1000, horizon = 620, eye = 1.7, focal = 1500, from = 0 } = {}) {
  const at = (x, y, z) => [vanishX + ((x - from) * focal) / z, horizon + ((eye - y) * focal) / z]
  const scale = (z) => focal / z

  return {
    at,
    scale,
    /** A surface through points in metres. */
    face: (points, fill, more) =>
      polygon(
        points.map(([x, y, z]) => at(x, y, z)),
        fill,
        more
      ),
    /** A part of an upright wall that runs away from the camera at this x. */
    wall: (x, [bottom, top], [near, far], fill, more) =>
      polygon([at(x, bottom, near), at(x, top, near), at(x, top, far), at(x, bottom, far)], fill, more),
    /** A part of an upright wall that faces the camera at this z. */
    front: (z, [left, right], [bottom, top], fill, more) =>
      polygon([at(left, bottom, z), at(left, top, z), at(right, top, z), at(right, bottom, z)], fill, more),
    /** A part of a level surface at this height. */
    floor: (y, [left, right], [near, far], fill, more) =>
      polygon([at(left, y, near), at(right, y, near), at(right, y, far), at(left, y, far)], fill, more),
    /** Where a person of this height stands. */
    stand: (x, z, height = 1.62) => {
      const [px, py] = at(x, 0, z)
      return { x: px, y: py, height: height * scale(z) }
    }
  }
}
