import type { Node } from '@tiptap/pm/model'
import { titleOf, type WebPictures, type WebSite } from '@shared/domain/webEdition'
import type { WebPageOrder } from '@shared/ipc/webWorker'
import { formatDay, formatLongDay, toIsoDay } from '@shared/text/dates'
import { bodyToHtml } from './bodyHtml'
import { html, NOTHING, type Markup } from './markup'
import { writePicture } from './pictureHtml'
import { linkTo, RUBRICS, t, writePage } from './sitePage'

/** A day with its machine's form. */
export const writeDay = (moment: number, words = formatDay(moment)): Markup =>
  html`<time datetime="${toIsoDay(moment)}">${words}</time>`

function writeWays({ piece, newer, older }: WebPageOrder): Markup {
  if (!newer && !older) return NOTHING
  const way = (to: WebPageOrder['newer'], label: string, rel: string) =>
    to &&
    html`<li class="${rel}">
      <span>${label}</span> <a rel="${rel}" href="${linkTo(piece.address, to.address)}">${to.title}</a>
    </li> `
  return html`<nav class="ways" aria-label="${t('web.neighbours')}">
    <ul>
      ${way(newer, t('web.newer'), 'next')}${way(older, t('web.older'), 'prev')}
    </ul>
  </nav> `
}

/** What stands at the address of an article that was taken back: neither its words nor its title. */
function writeNotice(site: WebSite, order: WebPageOrder, withdrawnAt: number): Markup {
  const { piece } = order
  const content = html`<article>
      <h1>${t('web.withdrawn')}</h1>
      <p>
        ${t('web.withdrawnText', { published: formatDay(piece.publishedAt), withdrawn: formatDay(withdrawnAt) })}
      </p>
    </article>
    ${writeWays(order)}`
  const title = `${t('web.withdrawn')} – ${site.name}`
  return writePage({ site, path: piece.address, title, description: title, content, isHidden: true })
}

/** The page of one article, or the notice in its place. */
export function writeArticlePage(
  site: WebSite,
  order: WebPageOrder,
  doc: Node,
  pictures: WebPictures
): Markup {
  const { piece } = order
  const { card, address } = piece
  if (piece.withdrawnAt !== null) return writeNotice(site, order, piece.withdrawnAt)
  let shown = 0
  const body = bodyToHtml(doc, (figure) => writePicture(figure, pictures, address, 'article', shown++ === 0))
  const title = titleOf(card)
  const content = html`<article>
      <header>
        ${card.rubric !== '' && html`<p class="rubric"><a href="${linkTo(address, order.rubric ?? RUBRICS)}">${card.rubric}</a></p> `}${
          card.kicker !== '' && html`<p class="kicker">${card.kicker}</p> `
        }
        <h1>${title}</h1>
        ${card.deck !== '' && html`<p class="deck">${card.deck}</p> `}
        <p class="dates">${writeDay(piece.publishedAt, formatLongDay(piece.publishedAt))}</p>
        ${piece.corrections.length > 0 && html`<p class="correction">${t('web.corrected')} ${joinDays(piece.corrections)}.</p> `}
      </header>
      ${card.lead !== '' && html`<p class="lead">${card.lead}</p> `}${body}${
        card.byline !== '' && html`<p class="byline">${card.byline}</p> `
      }
    </article>
    ${writeWays(order)}`
  const description = card.lead || card.deck || title
  return writePage({ site, path: address, title: `${title} – ${site.name}`, description, content })
}

const joinDays = (moments: readonly number[]): Markup =>
  html`${moments.map((moment, index) => html`${index > 0 && ', '}${writeDay(moment)}`)}`
