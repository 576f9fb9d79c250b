import { commonSpots } from '@shared/domain/spotInks'
import { isSpotName, type HouseColour, type WholeStyle } from '@shared/domain/houseStyle'
import type { HouseWarning } from '@shared/domain/houseWarnings'
import type { InkSet } from '@shared/domain/inks'
import type { AskedColour } from '@shared/ipc/exportWorker'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { Notice } from '@renderer/ui/Notice'
import { ColourField } from './ColourField'
import styles from './HouseTab.module.css'

export interface ColourPartProps {
  readonly style: WholeStyle
  readonly inks: InkSet
  readonly rubrics: readonly string[]
  readonly mayEdit: boolean
  readonly warnings: readonly HouseWarning[]
  readonly onStyle: (about: string, part: Partial<WholeStyle>) => void
  /** A colour was picked in ink or on the screen; `about` as `withColour` names them. */
  readonly onPick: (about: string, given: AskedColour) => void
}

/** A style with another colour in one of its places. */
export function withColour(style: WholeStyle, about: string, colour: HouseColour): WholeStyle {
  if (about === 'spot') return { ...style, spot: { ...style.spot, colour } }
  if (about in style.colours) return { ...style, colours: { ...style.colours, [about]: colour } }
  const rubrics = style.rubrics.map((each) =>
    `rubric ${each.rubric}` === about ? { ...each, colour } : each
  )
  return { ...style, rubrics }
}

const OTHER = 'other'

/** The second ink of jobs in black and one more. */
function SpotFields({ style, mayEdit, warnings, onStyle, onPick }: ColourPartProps) {
  const t = useTranslate()
  const { spot } = style
  const common = commonSpots.find(({ name }) => name === spot.name)
  return (
    <fieldset className={styles.group}>
      <legend>{t('house.spot')}</legend>
      <div className={styles.pair}>
        <SelectField
          label={t('house.spotInk')}
          disabled={!mayEdit}
          value={common?.name ?? OTHER}
          onChange={(name) => {
            const chosen = commonSpots.find((each) => each.name === name)
            onStyle('', { spot: chosen ?? { ...spot, name: '' } })
          }}
          options={[
            ...commonSpots.map(({ name }) => ({ value: name, label: name })),
            { value: OTHER, label: t('house.spotOwn') }
          ]}
        />
        {!common && (
          <TextField
            label={t('house.spotName')}
            hint={t('house.spotNameHint')}
            error={isSpotName(spot.name) ? undefined : t('house.spotNameWrong')}
            disabled={!mayEdit}
            maxLength={40}
            value={spot.name}
            onChange={(event) => onStyle('spotName', { spot: { ...spot, name: event.target.value } })}
          />
        )}
      </div>
      <ColourField
        label={t('house.spotColour')}
        about={t('house.spotColourAbout')}
        colour={spot.colour}
        mayEdit={mayEdit}
        warnings={warnings.filter(({ about }) => about === 'spot')}
        onPick={(given) => onPick('spot', given)}
      />
    </fieldset>
  )
}

/** Rubrics with colours of their own. */
function RubricFields({ style, rubrics, mayEdit, warnings, onStyle, onPick }: ColourPartProps) {
  const t = useTranslate()
  const own = (rubric: string) => style.rubrics.find((each) => each.rubric === rubric)
  const toggle = (rubric: string, isOwn: boolean) => {
    const others = style.rubrics.filter((each) => each.rubric !== rubric)
    onStyle('', { rubrics: isOwn ? [...others, { rubric, colour: style.colours.accent }] : others })
  }
  return (
    <fieldset className={styles.group}>
      <legend>{t('house.rubrics')}</legend>
      <p className={styles.hint}>{t(rubrics.length > 0 ? 'house.rubricsHint' : 'house.noRubrics')}</p>
      {rubrics.map((rubric) => {
        const colour = own(rubric)?.colour
        return (
          <div key={rubric} className={styles.rubric}>
            <CheckField
              label={t('house.ownColour', { rubric })}
              disabled={!mayEdit}
              isChecked={colour !== undefined}
              onChange={(isOwn) => toggle(rubric, isOwn)}
            />
            {colour && (
              <ColourField
                label={t('house.rubricColour', { rubric })}
                colour={colour}
                mayEdit={mayEdit}
                warnings={warnings.filter(({ about }) => about === `rubric ${rubric}`)}
                onPick={(given) => onPick(`rubric ${rubric}`, given)}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

/** The colours of the house, the spot ink, and colours of rubrics. */
export function ColourFields(props: ColourPartProps) {
  const t = useTranslate()
  const { style, inks, mayEdit, warnings, onPick } = props
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('house.colours')}</legend>
        {inks !== '4c' && (
          <Notice tone="info">{t(inks === '2c' ? 'house.twoColours' : 'house.noColours')}</Notice>
        )}
        <p className={styles.hint}>{t('house.coloursHint')}</p>
        {(['accent', 'second', 'tint'] as const).map((name) => (
          <ColourField
            key={name}
            label={t(`house.colour.${name}`)}
            about={t(`house.colourAbout.${name}`)}
            colour={style.colours[name]}
            mayEdit={mayEdit}
            warnings={warnings.filter(({ about }) => about === name)}
            onPick={(given) => onPick(name, given)}
          />
        ))}
      </fieldset>
      <SpotFields {...props} />
      <RubricFields {...props} />
    </>
  )
}
