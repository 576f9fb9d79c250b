import { useState } from 'react'
import { MAX_LENGTH, type LengthRule } from '@shared/domain/lengthRule'
import type { Product } from '@shared/domain/office'
import { SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './OfficeScreen.module.css'

const units = ['none', 'words', 'characters'] as const

const readBound = (text: string) => Math.min(MAX_LENGTH, Math.max(0, Math.trunc(Number(text)) || 0))

/** How long the texts of a channel should be. Nobody is stopped by it: it is shown while writing, and warned of. */
export function LengthFields({
  product,
  mayEdit,
  onChange
}: {
  product: Product
  mayEdit: boolean
  onChange: (part: Partial<Product>) => void
}) {
  const t = useTranslate()
  // What is typed may pass through bounds that contradict each other; only a rule that holds goes further.
  const [typed, setTyped] = useState<LengthRule | undefined>(product.length)
  const isWrong = typed !== undefined && typed.most > 0 && typed.least > typed.most
  const set = (next: LengthRule | undefined) => {
    setTyped(next)
    if (!next || next.most === 0 || next.least <= next.most) onChange({ length: next })
  }
  return (
    <fieldset className={styles.group}>
      <legend>{t('channelLength.title')}</legend>
      <div className={styles.triple}>
        <SelectField
          label={t('channelLength.unit')}
          disabled={!mayEdit}
          value={typed?.unit ?? 'none'}
          onChange={(chosen) => {
            const unit = units.find((each) => each === chosen) ?? 'none'
            set(unit === 'none' ? undefined : { least: 0, most: 0, ...typed, unit })
          }}
          options={units.map((unit) => ({ value: unit, label: t(`channelLength.units.${unit}`) }))}
        />
        {typed &&
          (['least', 'most'] as const).map((bound) => (
            <TextField
              key={bound}
              label={t(`channelLength.${bound}`)}
              type="number"
              min={0}
              max={MAX_LENGTH}
              hint={bound === 'least' ? t('channelLength.hint') : undefined}
              error={bound === 'most' && isWrong ? t('channelLength.wrong') : undefined}
              disabled={!mayEdit}
              value={typed[bound]}
              onChange={(event) => set({ ...typed, [bound]: readBound(event.target.value) })}
            />
          ))}
      </div>
    </fieldset>
  )
}
