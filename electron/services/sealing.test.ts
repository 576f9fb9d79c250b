import { describe, expect, test } from 'vitest'
import { createSeed } from '@electron/store/signing'
import { openSeed, PIN_COST, sealSeed } from './sealing'

const COST = 2 ** 4
const { seed } = createSeed()
const seal = (pin = '246810') => sealSeed(seed, pin, COST)

test('a seed comes back with its PIN, and with no other', async () => {
  const sealed = await seal()
  expect(await openSeed(sealed, '246810')).toEqual(seed)
  for (const wrong of ['246811', '', '2468100', ' 246810', '２４６８１０'])
    expect(await openSeed(sealed, wrong)).toBeNull()
})

test('a PIN with Vietnamese letters opens however it was typed', async () => {
  const sealed = await seal('mật khẩu'.normalize('NFD'))
  expect(await openSeed(sealed, 'mật khẩu'.normalize('NFC'))).toEqual(seed)
})

test('the same PIN seals differently each time, so equal PINs are not seen', async () => {
  const [a, b] = [JSON.parse(await seal()), JSON.parse(await seal())] as Record<string, string>[]
  for (const part of ['salt', 'iv', 'box', 'tag']) expect(a![part]).not.toBe(b![part])
})

test('guessing a real PIN costs a thief as much as the notes say', () => {
  expect(PIN_COST).toBeGreaterThanOrEqual(2 ** 17)
})

describe('a seal that somebody has changed opens with no PIN, and throws nothing', () => {
  const changed = async (change: (seal: Record<string, unknown>) => void) => {
    const parts = JSON.parse(await seal()) as Record<string, unknown>
    change(parts)
    return openSeed(JSON.stringify(parts), '246810')
  }

  test.each(['salt', 'iv', 'box', 'tag'])('in any byte of its %s', async (part) => {
    const length = Buffer.from(
      (JSON.parse(await seal()) as Record<string, string>)[part]!,
      'base64url'
    ).length
    for (let at = 0; at < length; at++) {
      const opened = await changed((parts) => {
        const bytes = Buffer.from(String(parts[part]), 'base64url')
        bytes[at]! ^= 1
        parts[part] = bytes.toString('base64url')
      })
      expect(opened).toBeNull()
    }
  })

  test.each([1, 4, 8, 12, 15])('by cutting its tag to %i bytes, which are sooner guessed', async (length) => {
    const opened = await changed((parts) => {
      parts.tag = Buffer.from(String(parts.tag), 'base64url').subarray(0, length).toString('base64url')
    })
    expect(opened).toBeNull()
  })

  test.each<[string, (parts: Record<string, unknown>) => void]>([
    ['in its cost', (parts) => (parts.n = COST * 2)],
    ['to a cost that is none', (parts) => (parts.n = 3)],
    ['to a cost beyond this PC’s memory', (parts) => (parts.n = 2 ** 30)],
    ['by leaving a part out', (parts) => delete parts.tag],
    ['by adding one', (parts) => (parts.extra = 1)],
    ['to another version', (parts) => (parts.v = 2)]
  ])('%s', async (_what, change) => {
    expect(await changed(change)).toBeNull()
  })

  test.each(['', 'not JSON', 'null', '[]'])('to %j', async (sealed) => {
    expect(await openSeed(sealed, '246810')).toBeNull()
  })
})
