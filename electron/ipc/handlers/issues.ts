import type { Handlers } from '../answer'
import type { At } from '../ports'

/** Issues, their pages and proofs, the schedule. */
export const issueHandlers = (at: At) =>
  ({
    'issues.list': () => at().issues.list(),
    'issues.propose': ({ product }) => at().issues.propose(product),
    'issues.create': async (input) => ({ issue: await at().issues.create(input) }),
    'issues.read': ({ issue }) => at().issues.read(issue),
    'issues.plan': ({ issue, plan }) => at().issues.plan(issue, plan),
    'issues.change': ({ issue, ...change }) => at().issues.change(issue, change),
    'issues.candidates': ({ issue, query }) => at().issues.candidates(issue, query),

    'previews.proof': ({ article, revision }) => at().previews.proof(article, revision),
    'previews.typeset': ({ issue }) => at().previews.typeset(issue),
    'previews.typed': ({ article, content }) => at().previews.typed(article, content),
    'previews.offers': ({ issue, article, content }) => at().copyfit.offers(issue, article, content),
    'previews.measure': ({ article, content, layout }) => at().copyfit.measure(article, content, layout),

    'preflight.read': ({ issue, preset }) => at().preflight.read(issue, preset),

    'rounds.list': ({ issue }) => at().proofRounds.list(issue),
    'rounds.line': ({ article, line }) => at().corrections.read(article, line),
    'rounds.correct': ({ article, line, found, text }) =>
      at().corrections.correct(article, line, found, text),
    'rounds.make': async ({ issue }) => ({ job: await at().proofRounds.start(issue) }),

    'schedule.list': ({ from, until }) => at().schedule.list(from, until),
    'schedule.missed': () => at().schedule.missed(),
    'schedule.propose': ({ product }) => at().schedule.propose(product),
    'schedule.plan': async ({ product, target, due, place }) => ({
      entry: await at().schedule.plan(product, target, due, place)
    }),
    'schedule.move': ({ entry, due, reason }) => at().schedule.move(entry, due, reason),
    'schedule.hold': ({ entry, reason }) => at().schedule.hold(entry, reason),
    'schedule.release': ({ entry }) => at().schedule.release(entry),
    'schedule.pause': ({ reason }) => at().schedule.pause(reason),
    'schedule.resume': () => at().schedule.resume(),
    'schedule.state': () => at().schedule.state(),
    'schedule.keep': () => at().schedule.keep(),
    'schedule.stopKeeping': () => at().schedule.stopKeeping(),
    'schedule.trustClock': () => at().schedule.trustClock(),
    'schedule.cancel': ({ entry, reason }) => at().schedule.cancel(entry, reason),
    'schedule.run': ({ entry }) => at().schedule.run(entry)
  }) satisfies Partial<Handlers>
