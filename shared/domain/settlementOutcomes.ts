/** What somebody did about a place where a text ran that was corrected or withdrawn since; `open` takes an answer back. */
export const settlementOutcomes = ['done', 'notNeeded', 'open'] as const
export type SettlementOutcome = (typeof settlementOutcomes)[number]
