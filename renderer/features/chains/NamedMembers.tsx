import type { ChainSigner } from '@shared/domain/chainWarnings'
import { compareNames } from '@shared/text/names'
import { CheckField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import type { FormLevel } from './chainForm'
import styles from './ChainEditor.module.css'

interface NamedMembersProps {
  readonly level: FormLevel
  readonly signers: readonly ChainSigner[]
  readonly mayEdit: boolean
  readonly onChange: (members: string[]) => void
}

/** Whether a level is for named people only, and for whom. Whoever was named stays in sight without the role. */
export function NamedMembers({ level, signers, mayEdit, onChange }: NamedMembersProps) {
  const t = useTranslate()
  const { members, role } = level
  const offered = signers
    .filter((each) => members.includes(each.id) || each.grants.some((grant) => grant.role === role))
    .sort((a, b) => compareNames(a.name, b.name))
  const said =
    members.length === 0 ? t('chains.everybody') : t('chains.namedCount', { count: members.length })
  return (
    <details className={styles.named}>
      <summary>
        {t('chains.named')}: <span>{said}</span>
      </summary>
      <p>{t('chains.namedHint')}</p>
      <div className={styles.names}>
        {offered.map(({ id, name }) => (
          <CheckField
            key={id}
            label={name}
            disabled={!mayEdit}
            isChecked={members.includes(id)}
            onChange={(isOn) => onChange(isOn ? [...members, id] : members.filter((each) => each !== id))}
          />
        ))}
      </div>
    </details>
  )
}
