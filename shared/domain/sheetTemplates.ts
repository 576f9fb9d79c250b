import { calendar, furniture, list, story, type PageTemplate } from './pageSlots'

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
      list('briefs', [0, 40, 6, 12], 3)
    ],
    rules: []
  },
  {
    id: 'sheetFrontPicture',
    look: 'sheet',
    slots: [
      furniture('masthead', [0, 0, 6, 8]),
      story('lead', [0, 8, 6, 44], {
        columns: 3,
        headline: 34,
        photo: { at: 'top', columns: 3, lines: 16 }
      })
    ],
    rules: []
  },
  {
    id: 'sheetBack',
    look: 'sheet',
    slots: [
      story('main', [0, 0, 6, 27], {
        columns: 3,
        headline: 24,
        photo: { at: 'right', columns: 1, lines: 9 }
      }),
      list('notices', [0, 28, 4, 19], 2),
      calendar([4, 28, 2, 19], 1),
      furniture('imprint', [0, 48, 6, 4])
    ],
    rules: []
  },
  {
    id: 'sheetBackNotices',
    look: 'sheet',
    slots: [
      list('notices', [0, 0, 4, 19], 2),
      calendar([4, 0, 2, 19], 1),
      story('main', [0, 20, 6, 27], {
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
