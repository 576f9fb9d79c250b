import { z } from 'zod'
import { commandIds } from '../../commands'
import { nothing, route } from '../define'

export const settingsSchema = z.strictObject({
  language: z.enum(['vi', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether quotation marks, dashes and dots are corrected as words end. */
  punctuation: z.boolean(),
  /** After how many minutes without a key this PC locks; 0 for never. */
  lock: z.number().int().min(0).max(120)
})
export type Settings = z.infer<typeof settingsSchema>

export const appRoutes = {
  'app.about': route(
    nothing,
    z.strictObject({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      sqlite: z.string(),
      notices: z.string()
    })
  ),
  'app.openLink': route(z.strictObject({ href: z.string().max(2000) }), nothing),
  'app.reportError': route(
    z.strictObject({ message: z.string().max(2000), stack: z.string().max(8000) }),
    nothing
  ),
  /** Puts text where every program can paste it from: the page itself has no right to. */
  'app.copyText': route(z.strictObject({ text: z.string().max(8_000_000) }), nothing),
  'app.quit': route(nothing, nothing),
  /** The page's answer to `app.closing`: everything typed is on disk. */
  'app.readyToClose': route(nothing, nothing),
  /** Another answer: the window goes out of sight, and the program goes on keeping watch. */
  'app.hide': route(nothing, nothing),
  /** The last answer: words are left that could not be saved, or somebody is asked, and the window stays. */
  'app.keepOpen': route(nothing, nothing),
  /** Commands that some screen carries out just now. */
  'commands.offer': route(z.strictObject({ commands: z.array(z.enum(commandIds)) }), nothing),
  'settings.read': route(nothing, settingsSchema),
  'settings.write': route(settingsSchema, nothing)
} as const
