import { Scissors } from 'lucide-react'
import { useState } from 'react'
import type { ArticleContent } from '@shared/document/revision'
import type { Output } from '@shared/ipc/contract'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import styles from './CutCard.module.css'
import { CutOffers } from './CutOffers'

export type TextFit = NonNullable<Output<'previews.measure'>>

interface CutCardProps {
  readonly article: string
  readonly title: string
  readonly fit: TextFit
  /** Something was typed since it was measured. */
  readonly isStale: boolean
  /** Whether the member may make the pages up. */
  readonly mayPlan: boolean
  /** The text as it stands on the screen now. */
  readonly readContent: () => ArticleContent
  /** Goes to the first words that found no room. */
  readonly onGo: () => void
  /** The plan was changed from here. */
  readonly onPlanned: () => void
}

/** Beside a text that is too long for its place: by how much, from where on, and what of the page could be set otherwise. */
export function CutCard({
  article,
  title,
  fit,
  isStale,
  mayPlan,
  readContent,
  onGo,
  onPlanned
}: CutCardProps) {
  const t = useTranslate()
  const [asked, setAsked] = useState<{ content: ArticleContent; of: TextFit } | null>(null)
  const { issue, issueId, page, overset, cut } = fit
  const slot = t(`issues.slot.${fit.slot as 'main'}`)
  const where = issue ? t('goals.inIssue', { number: issue, page, slot }) : t('fit.inLayout', { slot })
  const isAsked = asked !== null && asked.of === fit && !isStale
  return (
    <section className={styles.card} aria-label={t('fit.cutTitle')} data-stale={isStale}>
      <p className={styles.head}>
        <Scissors size={16} aria-hidden />
        <strong role="status">{t('issues.overset', { count: overset })}</strong>
        <span>{where}</span>
      </p>
      <p className={styles.words}>
        {cut?.words ? t('fit.cutFrom', { words: cut.words }) : t('fit.cutWhole')}
      </p>
      <div className={styles.acts}>
        {cut && cut.bid !== '' && <Button onClick={onGo}>{t('fit.goToCut')}</Button>}
        {issueId !== '' && (
          <Button
            look="quiet"
            aria-expanded={isAsked}
            onClick={() => setAsked(isAsked ? null : { content: readContent(), of: fit })}
          >
            {t('fit.ways')}
          </Button>
        )}
      </div>
      {isAsked && (
        <CutOffers
          article={article}
          title={title}
          issue={issueId}
          content={asked.content}
          mayPlan={mayPlan}
          onPlanned={onPlanned}
        />
      )}
    </section>
  )
}
