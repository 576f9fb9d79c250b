import { assignmentLimits, assignmentSchema, WORDS_A_LINE, type Assignment } from '@shared/domain/assignment'
import type { ArticleTemplateId } from '@shared/domain/articleTemplates'
import type { ArticleKind } from '@shared/document/revision'
import type { AssignmentView } from '@shared/ipc/routes/assignments'
import { fromTyped, toTyped as toTypedMoment } from '@renderer/ui/MomentField'

/** An assignment as it is being typed. */
export interface TypedAssignment extends Omit<Assignment, 'lines' | 'due' | 'sources'> {
  readonly lines: string
  /** Both empty for no deadline. */
  readonly day: string
  readonly time: string
  readonly sources: AssignmentView['papers']
  /** Who writes it, or empty. */
  readonly member: string
}

/** One that is being proposed, with the deadline that is offered. */
export function blank(product: string, due: number): TypedAssignment {
  return {
    title: '',
    product,
    kind: 'news',
    template: null,
    unit: '',
    rubric: '',
    lines: '',
    photos: '',
    ...toTypedMoment(due),
    sources: [],
    note: '',
    observance: null,
    campaign: null,
    member: ''
  }
}

/** One that is there, to be written anew. */
export function toTyped(view: AssignmentView): TypedAssignment {
  const { title, product, kind, template, unit, rubric, photos, note, observance, campaign } = view
  return {
    title,
    product,
    kind,
    template,
    unit,
    rubric,
    photos,
    note,
    observance,
    campaign,
    lines: view.lines === 0 ? '' : String(view.lines),
    ...(view.due === null ? { day: '', time: '' } : toTypedMoment(view.due)),
    sources: view.papers,
    member: view.member ?? ''
  }
}

const USUAL_TIME = '16:00'

/** A day that is chosen brings the usual hour along: a deadline never falls on midnight by accident. */
export function withDay(typed: TypedAssignment, day: string): TypedAssignment {
  return { ...typed, day, time: day !== '' && typed.time === '' ? USUAL_TIME : typed.time }
}

/** The template's kind comes with it. */
export function withTemplate(
  typed: TypedAssignment,
  template: ArticleTemplateId | null,
  kind: ArticleKind
): TypedAssignment {
  return { ...typed, template, kind }
}

/** The moment that was typed; null for none, undefined while it is none. */
export function dueOf({ day, time }: TypedAssignment): number | null | undefined {
  if (day === '' && time === '') return null
  return fromTyped({ day, time }) ?? undefined
}

/** Lines that were typed; undefined where that is no number that may be. */
export function linesOf({ lines }: TypedAssignment): number | undefined {
  const typed = lines.trim()
  const read = typed === '' ? 0 : /^\d{1,4}$/.test(typed) ? Number(typed) : undefined
  return read !== undefined && read <= assignmentLimits.lines ? read : undefined
}

/** About how many words so many lines are. */
export const wordsOf = (lines: number) => lines * WORDS_A_LINE

/** What a record would say; null while something is missing or wrong. */
export function readForm(typed: TypedAssignment): Assignment | null {
  const { day: _day, time: _time, member: _member, sources, ...rest } = typed
  const due = dueOf(typed)
  const lines = linesOf(typed)
  if (due === undefined || lines === undefined) return null
  const read = assignmentSchema.safeParse({ ...rest, lines, due, sources: sources.map(({ id }) => id) })
  return read.success ? read.data : null
}
