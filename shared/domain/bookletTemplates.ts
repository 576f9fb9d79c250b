import { plain, story, type PageTemplate } from './pageSlots'

/** Page templates of the A5 booklet: 4 columns by 40 lines. */
export const bookletTemplates = [
  {
    id: 'a5Front',
    look: 'booklet',
    slots: [
      plain('masthead', 'masthead', [0, 0, 4, 10]),
      story('lead', [0, 10, 4, 30], { columns: 2, headline: 20, photo: { at: 'top', columns: 2, lines: 11 } })
    ],
    rules: []
  },
  {
    id: 'a5Single',
    look: 'booklet',
    slots: [
      story('main', [0, 0, 4, 40], { columns: 2, headline: 20, photo: { at: 'top', columns: 2, lines: 11 } })
    ],
    rules: []
  },
  {
    id: 'a5Back',
    look: 'booklet',
    slots: [
      story('main', [0, 0, 4, 22], { columns: 2, headline: 16 }),
      { ...plain('list', 'notices', [0, 23, 4, 9]), style: 'notices', columns: 2 },
      plain('imprint', 'imprint', [0, 33, 4, 7])
    ],
    rules: []
  }
] as const satisfies readonly PageTemplate[]
