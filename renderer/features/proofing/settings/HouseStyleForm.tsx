import { useState, type FormEvent } from 'react'
import { TONE_STYLES, type ToneStyle } from '@shared/text/proofing/proofSettings'
import { useRequest } from '@renderer/api/queries'
import { Button } from '@renderer/ui/Button'
import { SelectField, TextArea } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import styles from './ProofingSettings.module.css'
import type { SettingsPartProps } from './settingsPart'

/** Most letters of one abbreviation, as the settings take them. */
const MAX_ABBREVIATION = 30

/** Where tone marks stand in each product, and which abbreviations every reader knows. */
export function HouseStyleForm({ settings, mayDecide, isBusy, onChange }: SettingsPartProps) {
  const t = useTranslate()
  const { data: profile } = useRequest('office.profile', {})
  const [toneStyles, setToneStyles] = useState<Readonly<Record<string, ToneStyle>>>(settings.toneStyles)
  const [abbreviations, setAbbreviations] = useState(settings.abbreviations.join(' '))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const known = new Set(abbreviations.split(/[\s,;]+/u).filter((each) => each !== ''))
    onChange({
      toneStyles: { ...toneStyles },
      abbreviations: [...known].filter((each) => each.length <= MAX_ABBREVIATION).slice(0, 1000)
    })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <h2>{t('proofing.settings.toneStyle')}</h2>
      <p className={styles.hint}>{t('proofing.settings.toneStyleHint')}</p>
      <div className={styles.styles}>
        {profile?.products.map(({ id, name }) => (
          <SelectField
            key={id}
            label={name}
            disabled={!mayDecide}
            value={toneStyles[id] ?? 'either'}
            options={TONE_STYLES.map((value) => ({ value, label: t(`proofing.settings.tone.${value}`) }))}
            // The options are the tone styles.
            onChange={(value) => setToneStyles((all) => ({ ...all, [id]: value as ToneStyle }))}
          />
        ))}
      </div>
      <TextArea
        label={t('proofing.settings.abbreviations')}
        hint={t('proofing.settings.abbreviationsHint')}
        rows={5}
        lang="vi"
        spellCheck={false}
        maxLength={20_000}
        disabled={!mayDecide}
        value={abbreviations}
        onChange={(event) => setAbbreviations(event.target.value)}
      />
      <div className={styles.footer}>
        <Button type="submit" look="primary" disabled={!mayDecide} isBusy={isBusy}>
          {t('ui.save')}
        </Button>
      </div>
    </form>
  )
}
