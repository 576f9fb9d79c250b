import { ExternalLink, FolderOpen, FolderPen, Globe, X } from 'lucide-react'
import type { JobView } from '@shared/ipc/routes/jobs'
import type { WebChannelView } from '@shared/ipc/routes/webEditions'
import { formatMoment } from '@shared/text/dates'
import { useAction } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './WebChannel.module.css'

interface WebChannelProps {
  readonly channel: WebChannelView
  /** The last job that made it. */
  readonly job: JobView | undefined
  readonly mayMake: boolean
  /** The channel goes elsewhere from now on. */
  readonly onMoved: () => void
}

const STEPS = ['webPhotos', 'webPages', 'webLists', 'verify'] as const

/** How far the job is, and a way to stop it. */
function Making({ job }: { job: JobView }) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const cancel = useAction('jobs.cancel', { onError: tellError })
  const step = STEPS.find((each) => each === job.step)
  return (
    <div className={styles.making}>
      <progress aria-label={t('webEditions.making')} {...(job.of > 0 && { value: job.done, max: job.of })} />
      <span>
        {t(step ? `jobs.step.${step}` : 'jobs.status.queued')}
        {job.of > 1 && ` · ${job.done}/${job.of}`}
      </span>
      <Button icon={X} onClick={() => cancel.mutate({ job: job.id })}>
        {t('ui.cancel')}
      </Button>
    </div>
  )
}

/** What making the channel again would change, in words. */
function useChanges({ fresh, changed, withdrawn, gone }: WebChannelView): string {
  const t = useTranslate()
  const counts = { fresh, changed, withdrawn, gone }
  const said = (['fresh', 'changed', 'withdrawn', 'gone'] as const)
    .filter((each) => counts[each] > 0)
    .map((each) => t(`webEditions.${each}`, { count: counts[each] }))
  return said.length === 0 ? t('webEditions.noChanges') : said.join(' · ')
}

/** One web channel. */
export function WebChannel({ channel, job, mayMake, onMoved }: WebChannelProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const { product } = channel
  const make = useAction('webEditions.make', { onError: tellError })
  const chooseFolder = useAction('webEditions.chooseFolder', {
    onSuccess: ({ folder }) => {
      if (folder === null) return
      onMoved()
      tell(t('webEditions.folderSet', { folder }))
    },
    onError: tellError
  })
  const openFolder = useAction('webEditions.openFolder', { onError: tellError })
  const openSite = useAction('webEditions.openSite', { onError: tellError })
  const changes = useChanges(channel)
  const isMaking = job !== undefined && ['queued', 'running', 'verifying'].includes(job.status)
  const isMade = channel.madeAt !== null
  return (
    <section className={styles.channel} aria-label={channel.name}>
      <header>
        <h2>{channel.name}</h2>
        <Button
          look="primary"
          icon={Globe}
          disabled={!mayMake || isMaking}
          isBusy={make.isPending}
          onClick={() => make.mutate({ product })}
        >
          {t(isMade ? 'webEditions.make' : 'webEditions.makeNow')}
        </Button>
      </header>
      {isMaking && <Making job={job} />}
      {job?.status === 'failed' && job.failure !== null && (
        <Notice tone="bad">
          {job.failure === 'interrupted'
            ? t('jobs.interrupted')
            : t(`errors.${job.failure}`, { name: job.detail, detail: job.detail })}
        </Notice>
      )}
      <dl>
        <div>
          <dt>{t('webEditions.changes')}</dt>
          <dd>
            {isMade || channel.fresh > 0 ? changes : t('web.none')}
            {channel.due > 0 && <em>{t('webEditions.due', { count: channel.due })}</em>}
          </dd>
        </div>
        <div>
          <dt>{t('webEditions.madeAt')}</dt>
          <dd>{channel.madeAt === null ? t('webEditions.never') : formatMoment(channel.madeAt)}</dd>
        </div>
        <div>
          <dt>{t('webEditions.articles')}</dt>
          <dd>{channel.articles}</dd>
        </div>
        <div>
          <dt>{t('webEditions.address')}</dt>
          <dd className="selectable">{channel.address ?? t('webEditions.noAddress')}</dd>
        </div>
        <div>
          <dt>{t('webEditions.folder')}</dt>
          <dd className="selectable">{channel.folder}</dd>
        </div>
      </dl>
      <div className={styles.acts}>
        <Button icon={ExternalLink} disabled={!isMade} onClick={() => openSite.mutate({ product })}>
          {t('webEditions.openSite')}
        </Button>
        <Button icon={FolderOpen} disabled={!isMade} onClick={() => openFolder.mutate({ product })}>
          {t('webEditions.openFolder')}
        </Button>
        <Button
          icon={FolderPen}
          disabled={!mayMake || isMaking}
          onClick={() => chooseFolder.mutate({ product })}
        >
          {t('webEditions.chooseFolder')}
        </Button>
      </div>
    </section>
  )
}
