import { z } from 'zod'
import { drawingIn } from './drawing'
import { facesFor } from './houseFaces'
import { recordFields } from './recordFields'

const percent = z.number().int().min(0).max(100)
const channel = z.number().int().min(0).max(255)

/** A colour of the house: for the press as four inks in percent, for the screen as the same seen through the profile. */
export const houseColourSchema = z.strictObject({
  cmyk: z.tuple([percent, percent, percent, percent]),
  rgb: z.tuple([channel, channel, channel])
})
export type HouseColour = z.infer<typeof houseColourSchema>

/** Shapes of plain colours (hình vector), in ink and on the screen: a logo that prints sharp at any size. */
export const drawingSchema = drawingIn({ colour: houseColourSchema })
export type Drawing = z.infer<typeof drawingSchema>

/** Names that PDF keeps for plates of its own (ISO 32000-1, 8.6.6.4): no spot ink can be called so. */
const PROCESS_PLATES = /^(cyan|magenta|yellow|black|all|none)$/i

/** Whether an ink can be called so on its plate. */
export const isSpotName = (name: string) => name.trim() !== '' && !PROCESS_PLATES.test(name.trim())

/** What stands at one side of the name: number or week, own words, or nothing. */
export const earShows = ['usual', 'words', 'nothing'] as const
const earSchema = z.strictObject({
  shows: z.enum(earShows),
  /** Small, over the text. */
  heading: z.string().max(40),
  text: z.string().max(80)
})
export type Ear = z.infer<typeof earSchema>

/** The head of the front page. */
export const houseMastheadSchema = z.strictObject({
  /** As it is printed; empty for the name of the product. */
  name: z.string().max(160),
  /** In capitals, or as it was typed. */
  isUpper: z.boolean(),
  left: earSchema,
  right: earSchema,
  /** A picture among the office's media, before the name. */
  logo: recordFields.hash.nullable(),
  /** Shapes in place of a picture: sharp at any size, and in the press's own inks. */
  drawing: drawingSchema.optional()
})
export type HouseMasthead = z.infer<typeof houseMastheadSchema>

/** Head and foot of the other pages. Empty words: name, number and publisher, as usual. */
export const houseHeadsSchema = z.strictObject({
  isShown: z.boolean(),
  name: z.string().max(160),
  line: z.string().max(160),
  foot: z.string().max(160)
})
export type HouseHeads = z.infer<typeof houseHeadsSchema>

/** What an office chooses of the looks of its pages. */
export const houseStyleSchema = z.strictObject({
  colours: z.strictObject({
    /** Of the nameplate, rules and kickers. */
    accent: houseColourSchema,
    /** Of boxes and bands. */
    second: houseColourSchema,
    /** Of grounds under text. */
    tint: houseColourSchema
  }),
  /** The second ink of a job in black and one more: its name on the plate, and how it looks. */
  spot: z.strictObject({
    name: z.string().trim().min(1).max(40).refine(isSpotName),
    colour: houseColourSchema
  }),
  /** Faces of type; those of the program where nothing was chosen, as all that follows. */
  faces: z
    .strictObject({
      name: z.enum(facesFor.name),
      headlines: z.enum(facesFor.headlines),
      text: z.enum(facesFor.text),
      labels: z.enum(facesFor.labels)
    })
    .optional(),
  /** Rubrics with a colour of their own, in four-colour jobs; the others take the accent. */
  rubrics: z
    .array(z.strictObject({ rubric: z.string().trim().min(1).max(80), colour: houseColourSchema }))
    .max(40)
    .optional(),
  masthead: houseMastheadSchema.optional(),
  heads: houseHeadsSchema.optional()
})
export type HouseStyle = z.infer<typeof houseStyleSchema>
export type HouseFaces = NonNullable<HouseStyle['faces']>

const red: HouseColour = { cmyk: [0, 100, 90, 26], rgb: [178, 24, 32] }

/** The style of an office that chose none. The pairs were matched through the FOGRA39 profile. */
export const standardStyle: HouseStyle = {
  colours: {
    accent: red,
    second: { cmyk: [95, 68, 16, 46], rgb: [24, 58, 98] },
    tint: { cmyk: [0, 4, 16, 6], rgb: [240, 232, 214] }
  },
  spot: { name: 'PANTONE 1797 C', colour: { cmyk: [2, 97, 85, 7], rgb: [203, 51, 59] } }
}

const usualEar: Ear = { shows: 'usual', heading: '', text: '' }

/** A style with everything that may be left out: what a form shows. */
export type WholeStyle = { readonly [Part in keyof HouseStyle]-?: NonNullable<HouseStyle[Part]> }

/** What stands on paper where nothing was chosen. */
export const wholeStandard: WholeStyle = {
  ...standardStyle,
  faces: { name: 'playfair', headlines: 'sourceSerif', text: 'sourceSerif', labels: 'beVietnam' },
  rubrics: [],
  masthead: { name: '', isUpper: true, left: usualEar, right: usualEar, logo: null },
  heads: { isShown: true, name: '', line: '', foot: '' }
}

/** A style with what it leaves out. */
export function completeStyle(style: HouseStyle = standardStyle): WholeStyle {
  const { colours, spot, faces, rubrics, masthead, heads } = style
  return {
    colours,
    spot,
    faces: faces ?? wholeStandard.faces,
    rubrics: rubrics ?? wholeStandard.rubrics,
    masthead: masthead ?? wholeStandard.masthead,
    heads: heads ?? wholeStandard.heads
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** A style without what is as usual; undefined where all of it is. */
export function withoutUsual({ colours, spot, ...rest }: WholeStyle): HouseStyle | undefined {
  const own = Object.entries(rest).filter(
    ([name, value]) => !isSame(value, wholeStandard[name as keyof typeof rest])
  )
  const style: HouseStyle = { colours, spot, ...Object.fromEntries(own) }
  return isSame(style, standardStyle) ? undefined : style
}

const sameName = (name: string) => name.normalize('NFC').trim().toLocaleLowerCase('vi')

/** The own colour of a rubric, by its name; undefined for those in the accent. */
export function rubricColour({ rubrics = [] }: HouseStyle, rubric: string): HouseColour | undefined {
  if (rubric.trim() === '') return undefined
  return rubrics.find((each) => sameName(each.rubric) === sameName(rubric))?.colour
}
