import { Flag, Plus } from 'lucide-react'
import type { CampaignLine } from '@shared/ipc/routes/campaigns'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import styles from './Campaigns.module.css'
import { campaignHue } from './campaignHue'
import { useCampaignText } from './useCampaignText'

/** The campaigns of the days that are shown, with how far each is. */
export function CampaignList({
  campaigns,
  mayWrite,
  onOpen,
  onAdd
}: {
  campaigns: readonly CampaignLine[]
  mayWrite: boolean
  onOpen: (id: string) => void
  onAdd: () => void
}) {
  const t = useTranslate()
  const { progress, period } = useCampaignText()
  return (
    <section className={styles.beside}>
      <h3>
        <Flag size={16} aria-hidden /> {t('campaigns.title')}
      </h3>
      {campaigns.length === 0 && <p>{t('campaigns.none')}</p>}
      <ul>
        {campaigns.map((each) => (
          <li key={each.id}>
            <button type="button" style={campaignHue(each.id)} onClick={() => onOpen(each.id)}>
              <strong>{each.title}</strong>
              <span>
                {period(each)} · {progress(each)}
              </span>
              {each.target !== null && (
                <progress max={each.target} value={Math.min(each.target, each.published)} aria-hidden />
              )}
            </button>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Button look="quiet" icon={Plus} onClick={onAdd}>
          {t('campaigns.add')}
        </Button>
      )}
    </section>
  )
}
