import { Link } from 'wouter'
import type { ArticleView } from '@shared/ipc/routes/articles'
import { paths } from '@renderer/api/paths'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import styles from './PrintedPlaces.module.css'
import { usePrintedWords } from '@renderer/ui/usePrintedWords'

/** Of a correction or a withdrawal: what came out where, and why it is corrected or taken back. */
export function PrintedNotice({ article }: { article: ArticleView }) {
  const t = useTranslate()
  const say = usePrintedWords()
  const { signOff, state, publications } = article
  const isAtWork = state === 'drafting' || state === 'returned'
  // What is being written is handed over as a correction; what was handed over says itself what it is for.
  const next = isAtWork ? signOff.submissions.find((each) => each.purpose === 'correct') : undefined
  const isHandedOver = state === 'submitted' || state === 'approved' || state === 'withdrawn'
  const purpose = next?.purpose ?? (isHandedOver ? signOff.purpose : 'publish')
  const corrects = next ? next.corrects : signOff.corrects
  const printed = [...publications].reverse().find((each) => each.entry === corrects?.entry)
  if (purpose === 'publish' || !printed) return null
  const place = say(printed)
  return (
    <Notice tone="info">
      {t(purpose === 'correct' ? 'chains.printed.since' : 'chains.printed.withdrawing', { place: '' })}
      {printed.issue === null ? (
        place
      ) : (
        <Link href={paths.issue(printed.issue)} className={styles.place}>
          {place}
        </Link>
      )}
      .{signOff.reason !== '' && !next && <em> “{signOff.reason}”</em>}
    </Notice>
  )
}
