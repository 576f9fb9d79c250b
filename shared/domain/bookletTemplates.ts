import { calendar, furniture, list, picture, story, type PageTemplate } from './pageSlots'

/** Page templates of the A5 booklet: 4 columns by 41 lines. */
export const bookletTemplates = [
  {
    id: 'a5Front',
    look: 'booklet',
    slots: [
      furniture('masthead', [0, 0, 4, 9]),
      story('lead', [0, 9, 4, 32], {
        columns: 2,
        headline: 23,
        photo: { at: 'first', columns: 2, lines: 16 }
      })
    ],
    rules: []
  },
  {
    id: 'a5FrontContents',
    look: 'booklet',
    slots: [
      furniture('masthead', [0, 0, 4, 9]),
      story('lead', [0, 9, 4, 20], {
        columns: 2,
        headline: 21,
        photo: { at: 'right', columns: 1, lines: 9 }
      }),
      list('briefs', [0, 30, 2, 11], 1),
      furniture('contents', [2, 30, 2, 11])
    ],
    rules: []
  },
  {
    id: 'a5Single',
    look: 'booklet',
    slots: [
      story('main', [0, 0, 4, 41], { columns: 2, headline: 21, photo: { at: 'top', columns: 2, lines: 13 } })
    ],
    rules: []
  },
  {
    id: 'a5Text',
    look: 'booklet',
    slots: [
      story('main', [0, 0, 4, 41], {
        columns: 2,
        headline: 19,
        photo: { at: 'right', columns: 1, lines: 10 }
      })
    ],
    rules: []
  },
  {
    id: 'a5Two',
    look: 'booklet',
    slots: [
      story('upper', [0, 0, 4, 21], {
        columns: 2,
        headline: 17,
        photo: { at: 'right', columns: 1, lines: 9 }
      }),
      story('lower', [0, 22, 4, 19], { columns: 2, headline: 16, rule: 'bold', showDeck: false })
    ],
    rules: []
  },
  {
    id: 'a5Picture',
    look: 'booklet',
    slots: [picture([0, 0, 4, 18], 'top'), story('main', [0, 19, 4, 22], { columns: 2, headline: 20 })],
    rules: []
  },
  {
    id: 'a5Wards',
    look: 'booklet',
    slots: [
      list('wards', [0, 0, 4, 24], 2),
      story('lower', [0, 25, 4, 16], { columns: 2, headline: 15, rule: 'bold', showDeck: false })
    ],
    rules: []
  },
  {
    id: 'a5Qa',
    look: 'booklet',
    slots: [story('qa', [0, 0, 4, 41], { style: 'qa', columns: 2, headline: 19 })],
    rules: []
  },
  {
    id: 'a5Notices',
    look: 'booklet',
    slots: [list('notices', [0, 0, 2, 41], 1), calendar([2, 0, 2, 41], 1)],
    rules: []
  },
  {
    id: 'a5Back',
    look: 'booklet',
    slots: [
      story('main', [0, 0, 4, 20], {
        columns: 2,
        headline: 16,
        photo: { at: 'right', columns: 1, lines: 8 }
      }),
      list('notices', [0, 21, 4, 12], 2),
      furniture('imprint', [0, 34, 4, 7])
    ],
    rules: []
  }
] as const satisfies readonly PageTemplate[]
