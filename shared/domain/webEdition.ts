import type { PhotoFraming } from '../document/figure'
import { framingName, isUnframed } from '../document/framing'
import { fromWallTime, toIsoDay } from '../text/dates'
import { toFreeSlug } from '../text/slug'
import { GRACE } from './schedule'

/** What a web channel says about itself on each of its pages. */
export interface WebSite {
  /** Id of the product. */
  readonly product: string
  readonly name: string
  readonly tagline: string
  /** The issuing body. */
  readonly publisher: string
  /** Lines of the imprint, the issuing body first. */
  readonly imprint: readonly string[]
  /** Where the office puts it on the web, with a slash at its end; null where the profile does not say. */
  readonly address: string | null
}

/** A photo as lists and pages name it. */
export interface WebPhoto extends PhotoFraming {
  readonly media: string
  readonly alt: string
}

/** What lists tell of a text: a pure function of its revision. */
export interface WebCard {
  readonly title: string
  readonly kicker: string
  readonly deck: string
  readonly lead: string
  readonly byline: string
  readonly rubric: string
  /** All photos of the text, in reading order. */
  readonly photos: readonly WebPhoto[]
}

/** One time that an article came out on the channel, or is about to. */
export interface WebOuting {
  readonly due: number
  /** When it was put on record; null for one that is being made. */
  readonly finishedAt: number | null
  readonly revision: string
}

/** All that an article's page is made from, besides the words. */
export interface WebArticle {
  readonly article: string
  /** Never empty, in the order in which they came out. */
  readonly outings: readonly WebOuting[]
  /** When it was taken back; null for one that stands. */
  readonly withdrawnAt: number | null
}

/** An article's place on the site. */
export interface WebPiece {
  readonly article: string
  /** The revision whose words the page has. */
  readonly revision: string
  /** Path from the root of the site, for ever the same. */
  readonly address: string
  readonly publishedAt: number
  /** Moments at which other words came out in its place. */
  readonly corrections: readonly number[]
  readonly withdrawnAt: number | null
  readonly card: WebCard
}

/** When an outing is said to have been: its planned moment, or the day on which it was made before or after that. */
export function momentOf({ due, finishedAt }: WebOuting, now: number): number {
  const made = finishedAt ?? now
  return made >= due && made <= due + GRACE ? due : fromWallTime(toIsoDay(made))
}

const isOlder = (a: WebArticle, b: WebArticle) =>
  (a.outings[0]!.finishedAt ?? Infinity) - (b.outings[0]!.finishedAt ?? Infinity) ||
  (a.article < b.article ? -1 : 1)

/**
 * The pages of a site, the newest first. An address is given once, by the day
 * and the title of the first outing: neither a correction nor another article
 * changes it.
 *
 * @param cards by revision: the first of each article, and the last.
 */
export function toWebPieces(
  articles: readonly WebArticle[],
  cards: ReadonlyMap<string, WebCard>,
  now: number
): WebPiece[] {
  const taken = new Map<string, Set<string>>()
  const pieces = [...articles].sort(isOlder).map(({ article, outings, withdrawnAt }): WebPiece => {
    const [first, last] = [outings[0]!, outings.at(-1)!]
    const publishedAt = momentOf(first, now)
    const day = toIsoDay(publishedAt)
    const names = taken.get(day) ?? new Set()
    const slug = toFreeSlug(cards.get(first.revision)!.title, 'bai', names)
    taken.set(day, names.add(slug))
    const [year, month, date] = day.split('-')
    return {
      article,
      revision: last.revision,
      address: `${year}/${month}/${date}-${slug}.html`,
      publishedAt,
      corrections: outings.flatMap((each, index) =>
        index > 0 && each.revision !== outings[index - 1]!.revision ? [momentOf(each, now)] : []
      ),
      withdrawnAt,
      card: cards.get(last.revision)!
    }
  })
  return pieces.sort((a, b) => b.publishedAt - a.publishedAt || (a.address < b.address ? -1 : 1))
}

/** Title of an article, for whoever leads to it. */
export const titleOf = ({ title }: Pick<WebCard, 'title'>): string => title.trim() || 'Bài không tít'

/** When a page was last changed. */
export const updatedAt = ({ publishedAt, corrections, withdrawnAt }: WebPiece): number =>
  Math.max(publishedAt, ...corrections, withdrawnAt ?? 0)

/** A name for a photo as it is shown: two have the same name when they show the same. */
export function photoName(photo: Pick<WebPhoto, 'media' | 'crop' | 'angle'>): string {
  const media = photo.media.slice(0, 20)
  return isUnframed(photo) ? media : `${media}-${framingName(photo).replaceAll('--', '-m')}`
}

/** Widths in which a photo is made, in pixels; one that is narrower is made as wide as it is. */
export const WEB_WIDTHS = [480, 960, 1600] as const

/** A photo as it lies in the folder. */
export interface WebPicture {
  /** Path from the root of the site. */
  readonly path: string
  readonly width: number
  readonly height: number
}

/** The files of each photo by {@link photoName}, the narrowest first. */
export type WebPictures = Readonly<Record<string, readonly WebPicture[]>>
