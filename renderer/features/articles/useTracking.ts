import { useCallback, useState } from 'react'
import { trackFields } from '@shared/document/trackedFields'
import type { ArticleContent, ArticleMeta } from '@shared/document/revision'
import type { TrackedField } from '@shared/document/trackedJson'
import { useRequest } from '@renderer/api/queries'

/** Whether changes of an article are noted, by whom, and those of the lines above its body. */
export function useTracking(content: ArticleContent, wasSubmitted: boolean) {
  const { data: status } = useRequest('office.status', {})
  const author = status?.member?.name ?? ''
  const [isOn, setOn] = useState(wasSubmitted || content.tracked !== undefined)
  const [fields, setFields] = useState<readonly TrackedField[]>(content.tracked?.fields ?? [])

  return {
    author,
    isOn,
    setOn,
    fields,
    setFields,
    /** The changes of the lines once they read otherwise. */
    note: useCallback(
      (known: readonly TrackedField[], before: ArticleMeta, after: ArticleMeta) =>
        isOn ? trackFields(known, before, after, { author, at: Date.now() }) : known,
      [isOn, author]
    )
  }
}
