import { useQuery } from '@tanstack/react-query'
import type { Merge } from '@shared/document/merge'
import { contentOf, type ArticleContent } from '@shared/document/revision'
import { commonAncestor } from '@shared/domain/revisionTree'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { request } from '@renderer/api/client'
import { settleDuties } from '@renderer/api/closing'
import { askMerge } from '@renderer/editor/compare/askCompare'
import type { RevisionView } from './revisionName'

/** One of the two versions, with who wrote it. */
export interface MergeSide {
  readonly revision: RevisionView
  readonly content: ArticleContent
}

/** Everything that the merge screen shows; without `sides` there is nothing to merge. */
export interface Merging {
  readonly article: ArticleView
  readonly sides: { readonly ours: MergeSide; readonly theirs: MergeSide; readonly merge: Merge } | null
}

const readContent = async (revision: string) => contentOf(await request('revisions.read', { revision }))

async function prepare(id: string, signal: AbortSignal): Promise<Merging> {
  // What is being typed here becomes a version first: it is merged too, and never lost.
  await settleDuties()
  const found = await request('articles.read', { article: id })
  if (found.mayWrite && found.row.hasDraft) await request('revisions.save', { article: id, note: '' })
  const article = await request('articles.read', { article: id })
  const [ours, theirs] = article.revisions.filter((each) => article.heads.includes(each.id))
  if (!ours || !theirs) return { article, sides: null }
  const ancestor = commonAncestor(article.revisions, ours.id, theirs.id)
  const [base, left, right] = await Promise.all([
    ancestor === null ? null : readContent(ancestor),
    readContent(ours.id),
    readContent(theirs.id)
  ])
  const merge = await askMerge(base, left, right, signal)
  return {
    article,
    sides: {
      ours: { revision: ours, content: left },
      theirs: { revision: theirs, content: right },
      merge
    }
  }
}

/** The two oldest of an article's parallel versions, merged as far as no person is needed. */
export function useMerge(id: string) {
  return useQuery({
    queryKey: ['merging', id],
    queryFn: ({ signal }) => prepare(id, signal),
    staleTime: Infinity,
    gcTime: 0
  })
}
