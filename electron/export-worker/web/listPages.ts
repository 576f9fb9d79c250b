import { byDay, newestPieces, FRONT_ARTICLES, webMonths, webRubrics } from '@shared/domain/webLists'
import type { WebListPage, WebMonth, WebRubric } from '@shared/domain/webLists'
import { titleOf, type WebPiece, type WebPictures, type WebSite } from '@shared/domain/webEdition'
import { formatDay, formatLongDay, fromWallTime } from '@shared/text/dates'
import { writeDay } from './articlePage'
import { html, type Markup } from './markup'
import { writePicture } from './pictureHtml'
import { DAYS, FRONT, linkTo, RUBRICS, t, writePage } from './sitePage'

/** A page of the site, ready to be written. */
export interface SitePage {
  readonly path: string
  readonly page: Markup
}

function writeItem(piece: WebPiece, from: string, level: 2 | 3, pictures: WebPictures | null): Markup {
  const { card } = piece
  const link = html`<a href="${linkTo(from, piece.address)}">${titleOf(card)}</a>`
  const photo = pictures && card.photos[0] ? writePicture(card.photos[0], pictures, from, 'list') : null
  const about = card.lead || card.deck
  return html`<li>
    ${photo && html`<div class="thumb">${photo}</div> `}
    <div>
      ${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
      <p class="dates">${writeDay(piece.publishedAt)}${card.rubric !== '' && ` · ${card.rubric}`}</p>
      ${about !== '' && html`<p>${about}</p> `}
    </div>
  </li> `
}

function writeFront(site: WebSite, pieces: readonly WebPiece[], pictures: WebPictures): SitePage {
  const newest = newestPieces(pieces, FRONT_ARTICLES)
  const content = html`<h1>${t('web.newest')}</h1>
    ${
      newest.length === 0
        ? html`<p>${t('web.none')}</p> `
        : html`<ul class="list">
              ${newest.map((piece) => writeItem(piece, FRONT, 2, pictures))}
            </ul>
            <p class="more"><a href="${linkTo(FRONT, DAYS)}">${t('web.allByDay')}</a></p> `
    }`
  const description = site.tagline || `${site.name} – ${site.publisher}`
  return { path: FRONT, page: writePage({ site, path: FRONT, title: site.name, description, content }) }
}

/** Pages of one list, one after the other. */
function writePager(pages: readonly WebListPage[], index: number): Markup | false {
  if (pages.length < 2) return false
  const from = pages[index]!.path
  const label = (at: number) => t('web.pageOf', { page: pages.length - at, pages: pages.length })
  const way = (at: number, words: string) =>
    pages[at] && html`<li><a href="${linkTo(from, pages[at].path)}">${words}</a></li> `
  return html`<nav class="pager" aria-label="${t('web.pages')}">
    <p>${label(index)}</p>
    <ul>
      ${way(index - 1, t('web.newerPage')) ?? null}${way(index + 1, t('web.olderPage')) ?? null}
    </ul>
  </nav> `
}

function writeRubric(site: WebSite, { name, pages }: WebRubric): SitePage[] {
  return pages.map(({ path, pieces }, index) => {
    const content = html`<h1>${name}</h1>
      <ul class="list">
        ${pieces.map((piece) => writeItem(piece, path, 2, null))}
      </ul>
      ${writePager(pages, index)}`
    const part = pages.length > 1 && index > 0 ? ` (${pages.length - index})` : ''
    const title = `${name}${part} – ${site.name}`
    return { path, page: writePage({ site, path, title, description: title, content }) }
  })
}

function writeChoice(
  site: WebSite,
  path: string,
  heading: string,
  places: readonly { readonly path: string; readonly name: string; readonly count: number }[]
): SitePage {
  const content = html`<h1>${heading}</h1>
    ${
      places.length === 0
        ? html`<p>${t('web.none')}</p> `
        : html`<ul class="choice">
            ${places.map(
              (place) =>
                html`<li>
                  <a href="${linkTo(path, place.path)}">${place.name}</a>
                  <span>${t('web.count', { count: place.count })}</span>
                </li> `
            )}
          </ul> `
    }`
  const title = `${heading} – ${site.name}`
  return { path, page: writePage({ site, path, title, description: title, content }) }
}

const monthName = (month: string) => {
  const [year, number] = month.split('-')
  return t('web.month', { month: Number(number), year: year! })
}

function writeMonth(site: WebSite, { month, path, pieces }: WebMonth): SitePage {
  const days = byDay(pieces).map(([day, group]) => {
    const moment = fromWallTime(day)
    return html`<section aria-labelledby="ngay-${day}">
      <h2 id="ngay-${day}">${formatLongDay(moment)}</h2>
      <ul class="list">
        ${group.map((piece) => writeItem(piece, path, 3, null))}
      </ul>
    </section> `
  })
  const content = html`<h1>${monthName(month)}</h1>
    ${days}`
  const title = `${monthName(month)} – ${site.name}`
  const description = `${title}, ${formatDay(pieces.at(-1)!.publishedAt)} – ${formatDay(pieces[0]!.publishedAt)}`
  return { path, page: writePage({ site, path, title, description, content }) }
}

/** Front page, rubrics, months. */
export function writeListPages(
  site: WebSite,
  pieces: readonly WebPiece[],
  pictures: WebPictures
): SitePage[] {
  const [rubrics, months] = [webRubrics(pieces), webMonths(pieces)]
  const rubricPlaces = rubrics.map(({ name, pages, count }) => ({ name, count, path: pages[0]!.path }))
  const monthPlaces = months.map((each) => ({
    name: monthName(each.month),
    count: each.pieces.length,
    path: each.path
  }))
  return [
    writeFront(site, pieces, pictures),
    writeChoice(site, RUBRICS, t('web.rubrics'), rubricPlaces),
    ...rubrics.flatMap((rubric) => writeRubric(site, rubric)),
    writeChoice(site, DAYS, t('web.byDay'), monthPlaces),
    ...months.map((month) => writeMonth(site, month))
  ]
}
