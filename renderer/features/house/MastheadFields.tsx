import { ImagePlus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { earShows, type Ear, type WholeStyle } from '@shared/domain/houseStyle'
import { request } from '@renderer/api/client'
import { photoSource } from '@renderer/api/paths'
import { Button } from '@renderer/ui/Button'
import { CheckField, SelectField, TextField } from '@renderer/ui/Field'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import type { OfficeError } from '@shared/ipc/errors'
import type { HousePartProps } from './PageFields'
import styles from './HouseTab.module.css'

/** So that it prints with 250 pixels per inch or more on the largest paper. */
const LEAST_LOGO = 600

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

/** The picture before the name, out of the office's own files. */
function LogoField({
  logo,
  mayEdit,
  onChange
}: {
  readonly logo: string | null
  readonly mayEdit: boolean
  readonly onChange: (logo: string | null) => void
}) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const [isBusy, setBusy] = useState(false)
  const [small, setSmall] = useState<{ width: number; height: number } | null>(null)
  const choose = async () => {
    setBusy(true)
    setSmall(null)
    try {
      const [chosen] = await request('media.choose', { isSeveral: false })
      if (!chosen) return
      const { media, width, height } = await request('media.fetch', { file: chosen.file })
      if (Math.max(width, height) < LEAST_LOGO) setSmall({ width, height })
      else onChange(media)
    } catch (error) {
      // Refusals of main are all of this kind.
      tellError(error as OfficeError)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.logo}>
      <span className={styles.label}>{t('house.logo')}</span>
      <div className={styles.acts}>
        {logo !== null && <img src={photoSource(logo)} alt={t('house.logoAlt')} />}
        <Button icon={ImagePlus} disabled={!mayEdit} isBusy={isBusy} onClick={() => void choose()}>
          {t(logo === null ? 'house.logoChoose' : 'house.logoReplace')}
        </Button>
        {logo !== null && (
          <Button look="quiet" icon={Trash2} disabled={!mayEdit} onClick={() => onChange(null)}>
            {t('house.logoRemove')}
          </Button>
        )}
      </div>
      <p className={small ? styles.warning : styles.hint} role={small ? 'alert' : undefined}>
        {small
          ? t('house.logoSmall', { ...small, pixels: LEAST_LOGO })
          : t('house.logoHint', { pixels: LEAST_LOGO })}
      </p>
    </div>
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
      <LogoField logo={masthead.logo} mayEdit={mayEdit} onChange={(logo) => change('', { logo })} />
    </fieldset>
  )
}
