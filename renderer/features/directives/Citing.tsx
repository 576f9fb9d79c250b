import { Search } from 'lucide-react'
import { Link } from 'wouter'
import type { DirectiveView } from '@shared/ipc/routes/directives'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { formatAgo } from '@renderer/ui/formatAgo'
import { formatCount } from '@renderer/ui/formatBytes'
import { useTranslate } from '@renderer/ui/Language'
import { ArticleStatusMark } from '@renderer/ui/Status'
import { useNow } from '@renderer/ui/useNow'
import styles from './DirectiveDialog.module.css'

/** So many are named here; the search has all. */
const SHOWN = 5

/** Which articles cite a document, and who wrote its line. */
export function Citing({ line, onClose }: { line: DirectiveView; onClose: () => void }) {
  const t = useTranslate()
  const now = useNow()
  const { data } = useRequest('directives.citing', { id: line.id })
  return (
    <section className={styles.citing} aria-label={t('directives.citing')}>
      <h3>
        {t('directives.citing')} {data && data.total > 0 && <span>{formatCount(data.total)}</span>}
      </h3>
      {data?.total === 0 && <p>{t('directives.citingNone')}</p>}
      <ul>
        {data?.rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <Link href={paths.article(row.id)} onClick={onClose}>
              {row.title || t('articles.untitled')}
            </Link>
            <ArticleStatusMark status={row.status} level={row.level} levels={row.levels} />
          </li>
        ))}
      </ul>
      {data && data.total > SHOWN && (
        <Link className={styles.all} href={paths.search(`văn bản:"${line.symbol}"`)} onClick={onClose}>
          <Search size={14} aria-hidden /> {t('directives.citingAll')}
        </Link>
      )}
      <p>{t('directives.lastSaid', { member: line.member, when: formatAgo(line.at, now, t) })}</p>
    </section>
  )
}
