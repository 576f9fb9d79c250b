import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { array, assert, nat, property, tuple, uint8Array } from 'fast-check'
import { readColourProfile } from './colourProfile'

const FOGRA39 = readFileSync('resources/icc/FOGRA39L_coated.icc')
const copy = () => Buffer.from(FOGRA39)

/** The same profile with a part of it overwritten. */
function spoilt(at: number, write: string | number): Buffer {
  const bytes = copy()
  if (typeof write === 'string') bytes.write(write, at, 'latin1')
  else bytes.writeUInt32BE(write, at)
  return bytes
}

test('the bundled profile says what it describes', () => {
  expect(readColourProfile(FOGRA39)).toEqual({ description: 'FOGRA39L Coated', condition: 'FOGRA39' })
})

test('a name of version 4 is read in its first language', () => {
  const words = 'Giấy báo – nhà in Bến Thượng'
  const text = Buffer.from(words, 'utf16le').swap16()
  const tag = Buffer.alloc(28)
  tag.write('mluc', 0, 'latin1')
  tag.writeUInt32BE(1, 8)
  tag.writeUInt32BE(12, 12)
  tag.writeUInt32BE(text.length, 20)
  tag.writeUInt32BE(28, 24)
  const bytes = Buffer.concat([FOGRA39, tag, text])
  bytes.writeUInt32BE(bytes.length, 0)
  const entry = bytes.indexOf('desc', 132, 'latin1')
  bytes.writeUInt32BE(FOGRA39.length, entry + 4)
  bytes.writeUInt32BE(tag.length + text.length, entry + 8)
  expect(readColourProfile(bytes)).toEqual({ description: words, condition: 'Custom' })
})

describe('what is no profile of a press', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'damaged'],
    ['a file that is cut short', FOGRA39.subarray(0, 60_000), 'damaged'],
    ['another kind of file', spoilt(36, 'JFIF'), 'damaged'],
    ['the profile of a screen', spoilt(12, 'mntr'), 'notPress'],
    ['one of other inks', spoilt(16, 'RGB '), 'notPress'],
    [
      'one that cannot turn colours into inks',
      spoilt(FOGRA39.indexOf('B2A0', 132, 'latin1'), 'xxxx'),
      'damaged'
    ],
    ['a table that never ends', spoilt(128, 0xffff_ffff), 'damaged'],
    ['a part that stands outside', spoilt(136, 0x7fff_ffff), 'damaged']
  ])('%s', (_, bytes, fault) => {
    expect(readColourProfile(bytes)).toBe(fault)
  })

  test('whatever bytes come, an answer is given', () => {
    const change = tuple(nat(700), uint8Array({ minLength: 1, maxLength: 40 }))
    assert(
      property(array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = copy()
        for (const [at, junk] of changes) bytes.set(junk, at)
        const read = readColourProfile(bytes)
        if (typeof read === 'object') expect(read.description.length).toBeLessThanOrEqual(240)
        else expect(['damaged', 'notPress']).toContain(read)
      }),
      { numRuns: 400 }
    )
  })
})
