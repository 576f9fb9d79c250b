import type { ArticleMeta } from './revision'
import type { Authorship } from './tracked'
import { trackedFields, type TrackedField, type TrackedFieldName } from './trackedJson'

/** Notes which lines above the body differ from what they were. A line that reads as before is no change. */
export function trackFields(
  fields: readonly TrackedField[],
  before: ArticleMeta,
  after: ArticleMeta,
  { author, at }: Authorship
): readonly TrackedField[] {
  if (trackedFields.every((field) => before[field] === after[field])) return fields
  return trackedFields.flatMap((field): TrackedField[] => {
    const known = fields.find((each) => each.field === field)
    if (before[field] === after[field]) return known ? [known] : []
    const was = known?.before ?? before[field]
    return was === after[field] ? [] : [{ field, before: was, author, at }]
  })
}

/** The lines as they read before all open changes. */
export function fieldsBefore(meta: ArticleMeta, fields: readonly TrackedField[]): ArticleMeta {
  const were = fields.map(({ field, before }) => [field, before] as const)
  return { ...meta, ...(Object.fromEntries(were) as Partial<Record<TrackedFieldName, string>>) }
}
