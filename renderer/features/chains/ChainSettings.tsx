import { useMemo, useState } from 'react'
import { can } from '@shared/domain/permissions'
import { chainKinds, type ChainKind } from '@shared/domain/approvalRecords'
import { purposes, type Purpose } from '@shared/domain/level'
import type { OfficeProfile } from '@shared/domain/office'
import type { MemberView } from '@shared/ipc/routes/members'
import { formatMoment } from '@shared/text/dates'
import { actorToday } from '@renderer/api/actorToday'
import { useRequest } from '@renderer/api/queries'
import { useChains } from '@renderer/api/signOff'
import { SelectField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { chainInForce, choiceId, type ChainChoice, type ChainInForce } from './chainChoice'
import { ChainEditor } from './ChainEditor'
import styles from './ChainSettings.module.css'
import { useSigners } from './useSigners'

/** What holds for the choice, in a sentence. */
function InForce({ choice, inForce }: { choice: ChainChoice; inForce: ChainInForce }) {
  const t = useTranslate()
  const { of, version } = inForce
  const kindName = (kind: ChainKind) => (kind === '' ? t('chains.allKinds') : t(`articles.kind.${kind}`))
  const nameOf = ({ kind, purpose }: ChainChoice) =>
    t('chains.chainName', { purpose: t(`chains.purpose.${purpose}`), kind: kindName(kind).toLowerCase() })
  if (choiceId(of) !== choiceId(choice))
    return <p>{t('chains.inherited', { chain: nameOf(of), own: nameOf(choice).toLowerCase() })}</p>
  if (version.at === null) return <p>{t('chains.fromProfile')}</p>
  const values = { version: version.version, name: version.member, moment: formatMoment(version.at) }
  return <p>{t('chains.inForce', values)}</p>
}

/** Which chain is looked at, and its editor. */
function Chains({ profile, member }: { profile: OfficeProfile; member: MemberView }) {
  const t = useTranslate()
  const [choice, setChoice] = useState<ChainChoice>({
    product: profile.products[0]!.id,
    kind: '',
    purpose: 'publish'
  })
  const { data: histories, error, refetch } = useChains()
  const signers = useSigners()
  const { data: everybody } = useRequest('members.list', {})
  const names = useMemo(() => {
    const members = new Map(everybody?.map((each) => [each.id, each.name]))
    const units = new Map(profile.units.map((unit) => [unit.id, unit.name]))
    return { member: (id: string) => members.get(id) ?? id, unit: (id: string) => units.get(id) ?? id }
  }, [everybody, profile.units])
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!histories || !everybody) return <Skeleton lines={8} />
  const inForce = chainInForce(histories, choice)
  const hasOwn = (kind: ChainKind) =>
    kind !== '' && histories.some((each) => each.product === choice.product && each.kind === kind)
  return (
    <>
      <div className={styles.choice}>
        <SelectField
          label={t('articles.meta.product')}
          value={choice.product}
          onChange={(product) => setChoice({ ...choice, product })}
          options={profile.products.map((each) => ({ value: each.id, label: each.name }))}
        />
        <SelectField
          label={t('chains.kind')}
          value={choice.kind}
          onChange={(kind) => setChoice({ ...choice, kind: kind as ChainKind })}
          options={chainKinds.map((kind) => {
            const name = kind === '' ? t('chains.allKinds') : t(`articles.kind.${kind}`)
            return { value: kind, label: hasOwn(kind) ? t('chains.kindWithOwn', { kind: name }) : name }
          })}
        />
        <SelectField
          label={t('chains.purposeLabel')}
          value={choice.purpose}
          onChange={(purpose) => setChoice({ ...choice, purpose: purpose as Purpose })}
          options={purposes.map((purpose) => ({ value: purpose, label: t(`chains.purpose.${purpose}`) }))}
        />
      </div>
      {inForce && (
        <>
          <InForce choice={choice} inForce={inForce} />
          <ChainEditor
            key={choiceId(choice)}
            choice={choice}
            inForce={inForce}
            signers={signers}
            units={profile.units.map((unit) => unit.id)}
            names={names}
            mayEdit={can(actorToday(member), 'chains.write')}
          />
        </>
      )}
    </>
  )
}

/** By which chains the office signs: per product, genre and purpose, in versions. */
export function ChainSettings({ member }: { member: MemberView }) {
  const t = useTranslate()
  const { data: profile, error, refetch } = useRequest('office.profile', {})
  const mayEdit = can(actorToday(member), 'chains.write')
  return (
    <div className={styles.settings}>
      <p className={styles.intro}>{t('chains.intro')}</p>
      {!mayEdit && <Notice tone="info">{t('chains.readOnly')}</Notice>}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!profile && !error && <Skeleton lines={8} />}
      {profile && <Chains profile={profile} member={member} />}
    </div>
  )
}
