import { operations, type Operand } from './contentStream'

/** The text that each glyph code of a font stands for. */
export type GlyphText = ReadonlyMap<number, string>

const readCode = (operand: Operand | undefined) =>
  Buffer.isBuffer(operand) ? operand.reduce((code, byte) => code * 256 + byte, 0) : Number.NaN

const readText = (operand: Operand | undefined) =>
  Buffer.isBuffer(operand) && operand.length % 2 === 0
    ? Buffer.from(operand).swap16().toString('utf16le')
    : ''

const nextText = (text: string, by: number) =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by)

/** Reads a font's ToUnicode map (ISO 32000-1, 9.10.3). */
export function readToUnicode(cmap: Buffer): GlyphText {
  const texts = new Map<number, string>()
  for (const { operator, operands } of operations(cmap)) {
    if (operator === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2)
        texts.set(readCode(operands[at]), readText(operands[at + 1]))
    } else if (operator === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) {
        const [from, to, target] = [readCode(operands[at]), readCode(operands[at + 1]), operands[at + 2]]
        for (let code = from; code <= to; code++) {
          const each = Array.isArray(target) ? readText(target[code - from] as Operand) : readText(target)
          texts.set(code, Array.isArray(target) ? each : nextText(each, code - from))
        }
      }
    }
  }
  return texts
}
