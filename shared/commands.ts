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
  /** Where it makes sense: anywhere once signed in, or only while an article is open. */
  readonly when: 'always' | 'signedIn' | 'article'
}

export const commandIds = [
  'newArticle',
  'importWord',
  'saveRevision',
  'addPhoto',
  'palette',
  'find',
  'goArticles',
  'goApprovals',
  'goIssues',
  'goSchedule',
  'goJobs',
  'goOffice',
  'goSafety',
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
  { id: 'newArticle', menu: 'file', shortcut: 'CmdOrCtrl+N', when: 'signedIn' },
  { id: 'importWord', menu: 'file', shortcut: 'CmdOrCtrl+O', when: 'signedIn' },
  { id: 'saveRevision', menu: 'file', shortcut: 'CmdOrCtrl+S', when: 'article' },
  { id: 'addPhoto', menu: 'file', shortcut: 'CmdOrCtrl+Shift+A', when: 'article' },
  { id: 'signOut', menu: 'file', shortcut: 'CmdOrCtrl+Shift+L', when: 'signedIn' },
  { id: 'quit', menu: 'file', shortcut: 'CmdOrCtrl+Q', when: 'always' },
  { id: 'find', menu: 'edit', shortcut: 'CmdOrCtrl+F', when: 'signedIn' },
  { id: 'palette', menu: 'go', shortcut: 'CmdOrCtrl+K', when: 'signedIn' },
  { id: 'goArticles', menu: 'go', shortcut: 'CmdOrCtrl+1', when: 'signedIn' },
  { id: 'goApprovals', menu: 'go', shortcut: 'CmdOrCtrl+2', when: 'signedIn' },
  { id: 'goIssues', menu: 'go', shortcut: 'CmdOrCtrl+3', when: 'signedIn' },
  { id: 'goSchedule', menu: 'go', shortcut: 'CmdOrCtrl+4', when: 'signedIn' },
  { id: 'goJobs', menu: 'go', shortcut: 'CmdOrCtrl+5', when: 'signedIn' },
  { id: 'goOffice', menu: 'go', shortcut: 'CmdOrCtrl+6', when: 'signedIn' },
  { id: 'goSafety', menu: 'go', shortcut: 'CmdOrCtrl+7', when: 'signedIn' },
  { id: 'focusMode', menu: 'view', shortcut: 'F9', when: 'article' },
  { id: 'lightTheme', menu: 'view', when: 'always' },
  { id: 'darkTheme', menu: 'view', when: 'always' },
  { id: 'systemTheme', menu: 'view', when: 'always' },
  { id: 'switchLanguage', menu: 'view', when: 'always' },
  { id: 'shortcuts', menu: 'help', shortcut: 'F1', when: 'always' },
  { id: 'about', menu: 'help', when: 'always' }
]
