import { Link } from 'wouter'
import type { SettlementLine } from '@shared/ipc/routes/settlements'
import { formatMoment } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useTranslate } from '@renderer/ui/Language'
import { SettlementItem } from './SettlementItem'
import styles from './Settlements.module.css'

/** The lines of one correction. */
function groupByCorrection(lines: readonly SettlementLine[]): SettlementLine[][] {
  const groups = new Map<string, SettlementLine[]>()
  for (const line of lines) groups.set(line.correction, [...(groups.get(line.correction) ?? []), line])
  return [...groups.values()]
}

interface SettlementListProps {
  readonly lines: readonly SettlementLine[]
  /** Whether the articles are named, as where those of the whole office stand. */
  readonly isNamed?: boolean
}

/** Places that corrections and withdrawals left behind, correction by correction. */
export function SettlementList({ lines, isNamed = false }: SettlementListProps) {
  const t = useTranslate()
  return (
    <>
      {groupByCorrection(lines).map((group) => {
        const { article, title, correction, purpose, reason, signedAt } = group[0]!
        return (
          <div key={correction} className={styles.group}>
            <p>
              {isNamed && (
                <>
                  <Link href={paths.article(article)}>{title || t('articles.untitled')}</Link>
                  {' · '}
                </>
              )}
              {t(`settlements.signed.${purpose}`, { moment: formatMoment(signedAt) })}
              {reason !== '' && <em> “{reason}”</em>}
            </p>
            <ul>
              {group.map((line) => (
                <SettlementItem key={`${line.ran.article} ${line.place}`} line={line} />
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}
