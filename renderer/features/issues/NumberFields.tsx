import { TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './NewIssueDialog.module.css'

/** What identifies an issue, as typed. */
export interface TypedNumber {
  readonly number: string
  readonly total: string
  readonly date: string
}

/** Number in the year, number since the first issue, and the day on the masthead. */
export function NumberFields({
  values,
  onChange
}: {
  values: TypedNumber
  onChange: (values: TypedNumber) => void
}) {
  const t = useTranslate()
  const field = (name: keyof TypedNumber) => ({
    value: values[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...values, [name]: event.target.value })
  })
  return (
    <>
      <div className={styles.pair}>
        <TextField label={t('issues.numberLabel')} type="number" min={1} {...field('number')} />
        <TextField
          label={t('issues.totalLabel')}
          type="number"
          min={0}
          hint={t('issues.totalHint')}
          {...field('total')}
        />
      </div>
      <TextField label={t('issues.date')} type="date" {...field('date')} />
    </>
  )
}
