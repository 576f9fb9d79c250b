import { useState } from 'react'
import type { Unit } from '@shared/domain/office'
import { unlimitedGrant } from '@shared/domain/permissions'
import type { MemberEvent, MemberView } from '@shared/ipc/routes/members'
import { formatDay, formatMoment, formatTime } from '@shared/text/dates'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { Dialog } from '@renderer/ui/Dialog'
import { useTranslate } from '@renderer/ui/Language'
import { ErrorState, Skeleton } from '@renderer/ui/Notice'
import { datesText, grantText } from './grantText'
import { RevokeDialog } from './RevokeDialog'
import styles from './MembersTab.module.css'

interface MemberFileDialogProps {
  readonly member: MemberView
  readonly units: readonly Unit[]
  readonly mayRevoke: boolean
  readonly onClose: () => void
}

const short = (key: string) => key.slice(0, 8)

function Event({ event, units }: { event: MemberEvent; units: readonly Unit[] }) {
  const t = useTranslate()
  const said = (() => {
    switch (event.kind) {
      case 'enrolled':
        return event.replaces === null
          ? t('members.enrolled', { key: short(event.key) })
          : t('members.renewedKey', { key: short(event.key), old: short(event.replaces) })
      case 'changed':
        return t('members.changed')
      case 'revoked':
        return `${t('members.revokedKey', { key: short(event.key) })}: ${event.reason}`
      case 'refused':
        return t('members.refusedTimes', {
          wrong: event.wrong,
          since: `${formatTime(event.since)} ${formatDay(event.since)}`
        })
    }
  })()
  const grants =
    event.kind === 'changed'
      ? event.grants
      : event.kind === 'enrolled'
        ? event.grants.length > 0
          ? event.grants
          : event.roles.map(unlimitedGrant)
        : []
  return (
    <tr>
      <td>
        {said}
        <span className={styles.small}>
          {t('members.historyBy', { by: event.by ?? t('members.byRoot'), at: formatMoment(event.at) })}
        </span>
      </td>
      <td>
        <ul className={styles.grants}>
          {grants.map((grant, index) => (
            <li key={index}>
              {grantText(grant, units, t)}
              <span className={styles.small}>{datesText(grant, t)}</span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

/** A member's keys, and what the log says of his or her roles. */
export function MemberFileDialog({ member, units, mayRevoke, onClose }: MemberFileDialogProps) {
  const t = useTranslate()
  const { data: file, error, refetch } = useRequest('members.file', { member: member.id })
  const [revoking, setRevoking] = useState<string | null>(null)
  return (
    <Dialog title={`${t('members.file')} – ${member.name}`} width="large" onClose={onClose}>
      <div className={styles.form}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!file && !error && <Skeleton lines={4} />}
        {file && (
          <>
            <h3>{t('members.keys')}</h3>
            <ul className={styles.keys}>
              {file.keys.map(({ key, isRevoked, records, place }) => (
                <li key={key}>
                  <code>{short(key)}</code>
                  <span>
                    {[
                      t(`members.keyPlace.${place}`),
                      t('members.keyRecords', { count: records }),
                      ...(isRevoked ? [t('members.keyRevoked')] : [])
                    ].join(' · ')}
                  </span>
                  {mayRevoke && !isRevoked && file.keys.length > 1 && (
                    <Button look="quiet" onClick={() => setRevoking(key)}>
                      {t('members.revoke')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <h3>{t('members.history')}</h3>
            <table className={styles.table}>
              <tbody>
                {[...file.events].reverse().map((event) => (
                  <Event key={event.record} event={event} units={units} />
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
      {revoking !== null && (
        <RevokeDialog member={member} keyId={revoking} onClose={() => setRevoking(null)} />
      )}
    </Dialog>
  )
}
