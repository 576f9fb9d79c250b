/**
 * Page templates of the A4 bulletin. A page is a grid of 6 columns and 56
 * baseline steps of 13 pt inside the margins; a slot is a rectangle on it.
 * The typesetter knows nothing of templates: it gets the rectangles.
 */
export const GRID_COLUMNS = 6
export const GRID_LINES = 56

/** Pages of a saddle-stitched issue come in fours. */
export const pageCounts = [4, 8] as const
export type PageCount = (typeof pageCounts)[number]

/** A rectangle on the page grid: columns and lines from the top left of the type area. */
export interface GridBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The A4 page in millimetres, as `resources/typst/grid.typ` sets it; a test holds the two equal. */
export const PAGE = { width: 210, height: 297, side: 14, top: 22, gutter: 5, line: (13 * 25.4) / 72 } as const

/** A grid rectangle as millimetres on the page, from its top left corner. */
export function boxOnPage({ x, y, width, height }: GridBox): GridBox {
  const column = (PAGE.width - 2 * PAGE.side - (GRID_COLUMNS - 1) * PAGE.gutter) / GRID_COLUMNS
  return {
    x: PAGE.side + x * (column + PAGE.gutter),
    y: PAGE.top + y * PAGE.line,
    width: width * column + (width - 1) * PAGE.gutter,
    height: height * PAGE.line
  }
}

/** Where a story's first photo stands in its frame and how tall it is, in lines, caption included. */
export interface PhotoPlace {
  readonly at: 'top' | 'first' | 'right' | 'left'
  /** Text columns the photo spans; only for `right` and `left`. */
  readonly columns: number
  readonly lines: number
}

/** A slot for one article. The same article in a later slot runs on there. */
export interface StorySlot extends GridBox {
  readonly kind: 'story'
  readonly id: string
  readonly columns: number
  /** Headline size in points. */
  readonly headline: number
  readonly rule: 'none' | 'thin' | 'bold'
  readonly showDeck: boolean
  readonly photo: PhotoPlace | null
}

/** A slot for several short pieces, each set as title and lead. */
export interface ListSlot extends GridBox {
  readonly kind: 'list'
  readonly id: string
  readonly style: 'briefs' | 'wards' | 'notices'
  readonly columns: number
}

/** A slot for one photo of an article, at the full width of its box. */
export interface PictureSlot extends GridBox {
  readonly kind: 'picture'
  readonly id: string
}

/** Parts of the page that make themselves. */
export interface FurnitureSlot extends GridBox {
  readonly kind: 'masthead' | 'contents' | 'imprint'
  readonly id: string
}

export type Slot = StorySlot | ListSlot | PictureSlot | FurnitureSlot

export interface PageTemplate {
  readonly id: string
  readonly slots: readonly Slot[]
  /** Hairlines between columns: x is the grid column on whose left side the line stands. */
  readonly rules: readonly { readonly x: number; readonly y: number; readonly height: number }[]
}

const story = (
  id: string,
  box: readonly [number, number, number, number],
  set: Pick<StorySlot, 'columns' | 'headline'> & Partial<Pick<StorySlot, 'rule' | 'showDeck' | 'photo'>>
): StorySlot => ({
  kind: 'story',
  id,
  x: box[0],
  y: box[1],
  width: box[2],
  height: box[3],
  rule: 'none',
  showDeck: true,
  photo: null,
  ...set
})

const plain = <K extends Slot['kind']>(
  kind: K,
  id: string,
  box: readonly [number, number, number, number]
) => ({
  kind,
  id,
  x: box[0],
  y: box[1],
  width: box[2],
  height: box[3]
})

export const pageTemplates = [
  {
    id: 'front',
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
    slots: [
      story('main', [0, 0, 6, 38], { columns: 3, headline: 26 }),
      plain('picture', 'picture', [0, 39, 6, 17])
    ],
    rules: []
  },
  {
    id: 'wards',
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

export type PageTemplateId = (typeof pageTemplates)[number]['id']
export const pageTemplateIds = pageTemplates.map((template) => template.id) as [
  PageTemplateId,
  ...PageTemplateId[]
]

/** The template of this id. Ids reach here only through the plan's schema, so it is always found. */
export function pageTemplate(id: PageTemplateId): PageTemplate {
  return pageTemplates.find((template) => template.id === id)!
}
