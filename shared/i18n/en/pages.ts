import type { pages as vi } from '../vi/pages'

export const pages: typeof vi = {
  percent: '{{percent}}%',
  reset: 'Back to the usual size (key 0)',
  keysHint:
    'Keys + and − change the size, 0 goes back. On a page, arrow keys choose a paragraph and Enter opens the article there.',
  spreads: 'Pages in pairs',
  read: 'Read in full screen',
  correct: 'Correct words on the page',
  grid: 'Baselines and columns',
  frames: 'Frames',
  pieces: 'Paragraphs on page {{page}}',
  open: {
    head: 'Open “{{title}}”',
    lead: 'Open “{{title}}”, lead',
    photo: 'Open “{{title}}”, photo',
    block: 'Open “{{title}}”, paragraph {{nth}}',
    correct: 'Correct “{{title}}”, paragraph {{nth}}'
  },
  previous: 'Previous page',
  next: 'Next page',
  fit: 'Fit the screen',
  actual: 'Actual size (100%)',
  of: 'Page {{pages}} / {{count}}',
  liveTab: 'On the page',
  liveNone: 'The article has no place on a page yet',
  liveNoneText:
    'Once it is placed in an issue that is not out, its page is shown here and follows every word you type.',
  liveIssue: 'No. {{number}}',
  liveOpen: 'Open the page plan',
  liveFollowing: 'setting…'
}
