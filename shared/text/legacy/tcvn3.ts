import { createByteCode } from './byteCode'

/**
 * TCVN 5712:1993, third table ("ABC", the `.Vn…` fonts). It has small letters only, and capitals
 * without tone; capitals with tone are the same bytes in a font whose name ends in H.
 */
const RANGES: readonly (readonly [number, string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ']
]

/** Byte by byte, what the encoding means. */
export const TCVN3_LETTERS: ReadonlyMap<number, string> = new Map(
  RANGES.flatMap(([start, letters]) => [...letters].map((letter, index) => [start + index, letter] as const))
)

/** The letters of the `.Vn…` fonts. */
export const tcvn3 = createByteCode(TCVN3_LETTERS)
