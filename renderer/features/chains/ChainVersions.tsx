import { RotateCcw } from 'lucide-react'
import { compareChains } from '@shared/domain/chainChanges'
import type { ChainVersionView } from '@shared/ipc/routes/signOff'
import { formatMoment } from '@shared/text/dates'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import styles from './ChainVersions.module.css'
import { useChainWords, type OfficeNames } from './useChainWords'

interface ChainVersionsProps {
  /** The oldest first. */
  readonly versions: readonly ChainVersionView[]
  readonly names: OfficeNames
  readonly mayEdit: boolean
  readonly onUseAgain: (version: ChainVersionView) => void
}

/** Every version of a chain, newest first: who saved it, why, what is different, and what still runs under it. */
export function ChainVersions({ versions, names, mayEdit, onUseAgain }: ChainVersionsProps) {
  const t = useTranslate()
  const words = useChainWords(names)
  const newest = versions.at(-1)
  const older = versions.slice(0, -1).reduce((sum, each) => sum + each.running, 0)
  return (
    <aside className={styles.versions} aria-label={t('chains.versions')}>
      <h2>{t('chains.versions')}</h2>
      {older > 0 && <p className={styles.older}>{t('chains.runningOlder', { count: older })}</p>}
      {versions.length === 0 && <p>{t('chains.noVersions')}</p>}
      <ol>
        {[...versions].reverse().map((version, back) => {
          const before = versions[versions.length - back - 2]
          const changes = before ? compareChains(before, version).map(words.change) : []
          return (
            <li key={version.version}>
              <h3>
                {version.version === 0
                  ? t('chains.versionZero')
                  : t('chains.versionNumber', { version: version.version })}
              </h3>
              {version.at !== null && (
                <p>
                  {version.member} · {formatMoment(version.at)}
                </p>
              )}
              {version.note !== '' && <p className={styles.note}>“{version.note}”</p>}
              {changes.length > 0 && (
                <ul>
                  {changes.map((change) => (
                    <li key={change}>{change}</li>
                  ))}
                </ul>
              )}
              {changes.length === 0 && version.version > 0 && (
                <p>{t(before ? 'chains.sameAsBefore' : 'chains.first')}</p>
              )}
              {version.running > 0 && (
                <p className={styles.running}>{t('chains.running', { count: version.running })}</p>
              )}
              {mayEdit && version !== newest && (
                <Button look="quiet" icon={RotateCcw} onClick={() => onUseAgain(version)}>
                  {t('chains.useAgain')}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </aside>
  )
}
