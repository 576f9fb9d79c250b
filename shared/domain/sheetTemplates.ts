import { boxedList, calendar, furniture, list, story, type PageTemplate } from './pageSlots'

/** Page templates of the ward newsletter, one A4 sheet printed on both sides and read by old and young: 6 columns by 52 lines. */
export const sheetTemplates = [
  {
    id: 'sheetFront',
    look: 'sheet',
    slots: [
      furniture('masthead', [0, 0, 6, 8]),
      story('lead', [0, 8, 6, 33], {
        columns: 2,
        headline: 32,
        photo: { at: 'right', columns: 1, lines: 15 }
      }),
      list('briefs', [0, 42, 6, 10], 3)
    ],
    rules: []
  },
  {
    id: 'sheetFrontPicture',
    look: 'sheet',
    slots: [
      furniture('masthead', [0, 0, 6, 8]),
      story('lead', [0, 8, 6, 44], {
        columns: 2,
        headline: 34,
        photo: { at: 'top', columns: 2, lines: 15 }
      })
    ],
    rules: []
  },
  {
    id: 'sheetBack',
    look: 'sheet',
    slots: [
      story('main', [0, 0, 6, 29], {
        columns: 2,
        headline: 24,
        photo: { at: 'right', columns: 1, lines: 10 }
      }),
      boxedList('notices', [0, 30, 4, 17], 2),
      calendar([4, 30, 2, 17], 1),
      furniture('imprint', [0, 48, 6, 4])
    ],
    rules: []
  },
  {
    id: 'sheetBackNotices',
    look: 'sheet',
    slots: [
      boxedList('notices', [0, 0, 4, 18], 2),
      calendar([4, 0, 2, 18], 1),
      story('main', [0, 19, 6, 28], {
        columns: 2,
        headline: 22,
        rule: 'bold',
        photo: { at: 'left', columns: 1, lines: 13 }
      }),
      furniture('imprint', [0, 48, 6, 4])
    ],
    rules: []
  }
] as const satisfies readonly PageTemplate[]
