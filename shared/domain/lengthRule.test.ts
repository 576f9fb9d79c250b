import { assert, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { checkLength, lengthRuleSchema } from './lengthRule'

describe('the rule of a channel for the length of its texts', () => {
  test('says nothing where there is none, or it sets no bound', () => {
    expect(checkLength(undefined, { words: 900, characters: 5000 })).toBeNull()
    expect(checkLength({ unit: 'words', least: 0, most: 0 }, { words: 900, characters: 5000 })).toBeNull()
  })

  test('counts in its own unit, and says by how much a text is too long or too short', () => {
    const length = { words: 312, characters: 1650 }
    expect(checkLength({ unit: 'words', least: 0, most: 400 }, length)).toMatchObject({
      count: 312,
      over: 0,
      under: 0
    })
    expect(checkLength({ unit: 'words', least: 0, most: 300 }, length)).toMatchObject({ over: 12, under: 0 })
    expect(checkLength({ unit: 'words', least: 350, most: 0 }, length)).toMatchObject({ over: 0, under: 38 })
    expect(checkLength({ unit: 'characters', least: 0, most: 1200 }, length)).toMatchObject({ over: 450 })
  })

  test('cannot ask for more than it allows', () => {
    expect(lengthRuleSchema.safeParse({ unit: 'words', least: 400, most: 300 }).success).toBe(false)
    expect(lengthRuleSchema.safeParse({ unit: 'words', least: 400, most: 0 }).success).toBe(true)
  })

  test('finds a text wrong in one way at most, and only outside the bounds', () => {
    const bound = nat(2000)
    assert(
      property(bound, bound, bound, (a, b, words) => {
        const [least, most] = [Math.min(a, b), Math.max(a, b)]
        const found = checkLength({ unit: 'words', least, most }, { words, characters: 0 })
        if (most === 0) return void expect(found).toBeNull()
        expect(found!.over > 0 && found!.under > 0).toBe(false)
        expect(found!.over === 0 && found!.under === 0).toBe(words >= least && words <= most)
      }),
      properties
    )
  })
})
