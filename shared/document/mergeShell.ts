import type { DocumentJson } from './document'

type Attrs = Readonly<Record<string, unknown>>

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Of one value that two people may have changed: the changed one; `null` where both did, otherwise. */
function pickChanged<T>(base: T, ours: T, theirs: T): { readonly value: T } | null {
  if (isEqual(ours, theirs) || isEqual(theirs, base)) return { value: ours }
  return isEqual(ours, base) ? { value: theirs } : null
}

/** What is no difference for a person needs no choice: of two ids any will do, but on both sides the same. */
function pickId(base: unknown, ours: unknown, theirs: unknown): unknown {
  return (pickChanged(base, ours, theirs) ?? { value: [ours, theirs].map(String).sort()[0] }).value
}

/**
 * Merges the kind and the settings of one block.
 *
 * @returns the block without content, or null where both changed the same setting
 */
export function mergeShell(
  base: DocumentJson,
  ours: DocumentJson,
  theirs: DocumentJson
): DocumentJson | null {
  const split = ({ type, attrs = {} }: DocumentJson) => {
    const { bid, ...rest } = attrs
    return { bid, kind: { type, rest: rest as Attrs } }
  }
  const [before, mine, yours] = [split(base), split(ours), split(theirs)]
  const ids = 'bid' in (base.attrs ?? {}) ? { bid: pickId(before.bid, mine.bid, yours.bid) } : {}
  const build = (type: string, rest: Attrs): DocumentJson => {
    const attrs = { ...ids, ...rest }
    return Object.keys(attrs).length > 0 ? { type, attrs } : { type }
  }
  const whole = pickChanged(before.kind, mine.kind, yours.kind)
  if (whole) return build(whole.value.type, whole.value.rest)
  if (mine.kind.type !== yours.kind.type || mine.kind.type !== before.kind.type) return null
  const merged: Record<string, unknown> = {}
  for (const name of new Set([before, mine, yours].flatMap(({ kind }) => Object.keys(kind.rest)))) {
    const picked = pickChanged(before.kind.rest[name], mine.kind.rest[name], yours.kind.rest[name])
    if (!picked) return null
    // A setting that is left out has its default.
    if (picked.value !== undefined) merged[name] = picked.value
  }
  return build(mine.kind.type, merged)
}
