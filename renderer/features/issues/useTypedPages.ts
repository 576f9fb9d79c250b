import { startTransition, useEffect, useRef, useState } from 'react'
import type { DocumentJson } from '@shared/document/document'
import type { ArticleMeta } from '@shared/document/revision'
import type { Output } from '@shared/ipc/contract'
import type { OfficeError } from '@shared/ipc/errors'
import { request } from '@renderer/api/client'
import type { TiptapEditor } from '@renderer/editor/Editor'

/** How long typing rests before the pages are set anew, in milliseconds. */
const REST = 120

export interface FollowedText {
  /** Undefined until the first answer; null where the text stands in no issue in hand. */
  readonly typed: Output<'previews.typed'> | undefined
  readonly error: OfficeError | null
  /** Something was typed that the pages do not show yet. */
  readonly isStale: boolean
}

/**
 * The pages of a text as it is being written. One request is under way at a
 * time and the newest text is always the next; typing waits for none.
 */
export function useTypedPages(article: string, editor: TiptapEditor, meta: ArticleMeta): FollowedText {
  const [doc, setDoc] = useState(editor.state.doc)
  const [shown, setShown] = useState<Omit<FollowedText, 'isStale'>>({ typed: undefined, error: null })
  const [set, setSet] = useState<readonly unknown[]>([])
  const newest = useRef({ doc, meta })
  const isBusy = useRef(false)

  useEffect(() => {
    const notice = () => startTransition(() => setDoc(editor.state.doc))
    editor.on('update', notice)
    return () => void editor.off('update', notice)
  }, [editor])

  useEffect(() => {
    newest.current = { doc, meta }
    let isGone = false
    const follow = async () => {
      if (isBusy.current) return
      isBusy.current = true
      const now = newest.current
      const content = { meta: now.meta, body: now.doc.toJSON() as DocumentJson }
      try {
        const typed = await request('previews.typed', { article, content })
        setShown({ typed, error: null })
      } catch (error) {
        setShown(({ typed }) => ({ typed, error: error as OfficeError }))
      }
      isBusy.current = false
      setSet([now.doc, now.meta])
      if (newest.current !== now && !isGone) void follow()
    }
    const timer = setTimeout(() => void follow(), REST)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [article, doc, meta])

  return { ...shown, isStale: set[0] !== doc || set[1] !== meta }
}
