import type { CampaignLine } from '@shared/ipc/routes/campaigns'
import type { IsoDay } from '@shared/text/dates'
import { bandsOf } from '@shared/domain/campaignBands'
import { campaignHue } from './campaignHue'
import styles from './Campaigns.module.css'
import { useCampaignText } from './useCampaignText'

/**
 * Campaigns as bands over the days of a week. For the mouse and the eye:
 * by keyboard and for a reader they stand in the list beside.
 */
export function CampaignBands({
  days,
  campaigns,
  onOpen
}: {
  days: readonly IsoDay[]
  campaigns: readonly CampaignLine[]
  onOpen: (id: string) => void
}) {
  const { whole, progress } = useCampaignText()
  const bands = bandsOf(days, campaigns)
  if (bands.length === 0) return null
  return (
    <div className={styles.bands} aria-hidden>
      {bands.map(({ of, at, days: length, lane, isFirst, isLast }) => (
        <button
          key={of.id}
          type="button"
          tabIndex={-1}
          className={styles.band}
          data-first={isFirst}
          data-last={isLast}
          title={whole(of)}
          style={{ ...campaignHue(of.id), gridColumn: `${at + 1} / span ${length}`, gridRow: lane + 1 }}
          onClick={() => onOpen(of.id)}
        >
          <b>{of.title}</b> {progress(of)}
        </button>
      ))}
    </div>
  )
}
