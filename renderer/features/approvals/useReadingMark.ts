import { useEffect, useState } from 'react'
import { request } from '@renderer/api/client'
import { useRequest } from '@renderer/api/queries'

/** How long the end must stay in sight before the text counts as read to its end, in milliseconds. */
const REST = 700

export interface LastLook {
  /** The text that was read before this one. */
  readonly revision: string
  readonly at: number
  readonly isEnded: boolean
}

/** What the reader of this PC knows of an article: the last look at another text, and how far this one was read. */
export function useLastLook(article: string, revision: string) {
  const { data: marks } = useRequest('readings.list', { articles: [article] })
  const other = marks?.find((mark) => mark.revision !== revision)
  const own = marks?.find((mark) => mark.revision === revision)
  const last: LastLook | null = other
    ? { revision: other.revision, at: other.openedAt, isEnded: other.endedAt !== null }
    : null
  return { isKnown: marks !== undefined, last, isEnded: own !== undefined && own.endedAt !== null }
}

/**
 * Notes that a text was opened, and that its end was seen: `end` is an element
 * that stands after it, null as long as what is shown is not the whole text.
 */
export function useReadingMark(article: string, revision: string, end: HTMLElement | null): void {
  useEffect(() => {
    // Only the reader's own comparison depends on it: reading goes on without.
    void request('readings.mark', { article, revision, isEnded: false }).catch(() => {})
  }, [article, revision])

  const [isMarked, setMarked] = useState('')
  useEffect(() => {
    if (!end || isMarked === revision) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer)
      if (!entry?.isIntersecting) return
      timer = setTimeout(() => {
        setMarked(revision)
        void request('readings.mark', { article, revision, isEnded: true }).catch(() => {})
      }, REST)
    })
    observer.observe(end)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [article, revision, end, isMarked])
}
