import type { HouseStyle } from './houseStyle'

type SpotInk = HouseStyle['spot']

/**
 * Spot inks that offices often print with, each with what comes near it in four inks.
 * The names are those on printers' fans; the likenesses are ours and only stand in
 * for the ink on screens and where a job is printed in four colours.
 */
export const commonSpots: readonly SpotInk[] = [
  { name: 'PANTONE 1797 C', colour: { cmyk: [2, 97, 85, 7], rgb: [203, 51, 59] } },
  { name: 'PANTONE 485 C', colour: { cmyk: [0, 95, 100, 0], rgb: [229, 34, 24] } },
  { name: 'PANTONE Orange 021 C', colour: { cmyk: [0, 65, 100, 0], rgb: [238, 113, 14] } },
  { name: 'PANTONE 287 C', colour: { cmyk: [100, 75, 2, 18], rgb: [0, 65, 134] } },
  { name: 'PANTONE 3005 C', colour: { cmyk: [100, 31, 0, 0], rgb: [0, 128, 200] } },
  { name: 'PANTONE 348 C', colour: { cmyk: [96, 2, 100, 12], rgb: [0, 139, 59] } },
  { name: 'PANTONE 469 C', colour: { cmyk: [24, 79, 100, 73], rgb: [82, 37, 9] } },
  { name: 'PANTONE 2597 C', colour: { cmyk: [80, 99, 0, 0], rgb: [92, 40, 132] } }
]
