export const finding = {
  title: 'Find and replace',
  query: 'Find',
  replacement: 'Replace with',
  isCase: 'Match case',
  isWholeWord: 'Whole words only',
  isMarked: 'Match diacritics',
  isPattern: 'Regular expression',
  next: 'Next',
  previous: 'Previous',
  close: 'Close search',
  showReplace: 'Show replacing',
  hideReplace: 'Hide replacing',
  replaceOne: 'Replace',
  replaceAll: 'Replace all',
  patternHint: '$1, $2… are the parts in brackets',
  nothing: 'Not found',
  invalidPattern: 'This expression is not valid',
  tooSlow: 'This expression takes too long',
  tooLong: 'The words to find are too long',
  replaced: '{{count}} replaced.',
  leftTooLong: '{{count}} in the head were left: the line would be too long.',
  inside: { text: 'footnote', alt: 'description of a photo' }
}

export const goals = {
  bar: 'Length and size on screen',
  set: 'Set length',
  title: 'Length of the article',
  text: 'Everyone who opens the article sees it. Setting it voids no signature.',
  words: 'Words',
  wordsHint: 'Leave empty if words do not count.',
  wordsWrong: 'A number from 0 to 50,000, please.',
  layout: 'Written for the slot',
  noLayout: 'Do not count lines',
  placed: 'The article stands in issue {{number}}: its lines are counted in that very slot.',
  saved: 'Length set.',
  wordsOf: '{{words}}/{{goal}} words',
  overset: '{{count}} lines too long',
  free: '{{count}} lines short',
  fits: 'fits',
  measuring: 'counting lines…',
  inIssue: 'Issue {{number}}, page {{page}}, {{slot}}'
}

export const zoom = {
  label: 'Size of the paper',
  in: 'Enlarge the paper',
  out: 'Shrink the paper',
  reset: 'Back to normal size (100 %)'
}

export const outline = {
  title: 'Outline',
  none: 'No crossheads, photos or tables yet',
  noneText: 'The outline shows crossheads, photos, tables and boxes, to go there at once.',
  heading: 'Crosshead',
  figure: 'Photo',
  table: 'Table',
  box: 'Box',
  up: 'Move up: {{name}}',
  down: 'Move down: {{name}}',
  hint: 'Enter: go there. Alt+Shift+↑ ↓: move the whole section.'
}

export const proofs = {
  title: 'Print this article',
  text: 'A PDF on A4 with a wide margin for notes, the name of the body and the code of exactly this text.',
  isDraft: 'It will say BẢN THẢO (draft): not fully signed, or changed since.',
  isSigned: 'It will say ĐÃ KÝ DUYỆT (signed) with the names of those who signed.',
  open: 'Open to print',
  save: 'Save as PDF…',
  opened: 'The proof is open. Print it from that window.',
  saved: 'PDF saved.',
  files: 'PDF files',
  draft: 'BẢN THẢO',
  openChanges: 'BẢN THẢO, CÒN SỬA ĐỔI ĐỂ NGỎ',
  signed: 'ĐÃ KÝ DUYỆT',
  hash: 'Mã bản {{hash}}',
  printed: '{{name}} in lúc {{moment}}'
}

export const replacing = {
  chosen: '{{count}} chosen',
  open: 'Find and replace in the chosen articles',
  clear: 'Clear',
  choose: 'Choose: {{title}}',
  select: 'Choose',
  tooMany: 'At most {{count}} articles can be chosen at a time.',
  title: 'Find and replace in {{count}} articles',
  hint: 'Type what to find. Nothing changes until you replace.',
  reading: 'Reading {{done}} of {{of}}…',
  found: '{{count}} places',
  count: '{{chosen}} of {{count}}',
  leaveAll: 'Choose none',
  takeAll: 'Choose all',
  bounded: 'Only the first {{count}} are shown; only what is shown is replaced.',
  apply: 'Replace {{count}}',
  progress: 'Replacing in article {{done}} of {{of}}…',
  stop: 'Stop',
  done: '{{places}} replaced in {{articles}} articles.',
  undone: 'Everything is as it was before.',
  note: '“{{query}}” replaced by “{{text}}”',
  refusedTitle: 'Nothing is replaced in these',
  refusal: {
    forbidden: 'you may not change it',
    locked: 'it is under review, signed, published or put away',
    twoHeads: 'it has two parallel versions; merge them first',
    tracked: 'it has open changes; open it to replace',
    damaged: 'its working copy is damaged; open it to look'
  }
}
