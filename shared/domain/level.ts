import { z } from 'zod'
import { roles } from './permissions'

const id = z.string().min(1).max(60)

/** Items of one checklist. With it a record of six levels stays under its size. */
export const MAX_CHECKLIST = 12

/** Something to be made sure of before a text goes on. What is not required is a reminder. */
export const checklistItemSchema = z.strictObject({
  id,
  text: z.string().trim().min(1).max(200),
  required: z.boolean()
})
export type ChecklistItem = z.infer<typeof checklistItemSchema>

export const checklistSchema = z
  .array(checklistItemSchema)
  .max(MAX_CHECKLIST)
  .refine((items) => new Set(items.map((item) => item.id)).size === items.length, 'ids of a checklist')

/** Roles whose holders sign articles; a level asks for one of them. */
export const signingRoles = ['editor', 'secretary', 'approver'] as const

/** One level of sign-off: who signs, how many, and what the level is called. What is absent asks for nothing more. */
export const levelSchema = z.strictObject({
  label: z.string().trim().min(1).max(160),
  role: z.enum(roles),
  /** Only approvers who sign levels up to this or a higher one (lãnh đạo duyệt cấp n). */
  level: z.number().int().min(1).max(6).optional(),
  /** Only these members. */
  members: z.array(id).min(1).max(40).optional(),
  /** Only somebody of the article's own unit. */
  ownUnit: z.boolean().optional(),
  /** How many different people sign; one without it. */
  quorum: z.number().int().min(1).max(5).optional(),
  /** Hours within which it should be signed. A target: nothing happens by itself when they are over. */
  hours: z.number().int().min(1).max(720).optional(),
  checklist: checklistSchema.optional()
})
export type Level = z.infer<typeof levelSchema>

export const levelsSchema = z.array(levelSchema).min(1).max(6)

/** Whether levels are signed one after another or as it comes. */
export const signingOrders = ['inOrder', 'anyOrder'] as const
export type SigningOrder = (typeof signingOrders)[number]

/** What a sign-off is for: coming out, a correction of what came out, or taking it back. */
export const purposes = ['publish', 'correct', 'withdraw'] as const
export type Purpose = (typeof purposes)[number]

/** Ids of what must be ticked and is not. */
export function listUnticked(
  checklist: readonly ChecklistItem[] | undefined,
  ticked: readonly string[]
): string[] {
  return (checklist ?? []).filter((item) => item.required && !ticked.includes(item.id)).map((item) => item.id)
}
