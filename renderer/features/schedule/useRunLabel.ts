import { findProduct } from '@shared/domain/office'
import type { ScheduleEntryView } from '@shared/ipc/routes/schedule'
import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'

/** What bringing an entry out does: a file for the printer, the pages of a web channel, or a note that people did it. */
export function useRunLabel(): (entry: ScheduleEntryView) => string {
  const t = useTranslate()
  const { data: profile } = useRequest('office.profile', {})
  return ({ target, product }) => {
    if (target.kind === 'issue') return t('schedule.runIssue')
    const isWeb = profile && findProduct(profile, product)?.kind === 'web'
    return t(isWeb ? 'schedule.runWeb' : 'schedule.runArticle')
  }
}
