import { z } from 'zod'
import { recordFields } from '../../domain/recordFields'
import { anchorSchema, mentionSchema } from '../../domain/records'
import { nothing, route } from '../define'

const { id, hash, moment } = recordFields
const article = z.strictObject({ article: id })

export const threadSchema = z.strictObject({
  id,
  anchor: anchorSchema.nullable(),
  blocking: z.boolean(),
  /** Whether the reader of the screen began it. */
  isMine: z.boolean(),
  /** Whether the reader of the screen may say that it no longer blocks. */
  mayUnblock: z.boolean(),
  assignee: z.strictObject({ id, name: z.string() }).nullable(),
  resolvedBy: z.string().nullable(),
  remarks: z.array(
    z.strictObject({
      record: hash,
      member: z.string(),
      at: moment,
      text: z.string(),
      /** Colleagues named in the text: as it was written there, and as they are called today. */
      mentions: z.array(z.strictObject({ written: z.string(), name: z.string(), isMe: z.boolean() }))
    })
  )
})
export type ThreadView = z.infer<typeof threadSchema>

/** An open thread that is the signed-in member's to look at. */
export const concernSchema = z.strictObject({
  article: id,
  title: z.string(),
  thread: id,
  why: z.enum(['assigned', 'mentioned']),
  blocking: z.boolean(),
  /** The newest remark: who, when, what. */
  member: z.string(),
  at: moment,
  text: z.string()
})
export type ConcernView = z.infer<typeof concernSchema>

export const commentRoutes = {
  'comments.list': route(article, z.array(threadSchema)),
  'comments.add': route(
    z.strictObject({
      article: id,
      thread: id.nullable(),
      anchor: anchorSchema.nullable(),
      text: z.string().trim().min(1).max(4000),
      blocking: z.boolean(),
      mentions: z.array(mentionSchema).max(20)
    }),
    z.strictObject({ thread: id })
  ),
  'comments.mine': route(nothing, z.array(concernSchema)),
  'comments.assign': route(z.strictObject({ article: id, thread: id, member: id.nullable() }), nothing),
  'comments.block': route(z.strictObject({ article: id, thread: id, blocking: z.boolean() }), nothing),
  'comments.resolve': route(z.strictObject({ article: id, thread: id }), nothing),
  'comments.reopen': route(z.strictObject({ article: id, thread: id }), nothing)
} as const
