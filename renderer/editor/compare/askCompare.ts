import type { Comparison } from '@shared/document/compare'
import type { Merge } from '@shared/document/merge'
import type { ArticleContent } from '@shared/document/revision'
import type { CompareQuestion } from './compareWorker'

type Reply = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly reason: string }

/** A thread that has answered waits here for the next question: starting one costs more than most answers. */
let idle: Worker | null = null

/**
 * Asks in a thread of its own.
 *
 * @throws when it was cancelled, or when a text is no article
 */
function ask(question: CompareQuestion, signal: AbortSignal): Promise<unknown> {
  const worker = idle ?? new Worker(new URL('./compareWorker.ts', import.meta.url), { type: 'module' })
  idle = null
  const listening = new AbortController()
  return new Promise<unknown>((resolve, reject) => {
    const stop = (reason: unknown) => {
      worker.terminate()
      reject(reason instanceof Error ? reason : new Error('the comparison was stopped'))
    }
    const on = { signal: listening.signal }
    if (signal.aborted) return stop(signal.reason)
    signal.addEventListener('abort', () => stop(signal.reason), on)
    worker.addEventListener('error', (event) => stop(new Error(event.message)), on)
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Reply>) => {
        if (idle) worker.terminate()
        else idle = worker
        if (data.ok) resolve(data.answer)
        else reject(new Error(data.reason))
      },
      on
    )
    worker.postMessage(question)
  }).finally(() => listening.abort())
}

/** The comparison that was asked for last: a list of articles asks for many, and a thread each would be too many. */
let last: Promise<unknown> = Promise.resolve()

/** Compares two texts beside the window's own work, one comparison after the other; a signal ends it. */
export function askComparison(
  before: ArticleContent,
  after: ArticleContent,
  signal: AbortSignal
): Promise<Comparison> {
  const turn = last.then(() => ask({ kind: 'compare', before, after }, signal))
  last = turn.catch(() => {})
  // The worker answers this question with nothing else.
  return turn as Promise<Comparison>
}

/** Merges two texts beside the window's own work; a signal ends it. */
export const askMerge = (
  base: ArticleContent | null,
  ours: ArticleContent,
  theirs: ArticleContent,
  signal: AbortSignal
) => ask({ kind: 'merge', base, ours, theirs }, signal) as Promise<Merge>
