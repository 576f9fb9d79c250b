import { EllipsisVertical, FileClock, KeyRound, Pencil, ShieldOff, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { can } from '@shared/domain/permissions'
import type { MemberView } from '@shared/ipc/routes/members'
import { toIsoDay } from '@shared/text/dates'
import { compareNames } from '@shared/text/names'
import { actorToday } from '@renderer/api/actorToday'
import { useRequest } from '@renderer/api/queries'
import { Button, IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { Menu } from '@renderer/ui/Menu'
import { ErrorState, Notice, Skeleton } from '@renderer/ui/Notice'
import { useNow } from '@renderer/ui/useNow'
import { AutoLockField } from './AutoLockField'
import { ChangePinDialog } from './ChangePinDialog'
import { datesText, grantText, validityOf } from './grantText'
import { MemberDialog } from './MemberDialog'
import { MemberFileDialog } from './MemberFileDialog'
import { RecoveryPanel } from './RecoveryPanel'
import { RenewDialog } from './RenewDialog'
import { RevokeDialog } from './RevokeDialog'
import styles from './MembersTab.module.css'

type Open =
  | { readonly kind: 'add' | 'pin' }
  | { readonly kind: 'edit' | 'file' | 'renew' | 'revoke'; readonly member: MemberView }

/** Who works in the office, as what and until when, and the keys on this PC. */
export function MembersTab({ me }: { me: MemberView }) {
  const t = useTranslate()
  const now = useNow()
  const { data: profile } = useRequest('office.profile', {})
  const { data: members, error, refetch } = useRequest('members.list', {})
  const { data: recovery } = useRequest('recovery.status', {})
  const [open, setOpen] = useState<Open | null>(null)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!members || !profile) return <Skeleton lines={6} />

  const mayWrite = can(actorToday(me), 'members.write')
  const units = profile.units
  const today = toIsoDay(now)
  const sorted = [...members].sort((a, b) => compareNames(a.name, b.name))
  const close = () => setOpen(null)
  return (
    <div className={styles.tab}>
      <div className={styles.tools}>
        <p className={styles.hint}>{mayWrite ? '' : t('members.readOnly')}</p>
        <Button icon={KeyRound} onClick={() => setOpen({ kind: 'pin' })}>
          {t('members.changePin')}
        </Button>
        <Button look="primary" icon={UserPlus} disabled={!mayWrite} onClick={() => setOpen({ kind: 'add' })}>
          {t('members.add')}
        </Button>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('members.name')}</th>
            <th>{t('members.unit')}</th>
            <th>{t('members.roles')}</th>
            <th>{t('members.state')}</th>
            <th>
              <span className="visually-hidden">{t('members.keys')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((member) => {
            const validity = validityOf(member, today)
            return (
              <tr key={member.id} className={validity === 'noKey' ? styles.gone : undefined}>
                <td>
                  <span className={styles.name}>{member.name}</span>
                  <span className={styles.small}>{member.title}</span>
                </td>
                <td>{units.find((unit) => unit.id === member.unit)?.name ?? ''}</td>
                <td>
                  <ul className={styles.grants}>
                    {member.grants.map((grant, index) => (
                      <li key={index}>
                        {grantText(grant, units, t)}
                        {(grant.from !== null || grant.until !== null) && (
                          <span className={styles.small}>{datesText(grant, t)}</span>
                        )}
                      </li>
                    ))}
                  </ul>
                </td>
                <td>
                  <span className={[styles.state, styles[validity]].join(' ')}>
                    {t(`members.${validity}`)}
                  </span>
                </td>
                <td className={styles.more}>
                  <Menu
                    align="end"
                    trigger={
                      <IconButton
                        icon={EllipsisVertical}
                        label={t('members.actions', { name: member.name })}
                      />
                    }
                    items={[
                      {
                        id: 'file',
                        label: t('members.file'),
                        icon: FileClock,
                        onSelect: () => setOpen({ kind: 'file', member })
                      },
                      {
                        id: 'edit',
                        label: t('members.edit'),
                        icon: Pencil,
                        disabled: !mayWrite,
                        onSelect: () => setOpen({ kind: 'edit', member })
                      },
                      {
                        id: 'renew',
                        label: t('members.renew'),
                        icon: KeyRound,
                        disabled: !mayWrite,
                        onSelect: () => setOpen({ kind: 'renew', member })
                      },
                      {
                        id: 'revoke',
                        label: t('members.revokeAll'),
                        icon: ShieldOff,
                        isDangerous: true,
                        beginsGroup: true,
                        disabled: !mayWrite || !member.active || member.id === me.id,
                        onSelect: () => setOpen({ kind: 'revoke', member })
                      }
                    ]}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <AutoLockField />
      {recovery && (
        <Notice tone={recovery.usesSafe ? 'good' : 'info'}>
          {t(recovery.usesSafe ? 'members.safeUsed' : 'members.safeUnused')}
        </Notice>
      )}
      {recovery && mayWrite && <RecoveryPanel status={recovery} />}
      {open?.kind === 'add' && <MemberDialog units={units} onClose={close} />}
      {open?.kind === 'edit' && <MemberDialog units={units} member={open.member} onClose={close} />}
      {open?.kind === 'file' && (
        <MemberFileDialog member={open.member} units={units} mayRevoke={mayWrite} onClose={close} />
      )}
      {open?.kind === 'renew' && <RenewDialog member={open.member} onClose={close} />}
      {open?.kind === 'revoke' && <RevokeDialog member={open.member} keyId={null} onClose={close} />}
      {open?.kind === 'pin' && <ChangePinDialog onClose={close} />}
    </div>
  )
}
