import { isIsoDay, type IsoDay } from './dates'

const DAY =
  /(?<![\d/.-])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(?:ngày\s+)?(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+|,?\s+)((?:19|20)\d{2}))(?!\d|[/-]\d)/giu

/** A day that a text writes out in full, and where. */
export interface WrittenDay {
  readonly from: number
  readonly to: number
  readonly day: IsoDay
}

/** The full days of a text in its order: "25/10/2021", "ngày 5 tháng 3 năm 2020", "2020-03-05". A day without its year is none. */
export function findDays(text: string): WrittenDay[] {
  return [...text.normalize('NFC').matchAll(DAY)].flatMap((found) => {
    const [year, month, date] = found[1]
      ? [found[1], found[2]!, found[3]!]
      : [found[6]!, found[5]!, found[4]!]
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return isIsoDay(day) ? [{ from: found.index, to: found.index + found[0].length, day }] : []
  })
}

/** A text that is one day and nothing else; null where it is not. */
export function readDay(text: string): IsoDay | null {
  const written = text.normalize('NFC').trim()
  const [found] = findDays(written)
  return found?.from === 0 && found.to === written.length ? found.day : null
}
