import { useEffect, useRef } from 'react'
import { commandIds, type CommandId } from '@shared/commands'
import { subscribe } from './client'

/** Who carries a command out: the screen that registered last, so that an open article comes before the shell. */
const handlers = new Map<CommandId, (() => void)[]>()

const isCommand = (id: string): id is CommandId => (commandIds as readonly string[]).includes(id)

/** Runs a command, from the menu, a key or the palette. False when nobody carries it out just now. */
export function runCommand(id: CommandId): boolean {
  const handler = handlers.get(id)?.at(-1)
  handler?.()
  return handler !== undefined
}

/** Whether somebody carries the command out just now. */
export function isAvailable(id: CommandId): boolean {
  return (handlers.get(id)?.length ?? 0) > 0
}

/** Carries a command out while the calling component is shown. */
export function useCommand(id: CommandId, handler: (() => void) | null): void {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  const isOn = handler !== null
  useEffect(() => {
    if (!isOn) return
    const run = () => latest.current?.()
    handlers.set(id, [...(handlers.get(id) ?? []), run])
    return () =>
      void handlers.set(
        id,
        (handlers.get(id) ?? []).filter((each) => each !== run)
      )
  }, [id, isOn])
}

/** Carries out what the native menu says. Called once. */
export function followMenu(): () => void {
  return subscribe((event, id) => {
    if (event === 'commands.run' && isCommand(id)) runCommand(id)
  })
}
