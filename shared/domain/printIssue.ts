import type { FigureText } from '../document/document'
import type { PrintBlock } from '../document/printBlocks'
import type { HouseColour, HouseStyle } from './houseStyle'
import type { InkSet } from './inks'
import type { CalendarDay } from './calendarDays'
import type { Chart } from './chart'
import type { MastheadForm } from './looks'
import type { GridBox, PageFormat } from './pageFormat'
import type { ListStyle, PhotoPlace, PictureBleed, StoryStyle } from './pageSlots'
import type { DataSetting, ListSetting, StorySetting } from './slotSettings'

/** An article as the page template takes it. */
export interface PrintArticle {
  readonly kicker: string
  readonly title: string
  readonly deck: string
  readonly lead: string
  readonly byline: string
  /** Name of the unit it comes from, shown in ward lists; empty for none. */
  readonly unit: string
  /** Its rubric's own colour, where it has one. */
  readonly colour?: HouseColour
  readonly photos: readonly FigureText[]
  readonly blocks: readonly PrintBlock[]
}

/** A rectangle of the printed page with what stands in it. */
export type PrintFrame =
  | (GridBox &
      StorySetting & {
        readonly kind: 'story'
        readonly slot: string
        readonly style: StoryStyle
        readonly article: string
        /** 1 for the beginning, 2 and up where the article runs on. */
        readonly part: number
        /** Page of the next part, or 0. Set as "Xem tiếp trang …". */
        readonly nextPage: number
        /** Page of the part before, or 0. Set as "Tiếp theo trang …". */
        readonly previousPage: number
        readonly columns: number
        readonly headline: number
        readonly rule: 'none' | 'thin' | 'bold'
        readonly showDeck: boolean
        readonly photo: PhotoPlace | null
        /** Which of the article's photos stands here, from 0; null for none. */
        readonly photoIndex: number | null
      })
  | (GridBox &
      ListSetting & {
        readonly kind: 'list'
        readonly slot: string
        readonly style: ListStyle
        readonly heading: string
        readonly columns: number
        /** On a tint under a band, to the foot of the frame. */
        readonly boxed?: true
        readonly articles: readonly string[]
        /** Which photo of each article stands over it, from 0; null for none. */
        readonly photos: readonly (number | null)[]
      })
  | (GridBox & {
      readonly kind: 'picture'
      readonly slot: string
      readonly article: string
      readonly photoIndex: number
      readonly bleed: PictureBleed
      /** Whether the article's title stands with the caption: it does where its text is not on the page. */
      readonly isTitled: boolean
    })
  | (GridBox &
      DataSetting & {
        readonly kind: 'data'
        readonly slot: string
        readonly article: string
        readonly style: 'table' | 'chart'
        /** The bars; null in a table, which is set from the article's own blocks. */
        readonly chart: Chart | null
      })
  | (GridBox & {
      readonly kind: 'calendar'
      readonly slot: string
      readonly article: string
      readonly columns: number
      readonly days: readonly CalendarDay[]
    })
  | (GridBox & { readonly kind: 'masthead'; readonly form: MastheadForm })
  | (GridBox & {
      readonly kind: 'contents'
      readonly items: readonly { readonly article: string; readonly page: number }[]
    })
  | (GridBox & { readonly kind: 'imprint' })

/** Whether words or photos of an article stand in a frame; the box of contents only names it. */
export function showsArticle(frame: PrintFrame, article: string): boolean {
  if ('article' in frame) return frame.article === article
  return 'articles' in frame && frame.articles.includes(article)
}

/** An issue as the page template takes it: one JSON value, no markup anywhere. */
export interface PrintIssue {
  /** The page and its grid. */
  readonly format: PageFormat
  readonly inks: InkSet
  /** SHA-256 of the office's own template package, where the product has one. */
  readonly template?: string
  readonly style: HouseStyle
  readonly issue: {
    /** Name on the masthead. */
    readonly name: string
    readonly tagline: string
    readonly publisher: string
    /** "(TTQ) – " opens the first paragraph of a story; empty for none. */
    readonly abbreviation: string
    readonly number: number
    /** Number counted from the first issue ever; 0 where the office does not count. */
    readonly total: number
    /** "Năm thứ 26", or empty. */
    readonly volume: string
    /** "Thứ Bảy, 21-11-2026" */
    readonly date: string
    /** The time that it is for, after `words.week`: "21–27/11/2026", or "11/2026" after "Tháng". */
    readonly week: string
    /** The same in running heads, where no word stands before it: "Tháng 11/2026". */
    readonly runningWeek: string
    /** Year, month, day of the issue, for the file's metadata. */
    readonly isoDate: readonly [number, number, number]
    /** Lines of the imprint box, as label and text. */
    readonly imprint: readonly { readonly label: string; readonly text: string }[]
  }
  /** Words that the template sets itself, so that all words on paper live in `shared/i18n`. */
  readonly words: {
    readonly number: string
    readonly week: string
    readonly contents: string
    readonly continuesOn: string
    readonly continuedFrom: string
    readonly page: string
    /** What opens the question and the answer in a box of both. */
    readonly question: string
    readonly answer: string
  }
  readonly pages: readonly {
    readonly section: string
    /** The own colour of the rubric that the page is named after, where it has one. */
    readonly colour?: HouseColour
    readonly frames: readonly PrintFrame[]
    readonly rules: readonly { readonly x: number; readonly y: number; readonly height: number }[]
  }[]
  readonly articles: Readonly<Record<string, PrintArticle>>
}

/**
 * What the typesetter found in one story frame, in lines of the real layout.
 *
 * A list frame gives one report for each of its pieces: `overset` says how many lines of the piece
 * stand below the frame (it is then left out), `free` of the last in a column what is left under it.
 */
export interface FrameReport {
  readonly article: string
  readonly part: number
  readonly page: number
  readonly slot: string
  /** Lines of text that the frame holds; of a list, lines that the piece takes. */
  readonly capacity: number
  /** Lines that did not fit ("thừa"), those of a headline too tall for the frame included; 0 where the article runs on in another frame. */
  readonly overset: number
  /** Empty lines left ("thiếu"). */
  readonly free: number
  readonly cut?: PaperCut | undefined
}

/** Where the words begin that did not fit. */
export interface PaperCut {
  /** A target of `PageSpot`; empty where it is none. */
  readonly bid: string
  /** The first of them, as they are set. */
  readonly words: string
  /** Letters of that block that stand before them, white space not counted. */
  readonly before: number
}

/** The office's own picture on the front page: the hash of its file, or null; a drawing has none. */
export function logoOf({ style, pages }: Pick<PrintIssue, 'style' | 'pages'>): string | null {
  const hasMasthead = pages.some((page) => page.frames.some((frame) => frame.kind === 'masthead'))
  return hasMasthead && !style.masthead?.drawing ? (style.masthead?.logo ?? null) : null
}

/** Hashes of all pictures of an issue, each once: the photos of its articles, and the office's own. */
export function mediaOf(issue: Pick<PrintIssue, 'articles' | 'style' | 'pages'>): string[] {
  const photos = Object.values(issue.articles).flatMap((article) => article.photos.map(({ media }) => media))
  return [...new Set([...photos, logoOf(issue)].filter((media) => media !== null))]
}

/** Files of photos for one typesetting, by media hash. */
export type PhotoFiles = Readonly<
  Record<string, { readonly path: string; readonly width: number; readonly height: number }>
>
