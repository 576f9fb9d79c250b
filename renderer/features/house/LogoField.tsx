import { ImagePlus, Shapes, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Drawing, HouseMasthead } from '@shared/domain/houseStyle'
import type { OfficeError } from '@shared/ipc/errors'
import { request } from '@renderer/api/client'
import { photoSource } from '@renderer/api/paths'
import { Button } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import { useToaster } from '@renderer/ui/Toaster'
import styles from './HouseTab.module.css'

/** So that it prints with 250 pixels per inch or more on the largest paper. */
const LEAST_LOGO = 600

/** The shapes themselves: numbers and colours that the reader has let through. */
function DrawingPicture({ drawing, label }: { readonly drawing: Drawing; readonly label: string }) {
  const { width, height, shapes } = drawing
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`}>
      {shapes.map(({ path, colour, isEvenOdd, line, isRound }, index) => {
        const paint = `rgb(${colour.rgb.join(' ')})`
        const round = isRound ? 'round' : undefined
        return line > 0 ? (
          <path
            key={index}
            d={path}
            fill="none"
            stroke={paint}
            strokeWidth={line}
            strokeLinecap={round}
            strokeLinejoin={round}
          />
        ) : (
          <path key={index} d={path} fill={paint} fillRule={isEvenOdd ? 'evenodd' : 'nonzero'} />
        )
      })}
    </svg>
  )
}

/** What stands before the name: a picture out of the office's own files, or shapes out of a vector file. */
export function LogoField({
  masthead,
  mayEdit,
  onChange
}: {
  readonly masthead: HouseMasthead
  readonly mayEdit: boolean
  readonly onChange: (masthead: HouseMasthead) => void
}) {
  const t = useTranslate()
  const { tellError } = useToaster()
  const { drawing, ...others } = masthead
  const { logo } = others
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState('')
  const has = logo !== null || drawing !== undefined

  /** Runs one choice; what it answers with is why the file was not taken. */
  const run = async (choose: () => Promise<string>) => {
    setBusy(true)
    setRefusal('')
    try {
      setRefusal(await choose())
    } catch (error) {
      // Refusals of main are all of this kind.
      tellError(error as OfficeError)
    } finally {
      setBusy(false)
    }
  }
  const choosePicture = async () => {
    const [chosen] = await request('media.choose', { isSeveral: false })
    if (!chosen) return ''
    const { media, width, height } = await request('media.fetch', { file: chosen.file })
    if (Math.max(width, height) < LEAST_LOGO)
      return t('house.logoSmall', { width, height, pixels: LEAST_LOGO })
    onChange({ ...others, logo: media })
    return ''
  }
  const chooseDrawing = async () => {
    const chosen = await request('house.chooseDrawing', {})
    if (!chosen) return ''
    if ('fault' in chosen) return t(`house.drawingFault.${chosen.fault}`)
    onChange({ ...others, logo: null, drawing: chosen.drawing })
    return ''
  }
  return (
    <div className={styles.logo}>
      <span className={styles.label}>{t('house.logo')}</span>
      <div className={styles.acts}>
        {drawing ? (
          <DrawingPicture drawing={drawing} label={t('house.logoAlt')} />
        ) : (
          logo !== null && <img src={photoSource(logo)} alt={t('house.logoAlt')} />
        )}
        <Button icon={ImagePlus} disabled={!mayEdit} isBusy={isBusy} onClick={() => void run(choosePicture)}>
          {t(has ? 'house.logoReplace' : 'house.logoChoose')}
        </Button>
        <Button icon={Shapes} disabled={!mayEdit} isBusy={isBusy} onClick={() => void run(chooseDrawing)}>
          {t('house.drawingChooseFile')}
        </Button>
        {has && (
          <Button
            look="quiet"
            icon={Trash2}
            disabled={!mayEdit}
            onClick={() => onChange({ ...others, logo: null })}
          >
            {t('house.logoRemove')}
          </Button>
        )}
      </div>
      <p className={refusal ? styles.warning : styles.hint} role={refusal ? 'alert' : undefined}>
        {refusal || t('house.logoHint', { pixels: LEAST_LOGO })}
      </p>
    </div>
  )
}
