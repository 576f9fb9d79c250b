import type { ArticleContent } from '@shared/document/revision'

/** What is true of the text right now. `saved` means: on disk, through a power cut. */
export type KeeperState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'typing' }
  | { readonly kind: 'failing'; readonly error: unknown }

/** How main is asked; in the app these are requests. */
export interface KeeperOptions {
  readonly base: string | null
  /** When the working copy was last put on disk; null when there is none. */
  readonly changedAt: number | null
  readonly save: (base: string | null, content: ArticleContent) => Promise<{ savedAt: number }>
  readonly makeRevision: (note: string) => Promise<{ revision: string; isNew: boolean }>
}

/** A key is on disk this soon after it, at the latest, in milliseconds. */
export const LATEST = 900
/** A pause in typing saves sooner. */
export const PAUSE = 350
/** How soon a failed save is tried again. */
export const RETRY = 3_000
/** A longer rest makes a revision. */
export const REST = 60_000

/**
 * Keeps an article's text safe while it is being written.
 *
 * One request runs at a time and carries the text as it is then. When a save
 * fails the text stays here and is tried again until it is on disk.
 */
export function createKeeper({ base, changedAt, save, makeRevision }: KeeperOptions) {
  const listeners = new Set<() => void>()
  let state: KeeperState = { kind: 'saved', at: changedAt }
  let currentBase = base
  let newest: (() => ArticleContent) | null = null
  let hasChanged = changedAt !== null
  let firstUnsaved = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  let rest: ReturnType<typeof setTimeout> | undefined
  let queue: Promise<unknown> = Promise.resolve()

  function show(next: KeeperState): void {
    state = next
    for (const listener of listeners) listener()
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work)
    queue = turn.catch(() => {})
    return turn
  }

  async function writeNewest(): Promise<void> {
    const read = newest
    if (!read) return
    newest = null
    try {
      const { savedAt } = await save(currentBase, read())
      if (!newest) show({ kind: 'saved', at: savedAt })
    } catch (error) {
      newest ??= read
      show({ kind: 'failing', error })
      clearTimeout(pause)
      pause = setTimeout(() => void flush().catch(() => {}), RETRY)
      throw error
    }
  }

  /** Puts what is typed on disk now. */
  function flush(): Promise<void> {
    clearTimeout(pause)
    return inTurn(writeNewest)
  }

  /** Puts it on disk and makes it a revision. */
  function saveRevision(note: string): Promise<{ revision: string | null; isNew: boolean }> {
    return inTurn(async () => {
      clearTimeout(pause)
      clearTimeout(rest)
      await writeNewest()
      if (!hasChanged) return { revision: currentBase, isNew: false }
      const saved = await makeRevision(note)
      currentBase = saved.revision
      hasChanged = newest !== null
      return saved
    })
  }

  return {
    flush,
    saveRevision,
    current: () => state,

    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    /** The text has changed. It is read when it is saved, not at every key: a long text takes its time. */
    change(read: () => ArticleContent): void {
      const now = Date.now()
      if (!newest) firstUnsaved = now
      newest = read
      hasChanged = true
      // A failure stays on the screen until a save has worked.
      if (state.kind === 'saved') show({ kind: 'typing' })
      clearTimeout(pause)
      pause = setTimeout(
        () => void flush().catch(() => {}),
        Math.max(0, Math.min(PAUSE, firstUnsaved + LATEST - now))
      )
      clearTimeout(rest)
      rest = setTimeout(() => void saveRevision('').catch(() => {}), REST)
    },

    /** Leaves the article: what was written becomes a revision. */
    leave(): Promise<unknown> {
      clearTimeout(rest)
      return saveRevision('')
    }
  }
}
export type Keeper = ReturnType<typeof createKeeper>
