import { useEffect, useRef, useState } from 'react'
import { formatMoment, VIETNAM_OFFSET } from '@shared/text/dates'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { ReasonDialog } from '@renderer/ui/ReasonDialog'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './ScheduleNotices.module.css'

/** Minutes by which the PC's own zone differs from the office's. */
const zoneDifference = () => -new Date().getTimezoneOffset() - VIETNAM_OFFSET / 60_000

/** What holds for the whole list: whether it is paused, who makes what is due, and whether the clock is believed. */
export function ScheduleNotices({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const { data: state } = useRequest('schedule.state', {})
  const { data: profile } = useRequest('office.profile', {})
  const resume = useAction('schedule.resume', { onError: tellError })
  const keep = useAction('schedule.keep', { onError: tellError })
  const stopKeeping = useAction('schedule.stopKeeping', { onError: tellError })
  const shown = useRef<HTMLDivElement>(null)
  const isPaused = state !== undefined && state.pause !== null
  // Whoever pauses further down the list sees that it is paused.
  useEffect(() => {
    if (isPaused) shown.current?.scrollIntoView({ block: 'nearest' })
  }, [isPaused])
  const makes = profile?.products.some((product) => product.atDue === 'make') ?? false
  if (!state) return null
  return (
    <div ref={shown} className={styles.notices}>
      {state.pause && (
        <Notice
          tone="warn"
          actions={
            mayWrite && (
              <Button isBusy={resume.isPending} onClick={() => resume.mutate({})}>
                {t('schedule.resume')}
              </Button>
            )
          }
        >
          <strong>{t('schedule.paused')}</strong>
          <p>
            {t('schedule.pausedBy', { name: state.pause.member, moment: formatMoment(state.pause.since) })}
            {state.pause.reason && ` ${t('schedule.pausedWhy', { reason: state.pause.reason })}`}
          </p>
        </Notice>
      )}
      {state.keeper !== null && (
        <Notice
          tone="good"
          actions={<Button onClick={() => stopKeeping.mutate({})}>{t('schedule.stopKeeping')}</Button>}
        >
          <strong>{t('schedule.keeping')}</strong>
          <p>{t('schedule.keepingText', { name: state.keeper })}</p>
        </Notice>
      )}
      {state.keeper === null && makes && mayWrite && (
        <Notice tone="info" actions={<Button onClick={() => keep.mutate({})}>{t('schedule.keep')}</Button>}>
          {t('schedule.keepText')}
        </Notice>
      )}
      {zoneDifference() !== 0 && (
        <Notice tone="warn">
          <strong>{t('schedule.zoneTitle')}</strong>
          <p>{t('schedule.zoneText')}</p>
        </Notice>
      )}
    </div>
  )
}

/** Keeps back everything, on every PC of the office. */
export function PauseButton() {
  const t = useTranslate()
  const { data: state } = useRequest('schedule.state', {})
  const pause = useAction('schedule.pause')
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <Button disabled={!state || state.pause !== null} onClick={() => setAsked(true)}>
        {t('schedule.pause')}
      </Button>
      {isAsked && (
        <ReasonDialog
          title={t('schedule.pauseTitle')}
          text={t('schedule.pauseText')}
          label={t('schedule.pauseReason')}
          confirmLabel={t('schedule.pause')}
          isOptional
          onClose={() => setAsked(false)}
          onConfirm={(reason) => pause.mutateAsync({ reason })}
        />
      )}
    </>
  )
}
