import { Copy, FileText, Newspaper, ShieldAlert, ShieldCheck, X } from 'lucide-react'
import { useLocation } from 'wouter'
import { logSentence } from '@shared/i18n/logSentence'
import { formatMoment } from '@shared/text/dates'
import { request } from '@renderer/api/client'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import { useToaster } from '@renderer/ui/Toaster'
import { jumpText } from './jumpText'
import styles from './LogDetails.module.css'

/** The canonical text with its fields under each other: the bytes that were signed have no blanks. */
function spread(canonical: string): string {
  try {
    return JSON.stringify(JSON.parse(canonical), null, 2)
  } catch {
    return canonical
  }
}

/** One record down to its bytes: who signed it with which key, after which other, and whether that still holds. */
export function LogDetails({ hash, onClose }: { hash: string; onClose: () => void }) {
  const t = useTranslate()
  const [, go] = useLocation()
  const { tell, tellError } = useToaster()
  const { data, error, refetch } = useRequest('log.read', { hash })
  const copy = (text: string) =>
    void request('app.copyText', { text }).then(() => tell(t('log.copied')), tellError)

  const facts = data && [
    [t('log.time'), formatMoment(data.row.at)],
    [t('log.order'), String(data.row.lam)],
    [t('log.kind'), data.row.kind],
    [t('log.hash'), hash],
    [t('log.key'), data.author],
    [t('log.seq'), String(data.row.seq)],
    [t('log.previous'), data.prev ?? t('log.first')],
    [t('log.signature'), data.signature]
  ]
  return (
    <aside className={styles.details} aria-label={t('log.details')}>
      <header className={styles.header}>
        <h2>{t('log.details')}</h2>
        <IconButton icon={X} label={t('log.close')} onClick={onClose} />
      </header>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && facts && (
        <div className={styles.body}>
          <p className={styles.sentence}>{logSentence(t, data.row)}</p>
          {data.row.said !== '' && <p className={styles.said}>{data.row.said}</p>}
          {data.row.jump !== null && <p className={styles.warn}>{jumpText(t, data.row.jump)}</p>}
          <p className={data.fault ? styles.bad : styles.good}>
            {data.fault ? <ShieldAlert size={16} aria-hidden /> : <ShieldCheck size={16} aria-hidden />}
            {data.fault ? t(`log.fault.${data.fault}`) : t('log.genuine')}
          </p>
          <div className={styles.acts}>
            {data.row.about.kind === 'article' && (
              <Button icon={FileText} onClick={() => go(paths.article(data.row.about.id))}>
                {t('log.openArticle')}
              </Button>
            )}
            {data.row.about.kind === 'issue' && (
              <Button icon={Newspaper} onClick={() => go(paths.issue(data.row.about.id))}>
                {t('log.openIssue')}
              </Button>
            )}
          </div>
          <dl className={styles.facts}>
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className={styles.canonical}>
            <h3>{t('log.canonical')}</h3>
            <Button look="quiet" icon={Copy} onClick={() => copy(data.canonical)}>
              {t('log.copy')}
            </Button>
          </div>
          <pre tabIndex={0} aria-label={t('log.canonical')}>
            {spread(data.canonical)}
          </pre>
        </div>
      )}
    </aside>
  )
}
