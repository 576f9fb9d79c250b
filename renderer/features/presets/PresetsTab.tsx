import { useState } from 'react'
import { can } from '@shared/domain/permissions'
import { presetsOf } from '@shared/domain/startingPresets'
import type { MemberView } from '@shared/ipc/routes/members'
import { actorToday } from '@renderer/api/actorToday'
import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { PresetEditor } from './PresetEditor'
import styles from './PresetsTab.module.css'

/** What printing houses and machines ask for: presets that an export chooses from. */
export function PresetsTab({ member }: { member: MemberView }) {
  const t = useTranslate()
  const { data: profile, error, refetch } = useRequest('office.profile', {})
  const [open, setOpen] = useState('')
  const mayEdit = can(actorToday(member), 'office.write')
  return (
    <div className={styles.tab}>
      <p className={styles.intro}>{t('presets.intro')}</p>
      {!mayEdit && <Notice tone="info">{t('presets.readOnly')}</Notice>}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!profile && !error && <Skeleton lines={8} />}
      {profile && (
        <PresetEditor
          key={JSON.stringify(presetsOf(profile))}
          profile={profile}
          mayEdit={mayEdit}
          open={open}
          onOpen={setOpen}
        />
      )}
    </div>
  )
}
