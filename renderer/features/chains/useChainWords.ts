import { useMemo } from 'react'
import type { ChainChange } from '@shared/domain/chainChanges'
import type { ChainWarning } from '@shared/domain/chainWarnings'
import type { Level } from '@shared/domain/level'
import type { Translate } from '@shared/i18n/translator'
import { useTranslate } from '@renderer/ui/Language'

/** Names of members and units by their ids; an id that nobody knows stays as it is. */
export interface OfficeNames {
  readonly member: (id: string) => string
  readonly unit: (id: string) => string
}

/** The first names of a list, and how many more there are. */
export function listNames(names: readonly string[], t: Translate, most = 4): string {
  const shown = names.slice(0, most).join(', ')
  const more = names.length - most
  return more > 0 ? t('chains.andMore', { names: shown, count: more }) : shown
}

function sayChange(change: ChainChange, t: Translate, names: OfficeNames): string {
  const kindOf = (required: boolean) => t(required ? 'chains.required' : 'chains.advisory')
  switch (change.kind) {
    case 'order':
      return t(`chains.change.order.${change.to}`)
    case 'levelAdded':
      return t('chains.change.levelAdded', {
        level: change.level,
        role: t(`members.role.${change.role}`)
      })
    case 'role':
      return t('chains.change.role', {
        level: change.level,
        from: t(`members.role.${change.from}`),
        to: t(`members.role.${change.to}`)
      })
    case 'rank':
      return change.to === null
        ? t('chains.change.anyRank', { level: change.level })
        : t('chains.change.rank', { level: change.level, to: change.to })
    case 'members':
      return change.to.length === 0
        ? t('chains.change.everybody', { level: change.level })
        : t('chains.change.members', {
            level: change.level,
            to: listNames(change.to.map(names.member), t)
          })
    case 'ownUnit':
      return t(change.to ? 'chains.change.ownUnit' : 'chains.change.anyUnit', { level: change.level })
    case 'hours': {
      const { level, from, to } = change
      if (to === null) return t('chains.change.noHours', { level })
      return from === null
        ? t('chains.change.hours', { level, to })
        : t('chains.change.hoursFrom', { level, from, to })
    }
    case 'checkAdded':
    case 'checkRemoved':
    case 'checkRequired':
      return t(`chains.change.${change.kind}`, {
        level: change.level ?? t('chains.change.handOver'),
        text: change.text,
        kind: kindOf(change.required)
      })
    case 'checkReworded':
      return t('chains.change.checkReworded', {
        level: change.level ?? t('chains.change.handOver'),
        from: change.from,
        text: change.text
      })
    default: {
      const { kind, ...values } = change
      return t(`chains.change.${kind}`, values)
    }
  }
}

function sayWarning(
  warning: ChainWarning,
  levels: readonly Level[],
  t: Translate,
  names: OfficeNames
): string {
  const nameOf = (at: number) => levels[at]?.label.trim() || t('chains.levelNumber', { number: at + 1 })
  switch (warning.kind) {
    case 'samePeople':
      return t('chains.warning.samePeople', {
        levels: warning.levels.map((at) => `“${nameOf(at)}”`).join(', '),
        names: listNames(warning.signers.map(names.member), t)
      })
    case 'unitsWithout':
      return t('chains.warning.unitsWithout', {
        level: nameOf(warning.level),
        units: listNames(warning.units.map(names.unit), t, 3)
      })
    case 'namedWithoutRole':
      return t('chains.warning.namedWithoutRole', {
        level: nameOf(warning.level),
        names: listNames(warning.members.map(names.member), t),
        role: t(`members.role.${levels[warning.level]!.role}`)
      })
    case 'tooFew':
      return t('chains.warning.tooFew', {
        level: nameOf(warning.level),
        quorum: warning.quorum,
        signers: warning.signers
      })
    default:
      return t(`chains.warning.${warning.kind}`, { level: nameOf(warning.level) })
  }
}

/** Sentences about chains: what changed, and what may go wrong. */
export function useChainWords(names: OfficeNames) {
  const t = useTranslate()
  return useMemo(
    () => ({
      change: (change: ChainChange) => sayChange(change, t, names),
      warning: (warning: ChainWarning, levels: readonly Level[]) => sayWarning(warning, levels, t, names)
    }),
    [t, names]
  )
}
