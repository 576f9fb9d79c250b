import {
  createSearch,
  MAX_MATCHES,
  MAX_QUERY,
  PatternError,
  type SearchOptions,
  type TextMatch
} from '@shared/text/search'
import type { PatternQuestion } from './patternWorker'

/** Why nothing could be found out. */
export type FindProblem = 'invalidPattern' | 'tooSlow' | 'tooLong'

export type FindAnswer =
  | { readonly ok: true; readonly matches: readonly (readonly TextMatch[])[] }
  | { readonly ok: false; readonly problem: FindProblem }

/** How long a pattern may think about one question, in milliseconds. */
const PATTERN_DEADLINE = 1_500

function askWorker(question: PatternQuestion, signal: AbortSignal): Promise<FindAnswer> {
  const worker = new Worker(new URL('./patternWorker.ts', import.meta.url), { type: 'module' })
  return new Promise<FindAnswer>((resolve) => {
    const fail = () => resolve({ ok: false, problem: 'tooSlow' })
    const timer = setTimeout(fail, PATTERN_DEADLINE)
    signal.addEventListener('abort', fail, { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<TextMatch[][]>) => {
      clearTimeout(timer)
      resolve({ ok: true, matches: data })
    })
    worker.addEventListener('error', fail)
    worker.postMessage(question)
  }).finally(() => worker.terminate())
}

/** Keeps the first {@link MAX_MATCHES} of all texts together. */
function bound(matches: readonly (readonly TextMatch[])[]): readonly (readonly TextMatch[])[] {
  let room = MAX_MATCHES
  return matches.map((found) => {
    const kept = found.slice(0, room)
    room -= kept.length
    return kept
  })
}

/**
 * Searches many texts. Plain words are found at once; a pattern is tried in a
 * thread that is ended when it takes too long, so that the window never freezes.
 */
export async function findInTexts(
  options: SearchOptions,
  texts: readonly string[],
  signal: AbortSignal
): Promise<FindAnswer> {
  if (options.query.length > MAX_QUERY) return { ok: false, problem: 'tooLong' }
  try {
    const search = createSearch(options)
    if (!options.isPattern) return { ok: true, matches: bound(texts.map(search)) }
  } catch (error) {
    if (error instanceof PatternError) return { ok: false, problem: 'invalidPattern' }
    throw error
  }
  if (options.query === '') return { ok: true, matches: texts.map(() => []) }
  const answer = await askWorker({ options, texts }, signal)
  return answer.ok ? { ok: true, matches: bound(answer.matches) } : answer
}
