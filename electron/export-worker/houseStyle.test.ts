import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { faceIds, faceNames } from '@shared/domain/houseFaces'
import { completeStyle, standardStyle, type HouseColour, type HouseStyle } from '@shared/domain/houseStyle'
import { lookIds } from '@shared/domain/looks'
import { newPagePlan } from '@shared/domain/pagePlan'
import { standardPress } from '@shared/domain/pressSetup'
import { commonSpots } from '@shared/domain/spotInks'
import { exportSetup, fontFolders } from '@tests/fixtures/exportSetup'
import { filledPage } from '@tests/fixtures/filledPage'
import { pdfText } from '@tests/fixtures/pdfTools'
import { openPressedFile } from '@tests/fixtures/pressedFile'
import { printIssue } from '@tests/fixtures/printIssue'
import { photoHash } from '@tests/fixtures/printPhotos'
import { openTypesetter } from '@tests/fixtures/typesetIssue'
import { createHouseColours } from './houseColours'

const green: HouseColour = { cmyk: [90, 10, 80, 40], rgb: [0, 104, 67] }

/** A style with something of the office's own in each place. */
const ownStyle = (logo: string): HouseStyle => ({
  ...completeStyle(standardStyle),
  colours: { ...standardStyle.colours, accent: green },
  rubrics: [{ rubric: 'Đời sống', colour: green }],
  faces: { name: 'beVietnam', headlines: 'playfair', text: 'beVietnam', labels: 'sourceSerif' },
  masthead: {
    name: 'Tiếng nói Quận ta',
    isUpper: false,
    left: { shows: 'words', heading: 'Lưu hành', text: 'Nội bộ trong Đảng bộ' },
    right: { shows: 'words', heading: 'Giá', text: 'Không bán' },
    logo
  },
  heads: { isShown: true, name: 'Tiếng nói', line: 'Tháng Mười Một', foot: 'Ban Tuyên giáo' }
})

/** First and last page of a look, with something in every slot. */
async function twoPages(look: (typeof lookIds)[number], style: HouseStyle) {
  const { pages } = newPagePlan(look === 'sheet' ? 2 : 4, look)
  const planned = [pages[0]!, pages.at(-1)!].map(({ template }) => ({
    ...filledPage(template),
    section: 'Đời sống'
  }))
  const issue = await printIssue(planned)
  const [front, back] = issue.pages as [(typeof issue.pages)[number], (typeof issue.pages)[number]]
  const named = { ...issue.issue, name: style.masthead?.name ?? issue.issue.name }
  return { ...issue, style, issue: named, pages: [front, { ...back, colour: green }] }
}

describe.each(lookIds)('an own style in the look "%s"', (look) => {
  it('stands on its pages, with its words in place of the usual ones', async () => {
    const setter = await openTypesetter()
    const style = ownStyle(await photoHash('hall'))
    const text = pdfText((await setter.typeset(await twoPages(look, style))).pdf).replace(/\s+/g, ' ')
    for (const words of [
      'Tiếng nói Quận ta',
      'LƯU HÀNH',
      'GIÁ',
      'Tiếng nói',
      'Tháng Mười Một',
      'Ban Tuyên giáo'
    ])
      expect(text.toLowerCase()).toContain(words.toLowerCase())
    expect(text).toContain('Tiếng nói Quận ta')
    expect(text).toMatch(/Nội bộ\s+trong\s+Đảng bộ/)
  })

  it('leaves white what was switched off', async () => {
    const setter = await openTypesetter()
    const usual = completeStyle(standardStyle)
    const nothing = { shows: 'nothing' as const, heading: 'Không hiện', text: 'Không hiện' }
    const masthead = { ...usual.masthead, name: 'Tiếng nói Quận ta', left: nothing, right: nothing }
    const heads = { ...usual.heads, isShown: false, line: 'Không hiện' }
    const issue = await twoPages(look, { ...usual, masthead, heads })
    const text = pdfText((await setter.typeset(issue)).pdf)
    expect(text).not.toContain('Không hiện')
    expect(text.match(/TIẾNG NÓI QUẬN TA/g)?.length).toBe(2)
    expect(text).toContain(issue.issue.publisher)
  })

  it.each(['4c', '2c', '1c'] as const)('is right on the press in %s', async (inks) => {
    const issue = await twoPages(look, ownStyle(await photoHash('hall')))
    const without = { ...issue, issue: { ...issue.issue, imprint: [] } }
    const made = await openPressedFile(without, {
      ...standardPress(inks),
      standard: inks === '4c' ? 'x4' : 'x1a'
    })
    expect(made.checks.filter((check) => !check.ok)).toEqual([])
  })
})

describe('colours between ink and screen', () => {
  const colours = createHouseColours(exportSetup().profiles.fogra39)

  it('are those that the program was matched with', async () => {
    // The program's own spot ink looks as its fan shows it, which four inks do not reach.
    const spots = commonSpots.filter(({ name }) => name !== standardStyle.spot.name)
    const given = [...Object.values(standardStyle.colours), ...spots.map(({ colour }) => colour)]
    const seen = await colours.convert(given.map(({ cmyk }) => ({ cmyk })))
    for (const [index, { cmyk, rgb }] of seen.entries()) {
      expect(cmyk).toEqual(given[index]!.cmyk)
      const apart = rgb.map((channel, at) => Math.abs(channel - given[index]!.rgb[at]!))
      expect(Math.max(...apart)).toBeLessThan(14)
    }
  })

  it('come back as they went, as far as ink reaches', async () => {
    const [paper, red, black, neon] = await colours.convert([
      { rgb: [255, 255, 255] },
      { rgb: [178, 24, 32] },
      { cmyk: [0, 0, 0, 100] },
      { rgb: [0, 255, 0] }
    ])
    expect(paper).toEqual({ cmyk: [0, 0, 0, 0], rgb: [255, 255, 255] })
    expect(Math.max(...red!.rgb.map((channel, at) => Math.abs(channel - [178, 24, 32][at]!)))).toBeLessThan(6)
    expect(Math.max(...black!.rgb)).toBeLessThan(50)
    // No ink shines like that.
    expect(neon!.rgb[1]).toBeLessThan(200)
  })

  it('mixed and asked in any order keep their places', async () => {
    expect(await colours.convert([])).toEqual([])
    const asked = [{ cmyk: [0, 0, 0, 0] }, { rgb: [0, 0, 0] }, { cmyk: [100, 0, 0, 0] }] as const
    const [first, second, third] = await colours.convert(asked.map((each) => structuredClone(each) as never))
    expect(first!.rgb).toEqual([255, 255, 255])
    expect(second!.cmyk[3]).toBeGreaterThan(80)
    expect(third!.cmyk).toEqual([100, 0, 0, 0])
  })
})

it('offers only faces that come with the program', () => {
  // Which letters each has is asked by `fontCoverage.test.ts`, of every file.
  for (const face of faceIds) {
    const folder = fontFolders.find(
      (each) => path.basename(each) === faceNames[face].toLowerCase().replaceAll(' ', '-')
    )
    expect(folder && existsSync(folder) && readdirSync(folder).length > 5).toBe(true)
  }
})
