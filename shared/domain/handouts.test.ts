import { describe, expect, test } from 'vitest'
import { fakeHash } from '@tests/factories'
import type { Handout } from './handoutRecords'
import { holdersOf, readRecipients } from './handouts'

const [OLD, NEW] = [fakeHash('1'), fakeHash('2')]
const given = (
  recipients: string[],
  revision: string,
  day: string,
  struck: string | null = null
): Handout => ({
  record: fakeHash(day.slice(-1)),
  revision,
  recipients,
  form: 'paper',
  day,
  note: '',
  member: 'lan',
  at: 0,
  struck
})

describe('who has which text', () => {
  test('is told by the newest handing out that names somebody, and whoever has an old one comes first', () => {
    const handouts = [
      given(['Phường Cầu Vông', 'Phường Rạch Lựu', 'Ông Ba'], OLD, '2026-11-18'),
      given(['phường  cầu vông'.normalize('NFD')], NEW, '2026-11-20')
    ]
    expect(holdersOf(handouts, NEW)).toEqual([
      { recipient: 'Ông Ba', revision: OLD, day: '2026-11-18', isOld: true },
      { recipient: 'Phường Rạch Lựu', revision: OLD, day: '2026-11-18', isOld: true },
      { recipient: 'phường  cầu vông'.normalize('NFD'), revision: NEW, day: '2026-11-20', isOld: false }
    ])
  })

  test('goes by the day on which it was given, not by when it was written down', () => {
    const handouts = [given(['Ông Ba'], NEW, '2026-11-20'), given(['Ông Ba'], OLD, '2026-11-18')]
    expect(holdersOf(handouts, NEW)[0]).toMatchObject({ revision: NEW, isOld: false })
    const sameDay = [given(['Ông Ba'], OLD, '2026-11-20'), given(['Ông Ba'], NEW, '2026-11-20')]
    expect(holdersOf(sameDay, NEW)[0]).toMatchObject({ revision: NEW, isOld: false })
  })

  test('forgets what was written down by mistake', () => {
    const handouts = [
      given(['Ông Ba'], OLD, '2026-11-18'),
      given(['Ông Ba', 'Bà Tư'], NEW, '2026-11-20', 'Ghi nhầm')
    ]
    expect(holdersOf(handouts, NEW).map(({ recipient, isOld }) => [recipient, isOld])).toEqual([
      ['Ông Ba', true]
    ])
  })
})

test('names are read a line each, each once however it was typed', () => {
  expect(readRecipients(' Ông Ba \n\nông  ba\nPhường Cầu Vông\r\n')).toEqual(['Ông Ba', 'Phường Cầu Vông'])
})
