import type { Node } from '@tiptap/pm/model'
import { documentToJson } from '@shared/document/document'
import type { ArticleContent, ArticleMeta } from '@shared/document/revision'
import { beginTracking, type Tracked } from '@shared/document/tracked'
import { isSettled, readTracked, trackedToJson, type TrackedField } from '@shared/document/trackedJson'

/** An open article's text as it is now. A value; it becomes JSON when it is saved, never at a key. */
export interface WorkingText {
  readonly meta: ArticleMeta
  readonly doc: Node
  readonly tracked: Tracked | null
  readonly fields: readonly TrackedField[]
}

export function openText({ meta, tracked }: ArticleContent, doc: Node): WorkingText {
  return {
    meta,
    doc,
    tracked: tracked ? readTracked(tracked, doc) : null,
    fields: tracked?.fields ?? []
  }
}

/** The text to be saved, with its open changes if there are any. */
export function toContent({ meta, doc, tracked, fields }: WorkingText): ArticleContent {
  const content = { meta, body: documentToJson(doc) }
  const open = tracked ?? beginTracking(doc)
  return isSettled(open, fields) ? content : { ...content, tracked: trackedToJson(open, fields) }
}
