import { CROP_PARTS, WHOLE, type PhotoFraming } from '@shared/document/figure'
import { coverScale, shownSize, type Size } from '@shared/document/framing'

const percent = (value: number) => `${value * 100}%`

/** How a photo is laid under the frame that shows a part of it; both are styles of plain elements. */
export interface FrameStyle {
  readonly frame: { readonly aspectRatio: string }
  readonly photo: {
    readonly left: string
    readonly top: string
    readonly width: string
    readonly height: string
    readonly transform: string
  }
}

/** How a photo is turned inside of its own frame, so that no corner stays empty. */
export function turnStyle(photo: Size, angle: number): string {
  return angle === 0 ? 'none' : `rotate(${angle / 100}deg) scale(${coverScale(photo, angle)})`
}

/** The same cut and turn that the press makes of the photo, for a screen. */
export function frameStyle(photo: Size, framing: PhotoFraming): FrameStyle {
  const { left, top, right, bottom } = framing.crop ?? WHOLE
  const { width, height } = shownSize(photo, framing)
  const [across, down] = [right - left, bottom - top]
  return {
    frame: { aspectRatio: `${width} / ${height}` },
    photo: {
      left: percent(-left / across),
      top: percent(-top / down),
      width: percent(CROP_PARTS / across),
      height: percent(CROP_PARTS / down),
      transform: turnStyle(photo, framing.angle)
    }
  }
}
