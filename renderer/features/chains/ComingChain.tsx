import { followChain } from '@shared/domain/chainProgress'
import { signersOf } from '@shared/domain/chainWarnings'
import type { SubmissionOptionView } from '@shared/ipc/routes/signOffViews'
import { formatMoment } from '@shared/text/dates'
import { useTranslate } from '@renderer/ui/Language'
import { useNow } from '@renderer/ui/useNow'
import styles from './ComingChain.module.css'
import { listNames } from './useChainWords'
import { useSigners } from './useSigners'

/** The levels that an article will go through when it is handed over now: who may sign, until about when. */
export function ComingChain({ option, unit }: { option: SubmissionOptionView; unit: string }) {
  const t = useTranslate()
  const now = useNow()
  const signers = useSigners()
  return (
    <section className={styles.coming} aria-label={t('approvals.chain')}>
      <h3>
        {t('approvals.chain')}
        {option.version > 0 && (
          <span>{t('chains.versionNumber', { version: option.version }).toLowerCase()}</span>
        )}
        {option.order === 'anyOrder' && option.levels.length > 1 && <span>{t('chains.anyOrderMark')}</span>}
      </h3>
      <ol>
        {followChain(option, [], null, now).map(({ level, due }, at) => {
          const able = signersOf(level, signers, unit).map((each) => each.name)
          const quorum = level.quorum ?? 1
          return (
            <li key={at}>
              <span className={styles.number}>{at + 1}</span>
              <div>
                <strong>{level.label}</strong>
                <span data-none={able.length < quorum}>
                  {able.length === 0 ? t('chains.timeline.nobody') : listNames(able, t)}
                  {quorum > 1 && ` · ${t('chains.people', { count: quorum })}`}
                  {due !== null && ` · ${t('chains.timeline.wouldBeDue', { moment: formatMoment(due) })}`}
                </span>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
