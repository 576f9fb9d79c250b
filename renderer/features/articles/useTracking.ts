import { useCallback, useState } from 'react'
import { trackFields } from '@shared/document/trackedFields'
import type { ArticleContent, ArticleMeta } from '@shared/document/revision'
import type { Verdict } from '@shared/document/trackedDecision'
import type { TrackedField } from '@shared/document/trackedJson'
import { useRequest } from '@renderer/api/queries'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { decideTransaction, openChangesOf } from '@renderer/editor/tracking/decideChanges'
import { tellTracking } from '@renderer/editor/tracking/trackingPlugin'
import { useOpenChanges } from '@renderer/editor/tracking/useOpenChanges'
import type { TextView } from './TrackingBar'

/** Whether changes of an article are noted, by whom, how they are shown, and what is open. */
export function useTracking(content: ArticleContent, wasSubmitted: boolean, editor: TiptapEditor | null) {
  const { data: status } = useRequest('office.status', {})
  const author = status?.member?.name ?? ''
  const [isOn, setOn] = useState(wasSubmitted || content.tracked !== undefined)
  const [fields, setFields] = useState<readonly TrackedField[]>(content.tracked?.fields ?? [])
  const [view, setView] = useState<TextView>('marked')
  const changes = useOpenChanges(editor)
  // The last change was decided: there is no original any more, and no switch to leave it by.
  if (view === 'original' && changes.length + fields.length === 0) setView('marked')
  const tell = (message: Parameters<typeof tellTracking>[1]) =>
    editor?.view.dispatch(tellTracking(editor.state.tr, message))

  return {
    author,
    isOn,
    fields,
    setFields,
    view,
    changes,
    toggle(next: boolean) {
      setOn(next)
      tell({ kind: 'track', isOn: next })
    },
    show(next: TextView) {
      setView(next)
      tell({ kind: 'view', view: next === 'clean' ? 'clean' : 'marked' })
    },
    /** Decides the body's changes of one person or of all; tells how many there were. */
    decideBody(verdict: Verdict, of: string | null): number {
      if (!editor) return 0
      const chosen = openChangesOf(editor.state).filter((change) => of === null || change.author === of)
      const tr = decideTransaction(editor.state, chosen, verdict)
      if (tr) editor.view.dispatch(tr)
      return chosen.length
    },
    /** The changes of the lines once they read otherwise. */
    note: useCallback(
      (known: readonly TrackedField[], before: ArticleMeta, after: ArticleMeta) =>
        isOn ? trackFields(known, before, after, { author, at: Date.now() }) : known,
      [isOn, author]
    )
  }
}
