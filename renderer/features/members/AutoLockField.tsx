import { request } from '@renderer/api/client'
import { useRequest } from '@renderer/api/queries'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './MembersTab.module.css'

const CHOICES = [1, 5, 10, 15, 30, 60]

/** When this PC locks by itself. */
export function AutoLockField() {
  const t = useTranslate()
  const { data: settings } = useRequest('settings.read', {})
  if (!settings) return null
  return (
    <div className={styles.lock}>
      <SelectField
        label={t('members.autoLock')}
        hint={t('members.autoLockHint')}
        value={String(settings.lock)}
        onChange={(lock) => void request('settings.write', { ...settings, lock: Number(lock) })}
        options={[
          { value: '0', label: t('members.autoLockOff') },
          ...[...new Set([...CHOICES, settings.lock])]
            .filter((minutes) => minutes > 0)
            .sort((a, b) => a - b)
            .map((minutes) => ({ value: String(minutes), label: t('members.autoLockAfter', { minutes }) }))
        ]}
      />
    </div>
  )
}
