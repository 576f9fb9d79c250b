import type { Handlers } from '../answer'
import type { At } from '../ports'

/** What is to be written, and by whom. */
export const assignmentHandlers = (at: At) =>
  ({
    'assignments.list': ({ view, limit, ...narrowed }) => at().assignments.list(view, narrowed, limit),
    'assignments.counts': () => at().assignments.counts(),
    'assignments.read': ({ assignment }) => at().assignments.read(assignment),
    'assignments.ofArticle': ({ article }) => at().assignments.ofArticle(article),
    'assignments.range': ({ from, until, left }) => at().assignments.range(from, until, left),
    'assignments.load': ({ from }) => at().assignments.load(from),
    'assignments.proposals': () => at().assignments.proposals(),
    'assignments.deadline': ({ ahead }) => at().assignments.deadline(ahead),
    'assignments.set': async ({ id, brief, member }) => ({
      id: await at().assignments.set(id, brief, member)
    }),
    'assignments.propose': async ({ observance, first }) => ({
      id: await at().assignments.propose(observance, first)
    }),
    'assignments.give': ({ assignment, member, note }) => at().assignments.give(assignment, member, note),
    'assignments.begin': async ({ assignment }) => ({ article: await at().assignments.begin(assignment) }),
    'assignments.link': ({ assignment, article }) => at().assignments.link(assignment, article),
    'assignments.drop': ({ assignment, reason }) => at().assignments.drop(assignment, reason),
    'assignments.resume': ({ assignment }) => at().assignments.resume(assignment)
  }) satisfies Partial<Handlers>
