import { z } from 'zod'

const percent = z.number().int().min(0).max(100)
const channel = z.number().int().min(0).max(255)

/** A colour of the house: for the press as four inks in percent, for the screen as the same seen through the profile. */
export const houseColourSchema = z.strictObject({
  cmyk: z.tuple([percent, percent, percent, percent]),
  rgb: z.tuple([channel, channel, channel])
})
export type HouseColour = z.infer<typeof houseColourSchema>

/** Names that PDF keeps for plates of its own (ISO 32000-1, 8.6.6.4): no spot ink can be called so. */
const PROCESS_PLATES = /^(cyan|magenta|yellow|black|all|none)$/i

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
    name: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .refine((name) => !PROCESS_PLATES.test(name)),
    colour: houseColourSchema
  })
})
export type HouseStyle = z.infer<typeof houseStyleSchema>

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
