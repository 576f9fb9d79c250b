import { plain, story, type PageTemplate } from './pageSlots'

/** Page templates of the ward newsletter, one A4 sheet printed on both sides: 6 columns by 56 lines. */
export const sheetTemplates = [
  {
    id: 'sheetFront',
    look: 'sheet',
    slots: [
      plain('masthead', 'masthead', [0, 0, 6, 10]),
      story('lead', [0, 10, 6, 30], {
        columns: 3,
        headline: 26,
        photo: { at: 'right', columns: 2, lines: 14 }
      }),
      story('second', [0, 41, 6, 15], { columns: 3, headline: 18, rule: 'bold', showDeck: false })
    ],
    rules: []
  },
  {
    id: 'sheetBack',
    look: 'sheet',
    slots: [
      story('main', [0, 0, 6, 26], {
        columns: 3,
        headline: 22,
        photo: { at: 'right', columns: 1, lines: 11 }
      }),
      { ...plain('list', 'notices', [0, 27, 6, 22]), style: 'notices', columns: 3 },
      plain('imprint', 'imprint', [0, 50, 6, 6])
    ],
    rules: []
  }
] as const satisfies readonly PageTemplate[]
