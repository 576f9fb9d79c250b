export const shell = {
  appName: 'Tòa Soạn',
  rooms: 'Rooms',
  demo: 'Demo office – trial data',
  paletteLabel: 'Find a command or an article',
  paletteHint: 'Type a command or a few words of an article…',
  paletteNone: 'No command or article matches.',
  aboutText: 'Writing, sign-off and page make-up for a publicity board. MIT licence.',
  notices: 'Third-party software and fonts',
  unsavedTitle: 'Some words are not saved yet',
  unsavedText: 'The window stays open: what was typed last is not on disk.',
  stay: 'Back to the article',
  saveAndClose: 'Save again and close',
  closeAndLose: 'Close and lose what is not saved',
  noNotices: 'This list comes with the packaged app.'
}

export const ui = {
  ok: 'OK',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  back: 'Back',
  next: 'Next',
  more: 'More',
  tryAgain: 'Try again',
  reload: 'Open again',
  notices: 'Notices',
  yesterday: 'Yesterday',
  day: 'Day',
  time: 'Time',
  zone: 'Vietnam time (UTC+7)',
  fault: 'This screen has failed',
  faultHint: 'What you were writing is on disk. Open the screen again to go on.',
  weekday: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday'
  }
}

export const menu = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  go: 'Go',
  help: 'Help',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteAndMatchStyle: 'Paste as plain text',
  selectAll: 'Select all',
  resetZoom: 'Normal size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  togglefullscreen: 'Full screen'
}

export const commands = {
  newArticle: 'New article',
  importWord: 'Import a Word file',
  saveRevision: 'Save a revision',
  addPhoto: 'Add a photo',
  palette: 'Find a command or article',
  find: 'Search the list',
  goArticles: 'Articles',
  goApprovals: 'Waiting for me',
  goIssues: 'Issues',
  goSchedule: 'Schedule',
  goJobs: 'Print files',
  goOffice: 'Office',
  goSafety: 'Backups',
  focusMode: 'Focus mode',
  lightTheme: 'Light theme',
  darkTheme: 'Dark theme',
  systemTheme: 'Theme of this PC',
  switchLanguage: 'Tiếng Việt',
  signOut: 'Sign out, change person',
  shortcuts: 'Keyboard shortcuts',
  about: 'About',
  quit: 'Quit'
}
