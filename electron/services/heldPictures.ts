/** Letters of pictures kept besides those on the screen. */
const KEPT = 24_000_000

/**
 * Pictures of typeset pages by name, so that the worker sends each only once.
 * Those of the last typesetting always stay; older ones go when they take too much.
 */
export function createHeldPictures(limit = KEPT) {
  const held = new Map<string, string>()

  return {
    names: (): string[] => [...held.keys()],
    find: (name: string): string | undefined => held.get(name),

    /**
     * Takes over what a typesetting brought; null stands for a picture that is held.
     *
     * @returns whether every picture is here now.
     */
    adopt(pages: readonly { readonly picture: string; readonly svg: string | null }[]): boolean {
      let isWhole = true
      for (const { picture, svg } of pages) {
        const drawn = svg ?? held.get(picture)
        if (drawn === undefined) {
          isWhole = false
          continue
        }
        held.delete(picture)
        held.set(picture, drawn)
      }
      const shown = new Set(pages.map((page) => page.picture))
      let others = 0
      for (const [name, svg] of [...held].reverse()) {
        if (shown.has(name)) continue
        others += svg.length
        if (others > limit) held.delete(name)
      }
      return isWhole
    }
  }
}
