import type { Node } from '@tiptap/pm/model'
import type { IsoDay } from '../text/dates'
import { findSymbols } from '../text/proofing/documentSymbols'
import { findDays } from '../text/writtenDay'
import { lineText } from './document'
import type { ArticleMeta } from './revision'

/** So much of a text is looked at, in characters: whoever tells of a day says it near the beginning. */
const LOOKED_AT = 8_000

/** The first full day of a line that is not the day of a document it cites. */
function findEventDay(line: string): IsoDay | null {
  const days = findDays(line)
  if (days.length === 0) return null
  const cited = findSymbols(line.normalize('NFC')).flatMap(({ date }) => date ?? [])
  const own = days.find(({ from, to }) => !cited.some((date) => date.from < to && from < date.to))
  return own?.day ?? null
}

/** The day on which that seems to have happened which a text tells: its first full day; null where it names none. A person decides. */
export function suggestEventDate(
  { title, deck, lead }: Pick<ArticleMeta, 'title' | 'deck' | 'lead'>,
  doc: Node
): IsoDay | null {
  for (const line of [title, deck, lead]) {
    const day = findEventDay(line)
    if (day) return day
  }
  let [found, left]: [IsoDay | null, number] = [null, LOOKED_AT]
  doc.descendants((node) => {
    if (found || left <= 0) return false
    if (!node.isTextblock) return true
    const line = lineText(node).slice(0, left)
    left -= line.length
    found = findEventDay(line)
    return false
  })
  return found
}
