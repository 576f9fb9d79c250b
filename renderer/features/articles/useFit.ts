import type { Node } from '@tiptap/pm/model'
import { useMemo } from 'react'
import type { DocumentJson } from '@shared/document/document'
import type { ArticleMeta } from '@shared/document/revision'
import type { Layout } from '@shared/domain/goal'
import type { Output } from '@shared/ipc/contract'
import { request } from '@renderer/api/client'
import { useNewest } from '@renderer/api/useNewest'
import type { TiptapEditor } from '@renderer/editor/Editor'
import { useWrittenDoc } from '@renderer/editor/useWrittenDoc'

/** How long typing rests before the text is set anew, in milliseconds. */
const REST = 600

type Fit = Output<'previews.measure'>

export interface ShownFit {
  readonly fit: Fit
  /** Something was typed since; the next measure is on its way. */
  readonly isStale: boolean
}

interface Measured {
  readonly article: string
  readonly doc: Node
  readonly meta: ArticleMeta
  readonly layout: Layout | null
  /** Counts how often the plan was changed from here: each time it is measured anew. */
  readonly turn: number
}

interface Options extends Omit<Measured, 'doc'> {
  readonly editor: TiptapEditor
  /** Nothing is measured where there is nothing to measure it by. */
  readonly isWanted: boolean
}

const measure = ({ article, doc, meta, layout }: Measured) =>
  request('previews.measure', { article, content: { meta, body: doc.toJSON() as DocumentJson }, layout })

/** Measures the text in lines of its layout while it is written; typing waits for none. */
export function useFit({ article, editor, meta, layout, turn, isWanted }: Options): ShownFit {
  const doc = useWrittenDoc(editor)
  const measured = useMemo(
    () => (isWanted ? { article, doc, meta, layout, turn } : null),
    [article, doc, meta, layout, turn, isWanted]
  )
  const { answer, error, isStale } = useNewest(measured, measure, REST)
  // Without a photo or a worker there is no measure; the plan of the issue says what is wrong.
  return { fit: error ? null : (answer ?? null), isStale }
}
