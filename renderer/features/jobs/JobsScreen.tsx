import { useState, type ReactNode } from 'react'
import { FilePen, FileText, FolderOpen, Printer, X } from 'lucide-react'
import { outputRules } from '@shared/domain/outputRules'
import { can } from '@shared/domain/permissions'
import { pressRules } from '@shared/domain/pressRules'
import type { SignedFile } from '@shared/domain/records'
import type { JobView } from '@shared/ipc/routes/jobs'
import type { MemberView } from '@shared/ipc/routes/members'
import { formatMoment } from '@shared/text/dates'
import { actorToday } from '@renderer/api/actorToday'
import { useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { formatBytes } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { Page } from '@renderer/ui/Page'
import { useToaster } from '@renderer/ui/Toaster'
import { SignedCopies } from './SignedCopies'
import { SignPdfDialog } from './SignPdfDialog'
import styles from './JobsScreen.module.css'

/** Steps of each kind of job, in order; "verify" ends them all. */
const PRINT_STEPS = ['photos', 'typeset', 'press', 'verify'] as const
const DOSSIER_STEPS = ['log', 'sheets', 'zip', 'verify'] as const
const STEPS_OF = {
  print: PRINT_STEPS,
  archive: ['photos', 'typeset', 'verify'],
  pages: ['photos', 'draw', 'verify'],
  booklet: ['photos', 'typeset', 'impose', 'verify'],
  note: ['sheets', 'verify'],
  web: ['webPhotos', 'webPages', 'webLists', 'verify'],
  editions: ['edition']
} as const
type Step = (typeof DOSSIER_STEPS)[number] | (typeof STEPS_OF)[keyof typeof STEPS_OF][number]
const STEPS: readonly Step[] = [...new Set<Step>([...DOSSIER_STEPS, ...Object.values(STEPS_OF).flat()])]
const stepsOf = (kind: string): readonly string[] =>
  Object.entries(STEPS_OF).find(([known]) => known === kind)?.[1] ?? DOSSIER_STEPS

/** How far a job is, over all its steps: each counts the same. */
function progressOf(job: JobView): number {
  const steps = stepsOf(job.kind)
  const step = steps.indexOf(job.step)
  if (step < 0) return 0
  return (step + (job.of > 0 ? Math.min(1, job.done / job.of) : 0)) / steps.length
}

/** What the check of the written file found: each rule in words, and the place as it was measured. */
function PressFaults({ detail }: { detail: string }) {
  const t = useTranslate()
  const lines = detail.split('\n').filter((line) => line !== '')
  return (
    <ul className={styles.faults}>
      {lines.map((line) => {
        const rest = line.slice(line.indexOf(': ') + 2)
        const isRule = (each: string) => line.startsWith(`${each}: `)
        const pressRule = pressRules.find(isRule)
        const outputRule = outputRules.find(isRule)
        if (!pressRule && !outputRule) return <li key={line}>{line}</li>
        return (
          <li key={line}>
            {pressRule ? t(`pressChecks.${pressRule}`) : t(`outputChecks.${outputRule!}`)}{' '}
            <span className="selectable">{rest}</span>
          </li>
        )
      })}
    </ul>
  )
}

function Failure({ job }: { job: JobView }) {
  const t = useTranslate()
  const text =
    job.failure === 'interrupted'
      ? t('jobs.interrupted')
      : t(`errors.${job.failure!}`, { name: job.detail, detail: job.detail })
  return (
    <Notice tone="bad">
      {text}
      {job.failure === 'export_verify' ? (
        <PressFaults detail={job.detail} />
      ) : (
        job.detail && <p className="selectable">{job.detail}</p>
      )}
    </Notice>
  )
}

/** Jobs whose file is a PDF that this office may sign. */
const SIGNABLE = new Set(['print', 'sheet', 'archive', 'note'])

/** The rest of a job that made several files, each with its hash. */
function OtherFiles({ files }: { files: JobView['others'] }) {
  const t = useTranslate()
  return (
    <details className={styles.others}>
      <summary>{t('jobs.others', { count: files.length })}</summary>
      <table>
        <tbody>
          {files.map((file) => (
            <tr key={file.name}>
              <td className="selectable">{file.name.slice(file.name.lastIndexOf('/') + 1)}</td>
              <td>{formatBytes(file.size)}</td>
              <td className="selectable">{file.sha256}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

interface JobProps {
  /** Sends its file to the printer. */
  readonly onPrint: (job: JobView) => void
  readonly job: JobView
  /** Signed copies of its file. */
  readonly copies: readonly SignedFile[]
  readonly maySign: boolean
}

function Job({ job, copies, maySign, onPrint }: JobProps) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const cancel = useAction('jobs.cancel', { onError: tellError })
  const openFile = useAction('jobs.openFile', { onError: tellError })
  const openFolder = useAction('jobs.openFolder', { onError: tellError })
  const [isSigning, setIsSigning] = useState(false)
  const isRunning = job.status === 'queued' || job.status === 'running' || job.status === 'verifying'
  const step = STEPS.find((each) => each === job.step)
  return (
    <li className={styles.job} aria-label={job.title}>
      <header>
        <div className={styles.name}>
          <strong>{job.title}</strong>
          <span>
            {t(`jobs.status.${job.status}`)} · {formatMoment(job.updatedAt)}
          </span>
        </div>
        {isRunning && (
          <Button icon={X} onClick={() => cancel.mutate({ job: job.id })}>
            {t('ui.cancel')}
          </Button>
        )}
        {job.status === 'done' && (
          <div className={styles.acts}>
            <Button icon={FileText} onClick={() => openFile.mutate({ job: job.id })}>
              {t('jobs.openFile')}
            </Button>
            <Button icon={FolderOpen} onClick={() => openFolder.mutate({ job: job.id })}>
              {t('jobs.openFolder')}
            </Button>
            {job.file?.name.toLowerCase().endsWith('.pdf') && (
              <Button icon={Printer} onClick={() => onPrint(job)}>
                {t('printouts.open')}
              </Button>
            )}
            {maySign && SIGNABLE.has(job.kind) && (
              <Button icon={FilePen} onClick={() => setIsSigning(true)}>
                {t('jobs.sign.open')}
              </Button>
            )}
          </div>
        )}
      </header>
      {isRunning && (
        <div className={styles.progress}>
          <progress value={progressOf(job)} max={1} aria-label={job.title} />
          <span>{step ? t(`jobs.step.${step}`) : t('jobs.status.queued')}</span>
        </div>
      )}
      {job.file && (
        <dl className={styles.evidence}>
          <div>
            <dt>{t('jobs.file')}</dt>
            <dd className="selectable">{job.file.name}</dd>
          </div>
          <div>
            <dt>{t('jobs.folder')}</dt>
            <dd className="selectable">{job.folder}</dd>
          </div>
          <div>
            <dt>{t('jobs.size')}</dt>
            <dd>{formatBytes(job.file.size)}</dd>
          </div>
          <div>
            <dt>SHA-256</dt>
            <dd className="selectable">{job.file.sha256}</dd>
          </div>
        </dl>
      )}
      {job.others.length > 0 && <OtherFiles files={job.others} />}
      <SignedCopies copies={copies} />
      {isSigning && <SignPdfDialog job={job} onClose={() => setIsSigning(false)} />}
      {job.status === 'failed' && job.failure && <Failure job={job} />}
    </li>
  )
}

interface JobsScreenProps {
  readonly member: MemberView
  readonly onPrint: (job: JobView) => void
  readonly dialogs?: ReactNode
}

/** Files made for the printing house: on their way, done with their evidence, or failed with a reason. */
export function JobsScreen({ member, onPrint, dialogs }: JobsScreenProps) {
  const t = useTranslate()
  const { data: jobs, error, refetch } = useRequest('jobs.list', {})
  const maySign = can(actorToday(member), 'exports.run')
  const { data: signed = [] } = useRequest('exports.signed', {})
  return (
    <Page title={t('jobs.title')} subtitle={t('jobs.subtitle')} layout="column">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!jobs && !error && <Skeleton lines={6} />}
      {jobs?.length === 0 && (
        <EmptyState icon={Printer} title={t('jobs.noneTitle')}>
          {t('jobs.noneText')}
        </EmptyState>
      )}
      <ul className={styles.jobs}>
        {jobs?.map((job) => (
          <Job
            key={job.id}
            job={job}
            maySign={maySign}
            onPrint={onPrint}
            copies={signed.filter(({ original }) => original.sha256 === job.file?.sha256)}
          />
        ))}
      </ul>
      {dialogs}
    </Page>
  )
}
