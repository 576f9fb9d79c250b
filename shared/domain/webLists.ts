import { toIsoDay } from '../text/dates'
import { toFreeSlug } from '../text/slug'
import type { WebPiece } from './webEdition'

/** Articles on the front page, and entries of the feed. */
export const FRONT_ARTICLES = 20
export const FEED_ENTRIES = 30
/** Articles of an older page of a list. The newest page has up to twice as many, so that the older ones never change. */
export const LIST_ARTICLES = 50

/** A page that lists articles. */
export interface WebListPage {
  readonly path: string
  readonly pieces: readonly WebPiece[]
}

/** A rubric and the pages on which its articles stand, the newest first. */
export interface WebRubric {
  readonly name: string
  readonly pages: readonly WebListPage[]
  readonly count: number
}

const standing = (pieces: readonly WebPiece[]) => pieces.filter((piece) => piece.withdrawnAt === null)

function groupBy(pieces: readonly WebPiece[], nameOf: (piece: WebPiece) => string): Map<string, WebPiece[]> {
  const groups = new Map<string, WebPiece[]>()
  for (const piece of pieces) {
    const group = groups.get(nameOf(piece))
    if (group) group.push(piece)
    else groups.set(nameOf(piece), [piece])
  }
  return groups
}

/** Cuts a list, newest first, into pages that are counted from the oldest. */
function cutPages(slug: string, pieces: readonly WebPiece[]): WebListPage[] {
  const older = Math.max(0, Math.floor(pieces.length / LIST_ARTICLES) - 1)
  const newest = pieces.slice(0, pieces.length - older * LIST_ARTICLES)
  const rest = Array.from({ length: older }, (_, index) => {
    const from = newest.length + index * LIST_ARTICLES
    return {
      path: `chuyen-muc/${slug}-trang-${older - index}.html`,
      pieces: pieces.slice(from, from + LIST_ARTICLES)
    }
  })
  return [{ path: `chuyen-muc/${slug}.html`, pieces: newest }, ...rest]
}

/** Rubrics with articles, by their names. Withdrawn articles stand in no list. */
export function webRubrics(pieces: readonly WebPiece[]): WebRubric[] {
  // "index" is the page that lists them.
  const taken = new Set(['index'])
  return [...groupBy(standing(pieces), ({ card }) => card.rubric)]
    .filter(([name]) => name !== '')
    .sort(([a], [b]) => a.localeCompare(b, 'vi'))
    .map(([name, group]) => {
      const slug = toFreeSlug(name, 'chuyen-muc', taken)
      taken.add(slug)
      return { name, pages: cutPages(slug, group), count: group.length }
    })
}

/** A month with its articles, the newest first. */
export interface WebMonth extends WebListPage {
  /** "2026-11" */
  readonly month: string
}

export const webMonths = (pieces: readonly WebPiece[]): WebMonth[] =>
  [...groupBy(standing(pieces), ({ publishedAt }) => toIsoDay(publishedAt).slice(0, 7))].map(
    ([month, group]) => ({ month, path: `theo-ngay/${month}.html`, pieces: group })
  )

/** Articles of one day, the newest day first. */
export const byDay = (pieces: readonly WebPiece[]): [string, WebPiece[]][] => [
  ...groupBy(pieces, ({ publishedAt }) => toIsoDay(publishedAt))
]

/** A part of the search: the articles of a quarter, so that one that comes anew changes one part. */
export const webSearchParts = (pieces: readonly WebPiece[]): WebListPage[] =>
  [...groupBy(standing(pieces), ({ publishedAt }) => quarterOf(toIsoDay(publishedAt)))].map(
    ([quarter, group]) => ({ path: `tim-kiem/${quarter}.js`, pieces: group })
  )

const quarterOf = (day: string) => `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** The newest articles, withdrawn ones left out. */
export const newestPieces = (pieces: readonly WebPiece[], count: number): WebPiece[] =>
  standing(pieces).slice(0, count)
