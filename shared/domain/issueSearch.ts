import { formatDay, fromWallTime } from '../text/dates'
import { foldText } from '../text/fold'

/** What of an issue people know it by. */
interface IssueNamed {
  readonly number: number
  readonly productName: string
  /** Day on the masthead. */
  readonly date: string
  /** Words of its imprint, where they are looked through too. */
  readonly imprint?: string | undefined
}

/** Whether every word of a query stands in an issue's name, number, day or imprint; numbers must be whole ones. */
export function isIssueSought(issue: IssueNamed, query: string): boolean {
  const day = formatDay(fromWallTime(issue.date))
  const known = foldText(
    `số ${issue.number} ${issue.productName} ${day} ${day.slice(3)} ${issue.date.slice(0, 4)} ${issue.imprint ?? ''}`
  )
  const words = known.split(' ')
  return foldText(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => (/^\d+$/.test(word) ? words.includes(word) : known.includes(word)))
}
