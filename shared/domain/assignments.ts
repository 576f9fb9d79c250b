import type { ArticleStatus } from './articles'
import type { Assignment, AssignmentStage } from './assignment'
import { actorOf, type Membership } from './members'
import { can, canOn, type Actor } from './permissions'
import type { OfficeRecord, Statement } from './records'

/** What the records say of one assignment. */
export interface AssignmentState extends Assignment {
  readonly id: string
  /** Who proposed it. */
  readonly owner: string
  /** Who is to write it; null while it is an idea. */
  readonly member: string | null
  /** What was said to whoever it was given to; empty where nothing was. */
  readonly said: string
  /** The article that answers it. */
  readonly article: string | null
  /** Why it was dropped; null while it stands. */
  readonly dropped: string | null
  /** When its author's clock says that it was proposed. */
  readonly at: number
}

type AssignmentStatement = Extract<Statement, { kind: `assignments.${string}` }>

/** Whether somebody may say who writes it: whoever gives work out, whoever has it, and anybody who takes what nobody has. */
export function mayGive(state: AssignmentState, actor: Actor, to: string | null): boolean {
  return (
    canOn(actor, 'assignments.give', state) ||
    state.member === actor.member ||
    (state.member === null && to === actor.member && can(actor, 'articles.write'))
  )
}

/** Whether somebody may say which article answers it: who has it, and whoever gives work out. */
export function mayAnswer(state: AssignmentState, actor: Actor): boolean {
  return state.member === actor.member || canOn(actor, 'assignments.give', state)
}

/** Why a statement about an assignment may not be made; null when it may. The fold asks the same. */
export function refusalOfAssignment(
  statement: Pick<AssignmentStatement, 'kind' | 'payload'>,
  actor: Actor,
  state: AssignmentState | null
): 'forbidden' | 'notFound' | 'impossible' | null {
  // A union of kinds and payloads, which Pick has taken apart.
  const { kind, payload } = statement as AssignmentStatement
  if (kind === 'assignments.set') {
    const isNew = canOn(actor, 'assignments.write', {
      owner: state?.owner ?? actor.member,
      unit: payload.unit
    })
    return isNew && (state === null || canOn(actor, 'assignments.write', state)) ? null : 'forbidden'
  }
  if (!state) return 'notFound'
  const isDropped = state.dropped !== null
  if (isDropped !== (kind === 'assignments.resume')) return 'impossible'
  switch (kind) {
    case 'assignments.give':
      return mayGive(state, actor, payload.member) ? null : 'forbidden'
    case 'assignments.release':
      return mayGive(state, actor, null) ? null : 'forbidden'
    case 'assignments.link':
    case 'assignments.unlink':
      return mayAnswer(state, actor) ? null : 'forbidden'
    default:
      return canOn(actor, 'assignments.write', state) ? null : 'forbidden'
  }
}

function isOfAssignment(
  record: OfficeRecord
): record is Extract<OfficeRecord, { kind: `assignments.${string}` }> {
  return record.kind.startsWith('assignments.')
}

/** Folds the records of one assignment, in Lamport order; null where it was never proposed. */
export function foldAssignment(
  id: string,
  records: readonly OfficeRecord[],
  membership: Membership
): AssignmentState | null {
  let state: AssignmentState | null = null
  for (const record of records) {
    if (!isOfAssignment(record) || record.subject !== id) continue
    const actor = actorOf(membership, record)
    if (!actor || refusalOfAssignment(record, actor, state) !== null) continue
    state = apply(state, record, actor)
  }
  return state
}

function apply(
  state: AssignmentState | null,
  record: Extract<OfficeRecord, { kind: `assignments.${string}` }>,
  { member }: Actor
): AssignmentState | null {
  if (record.kind === 'assignments.set') {
    const { subject: id, payload, at } = record
    const begun = { id, owner: member, member: null, said: '', article: null, dropped: null, at }
    return { ...(state ?? begun), ...payload }
  }
  if (!state) return null
  switch (record.kind) {
    case 'assignments.give':
      return { ...state, member: record.payload.member, said: record.payload.note }
    case 'assignments.release':
      return { ...state, member: null, said: '' }
    case 'assignments.link':
      return { ...state, article: record.payload.article }
    case 'assignments.unlink':
      return { ...state, article: null }
    case 'assignments.drop':
      return { ...state, dropped: record.payload.reason }
    case 'assignments.resume':
      return { ...state, dropped: null }
  }
}

/** What is known of the article that answers an assignment. */
export interface AnsweringArticle {
  readonly status: ArticleStatus
  /** Whether it ever came out: one that is archived or withdrawn afterwards has answered all the same. */
  readonly cameOut: boolean
}

/** Where an assignment stands: a finished article ticks it by itself, one that was put away unprinted opens it again. */
export function stageOf(
  { member, dropped }: Pick<AssignmentState, 'member' | 'dropped'>,
  article: AnsweringArticle | null
): AssignmentStage {
  if (dropped !== null) return 'dropped'
  const unanswered = member === null ? 'idea' : 'assigned'
  if (!article) return unanswered
  switch (article.status) {
    case 'drafting':
    case 'returned':
      return 'drafting'
    case 'submitted':
      return 'submitted'
    case 'approved':
    case 'scheduled':
      return 'signed'
    case 'published':
      return 'published'
    case 'withdrawn':
    case 'archived':
      return article.cameOut ? 'published' : unanswered
  }
}
