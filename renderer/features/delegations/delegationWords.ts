import type { Translate } from '@shared/i18n/translator'
import type { DelegationView } from '@shared/ipc/routes/signOff'
import { formatMoment, toIsoDay } from '@shared/text/dates'

/** Names of what ids stand for. */
export interface Names {
  readonly products: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
}

/** "22/11/2026" for "2026-11-22". */
export const dayWords = (day: string): string => day.split('-').reverse().join('/')

/** What may be signed by it: products, genres, units; or everything. */
export function scopeWords(delegation: DelegationView, names: Names, t: Translate): string {
  const { products, kinds, units } = delegation
  const parts = [
    products.map((id) => names.products.get(id) ?? id),
    kinds.map((kind) => t(`articles.kind.${kind}`)),
    units.map((id) => names.units.get(id) ?? id)
  ].filter((part) => part.length > 0)
  return parts.length === 0 ? t('delegations.everything') : parts.map((part) => part.join(', ')).join(' · ')
}

/** Whether it holds, is to come, is over, or was ended. */
export function stateWords(delegation: DelegationView, now: number, t: Translate): string {
  const { ended, isInForce, from } = delegation
  if (ended) return t('delegations.state.ended', { moment: formatMoment(ended.at) })
  if (isInForce) return t('delegations.state.inForce')
  return t(toIsoDay(now) < from ? 'delegations.state.coming' : 'delegations.state.over')
}
