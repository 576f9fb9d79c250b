import type { Chain } from './chains'
import type { ChecklistItem, Level } from './level'
import type { Role } from './permissions'

/**
 * One thing in which a chain of sign-off differs from the one before it.
 * `level` is what the level is called now; null for what belongs to handing over.
 */
export type ChainChange =
  | { readonly kind: 'order'; readonly to: Chain['order'] }
  /** What else a new level asks for follows as changes of its own. */
  | { readonly kind: 'levelAdded'; readonly level: string; readonly role: Role }
  | { readonly kind: 'levelRemoved'; readonly level: string }
  | { readonly kind: 'levelRenamed'; readonly level: string; readonly from: string }
  | { readonly kind: 'levelMoved'; readonly level: string; readonly place: number }
  | { readonly kind: 'role'; readonly level: string; readonly from: Role; readonly to: Role }
  /** Of approvers: up to which level they must be appointed; null for any. */
  | { readonly kind: 'rank'; readonly level: string; readonly to: number | null }
  /** Ids of the only members who may sign; empty for everybody of the role. */
  | { readonly kind: 'members'; readonly level: string; readonly to: readonly string[] }
  | { readonly kind: 'ownUnit'; readonly level: string; readonly to: boolean }
  | { readonly kind: 'quorum'; readonly level: string; readonly from: number; readonly to: number }
  | {
      readonly kind: 'hours'
      readonly level: string
      readonly from: number | null
      readonly to: number | null
    }
  | {
      readonly kind: 'checkAdded' | 'checkRemoved'
      readonly level: string | null
      readonly text: string
      readonly required: boolean
    }
  | {
      readonly kind: 'checkReworded'
      readonly level: string | null
      readonly from: string
      readonly text: string
    }
  | {
      readonly kind: 'checkRequired'
      readonly level: string | null
      readonly text: string
      readonly required: boolean
    }

/** Levels have no ids: one that kept its name is the same; of the others, those that kept their place. */
function pairLevels(before: readonly Level[], after: readonly Level[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const free = new Set(before.keys())
  for (const [at, level] of after.entries()) {
    const same = [...free].find((old) => before[old]!.label === level.label)
    if (same === undefined) continue
    pairs.set(at, same)
    free.delete(same)
  }
  for (const at of after.keys()) {
    if (pairs.has(at) || !free.has(at)) continue
    pairs.set(at, at)
    free.delete(at)
  }
  return pairs
}

/** Indices of the longest run that kept its order: what is not in it has moved. */
function longestRising(places: readonly number[]): Set<number> {
  let best: number[] = []
  const ending: number[][] = []
  for (const [at, place] of places.entries()) {
    const before = ending
      .filter((_, earlier) => places[earlier]! < place)
      .reduce<number[]>((longest, each) => (each.length > longest.length ? each : longest), [])
    const run = [...before, at]
    ending.push(run)
    if (run.length > best.length) best = run
  }
  return new Set(best)
}

function compareChecklists(
  level: string | null,
  before: readonly ChecklistItem[],
  after: readonly ChecklistItem[]
): ChainChange[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const kept = new Set(after.map((item) => item.id))
  const changes: ChainChange[] = []
  for (const { id, text, required } of after) {
    const was = old.get(id)
    if (!was) changes.push({ kind: 'checkAdded', level, text, required })
    else {
      if (was.text !== text) changes.push({ kind: 'checkReworded', level, from: was.text, text })
      if (was.required !== required) changes.push({ kind: 'checkRequired', level, text, required })
    }
  }
  for (const { id, text, required } of before)
    if (!kept.has(id)) changes.push({ kind: 'checkRemoved', level, text, required })
  return changes
}

const isSameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each) => b.includes(each))

function compareLevels(before: Level, after: Level): ChainChange[] {
  const level = after.label
  const changes: ChainChange[] = []
  if (before.label !== level) changes.push({ kind: 'levelRenamed', level, from: before.label })
  if (before.role !== after.role) changes.push({ kind: 'role', level, from: before.role, to: after.role })
  if ((before.level ?? null) !== (after.level ?? null))
    changes.push({ kind: 'rank', level, to: after.level ?? null })
  if (!isSameSet(before.members ?? [], after.members ?? []))
    changes.push({ kind: 'members', level, to: after.members ?? [] })
  if ((before.ownUnit ?? false) !== (after.ownUnit ?? false))
    changes.push({ kind: 'ownUnit', level, to: after.ownUnit ?? false })
  if ((before.quorum ?? 1) !== (after.quorum ?? 1))
    changes.push({ kind: 'quorum', level, from: before.quorum ?? 1, to: after.quorum ?? 1 })
  if ((before.hours ?? null) !== (after.hours ?? null))
    changes.push({ kind: 'hours', level, from: before.hours ?? null, to: after.hours ?? null })
  return [...changes, ...compareChecklists(level, before.checklist ?? [], after.checklist ?? [])]
}

/** What is different in `after`, in the order in which people read a chain; empty where nothing is. */
export function compareChains(before: Chain, after: Chain): ChainChange[] {
  const pairs = pairLevels(before.levels, after.levels)
  const paired = new Set(pairs.values())
  const shared = [...pairs].sort(([a], [b]) => a - b)
  const inOrder = longestRising(shared.map(([, old]) => old))
  const moved = new Set(shared.filter((_, index) => !inOrder.has(index)).map(([at]) => at))
  const changes: ChainChange[] = []
  if (before.order !== after.order) changes.push({ kind: 'order', to: after.order })
  for (const [at, level] of after.levels.entries()) {
    const old = pairs.get(at)
    if (old === undefined) {
      const { label, role } = level
      changes.push({ kind: 'levelAdded', level: label, role }, ...compareLevels({ label, role }, level))
      continue
    }
    if (moved.has(at)) changes.push({ kind: 'levelMoved', level: level.label, place: at + 1 })
    changes.push(...compareLevels(before.levels[old]!, level))
  }
  for (const [at, level] of before.levels.entries())
    if (!paired.has(at)) changes.push({ kind: 'levelRemoved', level: level.label })
  return [...changes, ...compareChecklists(null, before.checklist, after.checklist)]
}
