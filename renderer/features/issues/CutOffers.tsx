import { useQuery } from '@tanstack/react-query'
import { AlignVerticalSpaceAround } from 'lucide-react'
import { useState } from 'react'
import type { ArticleContent } from '@shared/document/revision'
import { applyChanges, withSettingsOf } from '@shared/domain/fitOffers'
import type { PagePlan } from '@shared/domain/pagePlan'
import type { Output } from '@shared/ipc/contract'
import type { OfficeError } from '@shared/ipc/errors'
import type { FitOfferView } from '@shared/ipc/routes/previews'
import { request } from '@renderer/api/client'
import { Button } from '@renderer/ui/Button'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './CutCard.module.css'
import { useOfferWords } from './Fitting'

interface CutOffersProps {
  readonly article: string
  readonly title: string
  readonly issue: string
  /** As it stood when it was asked: another text is asked about anew. */
  readonly content: ArticleContent
  readonly mayPlan: boolean
  readonly onPlanned: () => void
}

/** Ways to set a text so that it fits its place, tried with the very words on the screen. Only who makes pages up can take one. */
export function CutOffers({ article, title, issue, content, mayPlan, onPlanned }: CutOffersProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const wordsOf = useOfferWords()
  const { tell, tellError } = useToaster()
  const [isTaking, setTaking] = useState(false)
  const { data, error, isFetching } = useQuery<Output<'previews.offers'>, OfficeError>({
    queryKey: ['issues.fitOffers', issue, article, content],
    queryFn: () => request('previews.offers', { issue, article, content }),
    gcTime: 0
  })

  /** The plan as it is at this moment, changed in one go. */
  async function change(next: (plan: PagePlan) => PagePlan): Promise<PagePlan> {
    const { plan } = await request('issues.read', { issue })
    await request('issues.plan', { issue, plan: next(plan) })
    onPlanned()
    return plan
  }

  async function take(offer: FitOfferView): Promise<void> {
    setTaking(true)
    try {
      const before = await change((plan) => applyChanges(plan, offer.changes))
      const undo = () =>
        void change((plan) => withSettingsOf(before, plan, offer.changes)).catch((failed: unknown) =>
          tellError(failed)
        )
      tell(t('fit.done', { title, what: wordsOf(offer).what }), { label: t('menu.undo'), run: undo })
    } catch (failed) {
      tellError(failed)
    } finally {
      setTaking(false)
    }
  }

  if (error) return <p className={styles.state}>{errorText(error)}</p>
  if (isFetching || !data) {
    return (
      <p className={styles.state} role="status">
        {t('fit.trying')}
      </p>
    )
  }
  if (data.offers.length === 0) return <p className={styles.state}>{t('fit.none')}</p>
  return (
    <>
      {!mayPlan && <p className={styles.state}>{t('fit.forSecretary')}</p>}
      <ul className={styles.offers}>
        {data.offers.map((offer) => {
          const { what, label } = wordsOf(offer)
          return (
            <li key={what}>
              {mayPlan ? (
                <Button
                  look="quiet"
                  icon={AlignVerticalSpaceAround}
                  disabled={isTaking}
                  onClick={() => void take(offer)}
                >
                  {label}
                </Button>
              ) : (
                <span>{label}</span>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
