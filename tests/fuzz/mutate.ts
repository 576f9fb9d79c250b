import { readZip } from '@electron/import-worker/zipGuard'
import { packZip } from '../fixtures/wordFile'

/** Numbers below a bound that only look random, so that a failure can be repeated. */
export type Dice = (below: number) => number

/** Makes dice that always fall the same way. */
export function createDice(seed: number): Dice {
  let state = (seed % 2_147_483_646) + 1
  return (below) => (state = (state * 48_271) % 2_147_483_647) % Math.max(1, below)
}

const NUMBERS = ['0', '-1', '65535', '2147483647', '4294967296', '99999999999999999999', '1e308', 'NaN']
const BYTES = [0, 1, 0x20, 0x7f, 0x80, 0xad, 0xff, 0x3c, 0x3e, 0x7b, 0x7d, 0x5c, 0x22]
const TAGS = /<\/?[A-Za-z][^<>]{0,300}>/g

/** Spoils a file as a bad disk, a cut connection or somebody with intent would. */
export async function mutate(bytes: Buffer, others: readonly Buffer[], dice: Dice): Promise<Buffer> {
  const isZip = bytes.readUInt32BE(0) === 0x504b0304
  if (isZip && dice(10) < 7) return mutatePart(bytes, dice)
  let spoiled = bytes
  for (let round = 1 + dice(4); round > 0; round--) spoiled = spoil(spoiled, others, dice)
  return spoiled
}

/** Spoils one part of a zip and packs it again: otherwise its checksum would be all that is tried. */
async function mutatePart(bytes: Buffer, dice: Dice): Promise<Buffer> {
  const parts = Object.fromEntries(await readZip(bytes))
  const names = Object.keys(parts)
  const name = names[dice(names.length)]!
  if (dice(12) === 0) delete parts[name]
  else {
    let part = parts[name]!
    for (let round = 1 + dice(5); round > 0; round--)
      part = dice(3) === 0 ? spoil(part, Object.values(parts), dice) : spoilMarkup(part, dice)
    parts[name] = part
  }
  return packZip(parts)
}

/** Drops, doubles, moves or nests elements, and puts impossible numbers into attributes. */
function spoilMarkup(part: Buffer, dice: Dice): Buffer {
  const text = part.toString('utf8')
  const tags = [...text.matchAll(TAGS)]
  const tag = tags[dice(tags.length)]
  const other = tags[dice(tags.length)]
  if (!tag || !other) return part
  const [from, to] = [tag.index, tag.index + tag[0].length]
  switch (dice(6)) {
    case 0:
      return Buffer.from(text.slice(0, from) + text.slice(to))
    case 1:
      return Buffer.from(text.slice(0, to) + tag[0].repeat(1 + dice(400)) + text.slice(to))
    case 2:
      return Buffer.from(text.slice(0, from) + other[0] + text.slice(to))
    case 3: {
      const [start, end] = [from, other.index].sort((one, next) => one - next)
      return Buffer.from(text.slice(0, start) + text.slice(end))
    }
    case 4: {
      const number = NUMBERS[dice(NUMBERS.length)]!
      return Buffer.from(text.slice(0, from) + tag[0].replace(/"[^"]*"/, `"${number}"`) + text.slice(to))
    }
    default: {
      const [start, end] = [from, other.index].sort((one, next) => one - next)
      const piece = text.slice(start, Math.min(end!, start! + 5000))
      return Buffer.from(text.slice(0, to) + piece + text.slice(to))
    }
  }
}

function spoil(bytes: Buffer, others: readonly Buffer[], dice: Dice): Buffer {
  const at = dice(bytes.length)
  const length = 1 + dice(Math.min(400, bytes.length))
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at + length)]
  switch (dice(8)) {
    case 0: {
      const copy = Buffer.from(bytes)
      for (let count = 1 + dice(30); count > 0; count--) {
        const place = dice(copy.length)
        copy[place] = copy[place]! ^ (1 << dice(8))
      }
      return copy
    }
    case 1:
      return Buffer.concat([head, Buffer.alloc(length, BYTES[dice(BYTES.length)]), tail])
    case 2:
      return Buffer.concat([head, tail])
    case 3:
      return bytes.subarray(0, Math.max(4, at))
    case 4:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)])
    case 5: {
      const other = others[dice(others.length)] ?? bytes
      const start = dice(other.length)
      return Buffer.concat([head, other.subarray(start, start + 1 + dice(2000)), tail])
    }
    case 6:
      return spoilNumber(bytes, dice)
    default:
      return Buffer.concat([head, Buffer.from('{[<('.charAt(dice(4)).repeat(1 + dice(3000))), tail])
  }
}

function spoilNumber(bytes: Buffer, dice: Dice): Buffer {
  const text = bytes.toString('latin1')
  const numbers = [...text.matchAll(/\d+/g)]
  const found = numbers[dice(numbers.length)]
  if (!found) return bytes
  const number = NUMBERS[dice(NUMBERS.length)]!
  return Buffer.from(
    text.slice(0, found.index) + number + text.slice(found.index + found[0].length),
    'latin1'
  )
}
