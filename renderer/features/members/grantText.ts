import { grantsOn, type Grant } from '@shared/domain/permissions'
import type { Unit } from '@shared/domain/office'
import type { Translate } from '@shared/i18n/translator'
import { addDays, formatDay, fromWallTime } from '@shared/text/dates'

const dayText = (day: string) => formatDay(fromWallTime(day))

/** "từ 01/11/2026 đến 31/12/2026"; "Không thời hạn" without either. */
export function datesText({ from, until }: Pick<Grant, 'from' | 'until'>, t: Translate): string {
  const parts = [
    from === null ? '' : t('members.fromDay', { from: dayText(from) }),
    until === null ? '' : t('members.untilDay', { until: dayText(until) })
  ].filter((part) => part !== '')
  return parts.length === 0 ? t('members.always') : parts.join(' ')
}

/** A role with its level and units: "Lãnh đạo duyệt đến cấp 2 · Phường Hòa Lãm". */
export function grantText(grant: Grant, units: readonly Unit[], t: Translate): string {
  const level = grant.level === undefined ? '' : ` ${t('members.upTo', { n: grant.level })}`
  const names = grant.units.map((id) => units.find((unit) => unit.id === id)?.name ?? id)
  return [`${t(`members.role.${grant.role}`)}${level}`, ...(names.length > 0 ? [names.join(', ')] : [])].join(
    ' · '
  )
}

const SOON = 14

export type Validity = 'inForce' | 'endsSoon' | 'notYet' | 'over' | 'noKey'

/** How a member stands on a day (`YYYY-MM-DD`): whether any right is in force, and about to end. */
export function validityOf(member: { active: boolean; grants: readonly Grant[] }, day: string): Validity {
  if (!member.active) return 'noKey'
  if (grantsOn(member.grants, day).length > 0)
    return grantsOn(member.grants, addDays(day, SOON)).length > 0 ? 'inForce' : 'endsSoon'
  return member.grants.some((grant) => grant.from !== null && grant.from > day) ? 'notYet' : 'over'
}
