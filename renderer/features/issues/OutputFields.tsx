import { useLocation } from 'wouter'
import { outputKinds, type OutputKind, type PrintPreset } from '@shared/domain/printPreset'
import { paths } from '@renderer/api/paths'
import { Button } from '@renderer/ui/Button'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { usePresetWords } from '@renderer/ui/usePresetWords'
import styles from './ExportDialog.module.css'
import { lacksPrintFile, type ExportChoice } from './useExport'

interface OutputFieldsProps {
  readonly choice: ExportChoice
  /** Whether a print file of the issue was made before. */
  readonly hasPrintFile: boolean
  readonly mayEditPresets: boolean
  readonly onPreset: (preset: PrintPreset) => void
  readonly onOutput: (kind: OutputKind, isOn: boolean) => void
  readonly onQuantity: (quantity: number) => void
}

/** For whom it is printed, and what is made. */
export function OutputFields(props: OutputFieldsProps) {
  const t = useTranslate()
  const [, go] = useLocation()
  const summaryOf = usePresetWords()
  const { choice, hasPrintFile, mayEditPresets, onPreset, onOutput, onQuantity } = props
  const { presets, preset, outputs, quantity } = choice
  const lacking = lacksPrintFile(outputs, hasPrintFile)
  return (
    <>
      <div className={styles.preset}>
        <SelectField
          label={t('presets.choose.preset')}
          hint={[summaryOf(preset), preset.paper].filter((part) => part !== '').join(' · ')}
          value={preset.id}
          onChange={(id) => onPreset(presets.find((each) => each.id === id)!)}
          options={presets.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {mayEditPresets && (
          <Button look="quiet" onClick={() => go(paths.officeTab('presets'))}>
            {t('presets.choose.edit')}
          </Button>
        )}
      </div>
      <fieldset className={styles.outputs}>
        <legend>{t('presets.choose.outputs')}</legend>
        {outputKinds.map((kind) => (
          <CheckField
            key={kind}
            label={t(`presets.output.${kind}`)}
            isChecked={outputs.includes(kind)}
            onChange={(isOn) => onOutput(kind, isOn)}
          />
        ))}
      </fieldset>
      {outputs.length === 0 && <p className={styles.lacking}>{t('presets.choose.none')}</p>}
      {lacking.length > 0 && <p className={styles.lacking}>{t('presets.choose.needsPrint')}</p>}
      {outputs.includes('note') && (
        <div className={styles.quantity}>
          <TextField
            label={t('presets.choose.copies')}
            hint={t('presets.choose.copiesHint')}
            type="number"
            min={0}
            max={1_000_000}
            step={1}
            value={quantity}
            onChange={(event) =>
              onQuantity(Math.min(1_000_000, Math.max(0, Math.round(Number(event.target.value)))))
            }
          />
        </div>
      )}
    </>
  )
}
