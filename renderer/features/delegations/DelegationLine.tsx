import type { DelegationView } from '@shared/ipc/routes/signOff'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { useNow } from '@renderer/ui/useNow'
import styles from './DelegationLine.module.css'
import { dayWords, scopeWords, stateWords, type Names } from './delegationWords'

interface DelegationLineProps {
  readonly delegation: DelegationView
  readonly isGiven: boolean
  readonly names: Names
  readonly onEnd: () => void
}

/** One delegation: who, when, for what, and whether it holds. */
export function DelegationLine({ delegation, isGiven, names, onEnd }: DelegationLineProps) {
  const t = useTranslate()
  const now = useNow()
  const { by, to, from, until, reason, isInForce, ended, mayEnd } = delegation
  return (
    <li className={styles.line} data-in-force={isInForce}>
      <div className={styles.words}>
        <strong>
          {isGiven ? t('delegations.toName', { name: to.name }) : t('delegations.byName', { name: by.name })}
        </strong>
        <span>{t('delegations.days', { from: dayWords(from), until: dayWords(until) })}</span>
        <span>{t('delegations.scope', { scope: scopeWords(delegation, names, t) })}</span>
        {reason !== '' && <span>{reason}</span>}
        {ended && ended.reason !== '' && <span>{ended.reason}</span>}
      </div>
      <span className={styles.state}>{stateWords(delegation, now, t)}</span>
      {mayEnd && isGiven && !ended && <Button onClick={onEnd}>{t('delegations.end')}</Button>}
    </li>
  )
}
