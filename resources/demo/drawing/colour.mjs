const channels = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
const toHex = (values) =>
  '#' +
  values
    .map((value) =>
      Math.round(Math.min(255, Math.max(0, value)))
        .toString(16)
        .padStart(2, '0')
    )
    .join('')

/** The colour a share of the way from one to the other; colours are "#rrggbb". */
export function mix(from, to, share) {
  const [a, b] = [channels(from), channels(to)]
  return toHex(a.map((value, index) => value + (b[index] - value) * share))
}

export const lighten = (colour, share) => mix(colour, '#fff6e0', share)
export const darken = (colour, share) => mix(colour, '#140f1c', share)

/** Skin and hair of the people in the pictures. */
export const skins = ['#d9a681', '#c99270', '#e0b08c', '#b98361', '#d19c78']
export const hairs = ['#1d1714', '#2a201b', '#16120f', '#33261e']
export const greys = ['#8d8a86', '#b9b5ae', '#6f6b67', '#d5d2cb']
