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
  title: 'Proof {{round}} – {{name}} – No. {{number}}',
  stamp: 'PROOF {{round}} · {{moment}} · NOT FOR PRINTING'
}
