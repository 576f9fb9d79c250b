import { Plus, Trash2 } from 'lucide-react'
import { MAX_GRANTS, MAX_LEVEL } from '@shared/domain/grants'
import type { Unit } from '@shared/domain/office'
import { roles, unlimitedGrant, type Grant, type Role } from '@shared/domain/permissions'
import { Button, IconButton } from '@renderer/ui/Button'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './MembersTab.module.css'

interface GrantsFieldProps {
  readonly units: readonly Unit[]
  readonly grants: readonly Grant[]
  readonly onChange: (grants: Grant[]) => void
}

const orNull = (day: string) => (day === '' ? null : day)

/** Whether a grant ends before it begins. */
export function isUpsideDown({ from, until }: Grant): boolean {
  return from !== null && until !== null && from > until
}

/** Roles with their level, units and days. */
export function GrantsField({ units, grants, onChange }: GrantsFieldProps) {
  const t = useTranslate()
  const change = (at: number, part: Partial<Grant>) =>
    onChange(grants.map((grant, index) => (index === at ? { ...grant, ...part } : grant)))
  const levels = Array.from({ length: MAX_LEVEL }, (_level, index) => index + 1)
  const unused = roles.find((role) => !grants.some((grant) => grant.role === role)) ?? 'contributor'
  return (
    <fieldset className={styles.group}>
      <legend>{t('members.roles')}</legend>
      <p className={styles.small}>{t('members.grantsHint')}</p>
      {grants.map((grant, at) => (
        <div key={at} className={styles.grant} role="group" aria-label={t('members.role1', { n: at + 1 })}>
          <SelectField
            label={t('members.roles')}
            value={grant.role}
            onChange={(role) => change(at, { role: role as Role, level: undefined })}
            options={roles.map((role) => ({ value: role, label: t(`members.role.${role}`) }))}
          />
          <SelectField
            label={t('members.level')}
            value={String(grant.level ?? '')}
            disabled={grant.role !== 'approver'}
            onChange={(level) => change(at, { level: level === '' ? undefined : Number(level) })}
            options={[
              { value: '', label: t('members.anyLevel') },
              ...levels.map((n) => ({ value: String(n), label: t('members.levelUpTo', { n }) }))
            ]}
          />
          <TextField
            label={t('members.from')}
            type="date"
            value={grant.from ?? ''}
            onChange={(event) => change(at, { from: orNull(event.target.value) })}
          />
          <TextField
            label={t('members.until')}
            type="date"
            value={grant.until ?? ''}
            error={isUpsideDown(grant) ? t('members.badDates') : undefined}
            onChange={(event) => change(at, { until: orNull(event.target.value) })}
          />
          <IconButton
            icon={Trash2}
            label={t('members.removeRole')}
            disabled={grants.length === 1}
            onClick={() => onChange(grants.filter((_grant, index) => index !== at))}
          />
          {units.length > 0 && (
            <details className={styles.units}>
              <summary>
                {t('members.units')}:{' '}
                {grant.units.length === 0
                  ? t('members.allUnits')
                  : t('members.chosenUnits', { count: grant.units.length })}
              </summary>
              <div className={styles.unitList}>
                {units.map((unit) => (
                  <CheckField
                    key={unit.id}
                    label={unit.name}
                    isChecked={grant.units.includes(unit.id)}
                    onChange={(isOn) =>
                      change(at, {
                        units: isOn
                          ? [...grant.units, unit.id]
                          : grant.units.filter((each) => each !== unit.id)
                      })
                    }
                  />
                ))}
              </div>
            </details>
          )}
        </div>
      ))}
      <Button
        icon={Plus}
        className={styles.add}
        disabled={grants.length >= MAX_GRANTS}
        onClick={() => onChange([...grants, unlimitedGrant(unused)])}
      >
        {t('members.addRole')}
      </Button>
    </fieldset>
  )
}
