import { bookletTemplates } from './bookletTemplates'
import { bulletinTemplates } from './bulletinTemplates'
import type { LookId } from './looks'
import type { PageTemplate } from './pageSlots'
import { sheetTemplates } from './sheetTemplates'
import { tabloidTemplates } from './tabloidTemplates'

/**
 * Page templates of all looks. A page is a grid of columns and lines inside
 * the margins of its look; a slot is a rectangle on it. The typesetter knows
 * nothing of templates: it gets the rectangles.
 */
export const pageTemplates = [
  ...bulletinTemplates,
  ...tabloidTemplates,
  ...bookletTemplates,
  ...sheetTemplates
] as const

export type PageTemplateId = (typeof pageTemplates)[number]['id']
export const pageTemplateIds = pageTemplates.map((template) => template.id) as [
  PageTemplateId,
  ...PageTemplateId[]
]

/** The template of this id. Ids reach here only through the plan's schema, so it is always found. */
export function pageTemplate(id: PageTemplateId): PageTemplate {
  return pageTemplates.find((template) => template.id === id)!
}

/** Page templates of a look, in the order in which they are offered. */
export function templatesOf(look: LookId): PageTemplateId[] {
  return pageTemplates.filter((template) => template.look === look).map((template) => template.id)
}
