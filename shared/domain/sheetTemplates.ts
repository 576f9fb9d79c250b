import { furniture, list, story, type PageTemplate } from './pageSlots'

/** Page templates of the ward newsletter, one A4 sheet printed on both sides and read by old and young: 6 columns by 52 lines. */
export const sheetTemplates = [
  {
    id: 'sheetFront',
    look: 'sheet',
    slots: [
      furniture('masthead', [0, 0, 6, 8]),
      story('lead', [0, 8, 6, 31], {
        columns: 3,
        headline: 32,
        photo: { at: 'right', columns: 2, lines: 15 }
      }),
      story('second', [0, 40, 4, 12], { columns: 2, headline: 18, rule: 'bold', showDeck: false }),
      list('briefs', [4, 40, 2, 12], 1)
    ],
    rules: [{ x: 4, y: 40, height: 12 }]
  },
  {
    id: 'sheetFrontPicture',
    look: 'sheet',
    slots: [
      furniture('masthead', [0, 0, 6, 8]),
      story('lead', [0, 8, 6, 44], {
        columns: 3,
        headline: 34,
        photo: { at: 'top', columns: 3, lines: 18 }
      })
    ],
    rules: []
  },
  {
    id: 'sheetBack',
    look: 'sheet',
    slots: [
      story('main', [0, 0, 6, 31], {
        columns: 3,
        headline: 24,
        photo: { at: 'right', columns: 1, lines: 11 }
      }),
      list('notices', [0, 32, 6, 15], 3),
      furniture('imprint', [0, 48, 6, 4])
    ],
    rules: []
  },
  {
    id: 'sheetBackNotices',
    look: 'sheet',
    slots: [
      list('notices', [0, 0, 6, 16], 3),
      story('main', [0, 17, 6, 30], {
        columns: 3,
        headline: 22,
        rule: 'bold',
        photo: { at: 'left', columns: 1, lines: 10 }
      }),
      furniture('imprint', [0, 48, 6, 4])
    ],
    rules: []
  }
] as const satisfies readonly PageTemplate[]
