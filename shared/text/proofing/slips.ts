import { isSyllable, parseSyllable, removeTone, toKey, TONES, withTone } from './syllable'

/** How a syllable was probably missed: by ear, which is common, or by a key that was not hit. */
export type SlipKind = 'ear' | 'key'

const ONSETS = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi'],
  ['d', 'r'],
  ['gi', 'r'],
  ['l', 'n'],
  ['d', 'v'],
  ['gi', 'v']
] as const
const CODAS = [
  ['n', 'ng'],
  ['t', 'c'],
  ['ao', 'au'],
  ['ai', 'ay'],
  ['iu', 'iêu'],
  ['im', 'iêm'],
  ['ip', 'iêp'],
  ['uôi', 'ui'],
  ['ươi', 'ưi']
] as const
const MARKED: Readonly<Record<string, string>> = {
  a: 'ăâ',
  ă: 'âa',
  â: 'ăa',
  e: 'ê',
  ê: 'e',
  o: 'ôơ',
  ô: 'oơ',
  ơ: 'ôo',
  u: 'ư',
  ư: 'u',
  d: 'đ'
}
const EAR_TONES: Readonly<Record<string, string>> = { hỏi: 'ngã', ngã: 'hỏi' }

function* otherByEar(plain: string): Iterable<string> {
  for (const pair of ONSETS)
    for (const [one, other] of [pair, [pair[1], pair[0]]] as const)
      if (plain.startsWith(one) && !(one === 'd' && plain.startsWith('đ')))
        yield other + plain.slice(one.length)
  for (const pair of CODAS)
    for (const [one, other] of [pair, [pair[1], pair[0]]] as const)
      if (plain.endsWith(one)) yield plain.slice(0, -one.length) + other
}

function* otherByKey(plain: string): Iterable<string> {
  for (let at = 0; at < plain.length; at++)
    for (const mark of MARKED[plain[at]!] ?? '') yield plain.slice(0, at) + mark + plain.slice(at + 1)
}

function listSlips(key: string): ReadonlyMap<string, SlipKind> {
  const made = new Map<string, SlipKind>()
  const syllable = parseSyllable(key)
  if (!syllable) return made
  const plain = removeTone(key)
  const add = (other: string | null, kind: SlipKind) => {
    if (other === null || !isSyllable(other)) return
    const otherKey = toKey(other)
    if (otherKey !== key && !made.has(otherKey)) made.set(otherKey, kind)
  }
  const earTone = EAR_TONES[syllable.tone]
  if (earTone) add(withTone(plain, earTone as (typeof TONES)[number]), 'ear')
  for (const other of otherByEar(plain)) add(withTone(other, syllable.tone), 'ear')
  for (const other of otherByKey(plain)) add(withTone(other, syllable.tone), 'key')
  if (syllable.tone === 'ngang') for (const tone of TONES) add(withTone(plain, tone), 'key')
  return made
}

const remembered = new Map<string, ReadonlyMap<string, SlipKind>>()

/** Syllables, as keys, for which this one is often written. */
export function slipsOf(key: string): ReadonlyMap<string, SlipKind> {
  let slips = remembered.get(key)
  if (!slips) {
    slips = listSlips(key)
    remembered.set(key, slips)
  }
  return slips
}
