import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { FindingView } from '@shared/ipc/routes/preflight'
import { paths } from '@renderer/api/paths'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { findingWays, isMend, type FindingTab, type FindingWay } from './findingWays'
import { FitMenu } from './FitMenu'
import { useFitting } from './Fitting'
import styles from './FindingLine.module.css'
import { useFindingWords, type FindingActs } from './useFindings'

const ICONS = { must: CircleAlert, should: TriangleAlert, note: Info } as const

const TAB_WORDS = {
  house: 'preflight.openHouse',
  packages: 'preflight.openPackages',
  presets: 'preflight.openPresets'
} as const satisfies Record<FindingTab, string>

/** The button of one way: those that mend stand out. */
function Way({ way, acts }: { way: FindingWay; acts: FindingActs }) {
  const t = useTranslate()
  const [, go] = useLocation()
  const fitting = useFitting()
  const quiet = (words: string, onClick: () => void) => (
    <Button look="quiet" onClick={onClick}>
      {words}
    </Button>
  )
  switch (way.kind) {
    case 'plan':
      return (
        <Button onClick={() => acts.onPlan(way.fix)}>
          {t(`preflight.fix.${way.fix.kind}`, { page: way.fix.page })}
        </Button>
      )
    case 'number':
      return <Button onClick={() => acts.onNumber(way.proposed)}>{t('preflight.openNumber')}</Button>
    case 'count':
      return <Button onClick={acts.onCount}>{t('preflight.openCount')}</Button>
    case 'candidates':
      return <Button onClick={acts.onCandidates}>{t('preflight.openCandidates')}</Button>
    case 'fit':
      return (
        fitting && (
          <FitMenu article={way.article} isOver={way.isOver} trigger={<Button>{t('fit.try')}</Button>} />
        )
      )
    case 'page':
      return quiet(t('preflight.goToPage', { page: way.page }), () => acts.onPage(way.page))
    case 'article':
      return quiet(t('preflight.openArticle'), () => go(paths.article(way.article)))
    case 'office':
      return quiet(t(TAB_WORDS[way.tab]), () => go(paths.officeTab(way.tab)))
    case 'jobs':
      return quiet(t('preflight.openJobs'), () => go(paths.jobs))
  }
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
  const { place, text, todo } = useFindingWords()(found)
  const { severity } = found
  const Icon = ICONS[severity]
  return (
    <li className={styles.line} data-severity={severity}>
      <Icon size={16} aria-label={t(`preflight.${severity}`)} role="img" />
      <div className={styles.body}>
        <p className={styles.place}>{place}</p>
        <p>{text}</p>
        <p className={styles.todo}>{todo}</p>
        <div className={styles.acts}>
          {findingWays(found)
            .filter((way) => acts.mayWrite || !isMend(way))
            .map((way) => (
              <Way key={way.kind} way={way} acts={acts} />
            ))}
        </div>
        {children}
      </div>
    </li>
  )
}
