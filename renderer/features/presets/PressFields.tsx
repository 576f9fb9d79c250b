import { FileInput } from 'lucide-react'
import { inkSets, type InkSet } from '@shared/domain/inks'
import {
  BLEED_RANGE,
  bundledProfiles,
  isBundled,
  pressStandards,
  TOTAL_INK_RANGE,
  type PressSetup,
  type PressStandard
} from '@shared/domain/pressSetup'
import { queryClient, useAction, useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import type { PresetPartProps } from './OrderFields'
import styles from './PresetsTab.module.css'

/** The condition that is printed by: of the program, of the printing house, or a new one from its file. */
function ProfileField({ preset, mayEdit, onChange }: PresetPartProps) {
  const t = useTranslate()
  const { tell, tellError } = useToaster()
  const { press } = preset
  const { data: own = [] } = useRequest('colourProfiles.list', {})
  const choose = useAction('colourProfiles.choose', {
    onSuccess: (profile) => {
      if (!profile) return
      void queryClient.invalidateQueries({ queryKey: ['colourProfiles.list'] })
      onChange({ press: { ...press, profile: profile.sha256 } })
      tell(t('presets.imported', { name: profile.description || t('presets.unnamedProfile') }))
    },
    onError: tellError
  })
  const lost = (sha256: string) => t('presets.profileLost', { code: sha256.slice(0, 8).toUpperCase() })
  const options = [
    ...bundledProfiles.map((each) => ({ value: each as string, label: t(`presets.profiles.${each}`) })),
    ...own.map(({ sha256, description, isHere }) => ({
      value: sha256,
      label: isHere
        ? t('presets.ownProfile', { name: description || t('presets.unnamedProfile') })
        : lost(sha256)
    }))
  ]
  const isListed = isBundled(press.profile) || own.some(({ sha256 }) => sha256 === press.profile)
  return (
    <div className={styles.profile}>
      <SelectField
        label={t('presets.profile')}
        disabled={!mayEdit}
        value={press.profile}
        onChange={(profile) => onChange({ press: { ...press, profile } })}
        options={isListed ? options : [...options, { value: press.profile, label: lost(press.profile) }]}
      />
      {mayEdit && (
        <Button icon={FileInput} isBusy={choose.isPending} onClick={() => choose.mutate({})}>
          {t('presets.importProfile')}
        </Button>
      )}
    </div>
  )
}

/** How the file for the press is written. */
export function PressFields(props: PresetPartProps) {
  const t = useTranslate()
  const { preset, mayEdit, faults, onChange } = props
  const { press } = preset
  const change = (part: Partial<PressSetup>) => onChange({ press: { ...press, ...part } })
  const number = (name: 'bleed' | 'totalInk', range: { min: number; max: number }) => ({
    type: 'number',
    disabled: !mayEdit,
    value: press[name],
    error: faults.has(`press.${name}`) ? t('presets.range', range) : undefined,
    onChange: (event: { target: { value: string } }) => change({ [name]: Number(event.target.value) }),
    ...range
  })
  return (
    <fieldset className={styles.group}>
      <legend>{t('presets.press')}</legend>
      <div className={styles.pair}>
        <SelectField
          label={t('presets.inks')}
          disabled={!mayEdit}
          value={press.inks}
          onChange={(inks) => change({ inks: inks as InkSet })}
          options={inkSets.map((each) => ({ value: each, label: t(`presets.inkSet.${each}`) }))}
        />
        <SelectField
          label={t('presets.standard')}
          hint={t('presets.standardHint')}
          disabled={!mayEdit}
          value={press.standard}
          onChange={(standard) => change({ standard: standard as PressStandard })}
          options={pressStandards.map((each) => ({ value: each, label: t(`presets.standards.${each}`) }))}
        />
      </div>
      <ProfileField {...props} />
      <div className={styles.pair}>
        <TextField
          label={t('presets.bleed')}
          hint={t('presets.bleedHint')}
          {...number('bleed', BLEED_RANGE)}
        />
        <TextField
          label={t('presets.totalInk')}
          hint={t('presets.totalInkHint')}
          {...number('totalInk', TOTAL_INK_RANGE)}
        />
      </div>
      <CheckField
        label={t('presets.marks')}
        disabled={!mayEdit}
        isChecked={press.marks}
        onChange={(marks) => change({ marks })}
      />
    </fieldset>
  )
}
