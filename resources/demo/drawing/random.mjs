/**
 * A random source with a seed, so that a scene comes out the same on every PC (mulberry32).
 *
 * @param {string} seed
 */
export function createRandom(seed) {
  let state = [...seed].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)) >>> 0, 7)

  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low, high) => low + (high - low) * next()

  return {
    next,
    between,
    around: (middle, spread) => between(middle - spread, middle + spread),
    pick: (list) => list[Math.floor(next() * list.length)],
    chance: (share) => next() < share
  }
}
