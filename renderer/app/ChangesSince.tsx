import { summariseChanges } from '@shared/document/changeSummary'
import { changeWords } from '@renderer/features/approvals/readingWords'
import { useComparison } from '@renderer/features/revisions/useComparison'
import { useTranslate } from '@renderer/ui/Language'
import { useErrorText } from '@renderer/ui/errorText'

/** What changed between two texts, in a few words. */
export function ChangesSince({ before, after }: { before: string; after: string }) {
  const t = useTranslate()
  const errorText = useErrorText()
  const { data, error } = useComparison(before, after)
  if (error) return errorText(error)
  return data ? changeWords(summariseChanges(data.comparison), t) : t('reading.comparing')
}
