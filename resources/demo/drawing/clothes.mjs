import { line, path, polygon } from './canvas.mjs'
import { darken, lighten } from './colour.mjs'

/** A shape around a joint; `points` are "x,y" from it in hundredths of the person's height. */
function around([x, y], k, points, fill) {
  const offsets = points.split(' ').map((point) => point.split(',').map(Number))
  return polygon(
    offsets.map(([dx, dy]) => [x + dx * k, y + dy * k]),
    fill
  )
}

export function drawTorso(at, k, look, art) {
  const [ls, rs, lh, rh] = ['leftShoulder', 'rightShoulder', 'leftHip', 'rightHip'].map(at)
  const neck = at('neck')
  const top = 4.6 * k
  const d =
    `M${neck[0] - 3.4 * k},${neck[1] - 0.5 * k}Q${ls[0] - 3 * k},${ls[1] - top} ${ls[0] - 3.6 * k},${ls[1] + 2 * k}` +
    `Q${(ls[0] + lh[0]) / 2 - 1.4 * k},${(ls[1] + lh[1]) / 2} ${lh[0] - 4.4 * k},${lh[1] + 3 * k}` +
    `L${rh[0] + 4.4 * k},${rh[1] + 3 * k}Q${(rs[0] + rh[0]) / 2 + 1.4 * k},${(rs[1] + rh[1]) / 2} ${rs[0] + 3.6 * k},${rs[1] + 2 * k}` +
    `Q${rs[0] + 3 * k},${rs[1] - top} ${neck[0] + 3.4 * k},${neck[1] - 0.5 * k}Z`
  return path(d, art.shade(look.shirt))
}

/** What is worn over the shirt. Each takes the body's joints and draws in its own order. */
const overs = {
  suit: ({ neck }, k, look) => [
    around(neck, k, '-3.6,0 3.6,0 0.4,17 -0.4,17', '#f1efe9'),
    around(neck, k, '-1,2 1,2 1.3,12 0,15 -1.3,12', look.overColour ?? '#8a2f36'),
    around(neck, k, '-3.4,-0.6 -6,6 -0.5,18', lighten(look.shirt, 0.1)),
    around(neck, k, '3.4,-0.6 6,6 0.5,18', lighten(look.shirt, 0.1))
  ],
  vest({ neck, leftShoulder, rightShoulder, leftHip, rightHip }, k, look, art) {
    const [[lx, ly], [rx, ry], [hx, hy], [gx, gy]] = [leftShoulder, rightShoulder, leftHip, rightHip]
    const band = (share) => {
      const left = `${lx + (hx - lx) * share - 2.6 * k},${ly + (hy - ly) * share}`
      const right = `${rx + (gx - rx) * share + 2.6 * k},${ry + (gy - ry) * share}`
      return line(`M${left}L${right}`, '#f3efcf', 1.7 * k)
    }
    const edge = `M${lx},${ly - 2.6 * k}L${hx - 2 * k},${hy}L${gx + 4 * k},${gy}L${rx},${ry - 2.6 * k}`
    const collar = `L${neck[0] + 3 * k},${neck[1] + k}L${neck[0]},${neck[1] + 8 * k}L${neck[0] - 3 * k},${neck[1] + k}Z`
    return [path(edge + collar, art.shade(look.overColour ?? '#e9a53a')), band(0.45), band(0.72)]
  },
  scarf: ({ neck }, k) => around(neck, k, '-5,0 5,0 2,5 4,14 0,8 -4,14 -2,5', '#c22f2a'),
  apron({ leftShoulder, rightShoulder, leftHip, rightHip }, k, look, art) {
    const bib = `M${leftShoulder[0] + 5 * k},${leftShoulder[1] + 8 * k}L${rightShoulder[0] - 5 * k},${rightShoulder[1] + 8 * k}`
    const hem = `L${rightHip[0] + 2 * k},${rightHip[1] + 14 * k}L${leftHip[0] - 2 * k},${leftHip[1] + 14 * k}Z`
    return path(bib + hem, art.shade(look.overColour ?? '#5b7d6c'))
  },
  coat({ neck, leftHip: [lx, ly], rightHip: [rx, ry] }, k, look, art) {
    const coat = look.overColour ?? '#f2f1ec'
    const skirt = `M${lx - 4 * k},${ly}L${lx - 6.4 * k},${ly + 18 * k}L${rx + 6.4 * k},${ry + 18 * k}L${rx + 4 * k},${ry}Z`
    const seam = `M${neck[0]},${neck[1] + 6 * k}L${(lx + rx) / 2},${ly + 17 * k}`
    return [path(skirt, art.shade(coat)), line(seam, darken(coat, 0.2), 0.7 * k)]
  }
}

/** The open collar, and a scarf, coat, vest or apron over the shirt. */
export function drawOver(at, k, look, art) {
  const names = ['neck', 'leftShoulder', 'rightShoulder', 'leftHip', 'rightHip']
  const joints = Object.fromEntries(names.map((name) => [name, at(name)]))
  const collar = look.facing === 'back' ? '' : around(joints.neck, k, '-3,0 3,0 0,6', darken(look.skin, 0.12))
  return [collar, look.over ? overs[look.over](joints, k, look, art) : '']
}

/** The long two-panel tunic, from the waist to the shins. */
export function drawTunic(at, k, look, art) {
  const [lh, rh, lf, rf] = ['leftHip', 'rightHip', 'leftFoot', 'rightFoot'].map(at)
  const hem = Math.max(lf[1], rf[1]) - 11 * k
  const d = `M${lh[0] - 4 * k},${lh[1] - 4 * k}C${lh[0] - 8 * k},${lh[1] + 14 * k} ${lf[0] - 7 * k},${hem - 14 * k} ${lf[0] - 6 * k},${hem}Q${(lf[0] + rf[0]) / 2},${hem + 4 * k} ${rf[0] + 6 * k},${hem}C${rf[0] + 7 * k},${hem - 14 * k} ${rh[0] + 8 * k},${rh[1] + 14 * k} ${rh[0] + 4 * k},${rh[1] - 4 * k}Z`
  return path(d, art.shade(look.shirt))
}
