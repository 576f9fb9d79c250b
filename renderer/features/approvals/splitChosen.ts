import type { QueueRowView } from '@shared/ipc/routes/signOff'

/** What a member has read of an article, newest first; as main tells it. */
export interface Mark {
  readonly article: string
  readonly revision: string
  readonly openedAt: number
  readonly endedAt: number | null
}

/** How far somebody has come with the text that waits, and which text was read before it. */
export interface Look {
  readonly state: 'never' | 'changed' | 'opened' | 'ended'
  /** The newest other text that was opened; null for none. */
  readonly former: string | null
}

/** How a waiting text stands to what its reader has read. */
export function lookAt(row: Pick<QueueRowView, 'id' | 'head'>, marks: readonly Mark[]): Look {
  const own = marks.filter((mark) => mark.article === row.id)
  const now = own.find((mark) => mark.revision === row.head)
  const former = own.find((mark) => mark.revision !== row.head)?.revision ?? null
  if (now) return { state: now.endedAt === null ? 'opened' : 'ended', former }
  return { state: former === null ? 'never' : 'changed', former }
}

type Chosen = Pick<QueueRowView, 'id' | 'head' | 'blocking' | 'heads'>

/**
 * Which of the chosen articles can be signed together: those whose very text
 * was read to its end, and which nothing holds that the list already shows. Main judges again.
 */
export function splitChosen<Row extends Chosen>(
  rows: readonly Row[],
  marks: readonly Mark[]
): { readonly ready: Row[]; readonly unread: Row[]; readonly held: Row[] } {
  const isHeld = (row: Row) => row.blocking > 0 || row.heads > 1
  const isRead = (row: Row) => lookAt(row, marks).state === 'ended'
  return {
    ready: rows.filter((row) => !isHeld(row) && isRead(row)),
    unread: rows.filter((row) => !isHeld(row) && !isRead(row)),
    held: rows.filter(isHeld)
  }
}
