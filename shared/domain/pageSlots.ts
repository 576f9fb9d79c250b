import type { LookId } from './looks'
import type { GridBox } from './pageFormat'

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
  readonly look: LookId
  readonly slots: readonly Slot[]
  /** Hairlines between columns: x is the grid column on whose left side the line stands. */
  readonly rules: readonly { readonly x: number; readonly y: number; readonly height: number }[]
}

export const story = (
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

export const plain = <K extends Slot['kind']>(
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
