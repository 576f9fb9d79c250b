/** What was used last, under its name; the longest unused goes first. */
export function createRecent<T>(limit: number) {
  const kept = new Map<string, T>()

  function keep(name: string, value: T): T {
    kept.delete(name)
    kept.set(name, value)
    for (const oldest of kept.keys()) {
      if (kept.size <= limit) break
      kept.delete(oldest)
    }
    return value
  }

  return {
    keep,
    find(name: string): T | undefined {
      const value = kept.get(name)
      return value === undefined ? undefined : keep(name, value)
    }
  }
}
