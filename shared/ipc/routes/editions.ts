import { z } from 'zod'
import { MAX_EDITIONS } from '../../domain/editions'
import { recordFields } from '../../domain/recordFields'
import { count, nothing, route } from '../define'
import { issueRowSchema } from './issues'

const { id, text } = recordFields
const issue = z.strictObject({ issue: id })

export const editionSchema = z.strictObject({
  row: issueRowSchema,
  unitName: z.string(),
  /** Slots left to the wards that it has filled. */
  own: count,
  /** Whether the master has changed since. */
  isBehind: z.boolean()
})
export type EditionView = z.infer<typeof editionSchema>

export const editionRoutes = {
  /** A master issue with the editions of the wards, and the wards that have none. */
  'editions.board': route(
    issue,
    z.strictObject({
      master: issueRowSchema,
      /** Slots that the master leaves to the wards. */
      own: count,
      editions: z.array(editionSchema),
      without: z.array(z.strictObject({ unit: id, name: z.string() }))
    })
  ),
  'editions.make': route(z.strictObject({ issue: id, units: z.array(id).min(1).max(MAX_EDITIONS) }), nothing),
  /** Gives what changed in the master to all editions that are not out. */
  'editions.follow': route(issue, z.strictObject({ changed: count })),
  /** Makes the print files of all editions that are not out, as one job. */
  'editions.print': route(
    z.strictObject({ issue: id, reason: text(200).trim() }),
    z.strictObject({ job: id })
  )
} as const
