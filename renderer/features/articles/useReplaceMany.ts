import { useEffect, useRef, useState } from 'react'
import { searchedFields, type ContentEdit } from '@shared/document/contentEdits'
import { parseDocument } from '@shared/document/document'
import { textSegments } from '@shared/document/findText'
import type { ArticleContent } from '@shared/document/revision'
import type { ReplacementRefusal } from '@shared/domain/replacements'
import { replacementFor, type SearchOptions, type TextMatch } from '@shared/text/search'
import { request } from '@renderer/api/client'
import { findInTexts, type FindProblem } from '@renderer/editor/find/findInTexts'

/** How long the words to find rest before they are searched for, in milliseconds. */
const PAUSE = 250
/** Places that are shown; only what is shown is replaced. */
export const MAX_SHOWN = 1_000

/** A line of text in one of the articles. */
interface Line {
  readonly article: string
  readonly field: ContentEdit['field']
  readonly inside: ContentEdit['inside']
  /** Where the line begins: 0 in a field, a position in the body. */
  readonly start: number
  readonly text: string
}

/** An article as it was read for searching. */
export interface ReadArticle {
  readonly id: string
  readonly title: string
  readonly refusal: ReplacementRefusal | null
}

/** One place where something was found, with the line around it. */
export interface Hit extends TextMatch {
  readonly key: string
  readonly line: Line
}

function linesOf(article: string, { meta, body }: ArticleContent): Line[] {
  const heads = searchedFields.map((field) => ({ article, field, inside: null, start: 0, text: meta[field] }))
  const segments = textSegments(parseDocument(body)).map(({ pos, text, inside }) => ({
    article,
    field: null,
    inside,
    start: pos,
    text
  }))
  return [...heads, ...segments].filter((line) => line.text !== '')
}

/** Reads the articles one after the other; says how far it is. */
export function useArticleTexts(ids: readonly string[]) {
  const [articles, setArticles] = useState<readonly ReadArticle[]>([])
  const [lines, setLines] = useState<readonly Line[]>([])
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let isGone = false
    const read = async () => {
      const found: Line[] = []
      for (const id of ids) {
        const { title, refusal, content } = await request('replacements.read', { article: id })
        if (isGone) return
        setArticles((all) => [...all.filter((each) => each.id !== id), { id, title, refusal }])
        if (content) found.push(...linesOf(id, content))
      }
      setLines(found)
    }
    read().catch((failure: unknown) => !isGone && setError(failure))
    return () => {
      isGone = true
    }
  }, [ids])
  return { articles, lines, error, isRead: articles.length === ids.length }
}

/** Searches the lines as the words are typed. */
export function useHits(lines: readonly Line[], options: SearchOptions) {
  const [found, setFound] = useState<{ hits: readonly Hit[]; total: number; problem: FindProblem | null }>({
    hits: [],
    total: 0,
    problem: null
  })
  useEffect(() => {
    const asking = new AbortController()
    const search = async () => {
      const texts = lines.map((line) => line.text)
      const answer = await findInTexts(options, texts, asking.signal)
      if (asking.signal.aborted) return
      if (!answer.ok) return setFound({ hits: [], total: 0, problem: answer.problem })
      const hits = answer.matches.flatMap((matches, index) => {
        const line = lines[index]!
        return matches.map((match) => ({
          ...match,
          line,
          key: [line.article, line.field, line.inside?.at, line.start + match.from].join('/')
        }))
      })
      setFound({ hits: hits.slice(0, MAX_SHOWN), total: hits.length, problem: null })
    }
    const timer = setTimeout(() => void search(), PAUSE)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [lines, options])
  return found
}

const toEdit = ({ line, from, to, ...match }: Hit, replacement: string, isPattern: boolean): ContentEdit => ({
  field: line.field,
  inside: line.inside,
  from: line.start + from,
  to: line.start + to,
  found: line.text.slice(from, to),
  text: replacementFor({ from, to, ...match }, replacement, isPattern)
})

/** What was done, article by article. */
export interface Replaced {
  readonly places: number
  readonly done: readonly { readonly article: string; readonly before: string }[]
  readonly failed: readonly { readonly article: string; readonly error: unknown }[]
}

/** Replaces article by article, each as one revision; stops between two of them when asked. */
export function useReplacing() {
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null)
  const isStopped = useRef(false)

  const replace = async (
    hits: readonly Hit[],
    replacement: string,
    isPattern: boolean,
    note: string
  ): Promise<Replaced> => {
    isStopped.current = false
    const articles = [...new Set(hits.map((hit) => hit.line.article))]
    const done: { article: string; before: string }[] = []
    const failed: { article: string; error: unknown }[] = []
    let places = 0
    for (const [index, article] of articles.entries()) {
      if (isStopped.current) break
      setProgress({ done: index, of: articles.length })
      const edits = hits
        .filter((hit) => hit.line.article === article)
        .map((hit) => toEdit(hit, replacement, isPattern))
      try {
        const { before } = await request('replacements.apply', { article, edits, note })
        done.push({ article, before })
        places += edits.length
      } catch (error) {
        failed.push({ article, error })
      }
    }
    setProgress(null)
    return { places, done, failed }
  }
  return { progress, replace, stop: () => (isStopped.current = true) }
}

/** Takes everything back: each article gets its text from before as its newest revision. */
export async function undoReplaced({ done }: Replaced): Promise<void> {
  for (const { article, before } of done) await request('revisions.restore', { article, revision: before })
}
