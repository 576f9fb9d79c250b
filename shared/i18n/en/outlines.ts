import type { outlines as vi } from '../vi/outlines'

/** Outlines that somebody speaks from, and who has which of them. */
export const outlines = {
  heading: { outline: 'OUTLINE FOR SPEAKERS', guidance: 'GUIDANCE NOTE' },
  notes: 'Notes',
  text: 'Text',
  validUntil: 'To be used until',
  noLastDay: 'the text does not say',
  time: 'Speaking time',
  minutes: 'about {{count}} minutes',
  imprint: 'Issued by',
  question: 'Q {{number}}',
  answer: 'A',
  sources: 'Sources',
  validity: 'Validity',
  expired: 'NOT TO BE USED SINCE {{day}}',
  sourceEnded: 'ended on {{day}}',
  sourceReplaced: 'replaced by {{symbol}}'
} satisfies typeof vi
