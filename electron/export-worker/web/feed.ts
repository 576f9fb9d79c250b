import { FEED_ENTRIES, newestPieces } from '@shared/domain/webLists'
import { titleOf, updatedAt, type WebPiece, type WebSite } from '@shared/domain/webEdition'
import { markupText, xml } from './markup'
import { FEED, FRONT } from './sitePage'

/** Moments as feeds write them, in the office's own zone. */
const stamp = (moment: number) =>
  new Date(moment + 7 * 3_600_000).toISOString().replace(/\.\d{3}Z$/, '+07:00')

/** A name for ever (RFC 4151): it holds on a disk, on the web, and after the site has moved. */
const nameOf = (site: WebSite, rest: string) => `tag:toa-soan.invalid,2026:${site.product}:${rest}`

/** The newest articles as an Atom feed (RFC 4287). */
export function writeFeed(site: WebSite, pieces: readonly WebPiece[]): string {
  const newest = newestPieces(pieces, FEED_ENTRIES)
  const link = (path: string) => `${site.address ?? ''}${path}`
  // A site without articles has never been changed.
  const updated = Math.max(0, ...newest.map(updatedAt))
  const entries = newest.map(
    (piece) => xml`<entry>
<id>${nameOf(site, piece.article)}</id>
<title>${titleOf(piece.card)}</title>
<link rel="alternate" type="text/html" href="${link(piece.address)}"/>
<published>${stamp(piece.publishedAt)}</published>
<updated>${stamp(updatedAt(piece))}</updated>
${piece.card.byline !== '' && xml`<author><name>${piece.card.byline}</name></author>\n`}${
      piece.card.rubric !== '' && xml`<category term="${piece.card.rubric}"/>\n`
    }<summary>${piece.card.lead || piece.card.deck || titleOf(piece.card)}</summary>
</entry>
`
  )
  return markupText(xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>${nameOf(site, '')}</id>
<title>${site.name}</title>
${site.tagline !== '' && xml`<subtitle>${site.tagline}</subtitle>\n`}<updated>${stamp(updated)}</updated>
<author><name>${site.publisher}</name></author>
<link rel="self" type="application/atom+xml" href="${link(FEED)}"/>
<link rel="alternate" type="text/html" href="${link(FRONT)}"/>
${entries}</feed>
`)
}

/** All pages that may be found, for search engines (sitemaps.org 0.9); null where the site has no address of its own. */
export function writeSitemap(
  site: WebSite,
  pieces: readonly WebPiece[],
  lists: readonly string[]
): string | null {
  const { address } = site
  if (address === null) return null
  const articles = pieces
    .filter((piece) => piece.withdrawnAt === null)
    .map((piece) => {
      const day = stamp(updatedAt(piece))
      return xml`<url><loc>${address}${piece.address}</loc><lastmod>${day}</lastmod></url>\n`
    })
  const others = lists.map((path) => xml`<url><loc>${address}${path === FRONT ? '' : path}</loc></url>\n`)
  return markupText(xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${others}${articles}</urlset>
`)
}
