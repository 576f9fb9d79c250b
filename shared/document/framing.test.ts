import { assert, constantFrom, integer, option, property, record, type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CROP_PARTS, isCrop, MAX_ANGLE, MIN_CROP, WHOLE, type Crop } from './figure'
import {
  corners,
  coverScale,
  fitCrop,
  framingName,
  isUnframed,
  moveCrop,
  normalCrop,
  pullCorner,
  shownArea,
  shownSize,
  turnedSize
} from './framing'

const photos = record({ width: integer({ min: 8, max: 12_000 }), height: integer({ min: 8, max: 12_000 }) })
const span = record({
  from: integer({ min: 0, max: CROP_PARTS - MIN_CROP }),
  length: integer({ min: MIN_CROP, max: CROP_PARTS })
})
const crops: Arbitrary<Crop> = record({ across: span, down: span }).map(({ across, down }) => ({
  left: across.from,
  right: Math.min(CROP_PARTS, across.from + across.length),
  top: down.from,
  bottom: Math.min(CROP_PARTS, down.from + down.length)
}))
const angles = integer({ min: -MAX_ANGLE, max: MAX_ANGLE })
const shapes = constantFrom(3 / 2, 4 / 3, 1, 16 / 9, 2 / 3, 9 / 16)
const places = record({
  x: integer({ min: -20_000, max: 20_000 }),
  y: integer({ min: -20_000, max: 20_000 })
})

describe('a crop', () => {
  test('stays a crop wherever it is moved or pulled, and whatever shape it takes', () => {
    assert(
      property(
        photos,
        crops,
        places,
        constantFrom(...corners),
        option(shapes),
        (photo, crop, to, corner, shape) => {
          expect(isCrop(moveCrop(crop, to.x, to.y))).toBe(true)
          expect(isCrop(pullCorner(photo, crop, corner, to, shape))).toBe(true)
          expect(isCrop(fitCrop(photo, crop, shape ?? 1))).toBe(true)
        }
      )
    )
  })

  test('keeps its size when it is moved, and its far corner when it is pulled', () => {
    assert(
      property(photos, crops, places, (photo, crop, to) => {
        const moved = moveCrop(crop, to.x, to.y)
        expect(moved.right - moved.left).toBe(crop.right - crop.left)
        expect(moved.bottom - moved.top).toBe(crop.bottom - crop.top)
        const pulled = pullCorner(photo, crop, 'topLeft', to, null)
        expect([pulled.right, pulled.bottom]).toEqual([crop.right, crop.bottom])
      })
    )
  })

  test('of a shape has that shape, to the pixel', () => {
    const photo = { width: 6000, height: 4000 }
    assert(
      property(shapes, crops, (shape, crop) => {
        const { width, height } = shownSize(photo, { crop: fitCrop(photo, crop, shape), angle: 0 })
        expect(Math.abs(width / shape - height)).toBeLessThanOrEqual(2)
      })
    )
    expect(fitCrop(photo, WHOLE, 1)).toEqual({ left: 1667, right: 8334, top: 0, bottom: 10_000 })
  })

  test('of a fixed shape becomes smaller and larger by pulling one side alone', () => {
    const photo = { width: 6000, height: 4000 }
    const square = fitCrop(photo, WHOLE, 1)
    const smaller = pullCorner(photo, square, 'topLeft', { x: square.left + 2000, y: square.top }, 1)
    expect(smaller).toMatchObject({ left: square.left + 2000, right: square.right, bottom: square.bottom })
    expect(shownSize(photo, { crop: smaller, angle: 0 }).height).toBeCloseTo(2800, -1)
    const back = pullCorner(photo, smaller, 'topLeft', { x: smaller.left, y: 0 }, 1)
    expect(Math.abs(back.left - square.left)).toBeLessThanOrEqual(1)
  })

  test('of the whole photo is none', () => {
    expect(normalCrop(WHOLE)).toBeNull()
    expect(isUnframed({ crop: null, angle: 0 })).toBe(true)
    expect(framingName({ crop: { ...WHOLE, left: 10 }, angle: -5 })).toBe('10-0-10000-10000--5')
  })
})

describe('a turned photo', () => {
  test('has no empty corner: each corner of its frame lies on the photo', () => {
    assert(
      property(photos, angles, (photo, angle) => {
        const scale = coverScale(photo, angle)
        const turn = ((angle / 100) * Math.PI) / 180
        for (const [x, y] of [
          [1, 1],
          [1, -1]
        ] as const) {
          // The corner of the frame, turned back into the photo's own directions.
          const [cx, cy] = [(x * photo.width) / 2 / scale, (y * photo.height) / 2 / scale]
          const across = cx * Math.cos(turn) + cy * Math.sin(turn)
          const down = -cx * Math.sin(turn) + cy * Math.cos(turn)
          expect(Math.abs(across)).toBeLessThanOrEqual(photo.width / 2 + 1e-6)
          expect(Math.abs(down)).toBeLessThanOrEqual(photo.height / 2 + 1e-6)
        }
      })
    )
  })

  test('is cut inside of its own pixels, in whole ones', () => {
    assert(
      property(photos, angles, crops, (photo, angle, crop) => {
        const turned = turnedSize(photo, angle)
        const size = { width: Math.ceil(turned.width), height: Math.ceil(turned.height) }
        const { left, top, width, height } = shownArea(photo, size, { crop, angle })
        expect([left, top, width, height].every(Number.isInteger)).toBe(true)
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
        expect(left + width).toBeLessThanOrEqual(size.width)
        expect(top + height).toBeLessThanOrEqual(size.height)
      })
    )
  })
})
