import { useId, type ReactNode } from 'react'
import type { MergeChoice } from '@shared/document/merge'
import { useTranslate } from '@renderer/ui/Language'
import styles from './MergeScreen.module.css'

interface ConflictCardProps {
  /** Its place among all decisions, from 0. */
  readonly number: number
  readonly label?: string
  readonly names: { readonly ours: string; readonly theirs: string }
  readonly choice: MergeChoice | undefined
  readonly onChoose: (choice: MergeChoice) => void
  readonly ours: ReactNode
  readonly theirs: ReactNode
  readonly canKeepBoth: boolean
}

/** A place where both wrote: the two texts beside each other, and the choice between them. */
export function ConflictCard(props: ConflictCardProps) {
  const t = useTranslate()
  const name = useId()
  const { number, label, names, choice, canKeepBoth } = props
  const option = (value: MergeChoice, words: string) => (
    <label className={styles.option}>
      <input type="radio" name={name} checked={choice === value} onChange={() => props.onChoose(value)} />
      <span>{words}</span>
    </label>
  )
  return (
    <fieldset className={styles.conflict} data-conflict={number} data-open={choice === undefined}>
      <legend>
        {t('merge.choose', { number: number + 1 })}
        {label && ` · ${label}`}
      </legend>
      <div className={styles.sides}>
        <div data-chosen={choice === 'ours' || choice === 'both'}>
          {option('ours', names.ours)}
          {props.ours}
        </div>
        <div data-chosen={choice === 'theirs' || choice === 'both'}>
          {option('theirs', names.theirs)}
          {props.theirs}
        </div>
      </div>
      {canKeepBoth && <div className={styles.both}>{option('both', t('merge.both'))}</div>}
    </fieldset>
  )
}
