import { useLocation } from 'wouter'
import { useCommand } from '@renderer/api/commands'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'

export interface QueuePlace {
  /** From 1; 0 for an article that does not wait for the reader. */
  readonly at: number
  readonly total: number
  readonly next: (() => void) | null
  readonly previous: (() => void) | null
}

/** Where an article stands among those that wait for the reader, and the way to its neighbours, by key too. */
export function useQueuePlace(article: string): QueuePlace {
  const [, go] = useLocation()
  const { data: queue = [] } = useRequest('approvals.queue', {})
  const at = queue.findIndex((row) => row.id === article)
  const to = (index: number) => {
    const row = queue[index]
    return row && row.id !== article ? () => go(paths.approval(row.id)) : null
  }
  const next = to(at + 1)
  const previous = at === -1 ? null : to(at - 1)
  useCommand('nextInQueue', next)
  useCommand('previousInQueue', previous)
  return { at: at + 1, total: queue.length, next, previous }
}
