import { useTranslate } from './Language'

const FACTS = ['voided', 'correcting', 'withdrawn'] as const

/** Says what became of an issue's or an entry's articles since they were signed; empty where nothing did. */
export function useSinceSigned(): (counts: Readonly<Record<(typeof FACTS)[number], number>>) => string {
  const t = useTranslate()
  return (counts) =>
    FACTS.filter((fact) => counts[fact] > 0)
      .map((fact) => t(`chains.count.${fact}`, { count: counts[fact] }))
      .join(' · ')
}
