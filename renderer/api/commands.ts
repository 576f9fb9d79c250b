import { useEffect, useRef } from 'react'
import { commandIds, type CommandId } from '@shared/commands'
import { request, subscribe } from './client'

/** Who carries a command out: the screen that registered last, so that an open article comes before the shell. */
const handlers = new Map<CommandId, (() => void)[]>()

/** A command that was given before the screen that carries it out was there. */
let awaited: CommandId | null = null

let isTelling = false

/** Tells main which commands make sense just now: the native menu greys out the rest. */
function tellSoon(): void {
  if (isTelling) return
  isTelling = true
  queueMicrotask(() => {
    isTelling = false
    void request('commands.offer', { commands: commandIds.filter(isAvailable) }).catch(() => {})
  })
}

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

/** Runs a command as soon as a screen carries it out: the one that is being opened. */
export function runWhenShown(id: CommandId): void {
  awaited = id
}

/**
 * Carries a command out while the calling component is shown. With `last`,
 * only where no other screen does: the shell's way of answering for a room that is not open.
 */
export function useCommand(
  id: CommandId,
  handler: (() => void) | null,
  order: 'first' | 'last' = 'first'
): void {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  const isOn = handler !== null
  useEffect(() => {
    if (!isOn) return
    const run = () => latest.current?.()
    const others = handlers.get(id) ?? []
    handlers.set(id, order === 'first' ? [...others, run] : [run, ...others])
    tellSoon()
    if (awaited === id) {
      awaited = null
      run()
    }
    return () => {
      handlers.set(
        id,
        (handlers.get(id) ?? []).filter((each) => each !== run)
      )
      tellSoon()
    }
  }, [id, isOn, order])
}

/** Carries out what the native menu says. Called once. */
export function followMenu(): () => void {
  return subscribe((event, id) => {
    if (event === 'commands.run' && isCommand(id)) runCommand(id)
  })
}
