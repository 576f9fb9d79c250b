import type { PathStep } from '@shared/domain/drawing'

/** SVG 1.1, 8.3: path data, read into absolute moves, lines, cubic curves and ends. */

const COUNTS: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0
}
const NUMBER = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y
const FLAG = /[\s,]*([01])/y
const LETTER = /[\s,]*([MmLlHhVvCcSsQqTtAaZz])/y
const END = /[\s,]*$/y

type Point = readonly [x: number, y: number]

/** Cubic curves along an arc of an ellipse (SVG 1.1, F.6); a line where a radius is nothing. */
export function arcCurves(
  from: Point,
  [rx, ry, turn, isLarge, isSweep, x, y]: readonly number[]
): PathStep[] {
  let [a, b] = [Math.abs(rx!), Math.abs(ry!)]
  const to: Point = [x!, y!]
  if (a === 0 || b === 0 || (from[0] === to[0] && from[1] === to[1])) return [['L', ...to]]
  const angle = (turn! * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2]
  const [px, py] = [cos * dx + sin * dy, -sin * dx + cos * dy]
  const stretch = (px / a) ** 2 + (py / b) ** 2
  if (stretch > 1) [a, b] = [a * Math.sqrt(stretch), b * Math.sqrt(stretch)]
  const under = (a * py) ** 2 + (b * px) ** 2
  const root = Math.sqrt(Math.max(0, (a * b) ** 2 - under) / under) * (isLarge === isSweep ? -1 : 1)
  const [mx, my] = [(root * a * py) / b, (-root * b * px) / a]
  const centre: Point = [
    cos * mx - sin * my + (from[0] + to[0]) / 2,
    sin * mx + cos * my + (from[1] + to[1]) / 2
  ]
  const start = Math.atan2((py - my) / b, (px - mx) / a)
  let sweep = Math.atan2((-py - my) / b, (-px - mx) / a) - start
  if (isSweep && sweep < 0) sweep += 2 * Math.PI
  if (!isSweep && sweep > 0) sweep -= 2 * Math.PI
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9))
  const step = sweep / parts
  const handle = (4 / 3) * Math.tan(step / 4)
  const at = (u: number, v: number): Point => [
    centre[0] + cos * a * u - sin * b * v,
    centre[1] + sin * a * u + cos * b * v
  ]
  return Array.from({ length: parts }, (_, index) => {
    const [one, two] = [start + index * step, start + (index + 1) * step]
    const first = at(Math.cos(one) - handle * Math.sin(one), Math.sin(one) + handle * Math.cos(one))
    const second = at(Math.cos(two) + handle * Math.sin(two), Math.sin(two) - handle * Math.cos(two))
    return ['C', ...first, ...second, ...(index + 1 === parts ? to : at(Math.cos(two), Math.sin(two)))]
  })
}

/** The letters of path data with their numbers, one set each; null where it is no path data. */
function readCommands(data: string, most: number): { letter: string; numbers: number[] }[] | null {
  const commands: { letter: string; numbers: number[] }[] = []
  let at = 0
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    const found = pattern.exec(data)
    if (!found) return null
    at = pattern.lastIndex
    return found[1] ?? ''
  }
  while (take(END) === null) {
    let letter = take(LETTER)
    if (letter === null || (commands.length === 0 && letter.toLowerCase() !== 'm')) return null
    const count = COUNTS[letter.toLowerCase()]!
    for (let isFirst = true; ; isFirst = false) {
      const before = at
      const numbers: number[] = []
      for (let index = 0; index < count; index++) {
        const isFlag = letter.toLowerCase() === 'a' && (index === 3 || index === 4)
        const found = take(isFlag ? FLAG : NUMBER)
        if (found === null) break
        numbers.push(Number(found))
      }
      if (numbers.length < count) {
        if (isFirst || numbers.length > 0) return null
        at = before
        break
      }
      commands.push({ letter, numbers })
      if (commands.length > most) return null
      if (count === 0) break
      // More pairs after a move are lines.
      letter = letter === 'M' ? 'L' : letter === 'm' ? 'l' : letter
    }
  }
  return commands
}

/** Path data as steps; null where it cannot be read or has more than `most` of them. */
export function readPath(data: string, most: number): PathStep[] | null {
  const commands = readCommands(data, most)
  if (!commands) return null
  const steps: PathStep[] = []
  let [here, begin]: [Point, Point] = [
    [0, 0],
    [0, 0]
  ]
  let mirrored: { letter: string; handle: Point } | null = null
  for (const { letter, numbers } of commands) {
    const kind = letter.toLowerCase()
    const isRelative = letter === kind
    const [ox, oy] = isRelative ? here : [0, 0]
    const point = (index: number): Point => [numbers[index]! + ox, numbers[index + 1]! + oy]
    const reflected = (after: string): Point =>
      mirrored && after.includes(mirrored.letter)
        ? [2 * here[0] - mirrored.handle[0], 2 * here[1] - mirrored.handle[1]]
        : here
    const quadratic = (handle: Point, to: Point): PathStep => [
      'C',
      ...([0, 1].map((axis) => here[axis]! + (2 / 3) * (handle[axis]! - here[axis]!)) as [number, number]),
      ...([0, 1].map((axis) => to[axis]! + (2 / 3) * (handle[axis]! - to[axis]!)) as [number, number]),
      ...to
    ]
    let next: Point = here
    let handle: Point | null = null
    if (kind === 'z') {
      steps.push(['Z'])
      next = begin
    } else if (kind === 'm') {
      next = begin = point(0)
      steps.push(['M', ...next])
    } else if (kind === 'l' || kind === 'h' || kind === 'v') {
      next =
        kind === 'l' ? point(0) : kind === 'h' ? [numbers[0]! + ox, here[1]] : [here[0], numbers[0]! + oy]
      steps.push(['L', ...next])
    } else if (kind === 'c' || kind === 's') {
      const first = kind === 'c' ? point(0) : reflected('cs')
      handle = point(numbers.length - 4)
      next = point(numbers.length - 2)
      steps.push(['C', ...first, ...handle, ...next])
    } else if (kind === 'q' || kind === 't') {
      handle = kind === 'q' ? point(0) : reflected('qt')
      next = point(numbers.length - 2)
      steps.push(quadratic(handle, next))
    } else {
      next = point(5)
      steps.push(...arcCurves(here, [...numbers.slice(0, 5), ...next]))
    }
    mirrored = handle && { letter: kind, handle }
    here = next
  }
  return steps.length <= most ? steps : null
}
