import type { OutputRule } from '../../domain/outputRules'

/** What is made of an issue besides the print file. */
export const outputs = {
  page: 'Page {{page}}',
  file: {
    archive: '{{title}} – {{date}} – archive copy.pdf',
    pages: '{{title}} – {{date}} – pages',
    booklet: '{{title}} – {{date}} – booklet.pdf',
    note: '{{title}} – {{date}} – cover note.pdf'
  },
  job: {
    archive: 'Archive and web copy: {{title}}',
    pages: 'Pictures of the pages: {{title}}',
    booklet: 'Booklet for the office printer: {{title}}',
    note: 'Cover note: {{title}}'
  }
}

/** What is wrong with one of these as it was read back, rule by rule. */
export const outputChecks = {
  archiveStandard: 'The file does not say that it is PDF/A-2a and PDF/UA-1.',
  archiveLanguage: 'The file does not say that its language is Vietnamese.',
  archiveTags: 'The file has no structure to be read aloud.',
  archiveTitle: 'The window would show the file’s name instead of the issue’s.',
  archiveHeadings: 'The headings leave out a level.',
  archivePictures: 'A picture has no words.',
  archiveBookmarks: 'A story is not among the file’s bookmarks.',
  sheetCount: 'The number of sides is wrong.',
  sheetSize: 'The sheet is not as large as two pages side by side.',
  sheetPages: 'A page stands in the wrong place on its sheet.',
  pictureSize: 'A picture of a page has the wrong size or resolution.',
  pictureBlank: 'A picture of a page is blank.'
} satisfies Record<OutputRule, string>

/** The note that goes to the printing house with its files. */
export const coverNote = {
  title: 'Cover note – {{issue}}',
  heading: 'COVER NOTE',
  issue: '{{name}}, no. {{number}}, of {{day}}',
  to: 'To',
  house: 'Printing house',
  person: 'Attention',
  phone: 'Telephone',
  email: 'E-mail',
  address: 'Address',
  order: 'Order',
  quantity: 'Copies',
  copies: '{{count}} copies',
  byHand: '............ copies',
  format: 'Trimmed size',
  size: '{{width}} × {{height}} mm',
  pages: 'Pages',
  paper: 'Paper',
  inks: 'Inks',
  inksFour: 'four colours (CMYK), text in black alone',
  inksTwo: 'two: black and {{spot}}',
  inksOne: 'black alone',
  finishing: 'Finishing',
  bleed: 'Bleed',
  bleedMarks: '{{bleed}} mm on every side, with crop and registration marks',
  bleedOnly: '{{bleed}} mm on every side, without marks',
  noBleed: 'none',
  file: 'Print file',
  standard: '{{standard}}, profile {{profile}}',
  plain: 'plain PDF, no PDF/X',
  fogra39: 'FOGRA39 (coated)',
  fogra29: 'FOGRA29 (uncoated)',
  ownProfile: 'of the printing house',
  note: 'Remarks',
  files: 'Files',
  fileName: 'Name',
  fileSize: 'Size',
  fileHash: 'SHA-256',
  bytes: '{{count}} bytes',
  check:
    'Before printing, please compare the SHA-256 of the file you received with the one on this note (Windows: certutil -hashfile <file> SHA256). If they differ the file was changed: do not print, call us.',
  selfChecked:
    'The print file was checked by the editors’ own program; please check it with your own tools before making plates.',
  giver: 'HANDED OVER BY',
  taker: 'RECEIVED BY',
  sign: '(signature and name)',
  footer: '{{issue}} · written {{moment}}'
}
