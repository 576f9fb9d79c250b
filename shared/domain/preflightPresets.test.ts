import { expect, test } from 'vitest'
import { articleContent, body, bulletin, fakeHash, figure } from '@tests/factories'
import { printWords } from '../i18n/translator'
import type { Imposition } from './imposition'
import type { InkSet } from './inks'
import { issueToPrint } from './issueToPrint'
import { newPagePlan, placeArticle } from './pagePlan'
import { preflightRules, type PreflightFacts } from './preflightFinding'
import { concernsOutputs, presetRules } from './preflightPresets'
import type { PressSetup } from './pressSetup'
import type { PrintFrame } from './printIssue'
import { startingPresets } from './startingPresets'

interface Given {
  readonly press?: Partial<PressSetup>
  readonly imposition?: Partial<Imposition>
  readonly hasProfile?: boolean
  readonly inks?: InkSet
  readonly pages?: number
  /** What stands on the second page in place of its story with a photo. */
  readonly frame?: PrintFrame
}

function found({ press, imposition, hasProfile = true, inks = '4c', pages = 4, frame }: Given) {
  const [first] = startingPresets
  const preset = {
    ...first!,
    press: { ...first!.press, ...press },
    imposition: { ...first!.imposition, ...imposition }
  }
  const product = bulletin({ inks })
  const placed = placeArticle(newPagePlan(4), 2, 'upper', 'bai-1')
  const plan = { pages: Array.from({ length: pages }, (_, index) => placed.pages[index % 4]!) }
  const issue = { product: 'tuan-tin', number: 47, total: 0, date: '2026-11-20', plan, isPublished: false }
  const content = articleContent({ body: body('Một đoạn.', figure()) })
  const print = issueToPrint(issue, product, new Map([['bai-1', { content, unit: '' }]]), printWords())
  const facts: PreflightFacts = {
    issue,
    product,
    others: [],
    today: '2026-11-18',
    articles: new Map(),
    print: {
      ...print,
      pages: print.pages.map((page, index) => (frame && index === 1 ? { ...page, frames: [frame] } : page))
    },
    reports: [],
    photos: {},
    chosen: { preset, hasProfile }
  }
  return presetRules(facts)
}
const rules = (given: Given) => found(given).map(({ rule }) => rule)

test('a preset that fits the product says nothing', () => {
  expect(rules({})).toEqual([])
})

test('other inks than usual are told, photos in grey too', () => {
  expect(found({ press: { inks: '2c' } })).toMatchObject([
    { rule: 'colourLost', values: { usual: 4, chosen: 2 } },
    { rule: 'greyPhotos', values: { photos: 1 } }
  ])
  expect(rules({ press: { inks: '1c' }, inks: '1c' })).toEqual(['greyPhotos'])
  expect(rules({ press: { inks: '4c' }, inks: '1c' })).toEqual(['colourGained'])
})

test('too little bleed for a picture over the edge asks for a reason', () => {
  const over = (bleed: 'none' | 'top', trimmed: number) => {
    const box = { x: 0, y: 0, width: 6, height: 20 }
    const frame = {
      ...box,
      kind: 'picture',
      slot: 'picture',
      article: 'bai-1',
      photoIndex: 0,
      bleed,
      isTitled: false
    } as const
    return found({ press: { bleed: trimmed }, frame }).map(({ rule, page }) => [rule, page])
  }
  expect(over('top', 0)).toEqual([['bleedShort', 2]])
  expect(over('top', 3)).toEqual([])
  expect(over('none', 0)).toEqual([])
  expect(preflightRules.bleedShort).toBe('should')
})

test('nothing is printed with a colour profile that is not here', () => {
  expect(rules({ press: { profile: fakeHash('c') }, hasProfile: false })).toEqual(['profileGone'])
  expect(preflightRules.profileGone).toBe('must')
})

test('sections that do not come out even are told, with what is left', () => {
  expect(found({ pages: 12, imposition: { signature: '8' } })).toMatchObject([
    { rule: 'sectionUneven', values: { last: 4, usual: 8 } }
  ])
  expect(rules({ pages: 12, imposition: { signature: '4' } })).toEqual([])
  expect(found({ pages: 6 })).toMatchObject([{ rule: 'blankPages', values: { blank: 2, pages: 6 } }])
})

test('a rule matters only for what is made', () => {
  expect(concernsOutputs('greyPhotos', ['archive'])).toBe(false)
  expect(concernsOutputs('greyPhotos', ['press'])).toBe(true)
  expect(concernsOutputs('sectionUneven', ['press'])).toBe(false)
  expect(concernsOutputs('overset', [])).toBe(true)
})
