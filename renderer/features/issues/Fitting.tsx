import { createContext, use, type ReactNode } from 'react'
import { applyChanges } from '@shared/domain/fitOffers'
import { LEAST_UNDERSET } from '@shared/domain/preflightPages'
import type { PagePlan } from '@shared/domain/pagePlan'
import type { FitOfferView } from '@shared/ipc/routes/previews'
import { useTranslate } from '@renderer/ui/Language'
import type { ChangePlan } from './usePlan'

interface FittingValue {
  readonly issue: string
  readonly mayWrite: boolean
  /** The plan that the typesetter measures: a new one makes older answers worthless. */
  readonly savedPlan: PagePlan
  readonly flush: () => Promise<unknown>
  /** Sets the article as was tried, as one step that can be undone. */
  readonly accept: (article: string, offer: FitOfferView) => void
}

const FittingContext = createContext<FittingValue | null>(null)

/** What is offered for an article on the issue's page; null elsewhere. */
export const useFitting = () => use(FittingContext)

const withCapital = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

/** The words of an offer: what is changed, and what comes of it. */
export function useOfferWords() {
  const t = useTranslate()
  return ({ steps, overset, free }: FitOfferView) => {
    const what = steps
      .map(({ kind, from, to }) =>
        t(`fit.${kind}.${to < from ? 'less' : 'more'}`, {
          from,
          to,
          by: Math.abs(to - from),
          points: (Math.abs(to - from) / 10).toLocaleString('vi'),
          share: (Math.abs(to) / 10).toLocaleString('vi')
        })
      )
      .join(', ')
    const rest =
      overset > 0
        ? t('fit.stillOver', { count: overset })
        : free >= LEAST_UNDERSET
          ? t('fit.stillFree', { count: free })
          : t('fit.fitsThen')
    return { what, label: `${withCapital(what)} · ${rest}` }
  }
}

interface FittingProps {
  readonly issue: string
  readonly mayWrite: boolean
  readonly plan: PagePlan
  readonly savedPlan: PagePlan
  readonly change: ChangePlan
  readonly flush: () => Promise<unknown>
  readonly titleOf: (article: string) => string
  readonly children: ReactNode
}

/** Lets badges and findings below offer what makes an article fit. */
export function Fitting({
  issue,
  mayWrite,
  plan,
  savedPlan,
  change,
  flush,
  titleOf,
  children
}: FittingProps) {
  const t = useTranslate()
  const wordsOf = useOfferWords()
  const accept: FittingValue['accept'] = (article, offer) => {
    const name = t('fit.did', { title: titleOf(article), what: wordsOf(offer).what })
    change(applyChanges(plan, offer.changes), name)
  }
  return <FittingContext value={{ issue, mayWrite, savedPlan, flush, accept }}>{children}</FittingContext>
}
