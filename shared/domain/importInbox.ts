import { z } from 'zod'

/**
 * How the watched folder is. `gone`: it cannot be reached, such as a stick that was pulled out;
 * `forbidden`: whoever is signed in may not write articles, so nothing is taken.
 */
export const inboxStates = ['off', 'paused', 'watching', 'gone', 'forbidden'] as const
export type InboxState = (typeof inboxStates)[number]

export const inboxViewSchema = z.strictObject({
  state: z.enum(inboxStates),
  /** Whole path on this PC, or empty. */
  folder: z.string(),
  product: z.string(),
  /** Files that are still being copied there, or have only just come. */
  waiting: z.number().int().nonnegative(),
  /** When it was last looked through; null before the first time. */
  lookedAt: z.number().int().nullable(),
  /** Whether it holds more than is looked at. */
  isCut: z.boolean()
})
export type InboxView = z.infer<typeof inboxViewSchema>
