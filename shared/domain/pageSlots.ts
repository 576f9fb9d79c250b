import type { LookId } from './looks'
import type { GridBox } from './pageFormat'

/** Where a story's first photo stands in its frame and how tall it is, in lines, caption included. */
export interface PhotoPlace {
  readonly at: 'top' | 'first' | 'right' | 'left'
  /** Text columns the photo spans; only for `right` and `left`. */
  readonly columns: number
  readonly lines: number
}

/** How a story stands on the page: as running text; as question and answer in a tinted box (hỏi – đáp); as text on a tint under a band. */
export type StoryStyle = 'plain' | 'qa' | 'panel'

/** A slot for one article. The same article in a later slot runs on there. */
export interface StorySlot extends GridBox {
  readonly kind: 'story'
  readonly id: string
  readonly style: StoryStyle
  readonly columns: number
  /** Headline size in points. */
  readonly headline: number
  readonly rule: 'none' | 'thin' | 'bold'
  readonly showDeck: boolean
  readonly photo: PhotoPlace | null
}

/** Short pieces: news in brief, ward news, notices, people each with a photo. */
export type ListStyle = 'briefs' | 'wards' | 'notices' | 'people'

/** Lines that a photo in a list of people takes, its caption included. */
export const PEOPLE_PHOTO_LINES = 10

/** A slot for several short pieces, each set as title and lead. */
export interface ListSlot extends GridBox {
  readonly kind: 'list'
  readonly id: string
  readonly style: ListStyle
  readonly columns: number
  /** On a tint under a band, to the foot of its frame, as the calendar beside it. */
  readonly boxed?: true
}

/** Which edges of the page a picture runs over: none; left and right; those and the top. */
export type PictureBleed = 'none' | 'sides' | 'top'

/** A slot for one photo of an article, at the full width of its box or over the edges of the page. */
export interface PictureSlot extends GridBox {
  readonly kind: 'picture'
  readonly id: string
  readonly bleed: PictureBleed
}

/** A slot for the first table of an article, as a table or as bars. */
export interface DataSlot extends GridBox {
  readonly kind: 'data'
  readonly id: string
  readonly style: 'table' | 'chart'
}

/** A slot for the days of an article (lịch tuần). */
export interface CalendarSlot extends GridBox {
  readonly kind: 'calendar'
  readonly id: string
  readonly columns: number
}

/** Parts of the page that make themselves. */
export interface FurnitureSlot extends GridBox {
  readonly kind: 'masthead' | 'contents' | 'imprint'
  readonly id: string
}

export type Slot = StorySlot | ListSlot | PictureSlot | DataSlot | CalendarSlot | FurnitureSlot

export interface PageTemplate {
  readonly id: string
  readonly look: LookId
  readonly slots: readonly Slot[]
  /** Hairlines between columns: x is the grid column on whose left side the line stands. */
  readonly rules: readonly { readonly x: number; readonly y: number; readonly height: number }[]
}

/** Left, top, width and height, in columns and lines of the grid. */
type Box = readonly [number, number, number, number]

const boxOf = ([x, y, width, height]: Box): GridBox => ({ x, y, width, height })

export const story = (
  id: string,
  box: Box,
  set: Pick<StorySlot, 'columns' | 'headline'> &
    Partial<Pick<StorySlot, 'style' | 'rule' | 'showDeck' | 'photo'>>
): StorySlot => ({
  kind: 'story',
  id,
  ...boxOf(box),
  style: 'plain',
  rule: 'none',
  showDeck: true,
  photo: null,
  ...set
})

export const list = (style: ListStyle, box: Box, columns: number, id: string = style): ListSlot => ({
  kind: 'list',
  id,
  style,
  columns,
  ...boxOf(box)
})

/** A list on a tint under a band, which closes a page beside a calendar. */
export const boxedList = (style: ListStyle, box: Box, columns: number): ListSlot => ({
  ...list(style, box, columns),
  boxed: true
})

export const picture = (box: Box, bleed: PictureBleed = 'none', id = 'picture'): PictureSlot => ({
  kind: 'picture',
  id,
  bleed,
  ...boxOf(box)
})

/** The id is the style: a page has one table slot and one chart slot at most. */
export const data = (style: DataSlot['style'], box: Box): DataSlot => ({
  kind: 'data',
  id: style,
  style,
  ...boxOf(box)
})

export const calendar = (box: Box, columns: number): CalendarSlot => ({
  kind: 'calendar',
  id: 'calendar',
  columns,
  ...boxOf(box)
})

export const furniture = (kind: FurnitureSlot['kind'], box: Box): FurnitureSlot => ({
  kind,
  id: kind,
  ...boxOf(box)
})
