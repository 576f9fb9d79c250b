import { useQuery } from '@tanstack/react-query'
import { Copy, FileText, FileType2, Save } from 'lucide-react'
import { useState } from 'react'
import { withoutReading, withReading, type Reading } from '@shared/domain/readings'
import type { ScriptFormat, ScriptSource } from '@shared/ipc/routes/readAloud'
import { PACE_LIMITS } from '@shared/text/readAloud'
import { SPEECHES } from '@shared/text/spoken/spokenNumbers'
import { request } from '@renderer/api/client'
import { useRequest } from '@renderer/api/queries'
import { useFileStep } from '@renderer/api/useFileStep'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { SelectField } from '@renderer/ui/Field'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { SavingStep } from '@renderer/ui/SavingStep'
import { Stepper } from '@renderer/ui/Stepper'
import { useToaster } from '@renderer/ui/Toaster'
import { OfficeReadings } from './OfficeReadings'
import { ReadingFields } from './ReadingFields'
import { ScriptText } from './ScriptText'
import { useScript, type Script } from './useScript'
import styles from './ReadAloudDialog.module.css'

interface ReadAloudDialogProps {
  readonly article: string
  /** Puts what is typed on disk: an unsigned script is made of that. */
  readonly onSettle: () => Promise<void>
  readonly onClose: () => void
}

function SourceNotice({ isSigned, isNewerThere, revision }: ScriptSource) {
  const t = useTranslate()
  const hash = revision ?? ''
  if (!isSigned) return <Notice tone="warn">{t('readAloud.unsigned')}</Notice>
  return (
    <Notice tone={isNewerThere ? 'warn' : 'good'}>
      {t(isNewerThere ? 'readAloud.newer' : 'readAloud.signed', { hash })}
    </Notice>
  )
}

/** How long it takes, and what that is counted by. */
function Manner({ script }: { script: Script }) {
  const t = useTranslate()
  const { pace, setPace, speech, setSpeech, seconds, syllables } = script
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const time =
    minutes === 0
      ? t('readAloud.seconds', { count: rest })
      : t('readAloud.minutesSeconds', { minutes, seconds: rest })
  return (
    <div className={styles.manner}>
      <p className={styles.time}>
        <span>{t('readAloud.time')}</span>
        <output>{time}</output>
        <span>{t('readAloud.syllables', { count: formatCount(syllables) })}</span>
      </p>
      <Stepper
        label={t('readAloud.pace')}
        value={pace}
        {...PACE_LIMITS}
        text={t('readAloud.paceValue', { pace })}
        lessLabel={t('readAloud.slower')}
        moreLabel={t('readAloud.faster')}
        onChange={setPace}
      />
      <SelectField
        label={t('readAloud.speech')}
        value={speech}
        options={SPEECHES.map((value) => ({ value, label: t(`readAloud.speeches.${value}`) }))}
        onChange={(value) => setSpeech(value === 'south' ? 'south' : 'north')}
      />
    </div>
  )
}

/** The article as it is read over the ward's loudspeakers. Derived: nothing in the article changes. */
export function ReadAloudDialog({ article, onSettle, onClose }: ReadAloudDialogProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const {
    data: source,
    error,
    refetch
  } = useQuery({
    queryKey: ['readAloud.read', article],
    queryFn: async () => {
      await onSettle()
      return request('readAloud.read', { article })
    },
    gcTime: 0,
    staleTime: Infinity
  })
  const { data: proofing } = useRequest('proofing.read', {})
  const script = useScript(source, proofing?.settings.readings)
  const [focused, setFocused] = useState<string | null>(null)
  const [busy, setBusy] = useState<ScriptFormat | null>(null)
  const step = useFileStep()

  const decideForOffice = (readings: readonly Reading[], told: string) => {
    request('proofing.change', { settings: { ...proofing!.settings, readings: [...readings] } }).then(
      () => tell(told),
      tellError
    )
  }
  const known = proofing?.settings.readings ?? []
  const keep = (reading: Reading) =>
    decideForOffice(withReading(known, reading), t('readAloud.kept', { ...reading }))
  const forget = (reading: Reading) =>
    decideForOffice(withoutReading(known, reading.written), t('readAloud.forgotten', { ...reading }))
  const save = async (format: ScriptFormat) => {
    setBusy(format)
    const { speech, pace, readings } = script
    try {
      const saved = await request('readAloud.save', { article, format, speech, pace, readings })
      if (saved) tell(t('readAloud.saved', { name: saved.name }))
    } catch (failure) {
      tellError(failure)
    }
    setBusy(null)
  }
  const copy = () =>
    void request('app.copyText', { text: script.text }).then(() => tell(t('readAloud.copied')), tellError)
  const close = () => {
    if (busy !== null) void request('files.cancel', {})
    onClose()
  }
  const pick = (written: string) => {
    script.pick(written)
    setFocused(written)
  }

  return (
    <Dialog title={t('readAloud.title')} description={t('readAloud.text')} width="full" onClose={close}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !source ? (
        <Skeleton lines={8} />
      ) : (
        <div className={styles.desk}>
          <SourceNotice {...source} />
          <Manner script={script} />
          <div className={styles.columns}>
            <section className={styles.script} aria-label={t('readAloud.script')} tabIndex={0}>
              {script.lines.length === 0 ? (
                <p className={styles.hint}>{t('readAloud.empty')}</p>
              ) : (
                <ScriptText lines={script.lines} onPick={pick} />
              )}
            </section>
            <section className={styles.side} aria-label={t('readAloud.look')}>
              <ReadingFields script={script} focused={focused} onKeep={proofing?.may.decide ? keep : null} />
              <OfficeReadings readings={known} onForget={proofing?.may.decide ? forget : null} />
            </section>
          </div>
          {busy !== null && step && (
            <SavingStep
              label={t(`files.step.${step.step}`, { done: step.done, of: step.of })}
              progress={null}
              onCancel={() => void request('files.cancel', {})}
            />
          )}
          <div className={styles.acts}>
            <Button icon={Copy} onClick={copy} disabled={script.lines.length === 0}>
              {t('readAloud.copy')}
            </Button>
            <Button
              icon={FileType2}
              isBusy={busy === 'txt'}
              disabled={busy !== null}
              onClick={() => void save('txt')}
            >
              {t('readAloud.saveText')}
            </Button>
            <Button
              icon={FileText}
              isBusy={busy === 'docx'}
              disabled={busy !== null}
              onClick={() => void save('docx')}
            >
              {t('readAloud.saveWord')}
            </Button>
            <Button
              look="primary"
              icon={Save}
              isBusy={busy === 'pdf'}
              disabled={busy !== null}
              onClick={() => void save('pdf')}
            >
              {t('readAloud.savePdf')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}
