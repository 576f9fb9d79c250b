import type { rounds as vi } from '../vi/rounds'

export const rounds: typeof vi = {
  open: 'Proofs',
  heading: 'Proofs: {{title}}',
  text: 'A proof has the pages as they will print, with its number stamped on each; what changed since the one before has a bar beside it. It does not stand in for the print file.',
  list: 'Proofs, newest first',
  number: 'Proof {{round}}',
  made: '{{name}}, {{moment}}',
  first: '{{count}} articles.',
  nothing: 'The words are those of the proof before.',
  added: '{{count}} more articles.',
  changed: '“{{title}}”: {{count}} changes',
  make: 'Make proof {{round}}',
  mayNot: 'Only a desk secretary makes proofs.',
  noneTitle: 'No proof yet',
  noneText: 'Make the first one, so that everybody reads the real pages.',
  corrected: 'Corrected on the page',
  correct: 'Correct words on the page',
  correctTitle: 'Correct on the page: “{{title}}”',
  correctText:
    'What is corrected here goes into the article as tracked changes in your name; its writer accepts or rejects each.',
  line: 'This paragraph',
  save: 'Put into the article',
  saved: 'Put into “{{title}}” as tracked changes.',
  openArticle: 'Open the article here',
  refused: {
    forbidden: 'You may not write in this article. Leave a remark for its writer.',
    locked:
      'The article is handed over or signed. Open it to edit (its signatures become void), or leave a remark.',
    twoHeads: 'There are two versions of the article. Open it and merge them first.',
    tracked: 'The article has open changes.',
    damaged: 'The working copy on this PC is damaged. Open the article to see.',
    gone: 'This paragraph is no longer in the article.',
    changed: 'This paragraph was changed elsewhere. Close this and click on the page again.',
    notOnlyWords: 'The paragraph has a footnote or a line break: open the article to edit it.'
  },
  title: 'Proof {{round}} – {{name}} – No. {{number}}',
  stamp: 'PROOF {{round}} · {{moment}} · NOT FOR PRINTING'
}
