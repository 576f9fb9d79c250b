import { ClipboardList } from 'lucide-react'
import { Link } from 'wouter'
import { paths } from '@renderer/api/paths'
import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { useNow } from '@renderer/ui/useNow'
import styles from './ArticleAssignments.module.css'
import { wordsOf } from './assignmentForm'
import { DueMark } from './Marks'

/** Beside a text: which assignments it answers, until when, how long it should be, what else was asked for. */
export function ArticleAssignments({ article }: { article: string }) {
  const t = useTranslate()
  const now = useNow()
  const { data } = useRequest('assignments.ofArticle', { article })
  if (!data || data.length === 0) return null
  return (
    <section>
      <h3>{t('assignments.ofArticle')}</h3>
      <ul className={styles.list}>
        {data.map(({ id, title, due, stage, lines, photos, papers, note, said }) => (
          <li key={id}>
            <Link href={paths.assignments(id)}>
              <ClipboardList size={14} aria-hidden /> {title}
            </Link>
            <p>
              {due !== null && `${t('assignments.dueIs')} `}
              <DueMark due={due} stage={stage} now={now} />
            </p>
            {lines > 0 && <p>{t('assignments.linesAndWords', { count: lines, words: wordsOf(lines) })}</p>}
            {photos !== '' && <p>{t('assignments.photosOf', { photos })}</p>}
            {papers.length > 0 && (
              <p>{t('assignments.papersOf', { papers: papers.map(({ symbol }) => symbol).join(', ') })}</p>
            )}
            {note !== '' && <p>{note}</p>}
            {said !== '' && <p>{t('assignments.said', { said })}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
