import type { Node } from '@tiptap/pm/model'
import { useMemo } from 'react'
import type { DocumentJson } from '@shared/document/document'
import type { ArticleMeta } from '@shared/document/revision'
import type { Output } from '@shared/ipc/contract'
import type { OfficeError } from '@shared/ipc/errors'
import { request } from '@renderer/api/client'
import { useNewest } from '@renderer/api/useNewest'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { useWrittenDoc } from '@renderer/editor/useWrittenDoc'

/** How long typing rests before the pages are set anew, in milliseconds. */
const REST = 120

interface Written {
  readonly article: string
  readonly doc: Node
  readonly meta: ArticleMeta
}

export interface FollowedText {
  /** Undefined until the first answer; null where the text stands in no issue in hand. */
  readonly typed: Output<'previews.typed'> | undefined
  readonly error: OfficeError | null
  /** Something was typed that the pages do not show yet. */
  readonly isStale: boolean
}

const setPages = ({ article, doc, meta }: Written) =>
  request('previews.typed', { article, content: { meta, body: doc.toJSON() as DocumentJson } })

/** The pages of a text as it is being written; typing waits for none. */
export function useTypedPages(article: string, editor: TiptapEditor, meta: ArticleMeta): FollowedText {
  const doc = useWrittenDoc(editor)
  const written = useMemo(() => ({ article, doc, meta }), [article, doc, meta])
  const { answer: typed, error, isStale } = useNewest(written, setPages, REST)
  return { typed, error, isStale }
}
