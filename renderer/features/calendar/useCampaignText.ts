import type { CampaignLine } from '@shared/ipc/routes/campaigns'
import { formatDay, fromWallTime } from '@shared/text/dates'
import { useTranslate } from '@renderer/ui/Language'

/** How far a campaign is ("đã đăng 4/10"), and its days. */
export function useCampaignText() {
  const t = useTranslate()
  const progress = ({ published, target }: Pick<CampaignLine, 'published' | 'target'>) =>
    target === null
      ? t('campaigns.published', { count: published })
      : t('campaigns.publishedOf', { count: published, target })
  const period = ({ from, until }: Pick<CampaignLine, 'from' | 'until'>) =>
    t('campaigns.period', {
      // Within one year the second day says which.
      from: formatDay(fromWallTime(from)).slice(0, from.slice(0, 4) === until.slice(0, 4) ? 5 : 10),
      until: formatDay(fromWallTime(until))
    })
  const whole = (line: CampaignLine) =>
    t('campaigns.band', { title: line.title, period: period(line), progress: progress(line) })
  return { progress, period, whole }
}
