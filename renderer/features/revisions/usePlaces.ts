import { useCallback, useEffect, useState } from 'react'
import { useCommand } from '@renderer/api/commands'

/**
 * Goes from one marked place of a long text to the next, by button or by F7.
 *
 * @param root what they stand in; another element where they are drawn anew
 * @param attribute of the elements that are the places; its value is the number from 0
 */
export function usePlaces(root: HTMLElement | null, attribute: string, total: number) {
  const [current, setCurrent] = useState<number | null>(null)
  const go = useCallback(
    (step: 1 | -1) =>
      setCurrent((now) => (now === null ? (step === 1 ? 0 : total - 1) : (now + step + total) % total)),
    [total]
  )
  useEffect(() => {
    if (current === null || !root) return
    const places = [...root.querySelectorAll<HTMLElement>(`[${attribute}="${current}"]`)]
    for (const place of places) place.dataset['current'] = 'true'
    const first = places[0]
    if (first) {
      first.tabIndex = -1
      first.focus({ preventScroll: true })
      first.scrollIntoView({ block: 'center' })
    }
    return () => {
      for (const place of places) delete place.dataset['current']
    }
  }, [root, attribute, current])
  const next = total > 0 ? () => go(1) : null
  const previous = total > 0 ? () => go(-1) : null
  useCommand('nextChange', next)
  useCommand('previousChange', previous)
  return { current, next, previous }
}
