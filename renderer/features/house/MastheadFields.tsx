import { earShows, type Ear, type WholeStyle } from '@shared/domain/houseStyle'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { LogoField } from './LogoField'
import type { HousePartProps } from './PageFields'
import styles from './HouseTab.module.css'

const SIDES = ['left', 'right'] as const

function EarFields({
  side,
  ear,
  mayEdit,
  onChange
}: {
  readonly side: (typeof SIDES)[number]
  readonly ear: Ear
  readonly mayEdit: boolean
  readonly onChange: (about: string, ear: Ear) => void
}) {
  const t = useTranslate()
  return (
    <fieldset className={styles.ear}>
      <legend className="visually-hidden">{t(`house.ear.${side}`)}</legend>
      <SelectField
        label={t(`house.ear.${side}`)}
        disabled={!mayEdit}
        value={ear.shows}
        onChange={(shows) =>
          onChange('', { ...ear, shows: earShows.find((each) => each === shows) ?? 'usual' })
        }
        options={earShows.map((each) => ({
          value: each,
          label: each === 'usual' ? t(`house.usual.${side}`) : t(`house.shows.${each}`)
        }))}
      />
      {ear.shows === 'words' && (
        <>
          <TextField
            label={t('house.earHeading')}
            disabled={!mayEdit}
            maxLength={40}
            value={ear.heading}
            onChange={(event) => onChange(`${side} heading`, { ...ear, heading: event.target.value })}
          />
          <TextField
            label={t('house.earText')}
            disabled={!mayEdit}
            maxLength={80}
            value={ear.text}
            onChange={(event) => onChange(`${side} text`, { ...ear, text: event.target.value })}
          />
        </>
      )}
    </fieldset>
  )
}

/** The head of the front page: name, what stands beside it, the band below, the logo. */
export function MastheadFields({ product, mayEdit, onChange }: HousePartProps) {
  const t = useTranslate()
  const { style } = product
  const { masthead } = style
  const change = (about: string, part: Partial<WholeStyle['masthead']>) =>
    onChange(about, { style: { ...style, masthead: { ...masthead, ...part } } })
  return (
    <fieldset className={styles.group}>
      <legend>{t('house.masthead')}</legend>
      <div className={styles.pair}>
        <TextField
          label={t('house.name')}
          hint={t('house.nameHint', { name: product.name })}
          disabled={!mayEdit}
          maxLength={160}
          value={masthead.name}
          onChange={(event) => change('name', { name: event.target.value })}
        />
        <TextField
          label={t('house.tagline')}
          hint={t('house.taglineHint')}
          disabled={!mayEdit}
          maxLength={160}
          value={product.tagline}
          onChange={(event) => onChange('tagline', { tagline: event.target.value })}
        />
      </div>
      <CheckField
        label={t('house.isUpper')}
        disabled={!mayEdit}
        isChecked={masthead.isUpper}
        onChange={(isUpper) => change('', { isUpper })}
      />
      <div className={styles.pair}>
        {SIDES.map((side) => (
          <EarFields
            key={side}
            side={side}
            ear={masthead[side]}
            mayEdit={mayEdit}
            onChange={(about, ear) => change(about, { [side]: ear })}
          />
        ))}
      </div>
      <LogoField
        masthead={masthead}
        mayEdit={mayEdit}
        onChange={(changed) => onChange('', { style: { ...style, masthead: changed } })}
      />
    </fieldset>
  )
}
