import type { Node } from '@tiptap/pm/model'
import { startTransition, useEffect, useRef, useState } from 'react'
import type { DocumentJson } from '@shared/document/document'
import type { ArticleMeta } from '@shared/document/revision'
import type { Layout } from '@shared/domain/goal'
import type { Output } from '@shared/ipc/contract'
import { request } from '@renderer/api/client'
import type { TiptapEditor } from '@renderer/editor/Editor'

/** How long typing rests before the text is set anew, in milliseconds. */
const REST = 1_200

type Fit = Output<'previews.measure'>

export interface ShownFit {
  readonly fit: Fit
  /** Something was typed since; the next measure is on its way. */
  readonly isStale: boolean
}

interface Options {
  readonly article: string
  readonly editor: TiptapEditor
  readonly meta: ArticleMeta
  readonly layout: Layout | null
  /** Nothing is measured where there is nothing to measure it by. */
  readonly isWanted: boolean
}

/** A fit and what it was measured on. */
interface Measured {
  readonly fit: Fit
  readonly doc: Node
  readonly meta: ArticleMeta
  readonly layout: Layout | null
}

/**
 * Measures the text in lines of its layout while it is written. One request is
 * under way at a time and the newest text is always the next; typing waits for none.
 */
export function useFit({ article, editor, meta, layout, isWanted }: Options): ShownFit {
  const [doc, setDoc] = useState(editor.state.doc)
  const [measured, setMeasured] = useState<Measured | null>(null)
  const isBusy = useRef(false)
  const isFirst = useRef(true)

  useEffect(() => {
    const notice = () => startTransition(() => setDoc(editor.state.doc))
    editor.on('update', notice)
    return () => void editor.off('update', notice)
  }, [editor])

  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    let timer: ReturnType<typeof setTimeout>
    const measure = async () => {
      if (isBusy.current) {
        timer = setTimeout(() => void measure(), REST)
        return
      }
      isBusy.current = true
      const content = { meta, body: doc.toJSON() as DocumentJson }
      // Without a photo or a worker there is no measure; the plan of the issue says what is wrong.
      const fit = await request('previews.measure', { article, content, layout }).catch(() => null)
      isBusy.current = false
      if (!isGone) setMeasured({ fit, doc, meta, layout })
    }
    timer = setTimeout(() => void measure(), isFirst.current ? 0 : REST)
    isFirst.current = false
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [article, doc, meta, layout, isWanted])

  const isStale = measured?.doc !== doc || measured.meta !== meta || measured.layout !== layout
  return { fit: measured?.fit ?? null, isStale }
}
