import { useState, type PointerEvent } from 'react'

interface LevelDrag {
  /** The level that is being dragged. */
  readonly dragged: string | null
  readonly start: (event: PointerEvent, key: string) => void
}

/** Drags a level by its handle; the others make room as it passes their middle. */
export function useLevelDrag(onMove: (key: string, to: number, drag: string) => void): LevelDrag {
  const [dragged, setDragged] = useState<string | null>(null)
  const start = (event: PointerEvent, key: string) => {
    if (event.button !== 0) return
    event.preventDefault()
    const list = event.currentTarget.closest('ol')
    setDragged(key)
    const drag = crypto.randomUUID()
    const move = ({ clientY }: globalThis.PointerEvent) => {
      const others = [...(list?.children ?? [])].filter((each) => each.getAttribute('data-level') !== key)
      const to = others.filter((each) => {
        const { top, height } = each.getBoundingClientRect()
        return clientY > top + height / 2
      }).length
      onMove(key, to, drag)
    }
    // The dragged element itself is moved in the document, which would end its capture of the pointer.
    const end = () => {
      setDragged(null)
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', end)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', end)
  }
  return { dragged, start }
}
