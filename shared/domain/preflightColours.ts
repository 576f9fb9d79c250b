import type { HouseColour } from './houseStyle'
import { contrast, totalInk } from './houseWarnings'
import { finding, type Finding, type PreflightFacts } from './preflightFinding'
import { standardPress } from './pressSetup'

/** A colour of the house that this issue prints. */
interface UsedColour {
  /** Its name among the house's colours, or the rubric whose own it is. */
  readonly about: string
  readonly colour: HouseColour
  /** Whether letters are set in it. */
  readonly isText: boolean
}

const WHITE: HouseColour['rgb'] = [255, 255, 255]
/** From so much black on, in percent, what reads print files back takes a colour for black (`verifyInks.ts`). */
const BLACK_FROM = 85
/** As dark as letters in black look, and as grey. */
const LEAST_CONTRAST = 15
const MOST_CHROMA = 24

/** The colours that stand on the pages of a four-colour job: letters, rules and grounds, and the rubrics that are there. */
function usedColours({ print }: PreflightFacts): UsedColour[] {
  const { colours, rubrics = [] } = print.style
  const shown = [...Object.values(print.articles), ...print.pages].flatMap(({ colour }) => colour ?? [])
  const isShown = (colour: HouseColour) =>
    shown.some((each) => each.cmyk.every((ink, index) => ink === colour.cmyk[index]))
  return [
    { about: 'accent', colour: colours.accent, isText: true },
    { about: 'second', colour: colours.second, isText: true },
    { about: 'tint', colour: colours.tint, isText: false },
    ...rubrics
      .filter(({ colour }) => isShown(colour))
      .map(({ rubric, colour }) => ({ about: rubric, colour, isText: true }))
  ]
}

const looksBlack = ({ rgb }: HouseColour) =>
  contrast(rgb, WHITE) >= LEAST_CONTRAST && Math.max(...rgb) - Math.min(...rgb) <= MOST_CHROMA

/**
 * Colours of the house that the press cannot print as they are: more ink on one spot than paper takes,
 * and letters in a black of several inks, whose edges fray when the plates do not meet.
 */
export function colourRules(facts: PreflightFacts): Finding[] {
  const press = facts.chosen?.preset.press ?? standardPress(facts.print.inks)
  if (press.inks !== '4c') return []
  return usedColours(facts).flatMap(({ about, colour, isText }, index) => {
    const [cyan, magenta, yellow, key] = colour.cmyk
    const values = { about, nth: index + 1 }
    const total = totalInk(colour)
    const isMixed = isText && key > 0 && cyan + magenta + yellow > 0
    return [
      ...(total > press.totalInk
        ? [finding('colourHeavy', { values: { ...values, total, limit: press.totalInk } })]
        : []),
      ...(isMixed && key > BLACK_FROM ? [finding('richBlack', { values: { ...values, key } })] : []),
      ...(isMixed && key <= BLACK_FROM && looksBlack(colour)
        ? [finding('nearBlack', { values: { ...values, key } })]
        : [])
    ]
  })
}
