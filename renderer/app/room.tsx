import { createElement, useEffect, useState, type ComponentType } from 'react'
import { Skeleton } from '@renderer/ui/Notice'

/**
 * A screen whose code comes when it is first asked for, or earlier by
 * `prepare`. Not React's `lazy`: that holds a screen back for a third of a
 * second once its fallback was shown.
 */
export function createRoom<P extends object>(load: () => Promise<ComponentType<P>>) {
  let screen: ComponentType<P> | null = null
  const prepare = async () => {
    screen ??= await load()
  }

  function Room(props: P) {
    const [isReady, setReady] = useState(screen !== null)
    const [failure, setFailure] = useState<Error | null>(null)
    useEffect(() => {
      if (!isReady) prepare().then(() => setReady(true), setFailure)
    }, [isReady])
    // To be caught and shown by Faults.
    if (failure) throw failure
    return screen ? createElement(screen, props) : <Skeleton lines={8} />
  }
  return Object.assign(Room, { prepare })
}
