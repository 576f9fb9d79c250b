import { useCommand } from '@renderer/api/commands'
import { readSelectedWords } from '@renderer/editor/comments/selectedAnchor'
import { useRemarks } from './RemarksDesk'
import { listInOrder } from './threadPlaces'

/** The keys of remarks: a new one on the selected words, and the way from one to the next. */
export function useRemarkCommands(): void {
  const { editor, threads, places, active, activate, begin } = useRemarks()
  const go = (step: 1 | -1) => {
    const order = listInOrder(threads ?? [], places).map((thread) => thread.id)
    if (order.length === 0) return
    const at = active === null ? (step === 1 ? -1 : 0) : order.indexOf(active)
    const next = order[(at + step + order.length) % order.length]!
    activate(next)
    // The card's field exists once the card has opened.
    requestAnimationFrame(() => {
      const card = document.querySelector('article[data-active="true"] textarea')
      if (card instanceof HTMLElement) card.focus({ preventScroll: true })
    })
  }
  useCommand('addComment', () => {
    const words = readSelectedWords(editor)
    if (words) begin(words.anchor)
  })
  useCommand('nextComment', () => go(1))
  useCommand('previousComment', () => go(-1))
}
