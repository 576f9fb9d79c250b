import { Copy, Files } from 'lucide-react'
import { useState } from 'react'
import type { PagePlan } from '@shared/domain/pagePlan'
import { countsOf } from '@shared/domain/planPages'
import type { IssueRowView } from '@shared/ipc/routes/issues'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { AdoptDialog } from './AdoptDialog'
import { PageCountDialog } from './PageCountDialog'
import styles from './Flatplan.module.css'
import type { PlanActs } from './usePlanActs'

interface PlanBarProps {
  readonly issue: IssueRowView
  readonly plan: PagePlan
  readonly isEditable: boolean
  readonly acts: PlanActs
  /** What undo or redo did last. */
  readonly told: string
}

/** What can be done with the plan as a whole. */
export function PlanBar({ issue, plan, isEditable, acts, told }: PlanBarProps) {
  const t = useTranslate()
  const [asked, setAsked] = useState<'count' | 'adopt' | null>(null)
  const close = () => setAsked(null)
  return (
    <header className={styles.bar}>
      <h2>{t('issues.plan')}</h2>
      <span className={styles.told} role="status">
        {told}
      </span>
      {isEditable && countsOf(plan).length > 1 && (
        <Button look="quiet" icon={Files} title={t('flatplan.count.open')} onClick={() => setAsked('count')}>
          <span className={styles.word}>{t('flatplan.count.open')}</span>
        </Button>
      )}
      {isEditable && (
        <Button look="quiet" icon={Copy} title={t('flatplan.adopt.open')} onClick={() => setAsked('adopt')}>
          <span className={styles.word}>{t('flatplan.adopt.open')}</span>
        </Button>
      )}
      {asked === 'count' && <PageCountDialog plan={plan} acts={acts} onClose={close} />}
      {asked === 'adopt' && <AdoptDialog issue={issue} plan={plan} acts={acts} onClose={close} />}
    </header>
  )
}
