import { z } from 'zod'
import { articleStatuses } from '../../domain/articles'
import { directiveFactsSchema, directiveFileSchema, directiveSchema } from '../../domain/directive'
import { recordFields } from '../../domain/recordFields'
import { nothing, route } from '../define'

const { id } = recordFields
const counted = z.array(z.strictObject({ value: z.string(), count: z.number().int() }))

/** A line of the register, as a screen shows it. */
export const directiveViewSchema = directiveSchema.extend({
  id,
  struck: z.string().nullable(),
  /** Name of whoever wrote it last. */
  member: z.string(),
  at: z.number().int()
})
export type DirectiveView = z.infer<typeof directiveViewSchema>

const filter = {
  query: z.string().max(300),
  type: z.string().max(60),
  issuer: z.string().max(160),
  year: z.string().regex(/^(?:\d{4})?$/),
  isStruck: z.boolean()
}

/** What texts are held against, and what is cited from. */
export const registeredSchema = directiveFactsSchema.omit({ subject: true })

/** So many lines are entered at a time. */
export const MAX_ENTERED = 200

export const directiveRoutes = {
  'directives.list': route(
    z.strictObject({
      ...filter,
      offset: z.number().int().nonnegative().max(1_000_000),
      limit: z.number().int().min(1).max(200)
    }),
    z.strictObject({ rows: z.array(directiveViewSchema), total: z.number().int() })
  ),
  'directives.counts': route(
    nothing,
    z.strictObject({ types: counted, issuers: counted, years: counted, struck: z.number().int() })
  ),
  'directives.register': route(nothing, z.array(registeredSchema)),
  'directives.enter': route(z.strictObject({ directive: directiveSchema }), z.strictObject({ id })),
  /** Enters those that are not in the register yet, all at once; says which were. */
  'directives.enterMany': route(
    z.strictObject({ directives: z.array(directiveFactsSchema).min(1).max(MAX_ENTERED) }),
    z.strictObject({ entered: z.number().int(), known: z.array(z.number().int()) })
  ),
  'directives.change': route(z.strictObject({ id, directive: directiveSchema }), nothing),
  'directives.strike': route(z.strictObject({ id, reason: z.string().trim().max(500) }), nothing),
  /** A file of this PC that shows a document; null when the person changed her mind. */
  'directives.chooseFile': route(nothing, directiveFileSchema.nullable()),
  'directives.openFile': route(z.strictObject({ id }), nothing),
  'directives.citing': route(
    z.strictObject({ id }),
    z.strictObject({
      total: z.number().int(),
      rows: z.array(
        z.strictObject({
          id,
          title: z.string(),
          status: z.enum(articleStatuses),
          level: z.number().int(),
          levels: z.number().int()
        })
      )
    })
  )
} as const
