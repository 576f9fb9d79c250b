import type { Node } from '@tiptap/pm/model'
import { buildDocument, changesOf, runsOf, type OpenRun, type Run, type Stretch } from './trackedRuns'
import type { Tracked } from './tracked'

export type Verdict = 'accept' | 'reject'

const isOpen = (run: Run): run is OpenRun => run.kind !== 'same'

/** How many blocks a stretch leaves open (more than 0) or closes (less): such a change needs its counterpart. */
export function depthChange(run: Run, { base, doc }: Tracked): number {
  if (run.kind === 'same') return 0
  const text = run.kind === 'deleted' ? base : doc
  return text.resolve(run.to).depth - text.resolve(run.from).depth
}

/** One of the two texts, without the chosen runs that stand in it and with those that stand in the other. */
function rebuild(
  tracked: Tracked,
  runs: readonly Run[],
  side: 'base' | 'doc',
  chosen: ReadonlySet<number>
): Node | null {
  const { base, doc } = tracked
  const stretches: Stretch[] = []
  runs.forEach((run, index) => {
    if (run.kind === 'same') {
      stretches.push(
        side === 'base' ? { doc: base, from: run.fromA, to: run.toA } : { doc, from: run.fromB, to: run.toB }
      )
      return
    }
    const isOwn = run.kind === (side === 'base' ? 'deleted' : 'inserted')
    // What is chosen goes out of its own text, and into the other.
    if (isOwn !== chosen.has(index))
      stretches.push({ doc: run.kind === 'deleted' ? base : doc, from: run.from, to: run.to })
  })
  return buildDocument(side === 'base' ? base : doc, stretches)
}

/** The runs after a decision: what was chosen is gone, or is the same in both texts. */
function settleRuns(runs: readonly Run[], chosen: ReadonlySet<number>, verdict: Verdict): Run[] {
  const goes = verdict === 'accept' ? 'deleted' : 'inserted'
  return runs.flatMap((run, index): Run[] => {
    if (!isOpen(run) || !chosen.has(index)) return [run]
    if (run.kind === goes) return []
    const { from, to } = run
    return [{ kind: 'same', fromA: from, toA: to, fromB: from, toB: to }]
  })
}

/** The run that should be decided together with the chosen ones, because without it no whole text comes about. */
function findPartner(runs: readonly Run[], chosen: ReadonlySet<number>, depths: readonly number[]): number {
  const at = [...chosen]
  const sum = at.reduce((total, index) => total + depths[index]!, 0)
  const distance = (index: number) => Math.min(...at.map((each) => Math.abs(each - index)))
  const others = runs.flatMap((run, index) => (isOpen(run) && !chosen.has(index) ? [index] : []))
  const rank = (index: number) => {
    const closes = sum !== 0 && Math.sign(depths[index]!) === -Math.sign(sum)
    return distance(index) + (closes ? 0 : depths[index] !== 0 ? 1e6 : 2e6)
  }
  return others.reduce((best, index) => (best < 0 || rank(index) < rank(best) ? index : best), -1)
}

/** After so many partners everything is decided at once: the text is another one anyhow. */
const MAX_PARTNERS = 60

/**
 * Accepts or rejects some of the open changes.
 *
 * A change that leaves no whole text when it is decided alone (one end of a
 * box) takes the changes along that it depends on; at the utmost all of them.
 *
 * @param chosen indices of runs of {@link runsOf}.
 */
export function decide(tracked: Tracked, chosen: ReadonlySet<number>, verdict: Verdict): Tracked {
  const runs = runsOf(tracked)
  const side = verdict === 'accept' ? 'base' : 'doc'
  const picked = new Set([...chosen].filter((index) => runs[index] && isOpen(runs[index])))
  if (picked.size === 0) return tracked
  const open = runs.filter(isOpen).length
  const depths = runs.map((run) => depthChange(run, tracked))
  for (let partners = 0; picked.size < open && partners < MAX_PARTNERS; partners++) {
    const built = rebuild(tracked, runs, side, picked)
    if (built) return { ...tracked, [side]: built, changes: changesOf(settleRuns(runs, picked, verdict)) }
    picked.add(findPartner(runs, picked, depths))
  }
  return decideAll(tracked, verdict)
}

/** Accepts or rejects every open change. Nothing is computed: one of the two texts is the answer. */
export function decideAll({ base, doc }: Tracked, verdict: Verdict): Tracked {
  const text = verdict === 'accept' ? doc : base
  return { base: text, doc: text, changes: [] }
}
