import type { Handlers } from '../answer'
import type { At } from '../ports'

/** Editions of an issue for the wards. */
export const editionHandlers = (at: At) =>
  ({
    'editions.board': ({ issue }) => at().editions.board(issue),
    'editions.make': ({ issue, units }) => at().editions.make(issue, units),
    'editions.follow': async ({ issue }) => ({ changed: await at().editions.follow(issue) }),
    'editions.print': async ({ issue, reason }) => ({ job: await at().editions.print(issue, reason) })
  }) satisfies Partial<Handlers>
