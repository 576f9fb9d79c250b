import { MAX_CREEP, signatures, type Signature } from '@shared/domain/imposition'
import { outputKinds, type PictureSetup } from '@shared/domain/printPreset'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import type { PresetPartProps } from './OrderFields'
import styles from './PresetsTab.module.css'

/** What the office's own printer and the web need, and what is usually made. */
export function MachineFields({ preset, mayEdit, faults, onChange }: PresetPartProps) {
  const t = useTranslate()
  const { imposition, pictures, outputs } = preset
  const impose = (part: Partial<typeof imposition>) => onChange({ imposition: { ...imposition, ...part } })
  const picture = (part: Partial<PictureSetup>) => onChange({ pictures: { ...pictures, ...part } })
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('presets.imposition')}</legend>
        <div className={styles.pair}>
          <SelectField
            label={t('presets.signature')}
            disabled={!mayEdit}
            value={imposition.signature}
            onChange={(signature) => impose({ signature: signature as Signature })}
            options={signatures.map((each) => ({ value: each, label: t(`presets.signatures.${each}`) }))}
          />
          <TextField
            label={t('presets.creep')}
            hint={t('presets.creepHint')}
            error={
              faults.has('imposition.creep')
                ? t('presets.range', { min: 0, max: MAX_CREEP / 100 })
                : undefined
            }
            type="number"
            min={0}
            max={MAX_CREEP / 100}
            step={0.01}
            disabled={!mayEdit}
            value={imposition.creep / 100}
            onChange={(event) => impose({ creep: Math.round(Number(event.target.value) * 100) })}
          />
        </div>
        <CheckField
          label={t('presets.foldMarks')}
          disabled={!mayEdit}
          isChecked={imposition.marks}
          onChange={(marks) => impose({ marks })}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('presets.pictures')}</legend>
        <div className={styles.pair}>
          <SelectField
            label={t('presets.pictureFormat')}
            disabled={!mayEdit}
            value={pictures.format}
            onChange={(format) => picture({ format: format as PictureSetup['format'] })}
            options={(['png', 'jpeg'] as const).map((each) => ({
              value: each,
              label: t(`presets.pictureFormats.${each}`)
            }))}
          />
          <TextField
            label={t('presets.ppi')}
            hint={t('presets.ppiHint')}
            error={faults.has('pictures.ppi') ? t('presets.range', { min: 72, max: 600 }) : undefined}
            type="number"
            min={72}
            max={600}
            disabled={!mayEdit}
            value={pictures.ppi}
            onChange={(event) => picture({ ppi: Number(event.target.value) })}
          />
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('presets.usual')}</legend>
        <div className={styles.outputs}>
          {outputKinds.map((kind) => (
            <CheckField
              key={kind}
              label={t(`presets.output.${kind}`)}
              disabled={!mayEdit}
              isChecked={outputs.includes(kind)}
              onChange={(isOn) =>
                onChange({
                  outputs: outputKinds.filter((each) => (each === kind ? isOn : outputs.includes(each)))
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}
