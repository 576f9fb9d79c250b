import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { FindingView } from '@shared/ipc/routes/preflight'
import { paths } from '@renderer/api/paths'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { FitMenu } from './FitMenu'
import { useFitting } from './Fitting'
import styles from './FindingLine.module.css'
import { useFindingWords, type FindingActs } from './useFindings'

const ICONS = { must: CircleAlert, should: TriangleAlert, note: Info } as const

const isOfImprint = (rule: string) => rule.startsWith('imprint') || rule === 'noImprint'
const isOfNumber = (rule: string) => /^(number|total)|Date$|Weekday$/.test(rule)

function Fix({ found, acts }: { found: FindingView; acts: FindingActs }) {
  const t = useTranslate()
  const { fix, rule } = found
  if (!acts.mayWrite) return null
  if (fix?.kind === 'number' || isOfNumber(rule)) {
    const proposed = fix?.kind === 'number' ? fix : null
    return <Button onClick={() => acts.onNumber(proposed)}>{t('preflight.openNumber')}</Button>
  }
  if (!fix) return null
  return (
    <Button onClick={() => acts.onPlan(fix)}>{t(`preflight.fix.${fix.kind}`, { page: fix.page })}</Button>
  )
}

/** One finding of the check before printing: what and where, what to do, and the buttons that go there or mend it. */
export function FindingLine({
  found,
  acts,
  children
}: {
  found: FindingView
  acts: FindingActs
  children?: ReactNode
}) {
  const t = useTranslate()
  const [, go] = useLocation()
  const fitting = useFitting()
  const { place, text, todo } = useFindingWords()(found)
  const { severity, page, article, rule } = found
  const Icon = ICONS[severity]
  return (
    <li className={styles.line} data-severity={severity}>
      <Icon size={16} aria-label={t(`preflight.${severity}`)} role="img" />
      <div className={styles.body}>
        <p className={styles.place}>{place}</p>
        <p>{text}</p>
        <p className={styles.todo}>{todo}</p>
        <div className={styles.acts}>
          <Fix found={found} acts={acts} />
          {(rule === 'overset' || rule === 'underset') && fitting?.mayWrite && (
            <FitMenu
              article={article}
              isOver={rule === 'overset'}
              trigger={<Button>{t('fit.try')}</Button>}
            />
          )}
          {page > 0 && (
            <Button look="quiet" onClick={() => acts.onPage(page)}>
              {t('preflight.goToPage', { page })}
            </Button>
          )}
          {article !== '' && (
            <Button look="quiet" onClick={() => go(paths.article(article))}>
              {t('preflight.openArticle')}
            </Button>
          )}
          {isOfImprint(rule) && (
            <Button look="quiet" onClick={() => go(paths.office)}>
              {t('preflight.openOffice')}
            </Button>
          )}
        </div>
        {children}
      </div>
    </li>
  )
}
