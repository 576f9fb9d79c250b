import { useState } from 'react'
import type { Product } from '@shared/domain/office'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { weekdayNames, weekdays } from '@renderer/ui/weekdays'
import styles from './OfficeScreen.module.css'

type Rule = NonNullable<Product['issueDays']>
type RuleKind = Rule['kind'] | 'none'

/** "1, 15" as days of the month, in order, each once; null for anything else. */
export function readDays(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const days = parts.map(Number)
  if (days.length === 0 || days.some((day) => !Number.isInteger(day) || day < 1 || day > 31)) return null
  return [...new Set(days)].sort((a, b) => a - b)
}

const first = (kind: RuleKind, { slot }: Product): Rule | undefined => {
  if (kind === 'none') return undefined
  return kind === 'weekly' ? { kind, weekdays: [slot.weekday] } : { kind, days: [15] }
}

/** On which days a printed product comes out by a rule, and when the printing house must have its file. */
export function IssueDaysFields({
  product,
  mayEdit,
  onChange
}: {
  product: Product
  mayEdit: boolean
  onChange: (part: Partial<Product>) => void
}) {
  const t = useTranslate()
  const { issueDays: rule, pressDays = 0 } = product
  const [typed, setTyped] = useState(rule?.kind === 'monthly' ? rule.days.join(', ') : '15')
  const choose = (kind: RuleKind) => {
    onChange({ issueDays: first(kind, product) })
    setTyped('15')
  }
  const toggle = (weekday: number) => {
    if (rule?.kind !== 'weekly') return
    const others = rule.weekdays.filter((each) => each !== weekday)
    const chosen = others.length < rule.weekdays.length ? others : [...others, weekday].sort()
    // One day stays: no rule at all is a choice of its own.
    if (chosen.length > 0) onChange({ issueDays: { kind: 'weekly', weekdays: chosen } })
  }
  return (
    <fieldset className={styles.group}>
      <legend>{t('office.issueDays')}</legend>
      <div className={styles.pair}>
        <SelectField
          label={t('office.issueRule')}
          disabled={!mayEdit}
          value={rule?.kind ?? 'none'}
          onChange={(kind) =>
            choose((['none', 'weekly', 'monthly'] as const).find((each) => each === kind) ?? 'none')
          }
          options={(['none', 'weekly', 'monthly'] as const).map((kind) => ({
            value: kind,
            label: t(`office.issueRules.${kind}`)
          }))}
        />
        <TextField
          label={t('office.pressDays')}
          hint={t('office.pressDaysHint')}
          type="number"
          min={0}
          max={30}
          disabled={!mayEdit}
          value={pressDays}
          onChange={(event) =>
            onChange({ pressDays: Math.min(30, Math.max(0, Math.trunc(Number(event.target.value)) || 0)) })
          }
        />
      </div>
      {rule?.kind === 'weekly' && (
        <div className={styles.weekdays} role="group" aria-label={t('office.issueWeekdays')}>
          {weekdays.map((weekday) => (
            <CheckField
              key={weekday}
              label={t(`ui.weekday.${weekdayNames[weekday]}`)}
              isChecked={rule.weekdays.includes(weekday)}
              disabled={!mayEdit}
              onChange={() => toggle(weekday)}
            />
          ))}
        </div>
      )}
      {rule?.kind === 'monthly' && (
        <TextField
          label={t('office.issueMonthDays')}
          hint={t('office.issueMonthDaysHint')}
          error={readDays(typed) === null ? t('office.issueMonthDaysWrong') : undefined}
          disabled={!mayEdit}
          maxLength={120}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            const days = readDays(event.target.value)
            if (days) onChange({ issueDays: { kind: 'monthly', days } })
          }}
        />
      )}
    </fieldset>
  )
}
