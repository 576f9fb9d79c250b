import { useEffect, useRef, useState } from 'react'
import type { TiptapEditor } from '../Editor'
import { readsLike } from '@shared/document/anchors'
import { followMarks, readMarks, setActiveMark, setMarkedItems, type MarkedItem } from './anchorMarks'

/** Where a remark stands in a text, for whoever shows it beside. */
export interface AnchorPlace {
  readonly id: string
  /** Position in the body; null when its words were never found. */
  readonly spot: number | null
  /** `gone`: the words were deleted; `changed`: others stand in their stead. */
  readonly state: 'there' | 'changed' | 'gone'
}

/** Milliseconds after the last edit until the places are told: typing comes first. */
const REST = 120

function readPlaces(editor: TiptapEditor): AnchorPlace[] {
  return readMarks(editor.state).map(({ id, range, spot, anchor }) => {
    if (!range) return { id, spot, state: 'gone' }
    return { id, spot, state: readsLike(editor.state.doc, range, anchor.quote) ? 'there' : 'changed' }
  })
}

const isSame = (a: readonly AnchorPlace[], b: readonly AnchorPlace[]) =>
  a.length === b.length &&
  a.every((place, index) => {
    const other = b[index]!
    return place.id === other.id && place.spot === other.spot && place.state === other.state
  })

/** Marks remarks in a text and follows where they go. Null until the text is there. */
export function useAnchors(
  editor: TiptapEditor | null,
  items: readonly MarkedItem[],
  active: string | null,
  onActivate: (id: string) => void
): readonly AnchorPlace[] | null {
  const [places, setPlaces] = useState<readonly AnchorPlace[] | null>(null)
  const told = useRef(onActivate)
  useEffect(() => {
    told.current = onActivate
  })

  useEffect(() => {
    if (!editor || editor.isDestroyed) return
    const tell = () => {
      if (editor.isDestroyed) return
      const now = readPlaces(editor)
      setPlaces((before) => (before && isSame(before, now) ? before : now))
    }
    setMarkedItems(editor.view, items)
    tell()
    let timer: ReturnType<typeof setTimeout> | undefined
    const onUpdate = () => {
      clearTimeout(timer)
      timer = setTimeout(tell, REST)
    }
    editor.on('update', onUpdate)
    return () => {
      clearTimeout(timer)
      editor.off('update', onUpdate)
    }
  }, [editor, items])
  useEffect(() => {
    if (editor && !editor.isDestroyed) setActiveMark(editor.view, active)
  }, [editor, active])
  useEffect(() => {
    if (!editor || editor.isDestroyed) return
    return followMarks(editor.view, { onActivate: (id) => told.current(id) })
  }, [editor])
  return places
}
