import { CROP_PARTS, MIN_CROP, WHOLE, type Crop, type PhotoFraming } from './figure'

/** Width and height, in whatever unit. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A rectangle by its top left corner. */
export interface Area extends Size {
  readonly left: number
  readonly top: number
}

const radians = (angle: number) => (Math.abs(angle) / 100 / 180) * Math.PI

/** How many times a turned photo is enlarged so that it still covers its own frame, without empty corners. */
export function coverScale({ width, height }: Size, angle: number): number {
  const turn = radians(angle)
  return Math.cos(turn) + Math.max(width / height, height / width) * Math.sin(turn)
}

/** Size of the box around a photo once it is turned. */
export function turnedSize({ width, height }: Size, angle: number): Size {
  const turn = radians(angle)
  return {
    width: width * Math.cos(turn) + height * Math.sin(turn),
    height: width * Math.sin(turn) + height * Math.cos(turn)
  }
}

/** Pixels of the photo that a framing shows: its own, not those of an enlargement. */
export function shownSize(photo: Size, { crop, angle }: PhotoFraming): Size {
  const { left, top, right, bottom } = crop ?? WHOLE
  const scale = coverScale(photo, angle)
  return {
    width: ((right - left) / CROP_PARTS) * (photo.width / scale),
    height: ((bottom - top) / CROP_PARTS) * (photo.height / scale)
  }
}

/**
 * Where what is shown stands in the turned photo, in whole pixels: the turned
 * photo is `turned` wide and high, its middle is the middle of the photo.
 */
export function shownArea(photo: Size, turned: Size, framing: PhotoFraming): Area {
  const { left, top } = framing.crop ?? WHOLE
  const scale = coverScale(photo, framing.angle)
  const frame = { width: photo.width / scale, height: photo.height / scale }
  const shown = shownSize(photo, framing)
  const place = (from: number, side: number, whole: number, length: number) => {
    const size = Math.max(1, Math.min(Math.round(length), Math.floor(whole)))
    const start = Math.round((whole - side) / 2 + (from / CROP_PARTS) * side)
    return { start: Math.min(Math.max(0, start), Math.floor(whole) - size), size }
  }
  const across = place(left, frame.width, turned.width, shown.width)
  const down = place(top, frame.height, turned.height, shown.height)
  return { left: across.start, top: down.start, width: across.size, height: down.size }
}

/** Whether a photo is shown whole and unturned. */
export function isUnframed({ crop, angle }: PhotoFraming): boolean {
  return crop === null && angle === 0
}

/** A crop in its one form: null where it shows the whole photo. */
export function normalCrop(crop: Crop): Crop | null {
  const isAll = crop.left === 0 && crop.top === 0 && crop.right === CROP_PARTS && crop.bottom === CROP_PARTS
  return isAll ? null : crop
}

/** A name for what of a photo is shown: two framings have the same name when they show the same. */
export function framingName({ crop, angle }: PhotoFraming): string {
  const edges = crop ? [crop.left, crop.top, crop.right, crop.bottom].join('-') : 'whole'
  return `${edges}-${angle}`
}

const clamp = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to)

/**
 * A crop of a shape, as large as the photo takes, around the middle of another.
 *
 * @param shape width over height of what is shown.
 */
export function fitCrop(photo: Size, crop: Crop, shape: number): Crop {
  const inParts = (shape * photo.height) / photo.width
  const width = Math.round(Math.min(CROP_PARTS, CROP_PARTS * inParts))
  const height = Math.round(Math.min(CROP_PARTS, CROP_PARTS / inParts))
  return centred((crop.left + crop.right) / 2, (crop.top + crop.bottom) / 2, width, height)
}

function centred(x: number, y: number, width: number, height: number): Crop {
  const [w, h] = [clamp(width, MIN_CROP, CROP_PARTS), clamp(height, MIN_CROP, CROP_PARTS)]
  const left = Math.round(clamp(x - w / 2, 0, CROP_PARTS - w))
  const top = Math.round(clamp(y - h / 2, 0, CROP_PARTS - h))
  return { left, top, right: left + w, bottom: top + h }
}

/** The same crop elsewhere; it stops at the edges of the photo. */
export function moveCrop({ left, top, right, bottom }: Crop, byX: number, byY: number): Crop {
  const x = Math.round(clamp(byX, -left, CROP_PARTS - right))
  const y = Math.round(clamp(byY, -top, CROP_PARTS - bottom))
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y }
}

/** Corners of a crop by which it is dragged. */
export const corners = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const
export type Corner = (typeof corners)[number]

/**
 * A crop with one corner pulled to a place; the opposite corner stays.
 *
 * @param shape width over height of what is shown, which is kept; null where any is right.
 */
export function pullCorner(
  photo: Size,
  crop: Crop,
  corner: Corner,
  to: { readonly x: number; readonly y: number },
  shape: number | null
): Crop {
  const isLeft = corner === 'topLeft' || corner === 'bottomLeft'
  const isTop = corner === 'topLeft' || corner === 'topRight'
  const [fixedX, fixedY] = [isLeft ? crop.right : crop.left, isTop ? crop.bottom : crop.top]
  const [roomX, roomY] = [isLeft ? fixedX : CROP_PARTS - fixedX, isTop ? fixedY : CROP_PARTS - fixedY]
  let width = clamp(isLeft ? fixedX - to.x : to.x - fixedX, MIN_CROP, roomX)
  let height = clamp(isTop ? fixedY - to.y : to.y - fixedY, MIN_CROP, roomY)
  if (shape !== null) {
    const inParts = (shape * photo.height) / photo.width
    const most = Math.min(roomX, roomY * inParts)
    const least = Math.min(most, Math.max(MIN_CROP, MIN_CROP * inParts))
    // The side that is pulled farther leads: an arrow key pulls one alone.
    const byWidth = Math.abs(width - (crop.right - crop.left))
    const byHeight = Math.abs(height - (crop.bottom - crop.top)) * inParts
    width = clamp(byWidth >= byHeight ? width : height * inParts, least, most)
    height = width / inParts
  }
  const [w, h] = [clamp(Math.round(width), MIN_CROP, roomX), clamp(Math.round(height), MIN_CROP, roomY)]
  return {
    left: isLeft ? fixedX - w : fixedX,
    right: isLeft ? fixedX : fixedX + w,
    top: isTop ? fixedY - h : fixedY,
    bottom: isTop ? fixedY : fixedY + h
  }
}
