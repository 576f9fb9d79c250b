import path from 'node:path'
import { documentText, parseDocument, type FigureText } from '@shared/document/document'
import { titleOf, type WebPicture } from '@shared/domain/webEdition'
import type { WebReply, WebTask } from '@shared/ipc/webWorker'
import { bodyToHtml } from './bodyHtml'
import { html, markupText, type Markup } from './markup'
import { readPage } from './readPage'
import { readSiteFile, writeSiteFile } from './siteFiles'
import { missingWords } from '@shared/text/missingWords'
import { ExportError } from '../exportError'
import { makeWebPhoto } from './webPhotos'
import { t } from './sitePage'

/** Wide enough for the column of a portal, and small enough for its form. */
const PORTAL_WIDTH = 1280
const PAGE = 'bai.html'
const photoFile = (number: number) => `anh-${number}.jpg`

type Portal = Omit<Extract<WebReply, { kind: 'portal' }>, 'kind' | 'id'>

/** Lead, body and byline: what goes into the form's field for the text. */
function writeText(content: PortalTask['content'], photo: (figure: FigureText) => Markup | null): Markup {
  const { lead, byline } = content.meta
  return html`${lead !== '' && html`<p><strong>${lead}</strong></p> `}${bodyToHtml(parseDocument(content.body), photo)}${
    byline !== '' && html`<p><strong>${byline}</strong></p> `
  }`
}

type PortalTask = Omit<Extract<WebTask, { task: 'portal' }>, 'task' | 'id'>

/**
 * One article for the form of a portal: its text for the clipboard, where each
 * photo is named, and where a folder is given a page with its photos beside it.
 *
 * @throws ExportError `photo`, `write`, `verify`
 */
export async function writePortal({ content, imprint, files, folder }: PortalTask): Promise<Portal> {
  const { meta } = content
  const title = titleOf(meta)
  const placed: FigureText[] = []
  const named = (figure: FigureText) => {
    placed.push(figure)
    return html`<p>${t('web.photoHere', { name: photoFile(placed.length) })}</p> `
  }
  const clip = markupText(writeText(content, named))
  const words = documentText(parseDocument(content.body))
  const text = [meta.lead, words, meta.byline].filter((line) => line !== '').join('\n\n')
  if (folder === null) return { html: clip, text, names: [] }
  const photos: (WebPicture & { readonly alt: string })[] = []
  for (const [index, figure] of placed.entries()) {
    const [photo] = await makeWebPhoto(figure, files, folder, () => `anh/${photoFile(index + 1)}`, [
      PORTAL_WIDTH
    ])
    photos.push({ ...photo!, alt: figure.alt })
  }
  let next = 0
  const body = writeText(content, () => {
    const { path: at, width, height, alt } = photos[next++]!
    return html`<img src="${at}" width="${width}" height="${height}" alt="${alt}" /> `
  })
  const page = html`<!DOCTYPE html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <article>
            ${meta.kicker !== '' && html`<p>${meta.kicker}</p> `}
            <h1>${title}</h1>
            ${meta.deck !== '' && html`<p>${meta.deck}</p> `}${body}
          </article>
        </main>
        <footer>${imprint.map((line) => html`<p>${line}</p> `)}</footer>
      </body>
    </html> `
  writeSiteFile(folder, PAGE, markupText(page))
  const back = readPage(readSiteFile(folder, PAGE).bytes.toString('utf8'))
  const missing = missingWords([title, meta.kicker, meta.deck, text].join('\n'), back.text)
  if (missing.length > 0) throw new ExportError('verify', missing.slice(0, 5).join(' '))
  const names = [PAGE, ...photos.map((photo) => photo.path)]
  return { html: clip, text, names: names.map((name) => name.split(path.sep).join('/')) }
}
