import { Newspaper } from 'lucide-react'
import { useState } from 'react'
import { isPrinted, type OfficeProfile } from '@shared/domain/office'
import { can } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/members'
import { actorToday } from '@renderer/api/actorToday'
import { useRequest } from '@renderer/api/queries'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { EmptyState, ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { HouseEditor } from './HouseEditor'
import styles from './HouseTab.module.css'

function PrintedProducts({ profile, member }: { profile: OfficeProfile; member: MemberView }) {
  const t = useTranslate()
  const printed = profile.products.filter(isPrinted)
  const [chosen, setChosen] = useState(printed[0]?.id ?? '')
  const product = printed.find((each) => each.id === chosen) ?? printed[0]
  const mayEdit = can(actorToday(member), 'office.write')
  if (!product) return <EmptyState icon={Newspaper} title={t('house.noPrinted')} />
  return (
    <>
      <div className={styles.top}>
        <SelectField
          label={t('house.product')}
          value={product.id}
          onChange={setChosen}
          options={printed.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <p className={styles.hint}>{t('house.about')}</p>
      </div>
      {!mayEdit && <Notice tone="info">{t('house.readOnly')}</Notice>}
      <HouseEditor
        // Saved by anybody, the form begins with what is saved.
        key={JSON.stringify(product)}
        profile={profile}
        saved={product}
        member={member.id}
        mayEdit={mayEdit}
      />
    </>
  )
}

/** How the printed products of the office look. */
export function HouseTab({ member }: { member: MemberView }) {
  const { data: profile, error, refetch } = useRequest('office.profile', {})
  return (
    <div className={styles.tab}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!profile && !error && <Skeleton lines={8} />}
      {profile && <PrintedProducts profile={profile} member={member} />}
    </div>
  )
}
