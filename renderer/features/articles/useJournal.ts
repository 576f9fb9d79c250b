import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleContent } from '@shared/document/revision'
import { request, type RequestError } from '@renderer/api/client'
import { useBeforeClose } from '@renderer/api/closing'

/** What is true of the text right now. `saved` means: on disk, through a power cut. */
export type JournalState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'typing' }
  | { readonly kind: 'failing'; readonly error: RequestError }

/** A key is on disk this soon after it, at the latest. */
const LATEST = 900
/** A pause in typing saves sooner. */
const PAUSE = 350
const RETRY = 3_000
/** A longer pause makes a revision. */
const REST = 60_000

/**
 * Keeps an article's text safe while it is being written.
 *
 * One save runs at a time and always takes the newest text. When a save fails
 * the text stays here and is tried again until it is on disk.
 */
export function useJournal(article: string, opened: { base: string | null; changedAt: number | null }) {
  const [state, setState] = useState<JournalState>({ kind: 'saved', at: opened.changedAt })
  const base = useRef(opened.base)
  const newest = useRef<ArticleContent | null>(null)
  const hasChanged = useRef(opened.changedAt !== null)
  const firstUnsaved = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.current.then(work)
    queue.current = turn.catch(() => {})
    return turn
  }, [])

  const writeNewest = useCallback(async () => {
    const content = newest.current
    if (!content) return
    newest.current = null
    try {
      const { savedAt } = await request('journal.save', { article, base: base.current, content })
      if (!newest.current) setState({ kind: 'saved', at: savedAt })
    } catch (error) {
      newest.current ??= content
      setState({ kind: 'failing', error: error as RequestError })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void inTurn(writeNewest).catch(() => {}), RETRY)
      throw error
    }
  }, [article, inTurn])

  /** Puts what is typed on disk now. */
  const flush = useCallback(() => {
    clearTimeout(timer.current)
    return inTurn(writeNewest)
  }, [inTurn, writeNewest])

  /** Puts it on disk and makes it a revision. Resolves to the revision, or rejects with why not. */
  const saveRevision = useCallback(
    (note: string) =>
      inTurn(async () => {
        clearTimeout(timer.current)
        clearTimeout(rest.current)
        await writeNewest()
        if (!hasChanged.current) return { revision: base.current, isNew: false }
        const saved = await request('revisions.save', { article, note })
        base.current = saved.revision
        hasChanged.current = newest.current !== null
        return saved
      }),
    [article, inTurn, writeNewest]
  )

  /** Takes a new text from the editor. */
  const change = useCallback(
    (content: ArticleContent) => {
      const now = Date.now()
      if (!newest.current) firstUnsaved.current = now
      newest.current = content
      hasChanged.current = true
      setState((state) => (state.kind === 'saved' ? { kind: 'typing' } : state))
      clearTimeout(timer.current)
      const wait = Math.max(0, Math.min(PAUSE, firstUnsaved.current + LATEST - now))
      timer.current = setTimeout(() => void flush().catch(() => {}), wait)
      clearTimeout(rest.current)
      rest.current = setTimeout(() => void saveRevision('').catch(() => {}), REST)
    },
    [flush, saveRevision]
  )

  useEffect(() => {
    const save = () => void flush().catch(() => {})
    window.addEventListener('blur', save)
    return () => {
      window.removeEventListener('blur', save)
      clearTimeout(rest.current)
      // Leaving the article makes a revision of what was written.
      void saveRevision('').catch(() => {})
    }
  }, [flush, saveRevision])

  useBeforeClose(() => saveRevision(''))

  return { state, change, flush, saveRevision }
}
export type Journal = ReturnType<typeof useJournal>
