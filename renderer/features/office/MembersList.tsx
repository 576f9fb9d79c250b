import type { OfficeProfile } from '@shared/domain/office'
import { compareNames } from '@shared/text/names'
import { useRequest } from '@renderer/api/queries'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import styles from './OfficeScreen.module.css'

/** Who works in the office, and as what. */
export function MembersList({ profile }: { profile: OfficeProfile }) {
  const t = useTranslate()
  const { data: members, error, refetch } = useRequest('members.list', {})
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!members) return <Skeleton lines={6} />
  const unitNames = new Map(profile.units.map((unit) => [unit.id, unit.name]))
  const sorted = [...members].sort((a, b) => compareNames(a.name, b.name))
  return (
    <div className={styles.members}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('members.name')}</th>
            <th>{t('members.title')}</th>
            <th>{t('members.unit')}</th>
            <th>{t('members.roles')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((member) => (
            <tr key={member.id}>
              <td className={styles.name}>{member.name}</td>
              <td>{member.title}</td>
              <td>{unitNames.get(member.unit) ?? ''}</td>
              <td>{member.roles.map((role) => t(`members.role.${role}`)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
