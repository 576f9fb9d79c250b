import type { PrintPreset } from '@shared/domain/printPreset'
import { TextArea, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './PresetsTab.module.css'

export interface PresetPartProps {
  readonly preset: PrintPreset
  readonly mayEdit: boolean
  /** Fields that cannot be saved as they are. */
  readonly faults: ReadonlySet<string>
  readonly onChange: (part: Partial<PrintPreset>) => void
}

const CONTACT = [
  ['person', 80],
  ['phone', 40],
  ['email', 80],
  ['address', 160]
] as const

/** Who prints, on what, and how many: what the cover note says. */
export function OrderFields({ preset, mayEdit, faults, onChange }: PresetPartProps) {
  const t = useTranslate()
  const { contact } = preset
  const field = (name: 'name' | 'house' | 'paper' | 'finishing' | 'note', maxLength: number) => ({
    value: preset[name],
    disabled: !mayEdit,
    maxLength,
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value })
  })
  const nameFault = faults.has('name')
    ? t('presets.nameMissing')
    : faults.has('taken')
      ? t('presets.nameTaken')
      : undefined
  return (
    <>
      <TextField label={t('presets.name')} required error={nameFault} {...field('name', 80)} />
      <fieldset className={styles.group}>
        <legend>{t('presets.order')}</legend>
        <div className={styles.pair}>
          <TextField label={t('presets.house')} hint={t('presets.houseHint')} {...field('house', 120)} />
          <TextField
            label={t('presets.quantity')}
            hint={t('presets.quantityHint')}
            error={faults.has('quantity') ? t('presets.range', { min: 0, max: '1.000.000' }) : undefined}
            type="number"
            min={0}
            max={1_000_000}
            disabled={!mayEdit}
            value={preset.quantity}
            onChange={(event) => onChange({ quantity: Number(event.target.value) })}
          />
        </div>
        <div className={styles.pair}>
          {CONTACT.map(([name, maxLength]) => (
            <TextField
              key={name}
              label={t(`presets.${name}`)}
              type={name === 'phone' ? 'tel' : 'text'}
              disabled={!mayEdit}
              maxLength={maxLength}
              value={contact[name]}
              onChange={(event) => onChange({ contact: { ...contact, [name]: event.target.value } })}
            />
          ))}
          <TextField
            label={t('presets.paper')}
            placeholder={t('presets.paperExample')}
            {...field('paper', 120)}
          />
          <TextField
            label={t('presets.finishing')}
            placeholder={t('presets.finishingExample')}
            {...field('finishing', 120)}
          />
        </div>
        <TextArea label={t('presets.note')} rows={2} {...field('note', 300)} />
      </fieldset>
    </>
  )
}
