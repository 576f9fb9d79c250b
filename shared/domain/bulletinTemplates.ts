import { plain, story, type PageTemplate } from './pageSlots'

/** Page templates of the A4 bulletin: 6 columns by 56 lines. */
export const bulletinTemplates = [
  {
    id: 'front',
    look: 'bulletin',
    slots: [
      plain('masthead', 'masthead', [0, 0, 6, 10]),
      story('lead', [0, 10, 4, 35], {
        columns: 2,
        headline: 26,
        photo: { at: 'top', columns: 2, lines: 13 }
      }),
      plain('contents', 'contents', [4, 10, 2, 21]),
      { ...plain('list', 'briefs', [4, 32, 2, 24]), style: 'briefs', columns: 1 },
      story('second', [0, 46, 4, 10], { columns: 2, headline: 17, rule: 'bold', showDeck: false })
    ],
    rules: [{ x: 4, y: 10, height: 46 }]
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
    id: 'picture',
    look: 'bulletin',
    slots: [
      story('main', [0, 0, 6, 38], { columns: 3, headline: 26 }),
      plain('picture', 'picture', [0, 39, 6, 17])
    ],
    rules: []
  },
  {
    id: 'wards',
    look: 'bulletin',
    slots: [
      { ...plain('list', 'wards', [0, 0, 6, 29]), style: 'wards', columns: 4 },
      story('lower', [0, 30, 6, 26], {
        columns: 3,
        headline: 20,
        rule: 'bold',
        photo: { at: 'right', columns: 1, lines: 11 }
      })
    ],
    rules: []
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
      { ...plain('list', 'notices', [4, 26, 2, 23]), style: 'notices', columns: 1 },
      plain('imprint', 'imprint', [0, 50, 6, 6])
    ],
    rules: [{ x: 4, y: 26, height: 23 }]
  }
] as const satisfies readonly PageTemplate[]
