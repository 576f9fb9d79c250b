import vm from 'node:vm'

/**
 * Runs what may take for ever, such as a pattern that somebody else wrote, and
 * ends it: V8 stops a running expression too.
 *
 * @param deadline milliseconds that it may take.
 * @returns null when it was ended, or threw.
 */
export function runBounded<T>(deadline: number, act: () => T): T | null {
  try {
    // The context gets nothing but the function, and whatever runs inside it is under the same clock.
    return vm.runInNewContext('act()', { act }, { timeout: Math.max(1, Math.ceil(deadline)) }) as T
  } catch {
    return null
  }
}
