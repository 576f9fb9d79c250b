/**
 * When the moon is new and where the sun stands, for the lunar calendar.
 *
 * New moons: Jean Meeus, Astronomical Algorithms (2nd ed.), chapter 49, within
 * some seconds. Sun: the greatest terms of VSOP87 for the earth (Appendix III
 * there), nutation and aberration (chapters 22 and 25), within 3″, which the
 * sun walks in about a minute. TT − UT: Espenak and Meeus, Five Millennium
 * Canon (NASA/TP-2006-214141). Good for 1800 to 2199.
 */
const RADIAN = Math.PI / 180
const sin = (degrees: number) => Math.sin(degrees * RADIAN)
const J2000 = 2_451_545
const DAYS_OF_CENTURY = 36_525

/** a + bx + cx² …, the factors in that order. */
const polynomial = (x: number, ...factors: readonly number[]) =>
  factors.reduceRight((sum, factor) => sum * x + factor, 0)

/** Seconds that terrestrial time is ahead of universal time, `year` with its fraction. */
function deltaT(year: number): number {
  if (year < 1860)
    return polynomial(
      year - 1800,
      13.72,
      -0.332447,
      0.0068612,
      0.0041116,
      -0.00037436,
      1.21272e-5,
      -1.699e-7,
      8.75e-10
    )
  if (year < 1900)
    return polynomial(year - 1860, 7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233174)
  if (year < 1920) return polynomial(year - 1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197)
  if (year < 1941) return polynomial(year - 1920, 21.2, 0.84493, -0.0761, 0.0020936)
  if (year < 1961) return polynomial(year - 1950, 29.07, 0.407, -1 / 233, 1 / 2547)
  if (year < 1986) return polynomial(year - 1975, 45.45, 1.067, -1 / 260, -1 / 718)
  if (year < 2005)
    return polynomial(year - 2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599)
  if (year < 2050) return polynomial(year - 2000, 62.92, 0.32217, 0.005589)
  return -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year)
}

const yearOf = (julianDay: number) => 2000 + (julianDay - J2000) / 365.25

/** Amplitude in days, power of the earth's eccentricity, and how often M, M′ and F go into the angle. */
const MOON_TERMS: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0]
]

/** What the planets do to the moon: angle at k = 0, its growth with k, amplitude in days. */
const PLANET_TERMS: readonly (readonly [number, number, number])[] = [
  [299.77, 0.107408, 0.000325],
  [251.88, 0.016321, 0.000165],
  [251.83, 26.651886, 0.000164],
  [349.42, 36.412478, 0.000126],
  [84.66, 18.206239, 0.00011],
  [141.74, 53.303771, 0.000062],
  [207.14, 2.453732, 0.00006],
  [154.84, 7.30686, 0.000056],
  [34.52, 27.261239, 0.000047],
  [207.19, 0.121824, 0.000042],
  [291.34, 1.844379, 0.00004],
  [161.72, 24.198154, 0.000037],
  [239.56, 25.513099, 0.000035],
  [331.55, 3.592518, 0.000023]
]

/** Days from one new moon to the next, on average. */
export const LUNATION = 29.530588861

/** The moment of the new moon number `k` (0 is that of 6 January 2000), as a Julian day of universal time. */
export function newMoon(k: number): number {
  const t = k / 1236.85
  const mean = polynomial(t, 2_451_550.09766 + LUNATION * k, 0, 0.00015437, -0.00000015, 7.3e-10)
  const eccentricity = polynomial(t, 1, -0.002516, -0.0000074)
  const sun = polynomial(t, 2.5534 + 29.1053567 * k, 0, -0.0000014, -0.00000011)
  const moon = polynomial(t, 201.5643 + 385.81693528 * k, 0, 0.0107582, 0.00001238, -5.8e-8)
  const latitude = polynomial(t, 160.7108 + 390.67050284 * k, 0, -0.0016118, -0.00000227, 1.1e-8)
  const node = polynomial(t, 124.7746 - 1.56375588 * k, 0, 0.0020672, 0.00000215)
  let moment = mean - 0.00017 * sin(node)
  for (const [days, power, suns, moons, latitudes] of MOON_TERMS)
    moment += days * eccentricity ** power * sin(suns * sun + moons * moon + latitudes * latitude)
  for (const [start, growth, days] of PLANET_TERMS) {
    const curve = growth === 0.107408 ? -0.009173 * t * t : 0
    moment += days * sin(start + growth * k + curve)
  }
  return moment - deltaT(yearOf(moment)) / 86_400
}

/** VSOP87, heliocentric longitude of the earth: amplitude in 10⁻⁸ radians, phase, frequency in a thousand years; one list per power of time. */
const EARTH_TERMS: readonly (readonly (readonly [number, number, number])[])[] = [
  [
    [175347046, 0, 0],
    [3341656, 4.6692568, 6283.07585],
    [34894, 4.6261, 12566.1517],
    [3497, 2.7441, 5753.3849],
    [3418, 2.8289, 3.5231],
    [3136, 3.6277, 77713.7715],
    [2676, 4.4181, 7860.4194],
    [2343, 6.1352, 3930.2097],
    [1324, 0.7425, 11506.7698],
    [1273, 2.0371, 529.691],
    [1199, 1.1096, 1577.3435],
    [990, 5.233, 5884.927],
    [902, 2.045, 26.298],
    [857, 3.508, 398.149],
    [780, 1.179, 5223.694],
    [753, 2.533, 5507.553],
    [505, 4.583, 18849.228],
    [492, 4.205, 775.523],
    [357, 2.92, 0.067],
    [317, 5.849, 11790.629],
    [284, 1.899, 796.298],
    [271, 0.315, 10977.079],
    [243, 0.345, 5486.778],
    [206, 4.806, 2544.314],
    [205, 1.869, 5573.143],
    [202, 2.458, 6069.777],
    [156, 0.833, 213.299],
    [132, 3.411, 2942.463],
    [126, 1.083, 20.775],
    [115, 0.645, 0.98],
    [103, 0.636, 4694.003],
    [102, 0.976, 15720.839],
    [102, 4.267, 7.114]
  ],
  [
    [628331966747, 0, 0],
    [206059, 2.678235, 6283.07585],
    [4303, 2.6351, 12566.1517],
    [425, 1.59, 3.523],
    [119, 5.796, 26.298],
    [109, 2.966, 1577.344]
  ],
  [
    [52919, 0, 0],
    [8720, 1.0721, 6283.0758],
    [309, 0.867, 12566.152]
  ]
]

/** Apparent longitude of the sun at a Julian day of universal time, in degrees from 0 to 360. */
export function sunLongitude(julianDay: number): number {
  const centuries = (julianDay + deltaT(yearOf(julianDay)) / 86_400 - J2000) / DAYS_OF_CENTURY
  const t = centuries / 10
  const earth = EARTH_TERMS.map((terms) =>
    terms.reduce((sum, [amplitude, phase, frequency]) => sum + amplitude * Math.cos(phase + frequency * t), 0)
  )
  const trueLongitude = polynomial(t, ...earth) / 1e8 / RADIAN + 180
  const node = 125.04452 - 1934.136261 * centuries
  const nutation = -17.2 * sin(node) - 1.32 * sin(2 * (280.4665 + 36000.7698 * centuries))
  const distance = 1.0001398 - 0.0167086 * Math.cos((357.5291 + 35999.0503 * centuries) * RADIAN)
  // 0.09″ bring VSOP's own equinox to that of FK5.
  const seconds = nutation - 20.4898 / distance - 0.09
  return (((trueLongitude + seconds / 3600) % 360) + 360) % 360
}
