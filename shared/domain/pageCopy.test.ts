import { assert, integer, property, constantFrom } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { properties } from '@tests/factories'
import { isCrop } from '../document/figure'
import { shownSize } from '../document/framing'
import { joinCopy, pageCrop, pagePictureNames, pagePictures, pagePixels, pageShape } from './pageCopy'

describe('pictures of an official page', () => {
  test('have their shape to a pixel or two, and never more pixels than the photo', () => {
    const side = integer({ min: 300, max: 9000 })
    assert(
      property(
        side,
        side,
        constantFrom(...pagePictureNames),
        integer({ min: -500, max: 500 }),
        (width, height, name, angle) => {
          const photo = { width, height }
          const crop = pageCrop(photo, { crop: null }, name)
          expect(isCrop(crop)).toBe(true)
          const pixels = pagePixels(photo, angle, crop, name)
          expect(pixels.width / pixels.height).toBeCloseTo(pageShape(name), 1)
          const shown = shownSize(photo, { crop, angle })
          expect(pixels.width).toBeLessThanOrEqual(Math.ceil(shown.width))
          expect(pixels.width).toBeLessThanOrEqual(pagePictures[name].width)
          expect(pixels.height).toBeLessThanOrEqual(pagePictures[name].height + 1)
        }
      ),
      properties
    )
  })

  test('stay around the middle of what the article shows', () => {
    const crop = { left: 5000, top: 0, right: 10_000, bottom: 10_000 }
    const { left, right } = pageCrop({ width: 3000, height: 1000 }, { crop }, 'square')
    expect((left + right) / 2).toBeCloseTo(7500, -2)
  })
})

test('who issues a post stands at its end, whatever the text is', () => {
  expect(joinCopy(['Tít', 'Đoạn.'], 'Nguồn: Ban.')).toBe('Tít\n\nĐoạn.\n\nNguồn: Ban.')
  expect(joinCopy([], 'Nguồn: Ban.')).toBe('Nguồn: Ban.')
})
