import { useRequest } from '@renderer/api/queries'
import { CompareDialog } from '@renderer/features/revisions/CompareDialog'
import type { ComparedSource } from '@renderer/features/variants/ChannelsPanel'

/** Two texts of a variant's source side by side, wherever the variant stands open. */
export function SourceCompare({ compared, onClose }: { compared: ComparedSource; onClose: () => void }) {
  const { data: source } = useRequest('articles.read', { article: compared.article })
  if (!source) return null
  return <CompareDialog article={source} initial={compared} hasWorkingCopy={false} onClose={onClose} />
}
