export const imports = {
  chooseDocument: 'Choose a file to import',
  incomingFiles: 'Texts, photos and zips',
  chooseFolder: 'Choose a folder',
  wordFiles: 'Word files',
  choosePhotos: 'Choose photos',
  photoFiles: 'Photos',
  dropHere: 'Drop files, a folder or a zip here',
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
  encoding: {
    found: 'Encoding',
    foundCount: '{{encoding}}: {{count}} paragraphs converted to Unicode',
    nothing: 'Letters were read as they stand in the file.',
    before: 'Before',
    after: 'After',
    reread: 'Read again as…',
    rereadTitle: 'Read the original again in another encoding',
    rereadHint:
      'What is read becomes a new revision. The text that is there stays among the revisions; nothing is lost.',
    confirm: 'Read again',
    done: 'The original was read again as a new revision.',
    note: 'Original read again: {{encoding}}',
    example: 'In the file:',
    name: {
      auto: 'Find out',
      unicode: 'As it stands in the file (Unicode)',
      tcvn3: 'TCVN3 (ABC, fonts .Vn…)',
      'tcvn3-upper': 'TCVN3 capitals (fonts .Vn…H)',
      vni: 'VNI Windows (fonts VNI-…)',
      vps: 'VPS',
      viqr: 'VIQR (Vie^.t Nam)',
      cp1258: 'Windows-1258'
    }
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

/** Many files at once, and the folder that is watched. */
export const batches = {
  title: 'Import',
  subtitle: 'What this PC brought in, newest first.',
  noneTitle: 'Nothing was brought in yet',
  noneText:
    'Import several files at once, a whole folder or a zip: each file becomes a draft, and what became of each is kept here.',
  chooseFiles: 'Import files…',
  chooseFolder: 'Import a folder…',
  origin: { files: 'Chosen files', folder: 'Folder', drop: 'Dropped', inbox: 'Inbox' },
  state: {
    listing: 'Looking what there is',
    reading: 'Importing',
    done: 'Done',
    stopped: 'Stopped',
    interrupted: 'Interrupted'
  },
  fileState: {
    waiting: 'Waiting',
    reading: 'Being read',
    done: 'Imported',
    known: 'Already there',
    refused: 'Not imported',
    left: 'Not come to'
  },
  summary: {
    drafts: '{{count}} drafts',
    photos: '{{count}} photos',
    known: '{{count}} already there',
    refused: '{{count}} not imported',
    left: '{{count}} not come to',
    passedOver: '{{count}} hidden or temporary files passed over',
    leftOut: '{{count}} more than one import takes'
  },
  progress: '{{done}}/{{total}}',
  several: '{{name}} and {{count}} more',
  new: 'New',
  stop: 'Stop',
  resume: 'Import the rest',
  copy: 'Copy the table',
  copied: 'Copied. It can be pasted into Excel, Word or Zalo.',
  show: 'Show',
  filter: 'Show',
  all: 'All',
  needsLook: 'To look at',
  column: {
    file: 'File',
    article: 'Article',
    unit: 'From',
    words: 'Words',
    photos: 'Photos',
    lost: 'Lost',
    look: 'To look at',
    state: 'Outcome',
    folder: 'Folder',
    contributor: 'Sender'
  },
  look: {
    encoding: 'encoding guessed',
    title: 'no title found',
    tracked: 'has open changes',
    remarks: 'has remarks',
    unit: 'ward unknown',
    extracted: 'extracted from a PDF',
    other: 'see the report'
  },
  photoPlaced: 'Photo set at the end of the article',
  photoKept: 'Photo kept in the photo store',
  photoKnown: 'Photo already in the photo store',
  viewPhoto: 'View',
  viewPhotoOf: 'View photo {{name}}',
  knownAs: 'Imported {{moment}}',
  report: 'Report of {{name}}',
  retry: 'Try again',
  retryOf: 'Try {{name}} again',
  anyway: 'Import anyway',
  anywayOf: 'Import {{name}} anyway',
  nothing: 'No such files in this import.',
  empty: 'There is nothing to import.',
  gone: 'This import is no longer kept',
  goneText: 'This PC keeps the last 50 imports; the articles are still on the desk.',
  running: 'Importing {{name}}',
  knownTitle: 'This file was imported before',
  knownText: '“{{name}}” was imported {{moment}} as “{{title}}”.',
  openKnown: 'Open that article',
  importNew: 'Import as a new article',
  skip: 'Skip'
}

/** The folder that is watched. */
export const inbox = {
  title: 'Inbox',
  explain:
    'Choose a folder of this PC or a shared one for the wards to put files into. What comes there becomes a draft by itself; a subfolder that bears the name of a ward tells whose it is. Nothing in the folder is changed, moved or deleted.',
  choose: 'Choose a folder…',
  state: {
    off: 'No folder is watched',
    paused: 'Paused',
    watching: 'Watching',
    gone: 'Folder not found',
    forbidden: 'Waiting for a writer to sign in'
  },
  gone: 'The folder cannot be opened: its disk or stick was pulled out, or the network is down. When it is back, new files come in again.',
  forbidden:
    'Your role writes no articles, so new files wait for a writer, an editor or a secretary to sign in.',
  cut: 'There are too many files in the folder to look at all of them. Please move old ones elsewhere.',
  waiting: '{{count}} files are being copied there',
  lookedAt: 'Looked at {{time}}',
  pause: 'Pause',
  goOn: 'Go on',
  leave: 'Stop watching',
  change: 'Change the folder…',
  watchTitle: 'Watch this folder?',
  product: 'Drafts belong to',
  existing: 'There are {{count}} files in the folder already.',
  takeNew: 'Import only what comes from now on',
  takeAll: 'Import what is there too',
  watch: 'Watch',
  arrived: 'New files came into the inbox.'
}

export const wordFile = {
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
