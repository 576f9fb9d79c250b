import { calendar, furniture, list, picture, story, type PageTemplate } from './pageSlots'

/** Page templates of the A3 paper: 8 columns by 82 lines. */
export const tabloidTemplates = [
  {
    id: 'a3Front',
    look: 'tabloid',
    slots: [
      furniture('masthead', [0, 0, 8, 12]),
      story('lead', [0, 12, 6, 42], {
        columns: 3,
        headline: 46,
        photo: { at: 'top', columns: 3, lines: 22 }
      }),
      furniture('contents', [6, 12, 2, 26]),
      list('briefs', [6, 39, 2, 43], 1),
      story('second', [0, 55, 6, 27], {
        columns: 3,
        headline: 27,
        rule: 'bold',
        photo: { at: 'right', columns: 1, lines: 13 }
      })
    ],
    rules: [{ x: 6, y: 12, height: 70 }]
  },
  {
    id: 'a3FrontPicture',
    look: 'tabloid',
    slots: [
      furniture('masthead', [0, 0, 8, 12]),
      story('lead', [0, 12, 8, 50], {
        columns: 4,
        headline: 52,
        photo: { at: 'first', columns: 4, lines: 26 }
      }),
      story('second', [0, 63, 4, 19], { columns: 2, headline: 24, rule: 'bold' }),
      list('briefs', [4, 63, 2, 19], 1),
      furniture('contents', [6, 63, 2, 19])
    ],
    rules: [
      { x: 4, y: 63, height: 19 },
      { x: 6, y: 63, height: 19 }
    ]
  },
  {
    id: 'a3Feature',
    look: 'tabloid',
    slots: [
      story('main', [0, 0, 8, 56], {
        columns: 4,
        headline: 44,
        photo: { at: 'right', columns: 3, lines: 23 }
      }),
      story('lower', [0, 57, 8, 25], {
        columns: 4,
        headline: 27,
        rule: 'bold',
        photo: { at: 'left', columns: 1, lines: 14 }
      })
    ],
    rules: []
  },
  {
    id: 'a3Two',
    look: 'tabloid',
    slots: [
      story('upper', [0, 0, 8, 41], {
        columns: 4,
        headline: 38,
        photo: { at: 'right', columns: 2, lines: 21 }
      }),
      story('lower', [0, 42, 8, 40], {
        columns: 4,
        headline: 34,
        rule: 'bold',
        photo: { at: 'left', columns: 2, lines: 20 }
      })
    ],
    rules: []
  },
  {
    id: 'a3Three',
    look: 'tabloid',
    slots: [
      story('main', [0, 0, 6, 54], { columns: 3, headline: 40, photo: { at: 'top', columns: 3, lines: 22 } }),
      story('side', [6, 0, 2, 54], {
        columns: 1,
        headline: 19,
        photo: { at: 'first', columns: 1, lines: 10 }
      }),
      story('lower', [0, 55, 8, 27], {
        columns: 4,
        headline: 28,
        rule: 'bold',
        photo: { at: 'right', columns: 2, lines: 14 }
      })
    ],
    rules: [{ x: 6, y: 0, height: 54 }]
  },
  {
    id: 'a3Four',
    look: 'tabloid',
    slots: [
      story('main', [0, 0, 8, 39], {
        columns: 4,
        headline: 38,
        photo: { at: 'right', columns: 2, lines: 20 }
      }),
      story('left', [0, 40, 4, 42], {
        columns: 2,
        headline: 24,
        rule: 'bold',
        photo: { at: 'top', columns: 2, lines: 14 }
      }),
      story('right', [4, 40, 2, 42], {
        columns: 1,
        headline: 19,
        rule: 'bold',
        photo: { at: 'first', columns: 1, lines: 10 }
      }),
      list('briefs', [6, 40, 2, 42], 1)
    ],
    rules: [
      { x: 4, y: 40, height: 42 },
      { x: 6, y: 40, height: 42 }
    ]
  },
  {
    id: 'a3Picture',
    look: 'tabloid',
    slots: [picture([0, 0, 8, 40], 'top'), story('main', [0, 41, 8, 41], { columns: 4, headline: 42 })],
    rules: []
  },
  {
    id: 'a3Wards',
    look: 'tabloid',
    slots: [
      list('wards', [0, 0, 8, 36], 4),
      story('lower', [0, 37, 8, 45], {
        columns: 4,
        headline: 36,
        rule: 'bold',
        photo: { at: 'right', columns: 2, lines: 19 }
      })
    ],
    rules: []
  },
  {
    id: 'a3Living',
    look: 'tabloid',
    slots: [
      story('main', [0, 0, 8, 40], {
        columns: 4,
        headline: 38,
        photo: { at: 'left', columns: 2, lines: 21 }
      }),
      story('qa', [0, 41, 4, 41], { style: 'qa', columns: 2, headline: 24 }),
      story('side', [4, 41, 2, 41], {
        columns: 1,
        headline: 19,
        rule: 'bold',
        photo: { at: 'first', columns: 1, lines: 10 }
      }),
      list('notices', [6, 41, 2, 41], 1)
    ],
    rules: [{ x: 6, y: 41, height: 41 }]
  },
  {
    id: 'a3Back',
    look: 'tabloid',
    slots: [
      story('main', [0, 0, 8, 43], {
        columns: 4,
        headline: 38,
        photo: { at: 'right', columns: 2, lines: 20 }
      }),
      story('second', [0, 44, 6, 33], {
        columns: 3,
        headline: 25,
        rule: 'bold',
        photo: { at: 'left', columns: 1, lines: 12 }
      }),
      list('notices', [6, 44, 2, 15], 1),
      calendar([6, 60, 2, 17], 1),
      furniture('imprint', [0, 78, 8, 4])
    ],
    rules: [{ x: 6, y: 44, height: 33 }]
  }
] as const satisfies readonly PageTemplate[]
