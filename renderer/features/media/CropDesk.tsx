import { RectangleVertical, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { Figure } from '@shared/document/document'
import { MAX_ANGLE, WHOLE, type Crop } from '@shared/document/figure'
import { fitCrop, shownSize, type Size } from '@shared/document/framing'
import { IconButton } from '@renderer/ui/Button'
import { useTranslate } from '@renderer/ui/Language'
import styles from './CropDesk.module.css'
import { CropStage } from './CropStage'

/** Shapes by name; width over height where it is fixed. */
const SHAPES = [
  ['free', null],
  ['original', null],
  ['3:2', 3 / 2],
  ['4:3', 4 / 3],
  ['1:1', 1],
  ['16:9', 16 / 9]
] as const
type ShapeName = (typeof SHAPES)[number][0]

const degrees = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

interface CropDeskProps {
  readonly photo: Size
  readonly figure: Figure
  readonly onChange: (part: Partial<Figure>) => void
}

/** Cuts a photo to a shape and turns it upright. The photo itself stays whole. */
export function CropDesk({ photo, figure, onChange }: CropDeskProps) {
  const t = useTranslate()
  const [shapeName, setShapeName] = useState<ShapeName>('free')
  const crop = figure.crop ?? WHOLE
  const shown = shownSize(photo, { crop, angle: 0 })
  const [isUpright, setUpright] = useState(shown.height > shown.width)
  const isFixed = shapeName !== 'free' && shapeName !== 'original' && shapeName !== '1:1'

  const shapeOf = (name: ShapeName, upright: boolean): number | null => {
    if (name === 'original') return photo.width / photo.height
    const wide = SHAPES.find(([each]) => each === name)![1]
    return wide !== null && upright ? 1 / wide : wide
  }
  const choose = (name: ShapeName, upright = isUpright) => {
    setShapeName(name)
    setUpright(upright)
    const shape = shapeOf(name, upright)
    if (name === 'original') onChange({ crop: WHOLE })
    else if (shape !== null) onChange({ crop: fitCrop(photo, crop, shape) })
  }
  const reset = () => {
    setShapeName('free')
    onChange({ crop: null, angle: 0 })
  }

  return (
    <div className={styles.desk}>
      <CropStage
        photo={photo}
        media={figure.media}
        angle={figure.angle}
        crop={crop}
        shape={shapeOf(shapeName, isUpright)}
        onChange={(next: Crop) => onChange({ crop: next })}
      />
      <div className={styles.tools}>
        <div className={styles.shapes} role="radiogroup" aria-label={t('media.shape')}>
          {SHAPES.map(([name]) => (
            <label key={name} className={styles.shape}>
              <input
                type="radio"
                name="shape"
                className="visually-hidden"
                checked={shapeName === name}
                onChange={() => choose(name)}
              />
              <span>{name === 'free' || name === 'original' ? t(`media.shapes.${name}`) : name}</span>
            </label>
          ))}
        </div>
        <IconButton
          icon={RectangleVertical}
          label={t('media.upright')}
          isPressed={isUpright && isFixed}
          disabled={!isFixed}
          onClick={() => choose(shapeName, !isUpright)}
        />
      </div>
      <div className={styles.tools}>
        <label className={styles.turn}>
          <span>{t('media.straighten')}</span>
          <input
            type="range"
            min={-MAX_ANGLE}
            max={MAX_ANGLE}
            step={10}
            value={figure.angle}
            aria-valuetext={t('media.degrees', { angle: degrees.format(figure.angle / 100) })}
            onChange={(event) => onChange({ angle: Number(event.target.value) })}
          />
          <output>{t('media.degrees', { angle: degrees.format(figure.angle / 100) })}</output>
        </label>
        <IconButton
          icon={RotateCcw}
          label={t('media.reset')}
          disabled={figure.crop === null && figure.angle === 0}
          onClick={reset}
        />
      </div>
    </div>
  )
}
