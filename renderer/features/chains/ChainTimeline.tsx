import { CircleCheck, CircleDashed, Hourglass, TriangleAlert } from 'lucide-react'
import { Link } from 'wouter'
import { followChain, type LevelProgress } from '@shared/domain/chainProgress'
import { signersOf } from '@shared/domain/chainWarnings'
import type { ArticleView } from '@shared/ipc/routes/articles'
import type { SignatureView } from '@shared/ipc/routes/signOffViews'
import { formatMoment } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useTranslate } from '@renderer/ui/Language'
import { useNow } from '@renderer/ui/useNow'
import styles from './ChainTimeline.module.css'
import { listNames } from './useChainWords'
import { useSigners } from './useSigners'

const ICONS = { signed: CircleCheck, waiting: Hourglass, ahead: CircleDashed }

function SignatureLine({ article, signature }: { article: ArticleView; signature: SignatureView }) {
  const t = useTranslate()
  const { member, at, inPlaceOf, note, condition } = signature
  const isOpen = article.signOff.conditions.some((each) => each.signature === signature.record)
  const moment = formatMoment(at)
  return (
    <>
      <span>
        {inPlaceOf === null
          ? t('chains.timeline.signed', { name: member, moment })
          : t('chains.timeline.onBehalf', { name: member, whose: inPlaceOf, moment })}
        {condition !== null && (
          <em data-open={isOpen}>
            {' '}
            ({t(isOpen ? 'chains.timeline.condition' : 'chains.timeline.conditionMet')})
          </em>
        )}
      </span>
      {note !== '' && <span className={styles.note}>“{note}”</span>}
    </>
  )
}

/** Until when, and whether that is over. */
function DueLine({ progress }: { progress: LevelProgress<SignatureView> }) {
  const t = useTranslate()
  const { due, state, isLate, level } = progress
  if (state === 'ahead' || due === null)
    return level.hours === undefined || state === 'signed' ? null : (
      <span>{t('chains.withinHours', { hours: level.hours })}</span>
    )
  const moment = formatMoment(due)
  if (isLate)
    return (
      <span className={styles.late}>
        <TriangleAlert size={13} aria-hidden />{' '}
        {t(state === 'signed' ? 'chains.timeline.signedLate' : 'chains.timeline.late', { moment })}
      </span>
    )
  return state === 'signed' ? null : <span>{t('chains.timeline.due', { moment })}</span>
}

/**
 * An article's sign-off level by level: who signed when and in whose place, who is waited for, until when;
 * and the version of the chain that it goes by.
 */
export function ChainTimeline({ article }: { article: ArticleView }) {
  const t = useTranslate()
  const now = useNow()
  const signers = useSigners()
  const { signOff, state, signatures, row } = article
  const { purpose, chainVersion, newestVersion } = signOff
  const isOpenState = state === 'drafting' || state === 'returned'
  // What is being written goes by the chain of today once it is handed over.
  const next = isOpenState ? signOff.submissions[0] : undefined
  const levels = next?.levels ?? signOff.levels
  const version = next ? next.version : chainVersion
  const counting = next
    ? []
    : signatures.filter((each) => each.counts && each.verdict === 'signed' && each.purpose === purpose)
  const steps = followChain(
    { levels, order: (next ?? signOff).order },
    counting,
    next ? null : row.submittedAt,
    now
  )
  const voided = isOpenState ? signatures.filter((each) => each.verdict === 'signed' && !each.counts) : []
  const isOlder = !next && state === 'submitted' && newestVersion !== null && newestVersion !== chainVersion

  const waitingFor = ({ level, missing, signatures: given }: LevelProgress<SignatureView>) => {
    const able = signersOf(level, signers, row.unit)
      .map((each) => each.name)
      .filter((name) => !given.some((each) => each.member === name))
    if (able.length === 0) return t('chains.timeline.nobody')
    const names = listNames(able, t)
    return missing > 1 || given.length > 0
      ? t('chains.timeline.waitingMore', { count: missing, names })
      : t('chains.timeline.waiting', { names })
  }

  return (
    <section className={styles.timeline} aria-label={t('chains.timeline.label')}>
      <ol>
        {steps.map((progress, at) => {
          const { level, state: stage } = progress
          const Icon = ICONS[stage]
          return (
            <li key={at} data-stage={stage}>
              <Icon size={17} aria-hidden />
              <div>
                <strong>{level.label}</strong>
                {progress.signatures.map((signature) => (
                  <SignatureLine key={signature.record} article={article} signature={signature} />
                ))}
                {stage === 'waiting' && <span>{waitingFor(progress)}</span>}
                {stage === 'ahead' && (
                  <span>
                    {t(`members.role.${level.role}`)}
                    {(level.quorum ?? 1) > 1 && ` · ${t('chains.people', { count: level.quorum! })}`}
                  </span>
                )}
                <DueLine progress={progress} />
              </div>
            </li>
          )
        })}
      </ol>
      {voided.map((each) => (
        <p key={each.record} className={styles.voided}>
          {t('chains.timeline.voided', { name: each.member, moment: formatMoment(each.at) })}
        </p>
      ))}
      {version !== null && (
        <p className={styles.version}>
          {t(version === 0 ? 'chains.timeline.versionZero' : 'chains.timeline.version', {
            purpose: t(`chains.purpose.${(next ?? signOff).purpose}`).toLowerCase(),
            version
          })}{' '}
          {isOlder && <strong>{t('chains.timeline.newer', { version: newestVersion })} </strong>}
          <Link href={paths.chains}>{t('chains.timeline.open')}</Link>
        </p>
      )}
    </section>
  )
}
