import { TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import type { HouseColour } from '@shared/domain/houseStyle'
import { totalInk, type HouseWarning } from '@shared/domain/houseWarnings'
import type { AskedColour } from '@shared/ipc/exportWorker'
import { useTranslate } from '@renderer/ui/Language'
import styles from './HouseTab.module.css'

const INKS = ['c', 'm', 'y', 'k'] as const

const toHex = (rgb: HouseColour['rgb']) =>
  `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
const fromHex = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as HouseColour['rgb']
const toPercent = (value: string) => Math.max(0, Math.min(100, Math.round(Number(value) || 0)))

interface ColourFieldProps {
  readonly label: string
  readonly about?: string
  readonly colour: HouseColour
  readonly mayEdit: boolean
  readonly warnings: readonly HouseWarning[]
  readonly onPick: (given: AskedColour) => void
}

/** A colour in four inks: a swatch that opens its sliders. */
export function ColourField({ label, about, colour, mayEdit, warnings, onPick }: ColourFieldProps) {
  const t = useTranslate()
  const id = useId()
  const { cmyk, rgb } = colour
  const pickInk = (at: number, value: string) =>
    onPick({ cmyk: cmyk.map((ink, index) => (index === at ? toPercent(value) : ink)) as HouseColour['cmyk'] })
  return (
    <div className={styles.colour}>
      <details>
        <summary>
          <span className={styles.swatch} style={{ backgroundColor: toHex(rgb) }} aria-hidden />
          <span className={styles.colourName}>
            <strong>{label}</strong>
            {about && <span>{about}</span>}
          </span>
          <span className={styles.inks}>
            {INKS.map((ink, at) => `${ink.toUpperCase()}${cmyk[at]}`).join(' ')}
          </span>
          {warnings.length > 0 && (
            <TriangleAlert size={16} strokeWidth={1.8} className={styles.alert} aria-hidden />
          )}
        </summary>
        <div className={styles.sliders}>
          {INKS.map((ink, at) => (
            <div key={ink} className={styles.slider}>
              <label htmlFor={`${id}-${ink}`}>{t(`house.inkName.${ink}`)}</label>
              <input
                id={`${id}-${ink}`}
                type="range"
                min={0}
                max={100}
                disabled={!mayEdit}
                aria-label={t('house.inkOf', { ink: t(`house.inkName.${ink}`), colour: label })}
                value={cmyk[at]}
                onChange={(event) => pickInk(at, event.target.value)}
              />
              <input
                type="number"
                min={0}
                max={100}
                disabled={!mayEdit}
                aria-label={t('house.inkNumber', { ink: t(`house.inkName.${ink}`), colour: label })}
                value={cmyk[at]}
                onChange={(event) => pickInk(at, event.target.value)}
              />
            </div>
          ))}
          <div className={styles.picked}>
            <label>
              <input
                type="color"
                disabled={!mayEdit}
                aria-label={t('house.onScreenOf', { colour: label })}
                value={toHex(rgb)}
                onChange={(event) => onPick({ rgb: fromHex(event.target.value) })}
              />
              <span aria-hidden>{t('house.onScreen')}</span>
            </label>
            <span>{t('house.totalInk', { percent: totalInk(colour) })}</span>
          </div>
        </div>
      </details>
      {warnings.map(({ rule, value, limit }) => (
        <p key={rule} className={styles.warning}>
          {t(`house.warning.${rule}`, { value: inWords(value), limit: inWords(limit) })}
        </p>
      ))}
    </div>
  )
}

const inWords = (value: number) => String(value).replace('.', ',')
