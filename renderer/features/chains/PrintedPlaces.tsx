import { Printer } from 'lucide-react'
import { Link } from 'wouter'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { formatMoment } from '@shared/text/dates'
import { paths } from '@renderer/api/paths'
import { useTranslate } from '@renderer/ui/Language'
import styles from './PrintedPlaces.module.css'
import { usePrintedWords } from '@renderer/ui/usePrintedWords'

/** Where an article came out, newest first, and what became of it since: corrected, or taken back. */
export function PrintedPlaces({ article }: { article: ArticleView }) {
  const t = useTranslate()
  const say = usePrintedWords()
  const { publications, signOff } = article
  if (publications.length === 0) return null
  return (
    <section className={styles.printed} aria-label={t('chains.printed.title')}>
      <h3>{t('chains.printed.title')}</h3>
      <ul>
        {[...publications].reverse().map((publication) => (
          <li key={`${publication.entry}-${publication.at}`}>
            <Printer size={15} strokeWidth={1.8} aria-hidden />
            <div>
              {publication.issue === null ? (
                <span>{say(publication)}</span>
              ) : (
                <Link href={paths.issue(publication.issue)}>{say(publication)}</Link>
              )}
              {signOff.corrections
                .filter(({ corrects }) => corrects.entry === publication.entry)
                .map(({ purpose, reason, submittedAt, signedAt }) => (
                  <p key={submittedAt}>
                    {t(
                      signedAt === null
                        ? `chains.printed.asked.${purpose}`
                        : `chains.printed.signed.${purpose}`,
                      { moment: formatMoment(signedAt ?? submittedAt) }
                    )}
                    {reason !== '' && <em> “{reason}”</em>}
                  </p>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
