import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { CROP_PARTS, type Crop } from '@shared/document/figure'
import { corners, moveCrop, pullCorner, type Corner, type Size } from '@shared/document/framing'
import { photoSource } from '@renderer/api/paths'
import { turnStyle } from '@renderer/editor/photoFrame'
import { useTranslate } from '@renderer/ui/Language'
import styles from './CropDesk.module.css'

interface CropStageProps {
  readonly photo: Size
  readonly media: string
  readonly angle: number
  readonly crop: Crop
  /** Width over height that the crop keeps; null where any is right. */
  readonly shape: number | null
  readonly onChange: (crop: Crop) => void
}

/** Largest that a photo stands on the stage, in pixels. */
const STAGE = { width: 432, height: 288 }
/** A step of an arrow key, in parts of the photo; with Shift ten times as far. */
const STEP = 50

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
}

const percent = (parts: number) => `${(parts / CROP_PARTS) * 100}%`
const cornerAt = (crop: Crop, corner: Corner) => ({
  x: corner.endsWith('Left') ? crop.left : crop.right,
  y: corner.startsWith('top') ? crop.top : crop.bottom
})

/** The whole photo with the part that is shown: moved and pulled by the mouse, or by arrow keys. */
export function CropStage({ photo, media, angle, crop, shape, onChange }: CropStageProps) {
  const t = useTranslate()
  const stage = useRef<HTMLDivElement>(null)
  const drag = useRef<{ x: number; y: number; crop: Crop; corner: Corner | null } | null>(null)
  const scale = Math.min(STAGE.width / photo.width, STAGE.height / photo.height)

  const change = (from: Crop, corner: Corner | null, byX: number, byY: number) => {
    if (corner === null) return onChange(moveCrop(from, byX, byY))
    const at = cornerAt(from, corner)
    onChange(pullCorner(photo, from, corner, { x: at.x + byX, y: at.y + byY }, shape))
  }
  const begin = (corner: Corner | null) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, y: event.clientY, crop, corner }
  }
  const move = (event: PointerEvent) => {
    const box = stage.current?.getBoundingClientRect()
    const from = drag.current
    if (!box || !from) return
    const toParts = (pixels: number, side: number) => (pixels / side) * CROP_PARTS
    change(
      from.crop,
      from.corner,
      toParts(event.clientX - from.x, box.width),
      toParts(event.clientY - from.y, box.height)
    )
  }
  const end = () => (drag.current = null)
  const press = (corner: Corner | null) => (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    if (!arrow) return
    event.preventDefault()
    event.stopPropagation()
    const step = event.shiftKey ? STEP * 10 : STEP
    change(crop, corner, arrow[0] * step, arrow[1] * step)
  }
  const pulls = (corner: Corner | null) => ({
    onPointerDown: begin(corner),
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: end,
    onKeyDown: press(corner)
  })
  const place = {
    left: percent(crop.left),
    top: percent(crop.top),
    width: percent(crop.right - crop.left),
    height: percent(crop.bottom - crop.top)
  }
  const whole = (parts: number) => Math.round(parts / 100)
  const told = t('media.cropTold', {
    width: whole(crop.right - crop.left),
    height: whole(crop.bottom - crop.top),
    left: whole(crop.left),
    top: whole(crop.top)
  })

  return (
    <div className={styles.well}>
      <div
        ref={stage}
        className={styles.stage}
        style={{ width: photo.width * scale, height: photo.height * scale }}
      >
        <div className={styles.sheet}>
          <img
            src={photoSource(media)}
            alt=""
            draggable={false}
            style={{ transform: turnStyle(photo, angle) }}
          />
          <div className={styles.shade} style={place} />
        </div>
        <div
          className={styles.crop}
          role="group"
          tabIndex={0}
          aria-label={t('media.crop')}
          style={place}
          {...pulls(null)}
        >
          {corners.map((corner) => (
            <button
              key={corner}
              type="button"
              className={[styles.corner, styles[corner]].join(' ')}
              aria-label={t(`media.corner.${corner}`)}
              {...pulls(corner)}
            />
          ))}
        </div>
        <p className="visually-hidden" role="status">
          {told}
        </p>
      </div>
    </div>
  )
}
