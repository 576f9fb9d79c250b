import { plain, story, type PageTemplate } from './pageSlots'

/** Page templates of the A3 paper: 8 columns by 82 lines. */
export const tabloidTemplates = [
  {
    id: 'a3Front',
    look: 'tabloid',
    slots: [
      plain('masthead', 'masthead', [0, 0, 8, 12]),
      story('lead', [0, 12, 6, 42], {
        columns: 3,
        headline: 34,
        photo: { at: 'top', columns: 3, lines: 20 }
      }),
      plain('contents', 'contents', [6, 12, 2, 24]),
      { ...plain('list', 'briefs', [6, 37, 2, 43]), style: 'briefs', columns: 1 },
      story('second', [0, 55, 6, 25], {
        columns: 3,
        headline: 22,
        rule: 'bold',
        photo: { at: 'right', columns: 1, lines: 12 }
      })
    ],
    rules: [{ x: 6, y: 12, height: 68 }]
  },
  {
    id: 'a3Two',
    look: 'tabloid',
    slots: [
      story('upper', [0, 0, 8, 39], {
        columns: 4,
        headline: 28,
        photo: { at: 'right', columns: 2, lines: 18 }
      }),
      story('lower', [0, 41, 8, 39], {
        columns: 4,
        headline: 24,
        rule: 'bold',
        photo: { at: 'left', columns: 2, lines: 16 }
      })
    ],
    rules: []
  },
  {
    id: 'a3Back',
    look: 'tabloid',
    slots: [
      story('main', [0, 0, 8, 44], {
        columns: 4,
        headline: 28,
        photo: { at: 'right', columns: 2, lines: 20 }
      }),
      { ...plain('list', 'notices', [0, 46, 8, 26]), style: 'notices', columns: 4 },
      plain('imprint', 'imprint', [0, 73, 8, 7])
    ],
    rules: []
  }
] as const satisfies readonly PageTemplate[]
