import { CircleAlert } from 'lucide-react'
import { Link } from 'wouter'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { formatAgo } from '@renderer/ui/formatAgo'
import { useTranslate } from '@renderer/ui/Language'
import { useNow } from '@renderer/ui/useNow'
import styles from './MyThreads.module.css'

/** Open threads that were given to this member or name him or her. Shows nothing where there are none. */
export function MyThreads() {
  const t = useTranslate()
  const now = useNow()
  const { data: concerns } = useRequest('comments.mine', {})
  if (!concerns || concerns.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="my-threads">
      <h2 id="my-threads">{t('comments.mine')}</h2>
      <ul className={styles.list}>
        {concerns.map((concern) => (
          <li key={concern.thread}>
            <Link href={paths.thread(concern.article, concern.thread)} className={styles.item}>
              <span className={styles.words}>{concern.text}</span>
              <span className={styles.facts}>
                {concern.blocking && (
                  <span className={styles.blocking}>
                    <CircleAlert size={13} aria-hidden /> {t('comments.blocking')}
                  </span>
                )}
                <span>{t(`comments.why.${concern.why}`)}</span>
                <span>{concern.member}</span>
                <span>{concern.title || t('articles.untitled')}</span>
                <span className={styles.since}>{formatAgo(concern.at, now, t)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
