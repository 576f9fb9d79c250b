import { useEffect } from 'react'
import { isAvailable, runCommand } from '@renderer/api/commands'
import { commandOf } from './shortcuts'

/**
 * Carries out shortcuts in the page. The native menu shows the same keys and
 * serves the mouse; a key that was answered here never reaches it.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat) return
      const command = commandOf(event)
      if (!command || !isAvailable(command)) return
      event.preventDefault()
      runCommand(command)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
