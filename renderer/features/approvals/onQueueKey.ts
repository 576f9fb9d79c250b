import type { KeyboardEvent } from 'react'

/** The list of waiting articles by keyboard: up and down from title to title, the space bar chooses. */
export function onQueueKey(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event
  if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey) return
  const links = [...currentTarget.querySelectorAll<HTMLElement>('[data-queue-link]')]
  const item = target.closest('li')
  const at = links.findIndex((link) => item?.contains(link))
  if (at === -1) return
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    event.preventDefault()
    links[Math.max(0, Math.min(links.length - 1, at + (key === 'ArrowDown' ? 1 : -1)))]?.focus()
  } else if (key === ' ' && target === links[at]) {
    event.preventDefault()
    item?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
  }
}
