import { z } from 'zod'
import { recordFields } from '../../domain/recordFields'
import { count, nothing, route } from '../define'

const { id, moment } = recordFields
const channel = z.strictObject({ product: id })
const article = z.strictObject({ article: id })

/** A web channel on this PC: where it goes, and what making it again would change. */
export const webChannelSchema = z.strictObject({
  product: id,
  name: z.string(),
  address: z.string().nullable(),
  folder: z.string(),
  madeAt: moment.nullable(),
  articles: count,
  fresh: count,
  changed: count,
  withdrawn: count,
  gone: count,
  /** Entries whose moment has come: making the edition puts them on record. */
  due: count
})
export type WebChannelView = z.infer<typeof webChannelSchema>

/** What of an article may go to a portal's form. */
const portalSchema = z.strictObject({
  title: z.string(),
  /** Short hash of the signed text. */
  revision: z.string(),
  /** The article was written on after it was signed. */
  isNewerThere: z.boolean()
})

export const webEditionRoutes = {
  'webEditions.list': route(nothing, z.array(webChannelSchema)),
  'webEditions.make': route(channel, z.strictObject({ job: id })),
  /** The folder that was chosen; null when the person closed the dialog. */
  'webEditions.chooseFolder': route(channel, z.strictObject({ folder: z.string().nullable() })),
  'webEditions.openFolder': route(channel, nothing),
  'webEditions.openSite': route(channel, nothing),
  /** Null where the article is not signed. */
  'webEditions.portal': route(article, portalSchema.nullable()),
  'webEditions.copyPortal': route(z.strictObject({ article: id, part: z.enum(['title', 'text']) }), nothing),
  /** The article with its photos as a zip; null when the person closed the dialog. */
  'webEditions.savePortal': route(article, z.strictObject({ name: z.string() }).nullable())
} as const
