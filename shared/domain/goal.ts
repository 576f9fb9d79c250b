import { z } from 'zod'
import type { LookId } from './looks'
import type { ListSlot, StorySlot } from './pageSlots'
import { pageTemplate, pageTemplateIds, templatesOf } from './pageTemplates'

/** A slot of a page template for which a text is written before it has its place in an issue. */
export const layoutSchema = z.strictObject({
  template: z.enum(pageTemplateIds),
  slot: z.string().min(1).max(40)
})
export type Layout = z.infer<typeof layoutSchema>

/**
 * How long an article should be: words, a layout whose lines it should fill, or
 * both. The secretary plans it and the writer sees it, on whichever PC: so it
 * is a record, and no part of the text that is signed.
 */
export const goalSchema = z.strictObject({
  /** 0 for none. */
  words: z.number().int().min(0).max(50_000),
  layout: layoutSchema.nullable()
})
export type Goal = z.infer<typeof goalSchema>

export const noGoal: Goal = { words: 0, layout: null }

const takesText = (slot: { readonly kind: string }): slot is StorySlot | ListSlot =>
  slot.kind === 'story' || slot.kind === 'list'

/** Every slot of a look's page templates that takes a text. */
export function listLayouts(look: LookId = 'bulletin'): Layout[] {
  return templatesOf(look).flatMap((template) =>
    pageTemplate(template)
      .slots.filter(takesText)
      .map((slot) => ({ template, slot: slot.id }))
  )
}

/** Whether the slot of a layout is there and takes a text. */
export function isLayout({ template, slot }: Layout): boolean {
  return pageTemplate(template).slots.some((each) => each.id === slot && takesText(each))
}
