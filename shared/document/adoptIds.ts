import type { Node } from '@tiptap/pm/model'
import type { Tracked } from './tracked'
import { buildDocument, runsOf } from './trackedRuns'

/** Gives the text before the changes the block ids that the same blocks have got in the text now. */
export function adoptIds(tracked: Tracked, doc: Node): Tracked {
  const stretches = runsOf(tracked).flatMap((run) => {
    if (run.kind === 'same') return [{ doc, from: run.fromB, to: run.toB }]
    return run.kind === 'deleted' ? [{ doc: tracked.base, from: run.from, to: run.to }] : []
  })
  const base = buildDocument(tracked.base, stretches)
  const adopted = base && { base, doc, changes: tracked.changes }
  return adopted ?? { ...tracked, doc }
}
