import { Change } from '@tiptap/pm/changeset'
import { diffArrays } from 'diff'
import type { Node } from '@tiptap/pm/model'
import {
  isConsistent,
  tokensOf,
  trackDifference,
  type Authorship,
  type Tracked
} from '@shared/document/tracked'
import type { TokenOrigin } from './changedTokens'

/** One of the two texts of a file, with what is known about its positions. */
export interface ReadText {
  readonly doc: Node
  readonly origins: readonly TokenOrigin[]
}

/** Beyond this many differences in what nobody marked as changed, the whole text counts as one change. */
const MAX_UNMARKED = 4000

/**
 * Ties the two texts of a file with tracked changes together. Letters that Word marks as put
 * in or taken out are never matched; the rest is the same text twice but for the paragraphs
 * that were cut or joined, and is matched as it is.
 */
export function trackTexts(before: ReadText, now: ReadText, authors: readonly Authorship[]): Tracked {
  const usual = authors[0] ?? { author: '', at: 0 }
  const [old, fresh] = [keysOf(before), keysOf(now)]
  if (!old || !fresh) return trackDifference(before.doc, now.doc, usual)
  const steps = matchUnmarked(old, fresh)
  const tracked = steps && {
    base: before.doc,
    doc: now.doc,
    changes: toChanges(steps, before.origins, now.origins, authors)
  }
  return tracked && isConsistent(tracked) ? tracked : trackDifference(before.doc, now.doc, usual)
}

interface Key {
  readonly text: string
  readonly isMarked: boolean
}

/** What each position is compared by; null when body and origins do not belong together. */
function keysOf({ doc, origins }: ReadText): Key[] | null {
  const tokens = tokensOf(doc)
  if (tokens.length !== origins.length) return null
  return tokens.map((token, at) => {
    const { changed, ends } = origins[at]!
    const text = String(token)
    return { text: ends === null ? text : `${text} ${ends}`, isMarked: changed !== null }
  })
}

/** Pairs of positions that are the same in both, in order. */
function matchUnmarked(old: readonly Key[], fresh: readonly Key[]): [number, number][] | null {
  const plain = (keys: readonly Key[]) => keys.flatMap(({ isMarked }, at) => (isMarked ? [] : [at]))
  const [atOld, atFresh] = [plain(old), plain(fresh)]
  const parts = diffArrays(
    atOld.map((at) => old[at]!.text),
    atFresh.map((at) => fresh[at]!.text),
    { maxEditLength: MAX_UNMARKED }
  ) as ReturnType<typeof diffArrays<string>> | undefined
  if (!parts) return null
  const pairs: [number, number][] = []
  let [a, b] = [0, 0]
  for (const { added, removed, value } of parts) {
    if (removed) a += value.length
    else if (added) b += value.length
    else for (let count = 0; count < value.length; count++) pairs.push([atOld[a++]!, atFresh[b++]!])
  }
  return pairs
}

type Span = { length: number; data: Authorship }

function toChanges(
  pairs: readonly (readonly [number, number])[],
  old: readonly TokenOrigin[],
  fresh: readonly TokenOrigin[],
  authors: readonly Authorship[]
): Change<Authorship>[] {
  const changes: Change<Authorship>[] = []
  let [a, b] = [0, 0]
  for (const [nextA, nextB] of [...pairs, [old.length, fresh.length] as const]) {
    if (nextA > a || nextB > b) {
      const [gone, come] = [old.slice(a, nextA), fresh.slice(b, nextB)]
      const near = authorNear([...come, ...gone])
      const spansOf = (origins: readonly TokenOrigin[]) => toSpans(origins, near ?? 0, authors)
      const json = {
        fromA: a,
        toA: nextA,
        fromB: b,
        toB: nextB,
        deleted: spansOf(gone),
        inserted: spansOf(come)
      }
      changes.push(Change.fromJSON<Authorship>(json))
    }
    a = nextA + 1
    b = nextB + 1
  }
  return changes
}

/** Whoever is named in a stretch; what its letters say comes before what its paragraphs do. */
function authorNear(origins: readonly TokenOrigin[]): number | null {
  const letter = origins.find(({ changed }) => changed !== null)?.changed
  return letter ?? origins.find(({ nearby }) => nearby !== null)?.nearby ?? null
}

function toSpans(origins: readonly TokenOrigin[], usual: number, authors: readonly Authorship[]): Span[] {
  const spans: (Span & { by: number })[] = []
  for (const origin of origins) {
    const by = origin.changed ?? origin.nearby ?? usual
    const last = spans.at(-1)
    if (last?.by === by) last.length++
    else spans.push({ by, length: 1, data: authors[by] ?? { author: '', at: 0 } })
  }
  return spans.map(({ length, data }) => ({ length, data }))
}
