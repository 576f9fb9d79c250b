import type { Node } from '@tiptap/pm/model'
import { documentToJson } from '@shared/document/document'
import type { ArticleContent, ArticleMeta } from '@shared/document/revision'
import { beginTracking, type Tracked } from '@shared/document/tracked'
import { trackedToJson, type TrackedField, type TrackedJson } from '@shared/document/trackedJson'

/** An open article's text as it is now. A value; it becomes JSON when it is saved, never at a key. */
export interface WorkingText {
  readonly meta: ArticleMeta
  readonly doc: Node
  /** Open changes of the body: as they were stored until the editor tells of an edit, then as it holds them. */
  readonly tracked: Tracked | TrackedJson | null
  readonly fields: readonly TrackedField[]
}

export function openText({ meta, tracked }: ArticleContent, doc: Node): WorkingText {
  return { meta, doc, tracked: tracked ?? null, fields: tracked?.fields ?? [] }
}

const isStored = (tracked: Tracked | TrackedJson): tracked is TrackedJson => 'body' in tracked

/** The text to be saved, with its open changes if there are any. */
export function toContent({ meta, doc, tracked, fields }: WorkingText): ArticleContent {
  const content = { meta, body: documentToJson(doc) }
  const open = tracked ?? beginTracking(doc)
  if (open.changes.length + fields.length === 0) return content
  return {
    ...content,
    tracked: isStored(open) ? { ...open, fields: [...fields] } : trackedToJson(open, fields)
  }
}
