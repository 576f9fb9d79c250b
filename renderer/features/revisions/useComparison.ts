import { useQuery } from '@tanstack/react-query'
import type { Comparison } from '@shared/document/compare'
import type { ArticleContent } from '@shared/document/revision'
import { countStoredChanges } from '@shared/document/trackedJson'
import { request } from '@renderer/api/client'
import { askComparison } from '@renderer/editor/compare/askCompare'

const WORKING = 'working:'

/** Stands for what is being written, among the ids of revisions. */
export const workingCopyOf = (article: string): string => WORKING + article

const isWorking = (text: string) => text.startsWith(WORKING)

async function readText(text: string): Promise<ArticleContent> {
  if (isWorking(text)) return (await request('journal.open', { article: text.slice(WORKING.length) })).content
  return request('revisions.read', { revision: text })
}

/** Two texts compared, and how many changes are still open in each. */
export interface ComparedTexts {
  readonly comparison: Comparison
  readonly open: { readonly before: number; readonly after: number }
}

/** What two texts of one article say differently. Revisions never change, so their answer is kept. */
export function useComparison(before: string, after: string) {
  const isKept = !isWorking(before) && !isWorking(after)
  return useQuery<ComparedTexts>({
    queryKey: ['comparison', before, after],
    staleTime: isKept ? Infinity : 0,
    ...(!isKept && { gcTime: 0 }),
    queryFn: async ({ signal }) => {
      const [older, newer] = await Promise.all([readText(before), readText(after)])
      return {
        comparison: await askComparison(older, newer, signal),
        open: { before: countStoredChanges(older.tracked), after: countStoredChanges(newer.tracked) }
      }
    }
  })
}
