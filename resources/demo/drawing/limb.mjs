import { path } from './canvas.mjs'

/** A limb from one joint to the next, round at both ends. */
export function limb([ax, ay], [bx, by], from, to, fill) {
  const length = Math.hypot(bx - ax, by - ay) || 1
  const [nx, ny] = [-(by - ay) / length, (bx - ax) / length]
  const d =
    `M${ax + nx * from},${ay + ny * from}A${from},${from} 0 0 1 ${ax - nx * from},${ay - ny * from}` +
    `L${bx - nx * to},${by - ny * to}A${to},${to} 0 0 1 ${bx + nx * to},${by + ny * to}Z`
  return path(d, fill)
}
