/** A revision as far as its descent goes. */
export interface Descent {
  readonly id: string
  readonly parents: readonly string[]
}

function ancestorsOf(parentsOf: ReadonlyMap<string, readonly string[]>, of: string): Set<string> {
  const found = new Set<string>()
  const open = [of]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...(parentsOf.get(id) ?? []))
  }
  return found
}

/**
 * Which of some newest texts was made from a text, or is it.
 *
 * @returns null where none or more than one was
 */
export function findHead(
  revisions: readonly Descent[],
  heads: readonly string[],
  from: string | null
): string | null {
  if (from === null) return null
  const parentsOf = new Map(revisions.map((each) => [each.id, each.parents]))
  const found = heads.filter((head) => ancestorsOf(parentsOf, head).has(from))
  return found.length === 1 ? found[0]! : null
}

/**
 * The text that two versions of an article both began from: their nearest
 * common ancestor, one of them where the other was made from it.
 *
 * @param revisions in the order in which they came to be
 * @returns null where they have none in common
 */
export function commonAncestor(revisions: readonly Descent[], a: string, b: string): string | null {
  const parentsOf = new Map(revisions.map((each) => [each.id, each.parents]))
  const [left, right] = [ancestorsOf(parentsOf, a), ancestorsOf(parentsOf, b)]
  const common = revisions.filter((each) => left.has(each.id) && right.has(each.id))
  const older = new Set(
    common.flatMap((each) => each.parents.flatMap((parent) => [...ancestorsOf(parentsOf, parent)]))
  )
  const newest = [...common].reverse()
  return newest.find((each) => !older.has(each.id))?.id ?? null
}
