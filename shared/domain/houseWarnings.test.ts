import { describe, expect, test } from 'vitest'
import { rubricColour, standardStyle, wholeStandard, withoutUsual, type HouseColour } from './houseStyle'
import { commonSpots } from './spotInks'
import { contrast, houseWarnings, totalInk } from './houseWarnings'

const grey = (value: number): HouseColour => ({ cmyk: [0, 0, 0, 40], rgb: [value, value, value] })

describe('colours that are hard to read', () => {
  test('are told by the ratios of WCAG', () => {
    expect(contrast([255, 255, 255], [0, 0, 0])).toBe(21)
    // The reference pair: #777 on white is 4.48, and so just too weak.
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2)
  })

  test('are none among those of the program, with any inks', () => {
    for (const inks of ['4c', '2c', '1c'] as const) expect(houseWarnings(standardStyle, inks)).toEqual([])
    for (const spot of commonSpots) expect(totalInk(spot.colour)).toBeLessThanOrEqual(300)
  })

  test('are named with the place, the ratio and what it should be', () => {
    const style = {
      ...standardStyle,
      colours: { ...standardStyle.colours, accent: grey(150), tint: grey(90) },
      rubrics: [{ rubric: 'Tin vắn', colour: grey(200) }]
    }
    expect(houseWarnings(style, '4c').map(({ about, rule }) => `${about}: ${rule}`)).toEqual([
      'accent: onPaper',
      'tint: textOn',
      'tint: accentOn',
      'rubric Tin vắn: onPaper'
    ])
    expect(houseWarnings(style, '4c')[0]).toMatchObject({ value: 2.9, limit: 4.5 })
    expect(houseWarnings(style, '1c')).toEqual([])
  })

  test('and more ink than paper takes is told', () => {
    const heavy: HouseColour = { cmyk: [90, 90, 80, 60], rgb: [20, 20, 20] }
    const style = { ...standardStyle, colours: { ...standardStyle.colours, second: heavy } }
    expect(houseWarnings(style, '4c')).toEqual([{ about: 'second', rule: 'ink', value: 320, limit: 300 }])
  })
})

describe('a style', () => {
  test('is kept only as far as it is not the usual one', () => {
    expect(withoutUsual(wholeStandard)).toBeUndefined()
    const heads = { ...wholeStandard.heads, isShown: false }
    expect(withoutUsual({ ...wholeStandard, heads })).toEqual({ ...standardStyle, heads })
  })

  test('gives a rubric its colour, however its name is typed', () => {
    const style = { ...standardStyle, rubrics: [{ rubric: 'Đời sống', colour: grey(1) }] }
    expect(rubricColour(style, 'ĐỜI SỐNG ')).toEqual(grey(1))
    expect(rubricColour(style, 'Đời sống'.normalize('NFD'))).toEqual(grey(1))
    expect(rubricColour(style, 'Kinh tế')).toBeUndefined()
    expect(rubricColour(style, ' ')).toBeUndefined()
  })
})
