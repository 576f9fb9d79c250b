import { Stamp } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RoundView } from '@shared/ipc/routes/rounds'
import { formatMoment } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useAction, useRequest } from '@renderer/api/queries'
import { Dialog } from '@renderer/ui/Dialog'
import { useErrorText } from '@renderer/ui/errorText'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import styles from './RoundsDialog.module.css'

/** What a proof has that the one before had not. */
function Changes({ round }: { round: RoundView }) {
  const t = useTranslate()
  if (round.round === 1) return <p>{t('rounds.first', { count: round.articles })}</p>
  if (round.changed.length === 0 && round.added === 0) return <p>{t('rounds.nothing')}</p>
  return (
    <ul>
      {round.added > 0 && <li>{t('rounds.added', { count: round.added })}</li>}
      {round.changed.map(({ article, title, differences }) => (
        <li key={article}>
          {t('rounds.changed', { title: title || t('articles.untitled'), count: differences })}
        </li>
      ))}
    </ul>
  )
}

interface RoundsDialogProps {
  readonly issue: string
  readonly title: string
  readonly mayMake: boolean
  readonly onClose: () => void
}

/** The numbered proofs of an issue, and the next one. */
export function RoundsDialog({ issue, title, mayMake, onClose }: RoundsDialogProps) {
  const t = useTranslate()
  const errorText = useErrorText()
  const [, go] = useLocation()
  const [isAsked, setAsked] = useState(false)
  const { data: rounds, error, refetch } = useRequest('rounds.list', { issue })
  const make = useAction('rounds.make', {
    onSuccess: () => {
      onClose()
      go(paths.jobs)
    }
  })
  const next = (rounds?.length ?? 0) + 1
  return (
    <Dialog
      title={t('rounds.heading', { title })}
      description={t('rounds.text')}
      onClose={onClose}
      confirmLabel={t('rounds.make', { round: next })}
      isBusy={make.isPending || isAsked}
      canConfirm={mayMake && rounds !== undefined}
      onConfirm={() => {
        setAsked(true)
        make.mutate({ issue }, { onError: () => setAsked(false) })
      }}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!rounds && !error && <Skeleton lines={4} />}
      {rounds?.length === 0 && (
        <EmptyState icon={Stamp} title={t('rounds.noneTitle')}>
          {t('rounds.noneText')}
        </EmptyState>
      )}
      {rounds && rounds.length > 0 && (
        <ol className={styles.rounds} aria-label={t('rounds.list')}>
          {rounds.map((round) => (
            <li key={round.round}>
              <header>
                <strong>{t('rounds.number', { round: round.round })}</strong>
                <span>{t('rounds.made', { name: round.member, moment: formatMoment(round.at) })}</span>
              </header>
              <Changes round={round} />
              <code className="selectable">{round.file.name}</code>
            </li>
          ))}
        </ol>
      )}
      {!mayMake && <Notice tone="info">{t('rounds.mayNot')}</Notice>}
      {make.error && <Notice tone="bad">{errorText(make.error)}</Notice>}
    </Dialog>
  )
}
