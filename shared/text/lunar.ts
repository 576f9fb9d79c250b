import { addDays, DAY, type IsoDay } from './dates'
import { LUNATION, newMoon, sunLongitude } from './sunAndMoon'

/**
 * The lunar calendar of Vietnam (âm lịch), computed for UTC+7. Its rules, after
 * Hồ Ngọc Đức, "Thuật toán tính âm lịch": a month begins on the day of the new
 * moon; the eleventh holds the winter solstice; where thirteen begin between
 * two eleventh months, the first without a principal term (trung khí) is leap.
 * A calendar for another zone, as `Intl` has it, gives another Tết in 1968,
 * 1985 and 2007. Days that Vietnam counted by another zone before 1968 are
 * given as UTC+7 would have had them. From 1968 to 2099 all months are those of his
 * tables but one: the new moon of May 2054 comes half a minute after midnight,
 * and the month begins on the 8th, not the 7th.
 */
export interface LunarDay {
  readonly year: number
  readonly month: number
  /** Whether it is the second month of its number (tháng nhuận). */
  readonly leap: boolean
  readonly day: number
}

export interface LunarMonth {
  readonly year: number
  readonly month: number
  readonly leap: boolean
  /** Its first day in the solar calendar. */
  readonly first: IsoDay
  /** 29 (tháng thiếu) or 30 (tháng đủ). */
  readonly days: number
}

/** Years that the calendar is known for, by the sun and by the moon alike. */
export const LUNAR_YEARS = { first: 1800, last: 2199 } as const

const EPOCH = 2_440_587.5
const ZONE = 7 / 24

/** Days since 1 January 1970 on the calendar of UTC+7, of the new moon number `k`. */
const dayOfNewMoon = (k: number) => Math.floor(newMoon(k) - EPOCH + ZONE)

/** Which twelfth of its way the sun is in as this day begins. */
const sectorAt = (day: number) => Math.floor(sunLongitude(day + EPOCH - ZONE) / 30)

const toIso = (day: number): IsoDay => new Date(day * DAY).toISOString().slice(0, 10)
const toNumber = (day: IsoDay) => Date.parse(`${day}T00:00:00Z`) / DAY

/** Number of the new moon that begins the eleventh month of a year: the last one by the day of the winter solstice. */
function eleventhMonth(year: number): number {
  const endOfYear = toNumber(`${year}-12-31`)
  let k = Math.floor((endOfYear + EPOCH - 2_451_550.1) / LUNATION) + 1
  while (dayOfNewMoon(k) > endOfYear || sectorAt(dayOfNewMoon(k)) >= 9) k--
  return k
}

/** The months from the eleventh of the year before up to the tenth of this one. */
function listSolsticeYear(year: number): LunarMonth[] {
  const first = eleventhMonth(year - 1)
  const count = eleventhMonth(year) - first
  const starts = Array.from({ length: count + 1 }, (_, at) => dayOfNewMoon(first + at))
  const sectors = starts.map(sectorAt)
  const leapAt = count === 13 ? sectors.findIndex((sector, at) => at > 0 && sector === sectors[at + 1]) : -1
  return starts.slice(0, count).map((start, at) => {
    const turn = at - (leapAt !== -1 && at >= leapAt ? 1 : 0)
    return {
      year: turn < 2 ? year - 1 : year,
      month: ((turn + 10) % 12) + 1,
      leap: at === leapAt,
      first: toIso(start),
      days: starts[at + 1]! - start
    }
  })
}

const known = new Map<number, readonly LunarMonth[]>()

/**
 * The twelve or thirteen months of a lunar year, in order.
 *
 * @throws RangeError outside of {@link LUNAR_YEARS}
 */
export function lunarMonths(year: number): readonly LunarMonth[] {
  const remembered = known.get(year)
  if (remembered) return remembered
  if (!Number.isInteger(year) || year < LUNAR_YEARS.first || year > LUNAR_YEARS.last)
    throw new RangeError(`no lunar year ${year}`)
  const months = [...listSolsticeYear(year), ...listSolsticeYear(year + 1)].filter(
    (month) => month.year === year
  )
  known.set(year, months)
  return months
}

/**
 * The lunar day of a day.
 *
 * @throws RangeError outside of {@link LUNAR_YEARS}
 */
export function toLunar(day: IsoDay): LunarDay {
  const solarYear = Number(day.slice(0, 4))
  // Before Tết it is still the year before.
  const isBefore = day < lunarMonths(solarYear)[0]!.first
  const months = lunarMonths(isBefore ? solarYear - 1 : solarYear)
  const next = months.findIndex((each) => each.first > day)
  const { year, month, leap, first } = months.at(next === -1 ? -1 : next - 1)!
  return { year, month, leap, day: toNumber(day) - toNumber(first) + 1 }
}

/** The day of a lunar day; null where that year has no such month, or the month no such day. */
export function fromLunar({ year, month, leap, day }: LunarDay): IsoDay | null {
  if (!Number.isInteger(year) || year < LUNAR_YEARS.first || year > LUNAR_YEARS.last) return null
  const found = lunarMonths(year).find((each) => each.month === month && each.leap === leap)
  return found && Number.isInteger(day) && day >= 1 && day <= found.days
    ? addDays(found.first, day - 1)
    : null
}

const STEMS = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'] as const
const BRANCHES = [
  'Tý',
  'Sửu',
  'Dần',
  'Mão',
  'Thìn',
  'Tỵ',
  'Ngọ',
  'Mùi',
  'Thân',
  'Dậu',
  'Tuất',
  'Hợi'
] as const

/** "Bính Ngọ" for 2026. */
export function lunarYearName(year: number): string {
  // Year 4 was a Giáp Tý.
  return `${STEMS[(year + 6) % 10]!} ${BRANCHES[(year + 8) % 12]!}`
}

/** "tháng Giêng", "tháng Chạp", "tháng 4 nhuận". */
export function lunarMonthName({ month, leap }: Pick<LunarMonth, 'month' | 'leap'>): string {
  const name = month === 1 ? 'Giêng' : month === 12 ? 'Chạp' : String(month)
  return `tháng ${name}${leap ? ' nhuận' : ''}`
}

/** As it stands small under a day: "15", and with its month on the first: "1/2", "1/4N" in a leap one. */
export function formatLunarDay({ day, month, leap }: LunarDay): string {
  return day === 1 ? `1/${month}${leap ? 'N' : ''}` : String(day)
}
