import { Link } from 'wouter'
import type { ScheduleEntryView } from '@shared/ipc/routes/schedule'
import { paths } from '@renderer/api/paths'
import { useTranslate } from '@renderer/ui/Language'

/** What an entry publishes, as a way to it. */
export function EntryLabel({ entry }: { entry: ScheduleEntryView }) {
  const t = useTranslate()
  if (entry.target.kind === 'issue') {
    return (
      <Link href={paths.issue(entry.target.issue)}>
        {t('issues.heading', { number: entry.label, product: entry.productName })}
      </Link>
    )
  }
  return <Link href={paths.article(entry.target.article)}>{entry.label || t('articles.untitled')}</Link>
}
