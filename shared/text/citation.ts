import { formatDay, fromWallTime, type IsoDay } from './dates'

/** A document by which others are cited. */
export interface CitedDocument {
  /** "21-KL/TW" */
  readonly symbol: string
  /** "Kết luận" */
  readonly type: string
  readonly date: IsoDay
  readonly issuer: string
}

/** "ngày 25/10/2021": the day below ten with its zero, months 1 and 2 as well (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4). */
export function citedDay(day: IsoDay): string {
  const [date, month, year] = formatDay(fromWallTime(day)).split('/') as [string, string, string]
  return `ngày ${date}/${Number(month) < 3 ? month : Number(month)}/${year}`
}

/** How a text names a document later on: "Kết luận số 21-KL/TW". */
export const shortCitation = ({ type, symbol }: CitedDocument) => `${type} số ${symbol}`

/** How a text names a document for the first time: type, symbol, day and issuer. */
export const fullCitation = (document: CitedDocument) =>
  `${shortCitation(document)} ${citedDay(document.date)} của ${document.issuer}`
