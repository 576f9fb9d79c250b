import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupLine, judgeLine, readRecoveryLines, writeRecoveryLines } from './recoveryCode'

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 })
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('any seed comes back from its lines, however they are typed', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const lines = writeRecoveryLines(seed)
      expect(lines).toHaveLength(4)
      for (const line of lines) expect(line).toMatch(/^([0-9A-HJKMNP-TV-Z]{5} ?){3}$/)
      expect(readRecoveryLines(lines)).toEqual(seed)
      const typed = lines.map((line) => line.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o'))
      expect(readRecoveryLines(typed.map((line) => line.replaceAll('1', 'l')))).toEqual(seed)
    })
  )
})

test('one wrong letter is told, and so are two that changed places, in that line and no other', () => {
  const place = fc.nat(14)
  fc.assert(
    fc.property(seeds, fc.nat(3), place, fc.nat(31), place, (seed, line, at, letter, other) => {
      const lines = writeRecoveryLines(seed).map((each) => each.replaceAll(' ', ''))
      const letters = [...lines[line]!]
      const swapped = [...letters]
      ;[swapped[at], swapped[other]] = [letters[other]!, letters[at]!]
      const mistyped = letters.map((each, index) => (index === at ? LETTERS[letter]! : each))
      for (const wrong of [swapped, mistyped].map((each) => each.join(''))) {
        const isSame = wrong === lines[line]
        expect(judgeLine(line, wrong)).toBe(isSame ? 'good' : 'wrong')
        expect(readRecoveryLines(lines.map((each, index) => (index === line ? wrong : each))) === null).toBe(
          !isSame
        )
      }
    })
  )
})

test('lines in the wrong order are told, a short one is no mistake yet, and a long one is', () => {
  const lines = writeRecoveryLines(new Uint8Array(32).fill(7))
  expect(judgeLine(1, lines[0]!)).toBe('wrong')
  expect(judgeLine(0, lines[0]!.slice(0, 12))).toBe('short')
  expect(judgeLine(0, `${lines[0]}7`)).toBe('wrong')
  expect(judgeLine(0, lines[0]!.replace(/^./, 'U'))).toBe('wrong')
  expect(readRecoveryLines(lines.slice(1))).toBeNull()
})

test('letters are grouped as they are typed', () => {
  expect(groupLine('abc de-fgh')).toBe('ABCDE FGH')
  expect(groupLine('')).toBe('')
})
