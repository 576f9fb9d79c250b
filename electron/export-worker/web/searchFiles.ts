import minisearch from '@minisearch/index.js?raw'
import MiniSearch from 'minisearch'
import type { WebListPage } from '@shared/domain/webLists'
import { titleOf, type WebPiece, type WebSite } from '@shared/domain/webEdition'
import { formatDay } from '@shared/text/dates'
import { foldText } from '@shared/text/fold'
import { html } from './markup'
import type { SitePage } from './listPages'
import { DAYS, linkTo, SEARCH, t, writePage } from './sitePage'

export const ENGINE = 'tim-kiem/minisearch.js'
export const FINDER = 'tim-kiem/tim.js'

/** What is looked through, and what of it is shown. The script that looks has the same. */
const OPTIONS = {
  fields: ['title', 'head', 'lead', 'rubric', 'byline'],
  storeFields: ['title', 'day', 'rubric', 'lead', 'at'],
  processTerm: (term: string) => foldText(term)
}

/** The script that looks. MiniSearch reads a part of the index as it was written; words are folded as here. */
const FINDER_SCRIPT = `'use strict'
;(function () {
  var form = document.getElementById('tim')
  var field = document.getElementById('tu-khoa')
  var told = document.getElementById('ket-qua')
  var list = document.getElementById('danh-sach')
  function fold(text) {
    return text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase()
  }
  var options = {
    fields: ['title', 'head', 'lead', 'rubric', 'byline'],
    storeFields: ['title', 'day', 'rubric', 'lead', 'at'],
    processTerm: function (term) { return fold(term) || null }
  }
  var asked = { prefix: function (term) { return term.length > 1 }, fuzzy: 0, combineWith: 'AND', boost: { title: 4, head: 2 } }
  var parts = null
  function open() {
    parts = parts || (window.TIM_KIEM || []).map(function (index) { return MiniSearch.loadJS(index, options) })
    return parts
  }
  function line(found) {
    var item = document.createElement('li')
    var box = document.createElement('div')
    var title = document.createElement('h2')
    var link = document.createElement('a')
    link.href = found.id
    link.textContent = found.title
    title.append(link)
    var about = document.createElement('p')
    about.className = 'dates'
    about.textContent = found.day + (found.rubric ? ' · ' + found.rubric : '')
    var lead = document.createElement('p')
    lead.textContent = found.lead
    box.append(title, about, lead)
    item.append(box)
    return item
  }
  function look() {
    var words = field.value.trim()
    list.textContent = ''
    if (words === '') { told.textContent = ''; return }
    var all = []
    open().forEach(function (part) { all = all.concat(part.search(words, asked)) })
    all.sort(function (a, b) { return b.score - a.score || b.at - a.at })
    told.textContent = all.length === 0 ? told.dataset.none : told.dataset.some.replace('0', String(all.length))
    all.slice(0, 50).forEach(function (found) { list.append(line(found)) })
  }
  var timer = 0
  field.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(look, 150) })
  form.addEventListener('submit', function (event) { event.preventDefault(); look() })
  form.hidden = false
  var given = new URLSearchParams(location.search).get('q')
  if (given) { field.value = given; look() }
})()
`

/** The library and the script that looks. */
export const searchScripts: readonly (readonly [string, string])[] = [
  [
    ENGINE,
    `/*! MiniSearch, Copyright 2022 Luca Ongaro, MIT License, https://github.com/lucaong/minisearch */\n${withoutMap(minisearch)}`
  ],
  [FINDER, FINDER_SCRIPT]
]

/** No browser needs to look for a file that is not there. */
function withoutMap(script: string): string {
  return script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
}

/** What a part of the search is made of. */
export const searchWords = (pieces: readonly WebPiece[]): object[] =>
  pieces.map(({ address, publishedAt, card }) => ({
    id: address,
    title: titleOf(card),
    head: [card.kicker, card.deck].join(' '),
    lead: card.lead,
    rubric: card.rubric,
    byline: card.byline,
    day: formatDay(publishedAt),
    at: publishedAt
  }))

/** A part of the index as a script: a page on a disk may fetch nothing. */
export function writeSearchPart(words: readonly object[]): string {
  const index = new MiniSearch(OPTIONS)
  index.addAll(words)
  // A script inside a page could be ended by "</"; this one is a file, and is safe in either place.
  const json = JSON.stringify(index).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  return `(window.TIM_KIEM = window.TIM_KIEM || []).push(${json})\n`
}

/** The page on which one looks. */
export function writeSearchPage(site: WebSite, parts: readonly WebListPage[]): SitePage {
  const title = `${t('web.search')} – ${site.name}`
  const content = html`<h1>${t('web.search')}</h1>
    <noscript
      ><p>${t('web.noScript')} <a href="${linkTo(SEARCH, DAYS)}">${t('web.allByDay')}</a></p></noscript
    >
    <form id="tim" role="search" hidden>
      <label for="tu-khoa">${t('web.searchLabel')}</label>
      <div class="field">
        <input id="tu-khoa" type="search" autocomplete="off" enterkeyhint="search" /><button type="submit">
          ${t('web.look')}
        </button>
      </div>
    </form>
    <p
      id="ket-qua"
      role="status"
      data-none="${t('web.found.none')}"
      data-some="${t('web.found.some', { count: 0 })}"
    ></p>
    <ul id="danh-sach" class="list"></ul> `
  const scripts = [ENGINE, ...parts.map(({ path }) => path), FINDER]
  return {
    path: SEARCH,
    page: writePage({ site, path: SEARCH, title, description: title, content, scripts })
  }
}
