import type { HeadField } from '@shared/document/anchors'
import type { ThreadView } from '@shared/ipc/routes/comments'
import type { AnchorPlace } from '@renderer/editor/comments/useAnchors'

/** A thread with the place in the text at whose height it stands. */
export interface PlacedThread {
  readonly thread: ThreadView
  readonly spot: number | undefined
  readonly field: HeadField | undefined
}

type Places = ReadonlyMap<string, AnchorPlace>

/** The open threads that have a height beside the text: their words stand there, or stood there a moment ago. */
export function listBeside(threads: readonly ThreadView[], places: Places): PlacedThread[] {
  return threads.flatMap((thread): PlacedThread[] => {
    if (thread.resolvedBy !== null || !thread.anchor) return []
    const { field } = thread.anchor
    if (field) return [{ thread, spot: undefined, field }]
    const spot = places.get(thread.id)?.spot
    return typeof spot === 'number' ? [{ thread, spot, field: undefined }] : []
  })
}

/** What became of a thread's words. A remark on the whole article, or on the head, has none in the body. */
export function stateOf({ id, anchor }: ThreadView, places: Places): AnchorPlace['state'] {
  if (!anchor) return 'there'
  return places.get(id)?.state ?? (anchor.field || places.size === 0 ? 'there' : 'gone')
}

/** The open threads as the eye meets them: head first, then along the body, then what has no place. */
export function listInOrder(threads: readonly ThreadView[], places: Places): ThreadView[] {
  const heightOf = (thread: ThreadView) => {
    if (thread.anchor?.field) return -1
    return places.get(thread.id)?.spot ?? Infinity
  }
  return threads
    .filter((thread) => thread.resolvedBy === null)
    .map((thread, index) => ({ thread, height: heightOf(thread), index }))
    .sort((a, b) => (a.height === b.height ? a.index - b.index : a.height < b.height ? -1 : 1))
    .map(({ thread }) => thread)
}
