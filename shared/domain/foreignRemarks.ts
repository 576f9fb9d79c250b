import { formatDay, formatTime, fromWallTime } from '../text/dates'

/** A remark made in another program, by somebody who need not be a member of the office. */
export interface ForeignRemark {
  readonly author: string
  /** Milliseconds since 1970; null where the file keeps no time. */
  readonly at: number | null
  readonly text: string
}

const HEAD = /^(.{0,120}?) \(trong tệp Word(?:, (\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d))?\): ([^]*)$/u

/**
 * Writes who made a remark before it: records are signed by the member who brought the file in, and
 * must not say that he or she wrote what somebody else did.
 *
 * @example
 * signForeign({ author: 'Mai Khuê', at, text: 'Xem lại.' }) // "Mai Khuê (trong tệp Word, 16/11/2026 15:00): Xem lại."
 */
export function signForeign({ author, at, text }: ForeignRemark): string {
  const moment = at === null ? '' : `, ${formatDay(at)} ${formatTime(at)}`
  return `${author || '?'} (trong tệp Word${moment}): ${text}`
}

/** Reads back what {@link signForeign} wrote; null for a remark of a member. Times are exact to the minute. */
export function readForeign(remark: string): ForeignRemark | null {
  const found = HEAD.exec(remark)
  if (!found) return null
  const [, author = '', day, month, year, hour, minute, text = ''] = found
  const at = year === undefined ? null : fromWallTime(`${year}-${month}-${day}`, Number(hour), Number(minute))
  return { author: author === '?' ? '' : author, at, text }
}
