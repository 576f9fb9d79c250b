export const imports = {
  chooseDocument: 'Choose a file to import',
  documentFiles: 'Files with text (Word, RTF, ODT, TXT, HTML, PDF)',
  wordFiles: 'Word files',
  choosePhotos: 'Choose photos',
  photoFiles: 'Photos',
  dropHere: 'Drop files here',
  reading: 'Reading',
  report: 'Import report',
  reportTitle: 'File imported',
  openArticle: 'Open the article',
  kept: 'Kept',
  nothingLost: 'No word and no photo was lost.',
  originalKept: 'The original is kept as it is, under Originals.',
  keptCount: {
    words: '{{count}} words',
    paragraphs: '{{count}} paragraphs',
    headings: '{{count}} crossheads',
    lists: '{{count}} lists',
    tables: '{{count}} tables',
    photos: '{{count}} photos',
    links: '{{count}} links'
  },
  group: { lost: 'Not kept', look: 'Please look', changed: 'Tidied' },
  finding: {
    trackedInsertions: '{{count}} tracked insertions (still open)',
    trackedDeletions: '{{count}} tracked deletions (still open)',
    trackedMoves: '{{count}} tracked moves (still open)',
    trackedFormats: '{{count}} tracked changes of format (still open)',
    comments: '{{count}} Word comments (now under Comments)',
    footnotes: '{{count}} footnotes that could not stay in place (at the end of the article)',
    textBoxes: '{{count}} text boxes',
    shapes: '{{count}} shapes',
    charts: '{{count}} charts',
    equations: '{{count}} equations',
    embeddedObjects: '{{count}} embedded objects',
    macros: 'Macros (not run, not kept)',
    formFields: '{{count}} form fields',
    headersFooters: '{{count}} headers and footers',
    pictureFormat: '{{count}} pictures in an unusable format (WMF, EMF…)',
    pictureLinked: '{{count}} linked pictures (not fetched)',
    pictureBroken: '{{count}} broken pictures',
    pictureTooBig: '{{count}} pictures too big',
    unsafeLinks: '{{count}} unsafe links',
    underline: '{{count}} underlined passages',
    strikethrough: '{{count}} struck passages',
    colours: '{{count}} coloured passages',
    indentSpaces: '{{count}} indents made of blanks',
    emptyParagraphs: '{{count}} empty paragraphs',
    decomposedLetters: '{{count}} passages of decomposed Unicode (composed)',
    legacyFont: '{{count}} passages in a legacy font (.Vn, VNI): check the diacritics',
    nestedTables: '{{count}} tables within tables',
    listNumbers: '{{count}} lists with numbers of their own',
    hiddenText: '{{count}} hidden passages',
    otherText: '{{count}} words found no place',
    tooLong: 'The file is too long; its end was cut',
    changesSettled:
      '{{count}} tracked changes: this format only gives the newest text, please compare with the original',
    pageMenus: '{{count}} menus of the web page',
    doubtfulEncoding: 'The encoding is unclear: check the diacritics, or choose “Read again as…”',
    otherFormat: 'The name does not fit the content; it was read by its content',
    wordsOnly: 'Old Word file (.doc): words only, without looks, tables and photos',
    pdfText: 'Text extracted from a PDF: no photos, no tables; check where paragraphs end'
  }
}

export const wordFile = {
  chooseTarget: 'Export the article to Word',
  written: 'Exported “{{name}}”, read back and found complete.',
  draft: 'Draft, not signed off',
  signed: 'Signed off, code {{hash}}'
}

export const paste = {
  lost: 'Left out: {{what}}.',
  images: '{{count}} pictures',
  embedded: '{{count}} embedded frames',
  forms: '{{count}} form fields',
  menus: '{{count}} menus',
  colours: 'text colours',
  underline: 'underlining',
  strikethrough: 'strikethrough'
}
