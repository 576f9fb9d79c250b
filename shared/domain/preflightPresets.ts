import { sectionsOf } from './imposition'
import type { InkSet } from './inks'
import { photosOnPaper } from './preflightPhotos'
import { finding, type Finding, type PreflightFacts, type PreflightRule } from './preflightFinding'
import type { OutputKind, PrintPreset } from './printPreset'

/** Rules that hang on the preset, and which output each is about. All others are about the issue itself. */
export const presetRuleOutputs = {
  profileGone: 'press',
  colourHeavy: 'press',
  richBlack: 'press',
  nearBlack: 'press',
  drawnHairline: 'press',
  drawnRichBlack: 'press',
  drawnHeavy: 'press',
  drawnRgb: 'press',
  drawnFault: 'press',
  fileFault: 'press',
  bleedShort: 'press',
  colourLost: 'press',
  colourGained: 'press',
  greyPhotos: 'press',
  sectionUneven: 'booklet',
  blankPages: 'booklet'
} as const satisfies Partial<Record<PreflightRule, OutputKind>>

/** Whether a finding is about anything that is to be made. */
export function concernsOutputs(rule: PreflightRule, outputs: readonly OutputKind[]): boolean {
  const about: OutputKind | undefined = (presetRuleOutputs as Partial<Record<PreflightRule, OutputKind>>)[
    rule
  ]
  return about === undefined || outputs.includes(about)
}

const INK_COUNT: Readonly<Record<InkSet, number>> = { '4c': 4, '2c': 2, '1c': 1 }

function inkRules(facts: PreflightFacts, { press }: PrintPreset): Finding[] {
  const usual = INK_COUNT[facts.product.inks ?? '4c']
  const chosen = INK_COUNT[press.inks]
  const values = { usual, chosen }
  const photos = new Set(photosOnPaper(facts).map(({ figure }) => figure.media)).size
  return [
    ...(chosen < usual ? [finding('colourLost', { values })] : []),
    ...(chosen > usual ? [finding('colourGained', { values })] : []),
    ...(chosen < 4 && photos > 0 ? [finding('greyPhotos', { values: { photos } })] : [])
  ]
}

/** The least that presses need to trim a picture off without a white edge, in mm. */
const LEAST_BLEED = 3

function bleedRules({ print }: PreflightFacts, { press }: PrintPreset): Finding[] {
  if (press.bleed >= LEAST_BLEED) return []
  return print.pages.flatMap(({ frames }, index) =>
    frames.flatMap((frame) => {
      if (frame.kind !== 'picture' || frame.bleed === 'none') return []
      const values = { bleed: press.bleed, needed: LEAST_BLEED }
      return [finding('bleedShort', { page: index + 1, slots: [frame.slot], values })]
    })
  )
}

function bookletRules(facts: PreflightFacts, { imposition }: PrintPreset): Finding[] {
  const pages = facts.issue.plan.pages.length
  const sections = sectionsOf(pages, imposition.signature)
  const blank = sections.reduce((sum, size) => sum + size, 0) - pages
  const last = sections.at(-1)!
  return [
    ...(last < sections[0]! ? [finding('sectionUneven', { values: { last, usual: sections[0]! } })] : []),
    ...(blank > 0 ? [finding('blankPages', { values: { blank, pages } })] : [])
  ]
}

/** What the chosen preset means for this issue; nothing where none is chosen yet. */
export function presetRules(facts: PreflightFacts): Finding[] {
  if (!facts.chosen) return []
  const { preset, hasProfile } = facts.chosen
  return [
    ...(hasProfile ? [] : [finding('profileGone', { values: { name: preset.name } })]),
    ...bleedRules(facts, preset),
    ...inkRules(facts, preset),
    ...bookletRules(facts, preset)
  ]
}
