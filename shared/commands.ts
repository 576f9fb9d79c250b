/**
 * Every command of the app. Menu, shortcuts, palette and help are made from
 * this list; a command's words are `commands.<id>` in `shared/i18n`.
 */
export interface Command {
  readonly id: CommandId
  /** Menu in which it stands; none for commands of the palette only. */
  readonly menu: 'file' | 'edit' | 'view' | 'go' | 'help' | null
  /** Electron accelerator; `CmdOrCtrl` reads as Ctrl on Windows and Linux. */
  readonly shortcut?: string
}

export const commandIds = [
  'newArticle',
  'importWord',
  'importFolder',
  'saveRevision',
  'addPhoto',
  'printArticle',
  'editPhoto',
  'exportWord',
  'paragraphStyles',
  'insertFootnote',
  'specialCharacters',
  'smartPunctuation',
  'palette',
  'find',
  'replace',
  'findNext',
  'findPrevious',
  'trackChanges',
  'nextChange',
  'previousChange',
  'acceptChange',
  'rejectChange',
  'addComment',
  'nextComment',
  'previousComment',
  'goArticles',
  'goApprovals',
  'goIssues',
  'goSchedule',
  'goJobs',
  'goImports',
  'goOffice',
  'goSafety',
  'setGoal',
  'focusMode',
  'lightTheme',
  'darkTheme',
  'systemTheme',
  'switchLanguage',
  'signOut',
  'shortcuts',
  'about',
  'quit'
] as const
export type CommandId = (typeof commandIds)[number]

export const commands: readonly Command[] = [
  { id: 'newArticle', menu: 'file', shortcut: 'CmdOrCtrl+N' },
  { id: 'importWord', menu: 'file', shortcut: 'CmdOrCtrl+O' },
  { id: 'importFolder', menu: 'file', shortcut: 'CmdOrCtrl+Shift+O' },
  { id: 'saveRevision', menu: 'file', shortcut: 'CmdOrCtrl+S' },
  { id: 'addPhoto', menu: 'file', shortcut: 'CmdOrCtrl+Shift+A' },
  { id: 'printArticle', menu: 'file', shortcut: 'CmdOrCtrl+P' },
  { id: 'editPhoto', menu: 'edit', shortcut: 'CmdOrCtrl+Alt+P' },
  { id: 'exportWord', menu: 'file', shortcut: 'CmdOrCtrl+Shift+W' },
  { id: 'signOut', menu: 'file', shortcut: 'CmdOrCtrl+Shift+L' },
  { id: 'quit', menu: 'file', shortcut: 'CmdOrCtrl+Q' },
  { id: 'paragraphStyles', menu: 'edit', shortcut: 'CmdOrCtrl+Shift+S' },
  { id: 'insertFootnote', menu: 'edit', shortcut: 'CmdOrCtrl+Alt+F' },
  { id: 'specialCharacters', menu: 'edit', shortcut: 'CmdOrCtrl+Shift+K' },
  { id: 'smartPunctuation', menu: 'edit' },
  { id: 'find', menu: 'edit', shortcut: 'CmdOrCtrl+F' },
  { id: 'replace', menu: 'edit', shortcut: 'CmdOrCtrl+H' },
  { id: 'findNext', menu: 'edit', shortcut: 'F3' },
  { id: 'findPrevious', menu: 'edit', shortcut: 'Shift+F3' },
  { id: 'trackChanges', menu: 'edit', shortcut: 'CmdOrCtrl+Shift+E' },
  { id: 'nextChange', menu: 'edit', shortcut: 'F7' },
  { id: 'previousChange', menu: 'edit', shortcut: 'Shift+F7' },
  { id: 'acceptChange', menu: 'edit', shortcut: 'CmdOrCtrl+F7' },
  { id: 'rejectChange', menu: 'edit', shortcut: 'CmdOrCtrl+Shift+F7' },
  { id: 'addComment', menu: 'edit', shortcut: 'CmdOrCtrl+Alt+M' },
  { id: 'nextComment', menu: 'edit', shortcut: 'F8' },
  { id: 'previousComment', menu: 'edit', shortcut: 'Shift+F8' },
  { id: 'palette', menu: 'go', shortcut: 'CmdOrCtrl+K' },
  { id: 'goArticles', menu: 'go', shortcut: 'CmdOrCtrl+1' },
  { id: 'goApprovals', menu: 'go', shortcut: 'CmdOrCtrl+2' },
  { id: 'goIssues', menu: 'go', shortcut: 'CmdOrCtrl+3' },
  { id: 'goSchedule', menu: 'go', shortcut: 'CmdOrCtrl+4' },
  { id: 'goJobs', menu: 'go', shortcut: 'CmdOrCtrl+5' },
  { id: 'goOffice', menu: 'go', shortcut: 'CmdOrCtrl+6' },
  { id: 'goSafety', menu: 'go', shortcut: 'CmdOrCtrl+7' },
  { id: 'goImports', menu: 'go', shortcut: 'CmdOrCtrl+8' },
  { id: 'setGoal', menu: null },
  { id: 'focusMode', menu: 'view', shortcut: 'F9' },
  { id: 'lightTheme', menu: 'view' },
  { id: 'darkTheme', menu: 'view' },
  { id: 'systemTheme', menu: 'view' },
  { id: 'switchLanguage', menu: 'view' },
  { id: 'shortcuts', menu: 'help', shortcut: 'F1' },
  { id: 'about', menu: 'help' }
]
