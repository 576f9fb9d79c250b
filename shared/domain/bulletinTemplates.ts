import { calendar, data, furniture, list, picture, story, type PageTemplate } from './pageSlots'

/** Page templates of the A4 bulletin: 6 columns by 56 lines. */
export const bulletinTemplates = [
  {
    id: 'front',
    look: 'bulletin',
    slots: [
      furniture('masthead', [0, 0, 6, 8]),
      story('lead', [0, 8, 4, 37], {
        columns: 2,
        headline: 26,
        photo: { at: 'top', columns: 2, lines: 13 }
      }),
      furniture('contents', [4, 8, 2, 21]),
      list('briefs', [4, 30, 2, 26], 1),
      story('second', [0, 46, 4, 10], { columns: 2, headline: 17, rule: 'bold', showDeck: false })
    ],
    rules: [{ x: 4, y: 8, height: 48 }]
  },
  {
    id: 'frontPicture',
    look: 'bulletin',
    slots: [
      furniture('masthead', [0, 0, 6, 8]),
      story('lead', [0, 8, 6, 35], {
        columns: 3,
        headline: 30,
        photo: { at: 'top', columns: 3, lines: 15 }
      }),
      story('second', [0, 44, 4, 12], { columns: 2, headline: 18, rule: 'bold', showDeck: false }),
      furniture('contents', [4, 44, 2, 12])
    ],
    rules: []
  },
  {
    id: 'single',
    look: 'bulletin',
    slots: [
      story('main', [0, 0, 6, 56], {
        columns: 3,
        headline: 30,
        photo: { at: 'right', columns: 2, lines: 13 }
      })
    ],
    rules: []
  },
  {
    id: 'feature',
    look: 'bulletin',
    slots: [picture([0, 0, 6, 22], 'top'), story('main', [0, 23, 6, 33], { columns: 3, headline: 28 })],
    rules: []
  },
  {
    id: 'two',
    look: 'bulletin',
    slots: [
      story('upper', [0, 0, 6, 27], {
        columns: 3,
        headline: 22,
        photo: { at: 'right', columns: 1, lines: 11 }
      }),
      story('lower', [0, 28, 6, 28], {
        columns: 3,
        headline: 20,
        rule: 'bold',
        photo: { at: 'left', columns: 1, lines: 10 }
      })
    ],
    rules: []
  },
  {
    id: 'three',
    look: 'bulletin',
    slots: [
      story('main', [0, 0, 4, 37], { columns: 2, headline: 25, photo: { at: 'top', columns: 2, lines: 12 } }),
      story('side', [4, 0, 2, 37], {
        columns: 1,
        headline: 15,
        photo: { at: 'first', columns: 1, lines: 9 }
      }),
      story('lower', [0, 38, 6, 18], {
        columns: 3,
        headline: 18,
        rule: 'bold',
        photo: { at: 'right', columns: 1, lines: 10 }
      })
    ],
    rules: [{ x: 4, y: 0, height: 37 }]
  },
  {
    id: 'pair',
    look: 'bulletin',
    slots: [
      story('main', [0, 0, 6, 27], {
        columns: 3,
        headline: 26,
        photo: { at: 'right', columns: 2, lines: 13 }
      }),
      story('left', [0, 28, 3, 28], {
        columns: 2,
        headline: 17,
        rule: 'bold',
        photo: { at: 'top', columns: 2, lines: 10 }
      }),
      story('right', [3, 28, 3, 28], {
        style: 'panel',
        columns: 2,
        headline: 17,
        photo: { at: 'top', columns: 2, lines: 10 }
      })
    ],
    rules: []
  },
  {
    id: 'briefing',
    look: 'bulletin',
    slots: [
      story('main', [0, 0, 4, 56], { columns: 2, headline: 28, photo: { at: 'top', columns: 2, lines: 15 } }),
      story('side', [4, 0, 2, 30], {
        columns: 1,
        headline: 15,
        photo: { at: 'first', columns: 1, lines: 9 }
      }),
      list('briefs', [4, 31, 2, 25], 1)
    ],
    rules: [{ x: 4, y: 0, height: 56 }]
  },
  {
    id: 'picture',
    look: 'bulletin',
    slots: [story('main', [0, 0, 6, 38], { columns: 3, headline: 26 }), picture([0, 39, 6, 17])],
    rules: []
  },
  {
    id: 'wards',
    look: 'bulletin',
    slots: [
      list('wards', [0, 0, 6, 32], 4),
      story('lower', [0, 33, 6, 23], {
        columns: 3,
        headline: 20,
        rule: 'bold',
        photo: { at: 'right', columns: 1, lines: 11 }
      })
    ],
    rules: []
  },
  {
    id: 'living',
    look: 'bulletin',
    slots: [
      story('main', [0, 0, 4, 36], { columns: 2, headline: 24, photo: { at: 'top', columns: 2, lines: 13 } }),
      story('side', [4, 0, 2, 36], {
        columns: 1,
        headline: 15,
        photo: { at: 'first', columns: 1, lines: 9 }
      }),
      story('qa', [0, 37, 4, 19], { style: 'qa', columns: 2, headline: 17, showDeck: false }),
      list('notices', [4, 37, 2, 19], 1)
    ],
    rules: [{ x: 4, y: 0, height: 36 }]
  },
  {
    id: 'qa',
    look: 'bulletin',
    slots: [
      story('qa', [0, 0, 6, 32], {
        style: 'qa',
        columns: 3,
        headline: 26,
        photo: { at: 'right', columns: 1, lines: 12 }
      }),
      story('lower', [0, 33, 6, 23], {
        columns: 3,
        headline: 19,
        rule: 'bold',
        photo: { at: 'right', columns: 1, lines: 10 }
      })
    ],
    rules: []
  },
  {
    id: 'people',
    look: 'bulletin',
    slots: [
      story('main', [0, 0, 6, 31], {
        columns: 3,
        headline: 28,
        photo: { at: 'left', columns: 1, lines: 18 }
      }),
      list('people', [0, 32, 6, 24], 3)
    ],
    rules: []
  },
  {
    id: 'figures',
    look: 'bulletin',
    slots: [
      story('main', [0, 0, 6, 35], {
        columns: 3,
        headline: 28,
        photo: { at: 'right', columns: 2, lines: 13 }
      }),
      data('table', [0, 36, 4, 20]),
      data('chart', [4, 36, 2, 20])
    ],
    rules: []
  },
  {
    id: 'notices',
    look: 'bulletin',
    slots: [
      list('notices', [0, 0, 4, 33], 2),
      calendar([4, 0, 2, 33], 1),
      story('lower', [0, 34, 6, 22], {
        columns: 3,
        headline: 20,
        rule: 'bold',
        photo: { at: 'right', columns: 1, lines: 11 }
      })
    ],
    rules: []
  },
  {
    id: 'culture',
    look: 'bulletin',
    slots: [
      picture([0, 0, 6, 25], 'sides'),
      story('main', [0, 26, 4, 30], { columns: 2, headline: 24 }),
      story('side', [4, 26, 2, 30], {
        columns: 1,
        headline: 15,
        photo: { at: 'first', columns: 1, lines: 9 }
      })
    ],
    rules: [{ x: 4, y: 26, height: 30 }]
  },
  {
    id: 'back',
    look: 'bulletin',
    slots: [
      story('main', [0, 0, 6, 25], {
        columns: 3,
        headline: 22,
        photo: { at: 'right', columns: 2, lines: 13 }
      }),
      story('second', [0, 26, 4, 23], {
        columns: 2,
        headline: 18,
        rule: 'bold',
        photo: { at: 'top', columns: 2, lines: 9 }
      }),
      list('notices', [4, 26, 2, 23], 1),
      furniture('imprint', [0, 50, 6, 6])
    ],
    rules: [{ x: 4, y: 26, height: 23 }]
  },
  {
    id: 'backPicture',
    look: 'bulletin',
    slots: [
      picture([0, 0, 6, 24], 'sides'),
      story('main', [0, 25, 4, 24], { columns: 2, headline: 22 }),
      calendar([4, 25, 2, 24], 1),
      furniture('imprint', [0, 50, 6, 6])
    ],
    rules: []
  }
] as const satisfies readonly PageTemplate[]
