import type { Handlers } from '../answer'
import type { At } from '../ports'

/** Signing, chains and delegations. */
export const approvalHandlers = (at: At) =>
  ({
    'approvals.queue': () => at().approvals.queue(),
    'approvals.submit': ({ article, ...submission }) => at().approvals.submit(article, submission),
    'approvals.recall': ({ article }) => at().approvals.recall(article),
    'approvals.sign': async ({ article, pin, ...signing }) => ({
      signature: await at().approvals.sign(article, pin, signing)
    }),
    'approvals.signSeveral': ({ items, pin }) => at().severalSignatures.sign(items, pin),
    'approvals.signed': () => at().ownSignatures.list(),
    'approvals.return': ({ article, revision, reason, threads }) =>
      at().approvals.return(article, revision, reason, threads),
    'approvals.unsign': ({ article, signature, reason }) => at().approvals.unsign(article, signature, reason),
    'approvals.override': ({ article, pin, ...excused }) => at().approvals.override(article, pin, excused),

    'chains.list': () => at().chains.list(),
    'chains.set': async ({ product, version, ...chain }) => ({
      version: await at().chains.set(product, chain, version)
    }),

    'delegations.list': () => at().delegations.list(),
    'delegations.grant': async ({ pin, ...scope }) => ({
      delegation: await at().delegations.grant(scope, pin)
    }),
    'delegations.end': ({ delegation, reason }) => at().delegations.end(delegation, reason)
  }) satisfies Partial<Handlers>
