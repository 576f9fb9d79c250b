import type { OutputRule } from '../../domain/outputRules'

/** What is made of an issue besides the print file. */
export const outputs = {
  page: 'Page {{page}}',
  file: {
    archive: '{{title}} – {{date}} – archive copy.pdf',
    pages: '{{title}} – {{date}} – pages',
    booklet: '{{title}} – {{date}} – booklet.pdf'
  },
  job: {
    archive: 'Archive and web copy: {{title}}',
    pages: 'Pictures of the pages: {{title}}',
    booklet: 'Booklet for the office printer: {{title}}'
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
