/** The part of a photo that is shown, as its edges in ten-thousandths of its width and height. */
export interface Crop {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Whether somebody in a photo agreed to be shown. */
export const consents = ['yes', 'no', 'notNeeded'] as const
export type Consent = (typeof consents)[number]

/** Somebody who can be recognised in a photo. */
export interface PersonShown {
  readonly name: string
  readonly consent: Consent
}

/** How a photo is shown: which part, and how far it was turned upright. The photo itself stays as it is. */
export interface PhotoFraming {
  /** Null for the whole photo. */
  readonly crop: Crop | null
  /** Clockwise, in hundredths of a degree. */
  readonly angle: number
}

/** A side of a photo counted in parts, so that a crop is whole numbers and has one canonical form. */
export const CROP_PARTS = 10_000
/** Least side of a crop: a hundredth of the photo. */
export const MIN_CROP = 100
/** Farthest that a photo is turned, in hundredths of a degree. */
export const MAX_ANGLE = 4500
export const MAX_PEOPLE = 50
export const MAX_NAME = 120
export const MAX_RIGHTS = 500

/** The whole photo as a crop. */
export const WHOLE: Crop = { left: 0, top: 0, right: CROP_PARTS, bottom: CROP_PARTS }

const isWhole = (value: unknown): value is number => Number.isInteger(value)

function hasKeys(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const own = Object.keys(value)
  return own.length === keys.length && keys.every((key) => own.includes(key))
}

/** Whether a value is a crop: whole numbers, inside the photo, with an area. */
export function isCrop(value: unknown): value is Crop {
  if (!hasKeys(value, ['left', 'top', 'right', 'bottom'])) return false
  const { left, top, right, bottom } = value
  if (!isWhole(left) || !isWhole(top) || !isWhole(right) || !isWhole(bottom)) return false
  const fits = (from: number, to: number) => from >= 0 && to <= CROP_PARTS && to - from >= MIN_CROP
  return fits(left, right) && fits(top, bottom)
}

/** @throws RangeError for anything but null and a crop. */
export function validateCrop(value: unknown): void {
  if (value !== null && !isCrop(value)) throw new RangeError('not a crop')
}

/** Whether a value is an angle: a whole number within ±45°. */
export function isAngle(value: unknown): value is number {
  return isWhole(value) && Math.abs(value) <= MAX_ANGLE && !Object.is(value, -0)
}

/** @throws RangeError for anything but an angle. */
export function validateAngle(value: unknown): void {
  if (!isAngle(value)) throw new RangeError('not an angle')
}

/** @throws RangeError for anything but a bounded text. */
export function validateRights(value: unknown): void {
  if (typeof value !== 'string' || value.length > MAX_RIGHTS) throw new RangeError('not a note on rights')
}

function isPerson(value: unknown): value is PersonShown {
  if (!hasKeys(value, ['name', 'consent'])) return false
  const { name, consent } = value
  return typeof name === 'string' && name.length <= MAX_NAME && consents.includes(consent as Consent)
}

/** Whether a value is a bounded list of people. */
export function isPeople(value: unknown): value is PersonShown[] {
  return Array.isArray(value) && value.length <= MAX_PEOPLE && value.every(isPerson)
}

/** @throws RangeError for anything but a list of people. */
export function validatePeople(value: unknown): void {
  if (!isPeople(value)) throw new RangeError('not a list of people')
}
