import type { WebSite } from '@shared/domain/webEdition'
import { createTranslator } from '@shared/i18n/translator'
import { html, type Markup } from './markup'

/** Pages are Vietnamese whatever the screen does. */
export const t = createTranslator('vi')

export const STYLE = 'style.css'
export const FRONT = 'index.html'
export const DAYS = 'theo-ngay/index.html'
export const SEARCH = 'tim-kiem.html'
export const FEED = 'feed.xml'
export const SITEMAP = 'sitemap.xml'

/** A link from one page of the site to another that works from a disk, too. */
export function linkTo(from: string, to: string): string {
  const [here, there] = [from.split('/'), to.split('/')]
  let same = 0
  while (same < here.length - 1 && same < there.length - 1 && here[same] === there[same]) same++
  return [...here.slice(same, -1).map(() => '..'), ...there.slice(same)].join('/')
}

interface Page {
  readonly site: WebSite
  /** Path from the root of the site. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly content: Markup
  /** Scripts of the page; a page without any may run none. */
  readonly scripts?: readonly string[]
  /** Whether search engines are asked to pass it by. */
  readonly isHidden?: boolean
}

const POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"

/** A whole page of the site: head, ways, content, imprint. */
export function writePage({
  site,
  path,
  title,
  description,
  content,
  scripts = [],
  isHidden = false
}: Page): Markup {
  const to = (page: string) => linkTo(path, page)
  const policy = scripts.length > 0 ? `${POLICY}; script-src 'self'` : POLICY
  const canonical = site.address !== null && !isHidden ? `${site.address}${path === FRONT ? '' : path}` : null
  const place = (page: string, label: string) =>
    html`<li><a href="${to(page)}" ${page === path && html` aria-current="page"`}>${label}</a></li> `
  return html`<!DOCTYPE html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="description" content="${description.slice(0, 300)}" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="Toa Soan" />
        ${isHidden && html`<meta name="robots" content="noindex" /> `}${
          canonical !== null && html`<link rel="canonical" href="${canonical}" /> `
        }
        <link rel="stylesheet" href="${to(STYLE)}" />
        <link rel="alternate" type="application/atom+xml" title="${site.name}" href="${to(FEED)}" />
        ${scripts.map((each) => html`<script src="${to(each)}" defer></script> `)}
      </head>
      <body>
        <a class="skip" href="#noi-dung">${t('web.skip')}</a>
        <header class="head">
          <p class="publisher">${site.publisher}</p>
          <p class="name"><a href="${to(FRONT)}">${site.name}</a></p>
          ${site.tagline !== '' && html`<p class="tagline">${site.tagline}</p> `}
          <nav aria-label="${t('web.ways')}">
            <ul>
              ${place(FRONT, t('web.newest'))}${place(RUBRICS, t('web.rubrics'))}${place(DAYS, t('web.byDay'))}${place(SEARCH, t('web.search'))}
            </ul>
          </nav>
        </header>
        <main id="noi-dung" tabindex="-1">${content}</main>
        <footer class="foot">
          ${site.imprint.map((line, index) => (index === 0 ? html`<p><strong>${line}</strong></p> ` : html`<p>${line}</p> `))}
          <p><a href="${to(FEED)}">${t('web.feed')}</a></p>
        </footer>
      </body>
    </html> `
}

export const RUBRICS = 'chuyen-muc/index.html'
