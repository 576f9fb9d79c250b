import type { OfficeProfile } from '@shared/domain/office'
import type { Paper } from '@shared/domain/paper'
import type { Translate } from '@shared/i18n/translator'
import { toWallTime } from '@shared/text/dates'

const two = (value: number) => String(value).padStart(2, '0')

/**
 * What stands at the head of the office's papers: its superior body, its name, place and day. A day below
 * 10 and a month below 3 have a zero before them, as Decree 30/2020/NĐ-CP on clerical work has it.
 */
export function paperHead(
  { parent, name, place }: OfficeProfile,
  at: number,
  t: Translate
): Pick<Paper, 'parent' | 'office' | 'placed'> {
  const { day, month, year } = toWallTime(at)
  const inWords = { day: two(day), month: month < 3 ? two(month) : String(month), year }
  return { parent, office: name, placed: t('sheet.placed', { place, ...inWords }) }
}
