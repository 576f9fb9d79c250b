import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentJson } from '@shared/document/document'
import { webMonths, webRubrics, newestPieces } from '@shared/domain/webLists'
import { titleOf, type WebPiece } from '@shared/domain/webEdition'
import { formatDay } from '@shared/text/dates'

/* The same site for a site generator: its articles as HTML that is ready, its lists as data that is ready. */

const BASE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><header><nav><a href="/">Mới nhất</a></nav></header><main>{{ content | safe }}</main><footer>Ban Tuyên giáo</footer></body></html>`
const ARTICLE = `---
layout: base.njk
---
<article><p>{{ rubric }}</p><h1>{{ title }}</h1><time>{{ day }}</time><p>{{ lead }}</p>{{ content | safe }}<p>{{ byline }}</p></article>
{% if newer %}<a href="/{{ newer.address }}">{{ newer.title }}</a>{% endif %}{% if older %}<a href="/{{ older.address }}">{{ older.title }}</a>{% endif %}`
const LISTS = `---
layout: base.njk
pagination:
  data: lists
  size: 1
  alias: list
permalink: "{{ list.path }}"
---
<h1>{{ list.path }}</h1><ul>{% for item in list.items %}<li><a href="/{{ item.address }}">{{ item.title }}</a> {{ item.day }} <p>{{ item.lead }}</p></li>{% endfor %}</ul>`

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const bodyHtml = ({ content = [] }: DocumentJson): string =>
  content
    .map((block) => `<p>${escape((block.content ?? []).map((each) => each.text ?? '').join(''))}</p>`)
    .join('\n')

const itemOf = (piece: WebPiece) => ({
  address: piece.address,
  title: titleOf(piece.card),
  day: formatDay(piece.publishedAt),
  lead: piece.card.lead
})

function writeArticle(input: string, pieces: readonly WebPiece[], at: number, body: DocumentJson): string {
  const piece = pieces[at]!
  const front = {
    layout: 'article.njk',
    permalink: piece.address,
    ...itemOf(piece),
    rubric: piece.card.rubric,
    byline: piece.card.byline,
    newer: pieces[at - 1] ? itemOf(pieces[at - 1]!) : null,
    older: pieces[at + 1] ? itemOf(pieces[at + 1]!) : null
  }
  const file = path.join(input, 'bai', `${piece.article}.html`)
  writeFileSync(file, `---json\n${JSON.stringify(front)}\n---\n${bodyHtml(body)}\n`)
  return file
}

/** Writes the input of the peer's site. @returns the file of the newest article. */
export function writePeerInput(
  input: string,
  pieces: readonly WebPiece[],
  bodyOf: (piece: WebPiece) => DocumentJson,
  onlyNewest = false
): string {
  for (const folder of ['_includes', '_data', 'bai']) mkdirSync(path.join(input, folder), { recursive: true })
  writeFileSync(path.join(input, '_includes/base.njk'), BASE)
  writeFileSync(path.join(input, '_includes/article.njk'), ARTICLE)
  writeFileSync(path.join(input, 'lists.njk'), LISTS)
  const pages = [
    { path: 'index.html', pieces: newestPieces(pieces, 20) },
    ...webRubrics(pieces).flatMap((rubric) => rubric.pages),
    ...webMonths(pieces)
  ]
  const lists = pages.map((page) => ({ path: page.path, items: page.pieces.map(itemOf) }))
  writeFileSync(path.join(input, '_data/lists.json'), JSON.stringify(lists))
  const files = (onlyNewest ? pieces.slice(0, 2) : pieces).map((piece, at) =>
    writeArticle(input, pieces, at, bodyOf(piece))
  )
  return files[0]!
}
